#include "extract/landmarks.hpp"

#include <algorithm>
#include <limits>
#include <tuple>
#include <utility>

namespace argmap::extract {
namespace {

using rules::UnitProposal;

/// The draft after this one that is no background.
std::uint32_t next_unit(const std::vector<Draft>& drafts, std::uint32_t index) {
  do ++index;
  while (index < drafts.size() && drafts[index].role == UnitProposal::background);
  return index;
}

constexpr float firm = 1.5F;  // a semicolon may join either to the other; "because" may not

/// Words name the reason and what it is a reason for.
bool gives_reason(const rules::Brief& p, const Mark& mark) {
  return mark.vote.weight > firm && p.from == rules::End::capture && p.to == rules::End::capture && !p.any_relation &&
         p.relation == RelationType::supports;
}

/// "But" at the start of a paragraph turns against the paragraph before, not against its last sentence.
bool turns_from_paragraph(const std::vector<Draft>& drafts, const rules::Brief& p, const Mark& mark) {
  return p.from == rules::End::here && drafts[mark.from].paragraph != drafts[mark.to].paragraph;
}

void note_turns(const std::vector<Draft>& drafts, const rules::Book& book, std::span<const Mark> marks,
                Landmarks& found) {
  found.answered.assign(drafts.size(), 0);
  found.granted.assign(drafts.size(), 0);
  found.added.assign(drafts.size(), 0);
  found.reason_for.assign(drafts.size(), none);
  for (const Mark& mark : marks) {
    const rules::Brief& p = book.digest.briefs[mark.vote.rule];
    if (p.any_relation && p.from == rules::End::here) found.added[mark.from] = 1;
    if (gives_reason(p, mark)) found.reason_for[mark.from] = mark.to;
    if (p.any_relation || p.relation != RelationType::attacks) continue;
    if (p.conceded) found.granted[mark.from] = 1;
    const bool answers = !p.conceded && mark.from == next_unit(drafts, mark.to);
    if (answers && !turns_from_paragraph(drafts, p, mark)) found.answered[mark.to] = 1;
  }
}

float score(const Draft& draft, UnitProposal role) {
  return draft.score[static_cast<std::size_t>(role)];
}

float as_thesis(const Draft& draft) {
  return score(draft, UnitProposal::thesis);
}

/// What makes it a claim rather than evidence.
float as_claim(const Draft& draft) {
  return score(draft, UnitProposal::claim) - score(draft, UnitProposal::evidence);
}

void note_highest(const std::vector<Draft>& drafts, Landmarks& found) {
  constexpr std::size_t most = 6;
  std::vector<std::pair<float, std::uint32_t>> standing;  // negative, so that the highest and earliest come first
  standing.reserve(drafts.size());
  for (std::uint32_t i = 0; i < drafts.size(); ++i) {
    if (drafts[i].role == UnitProposal::background) continue;
    standing.emplace_back(-(as_thesis(drafts[i]) + as_claim(drafts[i])), i);
  }
  const auto middle = standing.begin() + static_cast<std::ptrdiff_t>(std::min(standing.size(), most));
  std::partial_sort(standing.begin(), middle, standing.end());
  found.high.assign(drafts.size(), 0);
  for (auto each = standing.begin(); each != middle; ++each) found.high[each->second] = 1;
}

/// Walks the units once in text order and once back.
class Surveyor {
 public:
  Surveyor(const std::vector<Draft>& drafts, Landmarks& found) : drafts_(drafts), found_(found) {
    found_.of.assign(drafts.size(), {});
    found_.topic.clear();
    found_.point.clear();
    found_.claimhood.clear();
    found_.claimhood.reserve(drafts.size());
    for (const Draft& draft : drafts) found_.claimhood.push_back(as_claim(draft));
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
      if (drafts_[i].role == UnitProposal::claim) claim = i;
    }
  }

 private:
  [[nodiscard]] float standing(std::uint32_t i) const {
    if (i == found_.thesis) return std::numeric_limits<float>::infinity();
    return as_thesis(drafts_[i]) + found_.claimhood[i];
  }

  void look_back(std::uint32_t i) {
    Bearings& of = found_.of[i];
    of.claim_before = last_claim_;
    of.second_claim_before = last_claim_but_one_;
    std::tie(of.above, of.second_above) = climb(i);
    if (drafts_[i].role != UnitProposal::claim) return;
    last_claim_but_one_ = last_claim_;
    last_claim_ = i;
    note_claim(i, drafts_[i].paragraph);
  }

  void note_claim(std::uint32_t i, std::uint32_t paragraph) {
    if (found_.topic.size() <= paragraph) {
      found_.topic.resize(paragraph + std::size_t{1}, none);
      found_.point.resize(paragraph + std::size_t{1}, none);
    }
    if (found_.topic[paragraph] == none) found_.topic[paragraph] = i;
    std::uint32_t& point = found_.point[paragraph];
    if (point == none || standing(i) > standing(point)) point = i;
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
  note_highest(drafts, found);
  move_thesis(drafts, thesis, found);
  return found;
}

void move_thesis(const std::vector<Draft>& drafts, std::uint32_t thesis, Landmarks& landmarks) {
  landmarks.thesis = thesis;
  landmarks.rival = none;
  for (std::uint32_t i = 0; i < drafts.size(); ++i) {
    if (drafts[i].role != UnitProposal::claim || i == thesis) continue;
    const bool better = landmarks.rival == none || as_thesis(drafts[i]) > as_thesis(drafts[landmarks.rival]);
    if (better) landmarks.rival = i;
  }
  Surveyor(drafts, landmarks).run();
}

}  // namespace argmap::extract
