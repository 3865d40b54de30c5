#include "extract/landmarks.hpp"

#include <algorithm>

namespace argmap::extract {
namespace {

using rules::UnitProposal;

float standing(const Draft& draft) {
  return draft.score[static_cast<std::size_t>(UnitProposal::thesis)];
}

void note_topic(const Draft& draft, std::uint32_t index, std::vector<std::uint32_t>& topic) {
  if (topic.size() <= draft.paragraph) topic.resize(draft.paragraph + 1, none);
  if (topic[draft.paragraph] == none) topic[draft.paragraph] = index;
}

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

}  // namespace

Landmarks find_landmarks(const std::vector<Draft>& drafts, std::uint32_t thesis, const rules::Book& book,
                         std::span<const Mark> marks) {
  Landmarks found;
  move_thesis(drafts, thesis, found);
  note_turns(drafts, book, marks, found);
  found.claim_before.assign(drafts.size(), none);
  found.claim_after.assign(drafts.size(), none);
  std::uint32_t last = none;
  for (std::uint32_t i = 0; i < drafts.size(); ++i) {
    found.claim_before[i] = last;
    if (drafts[i].role != UnitProposal::claim) continue;
    last = i;
    note_topic(drafts[i], i, found.topic);
  }
  last = none;
  for (auto i = static_cast<std::uint32_t>(drafts.size()); i-- > 0;) {
    found.claim_after[i] = last;
    if (drafts[i].role == UnitProposal::claim) last = i;
  }
  return found;
}

void move_thesis(const std::vector<Draft>& drafts, std::uint32_t thesis, Landmarks& landmarks) {
  landmarks.thesis = thesis;
  landmarks.rival = none;
  for (std::uint32_t i = 0; i < drafts.size(); ++i) {
    if (drafts[i].role != UnitProposal::claim || i == thesis) continue;
    const bool better = landmarks.rival == none || standing(drafts[i]) > standing(drafts[landmarks.rival]);
    if (better) landmarks.rival = i;
  }
}

}  // namespace argmap::extract
