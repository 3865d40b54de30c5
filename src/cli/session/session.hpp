// What the commands share: rules, reports, and judging by --fail-on.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "argmap/render.hpp"
#include "argmap/report.hpp"
#include "argmap/rules.hpp"
#include "cli/session/command.hpp"
#include "cli/session/input.hpp"

namespace argmap::cli {

/// The built-in rules with those of every `--rules DIR` and of `more` laid over them. Diagnostics go to standard error
/// in full; nothing where one of them is an error.
[[nodiscard]] std::optional<RuleBook> load_book(Invocation& invocation, const std::vector<std::string>& more = {},
                                                RuleChoice choice = {});

/// What is found in everything that the input still holds. Complains, and gives nothing, where it cannot be read, or
/// holds one text a line. Complains too about what most of the text is, where that is nothing to argue in.
[[nodiscard]] std::optional<Report> report_on(Input& input, const std::string& file, const RuleBook& book,
                                              const Invocation& invocation);

/// Complains about what most of the text is, where that is nothing to argue in.
void complain_of_kind(const Report& report, Console& console);

/// What `--genre` names, "" where it is not given. Complains, and gives nothing, where the rules know no such genre.
[[nodiscard]] std::optional<std::string> genre_given(const Invocation& invocation, const RuleBook& book);

/// What `--scheme` names; the vocabulary's where it is not given.
[[nodiscard]] Scheme scheme_given(const Invocation& invocation);

using Show = std::function<ExitCode(const Report&)>;

/// Loads the rules, then hands the report on each text to `show`, in order: those of a file of JSON lines one after the
/// other. Those that cannot be read are complained about and left out. Stops early once standard output is closed.
[[nodiscard]] ExitCode for_each_report(Invocation& invocation, const Show& show);

/// The same for commands whose FILE is one text. A file that holds one a line is complained about and left out.
[[nodiscard]] ExitCode for_each_whole_file(Invocation& invocation, const Show& show);

/// `ExitCode::findings` where one of the report's findings (of those called `id`, unless it is empty) is as grave as
/// `--fail-on` says.
[[nodiscard]] ExitCode judged(const Invocation& invocation, const Report& report, std::string_view id = "");

/// "note", "warning" and "error", in that order; nothing for "never".
[[nodiscard]] std::optional<Severity> severity_of(std::string_view name);

}  // namespace argmap::cli
