// Porter stems as numbers, so that words of one stem are told without comparing letters.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>

struct sb_stemmer;

namespace argmap::text {

/// Snowball's English stemmer (Porter 2). Slow beside a look-up: the lexicon holds the stems of its words.
class Stemmer {
 public:
  /// The hash of a folded word's stem; equal for words of one stem, never 0.
  [[nodiscard]] std::uint32_t stem(std::string_view fold);

 private:
  struct Deleter {
    void operator()(sb_stemmer* stemmer) const;
  };
  std::unique_ptr<sb_stemmer, Deleter> stemmer_;  // made when the first word comes
};

}  // namespace argmap::text
