#include "match/sieve.hpp"

#include <algorithm>
#include <bit>

namespace argmap::match {
namespace {

using rules::has_bit;

constexpr std::uint64_t all = ~std::uint64_t{0};

}  // namespace

Sieve::Sieve(const rules::Program& program, const PlaceIndex& places)
    : program_(program),
      table_(program.triggers),
      places_(places),
      looks_(places.looks()),
      nothing_(table_.row_size()),
      open_(table_.row_size()) {}

std::span<const Sieve::Candidate> Sieve::sift(const SentenceView& view) {
  candidates_.clear();
  survey(view);
  for (std::uint32_t t = tokens_.first; t < tokens_.last; ++t) {
    const auto anchored = looks_.anchored(look(t));
    if (!anchored.empty()) sift_token(t, anchored);
    if (places_.phrase_begins(t)) sift_phrases(t);
  }
  return candidates_;
}

/// What the sentence as a whole has and lacks.
void Sieve::survey(const SentenceView& view) {
  tokens_ = view.tokens;
  inner_first_ = view.inner_first;
  hits_ = places_.hits_in(view.sentence);
  for (std::size_t i = 0; i < open_.size(); ++i) {
    open_[i] = (view.starts_block ? all : table_.inside_block[i]) & (view.quotes ? all : table_.unquoted[i]);
  }
  seen_.resize(tokens_.size());
  sought_.resize(tokens_.size());
  for (std::uint32_t i = 0; i < tokens_.size(); ++i) {
    seen_[i] = &places_.look(tokens_.first + i);
    sought_[i] = looks_.sought(*seen_[i]);
  }
  add_phrases();
  std::array<std::uint64_t, sought_words> present{1};
  for (const Bits row : sought_) {
    for (std::size_t i = 0; i < sought_words; ++i) present[i] |= row[i];
  }
  present_ = present;
}

/// Where a phrase begins, what is sought may be a word or the phrase.
void Sieve::add_phrases() {
  with_phrases_.resize(hits_.size() * sought_words);
  std::uint64_t* row = with_phrases_.data();
  for (auto hit = hits_.begin(); hit != hits_.end(); row += sought_words) {
    const std::uint32_t first = hit->tokens.first;
    Bits& sought = sought_[first - tokens_.first];
    std::copy_n(sought, sought_words, row);
    for (; hit != hits_.end() && hit->tokens.first == first; ++hit) {
      for (const auto& set : program_.sets.members.list[hit->list]) rules::set_bit(row, table_.sought[set.number]);
    }
    sought = row;
  }
}

inline Sieve::Around Sieve::around(std::uint32_t token) const {
  const std::size_t behind_start = token - std::min(token, inner_first_);
  const Bits in_reach = table_.in_reach[std::min(behind_start, table_.in_reach.size() - 1)].data();
  if (token == tokens_.first) return {open_.data(), in_reach, table_.at_first.data(), nothing_.data()};
  const rules::BitRow& phrase = places_.phrase_ends(token - 1) ? table_.behind_phrase : nothing_;
  return {open_.data(), in_reach, looks_.preceding(look(token - 1)), phrase.data()};
}

inline void Sieve::sift_token(std::uint32_t token, std::span<const LookTable::Anchored> anchored) {
  const Around before = around(token);
  const bool is_last = token + 1 == tokens_.last;
  const Bits following = is_last ? table_.at_last.data() : looks_.following(look(token + 1));
  const Bits phrase = !is_last && places_.phrase_begins(token + 1) ? table_.before_phrase.data() : nothing_.data();
  for (const auto& [row, triggers] : anchored) {
    std::uint64_t left = triggers & before[row] & (following[row] | phrase[row]);
    for (; left != 0; left &= left - 1) {
      try_trigger(row * 64 + static_cast<std::uint32_t>(std::countr_zero(left)), token);
    }
  }
}

void Sieve::sift_phrases(std::uint32_t token) {
  while (!hits_.empty() && hits_.front().tokens.first < token) hits_ = hits_.subspan(1);
  const Around before = around(token);
  for (const PhraseHit& hit : hits_) {
    if (hit.tokens.first != token) break;
    for (const auto& trigger : table_.anchored.list[hit.list]) {
      const std::uint64_t left = before[trigger.number / 64];
      if ((left >> (trigger.number % 64) & 1U) != 0) try_trigger(trigger.number, token);
    }
  }
}

inline void Sieve::try_trigger(std::uint32_t number, std::uint32_t token) {
  const rules::Trigger& trigger = table_.triggers[number];
  const bool present = has_bit(present_.data(), trigger.later_bit) && has_bit(present_.data(), trigger.earlier_bit);
  if (present && is_near(trigger, token)) candidates_.push_back({trigger.pattern, token});
}

/// Looks for what the trigger wants further off; where that may be far off, it is enough that the sentence has it.
bool Sieve::is_near(const rules::Trigger& trigger, std::uint32_t token) const {
  constexpr std::uint32_t far = 12;  // tokens
  if (trigger.later_reach <= far) {
    const std::uint32_t last = token + 1 + std::min(trigger.later_reach, tokens_.last - 1 - token);
    if (!has_any(trigger.later_bit, token + 1, last)) return false;
  }
  if (trigger.earlier_reach > far) return true;
  const std::uint32_t first = token - std::min(trigger.earlier_reach, token - tokens_.first);
  return has_any(trigger.earlier_bit, first, token);
}

/// True where what is sought begins with one of the tokens.
inline bool Sieve::has_any(std::uint16_t sought, std::uint32_t first, std::uint32_t last) const {
  for (std::uint32_t t = first; t < last; ++t) {
    if (has_bit(sought_[t - tokens_.first], sought)) return true;
  }
  return false;
}

}  // namespace argmap::match
