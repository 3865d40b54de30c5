#include "analysis/rivals.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>
#include <string_view>

namespace argmap::analysis {
namespace {

/// The unit that an alternative such as "supports u12" would support.
std::optional<std::uint32_t> supported_by(std::string_view what, std::size_t units) {
  constexpr std::string_view words = "supports u";
  if (!what.starts_with(words)) return std::nullopt;
  std::uint32_t number = 0;
  const auto [end, error] = std::from_chars(what.data() + words.size(), what.data() + what.size(), number);
  if (error != std::errc() || number == 0 || number > units) return std::nullopt;
  return number - 1;
}

/// e to the power of by how much an alternative outweighs the relation.
double odds(const Alternative& lost, const Relation& relation) {
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
    for (const Alternative& lost : relation.lost) all += against.emplace_back(odds(lost, relation));
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
      const auto unit = supported_by(relation.lost[i].what, chances.size());
      if (unit) may_support(*unit, against[i] / all);
    }
    for (const Share& each : supported) chances[each.statement] *= 1 - each.chance;
  }
  return chances;
}

}  // namespace argmap::analysis
