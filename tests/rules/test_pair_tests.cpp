#include "rules/book/pair_tests.hpp"

#include <doctest/doctest.h>

#include <string>

#include "argmap/rules.hpp"
#include "rules/book/book.hpp"

using namespace argmap::rules;
using Teller = PairTests::Teller;

TEST_CASE("every feature of pairs is told by one end or by both together") {
  for (const FeatureName& feature : features()) {
    if (feature.scope != Scope::pair) continue;
    int tellers = 0;
    for (const Teller teller : {Teller::source, Teller::target, Teller::both}) {
      tellers += static_cast<int>(PairTests::told_by(teller) >> feature.bit & 1);
    }
    CHECK_MESSAGE(tellers == 1, std::string(feature.name));
  }
}

TEST_CASE("the rules that hold of a pair are those whose `where` does") {
  const auto loaded = argmap::load_rules(argmap::find_pack());
  REQUIRE(loaded.book);
  const Book& book = loaded.book->book();
  const PairTests& tests = book.digest.pairs;
  std::uint64_t draw = 1;
  for (int round = 0; round < 2000; ++round) {
    draw = draw * 6364136223846793005U + 1442695040888963407U;  // Knuth's generator
    Ties ties;
    ties.set<PairFeature::to_previous>((draw >> 40 & 1) != 0);
    ties.set<PairFeature::same_paragraph>((draw >> 41 & 3) != 0);
    ties.set<PairFeature::to_other_point>((draw >> 43 & 1) != 0);
    ties.set<PairFeature::to_first_above>((draw >> 44 & 1) != 0);
    ties.set<PairFeature::to_clearer_claim>((draw >> 45 & 1) != 0);
    const std::uint64_t ends = (draw >> 2 | draw << 29) & ~PairTests::told_by(Teller::both);
    for (std::size_t i = 0; i < tests.entries().size(); ++i) {
      const std::size_t bank = i / PairTests::bank_size;
      const std::uint64_t open =
          tests.open(bank, Teller::source, ends) & tests.open(bank, Teller::target, ends) & tests.open(bank, ties);
      const bool holds = (open >> (i % PairTests::bank_size) & 1) != 0;
      const Rule& rule = book.rules[tests.entries()[i].rule];
      CHECK_MESSAGE(holds == rule.where.holds(Scope::pair, ends | ties.features()), rule.id);
    }
  }
}
