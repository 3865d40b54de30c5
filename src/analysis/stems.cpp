#include "analysis/stems.hpp"

#include <algorithm>

namespace argmap::analysis {
namespace {

/// Walks the tokens with the units, which stand in text order: nothing is looked for from the start.
class Walker {
 public:
  explicit Walker(const Document& document) : tokens_(document.tokens) {
    by_word_.reserve(document.words.size());
    for (const Word& word : document.words.all()) by_word_.push_back(word.stem);
  }

  void append(Span span, std::vector<std::uint32_t>& stems) {
    if (next_ > 0 && tokens_[next_ - 1].span.begin >= span.begin) next_ = 0;
    go_to(span.begin);
    for (; next_ < tokens_.size() && tokens_[next_].span.end <= span.end; ++next_) {
      if (const auto stem = by_word_[tokens_[next_].word]; stem != 0) stems.push_back(stem);
    }
  }

 private:
  /// In steps that double, so that what lies near is found at once.
  void go_to(std::uint32_t begin) {
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
  std::vector<std::uint32_t> by_word_;  // stems: words are large
  std::size_t next_ = 0;
};

}  // namespace

UnitStems::UnitStems(const Report& report) {
  Walker walker(report.document);
  ends_.reserve(report.graph.units().size());
  for (const Unit& unit : report.graph.units()) {
    const auto first = static_cast<std::ptrdiff_t>(stems_.size());
    for (const Span span : unit.spans) walker.append(span, stems_);
    std::sort(stems_.begin() + first, stems_.end());
    stems_.erase(std::unique(stems_.begin() + first, stems_.end()), stems_.end());
    ends_.push_back(static_cast<std::uint32_t>(stems_.size()));
  }
}

}  // namespace argmap::analysis
