// What all outside support runs through is a dominator; Boost's algorithm is asked the same of many small graphs.
#include <doctest/doctest.h>

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/dominator_tree.hpp>
#include <random>

#include "analysis/outside_support.hpp"
#include "found.hpp"

using namespace argmap;
using namespace argmap::test;

namespace {

using Flow = boost::adjacency_list<boost::vecS, boost::vecS, boost::bidirectionalS>;
constexpr std::uint32_t no_voice = Unit::none_index;

std::uint32_t below(std::mt19937& random, std::uint32_t end) {
  return static_cast<std::uint32_t>(random()) % end;
}

bool chance(std::mt19937& random, std::uint32_t one_in) {
  return below(random, one_in) == 0;
}

/// Twelve statements, each supporting some before it; some are a voice's, some are evidence of the author's own.
Report random_report(std::uint32_t seed) {
  std::mt19937 random(seed);
  ReportBuilder text;
  for (int i = 0; i < 3; ++i) text.voice("Voice");
  text.thesis("x");
  for (std::uint32_t unit = 1; unit < 12; ++unit) {
    const bool evidence = chance(random, 2);
    evidence ? text.evidence("x", chance(random, 3) ? Basis::reasoning : Basis::event) : text.claim("x");
    if (chance(random, 3)) text.attribute(unit, below(random, 3));
    text.relate({unit}, below(random, unit));
    if (chance(random, 3)) text.relate({unit}, below(random, unit));
  }
  return text.build();
}

/// Vertices: the units, the voices, the ground.
Flow flow_of(const Report& report, const analysis::Ground& ground) {
  const auto units = report.graph.units().size();
  const auto entry = units + report.voices.size();
  Flow flow(entry + 1);
  for (std::size_t voice = 0; voice < report.voices.size(); ++voice) add_edge(entry, units + voice, flow);
  for (std::uint32_t unit = 0; unit < units; ++unit) {
    const Unit& each = report.graph.units()[unit];
    if (ground.voice(unit) != no_voice) {
      add_edge(units + ground.voice(unit), unit, flow);
    } else if (each.role == Role::evidence && each.basis != Basis::reasoning) {
      add_edge(entry, unit, flow);
    }
  }
  return flow;
}

/// Adds the supports; of a statement that nothing from the ground reaches none, which Boost would take for the entry's.
void add_supports(Flow& flow, const Report& report, const analysis::Ground& ground) {
  for (auto unit = static_cast<std::uint32_t>(report.graph.units().size()); unit-- > 0;) {
    for (const auto premise : ground.premises(unit)) {
      if (in_degree(premise, flow) > 0) add_edge(premise, unit, flow);
    }
  }
}

std::vector<std::uint32_t> dominating_voices(const Report& report) {
  const analysis::Ground ground(report);
  Flow flow = flow_of(report, ground);
  add_supports(flow, report, ground);
  const auto units = report.graph.units().size();
  std::vector<std::size_t> parents(num_vertices(flow), Flow::null_vertex());
  boost::lengauer_tarjan_dominator_tree(
      flow, num_vertices(flow) - 1, boost::make_iterator_property_map(parents.begin(), get(boost::vertex_index, flow)));
  std::vector<std::uint32_t> voices(units, no_voice);
  for (std::size_t unit = 0; unit < units; ++unit) {
    auto at = unit;
    while (at < units) at = parents[at];
    if (at < units + report.voices.size()) voices[unit] = static_cast<std::uint32_t>(at - units);
  }
  return voices;
}

}  // namespace

TEST_CASE("the voice that all outside support runs through is the one that dominates the statement") {
  std::size_t borne = 0;
  for (std::uint32_t seed = 1; seed <= 500; ++seed) {
    CAPTURE(seed);
    const Report report = random_report(seed);
    const analysis::Ground ground(report);
    const auto voices = analysis::bottlenecks(report, ground);
    CHECK(voices == dominating_voices(report));
    for (std::uint32_t unit = 0; unit < voices.size(); ++unit) {
      borne += static_cast<std::size_t>(voices[unit] != no_voice && ground.voice(unit) == no_voice);
    }
  }
  CHECK(borne > 100);  // statements that are nobody's own words among them
}
