// What `argmap rules` shows of a rule, in words and as JSON.
#pragma once

#include <string>
#include <vector>

#include "cli/session/command.hpp"
#include "rules/book/book.hpp"

namespace argmap::cli {

/// Runs the sentences of all rules, or of those in a folder or file, and names each that fails.
[[nodiscard]] ExitCode test_rules(Invocation& invocation, const std::string& path);

/// Counts how often each rule is right on annotated texts.
[[nodiscard]] ExitCode measure_rules(Invocation& invocation, const std::string& file);

/// Fits the weights of unit, thesis and relation rules to annotated texts.
[[nodiscard]] ExitCode fit_rules(Invocation& invocation, const std::vector<std::string>& files);

/// "relation: supports", "unit: evidence (study)"
[[nodiscard]] std::string proposal_in_words(const rules::Proposal& proposal);
/// One line: weight, id, meaning.
[[nodiscard]] std::string rule_line(const rules::Rule& rule);
/// Everything about it; `fitted_on` names the texts of fitted weights.
[[nodiscard]] std::string rule_page(const rules::Rule& rule, const std::string& fitted_on);
/// An object on a line.
[[nodiscard]] std::string rule_json(const rules::Rule& rule);

}  // namespace argmap::cli
