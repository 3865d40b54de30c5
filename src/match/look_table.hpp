// What the rules ask of a token, worked out once for every word in every class.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <unordered_map>
#include <vector>

#include "argmap/document.hpp"
#include "match/row_pool.hpp"
#include "match/word_index.hpp"
#include "rules/program.hpp"

namespace argmap::match {

/// A look is a word in a class, capitalised or not: single-token tests depend on nothing else, so that each is answered
/// once a look. Kept from text to text.
class LookTable {
 public:
  struct Look {
    std::uint32_t word = 0;            ///< number in the WordIndex
    std::uint32_t form = none;         ///< vocabulary number of the fold
    std::uint32_t lemma = none;        ///< vocabulary number of the lemma that fits the class
    std::uint32_t traits = 0;          ///< rules::Trait and Mark
    std::uint32_t preceding = 0;       ///< rows of the triggers that may have it right before their anchor
    std::uint32_t following = 0;       ///< and right behind it
    std::uint32_t sets = 0;            ///< row of the sets that it is in, and of the lists, in its class
    std::uint32_t first_anchored = 0;  ///< of the triggers that it may be the anchor of
    std::uint32_t last_anchored = 0;
    std::uint32_t sought = 0;  ///< row of the sets that it is in and some trigger looks for
  };
  using Bits = const std::uint64_t*;
  /// Of 64 triggers in a row those that the look may be the anchor of.
  struct Anchored {
    std::uint32_t row = 0;  ///< which 64
    std::uint64_t triggers = 0;
  };

  /// Learns the words of a document; forgets what it learnt for another program, or of words in another memory.
  void read(const Document& document, const rules::Program& program);
  /// Forgets all where a text with very many words has been read.
  void forget_if_large();
  [[nodiscard]] const WordIndex& words() const { return words_; }

  /// The number of the look of a word of the document that was read.
  [[nodiscard]] std::uint32_t number(const Token& token) {
    return number(words_.number(token.word), token.word_class, token.capitalised);
  }
  [[nodiscard]] const Look& operator[](std::uint32_t look) const { return looks_[look]; }
  [[nodiscard]] std::span<const Anchored> anchored(const Look& look) const {
    return {anchored_.data() + look.first_anchored, anchored_.data() + look.last_anchored};
  }
  /// Of the triggers that may have it right before their anchor, also where a phrase ends with it.
  [[nodiscard]] Bits preceding(const Look& look, bool in_phrase) const {
    return preceding_[look.preceding] + (in_phrase ? trigger_words_ : 0);
  }
  /// Right behind their anchor, also where a phrase begins with it.
  [[nodiscard]] Bits following(const Look& look, bool in_phrase) const {
    return following_[look.following] + (in_phrase ? trigger_words_ : 0);
  }
  /// A bit of rules::sought_bits for every set that is sought.
  [[nodiscard]] Bits sought(const Look& look) const { return sought_[look.sought]; }
  [[nodiscard]] bool is_in(const Look& look, std::uint32_t set) const { return rules::has_bit(sets_[look.sets], set); }
  /// True where the list has the word as an entry, in this class.
  [[nodiscard]] bool is_on(const Look& look, std::uint32_t list) const {
    return rules::has_bit(sets_[look.sets], program_->sets.count + list);
  }

 private:
  static constexpr std::size_t looks_of_word = 32;  // a class and capitals

  [[nodiscard]] std::uint32_t number(std::uint32_t word, WordClass word_class, bool capitalised) {
    const std::size_t at = word * looks_of_word + static_cast<std::size_t>(word_class) * 2 + (capitalised ? 1 : 0);
    if (numbers_[at] == none) numbers_[at] = add(word, word_class, capitalised);
    return numbers_[at];
  }
  /// What holds of a look, as rows of bits.
  struct Drawn {
    rules::BitRow preceding;
    rules::BitRow following;
    rules::BitRow sets;
    rules::BitRow sought;
    rules::BitRow anchored;
  };

  [[nodiscard]] std::uint32_t add(std::uint32_t word, WordClass word_class, bool capitalised);
  void forget();
  [[nodiscard]] const Drawn& drawn_by_traits(std::uint32_t traits);
  void draw_set(std::uint32_t set, Drawn& drawn) const;
  void draw_word(const Look& look, WordClass word_class, Drawn& drawn) const;
  void keep(Look& look);

  std::shared_ptr<const int> identity_;      // of the program that all was learnt for
  std::weak_ptr<const void> memory_;         // that the words stand in
  const rules::Program* program_ = nullptr;  // while a document is read
  WordIndex words_;
  std::vector<std::uint32_t> numbers_;  // by word, class and capitals
  std::vector<Look> looks_;
  std::size_t trigger_words_ = 1;  // of 64 triggers
  RowPool preceding_;              // a row as it is, and one that goes for a phrase too
  RowPool following_;
  RowPool sets_;
  RowPool sought_;
  std::vector<Anchored> anchored_;
  std::unordered_map<std::uint32_t, Drawn> by_traits_;  // many words share their traits
  Drawn drawn_;                                         // for the look that is added
};

}  // namespace argmap::match
