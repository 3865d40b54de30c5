// Every proposal that the rules made of a text, won or lost: what the self-tests of rules ask for.
#pragma once

#include <cstdint>
#include <vector>

#include "argmap/document.hpp"
#include "argmap/rules.hpp"

namespace argmap::extract {

struct Proposed {
  std::uint32_t rule = 0;  ///< index into `rules::Book::rules`
  Span here;               ///< the unit or furniture proposed for; for a voice the words of its source and cue
  Span from;               ///< ends of a proposed relation; empty otherwise
  Span to;
};

/// What the unit, relation, furniture and voice rules propose in a text.
[[nodiscard]] std::vector<Proposed> trace(const Document& document, const RuleBook& rules);

}  // namespace argmap::extract
