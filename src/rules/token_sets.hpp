// Sets of tokens that a pattern asks for, numbered.
#pragma once

#include <cstdint>
#include <unordered_map>
#include <utility>
#include <vector>

#include "rules/bit_row.hpp"
#include "rules/by_test.hpp"

namespace argmap::rules {

/// Sets of tokens, told by tests of which a token must pass one. Set 0 is that of all tokens.
struct TokenSets {
  std::uint32_t count = 1;
  ByTest members;
  BitRow with_lists;  ///< those that ask for a list, so that a phrase may be in them
};

/// Gives sets their numbers.
class SetNumbers {
 public:
  /// The number of the set of the tokens that pass one of the tests; 0 for no test. Equal sets have one number.
  [[nodiscard]] std::uint32_t number(const std::vector<Test>& tests);
  /// The tests that were given for a set.
  [[nodiscard]] const std::vector<Test>& tests(std::uint32_t set) const { return tests_[set]; }
  /// All sets that have been numbered, for a vocabulary of so many words and so many lists.
  [[nodiscard]] TokenSets finish(std::size_t words, std::size_t lists) const;

 private:
  using Key = std::vector<std::uint64_t>;
  struct Hash {
    std::size_t operator()(const Key& key) const;
  };
  std::unordered_map<Key, std::uint32_t, Hash> numbers_;
  std::vector<std::vector<Test>> tests_{{}};  // by set
};

}  // namespace argmap::rules
