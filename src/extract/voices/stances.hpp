// What the author makes of a voice: endorses it, reports it or rejects it.
#pragma once

#include <array>
#include <vector>

#include "argmap/voice.hpp"
#include "extract/voices/attributions.hpp"
#include "extract/words/features.hpp"

namespace argmap::extract {

/// Asks the rules for stance about the attributions of a text, one after the other.
class Stances {
 public:
  struct Told {
    Stance stance = Stance::reports;
    std::vector<Vote> votes;  ///< that are for it
  };

  /// `cited` are all attributions of the text, in text order.
  Stances(const Document& document, const rules::Book& book, const MatchIndex& matches, const std::vector<Cited>& cited)
      : document_(document), book_(book), matches_(matches), cited_(cited) {}

  /// By the words of cue and source, and by how the next sentence opens; of a voice that is `vague` (nobody in
  /// particular) by how a later sentence of the paragraph opens too. `c` is one of the attributions of the text.
  [[nodiscard]] Told of(const Cited& c, const FeatureSet& features, bool vague) const;

 private:
  using Ballot = std::array<std::vector<Vote>, 3>;

  template <typename Test>
  void vote(std::uint32_t sentence, const FeatureSet& features, Test test, Ballot& ballot) const;
  [[nodiscard]] bool is_next_told(const Cited& c) const;
  [[nodiscard]] bool is_short_answer(const Cited& c, std::uint32_t next) const;
  [[nodiscard]] bool is_endorsed(const Cited& c) const;
  void vote_from_next(const Cited& c, std::uint32_t next, const FeatureSet& features, Ballot& ballot) const;
  void vote_from_later(const Cited& c, std::uint32_t next, const FeatureSet& features, Ballot& ballot) const;

  const Document& document_;
  const rules::Book& book_;
  const MatchIndex& matches_;
  const std::vector<Cited>& cited_;
};

}  // namespace argmap::extract
