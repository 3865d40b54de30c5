#include <doctest/doctest.h>

#include <string>

#include "json_sample.hpp"
#include "render/json/positions.hpp"

using namespace argmap;

TEST_CASE("positions agree with counting by hand at every byte") {
  std::string text;
  for (int i = 0; i < 90; ++i) text += i % 7 == 0 ? "🐝\n" : i % 3 == 0 ? "é" : "ab";
  const Document document = sample::document_of("x", text);
  const render::Positions positions(document);
  std::uint32_t code_points = 0;
  Place place;
  for (std::uint32_t byte = 0; byte < text.size(); ++byte) {
    if ((static_cast<unsigned char>(text[byte]) & 0xC0) == 0x80) continue;
    REQUIRE(positions.code_point(byte) == code_points);
    REQUIRE(positions.place(byte).line == place.line);
    REQUIRE(positions.place(byte).column == place.column);
    ++code_points, ++place.column;
    if (text[byte] == '\n') ++place.line, place.column = 1;
  }
  CHECK(positions.code_point(static_cast<std::uint32_t>(text.size())) == code_points);
  CHECK(positions.code_point(1'000'000) == code_points);
}

TEST_CASE("an empty document has one place") {
  const Document document = sample::document_of("x", "");
  const render::Positions positions(document);
  CHECK(positions.code_point(0) == 0);
  CHECK(positions.place(0).line == 1);
  CHECK(positions.place(0).column == 1);
}
