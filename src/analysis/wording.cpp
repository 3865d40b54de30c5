#include "analysis/wording.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

namespace argmap::analysis {
namespace {

/// "the council" for "The council", whose capital is that of a sentence; "The Guardian" stays.
std::string without_capital(std::string name) {
  for (const std::string_view article : {"The ", "A ", "An ", "Some ", "Our ", "Many ", "Most ", "One "}) {
    if (!name.starts_with(article) || name.size() == article.size()) continue;
    const char next = name[article.size()];
    if (next >= 'a' && next <= 'z') name[0] = static_cast<char>(name[0] + ('a' - 'A'));
  }
  return name;
}

}  // namespace

Finding about(const Report& report, std::uint32_t unit, Severity severity, std::string message) {
  Finding finding;
  finding.severity = severity;
  finding.span = report.graph.units()[unit].hull();
  finding.units = {unit};
  finding.message = std::move(message);
  return finding;
}

std::string called(const Voice& voice) {
  const auto end = voice.name.find_last_not_of(" ,;");  // an apposition keeps its comma
  if (end != std::string::npos) return without_capital(voice.name.substr(0, end + 1));
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

std::string first_words(const Report& report, std::uint32_t unit) {
  constexpr std::size_t most = 48;  // bytes
  std::string words = report.document.plain(report.graph.units()[unit].hull());
  std::ranges::replace_if(
      words, [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
  if (words.starts_with("“")) words.erase(0, std::string_view("“").size());
  if (words.size() <= most) return "“" + words + "”";
  const std::size_t blank = words.rfind(' ', most);
  return "“" + words.substr(0, blank == std::string::npos ? 0 : blank) + "…”";
}

std::string line_of(const Report& report, std::uint32_t unit) {
  const auto& starts = report.document.line_starts;
  const auto behind = std::ranges::upper_bound(starts, report.graph.units()[unit].hull().begin);
  return fmt::format("line {}", std::max<std::ptrdiff_t>(behind - starts.begin(), 1));
}

}  // namespace argmap::analysis
