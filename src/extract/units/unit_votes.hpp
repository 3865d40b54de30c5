// What the rules about units say of every draft.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "extract/reasons/votes.hpp"
#include "rules/book/unit_tests.hpp"

namespace argmap::extract {

/// The votes of words one by one, and those of features as rows of bits, as `rules::UnitRules` has them.
class UnitVotes {
 public:
  UnitVotes() = default;
  UnitVotes(const rules::UnitRules& rules, std::size_t drafts)
      : rules_(&rules), banks_(rules.banks()), of_words_(drafts), rows_(drafts * banks_) {}

  /// A vote of words.
  void add(std::uint32_t draft, const Vote& vote) {
    Chain& chain = of_words_[draft];
    (chain.first == none ? chain.first : links_[chain.last].next) = static_cast<std::uint32_t>(links_.size());
    chain.last = static_cast<std::uint32_t>(links_.size());
    links_.push_back({vote, none});
  }
  /// Makes room for that many of these.
  void expect(std::size_t votes) { links_.reserve(votes); }
  /// The rule added last is this one.
  [[nodiscard]] bool ends_with(std::uint32_t draft, std::uint32_t rule) const {
    const std::uint32_t last = of_words_[draft].last;
    return last != none && links_[last].vote.rule == rule;
  }
  template <typename Visit>
  void for_each_of_words(std::uint32_t draft, Visit visit) const {
    for (std::uint32_t i = of_words_[draft].first; i != none; i = links_[i].next) visit(links_[i].vote);
  }
  /// The rules of features alone that hold.
  [[nodiscard]] std::span<std::uint64_t> row(std::uint32_t draft) {
    return std::span(rows_).subspan(draft * banks_, banks_);
  }
  [[nodiscard]] std::span<const std::uint64_t> row(std::uint32_t draft) const {
    return std::span(rows_).subspan(draft * banks_, banks_);
  }
  /// The rules of all votes, in the order that they were given in.
  [[nodiscard]] std::vector<std::uint32_t> rules_for(std::uint32_t draft) const;

 private:
  struct Link {
    Vote vote;
    std::uint32_t next;
  };
  struct Chain {
    std::uint32_t first = none;
    std::uint32_t last = none;
  };

  const rules::UnitRules* rules_ = nullptr;
  std::size_t banks_ = 0;
  std::vector<Link> links_;
  std::vector<Chain> of_words_;  // by draft
  std::vector<std::uint64_t> rows_;
};

}  // namespace argmap::extract
