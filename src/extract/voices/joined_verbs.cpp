#include "extract/voices/joined_verbs.hpp"

#include <string_view>

namespace argmap::extract {
namespace {

enum class Form : std::uint8_t { none, past, present, progressive, base };

class JoinedVerb {
 public:
  JoinedVerb(const Document& document, TokenRange content, TokenRange cue)
      : document_(document), content_(content), form_(form_of_cue(cue)) {}

  [[nodiscard]] TokenRange before() const {
    if (form_ == Form::none || opens_clause()) return content_;
    for (std::uint32_t i = content_.first + 1; i + 1 < content_.last; ++i) {
      if (document_.tokens[i].quotation != none) continue;
      if (is_finite(i) || is_relative(i)) return content_;
      if (joins(i)) return {content_.first, i};
    }
    return content_;
  }

 private:
  [[nodiscard]] std::string_view fold(std::uint32_t i) const { return document_.word(document_.tokens[i]).fold; }
  [[nodiscard]] WordClass class_of(std::uint32_t i) const { return document_.tokens[i].word_class; }
  [[nodiscard]] bool has(std::uint32_t i, WordForm form) const {
    return (document_.word(document_.tokens[i]).forms >> static_cast<unsigned>(form) & 1U) != 0;
  }

  [[nodiscard]] Form form_of(std::uint32_t i) const {
    if (class_of(i) != WordClass::verb) return Form::none;
    if (fold(i).ends_with("ing")) return Form::progressive;
    if (has(i, WordForm::past)) return Form::past;
    if (fold(i).ends_with("s")) return Form::present;
    return has(i, WordForm::base) && (i == 0 || fold(i - 1) != "to") ? Form::base : Form::none;
  }

  [[nodiscard]] Form form_of_cue(TokenRange cue) const {
    for (std::uint32_t i = cue.first; i < cue.last; ++i) {
      if (const Form form = form_of(i); form != Form::none) return form;
    }
    return Form::none;
  }

  /// "that …", or a question
  [[nodiscard]] bool opens_clause() const {
    return content_.empty() || class_of(content_.first) == WordClass::subordinator || is_relative(content_.first) ||
           fold(content_.first) == "how" || fold(content_.first) == "why";
  }

  [[nodiscard]] bool is_relative(std::uint32_t i) const {
    return fold(i) == "who" || fold(i) == "that" || fold(i) == "which" || fold(i) == "what";
  }

  /// A verb of a clause of its own, by its looks: an auxiliary, or a verb in the past or present behind its subject.
  [[nodiscard]] bool is_finite(std::uint32_t i) const {
    if (fold(i - 1) == "to" || document_.tokens[i].capitalised) return false;  // "the United Mills"
    if (class_of(i) == WordClass::auxiliary) return true;
    const Form form = form_of(i);
    return form == Form::past || form == Form::present;
  }

  /// "promised eighty jobs and has nineteen": of another tense than the cue, but no noun
  [[nodiscard]] bool is_plainly_finite(std::uint32_t i) const {
    return class_of(i) == WordClass::verb &&
           (fold(i) == "has" || fold(i) == "is" || fold(i) == "had" || fold(i) == "was");
  }

  [[nodiscard]] bool joins(std::uint32_t i) const {
    if (fold(i) != "and" && fold(i) != "but") return false;
    std::uint32_t verb = i + 1;
    while (verb + 1 < content_.last && class_of(verb) == WordClass::adverb) ++verb;
    if (class_of(verb) == WordClass::auxiliary || is_plainly_finite(verb)) return form_ != Form::progressive;
    if (fold(content_.first) == "to" && has(verb, WordForm::base)) return false;  // "to mend and cut"
    return form_of(verb) == form_;
  }

  const Document& document_;
  TokenRange content_;
  Form form_;
};

}  // namespace

TokenRange up_to_joined_verb(const Document& document, TokenRange content, TokenRange cue) {
  if (cue.empty() || content.first < cue.last) return content;
  return JoinedVerb(document, content, cue).before();
}

}  // namespace argmap::extract
