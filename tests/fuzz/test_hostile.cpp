// Texts that are made to break programs. Each has a name, so that a failure says which; together they take seconds.
#include <doctest/doctest.h>

#include <cstdint>
#include <string>
#include <vector>

#include "check_document.hpp"
#include "hostile_texts.hpp"

using argmap::fuzz::check_document;

TEST_CASE("a report on any text keeps its promises") {
  for (const auto& [name, text] : argmap::fuzz::hostile_texts()) {
    CAPTURE(name);
    CHECK(check_document(text) == "");
  }
}

TEST_CASE("a report on an article that was damaged keeps its promises") {
  for (std::uint32_t seed = 1; seed <= 60; ++seed) {
    CAPTURE(seed);
    CHECK(check_document(argmap::fuzz::damaged_article(seed)) == "");
  }
}

// How time grows is measured by bench/growth; were it the square, this suite would not end within its limit.
TEST_CASE("a long text that says one thing again and again is read to its end") {
  for (const auto& [name, text] : argmap::fuzz::monotonous_texts(200'000)) {
    CAPTURE(name);
    CHECK(check_document(text) == "");
  }
}
