#include "extract/units/surroundings.hpp"

#include <cstddef>

#include "rules/book/features.hpp"

namespace argmap::extract {
namespace {

using rules::ProposalKind;
using rules::UnitFeature;

bool tells_of_past(const Draft& draft) {
  return draft.features.has(UnitFeature::past_unit) && !draft.features.has(UnitFeature::in_voice);
}

/// "But", "However": as rules for connectives of that sense have it.
bool opens_with_turn(const Reading& reading, std::uint32_t sentence) {
  const TokenRange found = reading.matches.of_sentence(sentence, ProposalKind::connective);
  for (std::uint32_t i = found.first; i < found.last; ++i) {
    if (reading.matches.kind(i) != ProposalKind::connective) continue;
    if (reading.book.rules[reading.matches[i].rule].propose.value == "turn") return true;
  }
  return false;
}

void mark_turns(const Reading& reading, std::vector<Draft>& drafts) {
  bool turned = false;  // from the draft at hand, by the sentence that begins behind it
  for (std::size_t i = drafts.size(); i-- > 0;) {
    const bool last = i + 1 == drafts.size() || drafts[i + 1].paragraph != drafts[i].paragraph;
    const bool ends_sentence = last || drafts[i + 1].sentence != drafts[i].sentence;
    if (ends_sentence) turned = !last && opens_with_turn(reading, drafts[i + 1].sentence);
    drafts[i].features.set(UnitFeature::before_turn, turned);
  }
}

}  // namespace

void mark_surroundings(const Reading& reading, std::vector<Draft>& drafts) {
  mark_turns(reading, drafts);
  constexpr std::size_t reach = 2;
  constexpr unsigned around = 3;  // of twice as many as the reach
  const auto says_i = [&](std::size_t i) { return i < drafts.size() && drafts[i].features.has(UnitFeature::says_i); };
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    unsigned others = 0;
    for (std::size_t off = 1; off <= reach; ++off) {
      others += says_i(i + off);
      others += off <= i && says_i(i - off);
    }
    FeatureSet& f = drafts[i].features;
    f.set(UnitFeature::i_around, others >= around);
    f.set(UnitFeature::past_before, i > 0 && tells_of_past(drafts[i - 1]));
    f.set(UnitFeature::past_after, i + 1 < drafts.size() && tells_of_past(drafts[i + 1]));
  }
}

}  // namespace argmap::extract
