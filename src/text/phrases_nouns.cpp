#include "text/phrases_nouns.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "text/lexicon.hpp"

namespace argmap::text {
namespace {

constexpr std::uint32_t longest_phrase = 30;  // tokens
constexpr std::uint32_t most_determiners = 4;

class PhraseParser {
 public:
  PhraseParser(const Document& document, std::uint32_t end) : document_(document), end_(end) {}

  /// A phrase with the phrases that hang on it: "Britain's chief economist", "the rest of the world".
  std::uint32_t whole(std::uint32_t begin) {
    adjective_head_ = 0;
    if (!may_begin(begin)) return begin;
    std::uint32_t at = base(begin);
    if (at == begin) return begin;
    for (;;) {
      const std::uint32_t next = is_possessive(at) ? base(at + 1) : is_of(at) ? base(at + 1) : at;
      if (next <= at + 1) return is_possessive(at) ? at + 1 : at;
      if (next - begin > longest_phrase) return at;
      at = next;
    }
  }

 private:
  /// What joins modifiers, or quotes a term, begins nothing unless one stands before it; nor does a verb.
  [[nodiscard]] bool may_begin(std::uint32_t i) const {
    switch (class_of(i)) {
      case WordClass::verb:
      case WordClass::auxiliary:
      case WordClass::preposition:
      case WordClass::conjunction:
      case WordClass::subordinator:
      case WordClass::particle:
      case WordClass::punctuation:
        return i > 0 && (class_of(i - 1) == WordClass::adjective || class_of(i - 1) == WordClass::determiner);
      default:
        return true;
    }
  }
  [[nodiscard]] WordClass class_of(std::uint32_t i) const {
    return i < end_ ? document_.tokens[i].word_class : WordClass::punctuation;
  }
  [[nodiscard]] std::string_view fold(std::uint32_t i) const {
    return i < end_ ? std::string_view(document_.word(document_.tokens[i]).fold) : std::string_view();
  }
  [[nodiscard]] bool is_possessive(std::uint32_t i) const {
    return class_of(i) == WordClass::particle && (fold(i) == "'s" || fold(i) == "'");
  }
  /// "of", but not that of "the limits of what they know"
  [[nodiscard]] bool is_of(std::uint32_t i) const {
    if (fold(i) != "of") return false;
    const std::string_view next = fold(i + 1);
    return next != "what" && next != "who" && next != "that" && next != "whatever";
  }
  [[nodiscard]] bool is_head(std::uint32_t i) const {
    const WordClass its = class_of(i);
    return its == WordClass::noun || its == WordClass::name || (its == WordClass::other && i < end_);
  }

  /// Determiners, numbers, adjectives and nouns up to the last noun, number, or pronoun.
  std::uint32_t base(std::uint32_t begin) {
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
    const std::string_view word = fold(adverb);
    const std::string_view next = fold(adverb + 1);
    const bool grades = word == "almost" || word == "nearly" || word == "virtually" || word == "practically";
    return grades &&
           (next == "all" || next == "every" || next == "any" || next == "no" || next == "half" || next == "each");
  }

  /// "one", "those", "each other", "something new"
  std::uint32_t behind_pronoun(std::uint32_t at) const {
    const std::string_view word = fold(at);
    if ((word == "each" && fold(at + 1) == "other") || (word == "one" && fold(at + 1) == "another")) return at + 2;
    const bool open = word.ends_with("thing") || word.ends_with("body") || word.ends_with("one");
    return open && word != "one" && class_of(at + 1) == WordClass::adjective ? at + 2 : at + 1;
  }

  /// The modifiers and nouns from `begin` on, up to behind the last that can be a head.
  std::uint32_t body(std::uint32_t begin, bool determined) {
    std::uint32_t behind_head = begin;
    std::uint32_t at = begin;
    while (at - begin < longest_phrase) {
      const WordClass its = class_of(at);
      if (is_head(at) || (determined && at > begin && (fold(at) == "one" || fold(at) == "ones"))) {
        behind_head = ++at;
        if (is_name_particle(at)) ++at;
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
    const bool ratio = (fold(next) == "in" || fold(next) == "to") && class_of(next + 1) == WordClass::number;
    const bool range =
        fold(next) == "--" && class_of(next + 1) == WordClass::number && !document_.tokens[next].space_before;
    if (ratio || range) return next + 2;
    if (fold(next) == "out" && fold(next + 1) == "of" && class_of(next + 2) == WordClass::number) return next + 3;
    return next;
  }

  /// What may stand between modifiers: an adverb or "and" or a comma before the next adjective.
  std::uint32_t behind_joint(std::uint32_t at, bool no_head_yet) const {
    if (!no_head_yet) return at;
    const WordClass its = class_of(at);
    const bool modifier_before = at > 0 && (class_of(at - 1) == WordClass::adjective);
    if (its == WordClass::adverb) return modifies(at) ? at + 1 : at;
    if (!modifier_before || class_of(at + 1) != WordClass::adjective) return at;
    const bool joins = fold(at) == "," || fold(at) == "and" || fold(at) == "or" || fold(at) == "but";
    if (!joins) return at;
    std::uint32_t next = at + 1;
    while (class_of(next) == WordClass::adjective) ++next;
    return is_head(next) ? at + 1 : at;
  }

  /// "very", "nearly", "politically" before an adjective or number; not "meanwhile".
  [[nodiscard]] bool modifies(std::uint32_t adverb) const {
    static constexpr auto grading = std::to_array<std::string_view>(
        {"about", "almost", "around", "even", "far", "just", "less", "more", "most", "much", "nearly", "only", "over",
         "quite", "rather", "so", "too", "under", "very"});
    const std::string_view word = fold(adverb);
    const WordClass next = class_of(adverb + 1);
    if (next != WordClass::number && next != WordClass::adverb && next != WordClass::adjective) return false;
    if (next == WordClass::adverb && adverb > 0 && class_of(adverb - 1) == WordClass::adverb) return false;
    const bool grades = std::binary_search(grading.begin(), grading.end(), word);
    if (next == WordClass::number || next == WordClass::adverb)
      return grades || word == "roughly" || word == "approximately";
    return next == WordClass::adjective && (grades || (word.ends_with("ly") && !document_.tokens[adverb].capitalised));
  }

  /// "reform last year"
  [[nodiscard]] bool begins_time(std::uint32_t i) const {
    return fold(i) == "last" || fold(i) == "next" || fold(i) == "worldwide";
  }

  /// A quoted term inside a phrase: the "black box" problem.
  std::uint32_t behind_quoted(std::uint32_t at) const {
    constexpr std::uint32_t longest_term = 6;
    if (at == 0 || !is_quote(at) || !document_.tokens[at].space_before) return at;
    const WordClass before = class_of(at - 1);
    if (before != WordClass::determiner && before != WordClass::adjective) return at;
    std::uint32_t inside = at + 1;
    for (; inside < at + longest_term && (is_head(inside) || class_of(inside) == WordClass::adjective); ++inside) {
    }
    return inside > at + 1 && is_quote(inside) ? inside + 1 : at;
  }

  [[nodiscard]] bool is_quote(std::uint32_t i) const {
    static constexpr auto marks = std::to_array<std::string_view>({"\"", "“", "”", "'"});
    return class_of(i) == WordClass::punctuation && std::find(marks.begin(), marks.end(), fold(i)) != marks.end();
  }

  /// "Ludwig van Beethoven"
  [[nodiscard]] bool is_name_particle(std::uint32_t i) const {
    static constexpr auto particles =
        std::to_array<std::string_view>({"al", "bin", "da", "de", "del", "della", "den", "der", "di", "dos", "du", "el",
                                         "ibn", "la", "le", "ter", "van", "von"});
    const auto is_particle = [this](std::uint32_t at) {
      return std::binary_search(particles.begin(), particles.end(), fold(at));
    };
    if (i == 0 || class_of(i - 1) != WordClass::name) return false;
    const bool before_name = class_of(i + 1) == WordClass::name;
    if (!before_name && class_of(i + 2) != WordClass::name) return false;  // nearly always
    return is_particle(i) && (before_name || is_particle(i + 1));
  }

  const Document& document_;
  std::uint32_t end_;
  std::uint32_t adjective_head_ = 0;
};

}  // namespace

void find_noun_phrases(Document& document, TokenRange sentence) {
  PhraseParser parser(document, sentence.last);
  for (std::uint32_t i = sentence.first; i < sentence.last;) {
    const std::uint32_t end = parser.whole(i);
    if (end > i) document.noun_phrases.push_back({i, end});
    i = std::max(end, i + 1);
  }
}

}  // namespace argmap::text
