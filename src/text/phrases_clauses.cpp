#include "text/phrases_clauses.hpp"

#include <algorithm>
#include <bit>
#include <cstdint>

#include "text/lexicon.hpp"
#include "text/phrases_finite.hpp"

namespace argmap::text {
namespace {

constexpr std::uint32_t window = 30;  // tokens looked ahead for a finite verb

class ClauseCutter {
 public:
  ClauseCutter(const SentenceView& view, Document& document, std::size_t& next_phrase)
      : view_(view),
        document_(document),
        sentence_(view.tokens()),
        next_phrase_(next_phrase),
        begin_(sentence_.first) {}

  void run() {
    for (std::uint32_t from = sentence_.first; from < sentence_.last; from += at_once) {
      for (std::uint64_t telling = telling_from(from); telling != 0; telling &= telling - 1) {
        consider(from + static_cast<std::uint32_t>(std::countr_zero(telling)));
      }
    }
    cut_at(sentence_.last);
    move_to_phrase(sentence_.last);
  }

 private:
  static constexpr std::uint32_t at_once = 64;

  /// Which of the next tokens may tell something, a bit each.
  [[nodiscard]] std::uint64_t telling_from(std::uint32_t from) const {
    constexpr unsigned tell = bit(WordClass::punctuation) | bit(WordClass::subordinator) | bit(WordClass::conjunction) |
                              bit(WordClass::verb) | bit(WordClass::auxiliary);
    constexpr unsigned may_relate = bit(WordClass::pronoun) | bit(WordClass::preposition);
    std::uint64_t telling = 0;
    const std::uint32_t stop = std::min(sentence_.last, from + at_once);
    for (std::uint32_t i = from; i < stop; ++i) {
      const bool relates = view_.relates(i) | (word(i - 1) == ",");
      const unsigned wanted = relates ? tell | may_relate : tell;
      telling |= std::uint64_t{wanted >> static_cast<unsigned>(class_of(i)) & 1U} << (i - from);
    }
    return telling;
  }

  void consider(std::uint32_t i) {
    switch (class_of(i)) {
      case WordClass::punctuation:
        at_mark(i);
        return;
      case WordClass::subordinator:
        if (participle_at(i + 1)) return;  // "they call while driving, but it is a risk"
        if (opens_subordinate(i)) start_subordinate(i);
        has_verb_ = false;  // "they know that work and rest belong together" has but one clause after "that"
        return;
      case WordClass::conjunction:
        if (has_verb_ && !in_bracket_ && subject_and_verb(i + 1)) cut_coordinate(i);
        return;
      case WordClass::pronoun:
      case WordClass::preposition:
        if (opens_relative(i)) {
          cut_at(i);
          relative_ = true;
        } else if (has_verb_ && !relative_ && view_.relates(i)) {
          has_verb_ = false;
        }
        return;
      case WordClass::verb:
      case WordClass::auxiliary:
        has_verb_ = has_verb_ || is_finite(document_, sentence_.first, i);
        return;
      default:
        return;
    }
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
    const bool closes_quotation = is_quote(i + 1) && !view_.space_before(i + 1);
    if (!has_verb_ || !(subordinate_ || relative_) || closes_quotation) return;
    const std::uint32_t next = is_quote(i + 1) ? i + 2 : i + 1;
    const std::uint32_t verb = behind_adverbs(next);
    const bool verb_next = verb < sentence_.last && is_finite(document_, next, verb);
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
    const bool fronted = !has_verb_ || class_of(at) == WordClass::conjunction;
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

  [[nodiscard]] bool is_relative(std::uint32_t i) const {
    return Keywords{"which", "who", "whom", "whose"}.has(word(i));
  }

  /// A finite verb before the next mark that ends a clause.
  [[nodiscard]] bool verb_ahead(std::uint32_t from) const {
    const std::uint32_t stop = std::min(sentence_.last, from + window);
    for (std::uint32_t i = from; i < stop; ++i) {
      if (is_finite(document_, from, i)) return true;
      if (word(i) == ";" || word(i) == ":" || is_dash(i)) return false;
    }
    return false;
  }

  [[nodiscard]] bool verb_in_bracket(std::uint32_t open) const {
    const std::uint32_t stop = std::min(sentence_.last, open + window);
    for (std::uint32_t i = open + 1; i < stop && word(i) != ")" && word(i) != "]"; ++i) {
      if (is_finite(document_, open + 1, i)) return true;
    }
    return false;
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
      if (subject && is_finite(document_, from, at)) return true;
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
    has_verb_ = subordinate_ = fronted_ = relative_ = false;
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
  Document& document_;
  TokenRange sentence_;
  std::size_t& next_phrase_;
  std::uint32_t begin_;       ///< of the clause being read
  bool has_verb_ = false;     ///< it has a finite verb
  bool subordinate_ = false;  ///< it began with a subordinator
  bool fronted_ = false;      ///< … and its main clause is still to come
  bool relative_ = false;     ///< it began with a relative pronoun
  bool in_bracket_ = false;
};

}  // namespace

void cut_clauses(const SentenceView& view, Document& document, std::size_t& next_phrase) {
  if (!view.tokens().empty()) ClauseCutter(view, document, next_phrase).run();
}

}  // namespace argmap::text
