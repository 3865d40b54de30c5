// The rules about units that ask for features alone, with no words of their own, made ready to be asked at once.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "rules/scope_tests.hpp"

namespace argmap::rules {

struct Rule;

/// Answers for all of some rules at once which of them hold of a unit, as far as sentence and unit tell.
class UnitTests {
 public:
  UnitTests() = default;
  UnitTests(const std::vector<Rule>& rules, std::vector<std::uint32_t> asked);

  /// Calls with every rule that holds of a unit with these features of unit and sentence, in the order given.
  template <typename Call>
  void for_each(std::uint64_t sentence, std::uint64_t unit, Call&& call) const {
    for (std::size_t first = 0; first < rules_.size(); first += ScopeTests::bank_size) {
      const std::size_t bank = first / ScopeTests::bank_size;
      std::uint64_t open = sentences_.open(bank, sentence) & units_.open(bank, unit);
      if (first + ScopeTests::bank_size > rules_.size()) open &= (std::uint64_t{1} << (rules_.size() - first)) - 1;
      for (; open != 0; open &= open - 1) call(rules_[first + static_cast<std::size_t>(std::countr_zero(open))]);
    }
  }

 private:
  std::vector<std::uint32_t> rules_;
  ScopeTests sentences_;
  ScopeTests units_;
};

/// The rules that propose roles, kinds and bases by features alone.
struct UnitRules {
  UnitTests alone;   ///< those that ask for the unit itself
  UnitTests beside;  ///< those that ask for its neighbours: they speak when these have a role
};

[[nodiscard]] UnitRules unit_rules(const std::vector<Rule>& rules, std::span<const std::vector<std::uint32_t>> by_kind);

}  // namespace argmap::rules
