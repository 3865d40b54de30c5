// argmap rules test: the sentences that rules carry.
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "cli/rules.hpp"
#include "cli/session.hpp"
#include "eval/examples.hpp"
#include "extract/trace.hpp"
#include "render/json_writer.hpp"

namespace argmap::cli {
namespace {

namespace fs = std::filesystem;
using eval::ExampleResult;
using rules::Rule;

std::string_view name_of(eval::ExampleKind kind) {
  switch (kind) {
    case eval::ExampleKind::yes:
      return "yes";
    case eval::ExampleKind::no:
      return "no";
    case eval::ExampleKind::known_miss:
      return "known-miss";
  }
  return "";
}

/// What the whole analysis proposes in a text: rules of `where` alone are tested by it.
std::vector<eval::Proposed> propose(const std::string& text, const RuleBook& book) {
  std::vector<eval::Proposed> all;
  for (const extract::Proposed& each : extract::trace(read_document("example", text), book)) {
    all.push_back({each.rule, each.here, each.from, each.to});
  }
  return all;
}

/// Whether the file is the path or lies under it.
bool lies_in(const fs::path& file, const fs::path& path) {
  std::error_code error;
  const fs::path whole = fs::weakly_canonical(file, error);
  const fs::path part = fs::weakly_canonical(path, error);
  return std::mismatch(part.begin(), part.end(), whole.begin(), whole.end()).first == part.end();
}

std::string in_words(const ExampleResult& result, const Rule& rule) {
  return fmt::format("{}:{}: {}: {}: {}\n", shown(rule.file), result.line, shown(rule.id), name_of(result.kind),
                     shown(result.message));
}

std::string as_json(const ExampleResult& result, const Rule& rule) {
  std::string out;
  render::JsonWriter json(out);
  json.begin_object();
  json.member("rule", rule.id);
  json.member("file", rule.file);
  json.key("line"), json.number(result.line);
  json.member("kind", name_of(result.kind));
  json.key("ok"), json.boolean(result.ok);
  json.member("message", result.message);
  json.end_object();
  return out += '\n';
}

std::string counted(std::size_t count, std::string_view what) {
  return fmt::format("{} {}{}", count, what, count == 1 ? "" : "s");
}

ExitCode report_results(Invocation& invocation, const std::vector<Rule>& rules,
                        const std::vector<ExampleResult>& results) {
  const bool json = invocation.arguments.format("text") == "json";
  Output& out = invocation.console.out();
  std::size_t failed = 0;
  std::size_t tested = 0;  // rules; results come rule by rule
  for (std::size_t i = 0; i < results.size(); ++i) {
    const Rule& rule = rules[results[i].rule];
    if (i == 0 || results[i].rule != results[i - 1].rule) ++tested;
    if (!results[i].ok) ++failed;
    if (json) out.write(as_json(results[i], rule));
    if (!json && !results[i].ok) out.write(in_words(results[i], rule));
  }
  if (!json)
    out.write(
        fmt::format("{} of {}, {} failed\n", counted(results.size(), "sentence"), counted(tested, "rule"), failed));
  return failed > 0 ? ExitCode::findings : ExitCode::done;
}

}  // namespace

ExitCode test_rules(Invocation& invocation, const std::string& path) {
  std::error_code error;
  const auto status = fs::status(path, error);
  if (!path.empty() && !fs::exists(status)) {
    invocation.console.complain(path + ": " + std::make_error_code(std::errc::no_such_file_or_directory).message());
    return ExitCode::error;
  }
  std::vector<std::string> more;
  if (!path.empty())
    more.push_back(fs::is_directory(status) ? path
                                            : fs::path("." / fs::path(path)).parent_path().lexically_normal().string());
  const auto book = load_book(invocation, more, {.attitudes = true});
  if (!book) return ExitCode::error;
  const auto& rules = book->book().rules;
  auto results = eval::test_examples(book->book(), [&](const std::string& text) { return propose(text, *book); });
  if (!path.empty()) {
    std::erase_if(results, [&](const ExampleResult& each) { return !lies_in(rules[each.rule].file, path); });
  }
  if (results.empty()) {
    invocation.console.complain(path + ": there are no rules in it");
    return ExitCode::error;
  }
  return report_results(invocation, rules, results);
}

}  // namespace argmap::cli
