#include <doctest/doctest.h>

#include "rules/book/book.hpp"
#include "temporary_pack.hpp"

namespace {

/// What the loader first says about a file, or "".
std::string complaint(const std::string& file) {
  const auto loaded = TemporaryPack(file).load();
  return loaded.diagnostics.empty() ? "" : loaded.diagnostics.front().message;
}

}  // namespace

TEST_CASE("numbers of findings are read; those that are not given keep what they are") {
  const auto loaded =
      TemporaryPack("findings:\n  unsupported: {fewest-words: 4, chance: 0.75}\n  thesis-missing: {doubt: 0.5}\n")
          .load();
  REQUIRE(loaded.book);
  const auto& thresholds = loaded.book->book().thresholds;
  CHECK(thresholds.unsupported_fewest_words == 4);
  CHECK(thresholds.unsupported_chance == 0.75);
  CHECK(thresholds.thesis_missing_doubt == 0.5);
  CHECK(thresholds.thesis_missing_fewest_claims == argmap::rules::Thresholds{}.thesis_missing_fewest_claims);
}

TEST_CASE("what is no number of a finding is reported") {
  CHECK(complaint("findings:\n  unsuported: {fewest-words: 4}\n") == "unknown finding with numbers `unsuported`");
  CHECK(complaint("findings:\n  unsupported: {least-words: 4}\n").starts_with("unknown key `least-words`"));
  for (const std::string number : {"many", "-1", "1e99", "4 words"}) {
    CHECK(complaint("findings:\n  unsupported: {fewest-words: " + number + "}\n") ==
          "`fewest-words` must be a number from 0");
  }
}

TEST_CASE("a chance of more than one is reported at its place") {
  const auto loaded = TemporaryPack("findings:\n  unsupported: {fewest-words: 4, chance: 7}\n").load();
  REQUIRE(loaded.diagnostics.size() == 1);
  CHECK(loaded.diagnostics[0].message == "`chance` must be a number from 0 to 1");
  CHECK(loaded.diagnostics[0].line == 2);
  CHECK(loaded.diagnostics[0].column == 42);
  CHECK(complaint("findings:\n  unsupported: {chance: 1}\n") == "");
}

TEST_CASE("a finding can be proposed where words tell it, and spared anywhere") {
  const auto rule = [](const std::string& propose) {
    return rule_file("propose: " + propose + "\npattern: 'we must'\nyes: ['We must.']\nno: [b]");
  };
  CHECK(complaint(rule("{finding: no-number}")) == "");
  CHECK(complaint(rule("{finding: circular, spares: true}")) == "");
  CHECK(complaint(rule("{finding: circular}")).starts_with("no words can tell `circular`"));
  CHECK(complaint(rule("{finding: circle}")).starts_with("unknown finding `circle`"));
}
