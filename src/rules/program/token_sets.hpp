// Sets of tokens that a pattern asks for, numbered.
#pragma once

#include <cstdint>
#include <unordered_map>
#include <utility>
#include <vector>

#include "rules/program/bit_row.hpp"
#include "rules/program/by_test.hpp"

namespace argmap::rules {

/// What may begin (or end) with a token beside itself, as bits.
enum Beside : std::uint32_t {
  phrase = 1,  ///< a list entry of several words
  part = 2,    ///< a noun phrase, or what a pattern may take of one
};
inline constexpr std::uint32_t beside_kinds = 4;

/// Sets of tokens, told by tests of which a token must pass one. A test of a span is passed where a noun phrase
/// begins (or ends) with the token. Set 0 is that of all tokens.
struct TokenSets {
  std::uint32_t count = 1;
  ByTest members;
  BitRow at_marks;  ///< four rows, by Beside: the sets that any token may be in with which such things begin (or end)

  [[nodiscard]] std::size_t row_size() const { return words_for(count); }
  /// The sets that a token may be in by what begins (or ends) with it.
  [[nodiscard]] const std::uint64_t* at(std::uint32_t beside) const { return at_marks.data() + beside * row_size(); }
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
