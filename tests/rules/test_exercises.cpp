// Exercises are set in rule packs, later ones over earlier ones.
#include <doctest/doctest.h>

#include "rules/book/book.hpp"
#include "temporary_pack.hpp"

using argmap::rules::exercise_kind_names;

TEST_CASE("the built-in pack words every kind for every level") {
  const auto loaded = argmap::load_rules(std::string(ARGMAP_SOURCE_DIR) + "/rules/en");
  REQUIRE(loaded.book);
  const auto& kinds = loaded.book->book().exercises.kinds;
  for (const auto name : exercise_kind_names()) {
    INFO(name);
    REQUIRE(kinds.contains(name));
    for (const std::string& ask : kinds.find(name)->second.ask) CHECK(!ask.empty());
  }
}

TEST_CASE("one text serves all levels, a map each its own") {
  const TemporaryPack pack(
      "exercises:\n  items: 5\n  kinds:\n    main-claim:\n      ask: {middle: A, university: C}\n      number: 2\n"
      "      margin: 2.5\n      words: {x: \"an x\"}\n      terms: {t: [one, two]}\n");
  const auto loaded = pack.load();
  REQUIRE(loaded.book);
  const auto& exercises = loaded.book->book().exercises;
  const auto& kind = exercises.kinds.find("main-claim")->second;
  CHECK(exercises.items[2] == 5);
  CHECK(kind.ask[0] == "A");
  CHECK(kind.ask[1].empty());
  CHECK(kind.number[1] == 2);
  CHECK(kind.margin == 2.5);
  CHECK(kind.called("x") == "an x");
  CHECK(kind.called("y") == "y");
  CHECK(kind.terms.find("t")->second.size() == 2);
}

TEST_CASE("mistakes are told with a hint") {
  const TemporaryPack pack("exercises:\n  kinds:\n    main-clam: {}\n    stance: {nubmer: 1, margin: high}\n");
  const auto loaded = pack.load();
  REQUIRE(loaded.diagnostics.size() == 3);
  CHECK(loaded.diagnostics[0].message == "unknown kind of exercise `main-clam`");
  CHECK(loaded.diagnostics[0].hint.find("main-claim") != std::string::npos);
  CHECK(loaded.diagnostics[1].message == "unknown key `nubmer` in `stance`");
  CHECK(loaded.diagnostics[2].message == "this must be a number from 0 to 1000");
  CHECK(!loaded.book);
}
