#include "eval/examples.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string_view>

#include "argmap/document.hpp"
#include "match/match.hpp"

namespace argmap::eval {
namespace {

using rules::Example;
using rules::Rule;

/// What a rule found in an example: the span of every name that a mark can have.
struct Finding {
  Span bare;  ///< of a mark without a name
  std::vector<std::pair<std::string, Span>> named;

  [[nodiscard]] std::optional<Span> span_of(std::string_view name) const {
    if (name.empty()) return bare;
    const auto found = std::ranges::find_if(named, [&](const auto& entry) { return entry.first == name; });
    if (found == named.end()) return std::nullopt;
    return found->second;
  }
};

Finding finding_of(const match::Match& match, const Rule& rule, const Document& document) {
  Finding finding;
  finding.bare =
      document.span(rule.propose.at < 0 ? match.tokens : match.captures[static_cast<std::uint8_t>(rule.propose.at)]);
  for (std::size_t slot = 0; slot < rule.captures.size(); ++slot) {
    const TokenRange words = match.captures[slot];
    if (!words.empty()) finding.named.emplace_back(rule.captures[slot], document.span(words));
  }
  return finding;
}

std::vector<Finding> matched(const rules::Book& book, std::uint32_t index, const std::string& text) {
  const Document document = read_document("example", text);
  std::vector<Finding> findings;
  for (const match::Match& match : match::find_matches(document, book)) {
    if (match.rule == index) findings.push_back(finding_of(match, book.rules[index], document));
  }
  return findings;
}

std::vector<Finding> proposed(const Proposer& propose, std::uint32_t index, const std::string& text) {
  std::vector<Finding> findings;
  for (const Proposed& p : propose(text)) {
    if (p.rule == index) findings.push_back({p.here, {{"from", p.from}, {"to", p.to}}});
  }
  return findings;
}

/// Marks of one name stand for several findings: the first of every name for one, the second for another.
std::vector<std::vector<Example::Mark>> rounds_of(const Example& example) {
  std::vector<std::vector<Example::Mark>> rounds;
  for (const Example::Mark& mark : example.marks) {
    const auto has_name = [&](const auto& round) {
      return std::ranges::find(round, mark.capture, &Example::Mark::capture) != round.end();
    };
    auto round = std::ranges::find_if_not(rounds, has_name);
    if (round == rounds.end()) round = rounds.insert(rounds.end(), {{}});
    round->push_back(mark);
  }
  return rounds;
}

std::string_view words_of(const Example& example, Span span) {
  return std::string_view(example.text).substr(span.begin, span.size());
}

/// What a mark asked for, and what was found instead.
std::string describe(const Example& example, const Example::Mark& mark, const std::vector<Finding>& findings) {
  const std::string name = mark.capture.empty() ? std::string() : fmt::format(" as `{}`", mark.capture);
  std::string text = fmt::format("expected \"{}\"{}, found ", words_of(example, mark.span), name);
  const std::size_t length = text.size();
  for (const Finding& finding : findings) {
    const auto span = finding.span_of(mark.capture);
    if (!span || span->empty()) continue;
    if (text.size() > length) text += ", ";
    text += fmt::format("\"{}\"", words_of(example, *span));
  }
  return text.size() > length ? text : text + "nothing";
}

/// What a text that should match lacks; "" where nothing.
std::string missing(const Example& example, const std::vector<Finding>& findings) {
  if (findings.empty()) return fmt::format("the rule does not match \"{}\"", example.text);
  for (const auto& round : rounds_of(example)) {
    const auto lacks = [](const Finding& finding, const Example::Mark& mark) {
      return finding.span_of(mark.capture) != mark.span;
    };
    const Example::Mark* lacking = nullptr;
    const bool satisfied = std::ranges::any_of(findings, [&](const Finding& finding) {
      const auto mark = std::ranges::find_if(round, [&](const Example::Mark& m) { return lacks(finding, m); });
      if (mark != round.end()) lacking = &*mark;
      return mark == round.end();
    });
    if (!satisfied) return describe(example, *lacking, findings);
  }
  return {};
}

std::string problem_of(ExampleKind kind, const Example& example, const std::vector<Finding>& findings) {
  if (kind == ExampleKind::no) {
    if (findings.empty()) return {};
    return fmt::format("the rule matches \"{}\"", words_of(example, findings.front().bare));
  }
  std::string lacking = missing(example, findings);
  if (kind == ExampleKind::yes) return lacking;
  return lacking.empty() ? "this is found now: move it to `yes`" : "";
}

}  // namespace

std::vector<ExampleResult> test_examples(const rules::Book& book, const Proposer& propose) {
  std::vector<ExampleResult> results;
  for (std::uint32_t index = 0; index < book.rules.size(); ++index) {
    const Rule& rule = book.rules[index];
    if (!rule.has_pattern() && !propose) continue;
    const auto run = [&](ExampleKind kind, const std::vector<Example>& examples) {
      for (const Example& example : examples) {
        const auto findings =
            rule.has_pattern() ? matched(book, index, example.text) : proposed(propose, index, example.text);
        std::string problem = problem_of(kind, example, findings);
        const bool ok = problem.empty();
        results.push_back({index, example.line, kind, ok, std::move(problem)});
      }
    };
    run(ExampleKind::yes, rule.yes);
    run(ExampleKind::no, rule.no);
    run(ExampleKind::known_miss, rule.known_miss);
  }
  return results;
}

}  // namespace argmap::eval
