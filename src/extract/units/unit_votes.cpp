#include "extract/units/unit_votes.hpp"

#include <bit>

namespace argmap::extract {

std::vector<std::uint32_t> UnitVotes::rules_for(std::uint32_t draft) const {
  std::vector<std::uint32_t> rules;
  for_each_of_words(draft, [&](const Vote& vote) { rules.push_back(vote.rule); });
  for (std::size_t bank = 0; bank < banks_; ++bank) {
    for (std::uint64_t rest = row(draft)[bank]; rest != 0; rest &= rest - 1) {
      const std::size_t bit = bank * rules::ScopeTests::bank_size + static_cast<std::size_t>(std::countr_zero(rest));
      rules.push_back(rules_->rule(bit));
    }
  }
  return rules;
}

}  // namespace argmap::extract
