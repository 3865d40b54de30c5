#include "extract/pair_rules.hpp"

#include <algorithm>

namespace argmap::extract {

PairRules::PairRules(const Reading& reading, std::size_t drafts)
    : tests_(reading.book.digest.pairs),
      banks_(tests_.banks()),
      as_source_(drafts * banks_),
      as_target_(drafts * banks_),
      ranks_(banks_) {
  weighed_.reserve(tests_.entries().size());
  conceding_.resize(banks_);
  for (std::size_t i = 0; i < tests_.entries().size(); ++i) {
    const auto& entry = tests_.entries()[i];
    weighed_.push_back({reading.weights[entry.rule], entry.type});
    conceding_[i / tests_.bank_size] |= std::uint64_t{entry.conceded} << (i % tests_.bank_size);
  }
  by_rank_.reserve(weighed_.size());
  for (const std::uint32_t entry : tests_.ranked()) {
    by_rank_.push_back({tests_.entries()[entry].rule, none, weighed_[entry].weight});
  }
}

void PairRules::describe(std::uint32_t draft, FeatureSet as_source, FeatureSet as_target) {
  for (std::size_t bank = 0; bank < banks_; ++bank) {
    as_source_[draft * banks_ + bank] = tests_.open(bank, Teller::source, as_source.bits());
    as_target_[draft * banks_ + bank] = tests_.open(bank, Teller::target, as_target.bits());
  }
}

void PairRules::votes(std::uint32_t from, std::uint32_t to, rules::Ties ties, Types types, std::vector<Vote>& out) {
  constexpr std::size_t size = rules::PairTests::bank_size;
  std::ranges::fill(ranks_, 0);
  for (std::size_t bank = 0; bank < banks_; ++bank) {
    const rules::PairTests::Entry* first = tests_.entries().data() + bank * size;
    for (std::uint64_t rest = holding(bank, from, to, ties); rest != 0; rest &= rest - 1) {
      const rules::PairTests::Entry& entry = first[std::countr_zero(rest)];
      if ((types >> entry.type & 1U) != 0) ranks_[entry.rank / size] |= std::uint64_t{1} << (entry.rank % size);
    }
  }
  for (std::size_t bank = 0; bank < banks_; ++bank) {
    const Vote* first = by_rank_.data() + bank * size;
    for (std::uint64_t rest = ranks_[bank]; rest != 0; rest &= rest - 1) out.push_back(first[std::countr_zero(rest)]);
  }
}

}  // namespace argmap::extract
