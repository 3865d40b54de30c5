#include "rules/unit_tests.hpp"

#include <utility>

#include "rules/book.hpp"

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

UnitTests::UnitTests(const std::vector<Rule>& rules, std::vector<std::uint32_t> asked)
    : rules_(std::move(asked)),
      sentences_(tests_in(Scope::sentence, rules, rules_)),
      units_(tests_in(Scope::unit, rules, rules_)) {}

UnitRules unit_rules(const std::vector<Rule>& rules, std::span<const std::vector<std::uint32_t>> by_kind) {
  std::vector<std::uint32_t> alone;
  std::vector<std::uint32_t> beside;
  for (const ProposalKind kind : {ProposalKind::unit, ProposalKind::kind, ProposalKind::basis}) {
    for (const std::uint32_t rule : by_kind[static_cast<std::size_t>(kind)]) {
      (asks_neighbours(rules[rule]) ? beside : alone).push_back(rule);
    }
  }
  return {{rules, std::move(alone)}, {rules, std::move(beside)}};
}

}  // namespace argmap::rules
