// What tells that a pattern might match, before it is run.
#pragma once

#include <array>
#include <cstdint>
#include <utility>
#include <vector>

#include "rules/bit_row.hpp"
#include "rules/buckets.hpp"
#include "rules/by_test.hpp"
#include "rules/token_sets.hpp"

namespace argmap::rules {

inline constexpr std::uint32_t any_distance = 0x7FFFFFFF;  // tokens

/// Bits of the sets that some trigger looks for further off; sets share one where they are more than the bits. The
/// first stands for no set, and tells nothing.
inline constexpr std::size_t sought_bits = 384;

/// What must stand around an anchor, in its sentence, for its pattern to match.
struct Surroundings {
  std::uint32_t before = 0;                    ///< set (Program::sets) that the token right before it must be in
  std::uint32_t behind = 0;                    ///< the same of the token right behind it, where it is a single token
  std::uint32_t earlier = 0;                   ///< set of which a token must stand before it,
  std::uint32_t earlier_reach = any_distance;  ///< at most so many tokens away
  std::uint32_t later = 0;                     ///< and the same behind it
  std::uint32_t later_reach = any_distance;
};

/// A pattern, also one of an `unless`, that may match where its anchor stands.
struct Trigger : Surroundings {
  std::uint32_t pattern = 0;
  std::uint16_t earlier_bit = 0;       ///< of `earlier`, among the sought
  std::uint16_t later_bit = 0;         ///< of `later`
  std::uint32_t reach = any_distance;  ///< most tokens between the start of the sentence and the anchor
  bool block_start = false;            ///< the sentence must be the first of its block
  bool quotation = false;              ///< the sentence must hold a quotation mark, or follow one
};

/// All triggers, and rows with a bit for each of them, so that many are decided on at once. Those of one anchor stand
/// side by side.
struct TriggerTable {
  std::vector<Trigger> triggers;
  ByTest anchored;                    ///< on a test of the anchor's first token
  Buckets<std::uint32_t> before;      ///< by set: those that want it right before their anchor
  Buckets<std::uint32_t> behind;      ///< by set: those that want it right behind
  std::vector<std::uint16_t> sought;  ///< by set: its bit among the sought; 0 where no trigger looks for it
  BitRow at_first;                    ///< those that may match with nothing before their anchor
  BitRow at_last;                     ///< and with nothing behind it
  BitRow behind_phrase;               ///< with an entry of any list before it
  BitRow before_phrase;               ///< and behind it
  BitRow inside_block;                ///< those that may match in a sentence that is not the first of its block
  BitRow unquoted;                    ///< in one without a quotation mark
  std::vector<BitRow> in_reach;  ///< so many tokens behind the start of the sentence; the last row goes for all beyond

  [[nodiscard]] std::size_t row_size() const { return words_for(triggers.size()); }
};

/// Puts triggers together, each with the test of its anchor's first token.
[[nodiscard]] TriggerTable make_triggers(std::vector<std::pair<Test, Trigger>> triggers, std::size_t words,
                                         std::size_t lists, const TokenSets& sets);

}  // namespace argmap::rules
