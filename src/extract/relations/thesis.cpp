#include "extract/relations/thesis.hpp"

#include <algorithm>

namespace argmap::extract {
namespace {

using rules::UnitProposal;

constexpr float tie_share = 0.1F;  // of a tie's weight that counts against being the thesis

float score(const Draft& draft, UnitProposal role) {
  return draft.score[static_cast<std::size_t>(role)];
}

/// How much more weighs what words tie it to than anything else it might attach to; nothing where no words do.
float tie(Candidates& candidates, std::uint32_t unit) {
  float marked = 0;
  float loose = 0;
  const Pairs& pairs = candidates.of_marked(unit);
  for (std::size_t i = 0; i < pairs.edges.size(); ++i) {
    float& best = pairs.candidates[i].marked ? marked : loose;
    best = std::max(best, pairs.edges[i].weight);
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
std::uint32_t find_highest(const Units& units, Ties&& ties) {
  std::uint32_t best = none;
  float highest = 0;
  for (std::uint32_t i = 0; i < units.size(); ++i) {
    float standing = score(units[i], UnitProposal::thesis) - groundedness(units[i]);
    if (best != none && standing <= highest) continue;
    standing -= tie_share * ties(i);
    if (best != none && standing <= highest) continue;
    best = i;
    highest = standing;
  }
  return best;
}

}  // namespace

std::uint32_t choose_thesis(const Reading& reading, const Units& units, std::optional<Candidates>& candidates) {
  const std::uint32_t guess = find_highest(units, [](std::uint32_t) { return 0.0F; });
  candidates.emplace(reading, units, guess);
  if (guess == none) return none;
  const std::uint32_t thesis = find_highest(units, [&](std::uint32_t unit) { return tie(*candidates, unit); });
  candidates->weigh_all(thesis);
  return thesis;
}

}  // namespace argmap::extract
