#include "rules/book.hpp"

namespace argmap::rules {

Digest digest_of(const std::vector<Rule>& rules) {
  Digest digest;
  digest.kinds.reserve(rules.size());
  digest.weights.reserve(rules.size());
  for (std::uint32_t i = 0; i < rules.size(); ++i) {
    const ProposalKind kind = rules[i].propose.kind;
    digest.kinds.push_back(kind);
    digest.weights.push_back(static_cast<float>(rules[i].weight.value));
    if (!rules[i].has_pattern()) digest.without_pattern[static_cast<std::size_t>(kind)].push_back(i);
  }
  return digest;
}

}  // namespace argmap::rules
