// argmap json: everything that was found, one object a text.
#include "cli/session/json_lines.hpp"
#include "cli/session/session.hpp"
#include "cli/session/texts.hpp"
#include "render/json/parts.hpp"

namespace argmap::cli {
namespace {

ExitCode convert_file(Invocation& invocation, const std::string& file, const RuleBook& book) {
  const Arguments& arguments = invocation.arguments;
  const Scheme scheme = scheme_given(invocation);
  Console& console = invocation.console;
  Input input(file);
  if (!holds_json_lines(input, file)) {
    const auto report = report_on(input, file, book, invocation);
    if (!report) return ExitCode::error;
    const std::string id = json_string(file);
    render::write_json(*report, scheme, id, [&](std::string_view piece) { console.out().write(piece); });
    return judged(invocation, *report);
  }
  auto [code, bad] = convert_lines(input, file, book, scheme, invocation);
  if (!input.problem().empty()) {
    console.complain(file + ": " + input.problem());
    code = ExitCode::error;
  }
  return bad > 0 && arguments.has("strict") ? ExitCode::error : code;
}

}  // namespace

ExitCode run_json(Invocation& invocation) {
  const bool polnear = scheme_given(invocation) == Scheme::polnear;
  const auto book = load_book(invocation, {}, {.attitudes = polnear, .examples = false});
  if (!book || !genre_given(invocation, *book)) return ExitCode::error;
  ExitCode code = ExitCode::done;
  for (const std::string& file : invocation.arguments.operands) {
    code = worse(code, convert_file(invocation, file, *book));
    if (invocation.console.out().error() != 0) break;
  }
  return code;
}

}  // namespace argmap::cli
