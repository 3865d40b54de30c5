#include "extract/landmarks.hpp"

#include <algorithm>
#include <limits>

namespace argmap::extract {
namespace {

using rules::UnitProposal;

/// The draft after this one that is no background.
std::uint32_t next_unit(const std::vector<Draft>& drafts, std::uint32_t index) {
  do ++index;
  while (index < drafts.size() && drafts[index].role == UnitProposal::background);
  return index;
}

void note_turns(const std::vector<Draft>& drafts, const rules::Book& book, std::span<const Mark> marks,
                Landmarks& found) {
  found.answered.assign(drafts.size(), 0);
  found.granted.assign(drafts.size(), 0);
  for (const Mark& mark : marks) {
    const rules::Proposal& p = book.rules[mark.vote.rule].propose;
    if (p.any_relation || p.relation != RelationType::attacks) continue;
    if (p.conceded) found.granted[mark.from] = 1;
    if (!p.conceded && mark.from == next_unit(drafts, mark.to)) found.answered[mark.to] = 1;
  }
}

class Surveyor {
 public:
  Surveyor(const std::vector<Draft>& drafts, std::uint32_t thesis, Landmarks& found)
      : drafts_(drafts), thesis_(thesis), found_(found) {
    found_.of.resize(drafts.size());
    found_.claimhood.reserve(drafts.size());
    for (std::uint32_t i = 0; i < drafts.size(); ++i) {
      const float of_claim = score(i, UnitProposal::claim) - score(i, UnitProposal::evidence);
      found_.claimhood.push_back(i == thesis_ ? highest : of_claim);
    }
  }

  void run() {
    for (std::uint32_t i = 0; i < drafts_.size(); ++i) {
      if (drafts_[i].role != UnitProposal::background) look_back(i);
    }
    higher_.clear();
    std::uint32_t claim = none;
    for (auto i = static_cast<std::uint32_t>(drafts_.size()); i-- > 0;) {
      if (drafts_[i].role == UnitProposal::background) continue;
      found_.of[i].claim_after = claim;
      found_.of[i].above_on = climb(i).first;
      if (is_claim(i)) claim = i;
    }
  }

 private:
  static constexpr float highest = std::numeric_limits<float>::infinity();

  [[nodiscard]] float score(std::uint32_t i, UnitProposal role) const {
    return drafts_[i].score[static_cast<std::size_t>(role)];
  }
  [[nodiscard]] float as_thesis(std::uint32_t i) const {
    return i == thesis_ ? highest : score(i, UnitProposal::thesis);
  }
  [[nodiscard]] float standing(std::uint32_t i) const { return as_thesis(i) + found_.claimhood[i]; }
  [[nodiscard]] bool is_claim(std::uint32_t i) const {
    return i == thesis_ || drafts_[i].role == UnitProposal::claim;
  }

  void look_back(std::uint32_t i) {
    Bearings& of = found_.of[i];
    of.claim_before = last_claim_;
    of.second_claim_before = last_claim_but_one_;
    const auto [above, second] = climb(i);
    of.above = above;
    of.second_above = second;
    if (!is_claim(i)) return;
    last_claim_but_one_ = last_claim_;
    last_claim_ = i;
    if (found_.topic.size() <= drafts_[i].paragraph) {
      found_.topic.resize(drafts_[i].paragraph + 1, none);
      found_.point.resize(drafts_[i].paragraph + 1, none);
    }
    std::uint32_t& topic = found_.topic[drafts_[i].paragraph];
    if (topic == none) topic = i;
    std::uint32_t& point = found_.point[drafts_[i].paragraph];
    if (point == none || as_thesis(i) > as_thesis(point)) point = i;
    if (i != thesis_ && (found_.rival == none || as_thesis(i) > as_thesis(found_.rival))) found_.rival = i;
  }

  /// The last two of those passed so far that stand higher than this one, each higher than all between.
  std::pair<std::uint32_t, std::uint32_t> climb(std::uint32_t i) {
    while (!higher_.empty() && standing(higher_.back()) <= standing(i)) higher_.pop_back();
    const std::size_t count = higher_.size();
    const std::pair found(count > 0 ? higher_[count - 1] : none, count > 1 ? higher_[count - 2] : none);
    higher_.push_back(i);
    return found;
  }

  const std::vector<Draft>& drafts_;
  std::uint32_t thesis_;
  Landmarks& found_;
  std::vector<std::uint32_t> higher_;  // what was passed, each higher than all after it
  std::uint32_t last_claim_ = none;
  std::uint32_t last_claim_but_one_ = none;
};

}  // namespace

Landmarks find_landmarks(const std::vector<Draft>& drafts, std::uint32_t thesis, const rules::Book& book,
                         std::span<const Mark> marks) {
  Landmarks found;
  note_turns(drafts, book, marks, found);
  Surveyor(drafts, thesis, found).run();
  return found;
}

}  // namespace argmap::extract
