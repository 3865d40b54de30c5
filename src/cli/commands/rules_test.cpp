// argmap rules test: the sentences that rules carry.
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <set>

#include "cli/commands/rules.hpp"
#include "cli/session/saved_weights.hpp"
#include "cli/session/session.hpp"
#include "eval/examples.hpp"
#include "eval/known_misses.hpp"
#include "extract/trace.hpp"
#include "render/json/writer.hpp"

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

/// A sentence that was run, and where it stands.
struct Sentence {
  std::string_view rule;  ///< its id; "" of a known miss of no rule
  std::string_view file;
  std::uint32_t line = 0;
  std::string_view kind;
  std::string message;  ///< what went wrong, or ""
};

/// What the whole analysis proposes in a text: rules of `where` alone are tested by it.
std::vector<eval::Proposed> propose(const std::string& text, const RuleBook& book) {
  std::vector<eval::Proposed> all;
  for (const extract::Proposed& each : extract::trace(read_document("example", text), book).proposals) {
    all.push_back({each.rule, each.here, each.from, each.to});
  }
  return all;
}

/// The sentences of all rules, then the known misses.
std::vector<Sentence> run_all(const RuleBook& loaded) {
  const rules::Book& book = loaded.book();
  std::vector<Sentence> all;
  for (ExampleResult& each :
       eval::test_examples(book, [&](const std::string& text) { return propose(text, loaded); })) {
    const Rule& rule = book.rules[each.rule];
    all.push_back({rule.id, rule.file, each.line, name_of(each.kind), std::move(each.message)});
  }
  for (eval::MissResult& each : eval::test_known_misses(loaded)) {
    const rules::KnownMiss& miss = book.known_misses[each.index];
    all.push_back({"", miss.file, miss.example.line, name_of(eval::ExampleKind::known_miss), std::move(each.message)});
  }
  return all;
}

std::string in_words(const Sentence& sentence) {
  const std::string rule = sentence.rule.empty() ? "" : shown(sentence.rule) + ": ";
  return fmt::format("{}:{}: {}{}: {}\n", shown(sentence.file), sentence.line, rule, sentence.kind,
                     shown(sentence.message));
}

std::string as_json(const Sentence& sentence) {
  std::string out;
  render::JsonWriter json(out);
  json.begin_object();
  json.member("rule", sentence.rule);
  json.member("file", sentence.file);
  json.key("line"), json.number(sentence.line);
  json.member("kind", sentence.kind);
  json.key("ok"), json.boolean(sentence.message.empty());
  json.member("message", sentence.message);
  json.end_object();
  return out += '\n';
}

std::string counted(std::size_t count, std::string_view what) {
  return fmt::format("{} {}{}", count, what, count == 1 ? "" : "s");
}

ExitCode report_results(Invocation& invocation, const std::vector<Sentence>& sentences) {
  const bool json = invocation.arguments.format("text") == "json";
  Output& out = invocation.console.out();
  std::size_t failed = 0;
  std::set<std::string_view> rules;
  for (const Sentence& each : sentences) {
    if (!each.rule.empty()) rules.insert(each.rule);
    if (!each.message.empty()) ++failed;
    if (json) out.write(as_json(each));
    if (!json && !each.message.empty()) out.write(in_words(each));
  }
  if (!json)
    out.write(fmt::format("{} of {}, {} failed\n", counted(sentences.size(), "sentence"), counted(rules.size(), "rule"),
                          failed));
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
  const auto book = load_book(invocation, more, {.attitudes = true, .examples = true});
  if (!book) return ExitCode::error;
  auto sentences = run_all(*book);
  if (!path.empty()) std::erase_if(sentences, [&](const Sentence& each) { return !lies_in(each.file, path); });
  if (sentences.empty()) {
    invocation.console.complain(path + ": there are no rules in it");
    return ExitCode::error;
  }
  return report_results(invocation, sentences);
}

}  // namespace argmap::cli
