#include "analysis/rivals.hpp"

#include <algorithm>
#include <cmath>
#include <span>

namespace argmap::analysis {
namespace {

/// e to the power of by how much an alternative outweighs the relation.
double odds(const Instead& lost, const Relation& relation) {
  return std::exp(static_cast<double>(lost.weight) - static_cast<double>(relation.weight));
}

/// The chance that one unit supports a statement.
struct Share {
  std::uint32_t statement = 0;
  double chance = 0;
};

}  // namespace

std::vector<double> chances_of_no_support(const ArgumentGraph& graph, const Ground& ground) {
  std::vector<double> chances(graph.units().size(), 1);
  std::vector<double> against;   // the odds of each alternative
  std::vector<Share> supported;  // by one unit, in one way or another
  for (const Relation& relation : graph.relations()) {
    against.clear();
    double all = 1;
    const std::span<const Instead> lost = relation.lost.brief();
    for (const Instead& each : lost) all += against.emplace_back(odds(each, relation));
    supported.clear();
    const auto may_support = [&](std::uint32_t unit, double share) {
      const std::uint32_t statement = ground.statement(unit);
      const auto known = std::ranges::find(supported, statement, &Share::statement);
      if (known == supported.end()) {
        supported.push_back({statement, share});
      } else {
        known->chance += share;  // one way excludes the other
      }
    };
    if (relation.type == RelationType::supports) may_support(relation.to.index, 1 / all);
    for (std::size_t i = 0; i < against.size(); ++i) {
      const bool known = lost[i].what == Instead::What::supports && lost[i].unit < chances.size();
      if (known) may_support(lost[i].unit, against[i] / all);
    }
    for (const Share& each : supported) chances[each.statement] *= 1 - each.chance;
  }
  return chances;
}

}  // namespace argmap::analysis
