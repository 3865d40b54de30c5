// Which part of a pattern it is found by.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "rules/program/pattern.hpp"
#include "rules/program/program.hpp"

namespace argmap::rules {

/// A pattern's top level with the borders of its captures laid open: a part, or where a capture begins or ends.
struct FlatPart {
  const Item* item = nullptr;  ///< null for the border of a capture
  int opens = -1;              ///< the slot that begins here
  int closes = -1;
};
[[nodiscard]] std::vector<FlatPart> flatten(const Sequence& pattern);

/// The single-token tests (or the edge) that every match of the part begins with; nothing for a part that may be
/// empty, a gap or a span. Literals give the words only once they have been tokenized.
using FirstParts = std::vector<const Item*>;
[[nodiscard]] std::optional<FirstParts> first_parts(const Item& item);

/// Index of the flat part to find the pattern by; nothing where there is none. A clause or rest reaches backward before
/// the first fixed part and forward behind it, so no anchor is looked for behind one that follows a fixed part.
/// `frequency` tells how often a first part occurs.
template <typename Frequency>
[[nodiscard]] std::optional<std::size_t> choose_anchor(const std::vector<FlatPart>& parts, const Frequency& frequency);

/// One of the ways in which a match may begin at its anchor.
struct Beginning {
  const Item* first = nullptr;    ///< the single-token test
  std::vector<const Item*> rest;  ///< what the pattern asks for behind it
};
[[nodiscard]] std::vector<Beginning> beginnings(const std::vector<FlatPart>& parts, std::size_t anchor);

/// A fixed part that must stand on one side of the anchor, in the same sentence.
struct Awaited {
  FirstParts first;         ///< its first token passes one of these
  std::uint32_t reach = 0;  ///< the most tokens between the anchor's first token and its own; `none`: any number
};
[[nodiscard]] std::vector<Awaited> awaited_behind(const Beginning& beginning);
[[nodiscard]] std::vector<Awaited> awaited_before(const std::vector<FlatPart>& parts, std::size_t anchor);

/// The tests (and noun phrases) of which the token right behind the first must pass one, and of which the token right
/// before the anchor must; empty where anything may stand there.
[[nodiscard]] FirstParts next_tests(const Beginning& beginning);
[[nodiscard]] FirstParts tests_before(const std::vector<FlatPart>& parts, std::size_t anchor);

/// True for a clause or rest, and for what holds one.
[[nodiscard]] bool holds_stretch(const Item& item);

/// What a place must look like for a pattern with this anchor.
[[nodiscard]] Glance glance_of(const std::vector<FlatPart>& parts, std::size_t anchor);

inline constexpr std::uint64_t common_at_start = 8;  // a part near the sentence's start is looked for there alone

template <typename Frequency>
std::optional<std::size_t> choose_anchor(const std::vector<FlatPart>& parts, const Frequency& frequency) {
  std::optional<std::size_t> best;
  std::optional<std::size_t> edge;
  std::uint64_t least = 0;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const Item* item = parts[i].item;
    if (item == nullptr) continue;
    if (item->kind == Item::Kind::edge && !edge) edge = i;
    if (const auto first = first_parts(*item)) {
      std::uint64_t sum = 0;
      for (const Item* part : *first) sum += std::uint64_t{frequency(*part)};
      if (glance_of(parts, i).reach != none) sum /= common_at_start;
      if (!best || sum < least) {
        best = i;
        least = sum;
      }
    }
    if (best && holds_stretch(*item)) break;
  }
  return best ? best : edge;
}

}  // namespace argmap::rules
