// The rules for findings, asked of every draft.
#pragma once

#include <vector>

#include "extract/units/clues.hpp"
#include "extract/units/drafts.hpp"

namespace argmap::extract {

struct DraftVote {
  std::uint32_t draft = 0;
  Vote vote;
};

/// The votes of all rules that propose findings, by draft. Background takes no part.
[[nodiscard]] std::vector<DraftVote> clue_votes(const Reading& reading, const std::vector<Draft>& drafts);

/// The same for the units that the drafts have become, with reasons.
[[nodiscard]] std::vector<Clue> write_clues(const Reading& reading, const std::vector<Draft>& drafts,
                                            ReasonWriter& reasons);

}  // namespace argmap::extract
