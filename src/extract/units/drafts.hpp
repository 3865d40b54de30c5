// Drafts: stretches of a sentence that may become units, with what the rules say of each.
#pragma once

#include <algorithm>
#include <array>
#include <boost/container/small_vector.hpp>
#include <cstdint>
#include <vector>

#include "argmap/document.hpp"
#include "argmap/unit.hpp"
#include "extract/reasons/votes.hpp"
#include "extract/units/unit_votes.hpp"
#include "extract/voices/attributions.hpp"
#include "extract/voices/voices.hpp"
#include "extract/words/body.hpp"
#include "extract/words/features.hpp"
#include "extract/words/lexis.hpp"
#include "extract/words/named_concepts.hpp"

namespace argmap::extract {

inline constexpr std::size_t role_count = 4;  // of rules::UnitProposal

/// A draft's own words: one range, hardly ever more.
using Core = boost::container::small_vector<TokenRange, 1>;

struct Draft {
  std::uint32_t sentence = 0;
  std::uint32_t paragraph = 0;  ///< ordinal in the body
  std::uint32_t section = 0;
  TokenRange piece;                  ///< its part of the sentence, connectives and attribution included
  Core core;                         ///< its own words; never empty
  std::uint32_t attribution = none;  ///< whose content it states
  std::uint32_t words = 0;           ///< of the core, without punctuation
  std::uint32_t all_words = 0;       ///< of the piece
  std::uint32_t all_names = 0;       ///< of these, proper nouns
  FeatureSet in_sentence;
  FeatureSet features;                                    ///< of unit scope
  rules::UnitTopics topics = 0;                           ///< that votes on it speak for
  std::array<float, role_count> score{};                  ///< by rules::UnitProposal, in log-odds
  rules::UnitProposal role = rules::UnitProposal::claim;  ///< the best of claim, evidence and background
  ClaimKind kind = ClaimKind::fact;
  Basis basis = Basis::reasoning;
  std::array<float, 6> kinds{};  ///< by ClaimKind, in log-odds
  std::array<float, 8> bases{};  ///< by Basis
};

/// Its own words in the text.
[[nodiscard]] std::vector<Span> spans_of(const Document& document, const Draft& draft);

/// What every step after the voices reads.
struct Reading {
  const Document& document;
  const rules::Book& book;
  const MatchIndex& matches;
  const FeatureRules& feature_rules;
  const Lexis& lexis;
  const Body& body;
  const NamedConcepts& named;
  const std::vector<Cited>& cited;
  const Voices& voices;
  const std::vector<float>& weights;  ///< of the rules, by index, as the text's genre has them
};

/// Cuts the body's sentences into drafts, in text order: at the joints that boundary and relation rules propose, with
/// connectives and attributing words left out of the core. Stops at `most` of them.
[[nodiscard]] std::vector<Draft> cut_drafts(const Reading& reading, std::size_t most);

/// The drafts that are no background, in text order: from here on they go by their place among these.
class Units {
 public:
  explicit Units(const std::vector<Draft>& drafts) : drafts_(drafts) {
    drafts_of_.reserve(drafts.size());
    for (std::uint32_t i = 0; i < drafts.size(); ++i) {
      if (drafts[i].role != rules::UnitProposal::background) drafts_of_.push_back(i);
    }
  }
  [[nodiscard]] std::size_t size() const { return drafts_of_.size(); }
  [[nodiscard]] const Draft& operator[](std::size_t unit) const { return drafts_[drafts_of_[unit]]; }
  /// Its index among all drafts.
  [[nodiscard]] std::uint32_t draft(std::size_t unit) const { return drafts_of_[unit]; }
  [[nodiscard]] const std::vector<Draft>& drafts() const { return drafts_; }

 private:
  const std::vector<Draft>& drafts_;
  std::vector<std::uint32_t> drafts_of_;
};

/// Lets the unit rules vote, and sets score, role, kind and basis of every draft.
[[nodiscard]] UnitVotes judge_roles(const Reading& reading, std::vector<Draft>& drafts);

/// True where the draft, its sentence and its block have the features that the test asks for.
[[nodiscard]] bool has_features(const Reading& reading, const rules::FeatureTest& where, const Draft& draft);
/// The same of what a rule asks for in `where`, which most do not.
[[nodiscard]] inline bool fits(const Reading& reading, std::uint32_t rule, const Draft& draft) {
  return reading.book.digest.briefs[rule].asks == 0 || has_features(reading, reading.book.rules[rule].where, draft);
}

/// The drafts of a sentence as [first, last) into the drafts, by sentence.
[[nodiscard]] std::vector<TokenRange> drafts_by_sentence(const Document& document, const std::vector<Draft>& drafts);

/// Of several drafts [among).
[[nodiscard]] std::uint32_t draft_of_many(const std::vector<Draft>& drafts, TokenRange among, TokenRange tokens);

/// The draft of [among) that shares most tokens with a stretch, or `none` where none does.
[[nodiscard]] inline std::uint32_t draft_at(const std::vector<Draft>& drafts, TokenRange among, TokenRange tokens) {
  if (among.size() != 1) return draft_of_many(drafts, among, tokens);
  const TokenRange piece = drafts[among.first].piece;
  return std::max(piece.first, tokens.first) < std::min(piece.last, tokens.last) ? among.first : none;
}

}  // namespace argmap::extract
