// Units: statements that play a part in the argument, and the relations between them.
#pragma once

#include <cstdint>
#include <string_view>
#include <variant>
#include <vector>

#include "argmap/reason.hpp"
#include "argmap/span.hpp"
#include "argmap/voice.hpp"

namespace argmap {

enum class Role : std::uint8_t { thesis, claim, evidence };
enum class ClaimKind : std::uint8_t { fact, value, policy, prediction, cause, definition };
enum class Basis : std::uint8_t { reasoning, statistic, study, testimony, example, event, rule, common_ground };

[[nodiscard]] std::string_view name_of(Role role);
[[nodiscard]] std::string_view name_of(ClaimKind kind);
[[nodiscard]] std::string_view name_of(Basis basis);  ///< "common-ground" with a hyphen

/// An argumentative discourse unit: one span, or several where other words stand inside it.
struct Unit {
  std::vector<Span> spans;  ///< core words: no leading connective, attribution or final stop; text order
  Role role = Role::claim;
  ClaimKind kind = ClaimKind::fact;        ///< of a thesis or claim
  Basis basis = Basis::reasoning;          ///< of evidence
  std::uint32_t block = 0;                 ///< index into `Document::blocks`
  std::uint32_t sentence = 0;              ///< index into `Document::sentences`
  std::uint32_t attribution = none_index;  ///< index into `Report::attributions` whose content it states, if any
  bool question = false;                   ///< a rhetorical question
  float margin = 0;                        ///< log-odds by which its role won
  Reasons reasons;
  Alternatives lost;

  static constexpr std::uint32_t none_index = 0xFFFFFFFF;
  /// From the first to behind the last word.
  [[nodiscard]] Span hull() const { return {spans.front().begin, spans.back().end}; }
};

enum class RelationType : std::uint8_t { supports, attacks, undercuts, restates };
[[nodiscard]] std::string_view name_of(RelationType type);

/// What a relation points at.
struct Target {
  bool is_relation = false;  ///< true only for `undercuts`
  std::uint32_t index = 0;   ///< of a unit, or of a relation
  friend constexpr bool operator==(Target, Target) = default;
};

/// From one unit (or several linked ones) to a unit or a relation.
struct Relation {
  std::vector<std::uint32_t> from;  ///< unit indices in text order; several only for linked premises
  Target to;
  RelationType type = RelationType::supports;
  bool conceded = false;  ///< an attack that the author grants and outweighs
  float weight = 0;       ///< log-odds
  float margin = 0;       ///< by how much it beat the best alternative
  Reasons reasons;
  Alternatives lost;
};

}  // namespace argmap
