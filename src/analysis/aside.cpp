#include "analysis/aside.hpp"

#include <algorithm>
#include <cmath>

namespace argmap::analysis {

bool is_aside(const Evidence& given, std::uint32_t unit) {
  const double fewest_words = given.thresholds.unsupported_fewest_words;
  constexpr std::uint64_t blanks = std::uint64_t{1} << ' ' | 1U << '\t' | 1U << '\n' | 1U << '\r';
  const auto enough = static_cast<std::size_t>(std::ceil(std::max(fewest_words, 0.0)));
  std::size_t words = 0;
  for (const Span span : given.report.graph.units()[unit].spans) {
    bool in_word = false;
    for (const char c : given.report.document.slice(span)) {
      if (words >= enough) return false;
      const auto byte = static_cast<unsigned char>(c);
      const bool blank = byte <= ' ' && (blanks >> byte & 1U) != 0;
      words += static_cast<std::size_t>(!blank & !in_word);
      in_word = !blank;
    }
  }
  return words < enough;
}

bool wants_no_reason(const Evidence& given, std::uint32_t unit) {
  const auto [first, last] = std::ranges::equal_range(given.clues, unit, {}, &extract::Clue::unit);
  return std::any_of(first, last, [](const auto& clue) { return clue.spares && clue.finding == "unsupported"; });
}

}  // namespace argmap::analysis
