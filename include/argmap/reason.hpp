// Why something was found: the rule that proposed it, on which words, with what weight.
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <iterator>
#include <memory>
#include <span>
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

/// The notes on some rules, by number. Values, though copies and reports share the notes of one rule book, which stay
/// as long as any of them: a book's notes are many times what a short text says.
class RuleNotes {
 public:
  using Shared = std::shared_ptr<const std::vector<RuleNote>>;

  class Iterator {
   public:
    using value_type = RuleNote;
    using difference_type = std::ptrdiff_t;
    Iterator() = default;
    Iterator(const RuleNotes& notes, std::size_t at) : notes_(&notes), at_(at) {}
    const RuleNote& operator*() const { return (*notes_)[at_]; }
    Iterator& operator++() { return ++at_, *this; }
    Iterator operator++(int) { return {*notes_, at_++}; }
    friend bool operator==(const Iterator&, const Iterator&) = default;

   private:
    const RuleNotes* notes_ = nullptr;
    std::size_t at_ = 0;
  };

  RuleNotes() = default;
  RuleNotes(std::initializer_list<RuleNote> notes) : all_(std::make_shared<const std::vector<RuleNote>>(notes)) {
    for (std::uint32_t i = 0; i < notes.size(); ++i) chosen_.push_back(i);
  }
  /// Those of `all` that `chosen` names, by index, in this order.
  RuleNotes(Shared all, std::vector<std::uint32_t> chosen) : all_(std::move(all)), chosen_(std::move(chosen)) {}

  [[nodiscard]] const RuleNote& operator[](std::size_t number) const { return (*all_)[chosen_[number]]; }
  [[nodiscard]] std::size_t size() const { return chosen_.size(); }
  [[nodiscard]] bool empty() const { return chosen_.empty(); }
  [[nodiscard]] Iterator begin() const { return {*this, 0}; }
  [[nodiscard]] Iterator end() const { return {*this, size()}; }

 private:
  Shared all_;
  std::vector<std::uint32_t> chosen_;
};

/// One rule's vote.
struct Reason {
  std::uint32_t rule = 0;                               ///< index into `Report::rules`
  float weight = 0;                                     ///< natural log-odds that this vote added
  Span words;                                           ///< all matched words; empty for a rule about position alone
  std::vector<std::pair<std::uint8_t, Span>> captures;  ///< index into `RuleNote::captures`, and its words
};

/// In short what a unit or a relation might have been instead.
struct Instead {
  enum class What : std::uint8_t { claim, evidence, background, supports, attacks, undercuts, restates };
  static constexpr std::uint32_t none = 0xFFFFFFFF;

  What what = What::claim;
  std::uint32_t unit = 0;        ///< of a relation: the unit that it would point at
  float weight = 0;              ///< what it would have weighed, in log-odds
  std::uint32_t reasons = none;  ///< number of its reasons where they are kept
};

/// Where the reasons of one text are kept. There are many times more of them than anybody asks for, so that they are
/// kept as they were counted, and made into values where somebody does.
class ReasonSource {
 public:
  ReasonSource() = default;
  ReasonSource(const ReasonSource&) = delete;
  ReasonSource& operator=(const ReasonSource&) = delete;
  virtual ~ReasonSource() = default;
  /// The reasons that were kept under that number, in their order.
  [[nodiscard]] virtual std::vector<Reason> read(std::uint32_t number) const = 0;
  [[nodiscard]] virtual bool empty(std::uint32_t number) const = 0;
  /// Whether one of them names words of the text.
  [[nodiscard]] virtual bool names_words(std::uint32_t number) const = 0;
  /// What lost: that many, from a number on.
  [[nodiscard]] virtual std::span<const Instead> lost(std::uint32_t /*first*/, std::uint32_t /*count*/) const {
    return {};
  }
};

/// Reasons for one thing: a value, though it shares what it is made from with those for other things.
class Reasons {
 public:
  Reasons() = default;
  Reasons(std::shared_ptr<const ReasonSource> source, std::uint32_t number)
      : source_(std::move(source)), number_(number) {}
  /// These; for reports that are made by hand.
  Reasons(std::initializer_list<Reason> given);

  [[nodiscard]] bool empty() const { return source_ == nullptr || source_->empty(number_); }
  [[nodiscard]] bool names_words() const { return source_ != nullptr && source_->names_words(number_); }
  /// All of them, made anew with every call.
  [[nodiscard]] std::vector<Reason> list() const {
    return source_ == nullptr ? std::vector<Reason>{} : source_->read(number_);
  }
  operator std::vector<Reason>() const { return list(); }

 private:
  std::shared_ptr<const ReasonSource> source_;
  std::uint32_t number_ = 0;
};

/// Something that was considered and lost; of these the best three are kept, the best of a relation with its reasons.
struct Alternative {
  std::string what;  ///< "evidence", "supports u4", "another reading"
  float weight = 0;  ///< what it would have weighed, in log-odds
  Reasons reasons;
};

/// What lost to one unit or relation, the best first: a value, kept as reasons are.
class Alternatives {
 public:
  Alternatives() = default;
  Alternatives(std::shared_ptr<const ReasonSource> source, std::uint32_t first, std::uint32_t count)
      : source_(std::move(source)), first_(first), count_(count) {}
  /// These, without reasons; for reports that are made by hand.
  Alternatives(std::initializer_list<Instead> given);

  [[nodiscard]] bool empty() const { return count_ == 0; }
  /// All of them in short.
  [[nodiscard]] std::span<const Instead> brief() const {
    return count_ == 0 ? std::span<const Instead>{} : source_->lost(first_, count_);
  }
  /// All of them, made anew with every call.
  [[nodiscard]] std::vector<Alternative> list() const;
  operator std::vector<Alternative>() const { return list(); }
  [[nodiscard]] Reasons reasons(const Instead& lost) const {
    return lost.reasons == Instead::none ? Reasons{} : Reasons{source_, lost.reasons};
  }

 private:
  std::shared_ptr<const ReasonSource> source_;
  std::uint32_t first_ = 0;
  std::uint32_t count_ = 0;
};

}  // namespace argmap
