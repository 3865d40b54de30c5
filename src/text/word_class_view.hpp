// A sentence whose classes are being found, as the deciding functions look at it.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "argmap/document.hpp"
#include "text/word_class_traits.hpp"

namespace argmap::text {

/// All lookahead is bounded by a window of a dozen tokens, so that tagging stays linear.
class SentenceView {
 public:
  SentenceView(const Document& document, const std::vector<Traits>& traits, TokenRange tokens)
      : document_(document), traits_(traits), tokens_(tokens) {}

  [[nodiscard]] TokenRange tokens() const { return tokens_; }
  [[nodiscard]] const Token& token(std::uint32_t i) const { return document_.tokens[i]; }
  [[nodiscard]] const Word& word(std::uint32_t i) const { return document_.word(token(i)); }
  [[nodiscard]] const Traits& traits(std::uint32_t i) const { return traits_[token(i).word]; }
  [[nodiscard]] bool has(std::uint32_t i) const { return tokens_.contains(i); }
  /// How token `i` looks; a mark behind the end of the sentence.
  [[nodiscard]] Look look(std::uint32_t i) const {
    if (!has(i)) return Look::mark;
    const Look its = traits(i).look;
    const bool may_be_name = its == Look::noun || its == Look::verb || its == Look::adjective;
    return may_be_name && token(i).capitalised && i > tokens_.first ? Look::name : its;
  }
  [[nodiscard]] bool speaks(std::uint32_t i) const { return has(i) && traits(i).speaks; }
  /// A quotation mark that stands close behind what is before it, and nothing close behind it.
  [[nodiscard]] bool closes_quotation(std::uint32_t i) const {
    return look(i) == Look::quote && !token(i).space_before && (!has(i + 1) || token(i + 1).space_before);
  }
  /// The class already found for the token before `i`; punctuation at the start.
  [[nodiscard]] WordClass class_before(std::uint32_t i) const;
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
  [[nodiscard]] bool surely_finite(std::uint32_t i) const;

  const Document& document_;
  const std::vector<Traits>& traits_;
  TokenRange tokens_;
};

}  // namespace argmap::text
