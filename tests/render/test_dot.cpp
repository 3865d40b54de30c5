#include <doctest/doctest.h>
#include <graphviz/cgraph.h>

#include <memory>

#include "argmap/render.hpp"
#include "build_report.hpp"
#include "render/layout/layout.hpp"

using namespace argmap;
using namespace argmap::test;

namespace {

struct Close {
  void operator()(Agraph_t* graph) const { agclose(graph); }
};
using Graph = std::unique_ptr<Agraph_t, Close>;

Graph read_dot(const std::string& dot) {
  return Graph(agmemread(dot.c_str()));
}

std::string attribute(const Graph& graph, std::string node, std::string name) {
  auto* found = agnode(graph.get(), node.data(), 0);
  REQUIRE(found != nullptr);
  return agget(found, name.data());
}

std::size_t longest_quoted(std::string_view dot) {
  std::size_t longest = 0;
  for (auto open = dot.find('"'); open != std::string_view::npos; open = dot.find('"', open)) {
    const auto close = dot.find('"', open + 1);
    longest = std::max(longest, close - open - 1);
    open = close + 1;
  }
  return longest;
}

}  // namespace

TEST_CASE("Graphviz reads the map that is written for it") {
  ReportBuilder text;
  text.headline("Trams at night");
  const auto thesis = text.thesis("trams should run all night");
  text.heading("The riders");
  const auto claim = text.claim("riders want it");
  const auto premise = text.evidence("they asked", Basis::event);
  const auto other = text.claim("they did not mean it");
  text.relate({claim}, thesis);
  text.relate({other}, text.relate({premise}, claim), RelationType::undercuts);
  const auto graph = read_dot(render_dot(text.build()));
  REQUIRE(graph);
  CHECK(agnnodes(graph.get()) == 6);  // four units, the step that is undercut, the legend
  CHECK(attribute(graph, "n0", "peripheries") == "2");
  CHECK(attribute(graph, "n2", "style").find("rounded") != std::string::npos);
  CHECK(attribute(graph, "n4", "shape") == "point");
  CHECK(attribute(graph, "n1", "id") == "u2");
}

TEST_CASE("edges never carry a label, which would corrupt Graphviz's memory beside clusters") {
  ReportBuilder text;
  const auto thesis = text.thesis("trams should run all night");
  text.heading("The riders");
  text.relate({text.claim("riders want it")}, thesis);
  const auto dot = render_dot(text.build());
  for (auto at = dot.find(" -> "); at != std::string::npos; at = dot.find(" -> ", at + 1)) {
    const auto line = dot.substr(at, dot.find('\n', at) - at);
    CHECK(line.find(" label=") == std::string::npos);
  }
}

TEST_CASE("words come back from a label with two backslashes for one and entities for marks") {
  ReportBuilder text;
  text.thesis(R"(\N "a" <b> & c)");
  const auto graph = read_dot(render_dot(text.build()));
  REQUIRE(graph);
  CHECK(attribute(graph, "n0", "label").find(R"(\\N &quot;a&quot; &lt;b&gt; &amp; c)") != std::string::npos);
  CHECK(attribute(graph, "n0", "tooltip").ends_with(R"(\\\\N &quot;a&quot; &lt;b&gt; &amp; c)"));
}

TEST_CASE("no quoted value grows beyond what Graphviz reads") {
  for (const std::string_view letter : {"\\", "&", "🙂", "\"", "x "}) {
    CAPTURE(letter);
    std::string words;
    for (int i = 0; i < 20000; ++i) words += letter;
    ReportBuilder text;
    text.headline(words);
    const auto thesis = text.thesis(words);
    text.heading(words);
    const auto claim = text.claim(words);
    text.attribute(claim, text.voice(words));
    text.relate({claim}, thesis);
    const auto dot = render_dot(text.build());
    CHECK(longest_quoted(dot) < 16384);
    CHECK(read_dot(dot));
  }
}

TEST_CASE("an empty map is a graph, too") {
  CHECK(read_dot(render_dot(Report{})));
}
