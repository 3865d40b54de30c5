#include <doctest/doctest.h>

#include "argmap/render.hpp"
#include "build_report.hpp"
#include "render/draw/marked_map.hpp"
#include "xml_check.hpp"

using namespace argmap;
using namespace argmap::test;

namespace {

std::size_t count(const std::string& text, const std::string& words) {
  std::size_t found = 0;
  for (auto at = text.find(words); at != std::string::npos; at = text.find(words, at + 1)) ++found;
  return found;
}

}  // namespace

TEST_CASE("marked units say so in words and are drawn in grey with the arrows that leave them") {
  ReportBuilder text;
  const auto thesis = text.thesis("trams should run all night");
  const auto safe = text.claim("night trams are safe");
  text.relate({safe}, thesis);
  const Report report = text.build();
  const auto plain = render::render_marked_svg(report, {}, {});
  CHECK(plain == render_svg(report));
  const auto marked = render::render_marked_svg(report, {{}, {"FALLS", "old, line 7", true}}, {"Grey: <falls>."});
  CHECK(count(marked, " opacity='") == 3);  // the card, the arrow and its sign
  CHECK(count(marked, "FALLS · CLAIM") == 1);
  CHECK(count(marked, "old, line 7") == 1);
  CHECK(count(marked, "Grey: &lt;falls&gt;.") == 1);
  CHECK(read_xml(marked).problem == "");
}
