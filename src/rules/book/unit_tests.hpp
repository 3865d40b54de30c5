// The rules about units that ask for features alone, with no words of their own, made ready to be asked at once.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "argmap/unit.hpp"
#include "rules/book/scope_tests.hpp"

namespace argmap::rules {

enum class UnitProposal : std::uint8_t;
struct Proposal;
struct Rule;

/// What votes on a unit speak for, a bit for each: the roles, the kinds of a claim, the bases of evidence.
using UnitTopics = std::uint32_t;
inline constexpr std::size_t unit_topics = 18;
[[nodiscard]] constexpr UnitTopics topic_of(UnitProposal role) {
  return 1U << static_cast<unsigned>(role);
}
[[nodiscard]] constexpr UnitTopics topic_of(ClaimKind kind) {
  return 1U << (4U + static_cast<unsigned>(kind));
}
[[nodiscard]] constexpr UnitTopics topic_of(Basis basis) {
  return 1U << (10U + static_cast<unsigned>(basis));
}
/// None where it is not about units. A rule about roles may weigh on kinds and bases as well, but speaks for its role.
[[nodiscard]] UnitTopics topic_of(const Proposal& proposal);

/// Answers for all of some rules at once which of them hold of a unit, as far as sentence and unit tell. Rules come in
/// banks of 64, a bit for each, in the order given.
class UnitTests {
 public:
  UnitTests() = default;
  UnitTests(const std::vector<Rule>& rules, std::span<const std::uint32_t> asked);

  [[nodiscard]] std::size_t banks() const { return asked_.size(); }
  /// The rules of a bank that hold of a unit with these features of unit and sentence.
  [[nodiscard]] std::uint64_t holding(std::size_t bank, std::uint64_t sentence, std::uint64_t unit) const {
    return asked_[bank] & sentences_.open(bank, sentence) & units_.open(bank, unit);
  }

 private:
  std::vector<std::uint64_t> asked_;  // by bank: a bit for each rule that there is
  ScopeTests sentences_;
  ScopeTests units_;
};

/// The rules that propose roles, kinds and bases by features alone: in one row of banks those that ask for the unit
/// itself, then those that ask for its neighbours, which speak when these have a role.
class UnitRules {
 public:
  UnitRules() = default;
  UnitRules(const std::vector<Rule>& rules, std::span<const std::vector<std::uint32_t>> by_kind);

  [[nodiscard]] const UnitTests& alone() const { return alone_; }
  [[nodiscard]] const UnitTests& beside() const { return beside_; }
  [[nodiscard]] std::size_t banks() const { return alone_.banks() + beside_.banks(); }
  /// The rule that a bit of such a row stands for.
  [[nodiscard]] std::uint32_t rule(std::size_t bit) const { return rules_[bit]; }
  /// By bank: those that speak for one topic, and no fewer.
  [[nodiscard]] std::span<const std::uint64_t> speaking_for(UnitTopics topic) const {
    return std::span(speaking_).subspan(static_cast<std::size_t>(std::countr_zero(topic)) * banks(), banks());
  }

 private:
  UnitTests alone_;
  UnitTests beside_;
  std::vector<std::uint32_t> rules_;     // by bit
  std::vector<std::uint64_t> speaking_;  // by topic and bank
};

}  // namespace argmap::rules
