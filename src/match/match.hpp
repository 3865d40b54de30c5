// One pass over a text for all patterns of a rule book.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "argmap/document.hpp"
#include "rules/book/book.hpp"

namespace argmap::match {

inline constexpr std::size_t max_captures = 6;

/// A place where a rule's pattern matches (and none of its `unless` patterns overlaps). `where` is not looked at:
/// its features are known only to the stages that follow.
struct Match {
  std::uint32_t rule = 0;                           ///< index into `Book::rules`
  std::uint32_t sentence = 0;                       ///< of the fixed part that the rule was found by
  TokenRange tokens;                                ///< everything matched, captures included
  std::array<TokenRange, max_captures> captures{};  ///< by slot; empty where the capture took no part
};

/// Every match, ordered by sentence, then rule, then place. Linear in the text, whatever the rules are.
[[nodiscard]] std::vector<Match> find_matches(const Document& document, const rules::Book& book);

}  // namespace argmap::match
