// The readings of a word, weighed against each other all at once: a branch for each would often be guessed wrongly.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <limits>

#include "text/words/class_weights.hpp"
#include "text/words/traits.hpp"

namespace argmap::text {

/// A score for each tag, and as many that mean nothing as fill two registers.
inline constexpr std::size_t score_count = 16;
struct alignas(32) ScoreRow {
  std::array<std::int16_t, score_count> scores{};

  constexpr ScoreRow() = default;
  constexpr explicit ScoreRow(const WeightRow& weights) {
    for (std::size_t i = 0; i < tag_count; ++i) scores[i] = static_cast<std::int16_t>(int{weights[i]});
  }
};

template <std::size_t count>
constexpr std::array<ScoreRow, count> score_rows(const std::array<WeightRow, count>& weights) {
  std::array<ScoreRow, count> rows;
  for (std::size_t i = 0; i < count; ++i) rows[i] = ScoreRow(weights[i]);
  return rows;
}

inline constexpr std::array<ScoreRow, before_count> scores_before = score_rows(weights_before);
inline constexpr std::array<ScoreRow, look_count> scores_after = score_rows(weights_after);

/// By the tag of the word before "and"; the last row for any other place.
inline constexpr std::array<ScoreRow, tag_count + 1> scores_parallel = [] {
  std::array<ScoreRow, tag_count + 1> rows;
  for (std::size_t i = 0; i < tag_count; ++i) rows[i].scores[i] = parallel_to_conjunct;
  return rows;
}();
/// By whether a finite verb follows.
inline constexpr std::array<ScoreRow, 2> scores_finite = [] {
  std::array<ScoreRow, 2> rows;
  for (const Tag tag : {Tag::noun, Tag::plural}) {
    rows[1].scores[static_cast<std::size_t>(tag)] = noun_before_finite_verb;
  }
  for (const Tag tag : {Tag::bare_verb, Tag::present, Tag::past}) {
    rows[1].scores[static_cast<std::size_t>(tag)] = second_finite_verb;
  }
  return rows;
}();

/// The tag among `tags` for which the word's prior and the rows sum up to most; of equals the first.
[[nodiscard]] inline Tag best_tag(const Traits& traits, unsigned tags, const auto&... rows) {
  using Half [[gnu::vector_size(16)]] = std::int16_t;
  using Wrapping [[gnu::vector_size(16)]] = std::uint16_t;  // what lies behind the last prior may sum up to anything
  const auto in_all = [](std::int16_t value) {              // written out: not every build lets a scalar stand for it
    return Half{value, value, value, value, value, value, value, value};
  };
  constexpr Wrapping lanes = {0, 1, 2, 3, 4, 5, 6, 7};
  constexpr Half bits = {1, 2, 4, 8, 16, 32, 64, 128};
  constexpr std::size_t half = 8;
  constexpr std::int16_t step = 16;  // a score is made a number that tells its tag
  static_assert(offsetof(Traits, prior) == 0 && sizeof(Traits) >= sizeof(ScoreRow));
  const auto keys = [&](std::size_t first) {
    const auto scores_of = [first](const auto& scores) {
      Wrapping part;
      std::memcpy(&part, reinterpret_cast<const char*>(&scores) + sizeof(std::int16_t) * first, sizeof part);
      return part;
    };
    const Wrapping sum = (scores_of(traits) + ... + scores_of(rows));
    const Half allowed = (in_all(static_cast<std::int16_t>(tags >> first)) & bits) == bits;
    const Half last = in_all(static_cast<std::int16_t>(step - 1 - static_cast<int>(first)));
    const Half numbers = (Half)(sum * (Wrapping)in_all(step) + (Wrapping)last - lanes);
    return (numbers & allowed) | (in_all(std::numeric_limits<std::int16_t>::min()) & ~allowed);
  };
  const auto larger = [](Half a, Half b) { return a > b ? a : b; };
  Half most = larger(keys(0), keys(half));
  most = larger(most, __builtin_shufflevector(most, most, 4, 5, 6, 7, 0, 1, 2, 3));
  most = larger(most, __builtin_shufflevector(most, most, 2, 3, 0, 1, 6, 7, 4, 5));
  most = larger(most, __builtin_shufflevector(most, most, 1, 0, 3, 2, 5, 4, 7, 6));
  return static_cast<Tag>(step - 1 - (most[0] & (step - 1)));
}

}  // namespace argmap::text
