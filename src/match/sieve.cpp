#include "match/sieve.hpp"

#include <algorithm>
#include <bit>

namespace argmap::match {
namespace {

using rules::has_bit;

}  // namespace

Sieve::Sieve(const rules::Program& program, const PlaceIndex& places)
    : program_(program), table_(program.triggers), row_size_(table_.row_size()), places_(places) {}

void Sieve::sift(const SentenceView& view, Candidates& candidates) {
  const auto hits = places_.hits_in(view.sentence);
  survey(view, hits);
  const rules::Trigger* const all = table_.triggers.data();
  for (std::size_t i = sift_phrases(view, hits, sift_tokens(view)); i-- > 0;) {
    const Left left = left_[i];
    for (std::uint64_t triggers = left.triggers; triggers != 0; triggers &= triggers - 1) {
      const rules::Trigger& trigger = all[left.row * 64 + static_cast<std::uint32_t>(std::countr_zero(triggers))];
      const bool present = has_bit(present_.data(), trigger.later_bit) & has_bit(present_.data(), trigger.earlier_bit);
      if (present && is_near(trigger, left.token)) candidates.add(trigger.pattern, left.token);
    }
  }
}

/// What the sentence as a whole has.
void Sieve::survey(const SentenceView& view, std::span<const PhraseHit> hits) {
  tokens_ = view.tokens;
  sought_.resize(tokens_.size());
  for (std::uint32_t i = 0; i < tokens_.size(); ++i) sought_[i] = places_.look(tokens_.first + i).sought;
  add_phrases(hits);
  std::array<std::uint64_t, sought_words> present{1};
  for (const Bits row : sought_) {
#pragma GCC unroll 11
    for (std::size_t i = 0; i < sought_words; ++i) present[i] |= row[i];
  }
  present_ = present;
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
    sought = row;
  }
}

/// Fills `left_`; how much of it.
std::size_t Sieve::sift_tokens(const SentenceView& view) {
  const Cell* cell = &places_.cell(tokens_.first);
  Bits open = table_.open_at(view.starts_block, view.quotes);
  Bits before = table_.at_first.data();
  std::size_t count = 0;
  for (std::uint32_t token = tokens_.first; token < tokens_.last; ++token, ++cell) {
    const auto anchored = cell->look->anchored;
    open += token - view.inner_first - 1 < rules::TriggerTable::most_reach ? row_size_ : 0;
    if (!anchored.empty()) {
      const Bits behind = token + 1 == tokens_.last ? table_.at_last.data() : following(cell[1]);
      Left* left = room_behind(count, anchored.size());
      for (const auto& [row, triggers] : anchored) {
        *left = {triggers & open[row] & before[row] & behind[row], row, token};
        left += left->triggers != 0 ? 1 : 0;
      }
      count = static_cast<std::size_t>(left - left_.data());
    }
    before = preceding(*cell);
  }
  return count;
}

/// Of phrases that triggers are anchored on it is not asked what stands behind them. Fills `left_` on; how much of it.
std::size_t Sieve::sift_phrases(const SentenceView& view, std::span<const PhraseHit> hits, std::size_t count) {
  constexpr std::uint32_t most = rules::TriggerTable::most_reach;
  for (const PhraseHit& hit : hits) {
    const auto anchored = table_.anchored.list[hit.list];
    if (anchored.empty()) continue;
    const std::uint32_t token = hit.tokens.first;
    const std::uint32_t at = token > view.inner_first ? std::min(token - view.inner_first, most) : 0;
    const Bits open = table_.open_at(view.starts_block, view.quotes) + at * row_size_;
    const Bits before = token == tokens_.first ? table_.at_first.data() : preceding(places_.cell(token - 1));
    for (const auto& [trigger, word_class] : anchored) {
      const std::uint32_t row = trigger / 64;
      const std::uint64_t triggers = std::uint64_t{1} << (trigger % 64) & open[row] & before[row];
      if (triggers != 0) *room_behind(count++, 1) = {triggers, row, token};
    }
  }
  return count;
}

inline Sieve::Bits Sieve::preceding(const Cell& cell) const {
  return cell.look->preceding + marks_behind(cell) * row_size_;
}

inline Sieve::Bits Sieve::following(const Cell& cell) const {
  return cell.look->following + marks_ahead(cell) * row_size_;
}

inline Sieve::Left* Sieve::room_behind(std::size_t count, std::size_t more) {
  if (left_.size() < count + more) left_.resize(2 * (count + more));
  return left_.data() + count;
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
