// Matches of rules that speak of a voice.
#pragma once

#include "extract/reasons/votes.hpp"
#include "extract/words/features.hpp"
#include "rules/book/book.hpp"

namespace argmap::extract {

/// Which matches: those in a sentence that propose one kind of thing.
struct MatchesIn {
  std::uint32_t sentence = 0;
  rules::ProposalKind kind = rules::ProposalKind::stance;
};

/// Visits the matches whose words (of the capture that `at` names) fulfil a test and whose rules ask for no other
/// features of a voice than it has: `visit(rule, words, vote)`.
template <typename Test, typename Visit>
void visit_matches(const rules::Book& book, const MatchIndex& matches, MatchesIn which, const FeatureSet& features,
                   Test test, Visit visit) {
  const TokenRange range = matches.of_sentence(which.sentence, which.kind);
  for (std::uint32_t i = range.first; i < range.last; ++i) {
    if (matches.kind(i) != which.kind) continue;
    const match::Match& m = matches[i];
    const std::int8_t slot = book.digest.briefs[m.rule].at;
    const TokenRange at = slot >= 0 ? m.captures[static_cast<std::size_t>(slot)] : m.tokens;
    if (at.empty() || !test(at)) continue;
    const rules::Rule& rule = book.rules[m.rule];
    if (!rule.where.holds(rules::Scope::voice, features.bits())) continue;
    visit(rule, at, Vote{m.rule, i, book.digest.weights[m.rule]});
  }
}

}  // namespace argmap::extract
