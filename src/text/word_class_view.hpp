// A sentence whose classes are being found, as the deciding functions look at it.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "argmap/document.hpp"
#include "text/word_class_traits.hpp"

namespace argmap::text {

/// A token as those see it who decide on its class or on phrases.
struct SeenToken {
  const Traits* traits = nullptr;
  Look look = Look::mark;
  WordClass word_class = WordClass::punctuation;  ///< once it is decided
  Keyword keyword{};
  bool space_before = true;
  bool relates = false;
};

/// Shows one sentence after the other. Before and behind a sentence stand marks. All lookahead is bounded by a window
/// of a dozen tokens, so that tagging stays linear.
class SentenceView {
 public:
  SentenceView(const Document& document, const std::vector<Traits>& traits) : document_(document), traits_(traits) {}

  /// Shows this sentence from now on.
  void open(TokenRange tokens);

  [[nodiscard]] TokenRange tokens() const { return tokens_; }
  [[nodiscard]] const Token& token(std::uint32_t i) const { return document_.tokens[i]; }
  [[nodiscard]] const Word& word(std::uint32_t i) const { return document_.word(token(i)); }
  [[nodiscard]] bool has(std::uint32_t i) const { return tokens_.contains(i); }
  // Of a token of the sentence or no further than `margin` from it:
  [[nodiscard]] const Traits& traits(std::uint32_t i) const { return *seen(i).traits; }
  [[nodiscard]] Keyword keyword(std::uint32_t i) const { return seen(i).keyword; }
  /// How it looks; a capitalised word inside a sentence looks like a name.
  [[nodiscard]] Look look(std::uint32_t i) const { return seen(i).look; }
  [[nodiscard]] bool space_before(std::uint32_t i) const { return seen(i).space_before; }
  [[nodiscard]] bool relates(std::uint32_t i) const { return seen(i).relates; }
  [[nodiscard]] bool speaks(std::uint32_t i) const { return traits(i).speaks; }
  /// The class, where it has been found already; punctuation where there is no token.
  [[nodiscard]] WordClass class_of(std::uint32_t i) const { return seen(i).word_class; }
  [[nodiscard]] WordClass class_before(std::uint32_t i) const { return class_of(i - 1); }
  void decide(std::uint32_t i, WordClass found) { seen_[place(i)].word_class = found; }

  /// The first token from `i` on that is neither adverb nor negation.
  [[nodiscard]] std::uint32_t behind_adverbs(std::uint32_t i) const;
  /// Whether a noun, or what stands before a noun, begins at `i`.
  [[nodiscard]] bool nounish(std::uint32_t i) const;
  /// Whether a clause, subject and finite verb, begins at `i`.
  [[nodiscard]] bool clause_follows(std::uint32_t i) const;
  /// Whether a finite auxiliary stands soon behind `i`, before anything that may open another clause.
  [[nodiscard]] bool finite_auxiliary_follows(std::uint32_t i) const;
  [[nodiscard]] bool is_question() const;

 private:
  static constexpr std::uint32_t margin = 3;

  [[nodiscard]] std::uint32_t place(std::uint32_t i) const { return i + 1 - tokens_.first; }
  [[nodiscard]] const SeenToken& seen(std::uint32_t i) const { return seen_[place(i)]; }
  [[nodiscard]] bool surely_finite(std::uint32_t i) const;

  const Document& document_;
  const std::vector<Traits>& traits_;
  TokenRange tokens_;
  std::vector<SeenToken> seen_;  ///< with one mark before and `margin` behind the tokens
};

}  // namespace argmap::text
