// Votes: what a rule says of one thing, before anything is decided; and how the votes that counted become reasons.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "argmap/document.hpp"
#include "argmap/reason.hpp"
#include "extract/reasons/reason_store.hpp"
#include "match/match.hpp"
#include "rules/book/book.hpp"

namespace argmap::extract {

/// One rule speaking for one proposal. `match` is an index into the matches, or `none` for a rule of `where` alone.
struct Vote {
  std::uint32_t rule = 0;
  std::uint32_t match = none;
  float weight = 0;
};

[[nodiscard]] float total(std::span<const Vote> votes);

/// All matches of a text, to be asked by sentence.
class MatchIndex {
 public:
  MatchIndex(const Document& document, const rules::Book& book);

  /// Indices [first, last) of the matches found in a sentence.
  [[nodiscard]] TokenRange of_sentence(std::uint32_t sentence) const {
    return {starts_[sentence], starts_[sentence + 1]};
  }
  /// The same, but none where none of them is of that kind: most kinds are rare.
  [[nodiscard]] TokenRange of_sentence(std::uint32_t sentence, rules::ProposalKind kind) const {
    return (kinds_there_[sentence] & bit(kind)) != 0 ? of_sentence(sentence) : TokenRange{};
  }
  [[nodiscard]] const match::Match& operator[](std::uint32_t index) const { return matches_[index]; }
  [[nodiscard]] rules::ProposalKind kind(std::uint32_t index) const { return kinds_[index]; }

 private:
  static_assert(rules::proposal_kinds <= 32);
  [[nodiscard]] static constexpr std::uint32_t bit(rules::ProposalKind kind) {
    return 1U << static_cast<unsigned>(kind);
  }

  std::vector<match::Match> matches_;
  std::vector<std::uint32_t> starts_;
  std::vector<rules::ProposalKind> kinds_;  // by match: matches are large
  std::vector<std::uint32_t> kinds_there_;  // by sentence: a bit for each
};

/// The rules of `where` alone, by what they propose.
class FeatureRules {
 public:
  explicit FeatureRules(const rules::Book& book) : digest_(book.digest) {}
  [[nodiscard]] std::span<const std::uint32_t> of(rules::ProposalKind kind) const {
    return digest_.without_pattern[static_cast<std::size_t>(kind)];
  }

 private:
  const rules::Digest& digest_;
};

/// Turns votes into reasons and numbers the rules that they name.
class ReasonWriter {
 public:
  ReasonWriter(const Document& document, const rules::Book& book, const MatchIndex& matches);

  [[nodiscard]] Reason write(const Vote& vote);
  [[nodiscard]] std::vector<Reason> write(std::span<const Vote> votes);
  using Topics = ReasonStore::Topics;
  /// Adds a vote to the list that is kept next.
  void add(const Vote& vote, Topics topics = ReasonStore::any_topic) {
    store_->add(note_of(vote.rule), vote.weight, topics);
    if (vote.match != none) add_words(vote);
  }
  /// Ends that list with these rules about units, a bit for each as `UnitRules` has them. Gives its votes, so that
  /// lists may be kept of parts of them.
  [[nodiscard]] ReasonStore::Votes take_votes(std::span<const std::uint64_t> unit_rules) {
    return store_->take_votes(unit_rules);
  }
  /// Says what a bit of such a row means, of a rule that is known.
  void name_unit_rule(std::size_t bit, float weight) {
    const std::uint32_t rule = book_.digest.units.rule(bit);
    store_->name_unit_rule(bit, note_of(rule), weight, book_.digest.briefs[rule].topic);
  }
  /// Keeps those of some votes that speak for a topic. Gives its number.
  [[nodiscard]] std::uint32_t keep(ReasonStore::Votes votes, Topics topics) { return store_->list(votes, topics); }
  [[nodiscard]] bool knows(std::uint32_t rule) const { return note_by_rule_[rule] != none; }
  /// Numbers a rule that a reason is to name.
  void know(std::uint32_t rule) { static_cast<void>(note_of(rule)); }
  /// Keeps what was added.
  [[nodiscard]] Reasons keep() { return {store_, store_->close()}; }
  /// Keeps the rules about pairs that hold, a bit for each entry of `PairTests`, and votes besides. Gives its number.
  [[nodiscard]] std::uint32_t keep_pair(std::span<const std::uint64_t> rules, std::span<const Vote> besides);
  [[nodiscard]] Reasons kept(std::uint32_t list) const { return {store_, list}; }
  /// Notes what lost to one thing, the best first.
  [[nodiscard]] Alternatives keep_lost(std::span<const Instead> lost) {
    return {store_, store_->note_lost(lost), static_cast<std::uint32_t>(lost.size())};
  }
  /// A kept list whose last part is `last` goes on with another.
  void join(std::uint32_t last, std::uint32_t more) { store_->join(last, more); }
  /// Makes room for the reasons of that many units.
  void expect(std::size_t units) { store_->expect(units); }
  /// The weights of rules about pairs from now on, by rule.
  void weigh_pairs(const std::vector<float>& weights) { weights_ = &weights; }
  /// The rule of that number among the notes.
  [[nodiscard]] std::uint32_t rule(std::uint32_t note) const { return noted_[note]; }
  [[nodiscard]] RuleNotes take_notes() { return {book_.digest.notes, std::move(noted_)}; }

 private:
  std::uint32_t note_of(std::uint32_t rule) {
    if (note_by_rule_[rule] == none) add_note(rule);
    return note_by_rule_[rule];
  }
  void add_note(std::uint32_t rule);
  void add_words(const Vote& vote);
  void note_pair_rules(std::span<const std::uint64_t> rules);
  [[nodiscard]] std::size_t captures_of(const Vote& vote) const;

  const Document& document_;
  const rules::Book& book_;
  const MatchIndex& matches_;
  std::vector<std::uint32_t> note_by_rule_;
  std::vector<std::uint32_t> noted_;  // rules
  std::shared_ptr<ReasonStore> store_;
  const std::vector<float>* weights_ = nullptr;
  std::vector<std::uint64_t> named_pairs_;  // rules about pairs that the store knows
  std::vector<std::uint32_t> fresh_;        // ranks of such rules that it does not
};

}  // namespace argmap::extract
