#include "analysis/outside_support.hpp"

#include <utility>

#include "graph/lists.hpp"

namespace argmap::analysis {
namespace {

constexpr std::uint32_t no_way = Unit::none_index;  // leads to the statement, as far as is known
constexpr std::uint32_t several = no_way - 1;       // ways begin with several voices, or with the author

bool is_outside(const Unit& unit) {
  return unit.role == Role::evidence && unit.basis != Basis::reasoning;
}

/// Passes on what ways begin with, until nothing changes: at most twice for each statement.
class Flow {
 public:
  explicit Flow(std::size_t units) : beginnings_(units, no_way) {}

  void enter(std::uint32_t statement, std::uint32_t beginning) {
    std::uint32_t& known = beginnings_[statement];
    if (known == beginning || known == several || beginning == no_way) return;
    known = known == no_way ? beginning : several;
    changed_.push_back(statement);
  }

  void run(const Lists& onwards) {
    while (!changed_.empty()) {
      const std::uint32_t statement = changed_.back();
      changed_.pop_back();
      for (const auto next : onwards.of(statement)) enter(next, beginnings_[statement]);
    }
  }

  /// By statement the voice that all ways begin with.
  std::vector<std::uint32_t> voices() && {
    for (std::uint32_t& each : beginnings_) {
      if (each == several) each = Unit::none_index;
    }
    return std::move(beginnings_);
  }

 private:
  std::vector<std::uint32_t> beginnings_;
  std::vector<std::uint32_t> changed_;
};

}  // namespace

std::vector<std::uint32_t> bottlenecks(const Report& report, const Ground& ground) {
  const auto units = report.graph.units();
  Flow flow(units.size());
  if (report.voices.empty()) return std::move(flow).voices();
  std::vector<std::pair<std::uint32_t, std::uint32_t>> steps;  // from premise to what it supports
  steps.reserve(units.size());
  for (std::uint32_t unit = 0; unit < units.size(); ++unit) {
    const auto voice = ground.voice(unit);
    if (voice != Unit::none_index) {
      flow.enter(ground.statement(unit), voice);
    } else if (is_outside(units[unit])) {
      flow.enter(ground.statement(unit), several);
    }
    for (const auto premise : ground.premises(unit)) steps.emplace_back(ground.statement(premise), unit);
  }
  flow.run(Lists(units.size(), steps));
  return std::move(flow).voices();
}

}  // namespace argmap::analysis
