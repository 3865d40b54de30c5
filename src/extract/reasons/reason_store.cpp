#include "extract/reasons/reason_store.hpp"

#include <algorithm>
#include <bit>

namespace argmap::extract {

namespace {

/// Those of a row that ends with the word of a bit.
std::size_t row_bits(std::size_t bit) {
  constexpr std::size_t word_bits = 64;
  return (bit / word_bits + 1) * word_bits;
}

}  // namespace

/// About what prose gives.
void ReasonStore::expect(std::size_t units) {
  votes_.reserve(units * 10);
  words_.reserve(units * 4);
  captures_.reserve(units * 4);
  lists_.reserve(units * 5);
  lost_.reserve(units * 5);
  rows_.reserve(units * 4);
  unit_rows_.reserve(units * 4);
}

std::uint32_t ReasonStore::close(std::span<const std::uint64_t> pair_rules) {
  const auto row = static_cast<std::uint32_t>(rows_.size());
  row_size_ = pair_rules.size();
  for (const std::uint64_t word : pair_rules) rows_.push_back(word);  // there are few
  return close(row);
}

std::uint32_t ReasonStore::close(std::uint32_t row) {
  const Votes votes{open_, static_cast<std::uint32_t>(votes_.size()), no_row};
  open_ = votes.last;
  lists_.push_back({votes.first, votes.last, row, no_list, any_topic, no_row});
  return static_cast<std::uint32_t>(lists_.size() - 1);
}

ReasonStore::Votes ReasonStore::take_votes(std::span<const std::uint64_t> unit_rules) {
  const auto row = unit_rules.empty() ? no_row : static_cast<std::uint32_t>(unit_rows_.size());
  const Votes votes{open_, static_cast<std::uint32_t>(votes_.size()), row};
  open_ = votes.last;
  if (row == no_row) return votes;
  unit_row_size_ = unit_rules.size();
  for (const std::uint64_t word : unit_rules) unit_rows_.push_back(word);
  return votes;
}

std::uint32_t ReasonStore::list(Votes votes, Topics topics) {
  lists_.push_back({votes.first, votes.last, no_row, no_list, topics, votes.unit_row});
  return static_cast<std::uint32_t>(lists_.size() - 1);
}

void ReasonStore::name_pair_rule(std::size_t bit, std::uint32_t rank, std::uint32_t note, float weight) {
  if (pair_rules_.size() <= bit) pair_rules_.resize(row_bits(bit));
  pair_rules_[bit] = {rank, note, weight};
}

void ReasonStore::name_unit_rule(std::size_t bit, std::uint32_t note, float weight, Topics topic) {
  if (unit_rules_.size() <= bit) unit_rules_.resize(row_bits(bit));
  unit_rules_[bit] = {note, weight, topic};
}

/// Visits those that speak for its topics.
template <typename Visit>
void ReasonStore::for_each_unit_rule(const List& list, Visit visit) const {
  constexpr std::size_t word_bits = 64;
  for (std::size_t i = 0; list.unit_row != no_row && i < unit_row_size_; ++i) {
    for (std::uint64_t rest = unit_rows_[list.unit_row + i]; rest != 0; rest &= rest - 1) {
      const std::size_t bit = i * word_bits + static_cast<std::size_t>(std::countr_zero(rest));
      if (bit < unit_rules_.size() && (unit_rules_[bit].topic & list.topics) != 0) visit(unit_rules_[bit]);
    }
  }
}

std::vector<Reason> ReasonStore::read(std::uint32_t number) const {
  std::vector<Reason> reasons;
  for (; number != no_list; number = lists_[number].next) {
    const List& list = lists_[number];
    if (list.row != no_row) read_row(list.row, reasons);
    for (std::uint32_t i = list.first; i < list.last; ++i) {
      if ((votes_[i].topics & list.topics) != 0) reasons.push_back(reason_of(votes_[i]));
    }
    for_each_unit_rule(list, [&](const UnitRule& rule) { reasons.push_back({rule.note, rule.weight, {}, {}}); });
  }
  return reasons;
}

void ReasonStore::read_row(std::uint32_t row, std::vector<Reason>& out) const {
  constexpr std::size_t word_bits = 64;
  std::vector<PairRule> rules;
  for (std::size_t i = 0; i < row_size_; ++i) {
    for (std::uint64_t rest = rows_[row + i]; rest != 0; rest &= rest - 1) {
      rules.push_back(pair_rules_[i * word_bits + static_cast<std::size_t>(std::countr_zero(rest))]);
    }
  }
  std::ranges::sort(rules, {}, &PairRule::rank);
  for (const PairRule& rule : rules) out.push_back({rule.note, rule.weight, {}, {}});
}

Reason ReasonStore::reason_of(const Vote& vote) const {
  Reason reason{vote.note, vote.weight, {}, {}};
  if (vote.words == no_words) return reason;
  const Words& words = words_[vote.words];
  reason.words = words.all;
  const auto first = captures_.begin() + words.first_capture;
  reason.captures.assign(first, first + words.captures);
  return reason;
}

bool ReasonStore::empty(std::uint32_t number) const {
  for (; number != no_list; number = lists_[number].next) {
    const List& list = lists_[number];
    for (std::uint32_t i = list.first; i < list.last; ++i) {
      if ((votes_[i].topics & list.topics) != 0) return false;
    }
    bool any = false;
    for_each_unit_rule(list, [&](const UnitRule&) { any = true; });
    if (any) return false;
    if (list.row == no_row) continue;
    const auto row = std::span(rows_).subspan(list.row, row_size_);
    if (std::ranges::any_of(row, [](std::uint64_t bits) { return bits != 0; })) return false;
  }
  return true;
}

bool ReasonStore::names_words(std::uint32_t number) const {
  for (; number != no_list; number = lists_[number].next) {
    const List& list = lists_[number];
    for (std::uint32_t i = list.first; i < list.last; ++i) {
      const Vote& vote = votes_[i];
      if ((vote.topics & list.topics) == 0 || vote.words == no_words) continue;
      if (!words_[vote.words].all.empty()) return true;
    }
  }
  return false;
}

}  // namespace argmap::extract
