#include "rules/program/by_test.hpp"

namespace argmap::rules {

void ByTest::Builder::add(const Test& test, std::uint32_t number) {
  if (test.op == Op::word) words_.push_back({test.value, {number}});
  if (test.op == Op::lemma) lemmas_.push_back({test.value, {number, test.detail}});
  if (test.op == Op::list) lists_.push_back({test.value, {number}});
  for (std::uint32_t bit = 0; test.op == Op::traits && bit < 32; ++bit) {
    if ((test.value >> bit & 1U) != 0) traits_.push_back({bit, {number}});
  }
}

ByTest ByTest::Builder::finish(std::size_t words, std::size_t lists) const {
  constexpr std::size_t traits = 32;
  return {Buckets<Member>(words, words_), Buckets<Member>(words, lemmas_), Buckets<Member>(lists, lists_),
          Buckets<Member>(traits, traits_)};
}

}  // namespace argmap::rules
