// Which patterns could match where in a sentence.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "match/place_index.hpp"
#include "rules/program.hpp"

namespace argmap::match {

/// What is known of a sentence before its tokens are looked at.
struct SentenceView {
  std::uint32_t sentence = 0;
  TokenRange tokens;
  std::uint32_t inner_first = 0;  ///< the first token that is no mark at its edge
  bool starts_block = false;      ///< it is the first of its block
  bool quotes = false;            ///< it holds a quotation mark, or follows one
};

/// Compares what stands around a token with what the patterns that it may be the anchor of ask for: few that pass do
/// not match.
class Sieve {
 public:
  struct Candidate {
    std::uint32_t pattern = 0;
    std::uint32_t place = 0;
  };

  Sieve(const rules::Program& program, const PlaceIndex& places);

  /// Where in the sentence which pattern could match, by place; one may be named twice.
  [[nodiscard]] std::span<const Candidate> sift(const SentenceView& view);

 private:
  using Bits = LookTable::Bits;
  static constexpr std::size_t sought_words = rules::sought_bits / 64;

  void survey(const SentenceView& view);
  void add_phrases();
  /// Rows of triggers that must all have a bit, but for those of `or` rows, of which one is enough.
  struct Around {
    Bits open = nullptr;
    Bits in_reach = nullptr;
    Bits preceding = nullptr;
    Bits or_behind_phrase = nullptr;
    /// Of the 64 triggers of a row those that the sentence, and what stands before the token, leave open.
    [[nodiscard]] std::uint64_t operator[](std::size_t row) const {
      return open[row] & in_reach[row] & (preceding[row] | or_behind_phrase[row]);
    }
  };

  [[nodiscard]] Around around(std::uint32_t token) const;
  void sift_token(std::uint32_t token, std::span<const LookTable::Anchored> anchored);
  void sift_phrases(std::uint32_t token);
  void try_trigger(std::uint32_t number, std::uint32_t token);
  [[nodiscard]] bool is_near(const rules::Trigger& trigger, std::uint32_t token) const;
  [[nodiscard]] bool has_any(std::uint16_t sought, std::uint32_t first, std::uint32_t last) const;
  [[nodiscard]] const LookTable::Look& look(std::uint32_t token) const { return *seen_[token - tokens_.first]; }

  const rules::Program& program_;
  const rules::TriggerTable& table_;
  const PlaceIndex& places_;
  const LookTable& looks_;
  TokenRange tokens_;                                  // of the sentence
  std::uint32_t inner_first_ = 0;                      // as in its view
  std::vector<const LookTable::Look*> seen_;           // its tokens
  std::span<const PhraseHit> hits_;                    // its phrases, from the token that is looked at on
  rules::BitRow nothing_;                              // a row without bits
  rules::BitRow open_;                                 // the triggers that it does not rule out as a whole
  std::vector<Bits> sought_;                           // by its tokens: what is sought and begins there
  std::vector<std::uint64_t> with_phrases_;            // such rows where a phrase begins
  std::array<std::uint64_t, sought_words> present_{};  // what is sought and begins anywhere in it
  std::vector<Candidate> candidates_;
};

}  // namespace argmap::match
