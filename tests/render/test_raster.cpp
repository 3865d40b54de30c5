#include <doctest/doctest.h>

#include "argmap/render.hpp"
#include "build_report.hpp"
#include "pixels.hpp"

using namespace argmap;
using namespace argmap::test;

namespace {

std::string sample_svg() {
  ReportBuilder text;
  text.headline("Trams at night");
  const auto thesis = text.thesis("trams should run all night");
  text.relate({text.claim("riders want it")}, thesis);
  return render_svg(text.build());
}

}  // namespace

TEST_CASE("a map becomes a PNG") {
  std::string error;
  const auto png = render_png(sample_svg(), error);
  CHECK(error == "");
  CHECK(png.starts_with("\x89PNG\r\n"));
  CHECK(png.size() > 5000);
}

TEST_CASE("a map becomes a PDF that is the same on any day") {
  std::string error;
  const auto pdf = render_pdf(sample_svg(), error);
  CHECK(error == "");
  CHECK(pdf.starts_with("%PDF-"));
  CHECK(pdf == render_pdf(sample_svg(), error));
  CHECK(pdf.find("/CreationDate (20000101") != std::string::npos);
}

TEST_CASE("on paper a small map takes one page, a large one several that say where they belong") {
  const auto pages_of = [](const std::string& pdf) {
    std::size_t pages = 0;
    for (auto at = pdf.find("/Type /Page "); at != std::string::npos; at = pdf.find("/Type /Page ", at + 1)) ++pages;
    return pages;
  };
  std::string error;
  CHECK(pages_of(render_pdf(sample_svg(), error, Paper::letter)) == 1);
  ReportBuilder text;
  const auto thesis = text.thesis("trams should run all night");
  for (int i = 0; i < 60; ++i) text.relate({text.claim("riders of line " + std::to_string(i) + " want it")}, thesis);
  const auto svg = render_svg(text.build());
  const auto on_a4 = pages_of(render_pdf(svg, error, Paper::a4));
  const auto on_a3 = pages_of(render_pdf(svg, error, Paper::a3));
  CHECK(on_a4 > on_a3);
  CHECK(on_a3 >= 1);
  CHECK(pages_of(render_pdf(svg, error)) == 1);
}

TEST_CASE("a PNG is as wide as is asked for") {
  std::string error;
  const auto png = render_png(sample_svg(), error, 300);
  REQUIRE(png.size() > 24);
  CHECK(png.substr(16, 4) == std::string("\0\0\x01\x2c", 4));
}

TEST_CASE("a PNG is light up to its edges, whatever its width") {
  std::string error;
  for (const std::uint32_t width : {300U, 301U, 707U, 1000U}) {
    const Pixels png(render_png(sample_svg(), error, width));
    REQUIRE(png.width == width);
    CHECK(png.at(png.width - 1, png.height / 2) == 255);
    CHECK(png.at(png.width / 2, png.height - 1) == 255);
  }
}

TEST_CASE("what is no drawing gives an error in words and no bytes") {
  std::string error;
  CHECK(render_png("not a drawing", error).empty());
  CHECK(error.starts_with("cannot make a png of the map: "));
  CHECK(render_pdf("", error).empty());
  CHECK(error.starts_with("cannot make a pdf of the map: "));
}
