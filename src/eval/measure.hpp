// How often each rule is right on gold, and what would be lost without it.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "argmap/rules.hpp"
#include "eval/gold.hpp"
#include "extract/extract.hpp"
#include "rules/book/book.hpp"

namespace argmap::eval {

class Agreement;

/// What gold can tell about. Rules of other kinds are not measured.
enum class Subject : std::uint8_t { voice, thesis, claim, evidence, background, relation, furniture };
inline constexpr std::size_t subject_count = 7;
[[nodiscard]] std::string_view name_of(Subject subject);

/// What is known of one rule.
struct Tally {
  std::uint32_t matches = 0;  ///< proposals that it made, whether they won or lost
  std::uint32_t right = 0;    ///< of these, those that gold agrees with
  std::uint32_t near = 0;     ///< of these, those that gold has otherwise: see `Verdict`
  // Without its vote, as far as the nearest rival tells; not known of theses, background and furniture:
  std::uint32_t lost = 0;    ///< right findings that would go or be replaced by wrong ones
  std::uint32_t spared = 0;  ///< wrong findings that would go or be replaced by right ones

  friend bool operator==(const Tally&, const Tally&) = default;
};

/// What the analysis found of one subject, all rules together.
struct Findings {
  std::uint32_t found = 0;
  std::uint32_t right = 0;
  std::uint32_t gold = 0;  ///< what there is to find; 0 where the gold does not tell of the subject
};

class Measure {
 public:
  /// Refers to the book.
  explicit Measure(const RuleBook& book);

  /// Analyses a text and counts.
  void add(const Gold& gold);

  [[nodiscard]] std::uint32_t documents() const { return documents_; }
  /// By index into `rules::Book::rules`; of rules that are not measured all is 0.
  [[nodiscard]] const std::vector<Tally>& tallies() const { return tallies_; }
  [[nodiscard]] const Findings& findings(Subject subject) const { return findings_[static_cast<std::size_t>(subject)]; }
  /// Whether the gold seen so far tells of what the rule proposes.
  [[nodiscard]] bool measured(std::uint32_t rule) const;

 private:
  void count_gold(const Gold& gold);
  void count_proposals(const Document& document, const Agreement& agreement);
  void count_findings(const extract::Extraction& found, const Agreement& agreement);
  void count_units(const extract::Extraction& found, const Agreement& agreement);
  void count_relations(const extract::Extraction& found, const Agreement& agreement);
  void count_finding(Subject subject, bool right);
  struct Standing;
  void credit(const Standing& standing, const RuleNotes& notes);

  const RuleBook& book_;
  std::uint32_t documents_ = 0;
  std::vector<Tally> tallies_;
  std::array<Findings, subject_count> findings_{};
};

/// What a rule proposes, as far as gold can tell about it.
[[nodiscard]] bool has_subject(const rules::Proposal& proposal);
/// Only where it has one.
[[nodiscard]] Subject subject_of(const rules::Proposal& proposal);

}  // namespace argmap::eval
