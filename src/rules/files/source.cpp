#include "rules/files/source.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace argmap::rules {
namespace {

constexpr std::size_t longest_message = 400;  // bytes; and of a hint
constexpr std::size_t longest_line = 400;     // bytes of a source line that are shown whole
constexpr std::size_t shown_before = 150;     // bytes shown before the place, of a longer line
constexpr std::string_view ellipsis = "…";

bool continues_character(char c) {
  return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

/// The beginning of the text, without half a character at its end.
std::string_view first_bytes(std::string_view text, std::size_t size) {
  if (text.size() <= size) return text;
  while (size > 0 && continues_character(text[size])) --size;
  return text.substr(0, size);
}

/// Control characters would act on the terminal that a diagnostic is shown in.
std::string printable(std::string_view text) {
  std::string shown(text);
  std::ranges::replace_if(
      shown, [](char c) { return (c >= 0 && c < ' ' && c != '\t') || c == '\x7F'; }, '?');
  return shown;
}

/// A message may quote a word of any length.
std::string short_message(std::string_view text) {
  const std::string_view kept = first_bytes(text, longest_message);
  return printable(kept) + std::string(kept.size() < text.size() ? ellipsis : "");
}

/// The line, or of a long one the part around the byte `at`; and where the caret stands in it.
void show_line(std::string_view line, std::size_t at, Diagnostic& diagnostic) {
  if (line.size() <= longest_line) {
    diagnostic.source_line = printable(line);
    return;
  }
  std::size_t begin = at > shown_before ? at - shown_before : 0;
  while (begin < at && continues_character(line[begin])) ++begin;
  const std::string_view part = first_bytes(line.substr(begin), longest_line);
  const bool to_end = begin + part.size() == line.size();
  diagnostic.source_line =
      std::string(begin > 0 ? ellipsis : "") + printable(part) + std::string(to_end ? "" : ellipsis);
  const std::uint32_t shown = count_code_points(line.substr(begin, at - begin)) + (begin > 0 ? 1 : 0);
  const std::uint32_t room = count_code_points(diagnostic.source_line) - shown;
  diagnostic.caret = shown + 1;
  diagnostic.width = std::clamp(diagnostic.width, 1U, std::max(room, 1U));
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
  return static_cast<std::uint32_t>(std::ranges::count_if(bytes, [](char c) { return !continues_character(c); }));
}

bool Diagnostics::is_full(const Source& source) const {
  const auto count = count_of_.find(&source);
  return count != count_of_.end() && count->second > most_of_file;
}

void Diagnostics::add(Severity severity, const Location& place, std::string message, std::string hint) {
  any_error_ = any_error_ || severity == Severity::error;
  const Source& source = *place.source;
  if (is_full(source)) return;
  if (++count_of_[&source] > most_of_file) {
    severity = Severity::note;
    message = "there is more, which is not shown";
    hint = "mend these first";
  }
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
  diagnostic.message = short_message(message);
  diagnostic.hint = short_message(hint);
  show_line(line, before, diagnostic);
  list_.push_back(std::move(diagnostic));
}

void Diagnostics::unreadable(std::string name, std::string_view message) {
  any_error_ = true;
  Diagnostic diagnostic;
  diagnostic.file = std::move(name);
  diagnostic.line = diagnostic.column = 0;
  diagnostic.message = short_message(message);
  list_.push_back(std::move(diagnostic));
}

std::vector<Diagnostic> Diagnostics::take() {
  std::ranges::stable_sort(list_, [](const Diagnostic& a, const Diagnostic& b) {
    return std::tie(a.file, a.line, a.column) < std::tie(b.file, b.line, b.column);
  });
  return std::exchange(list_, {});
}

}  // namespace argmap::rules
