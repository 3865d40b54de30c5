// Single-token tests, and what hangs on them.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "rules/program/buckets.hpp"

namespace argmap::rules {

/// What a node of a compiled pattern does before it goes on to `next`.
enum class Op : std::uint8_t {
  accept,  ///< the pattern (or its half) has matched
  word,    ///< one token with the fold `value`
  lemma,   ///< one token with the lemma `value`, of the class `detail` unless that is `any_class`
  traits,  ///< one token with any of the traits `value`
  set,     ///< one token of Program::sets[`value`]
  list,    ///< an entry of the list `value`, longest first
  gap,     ///< up to `detail` tokens, as few as possible
  split,   ///< try `next`, then `other`
  span,    ///< jump over the SpanKind `detail`; captured in `slot` unless that is -1. With `value` 1 a noun phrase that
           ///< is run backward may begin anywhere: a fixed part before it decides, not its own beginning
  open,    ///< the capture `slot` begins here
  close,   ///< the capture `slot` ends here
  edge,    ///< this place is the Edge `detail`
};

inline constexpr std::uint8_t any_class = 0xFF;

/// What a step that takes a single token (or an entry of a list) asks of it.
struct Test {
  Op op = Op::accept;
  std::uint8_t detail = any_class;
  std::uint32_t value = 0;
};

/// Numbers of triggers or sets by the single-token test that leads to them.
struct ByTest {
  struct Member {
    std::uint32_t number = 0;
    std::uint8_t word_class = any_class;  ///< only for a token of this class
  };
  Buckets<Member> word;   ///< by vocabulary number
  Buckets<Member> lemma;  ///< by vocabulary number
  Buckets<Member> list;   ///< by list
  Buckets<Member> trait;  ///< by bit of the trait

  class Builder {
   public:
    /// A test of an edge is left out: no token passes it.
    void add(const Test& test, std::uint32_t number);
    [[nodiscard]] ByTest finish(std::size_t words, std::size_t lists) const;

   private:
    using Pairs = std::vector<std::pair<std::uint32_t, Member>>;
    Pairs words_;
    Pairs lemmas_;
    Pairs lists_;
    Pairs traits_;
  };
};

}  // namespace argmap::rules
