// What a text is about: the concepts of its headline and those that come up again and again.
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "argmap/document.hpp"
#include "extract/body.hpp"
#include "extract/features.hpp"
#include "extract/lexis.hpp"

namespace argmap::extract {

class Themes {
 public:
  Themes(const Document& document, const Body& body, const Lexis& lexis);

  /// A bit for each theme of the text or the headline that a word names.
  [[nodiscard]] std::uint64_t marks(const Token& token) const {
    return marks_[std::min(lexis_.concept_of(token), lexis_.concepts())];
  }
  [[nodiscard]] std::uint64_t marks(TokenRange tokens) const;
  /// How many concepts of the headline such bits are.
  [[nodiscard]] static std::uint32_t of_headline(std::uint64_t marks);
  /// How many concepts the headline has; of a longer one the first count.
  [[nodiscard]] std::uint32_t headline_size() const { return headline_size_; }
  /// Features of unit scope: how far a unit with these marks takes up the headline and the themes of the text.
  [[nodiscard]] FeatureSet features(std::uint64_t marks) const;

 private:
  void mark_recurrent(const Body& body);
  void mark_headline(TokenRange tokens);

  const Document& document_;
  const Lexis& lexis_;
  // By concept: a bit for each theme, and behind those one for each of the headline. At the end none, for other words.
  std::vector<std::uint64_t> marks_;
  std::uint32_t headline_size_ = 0;
};

}  // namespace argmap::extract
