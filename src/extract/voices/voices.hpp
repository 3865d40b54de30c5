// Voices: whom the attributions cite, gathered person by person.
#pragma once

#include <vector>

#include "argmap/voice.hpp"
#include "extract/voices/attributions.hpp"
#include "extract/words/lexis.hpp"

namespace argmap::extract {

struct Voices {
  std::vector<Voice> voices;              ///< by first attribution
  std::vector<Attribution> attributions;  ///< as the `Cited` given, in their order
};

/// The spans and the kind of what is cited; no voice yet, no reasons.
[[nodiscard]] Attribution attribution_of(const Document& document, const Cited& c);

/// Resolves pronouns, gathers the mentions of one voice, and lets the rules for naming, role, interest and stance vote.
[[nodiscard]] Voices describe_voices(const Document& document, const rules::Book& book, const MatchIndex& matches,
                                     const FeatureRules& feature_rules, const Lexis& lexis,
                                     const std::vector<Cited>& cited, ReasonWriter& reasons);

}  // namespace argmap::extract
