#include "cli/session/sheet_file.hpp"

#include <fmt/format.h>

namespace argmap::cli {

bool complain_about(const std::vector<Diagnostic>& diagnostics, const std::string& what, Console& console) {
  for (const Diagnostic& each : diagnostics) {
    const std::string hint = each.hint.empty() ? "" : "\n  hint: " + each.hint;
    std::string text = each.line > 0 ? format(each) : each.file + ": error: " + each.message + hint;
    if (!text.ends_with('\n')) text += '\n';
    console.err().write(shown(text, true));
  }
  const std::size_t count = diagnostics.size();
  if (count > 0) console.complain(fmt::format("{} error{} in {}", count, count == 1 ? "" : "s", what));
  return count > 0;
}

std::optional<Sheet> sheet_of(const std::string& name, const std::string& bytes, Console& console) {
  ReadSheet read = read_sheet(name, bytes);
  if (complain_about(read.diagnostics, "the sheet " + name, console)) return std::nullopt;
  return std::move(read.sheet);
}

}  // namespace argmap::cli
