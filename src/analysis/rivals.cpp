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
  const auto may_support = [&](const Instead& each) {
    return each.what == Instead::What::supports && each.unit < chances.size() &&
           !ground.supported(ground.statement(each.unit));
  };
  for (const Relation& relation : graph.relations()) {
    const std::span<const Instead> lost = relation.lost.brief();
    if (std::ranges::none_of(lost, may_support)) continue;  // nobody asks of what is supported
    against.clear();
    double all = 1;
    for (const Instead& each : lost) all += against.emplace_back(odds(each, relation));
    supported.clear();
    for (std::size_t i = 0; i < against.size(); ++i) {
      if (!may_support(lost[i])) continue;
      const std::uint32_t statement = ground.statement(lost[i].unit);
      const auto known = std::ranges::find(supported, statement, &Share::statement);
      if (known == supported.end()) {
        supported.push_back({statement, against[i] / all});
      } else {
        known->chance += against[i] / all;  // one way excludes the other
      }
    }
    for (const Share& each : supported) chances[each.statement] *= 1 - each.chance;
  }
  return chances;
}

}  // namespace argmap::analysis
