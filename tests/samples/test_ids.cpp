// Numbers are the same wherever a report goes, and count in text order; every sample is kept as a whole drawing.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "../render/golden_map.hpp"
#include "argmap/argmap.hpp"

namespace {

namespace fs = std::filesystem;

argmap::Report report_on(const std::string& sample) {
  static const auto loaded = argmap::load_rules(fs::path(ARGMAP_SOURCE_DIR) / "rules/en");
  REQUIRE(loaded.book);
  std::ifstream in(fs::path(ARGMAP_SOURCE_DIR) / "samples" / sample, std::ios::binary);
  std::ostringstream bytes;
  bytes << in.rdbuf();
  return argmap::analyse(argmap::read_document(sample, bytes.str()), *loaded.book);
}

}  // namespace

TEST_CASE("units, relations and voices are numbered in text order, alike in JSON and on the map") {
  for (const std::string sample : {"tram-opinion.txt", "night-trains-analysis.txt", "street-trees-blog.md"}) {
    CAPTURE(sample);
    const auto report = report_on(sample);
    const auto json = nlohmann::json::parse(render_json(report));
    const auto svg = render_svg(report);
    const auto units = report.graph.units();
    REQUIRE(units.size() > 20);
    REQUIRE(json.at("units").size() == units.size());
    for (const auto& unit : json.at("units")) {
      const std::string id = unit.at("id");
      const std::size_t index = std::stoul(id.substr(1)) - 1;
      REQUIRE(index < units.size());
      const auto line = argmap::place_of(report.document, units[index].hull().begin).line;
      CHECK(unit.at("line") == line);
      if (index > 0) CHECK(units[index - 1].hull().begin <= units[index].hull().begin);
      CHECK_MESSAGE(svg.find("id='" + id + "'") != std::string::npos, id);
      CHECK_MESSAGE(svg.find("<title>" + id + ", line " + std::to_string(line) + ":") != std::string::npos, id);
    }
    const auto relations = report.graph.relations();
    for (std::size_t i = 0; i < relations.size(); ++i) {
      if (i > 0) CHECK(relations[i - 1].from.front() <= relations[i].from.front());
      const auto id = "r" + std::to_string(i + 1);
      CHECK_MESSAGE(svg.find("id='" + id + "'") != std::string::npos, id);
    }
    std::uint32_t before = 0;
    for (std::size_t i = 0; i < report.voices.size(); ++i) {
      CHECK(json.at("voices")[i].at("id") == "v" + std::to_string(i + 1));
      if (report.voices[i].attributions.empty()) continue;
      CHECK(report.voices[i].attributions.front() >= before);
      before = report.voices[i].attributions.front();
    }
  }
}

TEST_CASE("golden maps: every sample, from the text to the drawing") {
  std::size_t drawn = 0;
  for (const auto& entry : fs::directory_iterator(fs::path(ARGMAP_SOURCE_DIR) / "samples")) {
    const fs::path file = entry.path().filename();
    if (file == "README.md" || (file.extension() != ".txt" && file.extension() != ".md")) continue;
    const auto report = report_on(file.string());
    argmap::test::check_golden(file.stem().string() + ".svg", render_svg(report));
    argmap::test::check_golden(file.stem().string() + ".dot", render_dot(report));
    ++drawn;
  }
  CHECK(drawn == 8);
}
