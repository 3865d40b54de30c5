// What the rules ask of a token, worked out once for every word in every class.
#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <span>
#include <unordered_map>
#include <vector>

#include "argmap/document.hpp"
#include "match/row_pool.hpp"
#include "match/word_index.hpp"
#include "rules/program/program.hpp"

namespace argmap::match {

/// A look is a word in a class, capitalised or not: single-token tests depend on nothing else, so that each is answered
/// once a look. Kept from text to text.
class LookTable {
 public:
  using Bits = const std::uint64_t*;
  /// Of 64 triggers in a row those that the look may be the anchor of.
  struct Anchored {
    std::uint32_t row = 0;  ///< which 64
    std::uint64_t triggers = 0;
  };
  /// What the tests that a look passes lead to, as rows of bits: of triggers four, by what else begins (or ends) with
  /// the token, as rules::Beside.
  struct Answers {
    std::span<const Anchored> anchored = {};  ///< of the triggers that it may be the anchor of
    Bits preceding = nullptr;                 ///< the triggers that may have it right before their anchor
    Bits following = nullptr;                 ///< and right behind it
    Bits sets = nullptr;                      ///< the sets that it is in, and behind them the lists, in its class
    Bits sought = nullptr;                    ///< of rules::sought_bits, one for every set that is sought
  };
  struct alignas(64) Look : Answers {
    std::uint32_t word = 0;      ///< number in the WordIndex
    std::uint32_t form = none;   ///< vocabulary number of the fold
    std::uint32_t lemma = none;  ///< vocabulary number of the lemma that fits the class
    std::uint32_t traits = 0;    ///< rules::Trait and Mark
  };

  /// Learns the words of a document; forgets what it learnt for another program, or of words in another memory.
  void read(const Document& document, const rules::Program& program);
  /// Forgets all where a text with very many words has been read.
  void forget_if_large();
  [[nodiscard]] const WordIndex& words() const { return words_; }

  /// The look of a word of the document that was read. It stays where it is until all is forgotten.
  [[nodiscard]] const Look& look(const Token& token) { return look(words_.number(token.word), token); }
  /// The same, of a word that is known by this number.
  [[nodiscard]] const Look& look(std::uint32_t word, const Token& token) {
    const std::size_t at =
        word * looks_of_word + static_cast<std::size_t>(token.word_class) * 2 + (token.capitalised ? 1 : 0);
    if (by_word_[at] == nullptr) by_word_[at] = &add(word, token.word_class, token.capitalised);
    return *by_word_[at];
  }

 private:
  static constexpr std::size_t looks_of_word = 32;  // a class and capitals

  /// What a look passes: its traits; its form and lemmas, where tests ask for them; the lists that it is on.
  using Passed = std::vector<std::uint32_t>;
  struct Hash {
    std::size_t operator()(const Passed& passed) const;
  };
  /// Answers while they are drawn up.
  struct Drawn {
    rules::BitRow preceding;
    rules::BitRow following;
    rules::BitRow sets;
    rules::BitRow sought;
    rules::BitRow anchored;
  };

  [[nodiscard]] const Look& add(std::uint32_t word, WordClass word_class, bool capitalised);
  void forget();
  void note_passed(const Look& look, WordClass word_class);
  [[nodiscard]] Answers answers_to(const Look& look, WordClass word_class);
  [[nodiscard]] const Drawn& drawn_by_traits(std::uint32_t traits);
  void draw_set(std::uint32_t set, Drawn& drawn) const;
  void draw_word(const Look& look, WordClass word_class);
  [[nodiscard]] Answers keep_drawn();

  std::shared_ptr<const int> identity_;      // of the program that all was learnt for
  std::weak_ptr<const void> memory_;         // that the words stand in
  const rules::Program* program_ = nullptr;  // while a document is read
  WordIndex words_;
  std::vector<const Look*> by_word_;  // by word, class and capitals
  std::deque<Look> looks_;
  RowPool preceding_rows_;
  RowPool following_rows_;
  std::deque<rules::BitRow> set_rows_;  // nearly all are different
  RowPool sought_rows_;
  std::deque<std::vector<Anchored>> anchored_;
  std::unordered_map<Passed, Answers, Hash> by_passed_;  // many words pass the same
  std::unordered_map<std::uint32_t, Drawn> by_traits_;   // and more of them share their traits
  Passed passed_;                                        // by the look that is added
  Drawn drawn_;                                          // for it
};

}  // namespace argmap::match
