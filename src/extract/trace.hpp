// Every proposal that the rules made of a text, won or lost: what the self-tests of rules ask for.
#pragma once

#include <cstdint>
#include <vector>

#include "argmap/document.hpp"
#include "argmap/rules.hpp"
#include "extract/extract.hpp"

namespace argmap::extract {

struct Proposed {
  std::uint32_t rule = 0;  ///< index into `rules::Book::rules`
  Span here;               ///< the unit or furniture proposed for; of a voice the words that name it
  Span from;               ///< ends of a proposed relation; empty otherwise
  Span to;
};

/// What a voice rule takes for an attribution. Source and cue may be empty.
struct ProposedVoice {
  std::uint32_t rule = 0;  ///< index into `rules::Book::rules`
  Span source;
  Span cue;
  std::vector<Span> content;
};

struct Trace {
  std::vector<Proposed> proposals;      ///< of the unit, relation, furniture and voice rules
  std::vector<ProposedVoice> readings;  ///< of the voice rules, also those that lost to another reading
  std::vector<Span> drafts;             ///< every stretch that might have become a unit
};

/// What the rules propose in a text.
[[nodiscard]] Trace trace(const Document& document, const RuleBook& rules, const Request& request = {});

}  // namespace argmap::extract
