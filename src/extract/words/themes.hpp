// What a text is about: the concepts of its headline and those that come up again and again.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "argmap/document.hpp"
#include "extract/words/body.hpp"
#include "extract/words/features.hpp"
#include "extract/words/lexis.hpp"
#include "extract/words/named_concepts.hpp"

namespace argmap::extract {

class Themes {
 public:
  Themes(const Document& document, const Body& body, const Lexis& lexis, const NamedConcepts& named);

  /// A bit for each theme of the text or the headline that some words name.
  [[nodiscard]] std::uint64_t marks(std::span<const NamedConcepts::Named> words) const {
    std::uint64_t all = 0;
    for (const auto& word : words) all |= marks_[word.number()];
    return all;
  }
  /// How many concepts of the headline such bits are.
  [[nodiscard]] static std::uint32_t of_headline(std::uint64_t marks);
  /// How many concepts the headline has; of a longer one the first count.
  [[nodiscard]] std::uint32_t headline_size() const { return headline_size_; }
  /// Features of unit scope: how far a unit with these marks takes up the headline and the themes of the text.
  [[nodiscard]] FeatureSet features(std::uint64_t marks) const;

 private:
  void mark_recurrent(const Lexis& lexis, const NamedConcepts& named);
  void mark_headline(std::span<const Token> tokens, const Lexis& lexis);

  std::vector<std::uint64_t> marks_;  // by concept: a bit for each theme, and behind those one for each of the headline
  std::uint32_t headline_size_ = 0;
};

}  // namespace argmap::extract
