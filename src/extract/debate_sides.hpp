// The sides of a debate, where labels tell them: "Pros" and "Cons", "Arguments for it" and "Arguments against it".
#pragma once

#include <cstdint>
#include <vector>

#include "argmap/document.hpp"
#include "extract/votes.hpp"
#include "rules/book.hpp"

namespace argmap::extract {

/// By block; all empty where the text does not label both sides.
struct DebateSides {
  std::vector<rules::DebateSide> of_block;  ///< what stands below a label
  std::vector<bool> labels;                 ///< what labels a side
  std::uint32_t first = none;               ///< the first label of a side

  [[nodiscard]] bool is_label(std::uint32_t block) const { return !labels.empty() && labels[block]; }
  [[nodiscard]] rules::DebateSide of(std::uint32_t block) const {
    return of_block.empty() ? rules::DebateSide::neither : of_block[block];
  }
};

/// A label's side goes on up to the next label, or to a marked heading that stands as high.
[[nodiscard]] DebateSides debate_sides(const Document& document, const rules::Book& book, const MatchIndex& matches);

}  // namespace argmap::extract
