#include "extract/voices/asides.hpp"

#include <algorithm>

namespace argmap::extract {

void Asides::enter(std::uint32_t sentence) {
  asides_.clear();
  const TokenRange range = matches_.of_sentence(sentence, rules::ProposalKind::voice);
  for (std::uint32_t i = range.first; i < range.last; ++i) {
    if (matches_.kind(i) != rules::ProposalKind::voice) continue;
    if (book_.digest.briefs[matches_[i].rule].voice != rules::VoiceProposal::aside) continue;
    const std::int8_t at = book_.digest.briefs[matches_[i].rule].at;
    asides_.push_back(at < 0 ? matches_[i].tokens : matches_[i].captures[static_cast<std::uint8_t>(at)]);
  }
}

TokenRange Asides::left_out(TokenRange source) const {
  std::uint32_t last = source.last;
  for (const TokenRange& aside : asides_) {
    if (aside.last == source.last && aside.first > source.first) last = std::min(last, aside.first);
  }
  return {source.first, last};
}

}  // namespace argmap::extract
