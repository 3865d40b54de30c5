#include "extract/reasons/votes.hpp"

#include <algorithm>
#include <bit>

namespace argmap::extract {

float total(std::span<const Vote> votes) {
  float sum = 0;
  for (const Vote& vote : votes) sum += vote.weight;
  return sum;
}

MatchIndex::MatchIndex(const Document& document, const rules::Book& book)
    : matches_(match::find_matches(document, book)),
      starts_(document.sentences.size() + 1, 0),
      kinds_there_(document.sentences.size(), 0) {
  kinds_.reserve(matches_.size());
  for (const match::Match& match : matches_) {
    ++starts_[match.sentence + 1];
    kinds_.push_back(book.digest.briefs[match.rule].kind);
    kinds_there_[match.sentence] |= bit(kinds_.back());
  }
  for (std::size_t i = 1; i < starts_.size(); ++i) starts_[i] += starts_[i - 1];
}

ReasonWriter::ReasonWriter(const Document& document, const rules::Book& book, const MatchIndex& matches)
    : document_(document),
      book_(book),
      matches_(matches),
      note_by_rule_(book.rules.size(), none),
      store_(std::make_shared<ReasonStore>()) {
  constexpr std::size_t usual = 256;  // rules that the reasons of a text name
  noted_.reserve(usual);
}

void ReasonWriter::add_note(std::uint32_t rule) {
  note_by_rule_[rule] = static_cast<std::uint32_t>(noted_.size());
  noted_.push_back(rule);
}

std::size_t ReasonWriter::captures_of(const Vote& vote) const {
  return std::min<std::size_t>(book_.digest.briefs[vote.rule].captures, match::max_captures);
}

Reason ReasonWriter::write(const Vote& vote) {
  Reason reason{note_of(vote.rule), vote.weight, {}, {}};
  if (vote.match == none) return reason;
  const match::Match& match = matches_[vote.match];
  reason.words = document_.span(match.tokens);
  for (std::size_t slot = 0; slot < captures_of(vote); ++slot) {
    if (match.captures[slot].empty()) continue;
    reason.captures.emplace_back(static_cast<std::uint8_t>(slot), document_.span(match.captures[slot]));
  }
  return reason;
}

std::vector<Reason> ReasonWriter::write(std::span<const Vote> votes) {
  std::vector<Reason> reasons;
  reasons.reserve(votes.size());
  for (const Vote& vote : votes) reasons.push_back(write(vote));
  return reasons;
}

void ReasonWriter::add_words(const Vote& vote) {
  const match::Match& match = matches_[vote.match];
  ReasonStore& store = *store_;
  store.add_words(document_.span(match.tokens));
  const std::size_t captures = captures_of(vote);
  for (std::size_t slot = 0; slot < captures; ++slot) {
    if (match.captures[slot].empty()) continue;
    store.add_capture(static_cast<std::uint8_t>(slot), document_.span(match.captures[slot]));
  }
}

std::uint32_t ReasonWriter::keep_pair(std::span<const std::uint64_t> rules, std::span<const Vote> besides) {
  note_pair_rules(rules);
  for (const Vote& vote : besides) add(vote);
  return store_->close(rules);
}

/// By rule, as a list has them.
void ReasonWriter::note_pair_rules(std::span<const std::uint64_t> rules) {
  constexpr std::size_t size = rules::PairTests::bank_size;
  const rules::PairTests& tests = book_.digest.pairs;
  if (named_pairs_.empty()) named_pairs_.resize(rules.size());
  std::uint64_t any = 0;
  for (std::size_t i = 0; i < rules.size(); ++i) any |= rules[i] & ~named_pairs_[i];
  if (any == 0) return;
  fresh_.clear();
  for (std::size_t i = 0; i < rules.size(); ++i) {
    for (std::uint64_t rest = rules[i] & ~named_pairs_[i]; rest != 0; rest &= rest - 1) {
      fresh_.push_back(tests.entries()[i * size + static_cast<std::size_t>(std::countr_zero(rest))].rank);
    }
    named_pairs_[i] |= rules[i];
  }
  if (fresh_.size() > 1) std::ranges::sort(fresh_);
  for (const std::uint32_t rank : fresh_) {
    const std::uint32_t entry = tests.ranked()[rank];
    const std::uint32_t rule = tests.entries()[entry].rule;
    store_->name_pair_rule(entry, rank, note_of(rule), (*weights_)[rule]);
  }
}

}  // namespace argmap::extract
