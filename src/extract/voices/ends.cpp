#include "extract/voices/ends.hpp"

#include <algorithm>

#include "extract/voices/clauses.hpp"

namespace argmap::extract {

using rules::ProposalKind;
using rules::VoiceProposal;

void Ends::enter(std::uint32_t sentence) {
  const TokenRange range = matches_.of_sentence(sentence, ProposalKind::voice);
  ends_.clear();
  for (std::uint32_t i = range.first; i < range.last; ++i) {
    if (matches_.kind(i) != ProposalKind::voice) continue;
    if (book_.digest.briefs[matches_[i].rule].voice == VoiceProposal::end) ends_.push_back(read(matches_[i]));
  }
  std::ranges::sort(ends_, {}, &End::place);
}

Ends::End Ends::read(const match::Match& match) const {
  const auto capture = [&](std::int8_t slot) { return match.captures[static_cast<std::uint8_t>(slot)]; };
  const std::int8_t at = book_.digest.briefs[match.rule].at;
  const std::int8_t cue = book_.digest.voice_slots[match.rule].cue;
  const std::uint32_t place = at < 0 ? match.tokens.first : capture(at).first;
  // of a quotation that ends with a comma the closing mark is matched as the comma
  return {closes_quotation(document_, place) ? place + 1 : place, cue < 0 ? TokenRange{} : capture(cue)};
}

TokenRange Ends::up_to(TokenRange content, TokenRange cue) const {
  if (cue.empty() || content.first < cue.last) return content;
  const bool quoted = document_.tokens[content.first].quotation != none;
  const bool paused = content.size() > 2 && document_.word(document_.tokens[content.first]).fold == "that" &&
                      document_.tokens[content.first + 1].word_class == WordClass::punctuation;  // "that, while …"
  const std::uint32_t from = quoted ? cue.last : content.first + (paused ? 2 : 1);
  for (auto end = std::ranges::lower_bound(ends_, from, {}, &End::place);
       end != ends_.end() && end->place < content.last; ++end) {
    if (document_.tokens[end->place].quotation != document_.tokens[cue.first].quotation) continue;
    if (!end->cue.empty() && !end->cue.overlaps(cue)) continue;
    content.last = end->place;
    return content;
  }
  return content;
}

}  // namespace argmap::extract
