#include "extract/pair_rules.hpp"

#include <algorithm>
#include <bit>

namespace argmap::extract {

PairRules::PairRules(const Reading& reading, std::size_t units)
    : tests_(reading.book.digest.pairs),
      banks_(tests_.banks()),
      as_source_(units * banks_),
      as_target_(units * banks_),
      of_type_(banks_ * relation_types) {
  weighed_.reserve(tests_.entries().size());
  weights_.reserve(tests_.entries().size());
  for (std::size_t i = 0; i < tests_.entries().size(); ++i) {
    const auto& entry = tests_.entries()[i];
    const std::size_t bank = i / tests_.bank_size;
    const std::uint64_t bit = std::uint64_t{1} << (i % tests_.bank_size);
    const float weight = weights_.emplace_back(reading.weights[entry.rule]);
    Sums& sums = weighed_.emplace_back();
    if (entry.type == tests_.any_type) sums.besides[any_type] = weight;
    if (entry.type != tests_.any_type) sums.by_type[entry.type] = weight;
    if (entry.conceded) sums.besides[conceded] = weight;
    const bool any = entry.type == tests_.any_type;
    std::uint64_t* of_type = &of_type_[bank * relation_types];
    for (std::size_t type = any ? 0 : entry.type; type < (any ? relation_types : entry.type + std::size_t{1}); ++type) {
      of_type[type] |= bit;
    }
  }
}

void PairRules::describe(std::uint32_t unit, FeatureSet as_source, FeatureSet as_target) {
  for (std::size_t bank = 0; bank < banks_; ++bank) {
    as_source_[unit * banks_ + bank] = tests_.open(bank, Teller::source, as_source.bits());
    as_target_[unit * banks_ + bank] = tests_.open(bank, Teller::target, as_target.bits());
  }
}

void PairRules::speaking(std::uint32_t from, std::uint32_t to, rules::Ties ties, RelationType type,
                         std::vector<std::uint64_t>& out) const {
  out.resize(banks_);
  for (std::size_t bank = 0; bank < banks_; ++bank) {
    out[bank] = holding(bank, from, to, ties) & of_type_[bank * relation_types + static_cast<std::size_t>(type)];
  }
}

void PairRules::votes(std::uint32_t from, std::uint32_t to, rules::Ties ties, std::vector<Vote>& out) const {
  const auto first = static_cast<std::ptrdiff_t>(out.size());
  for (std::size_t bank = 0; bank < banks_; ++bank) {
    for (std::uint64_t rest = holding(bank, from, to, ties); rest != 0; rest &= rest - 1) {
      const std::size_t entry = bank * tests_.bank_size + static_cast<std::size_t>(std::countr_zero(rest));
      out.push_back({tests_.entries()[entry].rule, none, weights_[entry]});
    }
  }
  std::sort(out.begin() + first, out.end(), [](const Vote& a, const Vote& b) { return a.rule < b.rule; });
}

}  // namespace argmap::extract
