#include "extract/furniture/furniture_votes.hpp"

namespace argmap::extract {

using rules::FurnitureScope;
using rules::ProposalKind;
using rules::Scope;

const Ballot::value_type* winner(const Ballot& ballot) {
  const Ballot::value_type* best = nullptr;
  for (const auto& entry : ballot) {
    if (best == nullptr || total(entry.second) > total(best->second)) best = &entry;
  }
  return best != nullptr && total(best->second) > 0 ? best : nullptr;
}

void FurnitureVotes::by_shape(const FeatureSet& features, Ballot& ballot) const {
  for (const std::uint32_t rule : feature_rules_.of(ProposalKind::furniture)) {
    const rules::Rule& r = book_.rules[rule];
    if (r.where.holds(Scope::block, features.bits())) ballot[r.propose.value].push_back(vote(rule, none));
  }
}

void FurnitureVotes::by_words(TokenRange sentences, const FeatureSet& features, FurnitureScope scope,
                              Ballot& ballot) const {
  for_matches(sentences, ProposalKind::furniture, [&](std::uint32_t index) {
    const rules::Rule& r = book_.rules[matches_[index].rule];
    if (r.propose.scope != scope || !r.where.holds(Scope::block, features.bits())) return;
    ballot[r.propose.value].push_back(vote(matches_[index].rule, index));
  });
}

Ballot FurnitureVotes::of_words(std::uint32_t block, const FeatureSet& features) const {
  Ballot ballot;
  by_words(document_.blocks[block].sentences, features, FurnitureScope::block, ballot);
  return ballot;
}

}  // namespace argmap::extract
