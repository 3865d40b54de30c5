#include "rules/pair_tests.hpp"

#include <algorithm>
#include <utility>

#include "rules/book.hpp"

namespace argmap::rules {
namespace {

constexpr auto pair = static_cast<std::size_t>(Scope::pair);
constexpr std::size_t feature_count = 64;

template <typename... Features>
constexpr std::uint64_t set_of(Features... each) {
  return ((std::uint64_t{1} << static_cast<unsigned>(each)) | ...);
}

using P = PairFeature;
constexpr std::uint64_t of_source = set_of(
    P::from_paragraph_first, P::from_paragraph_last, P::from_evidence, P::from_claim, P::from_policy, P::from_value,
    P::from_prediction, P::from_number, P::from_voice, P::from_rejected_voice, P::from_question, P::starts_with_pronoun,
    P::from_example, P::from_topic, P::from_answered, P::from_granted, P::from_vague_voice, P::from_point);
constexpr std::uint64_t of_target =
    set_of(P::to_paragraph_first, P::to_paragraph_last, P::to_thesis, P::to_evidence, P::to_claim, P::to_policy,
           P::to_value, P::to_voice, P::to_rejected_voice, P::to_question, P::to_topic, P::to_rival, P::to_opening,
           P::to_ending, P::to_point);

template <typename Call>
void for_each_bit(std::uint64_t bits, Call call) {
  for (; bits != 0; bits &= bits - 1) call(static_cast<std::size_t>(std::countr_zero(bits)));
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

/// For every value of a byte the rules that it leaves open. `with` and `without` are by bit of the byte: the rules that
/// it rules out where it is set, and where it is not.
std::array<std::uint64_t, 256> byte_table(std::span<const std::uint64_t, 8> with,
                                          std::span<const std::uint64_t, 8> without) {
  std::array<std::uint64_t, 256> open{};
  open[0] = ~std::uint64_t{0};
  for (std::size_t bit = 0; bit < 8; ++bit) {  // each bit doubles what is known
    const std::size_t known = std::size_t{1} << bit;
    for (std::size_t value = 0; value < known; ++value) {
      open[known + value] = open[value] & ~with[bit];
      open[value] &= ~without[bit];
    }
  }
  return open;
}

}  // namespace

std::uint64_t PairTests::told_by(Teller teller) {
  if (teller == Teller::both) return ~(of_source | of_target);
  return teller == Teller::source ? of_source : of_target;
}

PairTests::PairTests(const std::vector<Rule>& rules, std::span<const std::uint32_t> feature_rules) {
  for (const std::uint32_t rule : in_order(rules, feature_rules)) {
    const Proposal& p = rules[rule].propose;
    const auto type = p.any_relation ? any_type : static_cast<std::uint8_t>(p.relation);
    entries_.push_back({rule, 0, type, p.conceded});
    ranked_.push_back(static_cast<std::uint32_t>(ranked_.size()));
  }
  std::ranges::sort(ranked_, {}, [&](std::uint32_t entry) { return entries_[entry].rule; });
  for (std::uint32_t rank = 0; rank < ranked_.size(); ++rank) entries_[ranked_[rank]].rank = rank;
  for (std::size_t first = 0; first < entries_.size(); first += bank_size) add_bank(rules, first);
}

void PairTests::add_bank(const std::vector<Rule>& rules, std::size_t first) {
  const std::size_t count = std::min(entries_.size() - first, bank_size);
  std::array<std::uint64_t, feature_count> with{};  // by feature: the rules that it rules out where it is set
  std::array<std::uint64_t, feature_count> without{};
  for (std::size_t i = 0; i < count; ++i) {
    const FeatureTest& where = rules[entries_[first + i].rule].where;
    for_each_bit(where.no[pair], [&](std::size_t feature) { with[feature] |= std::uint64_t{1} << i; });
    for_each_bit(where.all[pair], [&](std::size_t feature) { without[feature] |= std::uint64_t{1} << i; });
  }
  Bank& bank = banks_.emplace_back();
  for (std::size_t teller = 0; teller < tellers; ++teller) {
    auto told_with = with;
    auto told_without = without;
    for_each_bit(~told_by(static_cast<Teller>(teller)), [&](std::size_t f) { told_with[f] = told_without[f] = 0; });
    for (std::size_t bit = 0; bit < feature_count; bit += 8) {
      const auto byte_with = std::span(told_with).subspan(bit).first<8>();
      const auto byte_without = std::span(told_without).subspan(bit).first<8>();
      const auto tells = [](std::uint64_t ruled_out) { return ruled_out != 0; };
      if (std::ranges::none_of(byte_with, tells) && std::ranges::none_of(byte_without, tells)) continue;
      bank[teller].push_back({static_cast<std::uint32_t>(bit), byte_table(byte_with, byte_without)});
    }
  }
  // What no rule stands for is never open.
  const std::uint64_t known = count == bank_size ? ~std::uint64_t{0} : (std::uint64_t{1} << count) - 1;
  auto& of_pair = bank[static_cast<std::size_t>(Teller::both)];
  if (of_pair.empty())
    of_pair.push_back({0, byte_table(std::array<std::uint64_t, 8>{}, std::array<std::uint64_t, 8>{})});
  for (std::uint64_t& open : of_pair.front().rules) open &= known;
}

}  // namespace argmap::rules
