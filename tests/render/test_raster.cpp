#include <doctest/doctest.h>

#include "argmap/render.hpp"
#include "build_report.hpp"

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

TEST_CASE("what is no drawing gives an error in words and no bytes") {
  std::string error;
  CHECK(render_png("not a drawing", error).empty());
  CHECK(error.starts_with("cannot make a png of the map: "));
  CHECK(render_pdf("", error).empty());
  CHECK(error.starts_with("cannot make a pdf of the map: "));
}
