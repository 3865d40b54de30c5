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

TEST_CASE("the time that a text takes grows with its length, not with the square of it") {
  const auto small = argmap::fuzz::monotonous_texts(20'000);
  const auto large = argmap::fuzz::monotonous_texts(200'000);
  for (std::size_t i = 0; i < small.size(); ++i) {
    CAPTURE(small[i].name);
    const double before = argmap::fuzz::analysis_seconds(small[i].bytes);
    const double after = argmap::fuzz::analysis_seconds(large[i].bytes);
    CHECK(after <= 30 * before + 0.1);  // ten times the text; the square would be a hundred times
  }
}
