// Whether gold agrees with something that was found: the shared measure of rules, fits and whole analyses.
#pragma once

#include <cstdint>
#include <optional>
#include <unordered_map>
#include <vector>

#include "argmap/document.hpp"
#include "eval/gold.hpp"
#include "rules/book/book.hpp"

namespace argmap::eval {

/// `near`: gold has it, but otherwise: the same cue with another source or content, the same unit in another role, the
/// same pair of units with another relation.
enum class Verdict : std::uint8_t { right, near, wrong };

/// Asks the gold of one text. Two units are the same where they share more than half of the words of the longer one.
/// Two attributions are the same where their cues overlap, their sources overlap (or both have none), and their
/// contents share half of the letters that either has.
class Agreement {
 public:
  /// Refers to the document's tokens and the gold.
  Agreement(const Document& document, const Gold& gold);

  [[nodiscard]] Verdict voice(Span source, Span cue, const std::vector<Span>& content) const;
  [[nodiscard]] Verdict unit(rules::UnitProposal role, Span unit) const;
  /// It is gold's thesis, says it again, or is what another careful reader could have taken for it.
  [[nodiscard]] bool could_be_thesis(Span unit) const;
  /// Without a type: of any relation.
  [[nodiscard]] Verdict relation(std::optional<RelationType> type, Span from, Span to) const;
  [[nodiscard]] Verdict furniture(Span span) const;

  /// The index of the gold unit that is the same, if any; those of role `none` included.
  [[nodiscard]] std::optional<std::uint32_t> gold_unit(Span unit) const;
  /// The index of the gold attribution that a voice was found to be, if any.
  [[nodiscard]] std::optional<std::uint32_t> gold_attribution(Span source, Span cue,
                                                              const std::vector<Span>& content) const;

 private:
  [[nodiscard]] TokenRange tokens(Span span) const;
  [[nodiscard]] std::uint32_t letters(Span span) const;
  [[nodiscard]] std::uint32_t shared_letters(const std::vector<Span>& a, const std::vector<Span>& b) const;
  [[nodiscard]] bool same_content(const std::vector<Span>& a, const std::vector<Span>& b) const;
  /// Calls `visit` with the index of every attribution whose cue overlaps; for an empty cue of those without one.
  template <typename Visit>
  void with_cue(Span cue, Visit visit) const;

  const Document& document_;
  const Gold& gold_;
  std::vector<std::uint32_t> letters_before_;         // by token
  std::vector<std::pair<Span, std::uint32_t>> cues_;  // in text order, and whose they are
  std::uint32_t longest_cue_ = 0;
  std::vector<std::uint32_t> by_place_;  // units, in text order
  std::uint32_t longest_unit_ = 0;
  std::unordered_map<std::uint64_t, std::vector<RelationType>> relations_;  // by pair of gold units
};

}  // namespace argmap::eval
