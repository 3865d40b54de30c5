// `no-number`: a quantity is asserted without one.
#include <algorithm>

#include "analysis/clued.hpp"

namespace argmap::analysis {
namespace {

bool has_figure(const Report& report, const Unit& unit) {
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  return (unit.role == Role::evidence && unit.basis == Basis::statistic) ||
         std::ranges::any_of(unit.spans,
                             [&](Span span) { return std::ranges::any_of(report.document.slice(span), is_digit); });
}

}  // namespace

Findings no_number(const Evidence& given) {
  const auto units = given.report.graph.units();
  const auto counted = [&](std::uint32_t unit) { return has_figure(given.report, units[unit]); };
  return clued(given, "no-number", "says how much or how many, and gives no number", [&](std::uint32_t unit) {
    return !units[unit].question && !counted(unit) &&
           std::ranges::none_of(given.ground.premises(given.ground.statement(unit)), counted);
  });
}

}  // namespace argmap::analysis
