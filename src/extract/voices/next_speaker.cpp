#include "extract/voices/next_speaker.hpp"

#include <string_view>

#include "extract/voices/clauses.hpp"

namespace argmap::extract {
namespace {

std::string_view fold(const Document& document, std::uint32_t i) {
  return document.word(document.tokens[i]).fold;
}

/// Where the pause before the speaker stands: ";", or the comma before "but", "while" and the like; none where there is
/// no pause.
std::uint32_t pause_before(const Document& document, std::uint32_t source) {
  if (source < 2) return none;
  if (fold(document, source - 1) == ";") return source - 1;
  const std::string_view joint = fold(document, source - 1);
  const bool joins = joint == "but" || joint == "and" || joint == "while" || joint == "whereas" || joint == "though" ||
                     joint == "although";
  return joins && fold(document, source - 2) == "," ? source - 2 : none;
}

bool takes_over(const Document& document, const Cited& outer, const Cited& next, std::uint32_t pause) {
  const TokenRange content = outer.contents.back();
  if (next.source.last > next.cue.first || !content.contains(next.source) || pause <= content.first + 1) return false;
  const std::uint32_t level = document.tokens[outer.cue.first].quotation;
  if (document.tokens[pause].quotation != level) return false;
  return fold(document, content.first) != "that" || !awaits_verb(document, {content.first, pause});
}

}  // namespace

void end_at_next_speaker(const Document& document, std::span<Cited> cited) {
  for (const Cited& next : cited) {
    if (next.source.empty() || next.cue.empty()) continue;
    const std::uint32_t pause = pause_before(document, next.source.first);
    if (pause == none) continue;
    for (Cited& outer : cited) {
      if (outer.turn || outer.cue.empty() || outer.source.first >= outer.cue.last || outer.contents.empty() ||
          outer.contents.back().first < outer.cue.last)
        continue;
      if (&outer != &next && takes_over(document, outer, next, pause)) outer.contents.back().last = pause;
    }
  }
}

}  // namespace argmap::extract
