#include "cli/commands/asked.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>

#include "cli/commands/found_at.hpp"
#include "cli/session/arguments.hpp"

namespace argmap::cli {
namespace {

/// "u12" as 11, if there are so many; nothing for other words.
std::optional<std::uint32_t> index_of(std::string_view words, char letter, std::size_t count) {
  if (words.size() < 2 || words.front() != letter) return std::nullopt;
  std::uint32_t number = 0;
  const auto [end, error] = std::from_chars(words.data() + 1, words.data() + words.size(), number);
  if (error != std::errc() || end != words.data() + words.size() || number == 0 || number > count) return std::nullopt;
  return number - 1;
}

/// The voices whose name is the words, or else holds them.
std::vector<std::uint32_t> voices_named(const Report& report, const std::string& words) {
  std::vector<std::uint32_t> exact;
  std::vector<std::uint32_t> partly;
  for (std::uint32_t i = 0; i < report.voices.size(); ++i) {
    const std::string& name = report.voices[i].name;
    if (name == words) exact.push_back(i);
    if (name.find(words) != std::string::npos) partly.push_back(i);
  }
  return exact.empty() ? partly : exact;
}

std::string add_at(const Report& report, AskedPlace place, const std::string& words, Asked& asked) {
  std::string problem;
  const auto span = span_of(report.document, place, problem);
  if (!span) return problem;
  const auto units = found_at(report, *span).units;
  if (units.empty()) return fmt::format("no statement stands at {}; `argmap why` says what does", words);
  asked.units.insert(asked.units.end(), units.begin(), units.end());
  return "";
}

std::string add_voice(const Report& report, const std::string& words, Asked& asked) {
  const auto named = words.empty() ? std::vector<std::uint32_t>{} : voices_named(report, words);
  if (named.size() > 1) return fmt::format("{} voices are called '{}'; say more, or v1, v2, …", named.size(), words);
  if (named.size() == 1) {
    asked.voices.push_back(named.front());
    return "";
  }
  std::vector<std::string_view> names;
  for (const Voice& voice : report.voices) names.push_back(voice.name);
  return fmt::format("no statement and no voice '{}'{}; `argmap voices` lists voices, `argmap json` numbers both",
                     words, suggestion(words, names));
}

}  // namespace

std::string add_asked(const Report& report, const std::string& words, Asked& asked) {
  if (const auto unit = index_of(words, 'u', report.graph.units().size())) {
    asked.units.push_back(*unit);
    return "";
  }
  if (const auto voice = index_of(words, 'v', report.voices.size())) {
    asked.voices.push_back(*voice);
    return "";
  }
  if (const auto place = read_place(words)) return add_at(report, *place, words, asked);
  return add_voice(report, words, asked);
}

std::vector<std::uint32_t> units_of(const Report& report, std::uint32_t voice) {
  std::vector<std::uint32_t> units;
  for (std::uint32_t i = 0; i < report.graph.units().size(); ++i) {
    const auto attribution = report.graph.units()[i].attribution;
    if (attribution != Unit::none_index && report.attributions[attribution].voice == voice) units.push_back(i);
  }
  return units;
}

std::vector<std::uint32_t> focused_units(const Report& report, const std::vector<std::string>& focus,
                                         std::string& problem) {
  Asked asked;
  for (const std::string& words : focus) {
    problem = add_asked(report, words, asked);
    if (!problem.empty()) return {};
  }
  for (const auto voice : asked.voices) {
    const auto said = units_of(report, voice);
    if (said.empty()) problem = "what " + report.voices[voice].name + " says is no statement of the argument";
    asked.units.insert(asked.units.end(), said.begin(), said.end());
  }
  if (!problem.empty()) return {};
  std::ranges::sort(asked.units);
  const auto [first, last] = std::ranges::unique(asked.units);
  asked.units.erase(first, last);
  return std::move(asked.units);
}

}  // namespace argmap::cli
