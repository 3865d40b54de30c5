// Why something was found: the rule that proposed it, on which words, with what weight.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "argmap/span.hpp"

namespace argmap {

/// What a report remembers of a rule, so that nothing points into the rule book.
struct RuleNote {
  std::string id;                     ///< "evidence.study-shows"
  std::string means;                  ///< one sentence: what it says of a text that the rule matches
  std::string explain;                ///< template with {capture} places, may be empty
  double weight = 0;                  ///< natural log-odds that the proposal is right
  std::uint32_t right = 0;            ///< times it was right on the text it was measured on
  std::uint32_t of = 0;               ///< times it matched there; 0 where that was not counted
  std::string measured_on;            ///< where; or "judged"
  std::vector<std::string> captures;  ///< names of the captures, in the order of `Reason::captures`
  std::string origin = "judged";      ///< of the weight: "judged" by us, "counted" from right and of, or "fitted"
};

/// One rule's vote.
struct Reason {
  std::uint32_t rule = 0;                               ///< index into `Report::rules`
  float weight = 0;                                     ///< natural log-odds that this vote added
  Span words;                                           ///< all matched words; empty for a rule about position alone
  std::vector<std::pair<std::uint8_t, Span>> captures;  ///< index into `RuleNote::captures`, and its words
};

/// Something that was considered and lost; of these the best three are kept, the best of a relation with its reasons.
struct Alternative {
  std::string what;  ///< "evidence (statistic)", "supports u4"
  float weight = 0;  ///< what it would have weighed, in log-odds
  std::vector<Reason> reasons;
};

}  // namespace argmap
