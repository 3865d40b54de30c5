// Which patterns could match where in a sentence.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "match/candidates.hpp"
#include "match/place_index.hpp"
#include "rules/program/program.hpp"

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
  Sieve(const rules::Program& program, const PlaceIndex& places);

  /// Adds where in the sentence which pattern could match, those of a word from the last to the first.
  void sift(const SentenceView& view, Candidates& candidates);

 private:
  using Bits = LookTable::Bits;
  static constexpr std::size_t sought_words = rules::sought_bits / 64;

  /// Triggers in a row that stand open at a token, by all that can be told of a whole row at once.
  struct Left {
    std::uint64_t triggers = 0;
    std::uint32_t row = 0;  ///< which 64
    std::uint32_t token = 0;
  };

  void survey(const SentenceView& view, std::span<const PhraseHit> hits);
  void add_phrases(std::span<const PhraseHit> hits);
  [[nodiscard]] std::size_t sift_tokens(const SentenceView& view);
  [[nodiscard]] std::size_t sift_phrases(const SentenceView& view, std::span<const PhraseHit> hits, std::size_t count);
  [[nodiscard]] Bits preceding(const Cell& cell) const;
  [[nodiscard]] Bits following(const Cell& cell) const;
  [[nodiscard]] Left* room_behind(std::size_t count, std::size_t more);
  [[nodiscard]] bool is_near(const rules::Trigger& trigger, std::uint32_t token) const;
  [[nodiscard]] bool has_any(std::uint16_t sought, std::uint32_t first, std::uint32_t last) const;

  const rules::Program& program_;
  const rules::TriggerTable& table_;
  std::size_t row_size_;
  const PlaceIndex& places_;
  TokenRange tokens_;                                  // of the sentence
  std::vector<Bits> sought_;                           // by its tokens: what is sought and begins there
  std::vector<std::uint64_t> with_phrases_;            // such rows where a phrase begins
  std::array<std::uint64_t, sought_words> present_{};  // what is sought and begins anywhere in it
  std::vector<Left> left_;                             // some, and room for more
};

}  // namespace argmap::match
