#include "extract/relations/pair_rules.hpp"

#include <algorithm>
#include <bit>

namespace argmap::extract {

PairRules::PairRules(const Reading& reading, std::size_t units)
    : reading_(reading),
      tests_(reading.book.digest.pairs),
      banks_(tests_.banks()),
      weighed_(tests_.entries().size()),
      weights_(tests_.entries().size()),
      as_source_(units * banks_),
      as_target_(units * banks_),
      of_type_(banks_ * relation_types) {
  const std::span<const rules::PairTests::Entry> entries = tests_.entries();
  const std::span<const float> weights = reading.weights;
  std::vector<std::uint64_t> of_any(banks_);
  for (std::size_t i = 0; i < entries.size(); ++i) {
    const rules::PairTests::Entry& entry = entries[i];
    const std::size_t bank = i / tests_.bank_size;
    const std::uint64_t bit = std::uint64_t{1} << (i % tests_.bank_size);
    const float weight = weights_[i] = weights[entry.rule];
    if (entry.conceded) weighed_[i].besides[conceded] = weight;
    if (entry.type == tests_.any_type) {
      weighed_[i].besides[any_type] = weight;
      of_any[bank] |= bit;
    } else {
      weighed_[i].by_type[entry.type] = weight;
      of_type_[bank * relation_types + entry.type] |= bit;
    }
  }
  for (std::size_t i = 0; i < of_type_.size(); ++i) of_type_[i] |= of_any[i / relation_types];
}

void PairRules::describe(std::uint32_t unit, const Draft& draft, FeatureSet as_source, FeatureSet as_target) {
  for (std::size_t bank = 0; bank < banks_; ++bank) {
    as_source_[unit * banks_ + bank] = tests_.open(bank, Teller::source, as_source.bits());
    as_target_[unit * banks_ + bank] = tests_.open(bank, Teller::target, as_target.bits());
  }
  for (const std::uint32_t entry : tests_.of_unit()) {
    if (fits(reading_, tests_.entries()[entry].rule, draft)) continue;
    const std::uint64_t bit = std::uint64_t{1} << (entry % tests_.bank_size);
    as_source_[unit * banks_ + entry / tests_.bank_size] &= ~bit;
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
