#include "text/phrases/nouns.hpp"

#include <algorithm>
#include <bit>
#include <string_view>

namespace argmap::text {
namespace {

constexpr std::uint32_t longest_phrase = 30;  // tokens
constexpr std::uint32_t most_determiners = 4;

class PhraseParser {
 public:
  /// `before` is the class of the token before the sentence, whichever sentence that stands in.
  PhraseParser(const SentenceView& view, const PhrasePlaces& places, WordClass before)
      : view_(view), places_(places), first_(view.tokens().first), before_(before) {}

  /// A phrase with the phrases that hang on it: "Britain's chief economist", "the rest of the world".
  std::uint32_t whole(std::uint32_t begin) {
    adjective_head_ = 0;
    std::uint32_t at = base(begin);
    if (at == begin) return begin;
    while (view_.has_role(at, Role::goes_on)) {
      const std::uint32_t next = is_possessive(at) || is_of(at) ? base(at + 1) : at;
      if (next <= at + 1) return is_possessive(at) ? at + 1 : at;
      if (next - begin > longest_phrase) return at;
      at = next;
    }
    return at;
  }

 private:
  [[nodiscard]] WordClass class_of(std::uint32_t i) const { return view_.class_of(i); }
  [[nodiscard]] WordClass class_before(std::uint32_t i) const { return i > first_ ? class_of(i - 1) : before_; }
  [[nodiscard]] Keyword word(std::uint32_t i) const { return view_.keyword(i); }
  [[nodiscard]] bool is_possessive(std::uint32_t i) const {
    return class_of(i) == WordClass::particle && (word(i) == "'s" || word(i) == "'");
  }
  /// "of", but not that of "the limits of what they know"
  [[nodiscard]] bool is_of(std::uint32_t i) const {
    return word(i) == "of" && !Keywords{"what", "who", "that", "whatever"}.has(word(i + 1));
  }
  [[nodiscard]] bool is_head(std::uint32_t i) const {
    const WordClass its = class_of(i);
    return its == WordClass::noun || its == WordClass::name || its == WordClass::other;
  }

  /// Determiners, numbers, adjectives and nouns up to the last noun, number, or pronoun.
  std::uint32_t base(std::uint32_t begin) {
    const Places places = places_.from(begin);
    const std::uint32_t determiners = leading(places.determiners);
    const std::uint32_t size = determiners + leading(places.modifiers >> determiners);
    const bool plain = size > determiners && size < longest_phrase && determiners <= most_determiners;
    if (!plain) return base_by_words(begin);
    const std::uint64_t up_to_end = (std::uint64_t{2} << size) - 1;
    if ((places.special & up_to_end) != 0) return base_by_words(begin);
    const std::uint64_t heads = places.heads & up_to_end >> 1;
    if (heads != 0) return begin + static_cast<std::uint32_t>(std::bit_width(heads));
    return determiners > 0 ? begin + size : begin;  // "the poor"
  }
  /// How many of the first tokens are set, at most as many as a phrase has.
  static std::uint32_t leading(std::uint64_t places) {
    static_assert(longest_phrase < PhrasePlaces::seen);
    return static_cast<std::uint32_t>(std::countr_zero(~places | std::uint64_t{1} << longest_phrase));
  }

  /// The same for any phrase; nearly all are plainer.
  [[gnu::noinline]] std::uint32_t base_by_words(std::uint32_t begin) {
    if (class_of(begin) == WordClass::pronoun) return behind_pronoun(begin);
    std::uint32_t at = begin;
    if (class_of(at) == WordClass::adverb && class_of(at + 1) == WordClass::determiner && grades_all(at)) ++at;
    while (class_of(at) == WordClass::determiner && at - begin < most_determiners) ++at;
    const bool determined = at > begin && class_of(at - 1) == WordClass::determiner;
    if (determined && class_of(at) == WordClass::pronoun) return at + 1;  // "both these", "all those"
    const std::uint32_t head = body(at, determined);
    if (head > at) return head;
    return determined && begin + 1 < at ? at : begin;
  }

  /// "almost all", "nearly every"
  [[nodiscard]] bool grades_all(std::uint32_t adverb) const {
    return Keywords{"almost", "nearly", "virtually", "practically"}.has(word(adverb)) &&
           Keywords{"all", "every", "any", "no", "half", "each"}.has(word(adverb + 1));
  }

  /// "one", "those", "each other", "something new"
  std::uint32_t behind_pronoun(std::uint32_t at) const {
    if ((word(at) == "each" && word(at + 1) == "other") || (word(at) == "one" && word(at + 1) == "another"))
      return at + 2;
    if (class_of(at + 1) != WordClass::adjective || word(at) == "one") return at + 1;  // nearly always
    const std::string_view fold = view_.word(at).fold;
    return fold.ends_with("thing") || fold.ends_with("body") || fold.ends_with("one") ? at + 2 : at + 1;
  }

  /// The modifiers and nouns from `begin` on, up to behind the last that can be a head.
  std::uint32_t body(std::uint32_t begin, bool determined) {
    std::uint32_t behind_head = begin;
    std::uint32_t at = begin;
    while (at - begin < longest_phrase) {
      const WordClass its = class_of(at);
      if (is_head(at) || (determined && at > begin && (word(at) == "one" || word(at) == "ones"))) {
        behind_head = ++at;
        if (is_name_particle(at) || joins_names(at)) ++at;
      } else if (its == WordClass::number) {
        at = behind_number(at);
        behind_head = at;
      } else if (its == WordClass::adjective && !(behind_head > begin && begins_time(at))) {
        ++at;
        if (determined && behind_head == begin) adjective_head_ = at;
      } else if (const std::uint32_t next = behind_joint(at, behind_head == begin); next > at) {
        at = next;
      } else if (const std::uint32_t quoted = behind_quoted(at); quoted > at) {
        at = behind_head = quoted;
      } else {
        break;
      }
    }
    // "the poor", "the unemployed": no noun comes
    const bool headless = behind_head == begin && determined && adjective_head_ == at && at > begin;
    return headless ? at : behind_head;
  }

  /// "three in four", "47 per cent", "10–15"
  std::uint32_t behind_number(std::uint32_t at) const {
    std::uint32_t next = at + 1;
    const bool ratio = (word(next) == "in" || word(next) == "to") && class_of(next + 1) == WordClass::number;
    const bool range = word(next) == "--" && class_of(next + 1) == WordClass::number && !view_.space_before(next);
    if (ratio || range) return next + 2;
    if (word(next) == "out" && word(next + 1) == "of" && class_of(next + 2) == WordClass::number) return next + 3;
    return next;
  }

  /// What may stand between modifiers: an adverb or "and" or a comma before the next adjective.
  std::uint32_t behind_joint(std::uint32_t at, bool no_head_yet) const {
    if (!no_head_yet) return at;
    const WordClass its = class_of(at);
    if (its == WordClass::adverb) return modifies(at) ? at + 1 : at;
    if (class_before(at) != WordClass::adjective || class_of(at + 1) != WordClass::adjective) return at;
    if (!Keywords{",", "and", "or", "but"}.has(word(at))) return at;
    std::uint32_t next = at + 1;
    while (class_of(next) == WordClass::adjective) ++next;
    return is_head(next) ? at + 1 : at;
  }

  /// "very", "nearly", "politically" before an adjective or number; not "meanwhile".
  [[nodiscard]] bool modifies(std::uint32_t adverb) const {
    static constexpr Keywords grading{"about",  "almost", "around", "even",   "far",  "just", "less",
                                      "more",   "most",   "much",   "nearly", "only", "over", "quite",
                                      "rather", "so",     "too",    "under",  "very"};
    const WordClass next = class_of(adverb + 1);
    if (next != WordClass::number && next != WordClass::adverb && next != WordClass::adjective) return false;
    if (next == WordClass::adverb && class_before(adverb) == WordClass::adverb) return false;
    if (grading.has(word(adverb))) return true;
    if (next != WordClass::adjective) return word(adverb) == "roughly" || word(adverb) == "approximately";
    return view_.word(adverb).fold.ends_with("ly") && !view_.token(adverb).capitalised;
  }

  /// "reform last year"
  [[nodiscard]] bool begins_time(std::uint32_t i) const { return Keywords{"last", "next", "worldwide"}.has(word(i)); }

  /// A quoted term inside a phrase: the "black box" problem.
  std::uint32_t behind_quoted(std::uint32_t at) const {
    constexpr std::uint32_t longest_term = 6;
    if (!is_quote(at) || !view_.space_before(at)) return at;
    const WordClass before = class_before(at);
    if (before != WordClass::determiner && before != WordClass::adjective) return at;
    std::uint32_t inside = at + 1;
    for (; inside < at + longest_term && (is_head(inside) || class_of(inside) == WordClass::adjective); ++inside) {
    }
    return inside > at + 1 && is_quote(inside) ? inside + 1 : at;
  }

  [[nodiscard]] bool is_quote(std::uint32_t i) const {
    return class_of(i) == WordClass::punctuation && Keywords{"\"", "“", "”", "'"}.has(word(i));
  }

  /// "Ludwig van Beethoven"
  [[nodiscard]] bool is_name_particle(std::uint32_t i) const {
    if (class_before(i) != WordClass::name) return false;
    const bool before_name = class_of(i + 1) == WordClass::name;
    if (!before_name && class_of(i + 2) != WordClass::name) return false;  // nearly always
    return name_particles.has(word(i)) && (before_name || name_particles.has(word(i + 1)));
  }

  /// "Brandt & Sons"
  [[nodiscard]] bool joins_names(std::uint32_t i) const {
    if (word(i) != "&" || i == first_ || i + 1 >= view_.tokens().last) return false;
    return view_.token(i - 1).capitalised && view_.token(i + 1).capitalised && is_head(i + 1);
  }

  const SentenceView& view_;
  const PhrasePlaces& places_;
  std::uint32_t first_;
  WordClass before_;
  std::uint32_t adjective_head_ = 0;
};

}  // namespace

void find_noun_phrases(const SentenceView& view, const PhrasePlaces& places, WordClass before, Document& document) {
  const TokenRange tokens = view.tokens();
  PhraseParser parser(view, places, before);
  for (std::uint32_t i = places.next_start(tokens.first); i < tokens.last;) {
    const std::uint32_t end = parser.whole(i);
    if (end > i) document.noun_phrases.push_back({i, end});
    i = places.next_start(std::max(end, i + 1));
  }
}

}  // namespace argmap::text
