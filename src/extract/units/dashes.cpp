#include "extract/units/dashes.hpp"

#include <algorithm>

namespace argmap::extract {

bool Dashes::is_dash(std::uint32_t token) const {
  const std::string& fold = document_.word(document_.tokens[token]).fold;
  return fold == "-" || fold == "--";
}

bool Dashes::part_nothing(TokenRange joint) const {
  if (joint.size() != 1 || joint.last >= document_.tokens.size()) return false;
  if (!is_dash(joint.first)) return false;
  const bool apart = document_.tokens[joint.first].space_before && document_.tokens[joint.last].space_before;
  const bool hyphen = document_.word(document_.tokens[joint.first]).fold == "-";
  return (hyphen && !apart) || joins_names(joint.first) || lacks_subject(joint.last) || opens_aside(joint.last);
}

bool Dashes::joins_names(std::uint32_t dash) const {
  const auto& tokens = document_.tokens;
  if (dash == 0 || tokens[dash].space_before || tokens[dash + 1].space_before) return false;
  return tokens[dash - 1].capitalised && tokens[dash + 1].capitalised;
}

/// "her plan - a bold one - is …": a second dash follows, behind which the statement goes on.
bool Dashes::opens_aside(std::uint32_t first) const {
  constexpr std::uint32_t longest = 24;  // tokens
  const auto end = static_cast<std::uint32_t>(document_.tokens.size());
  for (std::uint32_t i = first; i + 1 < std::min(end, first + longest); ++i) {
    if (class_of(i) == WordClass::punctuation && is_dash(i)) return lacks_subject(i + 1);
  }
  return false;
}

/// "The gulls - a plague, some say - have gone": behind the second dash the statement goes on that the first broke.
bool Dashes::lacks_subject(std::uint32_t first) const {
  constexpr unsigned finite =
      1U << static_cast<unsigned>(WordForm::present) | 1U << static_cast<unsigned>(WordForm::past);
  const bool is_finite = (document_.word(document_.tokens[first]).forms & finite) != 0;
  return class_of(first) == WordClass::auxiliary || (class_of(first) == WordClass::verb && is_finite);
}

}  // namespace argmap::extract
