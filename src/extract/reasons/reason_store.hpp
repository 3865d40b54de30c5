// The reasons of one text, kept small until somebody asks for them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "argmap/reason.hpp"
#include "rules/book/pair_tests.hpp"

namespace argmap::extract {

/// Keeps lists of reasons: votes one by one, and those of rules about pairs as rows of bits. A list is open until it is
/// closed; only then it has a number.
class ReasonStore final : public ReasonSource {
 public:
  /// Makes room for the reasons of that many units.
  void expect(std::size_t units);

  /// The words of a match.
  using Captures = std::vector<std::pair<std::uint8_t, Span>>;

  /// What a vote speaks for, as bits that whoever adds it gives a meaning.
  using Topics = std::uint32_t;
  static constexpr Topics any_topic = 0xFFFFFFFF;
  /// Votes that stand together.
  struct Votes {
    std::uint32_t first;
    std::uint32_t last;      ///< behind them
    std::uint32_t unit_row;  ///< of rules about units, which come after them
  };

  /// Adds a vote to the open list: a rule, by its note, and its weight.
  void add(std::uint32_t note, float weight, Topics topics = any_topic) {
    votes_.push_back({note, weight, no_words, topics});
  }
  /// The vote added last is one on these words.
  void add_words(Span words) {
    votes_.back().words = static_cast<std::uint32_t>(words_.size());
    words_.push_back({words, static_cast<std::uint32_t>(captures_.size()), 0});
  }
  /// The words of a capture of the vote added last.
  void add_capture(std::uint8_t slot, Span words) {
    captures_.emplace_back(slot, words);
    ++words_.back().captures;
  }
  /// Opens the next list, and gives this one's number.
  std::uint32_t close() { return close(no_row); }
  /// As the first of its reasons it has those of these rules about pairs, a bit for each.
  std::uint32_t close(std::span<const std::uint64_t> pair_rules);
  /// Ends the open list without a number, with these rules about units at its end, a bit for each. Gives its votes, so
  /// that lists may be made of parts of them.
  Votes take_votes(std::span<const std::uint64_t> unit_rules);
  /// A list of those of some votes that speak for a topic.
  std::uint32_t list(Votes votes, Topics topics);
  /// A list whose last part is `last` goes on with `more`.
  void join(std::uint32_t last, std::uint32_t more) { lists_[last].next = more; }

  /// Says what a bit of such rows means.
  void name_pair_rule(std::size_t bit, std::uint32_t rank, std::uint32_t note, float weight);
  void name_unit_rule(std::size_t bit, std::uint32_t note, float weight, Topics topic);

  [[nodiscard]] std::vector<Reason> read(std::uint32_t number) const override;
  [[nodiscard]] bool empty(std::uint32_t number) const override;
  [[nodiscard]] bool names_words(std::uint32_t number) const override;

  /// Notes what lost. Gives the number of the first.
  std::uint32_t note_lost(std::span<const Instead> lost) {
    const auto first = static_cast<std::uint32_t>(lost_.size());
    for (const Instead& each : lost) lost_.push_back(each);  // there are few
    return first;
  }
  [[nodiscard]] std::span<const Instead> lost(std::uint32_t first, std::uint32_t count) const override {
    return std::span(lost_).subspan(first, count);
  }

 private:
  static constexpr std::uint32_t no_words = 0xFFFFFFFF;
  static constexpr std::uint32_t no_row = 0xFFFFFFFF;
  static constexpr std::uint32_t no_list = 0xFFFFFFFF;

  struct Vote {
    std::uint32_t note;
    float weight;
    std::uint32_t words;  // index into `words_`
    Topics topics;
  };
  struct Words {
    Span all;
    std::uint32_t first_capture;
    std::uint32_t captures;  // how many
  };
  struct List {
    std::uint32_t first;  // of its votes
    std::uint32_t last;   // behind them
    std::uint32_t row;    // of rules about pairs
    std::uint32_t next;   // the list that goes on with it
    Topics topics;        // of its votes; the others are left out
    std::uint32_t unit_row;
  };
  struct PairRule {
    std::uint32_t rank = 0;  // among those of a list
    std::uint32_t note = 0;
    float weight = 0;
  };

  struct UnitRule {
    std::uint32_t note = 0;
    float weight = 0;
    Topics topic = 0;
  };

  std::uint32_t close(std::uint32_t row);
  template <typename Visit>
  void for_each_unit_rule(const List& list, Visit visit) const;
  void read_row(std::uint32_t row, std::vector<Reason>& out) const;
  [[nodiscard]] Reason reason_of(const Vote& vote) const;

  std::vector<Vote> votes_;
  std::vector<Words> words_;
  Captures captures_;
  std::vector<std::uint64_t> rows_;
  std::size_t row_size_ = 0;
  std::vector<List> lists_;
  std::vector<Instead> lost_;
  std::uint32_t open_ = 0;            // the first vote of the open list
  std::vector<PairRule> pair_rules_;  // by bit of a row
  std::vector<std::uint64_t> unit_rows_;
  std::size_t unit_row_size_ = 0;
  std::vector<UnitRule> unit_rules_;  // by bit of such a row; of those that no list names nothing
};

}  // namespace argmap::extract
