// What extraction knows of words by their spelling alone, kept from text to text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

#include "argmap/document.hpp"

namespace argmap::extract {

/// Most words of a text have been met in those before it: each is looked at once. What is known of a word depends on
/// nothing else, so that what a text gives does not depend on those before it.
class KnownWords {
 public:
  struct Known {
    std::uint32_t stem = none;  ///< number of its stem; `none` for words that say nothing of the subject
    std::uint16_t traits = 0;   ///< of Lexis::Trait, as bits
    bool met = false;
  };

  static KnownWords& of_this_thread();

  /// Goes on to a text with these words; forgets those of another memory.
  void open(const WordList& words);
  /// Of a word of that text, by its number in the list.
  [[nodiscard]] const Known& of(const WordList& words, std::size_t number) {
    const std::uint32_t in_memory = words.in_memory(number);
    if (in_memory >= words_.size() || !words_[in_memory].met) learn(words[number], in_memory);
    return words_[in_memory];
  }
  /// A stem as `Word::stem`.
  [[nodiscard]] std::uint32_t stem(std::uint32_t number) const { return stems_[number].stem; }
  /// The number of a stem among those asked for in that text: they are counted as they come.
  [[nodiscard]] std::uint32_t count(std::uint32_t stem) {
    Stem& its = stems_[stem];
    if (its.text != text_) {
      its.text = text_;
      its.number = met_in_text_++;
    }
    return its.number;
  }

 private:
  struct Stem {
    std::uint32_t stem = 0;    // Word::stem
    std::uint32_t text = 0;    // that it was last counted in
    std::uint32_t number = 0;  // its number there
  };

  void learn(const Word& word, std::uint32_t in_memory);
  [[nodiscard]] std::uint32_t number_of(std::uint32_t stem);
  [[nodiscard]] std::uint32_t& slot_of(std::uint32_t stem);
  void grow();

  std::weak_ptr<const void> memory_;  // that the words stand in
  std::vector<Known> words_;          // by their number there
  std::vector<Stem> stems_;
  std::vector<std::uint32_t> slots_;  // indices of stems, by stem: open addressing, size a power of two
  std::uint32_t text_ = 0;            // that is read
  std::uint32_t met_in_text_ = 0;     // stems counted in it
};

}  // namespace argmap::extract
