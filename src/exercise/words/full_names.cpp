#include "exercise/words/full_names.hpp"

#include <algorithm>

namespace argmap::exercise {
namespace {

/// One letter, with a stop or without.
bool is_initial(const Document& document, const Token& token) {
  const std::string_view word = document.slice(token.span);
  return token.capitalised && (word.size() == 1 || (word.size() == 2 && word.back() == '.'));
}

}  // namespace

FullNames::FullNames(const Document& document) : document_(document) {
  const auto& tokens = document.tokens;
  for (std::size_t i = 1; i < tokens.size(); ++i) {
    if (!tokens[i].space_before) continue;
    const std::size_t first = i > 1 && is_initial(document, tokens[i - 1]) ? i - 2 : i - 1;
    const Token& before = tokens[first];
    const bool forename = before.word_class == WordClass::name || first + 1 < i;
    if (!forename || !before.capitalised || before.all_caps || is_initial(document, before)) continue;
    full_.emplace(document.slice(tokens[i].span), Span{before.span.begin, tokens[i].span.end});
  }
  constexpr std::string_view who = "who ";
  const std::string_view text = document.text;
  for (auto at = text.find(who); at != std::string_view::npos; at = text.find(who, at + 1)) {
    behind_who_.push_back(at + who.size());
  }
}

std::string FullNames::of(const std::string& name) const {
  const auto found = full_.find(name);
  return found == full_.end() ? name : std::string(document_.slice(found->second));
}

bool FullNames::stand_behind_who(std::string_view words) const {
  const std::string_view text = document_.text;
  return std::ranges::any_of(behind_who_, [&](std::size_t at) { return text.substr(at).starts_with(words); });
}

}  // namespace argmap::exercise
