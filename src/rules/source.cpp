#include "rules/source.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace argmap::rules {
namespace {

/// Control characters would act on the terminal that a diagnostic is shown in.
std::string printable(std::string text) {
  std::ranges::replace_if(
      text, [](char c) { return (c >= 0 && c < ' ' && c != '\t') || c == '\x7F'; }, '?');
  return text;
}

}  // namespace

Source::Source(std::string file_name, std::string bytes) : name(std::move(file_name)), text(std::move(bytes)) {
  line_starts.push_back(0);
  for (std::size_t at = text.find('\n'); at != std::string::npos; at = text.find('\n', at + 1)) {
    line_starts.push_back(static_cast<std::uint32_t>(at + 1));
  }
}

std::uint32_t Source::line_of(std::uint32_t offset) const {
  const auto behind = std::ranges::upper_bound(line_starts, offset);
  return static_cast<std::uint32_t>(behind - line_starts.begin());
}

std::string_view Source::line(std::uint32_t number) const {
  const std::uint32_t begin = line_starts[number - 1];
  const std::size_t end = number < line_starts.size() ? line_starts[number] - 1 : text.size();
  std::string_view line = std::string_view(text).substr(begin, end - begin);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

std::uint32_t count_code_points(std::string_view bytes) {
  return static_cast<std::uint32_t>(std::ranges::count_if(bytes, [](char c) { return (c & 0xC0) != 0x80; }));
}

void Diagnostics::add(Severity severity, const Location& place, std::string message, std::string hint) {
  const Source& source = *place.source;
  const auto size = static_cast<std::uint32_t>(source.text.size());
  const std::uint32_t offset = std::min(place.offset, size);
  Diagnostic diagnostic;
  diagnostic.severity = severity;
  diagnostic.file = source.name;
  diagnostic.line = source.line_of(offset);
  const std::string_view line = source.line(diagnostic.line);
  const std::size_t before = std::min<std::size_t>(offset - source.line_starts[diagnostic.line - 1], line.size());
  diagnostic.column = 1 + count_code_points(line.substr(0, before));
  diagnostic.width = std::max(1U, count_code_points(line.substr(before, place.size)));
  diagnostic.message = printable(std::move(message));
  diagnostic.hint = printable(std::move(hint));
  diagnostic.source_line = printable(std::string(line));
  list_.push_back(std::move(diagnostic));
}

void Diagnostics::unreadable(std::string name, std::string message) {
  Diagnostic diagnostic;
  diagnostic.file = std::move(name);
  diagnostic.message = printable(std::move(message));
  list_.push_back(std::move(diagnostic));
}

bool Diagnostics::any_error() const {
  return std::ranges::any_of(list_, [](const Diagnostic& d) { return d.severity == Severity::error; });
}

std::vector<Diagnostic> Diagnostics::take() {
  std::ranges::stable_sort(list_, [](const Diagnostic& a, const Diagnostic& b) {
    return std::tie(a.file, a.line, a.column) < std::tie(b.file, b.line, b.column);
  });
  return std::exchange(list_, {});
}

}  // namespace argmap::rules
