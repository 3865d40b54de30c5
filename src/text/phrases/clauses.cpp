#include "text/phrases/clauses.hpp"

#include <algorithm>
#include <cstdint>

#include "text/phrases/finite.hpp"
#include "text/words/lexicon.hpp"

namespace argmap::text {
namespace {

constexpr std::uint32_t window = 30;  // tokens looked ahead for a finite verb

class ClauseCutter {
 public:
  ClauseCutter(const SentenceView& view, const PhrasePlaces& places, std::size_t first_phrase, Document& document)
      : view_(view),
        places_(places),
        document_(document),
        sentence_(view.tokens()),
        next_phrase_(first_phrase),
        begin_(sentence_.first),
        verbs_from_(sentence_.first) {}

  void run() {
    for (at_ = places_.next_joint(sentence_.first); at_ < sentence_.last; at_ = places_.next_joint(at_ + 1)) {
      consider(at_);
    }
    cut_at(sentence_.last);
  }

 private:
  void consider(std::uint32_t i) {
    switch (class_of(i)) {
      case WordClass::punctuation:
        at_mark(i);
        return;
      case WordClass::subordinator:
        if (participle_at(i + 1)) return;  // "they call while driving, but it is a risk"
        if (opens_subordinate(i)) start_subordinate(i);
        forget_verbs();  // "they know that work and rest belong together" has but one clause after "that"
        return;
      case WordClass::conjunction:
        if (!in_bracket_ && has_verb() && subject_and_verb(i + 1)) cut_coordinate(i);
        return;
      default:  // pronouns and prepositions
        if (opens_relative(i)) {
          cut_at(i);
          relative_ = true;
        } else if (!relative_ && view_.has_role(i, Role::relates)) {
          forget_verbs();
        }
    }
  }

  /// Whether the clause that is being read has had a finite verb.
  bool has_verb() {
    while (!has_verb_ && verbs_from_ < at_) {
      const std::uint32_t verb = std::min(places_.next_verb(verbs_from_, at_), at_);
      has_verb_ = verb < at_ && is_finite(view_, sentence_.first, verb);
      verbs_from_ = verb + 1;
    }
    return has_verb_;
  }
  void forget_verbs() {
    has_verb_ = false;
    verbs_from_ = at_ + 1;
  }

  /// A clause joined to a subordinate one is subordinate too: "While A and B, C".
  void cut_coordinate(std::uint32_t i) {
    const bool subordinate = subordinate_ && fronted_;
    cut_at(i);
    subordinate_ = fronted_ = subordinate;
  }

  void at_mark(std::uint32_t i) {
    const Keyword mark = word(i);
    if (mark == ",") {
      at_comma(i);
    } else if (mark == ";" || mark == ":" || is_dash(i)) {
      cut_at(i + 1);
    } else if ((mark == "(" || mark == "[") && verb_in_bracket(i)) {
      cut_at(i);
      in_bracket_ = true;
    } else if ((mark == ")" || mark == "]") && in_bracket_) {
      in_bracket_ = false;
      cut_at(i + 1);
    }
  }

  /// The end of a clause that stands before or inside the main one: "Because A, | B", "X, | which A, | is B".
  void at_comma(std::uint32_t i) {
    if (!(subordinate_ || relative_)) return;
    const bool closes_quotation = is_quote(i + 1) && !view_.space_before(i + 1);
    if (closes_quotation || !has_verb()) return;
    const std::uint32_t next = is_quote(i + 1) ? i + 2 : i + 1;
    const std::uint32_t verb = behind_adverbs(next);
    const bool verb_next = verb < sentence_.last && is_finite(view_, next, verb);
    if (verb_next || (fronted_ && (word(next) == "then" || subject_and_verb(next)))) cut_at(i + 1);
  }

  void start_subordinate(std::uint32_t i) {
    std::uint32_t at = i;
    const auto joins = [this](std::uint32_t j) {
      return joins_with_that(j) || Keywords{"even", "only", "just", "especially", "particularly"}.has(word(j)) ||
             class_of(j) == WordClass::conjunction;
    };
    while (at > begin_ && joins(at - 1)) --at;
    if (only_leads(at)) at = begin_;  // "Or, as some say, …"
    const bool fronted = !has_verb() || class_of(at) == WordClass::conjunction;
    cut_at(at);
    subordinate_ = true;
    fronted_ = fronted;
  }

  /// Nothing but joining words and marks stands between the start of the clause and `end`.
  [[nodiscard]] bool only_leads(std::uint32_t end) const {
    constexpr std::uint32_t most = 4;
    if (end - begin_ > most) return false;
    for (std::uint32_t i = begin_; i < end; ++i) {
      const WordClass its = class_of(i);
      if (its != WordClass::conjunction && its != WordClass::adverb && its != WordClass::punctuation) return false;
    }
    return true;
  }

  /// A subordinator whose clause can stand apart, unlike those of "that", "whether", "how".
  [[nodiscard]] bool opens_subordinate(std::uint32_t i) const {
    const Keyword opener = word(i);
    const Keyword before = i > begin_ ? word(i - 1) : Keyword();
    const WordClass class_before = i > begin_ ? class_of(i - 1) : WordClass::punctuation;
    if (opener == "that" && i > begin_ && joins_with_that(i - 1)) return verb_ahead(i + 1);
    if (Keywords{"that", "whether", "how", "why", "than"}.has(opener)) return false;
    if (opener == "where" || opener == "when") {
      const bool content = i > begin_ && before != "," && class_before != WordClass::verb && opener == "where";
      if (content || class_before == WordClass::preposition) return false;
    }
    if (opener == "if" && class_before == WordClass::verb && asks(i - 1)) return false;
    if (opener == "as" && class_before == WordClass::adverb) return false;
    if ((opener == "if" || opener == "though") && before == "as") return false;
    if (opener == "as" && (word(i + 1) == "if" || word(i + 1) == "though")) return false;
    return verb_ahead(i + 1);
  }

  /// "Now that A, | B"; "A, | considering that B".
  [[nodiscard]] bool joins_with_that(std::uint32_t i) const {
    return word(i + 1) == "that" &&
           Keywords{"now", "given", "seeing", "considering", "granted", "provided", "assuming"}.has(word(i));
  }

  [[nodiscard]] bool participle_at(std::uint32_t i) const {
    return class_of(i) == WordClass::verb && view_.word(i).fold.ends_with("ing");
  }

  [[nodiscard]] bool asks(std::uint32_t i) const {
    return Keywords{"ask", "wonder", "know", "see", "doubt"}.has(view_.traits(i).verb_lemma);
  }

  /// ", which", ", in which", ", many of whom"
  [[nodiscard]] bool opens_relative(std::uint32_t i) const {
    if (word(i - 1) != "," || i <= begin_ || class_of(i - 1) != WordClass::punctuation) return false;
    std::uint32_t at = i;
    constexpr std::uint32_t near = 3;
    while (at < i + near && !is_relative(at) &&
           (class_of(at) == WordClass::preposition || class_of(at) == WordClass::pronoun)) {
      ++at;
    }
    return is_relative(at) && verb_ahead(at + 1);
  }

  [[nodiscard]] bool is_relative(std::uint32_t i) const { return view_.has_role(i, Role::relative); }

  /// A finite verb before the next mark that ends a clause.
  [[nodiscard]] bool verb_ahead(std::uint32_t from) const {
    return verb_before(from, from + window,
                       [this](std::uint32_t i) { return word(i) == ";" || word(i) == ":" || is_dash(i); });
  }

  [[nodiscard]] bool verb_in_bracket(std::uint32_t open) const {
    return verb_before(open + 1, open + window, [this](std::uint32_t i) { return word(i) == ")" || word(i) == "]"; });
  }

  /// A finite verb from `from` on, before `stop` and any mark that ends what it is sought in.
  template <class Ends>
  [[nodiscard]] bool verb_before(std::uint32_t from, std::uint32_t stop, Ends ends) const {
    stop = std::min(sentence_.last, stop);
    std::uint32_t verb = places_.next_verb(from, stop);
    while (verb < stop && !is_finite(view_, from, verb)) verb = places_.next_verb(verb + 1, stop);
    if (verb >= stop) return false;
    std::uint32_t mark = places_.next_cut(from, verb);
    while (mark < verb && !ends(mark)) mark = places_.next_cut(mark + 1, verb);
    return mark >= verb;
  }

  /// A noun phrase and then its finite verb; adverbs and a few prepositional phrases may stand between or before.
  [[nodiscard]] bool subject_and_verb(std::uint32_t from) {
    std::uint32_t at = from;
    bool subject = false;
    const std::uint32_t stop = std::min(sentence_.last, from + window);
    while (at < stop) {
      const std::uint32_t behind_phrase = phrase_end(at);
      if (behind_phrase > at) {
        if (subject && (is_relative(at) || word(at) == "that")) return false;
        subject = subject || at == from || class_of(at - 1) != WordClass::preposition;
        at = behind_phrase;
        continue;
      }
      if (subject && is_finite(view_, from, at)) return true;
      const WordClass its = class_of(at);
      const bool passes = its == WordClass::adverb || its == WordClass::preposition || is_quote(at) ||
                          (!subject && (its == WordClass::subordinator || word(at) == "," || word(at) == "not")) ||
                          (its == WordClass::conjunction && phrase_end(at + 1) > at + 1);
      if (!passes) return false;
      ++at;
    }
    return false;
  }

  [[nodiscard]] std::uint32_t behind_adverbs(std::uint32_t i) const {
    while (i < sentence_.last && class_of(i) == WordClass::adverb) ++i;
    return i;
  }

  /// The end of the noun phrase that begins at `i`; `i` where none does.
  [[nodiscard]] std::uint32_t phrase_end(std::uint32_t i) {
    if (next_phrase_ > 0 && next_phrase_ <= document_.noun_phrases.size() && phrase(next_phrase_ - 1).first >= i) {
      std::size_t back = next_phrase_;
      while (back > 0 && phrase(back - 1).first >= i) --back;
      return back < document_.noun_phrases.size() && phrase(back).first == i ? phrase(back).last : i;
    }
    move_to_phrase(i);
    const bool begins = next_phrase_ < document_.noun_phrases.size() && phrase(next_phrase_).first == i;
    return begins ? phrase(next_phrase_).last : i;
  }
  [[nodiscard]] TokenRange phrase(std::size_t i) const { return document_.noun_phrases[i]; }
  void move_to_phrase(std::uint32_t i) {
    while (next_phrase_ < document_.noun_phrases.size() && phrase(next_phrase_).first < i) ++next_phrase_;
  }

  void cut_at(std::uint32_t i) {
    if (i > begin_ + 1 && i < sentence_.last && is_quote(i - 1) && view_.space_before(i - 1)) --i;
    if (i <= begin_ || i > sentence_.last) return;
    if (only_marks(begin_, i) && !document_.clauses.empty() && document_.clauses.back().last == begin_ &&
        begin_ > sentence_.first) {
      document_.clauses.back().last = i;  // stray marks stay with what they follow
    } else if (i < sentence_.last && only_marks(i, sentence_.last)) {
      return;
    } else {
      document_.clauses.push_back({begin_, i});
    }
    begin_ = i;
    forget_verbs();
    subordinate_ = fronted_ = relative_ = false;
  }

  [[nodiscard]] bool only_marks(std::uint32_t from, std::uint32_t to) const {
    constexpr std::uint32_t most = 8;
    if (to - from > most) return false;
    for (std::uint32_t i = from; i < to; ++i) {
      if (class_of(i) != WordClass::punctuation) return false;
    }
    return true;
  }

  [[nodiscard]] WordClass class_of(std::uint32_t i) const { return view_.class_of(i); }
  [[nodiscard]] Keyword word(std::uint32_t i) const { return view_.keyword(i); }
  [[nodiscard]] bool is_quote(std::uint32_t i) const { return Keywords{"\"", "“", "”", "'", "«", "»"}.has(word(i)); }
  /// A dash between words, not inside a range of numbers or a compound.
  [[nodiscard]] bool is_dash(std::uint32_t i) const {
    const Keyword mark = word(i);
    if (mark == "-") return view_.space_before(i) && i + 1 < sentence_.last && view_.space_before(i + 1);
    if (mark != "--") return false;
    const bool range =
        i > sentence_.first && class_of(i - 1) == WordClass::number && class_of(i + 1) == WordClass::number;
    return !range && i > sentence_.first;
  }

  const SentenceView& view_;
  const PhrasePlaces& places_;
  Document& document_;
  TokenRange sentence_;
  std::size_t next_phrase_;
  std::uint32_t begin_;       ///< of the clause being read
  std::uint32_t at_ = 0;      ///< where it is being read
  std::uint32_t verbs_from_;  ///< before it no more verbs of the clause are sought
  bool has_verb_ = false;     ///< one before that is finite
  bool subordinate_ = false;  ///< it began with a subordinator
  bool fronted_ = false;      ///< … and its main clause is still to come
  bool relative_ = false;     ///< it began with a relative pronoun
  bool in_bracket_ = false;
};

}  // namespace

void cut_clauses(const SentenceView& view, const PhrasePlaces& places, std::size_t first_phrase, Document& document) {
  ClauseCutter(view, places, first_phrase, document).run();
}

}  // namespace argmap::text
