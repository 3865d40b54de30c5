#include "extract/relations/reach.hpp"

#include <algorithm>
#include <bit>

namespace argmap::extract {
namespace {

constexpr std::uint32_t units_back = 5;  // that a unit may attach to without any mark
constexpr std::uint32_t units_on = 2;
constexpr std::uint32_t paragraphs_back = 4;     // whose topic is within reach
constexpr std::uint32_t longest_paragraph = 24;  // beyond it the start of a paragraph is out of reach
constexpr std::uint32_t near_before = 48;        // units; most landmarks stand before what attaches to them

}  // namespace

Reach::Reach(const Units& units, const Landmarks& landmarks) : units_(units), landmarks_(landmarks) {
  paragraph_starts_.reserve(units.size());
  for (std::uint32_t unit = 0; unit < units.size(); ++unit) {
    const Draft& draft = units[unit];
    const bool opens = unit == 0 || units[unit - 1].paragraph != draft.paragraph;
    paragraph_starts_.push_back(opens ? unit : paragraph_starts_.back());
    if (section_heads_.size() <= draft.section) section_heads_.resize(draft.section + std::size_t{1}, unit);
  }
}

std::span<const std::uint32_t> Reach::targets(std::uint32_t unit, std::span<const Mark> marks) {
  const Draft& draft = units_[unit];
  const auto count = static_cast<std::uint32_t>(units_.size());
  const std::uint32_t first = unit - std::min(unit, units_back);
  const std::uint32_t last = std::min(unit + units_on + 1, count);
  before_.clear();
  behind_.clear();
  window_ = unit - std::min(unit, near_before);
  near_ = ((std::uint64_t{1} << (last - first)) - 1) << (first - window_);
  add(landmarks_.thesis);
  add(landmarks_.rival);
  const Bearings& around = landmarks_.of[unit];
  for (const std::uint32_t to :
       {around.claim_before, around.second_claim_before, around.claim_after, around.above, around.second_above,
        around.above_on, around.list_lead, around.counted_lead, around.counted_point, around.grant}) {
    add(to);
  }
  add_topics(draft.paragraph);
  const std::uint32_t head = paragraph_start(unit);
  add(head);
  if (head > 0) add(paragraph_start(head - 1));
  add(section_heads_[draft.section]);
  for (const Mark& mark : marks) add(mark.to);
  near_ &= ~(std::uint64_t{1} << (unit - window_));
  return in_order();
}

std::span<const std::uint32_t> Reach::in_order() {
  const std::size_t most = before_.size() + window_size + behind_.size();
  if (targets_.size() < most) targets_.resize(most);
  std::uint32_t* next = std::copy(before_.begin(), before_.end(), targets_.data());
  for (std::uint64_t rest = near_; rest != 0; rest &= rest - 1) {
    *next++ = window_ + static_cast<std::uint32_t>(std::countr_zero(rest));
  }
  next = std::copy(behind_.begin(), behind_.end(), next);
  return {targets_.data(), next};
}

/// The list is short and stays in order: most of what is added stands there, or near the end.
void Reach::insert(std::vector<std::uint32_t>& into, std::uint32_t unit) {
  auto behind = into.end();
  while (behind != into.begin() && *std::prev(behind) > unit) --behind;
  if (behind == into.begin() || *std::prev(behind) != unit) into.insert(behind, unit);
}

/// The topics of the paragraph, of those before it and of the one after.
void Reach::add_topics(std::uint32_t paragraph) {
  const auto count = static_cast<std::uint32_t>(landmarks_.topic.size());
  const std::uint32_t last = std::min(paragraph + 2, count);
  for (std::uint32_t p = paragraph - std::min(paragraph, paragraphs_back); p < last; ++p) add(landmarks_.topic[p]);
}

std::uint32_t Reach::paragraph_start(std::uint32_t unit) const {
  return std::max(paragraph_starts_[unit], unit - std::min(unit, longest_paragraph));
}

}  // namespace argmap::extract
