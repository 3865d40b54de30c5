// All patterns of a rule book, compiled together. Made by src/rules/compiler.cpp, run by src/match alone.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "rules/buckets.hpp"
#include "rules/pattern.hpp"
#include "rules/phrase_trie.hpp"
#include "rules/vocabulary.hpp"

namespace argmap::rules {

/// What a node of a compiled pattern does before it goes on to `next`.
enum class Op : std::uint8_t {
  accept,  ///< the pattern (or its half) has matched
  word,    ///< one token with the fold `value`
  lemma,   ///< one token with the lemma `value`, of the class `detail` unless that is `any_class`
  traits,  ///< one token with any of the traits `value`
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

struct Step {
  Op op = Op::accept;
  std::uint8_t detail = any_class;
  std::int8_t slot = -1;
  std::uint8_t test_count = 0;  ///< of a split or gap: tests of which the next token must pass one, or `next` fails;
                                ///< 0: nothing is known
  std::uint32_t tests = 0;      ///< the first of them, in `Program::tests`
  std::uint32_t value = 0;
  std::uint32_t next = 0;
  std::uint32_t other = 0;
};

/// What can be seen of a place at a glance, before a pattern is run there.
struct Glance {
  std::uint32_t reach = none;  ///< most tokens between the sentence's start and the anchor; `none`: any number
  bool block_start = false;    ///< the sentence must be the first of its block
  bool quotation = false;      ///< the sentence must hold a quotation mark, or follow one
};

/// What a pattern may begin with, seen from its anchor; also an edge.
struct Anchor : Test {
  std::uint32_t second = none;  ///< the word that follows one of several words
};

/// A pattern is found by its anchor, its rarest fixed part: from there it is run forward, and what stands before the
/// anchor is run backward. Both halves are entry points into `Program::steps`.
struct Pattern {
  std::uint32_t rule = 0;
  std::uint32_t forward = 0;  ///< begins with the anchor itself
  std::uint32_t backward = 0;
  Glance glance;
  bool scanned = false;             ///< of an `unless`: no trigger tells where it may match
  std::uint32_t anchor_tokens = 0;  ///< that the anchor takes where no phrase begins; 0: not known
  std::vector<Test> before;         ///< of which the token before the anchor must pass one; empty: nothing is asked
  std::vector<Test> behind;         ///< the same for the token behind it
  std::vector<Anchor> anchors;      ///< the pattern can only match where one of these holds
};

/// What a sentence must have for a pattern, from its Glance.
enum Need : std::uint8_t { need_block_start = 1, need_quotation = 2 };

struct Program {
  std::shared_ptr<const int> identity;  ///< of this program and its copies: what is kept for it belongs to no other
  Vocabulary vocabulary;
  PhraseTrie lists;
  std::size_t list_count = 0;
  std::vector<Step> steps;
  std::vector<Test> tests;         ///< of the steps
  std::vector<Pattern> patterns;   ///< of `pattern`, then those of `unless`
  std::uint32_t first_unless = 0;  ///< index of the first pattern of an `unless`
  Buckets<std::uint32_t> unless;   ///< by rule: indices of its `unless` patterns

  /// A pattern, also one of an `unless`, that may match where a word or list entry stands; and what spares most runs.
  struct Trigger {
    std::uint32_t pattern = 0;
    std::uint32_t second = none;          ///< the word that must stand behind the first; `none`: any
    std::uint16_t reach = 0xFFFF;         ///< of its Glance; 0xFFFF: not known here
    std::uint8_t word_class = any_class;  ///< only on a token of this class
    std::uint8_t needs = 0;               ///< Need
  };
  Buckets<Trigger> by_word;          ///< by vocabulary number
  Buckets<Trigger> by_lemma;         ///< by vocabulary number
  Buckets<Trigger> by_list;          ///< by list
  Buckets<std::uint32_t> by_trait;   ///< by bit of the trait
  std::uint32_t trigger_traits = 0;  ///< traits that have a bucket
  Buckets<std::uint32_t> by_edge;    ///< by Edge
};

}  // namespace argmap::rules
