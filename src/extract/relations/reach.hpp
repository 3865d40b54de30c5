// Which units a unit may attach to.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "extract/relations/landmarks.hpp"
#include "extract/relations/marks.hpp"
#include "extract/units/drafts.hpp"

namespace argmap::extract {

/// Proposes targets for a unit: neighbours, the edges and topics of the paragraphs around, the head of the section,
/// the thesis and its rival, and what marks point at.
class Reach {
 public:
  Reach(const Units& units, const Landmarks& landmarks);

  /// The targets of a unit, ascending, itself left out; good until the next call. Units go by their place among all.
  [[nodiscard]] std::span<const std::uint32_t> targets(std::uint32_t unit, std::span<const Mark> marks);

 private:
  [[nodiscard]] std::uint32_t paragraph_start(std::uint32_t unit) const;
  /// Most targets stand near the unit: they are bits of one word.
  void add(std::uint32_t unit) {
    const std::uint32_t place = unit - window_;  // wraps round where it stands far before
    if (place < window_size) {
      near_ |= std::uint64_t{1} << place;
    } else if (unit != none) {
      insert(unit < window_ ? before_ : behind_, unit);
    }
  }
  static void insert(std::vector<std::uint32_t>& into, std::uint32_t unit);
  void add_topics(std::uint32_t paragraph);
  [[nodiscard]] std::span<const std::uint32_t> in_order();

  static constexpr std::uint32_t window_size = 64;

  const Units& units_;
  const Landmarks& landmarks_;
  std::vector<std::uint32_t> paragraph_starts_;  // by unit: the first of its paragraph
  std::vector<std::uint32_t> section_heads_;     // by section: its first unit
  std::uint32_t window_ = 0;                     // the first unit that is near
  std::uint64_t near_ = 0;                       // targets from there on, a bit for each
  std::vector<std::uint32_t> before_;            // those before these, ascending; hardly ever any
  std::vector<std::uint32_t> behind_;            // and those behind them
  std::vector<std::uint32_t> targets_;           // room for all
};

}  // namespace argmap::extract
