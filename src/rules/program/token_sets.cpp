#include "rules/program/token_sets.hpp"

#include <algorithm>

namespace argmap::rules {

std::size_t SetNumbers::Hash::operator()(const Key& key) const {
  std::size_t hash = 0;
  for (const std::uint64_t each : key) hash = (hash ^ each) * 0x9E3779B97F4A7C15U ^ hash >> 31U;
  return hash;
}

std::uint32_t SetNumbers::number(const std::vector<Test>& tests) {
  if (tests.empty()) return 0;
  Key key;
  key.reserve(tests.size());
  for (const Test& test : tests) {
    key.push_back(std::uint64_t{static_cast<std::uint8_t>(test.op)} << 40U | std::uint64_t{test.detail} << 32U |
                  test.value);
  }
  std::ranges::sort(key);
  const auto [at, is_new] = numbers_.try_emplace(std::move(key), static_cast<std::uint32_t>(tests_.size()));
  if (is_new) tests_.push_back(tests);
  return at->second;
}

TokenSets SetNumbers::finish(std::size_t words, std::size_t lists) const {
  ByTest::Builder members;
  TokenSets sets;
  sets.count = static_cast<std::uint32_t>(tests_.size());
  sets.at_marks.resize(beside_kinds * sets.row_size());
  for (std::uint32_t set = 1; set < tests_.size(); ++set) {
    for (const Test& test : tests_[set]) {
      members.add(test, set);
      const std::uint32_t asked = test.op == Op::list ? Beside::phrase : test.op == Op::span ? Beside::part : 0U;
      for (std::uint32_t beside = 0; beside < beside_kinds; ++beside) {
        if ((beside & asked) != 0) set_bit(sets.at_marks.data() + beside * sets.row_size(), set);
      }
    }
  }
  sets.members = members.finish(words, lists);
  return sets;
}

}  // namespace argmap::rules
