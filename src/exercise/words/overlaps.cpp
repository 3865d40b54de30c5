#include "exercise/words/overlaps.hpp"

#include <algorithm>

namespace argmap::exercise {

Cover::Cover(std::vector<Span> spans) : spans_(std::move(spans)) {
  std::ranges::sort(spans_, {}, &Span::begin);
  farthest_.reserve(spans_.size());
  for (const Span each : spans_) farthest_.push_back(std::max(farthest_.empty() ? 0 : farthest_.back(), each.end));
}

bool Cover::overlaps(Span words) const {
  const auto behind = std::ranges::lower_bound(spans_, words.end, {}, &Span::begin);
  return behind != spans_.begin() && words.begin < farthest_[static_cast<std::size_t>(behind - spans_.begin()) - 1];
}

namespace {

struct Piece {
  Span span;
  std::uint32_t of = 0;  ///< attribution
};

/// The ends of the two attributions that reach farthest of those seen so far.
class Reach {
 public:
  /// Whether another attribution than `of` reaches beyond a place.
  [[nodiscard]] bool beyond(std::uint32_t place, std::uint32_t of) const {
    return (first_.of == of ? second_.end : first_.end) > place;
  }
  void take(std::uint32_t end, std::uint32_t of) {
    if (of == first_.of) {
      first_.end = std::max(first_.end, end);
    } else if (end > first_.end) {
      second_ = first_;
      first_ = {end, of};
    } else {
      second_.end = std::max(second_.end, end);
    }
  }

 private:
  struct End {
    std::uint32_t end = 0;
    std::uint32_t of = UINT32_MAX;
  };
  End first_, second_;
};

/// Marks what begins before another that was seen earlier ends.
void mark_overlapping(const std::vector<Piece>& pieces, std::vector<bool>& nested) {
  Reach reach;
  for (const Piece& each : pieces) {
    if (reach.beyond(each.span.begin, each.of)) nested[each.of] = true;
    reach.take(each.span.end, each.of);
  }
}

}  // namespace

std::vector<bool> nested_attributions(const std::vector<Attribution>& all) {
  std::vector<Piece> pieces;
  for (std::uint32_t i = 0; i < all.size(); ++i) {
    for (const Span span : all[i].content) {
      if (span.begin < span.end) pieces.push_back({span, i});
    }
  }
  std::vector<bool> nested(all.size(), false);
  std::ranges::stable_sort(pieces, {}, [](const Piece& each) { return each.span.begin; });
  mark_overlapping(pieces, nested);
  std::ranges::reverse(pieces);  // and read backwards
  for (Piece& each : pieces) each.span = {UINT32_MAX - each.span.end, UINT32_MAX - each.span.begin};
  mark_overlapping(pieces, nested);
  return nested;
}

}  // namespace argmap::exercise
