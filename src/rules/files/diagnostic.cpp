#include "argmap/diagnostic.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace argmap {
namespace {

std::string_view name_of(Severity severity) {
  switch (severity) {
    case Severity::note:
      return "note";
    case Severity::warning:
      return "warning";
    case Severity::error:
      return "error";
  }
  return "error";
}

/// Blanks as wide as the first `code_points` of the line; tabs stay, so that the caret stands right.
std::string padding(const std::string& line, std::uint32_t code_points) {
  std::string blanks;
  for (std::size_t i = 0; i < line.size() && code_points > 0; ++i) {
    if ((line[i] & 0xC0) == 0x80) continue;
    blanks += line[i] == '\t' ? '\t' : ' ';
    --code_points;
  }
  return blanks;
}

}  // namespace

std::string format(const Diagnostic& d) {
  const std::string place = d.line == 0 ? d.file : fmt::format("{}:{}:{}", d.file, d.line, d.column);
  std::string text = fmt::format("{}: {}: {}\n", place, name_of(d.severity), d.message);
  if (!d.source_line.empty()) {
    const std::string number = fmt::format("{:>5}", d.line);
    const std::string tail(std::max(d.width, 1U) - 1, '~');
    const std::uint32_t caret = std::max(d.caret != 0 ? d.caret : d.column, 1U);
    text += fmt::format("{} | {}\n", number, d.source_line);
    text += fmt::format("{:>5} | {}^{}\n", "", padding(d.source_line, caret - 1), tail);
  }
  if (!d.hint.empty()) text += fmt::format("{:>5} = {}\n", "", d.hint);
  return text;
}

}  // namespace argmap
