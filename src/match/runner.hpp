// Runs one compiled pattern at one place.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "argmap/document.hpp"
#include "match/match.hpp"
#include "match/place_index.hpp"
#include "match/sieve.hpp"
#include "rules/program/program.hpp"

namespace argmap::match {

/// The (step, place) pairs that a run has tried in vain, so that no run takes more than a bounded time.
class Tried {
 public:
  void clear() {
    visits_ = 0;
    count_ = 0;
    if (++run_ == 0) begin_anew();
  }
  /// False where the pair was there already, or there is no room for more. The first few are let pass unnoted: most
  /// runs try no more.
  bool add(std::uint32_t step, std::uint32_t place) { return ++visits_ <= unnoted || note(step, place); }

 private:
  void begin_anew() {
    slots_.clear();
    run_ = 1;
  }
  bool note(std::uint32_t step, std::uint32_t place);

  static constexpr std::uint32_t unnoted = 24;
  static constexpr std::size_t slots = 1024;
  static constexpr std::size_t most = slots / 2;
  struct Slot {
    std::uint32_t run = 0;
    std::uint32_t step = 0;
    std::uint32_t place = 0;
  };
  std::vector<Slot> slots_;  // none until the first is needed: most texts need none
  std::uint32_t run_ = 0;
  std::uint32_t visits_ = 0;
  std::size_t count_ = 0;
};

/// Backtracking over the steps of a pattern: forward from its anchor, then backward from there.
///
/// A place is the index of the token behind it. Single tokens are only taken within the sentence and the quotation of
/// the anchor; spans jump further.
class Runner {
 public:
  Runner(const rules::Program& program, const PlaceIndex& places)
      : program_(program), places_(places), steps_(program.steps.data()) {}

  /// True where the pattern matches with its anchor at this place of the sentence that was entered: one of its tests is
  /// passed there (or, of a list, an entry begins there).
  /// It is given a new match, and fills it in where it is true.
  [[nodiscard]] bool run(const rules::Pattern& pattern, std::uint32_t place, Match& match);

  /// False where none of the pattern's anchors is at this place.
  [[nodiscard]] bool could_begin(const rules::Pattern& pattern, std::uint32_t place) const;
  /// The place and looks of a sentence; patterns are run in it from now on.
  void enter(std::uint32_t sentence);
  [[nodiscard]] SentenceView view() const { return {sentence_, tokens_, inner_.first, starts_block_, has_quotation_}; }
  [[nodiscard]] TokenRange tokens() const { return tokens_; }
  /// The sentence without the quotation marks, brackets and stops at its edges (a few of them).
  [[nodiscard]] TokenRange inner_tokens() const { return inner_; }

 private:
  enum class Way : bool { backward, forward };
  using Captures = std::array<TokenRange, max_captures>;

  /// The anchor, which was seen to be there, is this token and no phrase.
  [[nodiscard]] bool is_single(const rules::Pattern& pattern, std::uint32_t place) const {
    return !pattern.may_be_phrase || !places_.phrase_begins(place);
  }
  [[nodiscard]] bool run_forward(const rules::Pattern& pattern, std::uint32_t place);
  [[nodiscard]] bool run_backward(const rules::Pattern& pattern, std::uint32_t place);
  /// Words of the longest entry that begins here, of the list that is the pattern's anchor; 0 where none does.
  [[nodiscard]] std::uint32_t longest_entry(const rules::Pattern& pattern, std::uint32_t place) const;
  [[nodiscard]] bool run_alone(const rules::Pattern& pattern, std::uint32_t place);
  [[nodiscard]] bool run_halves(const rules::Pattern& pattern, std::uint32_t place);
  [[nodiscard]] bool looks_likely(const rules::Glance& glance, std::uint32_t place) const;
  [[nodiscard]] TokenRange without_marks(TokenRange sentence) const;
  /// Runs the steps from here to the end of the half; true where it accepts, and `end_` is set.
  template <Way way>
  bool go(std::uint32_t index, std::uint32_t place);
  /// The same as one of several ways to go on: where it fails, the captures are as before.
  template <Way way>
  bool go_try(std::uint32_t index, std::uint32_t place);
  template <Way way>
  bool go_gap(const rules::Step& step, std::uint32_t place);
  template <Way way>
  bool go_sizes(const rules::Step& step, std::uint32_t place, std::uint64_t sizes);
  template <Way way>
  bool go_span(const rules::Step& step, std::uint32_t place);
  template <Way way>
  bool go_noun_phrase(const rules::Step& step, std::uint32_t place);
  template <Way way>
  bool go_stretch(const rules::Step& step, std::uint32_t place);
  template <Way way>
  bool go_quote(const rules::Step& step, std::uint32_t place);
  template <Way way>
  bool go_sentence(const rules::Step& step, std::uint32_t place);
  /// Captures the words where the step has a slot, and goes on from the landing.
  template <Way way>
  bool jump(const rules::Step& step, TokenRange words, std::uint32_t landing);
  /// The same as one of several landings.
  template <Way way>
  bool try_jump(const rules::Step& step, TokenRange words, std::uint32_t landing);

  /// Notes the pair; false where it has been tried before.
  bool tried(const rules::Step& step, std::uint32_t place) {
    return tried_.add(static_cast<std::uint32_t>(&step - steps_), place);
  }
  /// The token that a single step would take, or `none`.
  template <Way way>
  [[nodiscard]] std::uint32_t next_token(std::uint32_t place) const;
  /// False where the token does not pass the test, or (of a list) no entry begins with it.
  [[nodiscard]] bool may_pass(const rules::Test& test, std::uint32_t token) const;
  /// What a glance at the next token tells: a choice is vain which wants it in a set that it is not in.
  class Ahead {
   public:
    template <Way way>
    [[nodiscard]] static Ahead of(const Runner& runner, std::uint32_t place);
    [[nodiscard]] bool is_hopeless(std::uint32_t set) const {
      if (set == 0 || (sets_ != nullptr && rules::has_bit(sets_, set))) return false;
      return at_marks_ == nullptr || !rules::has_bit(at_marks_, set);
    }

   private:
    Ahead(LookTable::Bits sets, LookTable::Bits at_marks) : sets_(sets), at_marks_(at_marks) {}
    LookTable::Bits sets_;      // that the token is in, where it can be taken
    LookTable::Bits at_marks_;  // that it may be in by what else begins (or ends) with it, where it is in reach
  };
  /// Bit n is set where an entry of n words of the list begins (or ends) at the place.
  template <Way way>
  [[nodiscard]] std::uint64_t entry_sizes(std::uint32_t list, std::uint32_t place, std::uint32_t token) const;
  template <Way way>
  [[nodiscard]] std::uint64_t phrase_sizes(std::uint32_t list, std::uint32_t place, std::uint32_t token) const;
  /// Whether a token passes the test of a word, lemma or traits.
  template <typename Part>
  [[nodiscard]] bool takes(const Part& test, std::uint32_t token) const;
  [[nodiscard]] bool is_in(std::uint32_t token, std::uint32_t set) const {
    return rules::has_bit(places_.look(token).sets, set);
  }
  /// True where the list has the token as an entry, in its class.
  [[nodiscard]] bool is_on(std::uint32_t token, std::uint32_t list) const {
    return is_in(token, program_.sets.count + list);
  }
  [[nodiscard]] bool has_lemma(std::uint32_t token, std::uint32_t lemma) const;
  /// The sentence that holds a token; soon told for the one that was entered.
  [[nodiscard]] std::uint32_t sentence_of(std::uint32_t token) const {
    return tokens_.contains(token) ? sentence_ : places_.sentence(token);
  }
  [[nodiscard]] bool may_lead(std::uint32_t token) const;   ///< before the first word of a sentence
  [[nodiscard]] bool may_trail(std::uint32_t token) const;  ///< behind its last word
  [[nodiscard]] bool is_edge(rules::Edge edge, std::uint32_t place) const;
  /// What a clause or rest around a token may cover: not beyond the quotation that the anchor stands in.
  [[nodiscard]] TokenRange stretch_around(const rules::Step& step, std::uint32_t token) const;
  [[nodiscard]] TokenRange within_quotation(TokenRange range) const;
  template <Way way>
  [[nodiscard]] TokenRange title_at(std::uint32_t token) const;
  /// Without stops and separators at the end.
  [[nodiscard]] TokenRange trimmed_end(TokenRange words) const;

  const rules::Program& program_;
  const PlaceIndex& places_;
  const rules::Step* steps_;
  Tried tried_;
  std::uint32_t sentence_ = none;
  TokenRange tokens_;  // of the sentence
  TokenRange inner_;
  bool starts_block_ = false;
  bool has_quotation_ = false;      // in it or right before it
  std::uint32_t quotation_ = none;  // that all single tokens must stand in
  TokenRange bounds_;               // single tokens are taken inside only
  std::uint32_t end_ = 0;           // where the half that was run last came out
  Match* match_ = nullptr;          // that is filled in
};

}  // namespace argmap::match
