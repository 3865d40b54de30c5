// `interested-source`: a statement rests on a voice with a stake.
#include "analysis/doubtful_sources.hpp"

namespace argmap::analysis {

Findings interested_source(const Evidence& given) {
  const auto has_interest = [](const Voice& voice) { return voice.interest && voice.naming != Naming::document; };
  const auto reason = [](bool several) {
    return several ? "who have a stake in the matter" : "who has a stake in the matter";
  };
  return resting_on(given, has_interest, reason);
}

}  // namespace argmap::analysis
