// What every statement rests on, gathered in one pass from the leaves upwards.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "argmap/report.hpp"
#include "graph/lists.hpp"

namespace argmap::analysis {

/// All the evidence that stands anywhere under a statement.
struct Footing {
  bool any = false;                        ///< there is evidence
  bool outside = false;                    ///< some of it is of an outside kind: its basis is not `reasoning`
  bool checkable = false;                  ///< some of that is no testimony
  bool many = false;                       ///< it comes from several voices, or some of it from none but the author
  std::uint32_t voice = Unit::none_index;  ///< the voice that all of it comes from, unless `many`
};

/// A statement is a unit with all that restate it; it goes by the unit that restates nothing.
class Ground {
 public:
  explicit Ground(const Report& report);

  /// The unit that a unit says again, or the unit itself.
  [[nodiscard]] std::uint32_t statement(std::uint32_t unit) const { return statements_[unit]; }
  [[nodiscard]] bool is_statement(std::uint32_t unit) const { return statements_[unit] == unit; }
  /// Whether a `supports` relation points at the statement.
  [[nodiscard]] bool supported(std::uint32_t statement) const { return !premises(statement).empty(); }
  /// The units that support the statement directly, ascending.
  [[nodiscard]] std::span<const std::uint32_t> premises(std::uint32_t statement) const {
    return premises_.of(statement);
  }
  [[nodiscard]] const Footing& footing(std::uint32_t statement) const { return footings_[statement]; }
  /// The voice whose word a unit is, and which the author does not reject; `Unit::none_index` where there is none.
  [[nodiscard]] std::uint32_t voice(std::uint32_t unit) const { return voices_[unit]; }

 private:
  void find_statements(const ArgumentGraph& graph);
  void find_voices(const Report& report);
  void find_premises(const ArgumentGraph& graph);
  void gather(const ArgumentGraph& graph);

  std::vector<std::uint32_t> statements_;
  std::vector<std::uint32_t> voices_;
  Lists premises_;
  std::vector<Footing> footings_;
};

}  // namespace argmap::analysis
