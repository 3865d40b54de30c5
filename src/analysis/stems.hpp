// The words of units as they are compared.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "argmap/report.hpp"

namespace argmap::analysis {

using Stems = std::span<const std::uint32_t>;  ///< of `Word::stem`, ascending, each once

/// The stems of units' open-class words, one unit after the other in one block of memory.
class UnitStems {
 public:
  /// Of all units.
  explicit UnitStems(const Report& report);
  /// Of these units, ascending; they are asked for by their place here.
  UnitStems(const Report& report, std::span<const std::uint32_t> units);

  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(ends_.size()); }
  [[nodiscard]] Stems of(std::uint32_t unit) const {
    const std::uint32_t first = unit == 0 ? 0 : ends_[unit - 1];
    return Stems(stems_).subspan(first, ends_[unit] - first);
  }

 private:
  std::vector<std::uint32_t> stems_;
  std::vector<std::uint32_t> ends_;  // by unit: where its stems end
};

/// Whether two of these units, ascending, may have the same stems: false where none have, told from a bit for each
/// stem.
[[nodiscard]] bool may_say_the_same(const Report& report, std::span<const std::uint32_t> units);

/// The units in whose words one of some stems stands, ascending; the stems are.
[[nodiscard]] std::vector<std::uint32_t> units_with(const Report& report, Stems stems);

}  // namespace argmap::analysis
