// Candidate relations: which units may attach to which, and what the rules say of each pair.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "extract/drafts.hpp"

namespace argmap::extract {

inline constexpr std::size_t relation_types = 4;  // of argmap::RelationType

/// A pair of drafts with the votes on it.
struct Candidate {
  std::uint32_t from = 0;                ///< index into the drafts
  std::uint32_t to = 0;
  float weight = 0;                      ///< of attaching here, with the best type
  RelationType type = RelationType::supports;
  bool conceded = false;
  bool linked = false;                   ///< works only together with the premise before it
  bool marked = false;                   ///< words of the text say so, not position or likeness alone
  std::uint32_t first_vote = 0;          ///< its votes: [first_vote, last_vote) of `Candidates::votes`
  std::uint32_t last_vote = 0;
};

struct Candidates {
  std::vector<Candidate> pairs;          ///< by `from`, then by `to`
  std::vector<Vote> votes;
};

/// All pairs within reach: near neighbours, the edges of the paragraphs around, the head of the section, the thesis, and
/// what connectives point at. A bounded number for each draft. Background drafts take no part.
[[nodiscard]] Candidates find_candidates(const Reading& reading, const std::vector<Draft>& drafts,
                                         std::uint32_t thesis);

}  // namespace argmap::extract
