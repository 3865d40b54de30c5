#include "cli/session/session.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <filesystem>

#include "argmap/analyse.hpp"
#include "cli/session/arguments.hpp"
#include "cli/session/texts.hpp"

namespace argmap::cli {
namespace {

std::optional<std::filesystem::path> built_in_rules(Console& console) {
  auto pack = find_pack();
  std::error_code ignored;
  if (std::filesystem::is_directory(pack, ignored)) return pack;
  if (!pack.empty()) {
    console.complain(fmt::format("ARGMAP_RULES names '{}', which is no folder of rules", pack.string()));
    return std::nullopt;
  }
  console.complain("the built-in rules are not found; set ARGMAP_RULES to the folder that holds them (rules/en)");
  return std::nullopt;
}

bool all_folders(const std::vector<std::string>& folders, Console& console) {
  bool good = true;
  for (const std::string& folder : folders) {
    std::error_code error;
    if (std::filesystem::is_directory(folder, error)) continue;
    console.complain(folder + ": " + (error ? error.message() : "not a folder of rules"));
    good = false;
  }
  return good;
}

void print_diagnostics(const std::vector<Diagnostic>& diagnostics, Console& console) {
  for (const Diagnostic& each : diagnostics) {
    std::string text = format(each);
    if (!text.ends_with('\n')) text += '\n';
    console.err().write(shown(text, true));
  }
  const auto is_error = [](const Diagnostic& each) { return each.severity == Severity::error; };
  const auto errors = std::count_if(diagnostics.begin(), diagnostics.end(), is_error);
  if (errors > 0) console.complain(fmt::format("{} error{} in the rules", errors, errors == 1 ? "" : "s"));
}

}  // namespace

std::optional<RuleBook> load_book(Invocation& invocation, const std::vector<std::string>& more, RuleChoice choice) {
  std::vector<std::string> folders = invocation.arguments.all("rules");
  folders.insert(folders.end(), more.begin(), more.end());
  if (!all_folders(folders, invocation.console)) return std::nullopt;
  const auto pack = built_in_rules(invocation.console);
  if (!pack) return std::nullopt;
  const LoadedRules loaded = load_rules(*pack, {folders.begin(), folders.end()}, choice);
  print_diagnostics(loaded.diagnostics, invocation.console);
  return loaded.book;
}

std::optional<std::string> genre_given(const Invocation& invocation, const RuleBook& book) {
  const std::string given = invocation.arguments.get("genre");
  const std::vector<std::string> known = book.genres();
  if (given.empty() || std::ranges::find(known, given) != known.end()) return given;
  const std::vector<std::string_view> names(known.begin(), known.end());
  invocation.console.complain(fmt::format("no rules tell of a genre '{}'{}; there are {}", given,
                                          suggestion(given, names), fmt::join(known, ", ")));
  return std::nullopt;
}

Scheme scheme_given(const Invocation& invocation) {
  const std::string name = invocation.arguments.get("scheme");
  if (name == "essay") return Scheme::essay;
  if (name == "polnear") return Scheme::polnear;
  if (name == "webis") return Scheme::webis;
  return name == "tree" ? Scheme::tree : Scheme::vocabulary;
}

std::optional<Report> report_on(Input& input, const std::string& file, const RuleBook& book,
                                const Invocation& invocation) {
  if (holds_json_lines(input, file)) {
    invocation.console.complain(file +
                                ": holds one text a line, and one text is asked for; give it in a file of its own");
    return std::nullopt;
  }
  const std::string bytes = input.rest();
  if (!input.problem().empty()) {
    invocation.console.complain(file + ": " + input.problem());
    return std::nullopt;
  }
  Report report = analyse(read_document(file, bytes), book, invocation.arguments.get("genre"));
  complain_of_kind(report, invocation.console);
  return report;
}

void complain_of_kind(const Report& report, Console& console) {
  const std::string& name = report.document.name;
  if (!report.document.english) {
    console.complain(name + ": most of it is not English, so nothing was looked for");
  } else if (!report.genre.argues) {
    console.complain(
        fmt::format("{}: genre {}, which argues no thesis; --genre general looks for one", name, report.genre.id));
  }
}

ExitCode for_each_report(Invocation& invocation, const Show& show) {
  const auto book = load_book(invocation);
  if (!book || !genre_given(invocation, *book)) return ExitCode::error;
  return for_each_text(invocation, [&](Text&& text) {
    const bool whole_file = text.name == text.file;
    const std::string genre = invocation.arguments.get("genre");
    const Report report = analyse(read_document(std::move(text.name), text.bytes), *book, genre);
    if (whole_file) complain_of_kind(report, invocation.console);  // lines would be too many
    return show(report);
  });
}

ExitCode for_each_whole_file(Invocation& invocation, const Show& show) {
  const auto book = load_book(invocation);
  if (!book || !genre_given(invocation, *book)) return ExitCode::error;
  ExitCode code = ExitCode::done;
  for (const std::string& file : invocation.arguments.operands) {
    Input input(file);
    const auto report = report_on(input, file, *book, invocation);
    code = worse(code, report ? show(*report) : ExitCode::error);
    if (invocation.console.out().error() != 0) break;
  }
  return code;
}

ExitCode judged(const Invocation& invocation, const Report& report, std::string_view id) {
  const auto limit = severity_of(invocation.arguments.get("fail-on", "never"));
  const auto counts = [&](const Finding& each) { return each.severity >= *limit && (id.empty() || each.id == id); };
  const bool fails = limit && std::any_of(report.findings.begin(), report.findings.end(), counts);
  return fails ? ExitCode::findings : ExitCode::done;
}

std::optional<Severity> severity_of(std::string_view name) {
  if (name == "note") return Severity::note;
  if (name == "warning") return Severity::warning;
  if (name == "error") return Severity::error;
  return std::nullopt;
}

}  // namespace argmap::cli
