#include "extract/voices/names_given.hpp"

#include <algorithm>
#include <string>

#include "extract/voices/clauses.hpp"

namespace argmap::extract {
namespace {

/// The words go on behind a comma, or with a verb or a place; no noun that the quoted words belong to, nor what they
/// are of or for.
bool is_behind_name(const Document& document, std::uint32_t token) {
  const Token& next = document.tokens[token];
  const std::string& fold = document.word(next).fold;
  const bool pauses = next.quotation == none && ends_in_comma(document, token - 1);
  if (pauses && fold != "and" && fold != "or" && fold != "but") return true;
  const bool joins = next.word_class == WordClass::preposition && fold != "for" && fold != "of" && fold != "to";
  return joins || next.word_class == WordClass::verb || next.word_class == WordClass::auxiliary;
}

}  // namespace

bool follows_relative(const Document& document, TokenRange source) {
  if (source.empty() || source.first == 0) return false;
  const std::string& joint = document.word(document.tokens[source.first - 1]).fold;
  return joint == "what" || joint == "which" || joint == "whom";
}

TokenRange up_to_name(const Document& document, TokenRange content, TokenRange cue) {
  constexpr std::uint32_t farthest = 3;  // tokens before the quotation: "as a"
  if (content.empty() || content.first < cue.last) return content;
  for (std::uint32_t i = content.first; i < std::min(content.first + farthest, content.last); ++i) {
    const std::uint32_t quotation = document.tokens[i].quotation;
    if (quotation == none || document.quotations[quotation].tokens.first != i) continue;
    const std::uint32_t last = document.quotations[quotation].tokens.last;
    return last < content.last && is_behind_name(document, last) ? TokenRange{content.first, last} : content;
  }
  return content;
}

}  // namespace argmap::extract
