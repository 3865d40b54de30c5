// The `propose` map of a rule.
#pragma once

#include <string>
#include <vector>

#include "rules/book/book.hpp"
#include "rules/files/map_reader.hpp"

namespace argmap::rules {

/// What `propose` says. `captures` are the names that the rule's patterns have; `has_pattern` is false for a rule of
/// `where` alone. Reports everything that is not as docs/rules.md has it.
[[nodiscard]] Proposal read_proposal(const Value& propose, const std::vector<std::string>& captures, bool has_pattern,
                                     Diagnostics& diagnostics);

/// True for a proposal that has things of this scope, so that `where` may ask for their features.
[[nodiscard]] bool has_scope(ProposalKind kind, Scope scope);

}  // namespace argmap::rules
