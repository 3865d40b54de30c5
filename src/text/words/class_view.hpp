// A sentence whose classes are being found, as the deciding functions look at it.
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

#include "argmap/document.hpp"
#include "text/bytes/many_bytes.hpp"
#include "text/words/traits.hpp"

namespace argmap::text {

/// What a word of the list of keywords may be in phrases and clauses, as bits.
enum class Role : std::uint8_t {
  relates = 1,  ///< "which", "who", "that", "what": may join a clause to what is before it
  comma = 2,
  joins = 4,     ///< may stand among the modifiers of a noun: commas, "and", "or", "but", quotation marks
  goes_on = 8,   ///< "of", the possessive: another phrase may hang on the one before
  special = 16,  ///< in a noun phrase, asks for more than its class: "van", "&", "last", "one"
  quotes = 32,
  cuts = 64,       ///< a mark that may end a clause
  relative = 128,  ///< "which", "who", "whom", "whose"
};

/// Shows one sentence after the other. Before and behind a sentence stand marks. All lookahead is bounded by a window
/// of a dozen tokens, so that tagging stays linear.
class SentenceView {
 public:
  SentenceView(const Document& document, const std::vector<Traits>& of_words)
      : document_(document), of_words_(of_words) {}

  /// Shows this sentence from now on.
  void open(TokenRange tokens);

  [[nodiscard]] TokenRange tokens() const { return tokens_; }
  [[nodiscard]] const Token& token(std::uint32_t i) const { return document_.tokens[i]; }
  [[nodiscard]] const Word& word(std::uint32_t i) const { return document_.word(token(i)); }
  [[nodiscard]] bool has(std::uint32_t i) const { return tokens_.contains(i); }
  // Of a token of the sentence or no further than `margin` from it:
  [[nodiscard]] const Traits& traits(std::uint32_t i) const { return *traits_[place(i)]; }
  [[nodiscard]] Keyword keyword(std::uint32_t i) const { return keywords_[place(i)]; }
  /// How it looks; a capitalised word inside a sentence looks like a name.
  [[nodiscard]] Look look(std::uint32_t i) const { return looks_[place(i)]; }
  [[nodiscard]] bool has_role(std::uint32_t i, Role role) const {
    return (roles_[place(i)] & static_cast<unsigned>(role)) != 0;
  }
  /// Of a token of the sentence.
  [[nodiscard]] bool space_before(std::uint32_t i) const { return token(i).space_before; }
  [[nodiscard]] bool speaks(std::uint32_t i) const { return traits(i).speaks; }
  /// The class, where it has been found already; punctuation where there is no token.
  [[nodiscard]] WordClass class_of(std::uint32_t i) const { return classes_[place(i)]; }
  [[nodiscard]] WordClass class_before(std::uint32_t i) const { return class_of(i - 1); }
  void decide(std::uint32_t i, WordClass found) { classes_[place(i)] = found; }

  // Of the sixteen tokens from `i` on, which may be the one before the sentence; behind its margin they are any.
  using Sixteen = Units<std::uint8_t>::Vector;
  [[nodiscard]] Sixteen classes_from(std::uint32_t i) const { return sixteen(classes_, i); }
  [[nodiscard]] Sixteen roles_from(std::uint32_t i) const { return sixteen(roles_, i); }

  /// The first token from `i` on that is neither adverb nor negation.
  [[nodiscard]] std::uint32_t behind_adverbs(std::uint32_t i) const;
  /// Whether a noun, or what stands before a noun, begins at `i`.
  [[nodiscard]] bool nounish(std::uint32_t i) const;
  /// Whether a clause, subject and finite verb, begins at `i`.
  [[nodiscard]] bool clause_follows(std::uint32_t i) const;
  /// Whether a finite auxiliary stands soon behind the token `i` of the sentence, before anything that may open another
  /// clause, and no pronoun right before it.
  [[nodiscard]] bool finite_auxiliary_follows(std::uint32_t i) const {
    const std::uint32_t at = place(i);  // of the next token, counted from the first
    const auto& [ends, finite] = ahead_[at / at_once];
    const std::uint64_t near = ends >> at % at_once & ((1U << seen_ahead) - 1);
    return (near & (0 - near) & finite >> at % at_once) != 0;
  }
  [[nodiscard]] bool is_question() const;

 private:
  static constexpr std::uint32_t margin = 3;
  static constexpr std::uint32_t seen_ahead = 7;  // tokens
  static constexpr std::uint32_t at_once = 32;
  /// A bit for each of 64 tokens; the next begins `at_once` tokens behind.
  struct Ahead {
    std::uint64_t ends = 0;    ///< where the search for a finite auxiliary ends
    std::uint64_t finite = 0;  ///< where it has found one
  };

  void make_room(std::size_t places);
  void look_ahead();
  [[nodiscard]] std::uint32_t place(std::uint32_t i) const { return i + 1 - tokens_.first; }
  [[nodiscard]] Sixteen sixteen(const auto& of_tokens, std::uint32_t i) const {
    Sixteen bytes;
    std::memcpy(&bytes, of_tokens.data() + place(i), sizeof bytes);
    return bytes;
  }
  [[nodiscard]] bool surely_finite(std::uint32_t i) const;

  const Document& document_;
  const std::vector<Traits>& of_words_;
  TokenRange tokens_;
  // Of each token, with one mark before them and `margin` behind, and room for sixteen more:
  std::vector<const Traits*> traits_;
  std::vector<Look> looks_;
  std::vector<Keyword> keywords_;
  std::vector<std::uint8_t> roles_;  ///< bits
  std::vector<Ahead> ahead_;         ///< from the first token on
  std::vector<WordClass> classes_;   ///< once they are decided
};

}  // namespace argmap::text
