#include "extract/voices/object_end.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "extract/voices/clauses.hpp"
#include "text/phrases/finite.hpp"

namespace argmap::extract {
namespace {

using namespace std::string_view_literals;

/// They look like participles and tell more of the noun before them.
bool goes_on_about_noun(std::string_view word) {
  constexpr std::array words{"including"sv, "regarding"sv, "concerning"sv, "involving"sv, "ranging"sv,
                             "starting"sv,  "beginning"sv, "containing"sv, "featuring"sv, "being"sv};
  return std::ranges::find(words, word) != words.end();
}

bool turns(std::string_view word) {
  constexpr std::array words{"but"sv, "though"sv, "although"sv, "while"sv, "whereas"sv, "despite"sv};
  return std::ranges::find(words, word) != words.end();
}

class ObjectEnd {
 public:
  ObjectEnd(const Document& document, TokenRange content, std::uint32_t level)
      : document_(document), content_(content), level_(level) {}

  [[nodiscard]] TokenRange find() const {
    if (fold(content_.first) == "that") return content_;
    bool seen = false;  // a comma
    for (std::uint32_t i = content_.first + 1; i + 2 < content_.last; ++i) {
      if (!is_comma(i)) continue;
      const bool first = !std::exchange(seen, true);
      if (!(is_act(i + 1) || is_turn(i + 1) || (first && !opens_fronted() && is_apposition(i + 1)))) continue;
      const bool is_object = awaits_verb(document_, {content_.first, i}) && !has_verb_behind_aside(i + 1);
      return is_object ? TokenRange{content_.first, i} : content_;
    }
    return content_;
  }

 private:
  [[nodiscard]] std::string_view fold(std::uint32_t i) const { return document_.word(document_.tokens[i]).fold; }
  [[nodiscard]] bool is_comma(std::uint32_t i) const {
    return document_.tokens[i].quotation == level_ && fold(i) == ",";
  }

  /// "in May, the wheel was sold": what stands before the comma is no object.
  [[nodiscard]] bool opens_fronted() const {
    const WordClass its = document_.tokens[content_.first].word_class;
    return its == WordClass::preposition || its == WordClass::subordinator || its == WordClass::adverb ||
           fold(content_.first) == "in";
  }

  /// "calling it", "saying that"; no part of a list: "water, drinking cups and salt", "mending, oiling, and selling"
  [[nodiscard]] bool is_act(std::uint32_t i) const {
    if (document_.tokens[i].word_class != WordClass::verb || !fold(i).ends_with("ing") || goes_on_about_noun(fold(i)))
      return false;
    if (fold(content_.first).ends_with("ing")) return false;
    switch (document_.tokens[i + 1].word_class) {
      case WordClass::determiner:
      case WordClass::pronoun:
      case WordClass::name:
      case WordClass::preposition:
      case WordClass::subordinator:
      case WordClass::particle:
        return true;
      default:
        return false;
    }
  }

  /// "but", "though"; not so in "the wheel, but not the weir", "not only the wheel, but also the weir"
  [[nodiscard]] bool is_turn(std::uint32_t i) const {
    return turns(fold(i)) && fold(i + 1) != "also" && fold(i + 1) != "not" && fold(i + 1) != "rather";
  }

  /// "the wheel, the oldest of its kind": no part of a list: "the wheel, the weir and the sluice"
  [[nodiscard]] bool is_apposition(std::uint32_t i) const {
    if (fold(i) != "the" && fold(i) != "a" && fold(i) != "an") return false;
    const auto& phrases = document_.noun_phrases;
    const auto phrase = std::ranges::lower_bound(phrases, i, {}, &TokenRange::first);
    if (phrase == phrases.end() || phrase->first != i) return false;
    return phrase->last >= content_.last ||
           !(fold(phrase->last) == "," || fold(phrase->last) == "and" || fold(phrase->last) == "or");
  }

  /// "the wheel, while old, turns": the words are the subject of a verb.
  [[nodiscard]] bool has_verb_behind_aside(std::uint32_t from) const {
    for (std::uint32_t i = from; i + 1 < content_.last; ++i) {
      if (is_comma(i) && text::is_finite(document_, content_.first, i + 1)) return true;
    }
    return false;
  }

  const Document& document_;
  TokenRange content_;
  std::uint32_t level_;
};

}  // namespace

TokenRange up_to_verb_of_head(const Document& document, TokenRange content, const Cited& cited) {
  if (cited.source.empty() || cited.cue.empty() || content.size() < 3 || content.first < cited.cue.last) return content;
  const auto fold = [&](std::uint32_t i) -> std::string_view { return document.word(document.tokens[i]).fold; };
  const std::string_view relative = fold(cited.source.last - 1);
  if (relative != "who" && relative != "which") return content;
  bool first = true;
  for (std::uint32_t i = content.first + 1; i + 1 < content.last; ++i) {
    if (fold(i) != "," || document.tokens[i].quotation != document.tokens[cited.cue.first].quotation) continue;
    const bool verb = text::is_finite(document, i, i + 1);
    if (verb && (first || !awaits_verb(document, {content.first, i}))) return {content.first, i};
    first = false;
  }
  return content;
}

TokenRange up_to_next_act(const Document& document, TokenRange content, TokenRange cue) {
  if (cue.empty() || content.size() < 4 || content.first < cue.last) return content;
  return ObjectEnd(document, content, document.tokens[cue.first].quotation).find();
}

}  // namespace argmap::extract
