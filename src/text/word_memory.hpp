// What has been found out about words, kept from text to text.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "argmap/document.hpp"
#include "text/stem.hpp"
#include "text/word_class_traits.hpp"

namespace argmap::text {

/// Most words of a text have been met before. What is kept of a word depends on its fold alone, so that what a text
/// gives does not depend on those before it.
class WordMemory {
 public:
  struct Known {
    Word word;
    Traits traits;
  };
  /// The word with that fold, looked up at the first time. Holds until the next call.
  [[nodiscard]] const Known& known(const std::string& fold);

 private:
  struct Slot {
    std::uint32_t hash = 0;
    std::uint32_t index = none;
  };
  void grow();
  void learn(const std::string& fold);

  std::vector<Known> known_;
  std::vector<Slot> table_;  // open addressing; size a power of two
  Stemmer stemmer_;
};

/// Fills all but the fold of a document's words, as `look_up` does; gives their traits.
[[nodiscard]] std::vector<Traits> recall(std::span<Word> words);

}  // namespace argmap::text
