// All patterns of a rule book, compiled together. Made by src/rules/program/compiler.cpp, run by src/match alone.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "rules/program/buckets.hpp"
#include "rules/program/pattern.hpp"
#include "rules/program/phrase_trie.hpp"
#include "rules/program/triggers.hpp"
#include "rules/program/vocabulary.hpp"

namespace argmap::rules {

struct Step {
  Op op = Op::accept;
  std::uint8_t detail = any_class;
  std::int8_t slot = -1;
  std::uint32_t set = 0;  ///< of a split or gap: the next token must be in this one of `Program::sets`, or `next` fails
  std::uint32_t other_set = 0;  ///< of a split: the same for `other`
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
  Surroundings around;
};

/// A pattern is found by its anchor, its rarest fixed part: from there it is run forward, and what stands before the
/// anchor is run backward. Both halves are entry points into `Program::steps`.
struct Pattern {
  std::uint32_t rule = 0;
  std::uint32_t forward = 0;    ///< begins with the anchor itself
  std::uint32_t behind = none;  ///< goes on behind the anchor where that is a single token; `none` where it never is
  std::uint32_t backward = 0;
  Glance glance;
  std::uint8_t slots = 0;             ///< captures that it may fill, from the first
  bool begins = false;                ///< nothing is asked for before the anchor: that half need not be run
  bool ends = false;                  ///< nor behind it, where the anchor is a single token
  std::int8_t begins_slot = -1;       ///< of the capture that begins with the anchor, where nothing is asked before it
  std::int8_t ends_slot = -1;         ///< and of the one that ends with it
  bool may_be_phrase = false;         ///< the anchor may be an entry of several words
  bool scanned = false;               ///< of an `unless`: no trigger tells where it may match
  bool has_scanned_unless = false;    ///< some pattern of its rule's `unless` is
  std::uint32_t first_unless = none;  ///< index of the first pattern of its rule's `unless`; `none` where it has none
  std::uint32_t last_unless = none;   ///< and of the last
  std::vector<Anchor> anchors;        ///< the pattern can only match where one of these holds
};

struct Program {
  std::shared_ptr<const int> identity;  ///< of this program and its copies: what is kept for it belongs to no other
  Vocabulary vocabulary;
  PhraseTrie lists;
  std::size_t list_count = 0;
  std::vector<Step> steps;
  TokenSets sets;                  ///< that single tokens are asked for
  std::vector<Pattern> patterns;   ///< of `pattern`, then those of `unless`
  std::uint32_t first_unless = 0;  ///< index of the first pattern of an `unless`
  Buckets<std::uint32_t> unless;   ///< by rule: indices of its `unless` patterns, in a row, those scanned first

  TriggerTable triggers;
  Buckets<std::uint32_t> by_edge;  ///< patterns by Edge
  bool found_by_edges = false;     ///< there are some
};

}  // namespace argmap::rules
