// argmap rules: looking at the rules, and running the sentences that they carry.
#include "cli/rules.hpp"

#include <algorithm>

#include "cli/arguments.hpp"
#include "cli/session.hpp"

namespace argmap::cli {
namespace {

ExitCode list_rules(Invocation& invocation, const RuleBook& book) {
  const bool json = invocation.arguments.format("text") == "json";
  for (const rules::Rule& rule : book.book().rules) {
    invocation.console.out().write(json ? rule_json(rule) : rule_line(rule));
  }
  return ExitCode::done;
}

ExitCode show_rule(Invocation& invocation, const RuleBook& book, const std::string& id) {
  const auto& all = book.book().rules;
  const auto rule = std::find_if(all.begin(), all.end(), [&](const rules::Rule& each) { return each.id == id; });
  if (rule == all.end()) {
    std::vector<std::string_view> ids;
    ids.reserve(all.size());
    for (const rules::Rule& each : all) ids.push_back(each.id);
    invocation.console.complain("no rule '" + id + "'" + suggestion(id, ids));
    return ExitCode::error;
  }
  const bool json = invocation.arguments.format("text") == "json";
  invocation.console.out().write(json ? rule_json(*rule) : rule_page(*rule));
  return ExitCode::done;
}

ExitCode misused(Invocation& invocation, const std::string& problem) {
  invocation.console.complain("rules " + problem + "; `argmap help rules` explains it");
  return ExitCode::error;
}

}  // namespace

ExitCode run_rules(Invocation& invocation) {
  const auto& operands = invocation.arguments.operands;
  const std::string& action = operands.front();
  const bool named = operands.size() > 1;
  if (action != "list" && action != "show" && action != "test") {
    return misused(invocation, "has no '" + action + "'" + suggestion(action, {"list", "show", "test"}));
  }
  if (action == "show" && !named) return misused(invocation, "show needs the id of a rule");
  if (action == "list" && named) return misused(invocation, "list takes nothing behind it");
  if (action == "test") return test_rules(invocation, named ? operands[1] : "");
  const auto book = load_book(invocation, {}, {.attitudes = true});
  if (!book) return ExitCode::error;
  return action == "list" ? list_rules(invocation, *book) : show_rule(invocation, *book, operands[1]);
}

}  // namespace argmap::cli
