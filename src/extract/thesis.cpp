#include "extract/thesis.hpp"

#include <algorithm>

namespace argmap::extract {
namespace {

using rules::UnitProposal;

constexpr float tie_share = 0.1F;  // of a tie's weight that counts against being the thesis

float score(const Draft& draft, UnitProposal role) {
  return draft.score[static_cast<std::size_t>(role)];
}

/// How much more weighs what words tie it to than anything else it might attach to; nothing where no words do.
float tie(Candidates& candidates, std::uint32_t draft) {
  float marked = 0;
  float loose = 0;
  for (const Candidate& c : candidates.of_marked(draft)) {
    float& best = c.marked ? marked : loose;
    best = std::max(best, c.weight);
  }
  return std::max(0.0F, marked - loose);
}

/// How much more speaks for its being a ground than a claim; nothing for a claim.
float groundedness(const Draft& draft) {
  if (draft.role == UnitProposal::claim) return 0;
  return score(draft, UnitProposal::evidence) - score(draft, UnitProposal::claim);
}

/// The unit that stands highest. Its ties are asked for only where it stands highest without them.
template <typename Ties>
std::uint32_t find_highest(const std::vector<Draft>& drafts, Ties&& ties) {
  std::uint32_t best = none;
  float highest = 0;
  for (std::uint32_t i = 0; i < drafts.size(); ++i) {
    if (drafts[i].role == UnitProposal::background) continue;
    float standing = score(drafts[i], UnitProposal::thesis) - groundedness(drafts[i]);
    if (best != none && standing <= highest) continue;
    standing -= tie_share * ties(i);
    if (best != none && standing <= highest) continue;
    best = i;
    highest = standing;
  }
  return best;
}

}  // namespace

std::uint32_t choose_thesis(const Reading& reading, const std::vector<Draft>& drafts,
                            std::optional<Candidates>& candidates) {
  const std::uint32_t guess = find_highest(drafts, [](std::uint32_t) { return 0.0F; });
  candidates.emplace(reading, drafts, guess);
  if (guess == none) return none;
  const std::uint32_t thesis = find_highest(drafts, [&](std::uint32_t draft) { return tie(*candidates, draft); });
  candidates->weigh_all(thesis);
  return thesis;
}

}  // namespace argmap::extract
