// Finds the likely class of every token: one pass from left to right, the readings of a word weighed by what stands
// before it (decided), what stands behind it (not yet), and how common they are.
#include "text/word_class.hpp"

#include <bit>
#include <optional>

#include "text/lexicon.hpp"
#include "text/word_class_closed.hpp"
#include "text/word_class_names.hpp"
#include "text/word_class_scores.hpp"
#include "text/word_class_traits.hpp"
#include "text/word_class_view.hpp"
#include "text/word_class_weights.hpp"

namespace argmap::text {
namespace {

class Tagger {
 public:
  Tagger(SentenceView& view, const Capitals& capitals, std::uint32_t sentence)
      : capitals_(capitals), sentence_(sentence), view_(view) {}

  void run(std::vector<Token>& tokens) {
    for (std::uint32_t i = view_.tokens().first; i < view_.tokens().last; ++i) {
      const WordClass found = decide(i, tokens[i]);
      tokens[i].word_class = found;
      view_.decide(i, found);
      advance(i, found);
    }
  }

 private:
  WordClass decide(std::uint32_t i, const Token& token) {
    tag_.reset();
    if (token.capitalised && capitals_.is_name(view_, sentence_, i, before_)) return WordClass::name;
    const Traits& traits = view_.traits(i);
    if (traits.choice != 0) return class_of_closed(view_, i, before_);
    if (traits.tags == 0) {
      return traits.look == Look::quote && is_possessive_apostrophe(i) ? WordClass::particle : traits.fixed;
    }
    tag_ = weigh(i);
    return class_of_tag(i, *tag_);
  }

  Tag weigh(std::uint32_t i) const {
    const Traits& traits = view_.traits(i);
    unsigned tags = traits.tags;
    if (traits.speaks && view_.class_before(i) != WordClass::determiner) {  // "no say"
      tags &= ~unsigned{bit(Tag::noun)};
      if (tags == 0) return static_cast<Tag>(tag_count);
    }
    const bool finite_follows =
        !finite_ & is_torn(traits) && (view_.finite_auxiliary_follows(i) || view_.speaks(i + 1));
    const bool parallel = parallel_ && before_ == Before::conjunction;
    return best_tag(traits, tags, scores_before[static_cast<std::size_t>(before_)],
                    scores_after[static_cast<std::size_t>(look_behind(i))],
                    scores_parallel[parallel ? static_cast<std::size_t>(*parallel_) : tag_count],
                    scores_finite[finite_follows ? 1 : 0]);
  }

  /// How the next word looks; where a noun phrase stands open, a word that can be its noun is taken for it, unless it
  /// hardly ever is one: "the union found".
  Look look_behind(std::uint32_t i) const {
    const Look next = view_.look(i + 1);
    constexpr unsigned open = 1U << static_cast<unsigned>(Before::nominal) |
                              1U << static_cast<unsigned>(Before::preposition) |
                              1U << static_cast<unsigned>(Before::verb);
    const bool stands_open = (open >> static_cast<unsigned>(before_) & 1U) != 0;
    if (!(stands_open & (next == Look::verb))) return next;
    const Traits& traits = view_.traits(i + 1);
    if ((traits.tags & (bit(Tag::noun) | bit(Tag::plural))) == 0) return next;
    const auto prior = [&](Tag tag) { return traits.prior[static_cast<std::size_t>(tag)]; };
    constexpr int hardly_ever = 32;  // sixteen times as often a verb in the past
    if (is_subject_of(i, traits)) return next;
    const bool past = (traits.tags & bit(Tag::past)) != 0 && prior(Tag::past) > prior(Tag::noun) + hardly_ever;
    return past && view_.look(i + 2) != Look::noun ? next : Look::noun;
  }

  /// "The union claims the lot", "the union claims that it …": a noun has no determiner right behind it and seldom a
  /// clause with "that" and a subject, a finite verb has.
  bool is_subject_of(std::uint32_t i, const Traits& verb) const {
    const bool may_be_noun = (view_.traits(i).tags & bit(Tag::noun)) != 0;
    if (!(!finite_ & may_be_noun & ((verb.tags & bit(Tag::present)) != 0))) return false;
    const Look behind = view_.look(i + 2);
    if (behind != Look::that) return behind == Look::determiner;
    const Look subject = view_.look(i + 3);
    return subject == Look::determiner || subject == Look::subject_pronoun;
  }

  /// Both a noun and a finite verb.
  static bool is_torn(const Traits& traits) {
    constexpr std::uint16_t nouns = bit(Tag::noun) | bit(Tag::plural);
    constexpr std::uint16_t verbs = bit(Tag::bare_verb) | bit(Tag::present) | bit(Tag::past);
    const bool noun = (traits.tags & nouns) != 0;
    const bool verb = (traits.tags & verbs) != 0;
    return noun & verb;
  }

  WordClass class_of_tag(std::uint32_t i, Tag tag) const {
    using enum WordClass;
    static constexpr std::array<WordClass, tag_count + 1> classes = {noun, noun, name,      verb,   verb, verb,
                                                                     verb, verb, adjective, adverb, verb};
    constexpr unsigned depends = bit(Tag::name) | bit(Tag::participle) | bit(Tag::ing);
    if ((depends >> static_cast<unsigned>(tag) & 1U) == 0) return classes[static_cast<std::size_t>(tag)];
    switch (tag) {
      case Tag::name:
        return view_.token(i).capitalised ? name : noun;
      case Tag::participle:
        return !view_.traits(i).speaks && is_attribute(i) ? adjective : verb;
      default:  // in -ing
        if (before_ != Before::nominal) return verb;
        return view_.nounish(i + 1) ? adjective : noun;
    }
  }

  /// A participle that stands before its noun: "the alleged fraud", "of proven value".
  bool is_attribute(std::uint32_t i) const {
    if (before_ == Before::nominal) return true;
    const bool noun_place = before_ == Before::preposition || before_ == Before::verb || before_ == Before::conjunction;
    return noun_place && view_.look(i + 1) == Look::noun;
  }

  /// "the workers' rights": behind a plural, before a noun, and no quotation stands open.
  bool is_possessive_apostrophe(std::uint32_t i) {
    if (view_.keyword(i) != "'") return false;
    const bool opens = view_.space_before(i);
    const bool behind_s = i > view_.tokens().first && view_.word(i - 1).fold.ends_with('s') && !opens;
    if (opens) quote_open_ = true;
    if (behind_s && !quote_open_ && view_.nounish(i + 1)) return true;
    if (!opens) quote_open_ = false;
    return false;
  }

  // What the next word may expect.

  void advance(std::uint32_t i, WordClass found) {
    switch (found) {
      case WordClass::punctuation:
        return behind_mark(i);
      case WordClass::determiner:
      case WordClass::number:
        before_ = Before::nominal;
        return;
      case WordClass::adjective:
        before_ = Before::nominal;
        parallel_ = Tag::adjective;
        return;
      case WordClass::preposition:
        if (before_ == Before::noun || before_ == Before::plural) {
          head_ = before_;
        } else if (!head_) {
          head_ = Before::noun_behind_verb;  // "despite the media hype": no subject
        }
        before_ = Before::preposition;
        return;
      case WordClass::noun:
      case WordClass::name:
        return behind_noun(i, found);
      case WordClass::pronoun:
        return behind_pronoun(i);
      case WordClass::verb:
        return behind_verb(i);
      case WordClass::auxiliary:
        return behind_auxiliary(i);
      case WordClass::conjunction:
        coordinated_ = parallel_ == Tag::noun || parallel_ == Tag::plural || parallel_ == Tag::name;
        if (before_ == Before::wants_bare) return;
        before_ = Before::conjunction;
        finite_ = false;
        head_.reset();
        return;
      case WordClass::subordinator:
        return open_clause();
      case WordClass::particle:
        return behind_particle(i);
      case WordClass::adverb:
        if (before_ == Before::start && view_.keyword(i) == "please") before_ = Before::subject_asked;
        return;  // other adverbs change nothing
      default:
        return;
    }
  }

  void open_clause() {
    before_ = Before::start;
    finite_ = asked_ = coordinated_ = false;
    head_.reset();
    parallel_.reset();
  }

  void behind_mark(std::uint32_t i) {
    switch (view_.traits(i).look) {
      case Look::quote:
        return;
      case Look::comma:
        if (view_.class_before(i) == WordClass::adjective && before_ == Before::nominal && may_be_attribute(i + 1))
          return;  // "a long, hard road"
        before_ = Before::comma;
        finite_ = false;
        head_.reset();
        return;
      default:
        open_clause();
    }
  }

  /// An adjective or participle, whatever adverbs stand before it.
  bool may_be_attribute(std::uint32_t i) const {
    i = view_.behind_adverbs(i);
    constexpr std::uint16_t attributes = bit(Tag::adjective) | bit(Tag::participle) | bit(Tag::ing);
    return view_.look(i) == Look::adjective ||
           (view_.look(i) == Look::verb && (view_.traits(i).tags & attributes) != 0);
  }

  void behind_noun(std::uint32_t i, WordClass found) {
    const bool plural = (tag_ == Tag::plural) || (coordinated_ && !head_) ||
                        (found == WordClass::noun && !tag_ && has_form(view_.traits(i), WordForm::plural));
    parallel_ = found == WordClass::name ? Tag::name : plural ? Tag::plural : Tag::noun;
    if (asked_) {
      before_ = Before::subject_asked;
    } else if (finite_) {
      before_ = Before::noun_behind_verb;
    } else {
      before_ = head_.value_or(plural ? Before::plural : Before::noun);
    }
  }

  void behind_pronoun(std::uint32_t i) {
    static constexpr Keywords relatives{"who", "which", "that", "what", "whoever", "whatever"};
    static constexpr Keywords singular{"he", "she", "it"};
    static constexpr Keywords objects{"me", "him", "her", "us", "them"};
    static constexpr Keywords plural{"these", "those", "many",    "some", "few",
                                     "most",  "both",  "several", "all",  "others"};
    const Keyword word = view_.keyword(i);
    const bool object = before_ == Before::verb || before_ == Before::preposition;
    if (asked_) {
      before_ = Before::subject_asked;
      return;
    }
    if (relatives.has(word)) {
      open_clause();
      before_ = Before::who;
    } else if (view_.traits(i).look == Look::subject_pronoun && !(object && (word == "it" || word == "you"))) {
      finite_ = false;
      before_ = singular.has(word) ? Before::he : Before::they;
    } else if (object || finite_ || objects.has(word)) {
      before_ = causative_ ? Before::subject_asked : Before::noun_behind_verb;
    } else {
      before_ = plural.has(word) ? Before::plural : Before::he;
    }
    parallel_ = Tag::noun;
  }

  void behind_verb(std::uint32_t i) {
    const Keyword lemma = view_.traits(i).verb_lemma;
    causative_ = lemma == "let" || lemma == "make" || lemma == "help";
    const bool bare = tag_ == Tag::bare_verb && (before_ == Before::wants_bare || before_ == Before::subject_asked);
    if (!bare && tag_ != Tag::participle && tag_ != Tag::ing) finite_ = true;
    parallel_ = tag_;
    asked_ = coordinated_ = false;
    head_.reset();
    before_ = Before::verb;
  }

  void behind_auxiliary(std::uint32_t i) {
    const Traits& traits = view_.traits(i);
    const bool asks = before_ == Before::start || before_ == Before::comma || before_ == Before::conjunction;
    const Look next = view_.look(i + 1);
    const bool subject_next =
        next == Look::determiner || next == Look::subject_pronoun || next == Look::name || next == Look::noun;
    const Keyword lemma = traits.verb_lemma;
    if (lemma == "be") {
      before_ = Before::be;
    } else if (lemma == "have") {
      before_ = Before::have;
    } else {
      before_ = Before::wants_bare;
      asked_ = asks && subject_next;
    }
    if (!has_form(traits, WordForm::participle) && !has_form(traits, WordForm::ing)) finite_ = true;
    coordinated_ = false;
    head_.reset();
  }

  void behind_particle(std::uint32_t i) {
    switch (view_.traits(i).look) {
      case Look::to:
        before_ = Before::wants_bare;
        return;
      case Look::possessive:
      case Look::quote:
        before_ = Before::nominal;
        return;
      default:
        return;  // "not"
    }
  }

  const Capitals& capitals_;
  std::uint32_t sentence_;
  SentenceView& view_;

  Before before_ = Before::start;
  std::optional<Tag> tag_;       ///< reading of the present token, where it was weighed
  std::optional<Tag> parallel_;  ///< reading of the last content word
  std::optional<Before> head_;   ///< the subject's number, while prepositional phrases follow its head
  bool finite_ = false;          ///< the clause has its finite verb
  bool asked_ = false;           ///< an auxiliary stands before its subject
  bool coordinated_ = false;     ///< "and" has joined two noun phrases
  bool causative_ = false;       ///< the last verb takes an object and a bare verb
  bool quote_open_ = false;
};

}  // namespace

void find_word_classes(SentenceView& view, const Capitals& capitals, std::uint32_t sentence,
                       std::vector<Token>& tokens) {
  Tagger(view, capitals, sentence).run(tokens);
}

}  // namespace argmap::text
