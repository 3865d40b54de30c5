// Whom and what a text speaks of again and again.
#pragma once

#include <cstdint>
#include <vector>

#include "argmap/document.hpp"
#include "extract/voices/attributions.hpp"

namespace argmap::extract {

/// A text is about the names that it repeats: at least four times, and a third as often as its commonest name.
class TextSubjects {
 public:
  /// Reads the text. Linear.
  void count(const Document& document);
  [[nodiscard]] bool has(const Token& name) const {
    return name.word_class == WordClass::name && counts_[name.word] >= fewest_;
  }

 private:
  std::vector<std::uint32_t> counts_;  // by word
  std::uint32_t fewest_ = 0;
};

/// A proper noun of the range stands in what is attributed too.
[[nodiscard]] bool content_names(const Document& document, const Cited& cited, TokenRange range);

}  // namespace argmap::extract
