#include "extract/reach.hpp"

#include <algorithm>

namespace argmap::extract {
namespace {

constexpr std::uint32_t units_back = 5;  // that a unit may attach to without any mark
constexpr std::uint32_t units_on = 2;
constexpr std::uint32_t paragraphs_back = 4;     // whose topic is within reach
constexpr std::uint32_t longest_paragraph = 24;  // beyond it the start of a paragraph is out of reach

}  // namespace

Reach::Reach(const std::vector<Draft>& drafts, const std::vector<std::uint32_t>& units, const Landmarks& landmarks)
    : drafts_(drafts), units_(units), landmarks_(landmarks) {
  paragraph_starts_.reserve(units.size());
  for (std::uint32_t place = 0; place < units.size(); ++place) {
    const Draft& draft = drafts[units[place]];
    const bool opens = place == 0 || drafts[units[place - 1]].paragraph != draft.paragraph;
    paragraph_starts_.push_back(opens ? place : paragraph_starts_.back());
    if (section_heads_.size() <= draft.section) section_heads_.resize(draft.section + std::size_t{1}, units[place]);
  }
}

std::span<const std::uint32_t> Reach::targets(std::uint32_t place, std::span<const Mark> marks) {
  draft_ = units_[place];
  const Draft& draft = drafts_[draft_];
  const auto count = static_cast<std::uint32_t>(units_.size());
  const std::uint32_t first = place - std::min(place, units_back);
  const std::uint32_t last = std::min(place + units_on + 1, count);
  targets_.clear();
  after_.clear();
  nearest_first_ = units_[first];
  nearest_last_ = units_[last - 1];
  add(landmarks_.thesis);
  add(landmarks_.rival);
  const Bearings& around = landmarks_.of[draft_];
  for (const std::uint32_t to : {around.claim_before, around.second_claim_before, around.claim_after, around.above,
                                 around.second_above, around.above_on}) {
    add(to);
  }
  add_topics(draft.paragraph);
  const std::uint32_t head = paragraph_start(place);
  add(units_[head]);
  if (head > 0) add(units_[paragraph_start(head - 1)]);
  add(section_heads_[draft.section]);
  for (const Mark& mark : marks) add(mark.to);
  for (std::uint32_t i = first; i < last; ++i) {
    if (i != place) targets_.push_back(units_[i]);
  }
  targets_.insert(targets_.end(), after_.begin(), after_.end());
  return targets_;
}

/// The list is short and stays in order: most of what is added stands there, or near the end.
void Reach::insert(std::vector<std::uint32_t>& into, std::uint32_t draft) {
  auto behind = into.end();
  while (behind != into.begin() && *std::prev(behind) > draft) --behind;
  if (behind == into.begin() || *std::prev(behind) != draft) into.insert(behind, draft);
}

/// The topics of the paragraph, of those before it and of the one after.
void Reach::add_topics(std::uint32_t paragraph) {
  const auto count = static_cast<std::uint32_t>(landmarks_.topic.size());
  const std::uint32_t last = std::min(paragraph + 2, count);
  for (std::uint32_t p = paragraph - std::min(paragraph, paragraphs_back); p < last; ++p) add(landmarks_.topic[p]);
}

std::uint32_t Reach::paragraph_start(std::uint32_t place) const {
  return std::max(paragraph_starts_[place], place - std::min(place, longest_paragraph));
}

}  // namespace argmap::extract
