#include <doctest/doctest.h>

#include <algorithm>

#include "reading.hpp"

using namespace argmap;
using extract::read;

namespace {

const Attribution& only(const extract::Found& found) {
  REQUIRE(found.extraction.attributions.size() == 1);
  return found.extraction.attributions.front();
}

}  // namespace

TEST_CASE("a direct quotation with its source and cue") {
  const auto found = read("“The dust is everywhere,” said Ines Falk, a doctor at the clinic.");
  const Attribution& a = only(found);
  CHECK(found.words(a.content) == "“The dust is everywhere,”");
  CHECK(found.words(a.cue) == "said");
  CHECK(found.words(a.source) == "Ines Falk, a doctor at the clinic");
  CHECK(a.kind == AttributionKind::direct);
  CHECK(found.extraction.voices[a.voice].name == "Ines Falk");
  CHECK(found.extraction.voices[a.voice].naming == Naming::named);
}

TEST_CASE("an indirect statement keeps its leading that") {
  const auto found = read("Ines Falk warned that the dust is everywhere.");
  CHECK(found.words(only(found).content) == "that the dust is everywhere");
  CHECK(only(found).kind == AttributionKind::indirect);
}

TEST_CASE("a quoted sentence that follows belongs to the same attribution") {
  const auto found = read("“The dust is everywhere,” said Ines Falk. “It settles on the beds. It never sleeps.”");
  const Attribution& a = only(found);
  REQUIRE(a.content.size() == 2);
  CHECK(found.document.plain(a.content[1]) == "“It settles on the beds. It never sleeps.”");
}

TEST_CASE("mentions of one person are one voice") {
  const auto found =
      read("Ines Falk said that the dust is everywhere. Dr Falk added that it never sleeps. She said that it hurts.");
  CHECK(found.extraction.attributions.size() == 3);
  REQUIRE(found.extraction.voices.size() == 1);
  CHECK(found.extraction.voices[0].name == "Ines Falk");
  CHECK(found.extraction.voices[0].attributions.size() == 3);
}

TEST_CASE("vague and anonymous sources are told from named ones") {
  const auto vague = read("Critics say that the quarry is doomed.");
  CHECK(vague.extraction.voices.at(only(vague).voice).naming == Naming::vague);
  const auto anonymous = read("“We knew about the dust,” admitted a former foreman.");
  CHECK(anonymous.extraction.voices.at(only(anonymous).voice).naming == Naming::anonymous);
}

TEST_CASE("scare quotes are no voice") {
  const auto found = read("The council calls for patience. The “buffer zone” is a ditch with two bushes.");
  CHECK(std::ranges::none_of(found.extraction.attributions, [&](const Attribution& a) {
    return found.words(a.content).find("buffer") != std::string::npos;
  }));
}

TEST_CASE("the author's own I is no voice") {
  CHECK(read("I say that the quarry must close.").extraction.attributions.empty());
}

TEST_CASE("voices within voices are followed for three steps, not for ever") {
  const auto found = read("Ines said that Omar said that the dust is everywhere.");
  CHECK(found.extraction.attributions.size() == 2);
  std::string endless;
  for (int i = 0; i < 400; ++i) endless += "he said ";
  std::size_t told = 0;
  for (const Attribution& a : read(endless).extraction.attributions) told += a.content.front().size();
  CHECK(told <= 3 * endless.size());
}
