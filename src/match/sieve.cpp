#include "match/sieve.hpp"

#include <algorithm>
#include <bit>

namespace argmap::match {
namespace {

using rules::has_bit;

}  // namespace

Sieve::Sieve(const rules::Program& program, const PlaceIndex& places)
    : program_(program), table_(program.triggers), places_(places), looks_(places.looks()) {}

void Sieve::sift(const SentenceView& view, Candidates& candidates) {
  survey(view);
  const auto hits = places_.hits_in(view.sentence);
  add_phrases(hits);
  const rules::Trigger* const all = table_.triggers.data();
  for (std::size_t i = sift_tokens(hits); i-- > 0;) {
    const Left left = left_[i];
    for (std::uint64_t triggers = left.triggers; triggers != 0; triggers &= triggers - 1) {
      const rules::Trigger& trigger = all[left.row * 64 + static_cast<std::uint32_t>(std::countr_zero(triggers))];
      const bool present = has_bit(present_.data(), trigger.later_bit) & has_bit(present_.data(), trigger.earlier_bit);
      if (present && is_near(trigger, left.token)) candidates.add(trigger.pattern, left.token);
    }
  }
}

/// What the tokens are, and what the sentence as a whole has.
void Sieve::survey(const SentenceView& view) {
  view_ = view;
  tokens_ = view.tokens;
  seen_.resize(tokens_.size() + 2);
  sought_.resize(tokens_.size());
  std::array<std::uint64_t, sought_words> present{1};
  Seen* seen = seen_.data();
  Bits* sought = sought_.data();
  std::size_t most_left = 0;
  *seen++ = {{}, table_.at_first.data(), nullptr};
  for (std::uint32_t token = tokens_.first; token < tokens_.last; ++token) {
    const LookTable::Look& look = places_.look(token);
    *seen = {looks_.anchored(look), looks_.preceding(look, places_.phrase_ends(token)),
             looks_.following(look, places_.phrase_begins(token))};
    const Bits row = looks_.sought(look);
    for (std::size_t i = 0; i < sought_words; ++i) present[i] |= row[i];
    most_left += seen->anchored.size();
    ++seen;
    *sought++ = row;
  }
  *seen = {{}, nullptr, table_.at_last.data()};
  present_ = present;
  for (const PhraseHit& hit : places_.hits_in(view.sentence)) most_left += table_.anchored.list[hit.list].size();
  if (left_.size() < most_left) left_.resize(most_left);
}

/// Where a phrase begins, what is sought may be a word or the phrase.
void Sieve::add_phrases(std::span<const PhraseHit> hits) {
  with_phrases_.resize(hits.size() * sought_words);
  std::uint64_t* row = with_phrases_.data();
  for (auto hit = hits.begin(); hit != hits.end(); row += sought_words) {
    const std::uint32_t first = hit->tokens.first;
    Bits& sought = sought_[first - tokens_.first];
    std::copy_n(sought, sought_words, row);
    for (; hit != hits.end() && hit->tokens.first == first; ++hit) {
      for (const auto& set : program_.sets.members.list[hit->list]) rules::set_bit(row, table_.sought[set.number]);
    }
    for (std::size_t i = 0; i < sought_words; ++i) present_[i] |= row[i];
    sought = row;
  }
}

/// The triggers that the sentence, and how far behind its start the token stands, leave open.
inline Sieve::Bits Sieve::open_at(std::uint32_t token) const {
  const std::size_t behind_start = token - std::min(token, view_.inner_first);
  return table_.open_at(view_.starts_block, view_.quotes, behind_start);
}

/// Fills `left_`; how much of it.
std::size_t Sieve::sift_tokens(std::span<const PhraseHit> hits) {
  Left* left = left_.data();
  const Seen* seen = seen_.data() + 1;
  for (std::uint32_t token = tokens_.first; token < tokens_.last; ++token, ++seen) {
    const Bits open = open_at(token);
    const Bits before = seen[-1].preceding;
    const Bits behind = seen[1].following;
    for (const auto& [row, triggers] : seen->anchored) {
      *left = {triggers & open[row] & before[row] & behind[row], row, token};
      left += left->triggers != 0 ? 1 : 0;
    }
    while (!hits.empty() && hits.front().tokens.first == token) {
      for (const auto& [trigger, word_class] : table_.anchored.list[hits.front().list]) {
        const std::uint32_t row = trigger / 64;
        *left = {std::uint64_t{1} << (trigger % 64) & open[row] & before[row], row, token};
        left += left->triggers != 0 ? 1 : 0;
      }
      hits = hits.subspan(1);
    }
  }
  return static_cast<std::size_t>(left - left_.data());
}

/// Looks for what the trigger wants near its anchor.
inline bool Sieve::is_near(const rules::Trigger& trigger, std::uint32_t token) const {
  if (trigger.later_within != 0) {
    const std::uint32_t last = token + 1 + std::min<std::uint32_t>(trigger.later_within, tokens_.last - 1 - token);
    if (!has_any(trigger.later_bit, token + 1, last)) return false;
  }
  if (trigger.earlier_within == 0) return true;
  const std::uint32_t first = token - std::min<std::uint32_t>(trigger.earlier_within, token - tokens_.first);
  return has_any(trigger.earlier_bit, first, token);
}

/// True where what is sought begins with one of the tokens.
bool Sieve::has_any(std::uint16_t sought, std::uint32_t first, std::uint32_t last) const {
  const Bits* row = sought_.data() + (first - tokens_.first);
  const std::size_t word = sought / 64;
  const std::uint64_t bit = std::uint64_t{1} << (sought % 64);
  for (const Bits* const end = row + (last - first); row != end; ++row) {
    if (((*row)[word] & bit) != 0) return true;
  }
  return false;
}

}  // namespace argmap::match
