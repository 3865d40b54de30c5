// Claims that stand out among the drafts: what a unit attaches to when no word says so.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "extract/drafts.hpp"
#include "extract/marks.hpp"

namespace argmap::extract {

struct Landmarks {
  std::uint32_t thesis = none;
  std::vector<std::uint32_t> claim_before;  ///< by draft: the nearest claim before it, or `none`
  std::vector<std::uint32_t> claim_after;   ///< by draft: the nearest claim after it, or `none`
  std::vector<std::uint32_t> topic;         ///< by paragraph: its first claim, or `none`
  std::uint32_t rival = none;               ///< the claim likeliest to be the thesis after the thesis itself
  std::vector<char> answered;               ///< by draft: words set the next draft against it
  std::vector<char> granted;                ///< by draft: words grant it
};

[[nodiscard]] Landmarks find_landmarks(const std::vector<Draft>& drafts, std::uint32_t thesis, const rules::Book& book,
                                       std::span<const Mark> marks);

/// Takes another draft for the thesis, and finds its rival.
void move_thesis(const std::vector<Draft>& drafts, std::uint32_t thesis, Landmarks& landmarks);

}  // namespace argmap::extract
