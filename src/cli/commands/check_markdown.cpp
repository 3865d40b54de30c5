// Findings as Markdown, to be put into a ticket or a mail.
#include <fmt/format.h>

#include "cli/commands/check_writers.hpp"
#include "cli/terminal/ledger.hpp"
#include "render/json/parts.hpp"

namespace argmap::cli {
namespace {

/// The words as plain text of Markdown: nothing in them is a mark.
std::string plain(std::string_view text) {
  constexpr std::string_view marks = "\\`*_{}[]<>()#+-.!|&~";
  std::string out;
  for (const char c : shown(text)) {
    if (marks.find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

class MarkdownWriter : public CheckWriter {
 public:
  explicit MarkdownWriter(Console& console) : console_(console) {}

  void add(const Checked& checked) override {
    const Ledger ledger(checked.report, console_);
    const auto units = checked.report.graph.units();
    std::string out = first_ ? "" : "\n";
    first_ = false;
    out += "## " + plain(checked.report.document.name) + "\n\n";
    if (checked.listed.empty()) out += "Nothing was found.\n";
    for (const Finding* each : checked.listed) {
      out += fmt::format("- **{}**, line {}: {}: {} (`{}`)\n", render::severity_name(each->severity),
                         ledger.line(each->span), plain(each->message),
                         plain(ledger.quoted(units[each->units.front()])), each->id);
    }
    if (!checked.suppressed.empty()) out += fmt::format("\nSuppressed: {}.\n", checked.suppressed.size());
    console_.out().write(out);
  }

 private:
  Console& console_;
  bool first_ = true;
};

}  // namespace

std::unique_ptr<CheckWriter> check_markdown(Console& console) {
  return std::make_unique<MarkdownWriter>(console);
}

}  // namespace argmap::cli
