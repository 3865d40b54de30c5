#include "cli/sheet_file.hpp"

#include <fmt/format.h>

namespace argmap::cli {

std::optional<Sheet> sheet_of(const std::string& name, const std::string& bytes, Console& console) {
  ReadSheet read = read_sheet(name, bytes);
  for (const Diagnostic& each : read.diagnostics) {
    const std::string hint = each.hint.empty() ? "" : "\n  hint: " + each.hint;
    std::string text = each.line > 0 ? format(each) : each.file + ": error: " + each.message + hint;
    if (!text.ends_with('\n')) text += '\n';
    console.err().write(shown(text, true));
  }
  const std::size_t count = read.diagnostics.size();
  if (count == 0) return std::move(read.sheet);
  console.complain(fmt::format("{} error{} in the sheet {}", count, count == 1 ? "" : "s", name));
  return std::nullopt;
}

}  // namespace argmap::cli
