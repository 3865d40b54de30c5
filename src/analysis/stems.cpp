#include "analysis/stems.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace argmap::analysis {
namespace {

/// Walks the tokens with the units, which stand in text order: nothing is looked for from the start.
class Walker {
 public:
  explicit Walker(const Document& document) : tokens_(document.tokens), words_(document.words) {}

  /// Calls with every stem that stands there.
  template <typename Call>
  void for_each(Span span, Call call) {
    go_to(span.begin);
    for (; next_ < tokens_.size() && tokens_[next_].span.end <= span.end; ++next_) {
      if (const auto stem = words_[tokens_[next_].word].stem; stem != 0) call(stem);
    }
  }

  /// Whether one of some words, by index, stands there.
  [[nodiscard]] bool any(Span span, const std::vector<char>& wanted) {
    go_to(span.begin);
    for (std::size_t i = next_; i < tokens_.size() && tokens_[i].span.end <= span.end; ++i) {
      if (wanted[tokens_[i].word] != 0) return true;
    }
    return false;
  }

 private:
  /// In steps that double, so that what lies near is found at once.
  void go_to(std::uint32_t begin) {
    if (next_ > 0 && tokens_[next_ - 1].span.begin >= begin) next_ = 0;
    std::size_t end = next_;
    for (std::size_t step = 1; end < tokens_.size() && tokens_[end].span.begin < begin; step *= 2) {
      next_ = end + 1;
      end += step;
    }
    const auto found = std::ranges::lower_bound(tokens_.subspan(next_, std::min(end, tokens_.size()) - next_), begin,
                                                {}, [](const Token& token) { return token.span.begin; });
    next_ = static_cast<std::size_t>(found - tokens_.begin());
  }

  std::span<const Token> tokens_;
  const WordList& words_;
  std::size_t next_ = 0;
};

std::vector<std::uint32_t> all_units(const Report& report) {
  std::vector<std::uint32_t> units(report.graph.units().size());
  std::iota(units.begin(), units.end(), 0U);
  return units;
}

}  // namespace

UnitStems::UnitStems(const Report& report, std::span<const std::uint32_t> units) {
  Walker walker(report.document);
  ends_.reserve(units.size());
  for (const std::uint32_t unit : units) {
    const auto first = static_cast<std::ptrdiff_t>(stems_.size());
    for (const Span span : report.graph.units()[unit].spans) {
      walker.for_each(span, [&](std::uint32_t stem) { stems_.push_back(stem); });
    }
    std::sort(stems_.begin() + first, stems_.end());
    stems_.erase(std::unique(stems_.begin() + first, stems_.end()), stems_.end());
    ends_.push_back(static_cast<std::uint32_t>(stems_.size()));
  }
}

bool may_say_the_same(const Report& report, std::span<const std::uint32_t> units) {
  Walker walker(report.document);
  std::vector<std::pair<std::uint64_t, std::uint64_t>> signs;
  signs.reserve(units.size());
  for (const std::uint32_t unit : units) {
    std::pair<std::uint64_t, std::uint64_t> sign;
    for (const Span span : report.graph.units()[unit].spans) {
      walker.for_each(span, [&](std::uint32_t stem) {
        const std::uint64_t hash = stem * 0x9E3779B97F4A7C15U;  // 2^64 by the golden ratio (Knuth)
        sign.first |= std::uint64_t{1} << (hash >> 58U);
        sign.second |= std::uint64_t{1} << (hash >> 52U & 63U);
      });
    }
    signs.push_back(sign);
  }
  std::ranges::sort(signs);
  return std::ranges::adjacent_find(signs) != signs.end();
}

std::vector<std::uint32_t> units_with(const Report& report, Stems stems) {
  std::vector<char> wanted;  // by word
  wanted.reserve(report.document.words.size());
  for (const Word& word : report.document.words) wanted.push_back(std::ranges::binary_search(stems, word.stem) ? 1 : 0);
  Walker walker(report.document);
  std::vector<std::uint32_t> found;
  const auto units = report.graph.units();
  for (std::uint32_t unit = 0; unit < units.size(); ++unit) {
    if (std::ranges::any_of(units[unit].spans, [&](Span span) { return walker.any(span, wanted); }))
      found.push_back(unit);
  }
  return found;
}

UnitStems::UnitStems(const Report& report) : UnitStems(report, all_units(report)) {}

}  // namespace argmap::analysis
