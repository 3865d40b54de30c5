// argmap check: all findings of any number of texts.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "analysis/suppressions.hpp"
#include "argmap/analyse.hpp"
#include "argmap/findings.hpp"
#include "cli/commands/check_writers.hpp"
#include "cli/session/arguments.hpp"
#include "cli/session/config.hpp"
#include "cli/session/session.hpp"
#include "cli/session/texts.hpp"
#include "cli/terminal/progress.hpp"

namespace argmap::cli {
namespace {

using Ids = std::set<std::string, std::less<>>;

/// The findings that an option names, which may be repeated and may name several at a time.
Ids ids_of(const Invocation& invocation, std::string_view option) {
  Ids ids;
  for (const std::string& value : invocation.arguments.all(option)) {
    const auto items = split_list(value);
    ids.insert(items.begin(), items.end());
  }
  return ids;
}

/// What is asked for: of which kind, how grave, and what ends in a failure.
struct Wanted {
  Ids selected;  ///< empty for all
  Ids ignored;
  Severity least = Severity::note;
  std::optional<Severity> failing;

  [[nodiscard]] bool lists(const Finding& finding) const {
    return finding.severity >= least && (selected.empty() || selected.contains(finding.id)) &&
           !ignored.contains(finding.id);
  }
};

Wanted wanted_by(const Invocation& invocation) {
  return {ids_of(invocation, "select"), ids_of(invocation, "ignore"),
          *severity_of(invocation.arguments.get("min-severity", "note")),
          severity_of(invocation.arguments.get("fail-on", "never"))};
}

class Check {
 public:
  Check(Invocation& invocation, const RuleBook& book, CheckWriter& writer)
      : invocation_(invocation),
        book_(book),
        writer_(writer),
        config_(*find_command("check")),
        progress_(invocation.console, invocation.arguments.operands.size()) {}

  ExitCode run() {
    writer_.begin();
    const ExitCode code = for_each_text(invocation_, [&](Text&& text) { return check(std::move(text)); });
    progress_.clear();
    writer_.end();
    summarise();
    return code;
  }

 private:
  ExitCode check(Text&& text) {
    if (text.file != file_) progress_.step(file_ = text.file);
    const Arguments* arguments = config_.for_file(text.file, invocation_);
    if (arguments == nullptr) return ExitCode::error;
    const Invocation here{*arguments, invocation_.console};
    if (!genre_given(here, book_)) return ExitCode::error;
    const Report report = analyse(read_document(std::move(text.name), text.bytes), book_, arguments->get("genre"));
    return list(report, wanted_by(here));
  }

  ExitCode list(const Report& report, const Wanted& wanted) {
    const analysis::Suppressions suppressions(report.document);
    Checked checked{report, {}, {}};
    for (const Finding& each : report.findings) {
      if (!wanted.lists(each)) continue;
      (suppressions.silences(report, each) ? checked.suppressed : checked.listed).push_back(&each);
    }
    progress_.clear();
    if (report.document.name == file_) complain_of_kind(report, invocation_.console);  // lines would be too many
    complain_of(suppressions, report);
    writer_.add(checked);
    count(checked);
    const auto fails = [&](const Finding* each) { return wanted.failing && each->severity >= *wanted.failing; };
    return std::ranges::any_of(checked.listed, fails) ? ExitCode::findings : ExitCode::done;
  }

  void complain_of(const analysis::Suppressions& suppressions, const Report& report) const {
    std::vector<std::string_view> known{"ignore", "ignore-file"};
    for (const FindingKind& kind : finding_kinds()) known.push_back(kind.id);
    for (const auto& [word, comment] : suppressions.unknown()) {
      const Place place = place_of(report.document, comment.begin);
      invocation_.console.complain(fmt::format("{}:{}:{}: '{}' says nothing to argmap{}", report.document.name,
                                               place.line, place.column, word, suggestion(word, known)));
    }
  }

  void count(const Checked& checked) {
    for (const Finding* each : checked.listed) ++counts_[static_cast<std::size_t>(each->severity)];
    suppressed_ += checked.suppressed.size();
  }

  /// On standard error, so that what programs read is not disturbed.
  void summarise() const {
    const auto plural = [](std::size_t n, std::string_view word) {
      return fmt::format("{} {}{}", n, word, n == 1 ? "" : "s");
    };
    invocation_.console.complain(fmt::format("{}, {}; {} suppressed by comments", plural(counts_[1], "warning"),
                                             plural(counts_[0], "note"), suppressed_));
  }

  Invocation& invocation_;
  const RuleBook& book_;
  CheckWriter& writer_;
  Config config_;
  Progress progress_;
  std::string file_;
  std::array<std::size_t, 3> counts_{};  ///< by severity
  std::size_t suppressed_ = 0;
};

}  // namespace

ExitCode run_check(Invocation& invocation) {
  const auto book = load_book(invocation);
  if (!book || !genre_given(invocation, *book)) return ExitCode::error;
  const auto writer =
      make_check_writer(invocation.arguments.format("text"), invocation.console, invocation.arguments.has("explain"));
  return Check(invocation, *book, *writer).run();
}

}  // namespace argmap::cli
