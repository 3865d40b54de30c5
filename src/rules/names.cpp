// The words of the vocabulary for every enumerated value.
#include <array>

#include "argmap/unit.hpp"
#include "argmap/voice.hpp"

namespace argmap {
namespace {

template <typename Value, std::size_t N>
std::string_view pick(const std::array<std::string_view, N>& names, Value value) {
  const auto index = static_cast<std::size_t>(value);
  return index < N ? names[index] : std::string_view{};
}

constexpr std::array<std::string_view, 3> role_names{"thesis", "claim", "evidence"};
constexpr std::array<std::string_view, 6> kind_names{"fact", "value", "policy", "prediction", "cause", "definition"};
constexpr std::array<std::string_view, 8> basis_names{"reasoning", "statistic", "study", "testimony",
                                                      "example",   "event",     "rule",  "common-ground"};
constexpr std::array<std::string_view, 4> relation_names{"supports", "attacks", "undercuts", "restates"};
constexpr std::array<std::string_view, 3> attribution_names{"direct", "indirect", "mixed"};
constexpr std::array<std::string_view, 5> naming_names{"named", "anonymous", "collective", "vague", "document"};
constexpr std::array<std::string_view, 3> stance_names{"reports", "endorses", "rejects"};
constexpr std::array<std::string_view, 5> citing_names{"attribution", "attitude", "plan", "vote", "unsaid"};

}  // namespace

std::string_view name_of(Role role) {
  return pick(role_names, role);
}
std::string_view name_of(ClaimKind kind) {
  return pick(kind_names, kind);
}
std::string_view name_of(Basis basis) {
  return pick(basis_names, basis);
}
std::string_view name_of(RelationType type) {
  return pick(relation_names, type);
}
std::string_view name_of(AttributionKind kind) {
  return pick(attribution_names, kind);
}
std::string_view name_of(Naming naming) {
  return pick(naming_names, naming);
}
std::string_view name_of(Stance stance) {
  return pick(stance_names, stance);
}
std::string_view name_of(Citing citing) {
  return pick(citing_names, citing);
}

}  // namespace argmap
