// The relation rules that ask for features of a pair alone, with no words of their own, made ready to be asked at once.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "rules/features.hpp"

namespace argmap::rules {

struct Rule;

/// Answers for all these rules at once which of them hold of a pair: for every byte of its features a table gives the
/// rules that these bits leave open, and what all bytes leave open holds. What one end says by itself is asked once for
/// each unit, not for each pair. Rules come in banks of 64, a bit for each.
class PairTests {
 public:
  /// Who tells a feature: the unit that attaches, the one that it attaches to, or only both together.
  enum class Teller : std::uint8_t { source, target, both };
  static constexpr std::size_t tellers = 3;
  static constexpr std::size_t bank_size = 64;

  struct Entry {
    std::uint32_t rule = 0;
    std::uint32_t rank = 0;  ///< among all entries by rule
    std::uint8_t type = 0;   ///< of argmap::RelationType; `any_type` for any
    bool conceded = false;
  };
  static constexpr std::uint8_t any_type = 4;

  PairTests() = default;
  PairTests(const std::vector<Rule>& rules, std::span<const std::uint32_t> feature_rules);

  /// By bank and bit: in the order that weights are added in.
  [[nodiscard]] const std::vector<Entry>& entries() const { return entries_; }
  /// Entries by their rank.
  [[nodiscard]] const std::vector<std::uint32_t>& ranked() const { return ranked_; }
  [[nodiscard]] std::size_t banks() const { return banks_.size(); }
  /// The rules of a bank that these features leave open, as far as the teller knows them.
  [[nodiscard]] std::uint64_t open(std::size_t bank, Teller teller, std::uint64_t features) const {
    std::uint64_t rules = ~std::uint64_t{0};
    for (const ByteTable& table : banks_[bank][static_cast<std::size_t>(teller)]) {
      rules &= table.rules[features >> table.shift & 0xFF];
    }
    return rules;
  }

  /// Features that nothing but the source tells, whatever it attaches to; likewise of the target.
  [[nodiscard]] static std::uint64_t told_by(Teller teller);

 private:
  struct ByteTable {
    std::uint32_t shift = 0;  ///< of the byte
    std::array<std::uint64_t, 256> rules{};
  };
  using Bank = std::array<std::vector<ByteTable>, tellers>;

  void add_bank(const std::vector<Rule>& rules, std::size_t first);

  std::vector<Entry> entries_;
  std::vector<std::uint32_t> ranked_;
  std::vector<Bank> banks_;
};

}  // namespace argmap::rules
