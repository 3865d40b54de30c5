// argmap rules: looking at the rules, running the sentences that they carry, and measuring them.
#include "cli/commands/rules.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <limits>
#include <span>

#include "cli/session/arguments.hpp"
#include "cli/session/session.hpp"

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
  const rules::Rule* rule = book.book().rule(id);
  if (rule == nullptr) {
    std::vector<std::string_view> ids;
    ids.reserve(all.size());
    for (const rules::Rule& each : all) ids.push_back(each.id);
    invocation.console.complain("no rule '" + id + "'" + suggestion(id, ids));
    return ExitCode::error;
  }
  const bool json = invocation.arguments.format("text") == "json";
  invocation.console.out().write(json ? rule_json(*rule) : rule_page(*rule, book.book().fitted_on));
  return ExitCode::done;
}

/// What may stand behind `rules`.
struct Action {
  std::string_view name;
  std::size_t least = 0;  ///< words behind it
  std::size_t most = 0;
  std::string_view wants;                       ///< "the id of a rule"
  std::span<const std::string_view> options{};  ///< those of `rules` that only some actions take
};

constexpr std::array<std::string_view, 3> measuring{"split", "only", "write"};
constexpr std::array<std::string_view, 4> fitting{"split", "write", "task", "genre"};
constexpr std::array<std::string_view, 5> special{"split", "only", "write", "task", "genre"};
constexpr std::size_t any_number = std::numeric_limits<std::size_t>::max();
constexpr std::array actions{Action{"list", 0, 0, "nothing"}, Action{"show", 1, 1, "the id of a rule"},
                             Action{"test", 0, 1, "one file or folder"},
                             Action{"measure", 1, 1, "one file of annotated texts", measuring},
                             Action{"fit", 1, any_number, "files of annotated texts", fitting}};

/// What is wrong with the way that the action is asked for, or "".
std::string misuse(const Action& action, const Arguments& arguments) {
  const std::size_t behind = arguments.operands.size() - 1;
  if (behind < action.least) return fmt::format("{} needs {}", action.name, action.wants);
  if (behind > action.most) return fmt::format("{} takes {} behind it", action.name, action.wants);
  for (const std::string_view option : special) {
    const bool takes = std::ranges::find(action.options, option) != action.options.end();
    if (arguments.has(option) && !takes) return fmt::format("{} has no option --{}", action.name, option);
  }
  return "";
}

ExitCode misused(Invocation& invocation, const std::string& problem) {
  invocation.console.complain("rules " + problem + "; `argmap help rules` explains it");
  return ExitCode::error;
}

}  // namespace

ExitCode run_rules(Invocation& invocation) {
  const auto& operands = invocation.arguments.operands;
  const std::string& name = operands.front();
  const auto action = std::ranges::find(actions, name, &Action::name);
  if (action == actions.end()) {
    std::vector<std::string_view> names;
    names.reserve(actions.size());
    for (const Action& each : actions) names.push_back(each.name);
    return misused(invocation, "has no '" + name + "'" + suggestion(name, names));
  }
  if (const std::string problem = misuse(*action, invocation.arguments); !problem.empty()) {
    return misused(invocation, problem);
  }
  const std::string behind = operands.size() > 1 ? operands[1] : "";
  if (name == "test") return test_rules(invocation, behind);
  if (name == "measure") return measure_rules(invocation, behind);
  if (name == "fit") return fit_rules(invocation, {operands.begin() + 1, operands.end()});
  const auto book = load_book(invocation, {}, {.attitudes = true, .examples = true});
  if (!book) return ExitCode::error;
  return name == "list" ? list_rules(invocation, *book) : show_rule(invocation, *book, behind);
}

}  // namespace argmap::cli
