// What the matcher asks of every place in a text, worked out in one pass.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "argmap/document.hpp"
#include "match/look_table.hpp"
#include "match/marks.hpp"
#include "rules/program/program.hpp"

namespace argmap::match {

/// A list entry of several words in the text.
struct PhraseHit {
  TokenRange tokens;
  std::uint32_t list = 0;
};

/// What single steps ask of a token, side by side in memory.
struct Cell {
  const LookTable::Look* look = nullptr;
  std::uint32_t form = none;    ///< of that look
  std::uint32_t traits = 0;     ///< rules::Trait, Mark and PlaceMark
  std::uint32_t region = none;  ///< the innermost quotation around it; `mark_region` for a mark of a quotation
  std::uint32_t around = none;  ///< the same, but for a mark the quotation around its own
  std::uint32_t hit = none;     ///< the first of the phrase hits that begin here
};
inline constexpr std::uint32_t mark_region = none - 1;
/// What begins with the token beside itself, and what ends with it, as rules::Beside.
[[nodiscard]] inline std::uint32_t marks_ahead(const Cell& cell) {
  static_assert(PlaceMark::phrase_begins == rules::Beside::phrase << 28U);
  static_assert(PlaceMark::part_begins == rules::Beside::part << 28U);
  return cell.traits >> 28U & 3U;
}
[[nodiscard]] inline std::uint32_t marks_behind(const Cell& cell) {
  static_assert(PlaceMark::phrase_ends == rules::Beside::phrase << 30U);
  static_assert(PlaceMark::part_ends == rules::Beside::part << 30U);
  return cell.traits >> 30U;
}

/// Phrase hits, quotation marks and the phrases and clauses around every token.
class PlaceIndex {
 public:
  /// The document's words have been read into `looks`, which learns how they look here.
  PlaceIndex(const Document& document, const rules::Program& program, LookTable& looks);

  [[nodiscard]] const Document& document() const { return document_; }
  [[nodiscard]] const LookTable& looks() const { return looks_; }
  [[nodiscard]] const Cell& cell(std::uint32_t token) const { return cells_[token]; }
  [[nodiscard]] const LookTable::Look& look(std::uint32_t token) const { return *cells_[token].look; }

  [[nodiscard]] bool phrase_begins(std::uint32_t token) const { return has(token, PlaceMark::phrase_begins); }
  [[nodiscard]] bool phrase_ends(std::uint32_t token) const { return has(token, PlaceMark::phrase_ends); }
  /// The hits that begin with a token, as some do, and behind them all later ones.
  [[nodiscard]] std::span<const PhraseHit> hits_at(std::uint32_t token) const {
    return std::span(hits_).subspan(cells_[token].hit);
  }
  /// The sentence's hits that begin at this token or later.
  [[nodiscard]] std::span<const PhraseHit> hits_from(std::uint32_t token, std::uint32_t sentence) const;
  /// The hits that begin in the sentence, by their first token.
  [[nodiscard]] std::span<const PhraseHit> hits_in(std::uint32_t sentence) const {
    return std::span(hits_).subspan(windows_[sentence].hit, windows_[sentence + 1].hit - windows_[sentence].hit);
  }
  /// Words of the longest hit.
  [[nodiscard]] std::uint32_t longest_hit() const { return longest_; }

  /// An opening or closing quotation mark of a quotation.
  [[nodiscard]] bool is_quotation_mark(std::uint32_t token) const { return has(token, quotation_marks); }
  [[nodiscard]] bool opens_quotation(std::uint32_t token) const { return has(token, PlaceMark::opens_quotation); }
  [[nodiscard]] bool closes_quotation(std::uint32_t token) const { return has(token, PlaceMark::closes_quotation); }
  /// The sentence holds a quotation mark.
  [[nodiscard]] bool is_quoted(std::uint32_t sentence) const { return windows_[sentence].quoted; }
  /// The outermost quotation that begins with this token, or `none`.
  [[nodiscard]] std::uint32_t quotation_from(std::uint32_t token) const;
  /// The outermost quotation of which this is the last token, or `none`.
  [[nodiscard]] std::uint32_t quotation_to(std::uint32_t token) const;

  /// The noun phrase that holds a token of the sentence; empty where none does.
  [[nodiscard]] TokenRange noun_phrase(std::uint32_t token, std::uint32_t sentence) const;
  /// The clause that holds a token of the sentence; empty where none does.
  [[nodiscard]] TokenRange clause(std::uint32_t token, std::uint32_t sentence) const;
  /// The sentence that holds a token.
  [[nodiscard]] std::uint32_t sentence(std::uint32_t token) const;

 private:
  static constexpr std::uint32_t quotation_marks = PlaceMark::opens_quotation | PlaceMark::closes_quotation;
  [[nodiscard]] bool has(std::uint32_t token, std::uint32_t marks) const { return (cells_[token].traits & marks) != 0; }

  /// Where the noun phrases, clauses and hits of a sentence begin, so that what is looked for in one is soon found.
  struct Window {
    std::uint32_t phrase = 0;
    std::uint32_t clause = 0;
    std::uint32_t hit = 0;
    bool quoted = false;  ///< the sentence holds a quotation mark
  };

  [[nodiscard]] Cell cell_of(const Token& token, std::uint32_t word, std::uint32_t marks);
  void read_sentence(TokenRange tokens);
  void mark_noun_phrases();
  void read_quotation_marks();
  void read_quotation_mark(std::uint32_t token);
  [[nodiscard]] std::uint32_t comma_inside(std::uint32_t token) const;
  void read_as_comma(Cell& cell, std::uint32_t comma);
  void open_window(std::uint32_t token);
  void mark_quotations();
  void find_phrases(const rules::PhraseTrie& trie, std::uint32_t begin, std::uint32_t end);
  void follow(const rules::PhraseTrie& trie, std::uint32_t begin, std::uint32_t end, WordIndex::Start start);
  void add_hits(const rules::PhraseTrie& trie, std::uint32_t node, TokenRange tokens, std::uint8_t kinds);

  const Document& document_;
  LookTable& looks_;
  const WordIndex& words_;
  std::vector<std::uint8_t> quotation_marks_;  // by token: 1 where it opens a quotation, 2 where it closes one
  std::vector<Cell> cells_;
  std::vector<std::uint32_t> beginnings_;  // tokens of a sentence that phrases may begin with
  std::vector<PhraseHit> hits_;
  std::uint32_t longest_ = 0;
  std::vector<Window> windows_;               // by sentence, and one more
  std::vector<std::uint32_t> by_last_token_;  // quotations, by the last of their tokens; the outermost first
};

}  // namespace argmap::match
