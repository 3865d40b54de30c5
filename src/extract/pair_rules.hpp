// What the relation rules of `where` alone say of the pairs of one text.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "extract/drafts.hpp"

namespace argmap::extract {

inline constexpr std::size_t relation_types = 4;  // of argmap::RelationType

/// Asks the rules of `rules::PairTests` of pairs, with their weights in this text.
class PairRules {
 public:
  using ByType = std::array<float, relation_types + 1>;  ///< weights; the last for any type

  PairRules(const Reading& reading, std::size_t drafts);

  /// Notes what a draft says by itself, at either end.
  void describe(std::uint32_t draft, FeatureSet as_source, FeatureSet as_target);
  /// Adds the weights of the rules that hold of a pair with these ties; gives what speaks for a concession.
  float add(std::uint32_t from, std::uint32_t to, rules::Ties ties, ByType& sums) const {
    float conceded = 0;
    for (std::size_t bank = 0; bank < banks_; ++bank) {
      const Weighed* first = weighed_.data() + bank * tests_.bank_size;
      const std::uint64_t holds = holding(bank, from, to, ties);
      for (std::uint64_t rest = holds; rest != 0; rest &= rest - 1) {
        const Weighed& each = first[std::countr_zero(rest)];
        sums[each.type] += each.weight;
      }
      for (std::uint64_t rest = holds & conceding_[bank]; rest != 0; rest &= rest - 1) {
        conceded += first[std::countr_zero(rest)].weight;
      }
    }
    return conceded;
  }
  /// The rules that hold and speak for a type, or for any: a bit for each, by bank.
  void speaking(std::uint32_t from, std::uint32_t to, rules::Ties ties, RelationType type,
                std::vector<std::uint64_t>& out) const;
  /// Appends the votes of all rules that hold, by rule.
  void votes(std::uint32_t from, std::uint32_t to, rules::Ties ties, std::vector<Vote>& out) const;

 private:
  using Teller = rules::PairTests::Teller;
  struct Weighed {
    float weight = 0;
    std::uint32_t type = 0;
  };

  [[nodiscard]] std::uint64_t holding(std::size_t bank, std::uint32_t from, std::uint32_t to, rules::Ties ties) const {
    return as_source_[from * banks_ + bank] & as_target_[to * banks_ + bank] & tests_.open(bank, ties);
  }

  const rules::PairTests& tests_;
  std::size_t banks_;
  std::vector<Weighed> weighed_;          // by entry
  std::vector<std::uint64_t> as_source_;  // by draft and bank: the rules that it leaves open
  std::vector<std::uint64_t> as_target_;
  std::vector<std::uint64_t> conceding_;  // by bank: the rules that speak for a concession
  std::vector<std::uint64_t> of_type_;    // by bank and type: the rules that speak for it, or for any
};

}  // namespace argmap::extract
