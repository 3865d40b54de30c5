#include "extract/thesis.hpp"

#include <algorithm>

namespace argmap::extract {
namespace {

using rules::UnitProposal;

constexpr float tie_share = 0.1F;  // of a tie's weight that counts against being the thesis

float score(const Draft& draft, UnitProposal role) {
  return draft.score[static_cast<std::size_t>(role)];
}

/// By draft: how much more weighs what words tie it to than anything else it might attach to.
std::vector<float> find_ties(const Candidates& candidates, std::size_t drafts) {
  std::vector<float> marked(drafts, 0);
  std::vector<float> loose(drafts, 0);
  for (const Candidate& c : candidates.pairs()) {
    float& best = c.marked ? marked[c.from] : loose[c.from];
    best = std::max(best, c.weight);
  }
  for (std::size_t i = 0; i < drafts; ++i) marked[i] = std::max(0.0F, marked[i] - loose[i]);
  return marked;
}

/// How much more speaks for its being a ground than a claim; nothing for a claim.
float groundedness(const Draft& draft) {
  if (draft.role == UnitProposal::claim) return 0;
  return score(draft, UnitProposal::evidence) - score(draft, UnitProposal::claim);
}

/// The unit that stands highest.
std::uint32_t find_highest(const std::vector<Draft>& drafts, const std::vector<float>& ties) {
  std::uint32_t best = none;
  const auto standing = [&](std::uint32_t i) {
    return score(drafts[i], UnitProposal::thesis) - groundedness(drafts[i]) - tie_share * ties[i];
  };
  for (std::uint32_t i = 0; i < drafts.size(); ++i) {
    if (drafts[i].role == UnitProposal::background) continue;
    if (best == none || standing(i) > standing(best)) best = i;
  }
  return best;
}

}  // namespace

std::uint32_t choose_thesis(const Reading& reading, const std::vector<Draft>& drafts,
                            std::optional<Candidates>& candidates) {
  std::vector<float> ties(drafts.size(), 0);
  const std::uint32_t guess = find_highest(drafts, ties);
  candidates.emplace(reading, drafts, guess);
  if (guess == none) return none;
  ties = find_ties(*candidates, drafts.size());
  const std::uint32_t thesis = find_highest(drafts, ties);
  if (thesis != guess) candidates.emplace(reading, drafts, thesis);
  return thesis;
}

}  // namespace argmap::extract
