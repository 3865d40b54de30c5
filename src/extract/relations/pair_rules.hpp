// What the relation rules of `where` alone say of the pairs of one text.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "extract/units/drafts.hpp"

namespace argmap::extract {

inline constexpr std::size_t relation_types = 4;  // of argmap::RelationType

/// Asks the rules of `rules::PairTests` of pairs, with their weights in this text.
class PairRules {
 public:
  /// Four sums side by side, which a processor adds to at once.
  using Lanes [[gnu::vector_size(4 * sizeof(float))]] = float;
  static_assert(relation_types == 4);
  struct Sums {
    Lanes by_type{};  ///< weights for each type
    Lanes besides{};  ///< for any type, for a concession, and two that nobody asks for
  };
  static constexpr std::size_t any_type = 0;  ///< lanes of `besides`
  static constexpr std::size_t conceded = 1;

  PairRules(const Reading& reading, std::size_t units);

  /// Notes what a unit says by itself, at either end.
  void describe(std::uint32_t unit, const Draft& draft, FeatureSet as_source, FeatureSet as_target);
  /// Calls with the weights of the rules that hold of each pair from a unit to others, by place, with these ties.
  template <typename Call>
  void weigh(std::uint32_t from, std::span<const std::uint32_t> targets, std::span<const rules::Ties> ties,
             Call&& call) const;
  /// The rules that hold and speak for a type, or for any: a bit for each, by bank.
  void speaking(std::uint32_t from, std::uint32_t to, rules::Ties ties, RelationType type,
                std::vector<std::uint64_t>& out) const;
  /// Appends the votes of all rules that hold, by rule.
  void votes(std::uint32_t from, std::uint32_t to, rules::Ties ties, std::vector<Vote>& out) const;

 private:
  using Teller = rules::PairTests::Teller;
  [[nodiscard]] std::uint64_t holding(std::size_t bank, std::uint32_t from, std::uint32_t to, rules::Ties ties) const {
    return as_source_[from * banks_ + bank] & as_target_[to * banks_ + bank] & tests_.open(bank, ties);
  }

  const Reading& reading_;
  const rules::PairTests& tests_;
  std::size_t banks_;
  std::vector<Sums> weighed_;             // by entry: its weight, where it counts
  std::vector<float> weights_;            // by entry
  std::vector<std::uint64_t> as_source_;  // by unit and bank: the rules that it leaves open
  std::vector<std::uint64_t> as_target_;
  std::vector<std::uint64_t> of_type_;  // by bank and type: the rules that speak for it, or for any
};

template <typename Call>
void PairRules::weigh(std::uint32_t from, std::span<const std::uint32_t> targets, std::span<const rules::Ties> ties,
                      Call&& call) const {
  const std::size_t banks = banks_;
  const std::uint64_t* as_source = as_source_.data() + from * banks;
  const std::uint64_t* as_target = as_target_.data();
  for (std::size_t i = 0; i < targets.size(); ++i) {
    const std::uint64_t* of_target = as_target + targets[i] * banks;
    const Sums* weighed = weighed_.data();
    Sums sums;
    for (std::size_t bank = 0; bank < banks; ++bank, weighed += rules::PairTests::bank_size) {
      for (std::uint64_t rest = as_source[bank] & of_target[bank] & tests_.open(bank, ties[i]); rest != 0;
           rest &= rest - 1) {
        const Sums& each = weighed[static_cast<std::size_t>(std::countr_zero(rest))];
        sums.by_type += each.by_type;
        sums.besides += each.besides;
      }
    }
    call(i, sums);
  }
}

}  // namespace argmap::extract
