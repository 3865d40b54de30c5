#include "extract/voices/main_verb.hpp"

#include <string_view>

namespace argmap::extract {
namespace {

class ClauseEnd {
 public:
  ClauseEnd(const Document& document, TokenRange content) : document_(document), content_(content) {}

  /// Every clause that opens has a finite verb; one more than that is the verb of the noun. What hangs on a preposition
  /// ("those who complained about the wheel") opens none.
  [[nodiscard]] TokenRange find() const {
    const bool phrase =
        (content_.first > 0 && class_of(content_.first - 1) == WordClass::preposition) || fold(content_.first) == "to";
    int open = phrase ? 0 : 1;
    for (std::uint32_t i = content_.first + 1; i < content_.last; ++i) {
      if (document_.tokens[i].quotation != none) continue;
      if (opens_clause(i)) {
        ++open;
      } else if (is_finite(i) && --open < 0) {
        return is_joined(i) ? content_ : TokenRange{content_.first, before_comma(i)};
      }
    }
    return content_;
  }

 private:
  [[nodiscard]] std::string_view fold(std::uint32_t i) const { return document_.word(document_.tokens[i]).fold; }
  [[nodiscard]] WordClass class_of(std::uint32_t i) const { return document_.tokens[i].word_class; }

  [[nodiscard]] bool opens_clause(std::uint32_t i) const {
    const std::string_view word = fold(i);
    if (word == "who" || word == "which" || word == "what" || word == "how" || word == "why" || word == "that")
      return true;
    if (word == "and" || word == "but" || word == "or" || word == ";" || word == ":") return true;
    return class_of(i) == WordClass::subordinator || begins_bare_clause(i);
  }

  /// "the plan he proposed": a phrase right behind another one is the subject of a clause
  [[nodiscard]] bool begins_bare_clause(std::uint32_t i) const {
    const WordClass before = class_of(i - 1);
    const WordClass its = class_of(i);
    const bool behind_noun = before == WordClass::noun || before == WordClass::name;
    return behind_noun && (its == WordClass::pronoun || its == WordClass::determiner) && fold(i) != "all";
  }

  /// The first of the words of a finite verb.
  [[nodiscard]] bool is_finite(std::uint32_t i) const {
    const WordClass before = class_of(i - 1);
    if (class_of(i) == WordClass::auxiliary)
      return before != WordClass::auxiliary && !follows_helper(i) && !fold(i).ends_with("ing");
    if (class_of(i) != WordClass::verb || before == WordClass::auxiliary || follows_helper(i)) return false;
    if (before == WordClass::particle || before == WordClass::preposition || before == WordClass::determiner)
      return false;
    if (is_reduced(i)) return false;
    return is_past(i) || fold(i).ends_with("s") || before == WordClass::pronoun || is_plural(i - 1);
  }

  /// "mails sent by thieves"
  [[nodiscard]] bool is_reduced(std::uint32_t i) const {
    return fold(i).size() > 2 && is_past(i) && i + 1 < content_.last && class_of(i + 1) == WordClass::preposition;
  }

  [[nodiscard]] bool is_past(std::uint32_t i) const {
    return (document_.word(document_.tokens[i]).forms >> static_cast<unsigned>(WordForm::past) & 1U) != 0;
  }
  [[nodiscard]] bool is_plural(std::uint32_t i) const {
    return class_of(i) == WordClass::noun &&
           (document_.word(document_.tokens[i]).forms >> static_cast<unsigned>(WordForm::plural) & 1U) != 0;
  }

  /// "was not sold", "has long been said"
  [[nodiscard]] bool follows_helper(std::uint32_t i) const {
    std::uint32_t at = i;
    while (at > content_.first + 1 &&
           (class_of(at - 1) == WordClass::adverb || fold(at - 1) == "not" || fold(at - 1) == "n't")) {
      --at;
    }
    return class_of(at - 1) == WordClass::auxiliary || fold(at - 1) == "to";
  }

  [[nodiscard]] bool is_joined(std::uint32_t i) const { return fold(i - 1) == "," && i - 1 > content_.first; }

  [[nodiscard]] std::uint32_t before_comma(std::uint32_t i) const {
    while (i > content_.first + 1 && class_of(i - 1) == WordClass::adverb) --i;
    return fold(i - 1) == "," ? i - 1 : i;
  }

  const Document& document_;
  TokenRange content_;
};

}  // namespace

TokenRange up_to_main_verb(const Document& document, TokenRange content) {
  return content.size() < 4 ? content : ClauseEnd(document, content).find();
}

}  // namespace argmap::extract
