// The relation rules that ask for features of a pair alone, with no words of their own, made ready to be asked at once.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <type_traits>
#include <vector>

#include "rules/book/features.hpp"
#include "rules/book/scope_tests.hpp"

namespace argmap::rules {

struct Rule;

/// The features of pairs that only both ends together tell, packed: they are worked out for every pair.
class Ties {
 public:
  template <PairFeature feature>
  constexpr void set(bool on = true) {
    bits_ |= std::uint32_t{on} << std::integral_constant<unsigned, place_of(feature)>::value;
  }
  constexpr void add(Ties other) { bits_ |= other.bits_; }
  /// Sets what was not set of these, and unsets what was.
  constexpr void turn(Ties other) { bits_ ^= other.bits_; }
  [[nodiscard]] constexpr std::uint32_t bits() const { return bits_; }
  /// As a FeatureTest reads them.
  [[nodiscard]] std::uint64_t features() const;

  static constexpr std::array told{PairFeature::to_previous,
                                   PairFeature::to_second_previous,
                                   PairFeature::to_third_previous,
                                   PairFeature::to_further_back,
                                   PairFeature::to_next,
                                   PairFeature::to_counted_point,
                                   PairFeature::to_counted_lead,
                                   PairFeature::same_sentence,
                                   PairFeature::same_paragraph,
                                   PairFeature::next_paragraph,
                                   PairFeature::shares_one_word,
                                   PairFeature::shares_two_words,
                                   PairFeature::shares_three_words,
                                   PairFeature::shares_name,
                                   PairFeature::to_list_lead,
                                   PairFeature::heads,
                                   PairFeature::same_voice,
                                   PairFeature::next_section,
                                   PairFeature::other_side,
                                   PairFeature::to_claim_before,
                                   PairFeature::to_second_claim_before,
                                   PairFeature::to_claim_after,
                                   PairFeature::to_first_above,
                                   PairFeature::to_second_above,
                                   PairFeature::to_above_on,
                                   PairFeature::to_clearer_claim,
                                   PairFeature::to_target_of_previous,
                                   PairFeature::to_own_reason,
                                   PairFeature::to_own_grant,
                                   PairFeature::differs_in_negation,
                                   PairFeature::to_other_point};

 private:
  static constexpr unsigned place_of(PairFeature feature) {
    unsigned place = 0;
    while (told.at(place) != feature) ++place;
    return place;
  }

  std::uint32_t bits_ = 0;
};

/// Answers for all these rules at once which of them hold of a pair: for every byte of its ties a table gives the rules
/// that these bits leave open, and what all bytes and both ends leave open holds. Rules come in banks of 64, a bit for
/// each.
class PairTests {
 public:
  /// Who tells a feature: the unit that attaches, the one that it attaches to, or only both together.
  enum class Teller : std::uint8_t { source, target, both };
  static constexpr std::size_t bank_size = ScopeTests::bank_size;

  struct Entry {
    std::uint32_t rule = 0;
    std::uint32_t rank = 0;  ///< among all entries by rule
    std::uint8_t type = 0;   ///< of argmap::RelationType; `any_type` for any
    bool conceded = false;
  };
  static constexpr std::uint8_t any_type = 4;

  PairTests() = default;
  PairTests(const std::vector<Rule>& rules, std::span<const std::uint32_t> feature_rules);

  /// Places of the entries whose rules also ask for features of the unit that attaches, its sentence or its block.
  [[nodiscard]] const std::vector<std::uint32_t>& of_unit() const { return of_unit_; }
  /// By bank and bit: in the order that weights are added in.
  [[nodiscard]] const std::vector<Entry>& entries() const { return entries_; }
  /// Entries by their rank.
  [[nodiscard]] const std::vector<std::uint32_t>& ranked() const { return ranked_; }
  [[nodiscard]] std::size_t banks() const { return ties_.size(); }
  /// The rules of a bank that one end leaves open by these features.
  [[nodiscard]] std::uint64_t open(std::size_t bank, Teller end, std::uint64_t features) const {
    return (end == Teller::source ? source_ : target_).open(bank, features);
  }
  /// Those that both together leave open.
  [[nodiscard]] std::uint64_t open(std::size_t bank, Ties ties) const {
    const auto& tables = ties_[bank];
    const std::uint32_t bits = ties.bits();
    return tables[0][bits & 0xFF] & tables[1][bits >> 8 & 0xFF] & tables[2][bits >> 16 & 0xFF] & tables[3][bits >> 24];
  }

  /// The features that only this teller knows.
  [[nodiscard]] static std::uint64_t told_by(Teller teller);

 private:
  void add_ties(const std::vector<Rule>& rules, std::size_t first);
  [[nodiscard]] ScopeTests tests_of(Teller end, const std::vector<Rule>& rules) const;

  std::vector<Entry> entries_;
  std::vector<std::uint32_t> ranked_;
  std::vector<std::uint32_t> of_unit_;
  ScopeTests source_;
  ScopeTests target_;
  std::vector<std::array<ByteTable, 4>> ties_;  // by bank
};

}  // namespace argmap::rules
