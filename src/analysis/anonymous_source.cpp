// `anonymous-source`: a statement rests on a voice that the text does not name.
#include "analysis/doubtful_sources.hpp"
#include "analysis/source_words.hpp"

namespace argmap::analysis {

Findings anonymous_source(const Evidence& given) {
  const auto is_anonymous = [](const Voice& voice) {
    return voice.naming == Naming::anonymous && brings_in_unknown(voice.name);
  };
  const auto reason = [](bool several) { return several ? "whose names are not given" : "whose name is not given"; };
  return resting_on(given, is_anonymous, reason);
}

}  // namespace argmap::analysis
