#include "extract/reach.hpp"

#include <algorithm>

namespace argmap::extract {
namespace {

constexpr std::uint32_t units_back = 5;  // that a unit may attach to without any mark
constexpr std::uint32_t units_on = 2;
constexpr std::uint32_t paragraphs_back = 4;     // whose topic is within reach
constexpr std::uint32_t longest_paragraph = 24;  // beyond it the start of a paragraph is out of reach

}  // namespace

const std::vector<std::uint32_t>& Reach::targets(std::uint32_t place, const Mark* first, const Mark* last) {
  targets_.clear();
  const auto count = static_cast<std::uint32_t>(units_.size());
  for (std::uint32_t i = place > units_back ? place - units_back : 0; i < std::min(place + units_on + 1, count); ++i) {
    targets_.push_back(units_[i]);
  }
  const std::uint32_t draft = units_[place];
  add(thesis_);
  add(landmarks_.rival);
  const Bearings& around = landmarks_.of[draft];
  for (const std::uint32_t to : {around.claim_before, around.second_claim_before, around.claim_after, around.above,
                                 around.second_above, around.above_on}) {
    add(to);
  }
  add_topics(drafts_[draft].paragraph);
  const std::uint32_t head = paragraph_start(place);
  targets_.push_back(units_[head]);
  if (head > 0) targets_.push_back(units_[paragraph_start(head - 1)]);
  if (section_ != drafts_[draft].section || section_head_ == none) {
    section_ = drafts_[draft].section;
    section_head_ = draft;
  }
  targets_.push_back(section_head_);
  for (; first != last; ++first) targets_.push_back(first->to);
  std::ranges::sort(targets_);
  targets_.erase(std::unique(targets_.begin(), targets_.end()), targets_.end());
  std::erase(targets_, draft);
  return targets_;
}

void Reach::add(std::uint32_t draft) {
  if (draft != none) targets_.push_back(draft);
}

/// The topics of the paragraph, of those before it and of the one after.
void Reach::add_topics(std::uint32_t paragraph) {
  const auto count = static_cast<std::uint32_t>(landmarks_.topic.size());
  const std::uint32_t last = std::min(paragraph + 2, count);
  for (std::uint32_t p = paragraph - std::min(paragraph, paragraphs_back); p < last; ++p) add(landmarks_.topic[p]);
}

std::uint32_t Reach::paragraph_start(std::uint32_t place) const {
  const std::uint32_t paragraph = drafts_[units_[place]].paragraph;
  std::uint32_t start = place;
  while (start > 0 && place - start < longest_paragraph && drafts_[units_[start - 1]].paragraph == paragraph) --start;
  return start;
}

}  // namespace argmap::extract
