// Attributions: which of the voice rules' proposals stand, and what is attributed.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "argmap/document.hpp"
#include "argmap/voice.hpp"
#include "extract/reasons/votes.hpp"
#include "extract/words/body.hpp"

namespace argmap::extract {

/// An attribution in tokens, before it is known who the voice is.
struct Cited {
  std::uint32_t sentence = 0;
  TokenRange source;                 ///< empty where the text leaves it out
  TokenRange cue;                    ///< empty for a quotation that simply stands there
  std::vector<TokenRange> contents;  ///< in text order, never empty
  TokenRange role;                   ///< as the voice rule captured it, or empty
  TokenRange outlet;
  Citing citing = Citing::attribution;
  bool turn = false;        ///< a turn of a conversation, whose words need no marks
  bool dangling = false;    ///< its source is the subject of the clause that its participle hangs on
  std::vector<Vote> votes;  ///< rules that agree on it
  std::vector<Vote> lost;   ///< rules that read the same words otherwise, the weightiest first
};

/// The best reading of every cue, in text order. Readings that share a cue or contradict one another compete by weight,
/// then by how many parts they name, then by how much content they cover.
[[nodiscard]] std::vector<Cited> choose_attributions(const Document& document, const Body& body,
                                                     const rules::Book& book, const MatchIndex& matches);

/// Every reading that a voice rule proposes, one a match, before they compete; by sentence.
[[nodiscard]] std::vector<Cited> read_attributions(const Document& document, const Body& body, const rules::Book& book,
                                                   const MatchIndex& matches);

/// Plans, votes, attitudes and speech that did not take place, which stand beside the attributions `cited` (by
/// sentence) and contradict none of them; and the attributions of headlines and headings.
[[nodiscard]] std::vector<Cited> choose_attitudes(const Document& document, const Body& body, const rules::Book& book,
                                                  const MatchIndex& matches, std::span<const Cited> cited);

}  // namespace argmap::extract
