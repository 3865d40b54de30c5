#include "extract/pair_rules.hpp"

#include <algorithm>
#include <utility>

namespace argmap::extract {

using rules::Scope;

namespace {

constexpr auto pair = static_cast<std::size_t>(Scope::pair);
constexpr std::size_t features = 64;

/// The order that weights are added in, on which their last digit hangs: by the feature that the fewest rules want.
std::vector<std::uint32_t> in_order(const Reading& reading) {
  std::array<std::uint32_t, features + 1> wanting{};  // how many rules want a feature
  const auto rules = reading.feature_rules.of(rules::ProposalKind::relation);
  const auto for_wanted = [&](std::uint32_t rule, auto call) {
    for (std::uint64_t rest = reading.book.rules[rule].where.all[pair]; rest != 0; rest &= rest - 1) {
      call(static_cast<std::size_t>(std::countr_zero(rest)));
    }
  };
  for (const std::uint32_t rule : rules) for_wanted(rule, [&](std::size_t feature) { ++wanting[feature]; });
  std::vector<std::pair<std::size_t, std::uint32_t>> placed;
  placed.reserve(rules.size());
  for (const std::uint32_t rule : rules) {
    std::size_t rarest = features;
    for_wanted(rule, [&](std::size_t feature) {
      if (rarest == features || wanting[feature] < wanting[rarest]) rarest = feature;
    });
    placed.emplace_back(rarest, rule);
  }
  std::ranges::sort(placed);
  std::vector<std::uint32_t> order;
  order.reserve(placed.size());
  for (const auto& [rarest, rule] : placed) order.push_back(rule);
  return order;
}

}  // namespace

PairRules::PairRules(const Reading& reading) {
  const std::vector<std::uint32_t> rules = in_order(reading);
  std::vector<rules::FeatureTest> tests;
  tests.reserve(rules.size());
  entries_.reserve(rules.size());
  for (const std::uint32_t rule : rules) {
    const rules::Proposal& p = reading.book.rules[rule].propose;
    const std::size_t type = p.any_relation ? relation_types : static_cast<std::size_t>(p.relation);
    entries_.push_back({{rule, none, reading.weights[rule]}, static_cast<std::uint8_t>(type), p.conceded});
    tests.push_back(reading.book.rules[rule].where);
  }
  for (std::size_t first = 0; first < tests.size(); first += at_once) tables_.push_back(table_of(tests, first));
}

PairRules::Table PairRules::table_of(const std::vector<rules::FeatureTest>& tests, std::size_t first) {
  const std::size_t count = std::min(tests.size() - first, at_once);
  std::array<std::uint64_t, features> with{};  // by feature: the rules that it rules out where it is set
  std::array<std::uint64_t, features> without{};
  for (std::size_t i = 0; i < count; ++i) {
    const std::uint64_t rule = std::uint64_t{1} << i;
    for (std::uint64_t rest = tests[first + i].no[pair]; rest != 0; rest &= rest - 1) {
      with[static_cast<std::size_t>(std::countr_zero(rest))] |= rule;
    }
    for (std::uint64_t rest = tests[first + i].all[pair]; rest != 0; rest &= rest - 1) {
      without[static_cast<std::size_t>(std::countr_zero(rest))] |= rule;
    }
  }
  Table table;
  for (std::size_t byte = 0; byte < bytes; ++byte) {
    auto& open = table[byte];
    open[0] = count == at_once ? ~std::uint64_t{0} : (std::uint64_t{1} << count) - 1;
    for (std::size_t bit = 0; bit < 8; ++bit) {  // each bit doubles what is known
      const std::size_t known = std::size_t{1} << bit;
      for (std::size_t value = 0; value < known; ++value) {
        open[known + value] = open[value] & ~with[8 * byte + bit];
        open[value] &= ~without[8 * byte + bit];
      }
    }
  }
  return table;
}

}  // namespace argmap::extract
