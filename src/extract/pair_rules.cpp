#include "extract/pair_rules.hpp"

#include <algorithm>
#include <utility>

namespace argmap::extract {

using rules::Scope;

PairRules::PairRules(const Reading& reading) {
  constexpr auto pair = static_cast<std::size_t>(Scope::pair);
  const auto& rules = reading.feature_rules.of(rules::ProposalKind::relation);
  const auto where = [&](std::uint32_t rule) -> const auto& {
    return reading.book.rules[rule].where;
  };
  std::array<std::uint32_t, wants_none> wanting{};  // how many rules want a feature
  for (const std::uint32_t rule : rules) {
    for (std::uint64_t rest = where(rule).all[pair]; rest != 0; rest &= rest - 1) {
      ++wanting[static_cast<std::size_t>(std::countr_zero(rest))];
    }
  }
  std::vector<std::pair<std::size_t, Entry>> placed;
  placed.reserve(rules.size());
  for (const std::uint32_t rule : rules) {
    const std::uint64_t wanted = where(rule).all[pair];
    std::size_t rarest = wants_none;
    for (std::uint64_t rest = wanted; rest != 0; rest &= rest - 1) {
      const auto feature = static_cast<std::size_t>(std::countr_zero(rest));
      if (rarest == wants_none || wanting[feature] < wanting[rarest]) rarest = feature;
    }
    placed.push_back({rarest, {wanted | where(rule).no[pair], wanted, {rule, none, reading.weights[rule]}}});
  }
  std::ranges::stable_sort(placed, {}, &std::pair<std::size_t, Entry>::first);
  entries_.reserve(placed.size());
  for (const auto& [feature, entry] : placed) {
    entries_.push_back(entry);
    ++starts_[feature + 1];
  }
  for (std::size_t i = 1; i < starts_.size(); ++i) starts_[i] += starts_[i - 1];
}

}  // namespace argmap::extract
