// Which drafts a draft may attach to.
#pragma once

#include <cstdint>
#include <vector>

#include "extract/candidates.hpp"
#include "extract/drafts.hpp"
#include "extract/landmarks.hpp"

namespace argmap::extract {

/// Proposes targets, unit after unit in text order: neighbours, the edges and topics of the paragraphs
/// around, the head of the section, the thesis and its rival, and what marks point at.
class Reach {
 public:
  Reach(const std::vector<Draft>& drafts, const std::vector<std::uint32_t>& units, std::uint32_t thesis,
        const Landmarks& landmarks)
      : drafts_(drafts), units_(units), thesis_(thesis), landmarks_(landmarks) {}

  /// The targets of the unit at this place among the units, ascending, itself left out.
  [[nodiscard]] const std::vector<std::uint32_t>& targets(std::uint32_t place, const Mark* first, const Mark* last);

 private:
  [[nodiscard]] std::uint32_t paragraph_start(std::uint32_t place) const;
  void add(std::uint32_t draft);
  void add_topics(std::uint32_t paragraph);

  const std::vector<Draft>& drafts_;
  const std::vector<std::uint32_t>& units_;
  std::uint32_t thesis_;
  const Landmarks& landmarks_;
  std::uint32_t section_ = 0;
  std::uint32_t section_head_ = none;
  std::vector<std::uint32_t> targets_;
};

}  // namespace argmap::extract
