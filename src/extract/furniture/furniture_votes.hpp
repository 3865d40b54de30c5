// What the rules for furniture say of a block, summed by category.
#pragma once

#include <cstdint>
#include <map>
#include <string_view>
#include <vector>

#include "extract/reasons/votes.hpp"
#include "extract/words/features.hpp"

namespace argmap::extract {

/// Votes by category; ordered, so that ties fall alike everywhere.
using Ballot = std::map<std::string_view, std::vector<Vote>>;

/// The category that the votes favour; a null pointer where they favour none.
[[nodiscard]] const Ballot::value_type* winner(const Ballot& ballot);

class FurnitureVotes {
 public:
  FurnitureVotes(const Document& document, const rules::Book& book, const MatchIndex& matches,
                 const FeatureRules& feature_rules)
      : document_(document), book_(book), matches_(matches), feature_rules_(feature_rules) {}

  /// Of the rules that ask for shape and place alone.
  void by_shape(const FeatureSet& features, Ballot& ballot) const;
  /// Of the rules that matched words in these sentences, where what they propose has that scope.
  void by_words(TokenRange sentences, const FeatureSet& features, rules::FurnitureScope scope, Ballot& ballot) const;
  [[nodiscard]] Ballot of_words(std::uint32_t block, const FeatureSet& features) const;

  /// Visits the matches of a kind in these sentences.
  template <typename Visit>
  void for_matches(TokenRange sentences, rules::ProposalKind kind, Visit visit) const {
    for (std::uint32_t s = sentences.first; s < sentences.last; ++s) {
      const TokenRange range = matches_.of_sentence(s, kind);
      for (std::uint32_t i = range.first; i < range.last; ++i) {
        if (matches_.kind(i) == kind) visit(i);
      }
    }
  }

  [[nodiscard]] Vote vote(std::uint32_t rule, std::uint32_t match) const {
    return {rule, match, book_.digest.weights[rule]};
  }

 private:
  const Document& document_;
  const rules::Book& book_;
  const MatchIndex& matches_;
  const FeatureRules& feature_rules_;
};

}  // namespace argmap::extract
