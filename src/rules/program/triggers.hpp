// What tells that a pattern might match, before it is run.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "rules/program/bit_row.hpp"
#include "rules/program/buckets.hpp"
#include "rules/program/by_test.hpp"
#include "rules/program/token_sets.hpp"

namespace argmap::rules {

inline constexpr std::uint32_t any_distance = 0x7FFFFFFF;  // tokens

/// Bits of the sets that some trigger looks for further off; sets share one where they are more than the bits. The
/// built-in rules look for some 640; with too few bits for them a fortieth of all steps of an analysis went to runs in
/// vain. The first stands for no set, and tells nothing.
inline constexpr std::size_t sought_bits = 704;

/// What must stand around an anchor, in its sentence, for its pattern to match.
struct Surroundings {
  std::uint32_t before = 0;                    ///< set (Program::sets) that the token right before it must be in
  std::uint32_t behind = 0;                    ///< the same of the token right behind it, where it is a single token
  std::uint32_t earlier = 0;                   ///< set of which a token must stand before it,
  std::uint32_t earlier_reach = any_distance;  ///< at most so many tokens away
  std::uint32_t later = 0;                     ///< and the same behind it
  std::uint32_t later_reach = any_distance;
  friend auto operator<=>(const Surroundings&, const Surroundings&) = default;  // NOLINT(modernize-use-nullptr)
};

/// A pattern, also one of an `unless`, that may match where its anchor stands.
struct TriggerDraft {
  std::uint32_t pattern = 0;
  Surroundings around;
  std::uint32_t reach = any_distance;  ///< most tokens between the start of the sentence and the anchor
  bool block_start = false;            ///< the sentence must be the first of its block
  bool quotation = false;              ///< the sentence must hold a quotation mark, or follow one
  friend auto operator<=>(const TriggerDraft&, const TriggerDraft&) = default;  // NOLINT(modernize-use-nullptr)
};

/// What a trigger wants further off is looked for this near; beyond, it is enough that the sentence has it.
inline constexpr std::uint8_t nearby = 20;  // tokens

/// What is left of one to be asked once its anchor and the tokens beside it stand there.
struct Trigger {
  std::uint32_t pattern = 0;
  std::uint16_t earlier_bit = 0;    ///< of `earlier`, among the sought
  std::uint16_t later_bit = 0;      ///< of `later`
  std::uint8_t earlier_within = 0;  ///< how many tokens before the anchor are asked for it; 0: all of the sentence
  std::uint8_t later_within = 0;    ///< and behind it
};

/// All triggers, and rows with a bit for each of them, so that many are decided on at once. Those of common words stand
/// side by side, so that few words of a row need be looked at.
struct TriggerTable {
  std::vector<Trigger> triggers;
  ByTest anchored;                    ///< on a test of the anchor's first token
  Buckets<std::uint32_t> before;      ///< by set: those that want it right before their anchor
  Buckets<std::uint32_t> behind;      ///< by set: those that want it right behind
  std::vector<std::uint16_t> sought;  ///< by set: its bit among the sought; 0 where no trigger looks for it
  BitRow at_first;                    ///< those that may match with nothing before their anchor
  BitRow at_last;                     ///< and with nothing behind it
  BitRow behind_marks;                ///< four rows, by Beside: those that may match where such things end before it
  BitRow before_marks;                ///< and where they begin behind it
  BitRow open;                        ///< rows of those that a place leaves open

  [[nodiscard]] std::size_t row_size() const { return words_for(triggers.size()); }
  /// Those open in a sentence that is the first of its block or not, and that holds a quotation mark (or follows one)
  /// or not: a row for a place at its start, and so on for the places up to `most_reach` tokens behind it.
  [[nodiscard]] const std::uint64_t* open_at(bool starts_block, bool quotes) const {
    const std::size_t kind = (starts_block ? 2U : 0U) + (quotes ? 1U : 0U);
    return open.data() + kind * (most_reach + 1) * row_size();
  }
  static constexpr std::size_t most_reach = 16;  // tokens that are told apart
};

/// A trigger with a test of its anchor's first token. One that has several such tests is given for each.
struct AnchoredDraft {
  TriggerDraft trigger;
  Test anchor;
  std::uint64_t frequency = 0;  ///< of the tokens that pass
};

[[nodiscard]] TriggerTable make_triggers(std::vector<AnchoredDraft> drafts, std::size_t words, std::size_t lists,
                                         const TokenSets& sets);

}  // namespace argmap::rules
