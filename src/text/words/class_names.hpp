// Which capitals are those of a name.
#pragma once

#include <cstdint>
#include <vector>

#include "argmap/document.hpp"
#include "text/words/class_view.hpp"
#include "text/words/class_weights.hpp"
#include "text/words/text_words.hpp"

namespace argmap::text {

/// How the words of a document are capitalised where nothing but a name calls for a capital.
class Capitals {
 public:
  Capitals(const Document& document, const TextWords& words);

  /// Whether the capitalised token `i` of the sentence with this index is (part of) a name.
  [[nodiscard]] bool is_name(const SentenceView& view, std::uint32_t sentence, std::uint32_t i, Before before) const;

 private:
  /// "Will Hart said", "Sue Pell argues": what opens the sentence is the first of a person's names.
  [[nodiscard]] static bool opens_told_name(const SentenceView& view, std::uint32_t i);
  void count(const Sentence& sentence, std::size_t first_capital, std::size_t next_capital);
  [[nodiscard]] bool mostly_capitalised(std::uint32_t word) const { return capitalised_[word] > lower_[word]; }

  const std::vector<Token>& tokens_;
  const TextWords& words_;
  std::vector<std::uint32_t> capitalised_;  ///< by word: times inside a sentence
  std::vector<std::uint32_t> lower_;
  std::vector<bool> title_case_;  ///< by sentence: capitals say nothing
};

}  // namespace argmap::text
