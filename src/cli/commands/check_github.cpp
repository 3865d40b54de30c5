// Findings as annotations of GitHub's workflow runs: commands on standard output.
#include <fmt/format.h>

#include "cli/commands/check_writers.hpp"
#include "render/json/parts.hpp"

namespace argmap::cli {
namespace {

/// A value as workflow commands want it: % and line breaks as percent escapes; in a property `:` and `,` too.
std::string escaped(std::string_view text, bool property) {
  std::string out;
  for (const char c : shown(text)) {
    const bool escape = c == '%' || c == '\r' || c == '\n' || (property && (c == ':' || c == ','));
    out += escape ? fmt::format("%{:02X}", static_cast<unsigned char>(c)) : std::string(1, c);
  }
  return out;
}

std::string_view command_of(Severity severity) {
  return severity == Severity::note ? "notice" : render::severity_name(severity);
}

class GithubWriter : public CheckWriter {
 public:
  explicit GithubWriter(Console& console) : console_(console) {}

  void add(const Checked& checked) override {
    const render::Positions places(checked.report.document);
    for (const Finding* each : checked.listed) {
      const Place begin = places.place(each->span.begin);
      const Place end = places.place(each->span.end);
      std::string where = fmt::format("file={},line={}", escaped(checked.report.document.name, true), begin.line);
      where += begin.line == end.line ? fmt::format(",col={},endColumn={}", begin.column, end.column)
                                      : fmt::format(",endLine={}", end.line);
      console_.out().write(fmt::format("::{} {},title={}::{}. {}\n", command_of(each->severity), where, each->id,
                                       escaped(each->message, false), escaped(each->suggestion, false)));
    }
  }

 private:
  Console& console_;
};

}  // namespace

std::unique_ptr<CheckWriter> check_github(Console& console) {
  return std::make_unique<GithubWriter>(console);
}

}  // namespace argmap::cli
