// `one-sided`: voices of one side are heard, though the text itself names another.
#include <fmt/format.h>

#include <algorithm>

#include "analysis/checks.hpp"
#include "analysis/thesis.hpp"
#include "analysis/wording.hpp"

namespace argmap::analysis {
namespace {

struct Heard {
  std::vector<std::uint32_t> voices;  ///< that speak for the thesis, each once
  std::vector<std::uint32_t> other;   ///< what is told of the other side, without a voice that can be asked
  bool both = false;                  ///< somebody who can be asked speaks against it
};

bool can_be_asked(const Voice& voice) {
  return voice.naming != Naming::vague;
}

Heard listen(const Evidence& given) {
  Heard heard;
  const auto& report = given.report;
  const auto units = report.graph.units();
  for (std::uint32_t unit = 0; unit < units.size(); ++unit) {
    const auto side = given.sides.of(unit);
    const auto attribution = units[unit].attribution;
    const bool cited = attribution < report.attributions.size();
    const bool rejected = cited && report.attributions[attribution].stance == Stance::rejects;
    const bool voiced = cited && can_be_asked(report.voices[report.attributions[attribution].voice]);
    const bool against = side == Side::con || (side == Side::pro && rejected);
    heard.both = heard.both || (against && voiced);
    if (against && cited) heard.other.push_back(unit);
    if (side == Side::pro && voiced && !rejected) heard.voices.push_back(report.attributions[attribution].voice);
  }
  std::ranges::sort(heard.voices);
  heard.voices.erase(std::unique(heard.voices.begin(), heard.voices.end()), heard.voices.end());
  return heard;
}

}  // namespace

Findings one_sided(const Evidence& given) {
  const auto thesis = given.report.graph.thesis();
  if (!thesis || !is_thesis(given, *thesis)) return {};
  Heard heard = listen(given);
  const bool few = static_cast<double>(heard.voices.size()) < given.thresholds.one_sided_fewest_voices;
  if (heard.both || heard.other.empty() || few) return {};
  Findings findings{about(given.report, *thesis, Severity::note,
                          fmt::format("{} speak for the thesis; what speaks against it ({}) has no voice of its own",
                                      called(given.report, heard.voices), line_of(given.report, heard.other.front())))};
  findings.front().units.insert(findings.front().units.end(), heard.other.begin(), heard.other.end());
  findings.front().voices = std::move(heard.voices);
  return findings;
}

}  // namespace argmap::analysis
