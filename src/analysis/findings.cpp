#include "analysis/findings.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>

#include "analysis/checks.hpp"

namespace argmap {
namespace analysis {

std::string called(const Voice& voice) {
  if (!voice.name.empty()) return voice.name;
  switch (voice.naming) {
    case Naming::document:
      return "an unnamed document";
    case Naming::collective:
      return "an unnamed group";
    default:
      return "an unnamed voice";
  }
}

std::string called(const Report& report, const std::vector<std::uint32_t>& voices) {
  constexpr std::size_t most = 3;
  const auto shown = std::min(voices.size(), most);
  std::string text;
  for (std::size_t i = 0; i < shown; ++i) {
    const bool last = i + 1 == voices.size();
    text += (i == 0 ? "" : last ? " and " : ", ") + called(report.voices[voices[i]]);
  }
  if (voices.size() > most) text += fmt::format(" and {} more", voices.size() - most);
  return text;
}

std::string_view called(const Unit& unit) {
  return unit.role == Role::thesis ? "the thesis" : "this claim";
}

}  // namespace analysis

std::vector<Finding> find_findings(const Report& report, std::span<const Relation> dropped) {
  constexpr std::array checks{&analysis::unsupported,       &analysis::reasoning_only,   &analysis::single_source,
                              &analysis::interested_source, &analysis::anonymous_source, &analysis::circular};
  const analysis::Ground ground(report);
  std::vector<Finding> findings;
  for (const auto check : checks) std::ranges::move(check({report, ground, dropped}), std::back_inserter(findings));
  std::ranges::stable_sort(findings, {}, &Finding::span);
  return findings;
}

}  // namespace argmap
