// `vague-source`: a statement rests on nobody in particular.
#include "analysis/doubtful_sources.hpp"

namespace argmap::analysis {

Findings vague_source(const Evidence& given) {
  const auto is_vague = [](const Voice& voice) { return voice.naming == Naming::vague; };
  const auto reason = [](bool) { return "and nobody can tell who that is"; };
  return resting_on(given, is_vague, reason);
}

}  // namespace argmap::analysis
