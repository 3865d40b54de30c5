#include "rules/book/pair_tests.hpp"

#include <algorithm>
#include <utility>

#include "rules/book/book.hpp"

namespace argmap::rules {
namespace {

constexpr auto pair = static_cast<std::size_t>(Scope::pair);
constexpr std::size_t feature_count = 64;

template <typename... Features>
constexpr std::uint64_t set_of(Features... each) {
  return ((std::uint64_t{1} << static_cast<unsigned>(each)) | ...);
}

using P = PairFeature;
constexpr std::uint64_t of_source =
    set_of(P::from_paragraph_first, P::from_paragraph_last, P::from_evidence, P::from_claim, P::from_policy,
           P::from_prediction, P::from_voice, P::from_rejected_voice, P::from_question, P::starts_with_pronoun,
           P::from_topic, P::from_answered, P::from_granted, P::from_added, P::from_vague_voice, P::from_point);
constexpr std::uint64_t of_target =
    set_of(P::to_paragraph_first, P::to_paragraph_last, P::to_thesis, P::to_evidence, P::to_claim, P::to_policy,
           P::to_answered, P::to_voice, P::to_rejected_voice, P::to_topic, P::to_rival, P::to_opening, P::to_ending,
           P::to_granted, P::to_point, P::to_high, P::to_long);

constexpr std::uint64_t of_both = [] {
  std::uint64_t features = 0;
  for (const P feature : Ties::told) features |= set_of(feature);
  return features;
}();
static_assert((of_source & of_target) == 0 && ((of_source | of_target) & of_both) == 0);

template <typename Call>
void for_each_bit(std::uint64_t bits, Call call) {
  for (; bits != 0; bits &= bits - 1) call(static_cast<std::size_t>(std::countr_zero(bits)));
}

bool asks_of_unit(const Rule& rule) {
  return std::ranges::any_of(std::array{Scope::block, Scope::sentence, Scope::unit},
                             [&](Scope scope) { return rule.where.asks(scope); });
}

/// The order that weights are added in, on which their last digit hangs: by the feature that the fewest rules want.
std::vector<std::uint32_t> in_order(const std::vector<Rule>& rules, std::span<const std::uint32_t> asked) {
  std::array<std::uint32_t, feature_count + 1> wanting{};  // how many rules want a feature
  for (const std::uint32_t rule : asked) {
    for_each_bit(rules[rule].where.all[pair], [&](std::size_t feature) { ++wanting[feature]; });
  }
  std::vector<std::pair<std::size_t, std::uint32_t>> placed;
  placed.reserve(asked.size());
  for (const std::uint32_t rule : asked) {
    std::size_t rarest = feature_count;
    for_each_bit(rules[rule].where.all[pair], [&](std::size_t feature) {
      if (rarest == feature_count || wanting[feature] < wanting[rarest]) rarest = feature;
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

std::uint64_t Ties::features() const {
  std::uint64_t features = 0;
  for_each_bit(bits_, [&](std::size_t place) { features |= set_of(told[place]); });
  return features;
}

std::uint64_t PairTests::told_by(Teller teller) {
  if (teller == Teller::both) return of_both;
  return teller == Teller::source ? of_source : of_target;
}

PairTests::PairTests(const std::vector<Rule>& rules, std::span<const std::uint32_t> feature_rules) {
  for (const std::uint32_t rule : in_order(rules, feature_rules)) {
    const Proposal& p = rules[rule].propose;
    const auto type = p.any_relation ? any_type : static_cast<std::uint8_t>(p.relation);
    if (asks_of_unit(rules[rule])) of_unit_.push_back(static_cast<std::uint32_t>(entries_.size()));
    entries_.push_back({rule, 0, type, p.conceded});
    ranked_.push_back(static_cast<std::uint32_t>(ranked_.size()));
  }
  std::ranges::sort(ranked_, {}, [&](std::uint32_t entry) { return entries_[entry].rule; });
  for (std::uint32_t rank = 0; rank < ranked_.size(); ++rank) entries_[ranked_[rank]].rank = rank;
  source_ = tests_of(Teller::source, rules);
  target_ = tests_of(Teller::target, rules);
  for (std::size_t first = 0; first < entries_.size(); first += bank_size) add_ties(rules, first);
}

ScopeTests PairTests::tests_of(Teller end, const std::vector<Rule>& rules) const {
  std::vector<Wanted> wanted;
  wanted.reserve(entries_.size());
  for (const Entry& entry : entries_) {
    const FeatureTest& where = rules[entry.rule].where;
    wanted.push_back({where.all[pair] & told_by(end), where.no[pair] & told_by(end)});
  }
  return ScopeTests(wanted);
}

void PairTests::add_ties(const std::vector<Rule>& rules, std::size_t first) {
  const std::size_t count = std::min(entries_.size() - first, bank_size);
  std::array<std::uint64_t, 32> with{};  // by place among the ties: the rules that it rules out where it is set
  std::array<std::uint64_t, 32> without{};
  for (std::size_t place = 0; place < Ties::told.size(); ++place) {
    const std::uint64_t feature = set_of(Ties::told[place]);
    for (std::size_t i = 0; i < count; ++i) {
      const FeatureTest& where = rules[entries_[first + i].rule].where;
      with[place] |= std::uint64_t{(where.no[pair] & feature) != 0} << i;
      without[place] |= std::uint64_t{(where.all[pair] & feature) != 0} << i;
    }
  }
  const std::uint64_t all = count == bank_size ? ~std::uint64_t{0} : (std::uint64_t{1} << count) - 1;
  auto& tables = ties_.emplace_back();
  for (std::size_t byte = 0; byte < tables.size(); ++byte) {
    tables[byte] =
        byte_table(all, std::span(with).subspan(8 * byte).first<8>(), std::span(without).subspan(8 * byte).first<8>());
  }
}

}  // namespace argmap::rules
