#include "rules/book/unit_tests.hpp"

#include <algorithm>

#include "rules/book/book.hpp"

namespace argmap::rules {
namespace {

ScopeTests tests_in(Scope scope, const std::vector<Rule>& rules, std::span<const std::uint32_t> asked) {
  std::vector<Wanted> wanted;
  wanted.reserve(asked.size());
  const auto at = static_cast<std::size_t>(scope);
  for (const std::uint32_t rule : asked) wanted.push_back({rules[rule].where.all[at], rules[rule].where.no[at]});
  return ScopeTests(wanted);
}

bool asks_neighbours(const Rule& rule) {
  constexpr auto unit = static_cast<std::size_t>(Scope::unit);
  std::uint64_t neighbours = 0;
  for (const UnitFeature f : {UnitFeature::after_evidence, UnitFeature::after_claim, UnitFeature::before_evidence,
                              UnitFeature::before_claim}) {
    neighbours |= std::uint64_t{1} << static_cast<unsigned>(f);
  }
  return ((rule.where.all[unit] | rule.where.no[unit]) & neighbours) != 0;
}

}  // namespace

UnitTopics topic_of(const Proposal& proposal) {
  switch (proposal.kind) {
    case ProposalKind::unit:
      return topic_of(proposal.unit);
    case ProposalKind::kind:
      return topic_of(proposal.claim_kind);
    case ProposalKind::basis:
      return topic_of(proposal.basis);
    default:
      return 0;
  }
}

UnitTests::UnitTests(const std::vector<Rule>& rules, std::span<const std::uint32_t> asked)
    : sentences_(tests_in(Scope::sentence, rules, asked)), units_(tests_in(Scope::unit, rules, asked)) {
  for (std::size_t first = 0; first < asked.size(); first += ScopeTests::bank_size) {
    const std::size_t count = std::min(asked.size() - first, ScopeTests::bank_size);
    asked_.push_back(~std::uint64_t{0} >> (ScopeTests::bank_size - count));
  }
}

UnitRules::UnitRules(const std::vector<Rule>& rules, std::span<const std::vector<std::uint32_t>> by_kind) {
  std::vector<std::uint32_t> alone;
  std::vector<std::uint32_t> beside;
  for (const ProposalKind kind : {ProposalKind::unit, ProposalKind::kind, ProposalKind::basis}) {
    for (const std::uint32_t rule : by_kind[static_cast<std::size_t>(kind)]) {
      (asks_neighbours(rules[rule]) ? beside : alone).push_back(rule);
    }
  }
  alone_ = UnitTests(rules, alone);
  beside_ = UnitTests(rules, beside);
  rules_ = alone;
  rules_.resize(alone_.banks() * ScopeTests::bank_size);
  rules_.insert(rules_.end(), beside.begin(), beside.end());
  speaking_.resize(unit_topics * banks());
  const auto note = [&](std::size_t first, std::span<const std::uint32_t> of) {
    for (std::size_t i = 0; i < of.size(); ++i) {
      const auto topic = static_cast<std::size_t>(std::countr_zero(topic_of(rules[of[i]].propose)));
      const std::size_t bit = first + i;
      speaking_[topic * banks() + bit / ScopeTests::bank_size] |= std::uint64_t{1} << (bit % ScopeTests::bank_size);
    }
  };
  note(0, alone);
  note(alone_.banks() * ScopeTests::bank_size, beside);
}

}  // namespace argmap::rules
