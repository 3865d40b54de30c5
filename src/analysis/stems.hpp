// The words of units as they are compared.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "argmap/report.hpp"

namespace argmap::analysis {

using Stems = std::span<const std::uint32_t>;  ///< of `Word::stem`, ascending, each once

/// The stems of every unit's open-class words, one unit after the other in one block of memory.
class UnitStems {
 public:
  explicit UnitStems(const Report& report);

  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(ends_.size()); }
  [[nodiscard]] Stems of(std::uint32_t unit) const {
    const std::uint32_t first = unit == 0 ? 0 : ends_[unit - 1];
    return Stems(stems_).subspan(first, ends_[unit] - first);
  }

 private:
  std::vector<std::uint32_t> stems_;
  std::vector<std::uint32_t> ends_;  // by unit: where its stems end
};

}  // namespace argmap::analysis
