// Which drafts a draft may attach to.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "extract/drafts.hpp"
#include "extract/landmarks.hpp"
#include "extract/marks.hpp"

namespace argmap::extract {

/// Proposes targets for a unit: neighbours, the edges and topics of the paragraphs around, the head of the section,
/// the thesis and its rival, and what marks point at.
class Reach {
 public:
  Reach(const std::vector<Draft>& drafts, const std::vector<std::uint32_t>& units, const Landmarks& landmarks);

  /// The targets of the unit at this place among the units, ascending, itself left out; good until the next call.
  [[nodiscard]] std::span<const std::uint32_t> targets(std::uint32_t place, std::span<const Mark> marks);

 private:
  [[nodiscard]] std::uint32_t paragraph_start(std::uint32_t place) const;
  void add(std::uint32_t draft) {
    if (draft == none || (draft >= nearest_first_ && draft <= nearest_last_)) return;
    insert(draft < nearest_first_ ? targets_ : after_, draft);
  }
  static void insert(std::vector<std::uint32_t>& into, std::uint32_t draft);
  void add_topics(std::uint32_t paragraph);

  const std::vector<Draft>& drafts_;
  const std::vector<std::uint32_t>& units_;
  const Landmarks& landmarks_;
  std::vector<std::uint32_t> paragraph_starts_;  // by place: that of the first unit of its paragraph
  std::vector<std::uint32_t> section_heads_;     // by section: its first unit
  std::uint32_t draft_ = none;                   // whose targets are gathered
  std::uint32_t nearest_first_ = none;           // every unit from here
  std::uint32_t nearest_last_ = none;            // to here stands among them from the beginning
  std::vector<std::uint32_t> targets_;           // at first those before these, ascending
  std::vector<std::uint32_t> after_;             // those behind them
};

}  // namespace argmap::extract
