// The features of blocks and sentences that rules may ask for in `where`.
#pragma once

#include <cstdint>

#include "argmap/document.hpp"
#include "extract/words/body.hpp"
#include "extract/words/lexis.hpp"
#include "extract/words/named_concepts.hpp"
#include "extract/words/sentence_words.hpp"
#include "rules/book/features.hpp"

namespace argmap::extract {

/// A set of features of one scope, as `FeatureTest` reads it.
class FeatureSet {
 public:
  template <typename Feature>
  void set(Feature feature, bool on = true) {
    const auto place = static_cast<unsigned>(feature);
    bits_ = (bits_ & ~(std::uint64_t{1} << place)) | std::uint64_t{on} << place;
  }
  template <typename Feature>
  [[nodiscard]] bool has(Feature feature) const {
    return (bits_ >> static_cast<unsigned>(feature) & 1) != 0;
  }
  void add(FeatureSet other) { bits_ |= other.bits_; }
  [[nodiscard]] std::uint64_t bits() const { return bits_; }

 private:
  std::uint64_t bits_ = 0;
};

/// Shape and place of a block among all blocks; furniture is judged by these.
[[nodiscard]] FeatureSet block_features(const Document& document, std::uint32_t block);

class Themes;

/// What a sentence is like and where it stands in the body of the text.
class SentenceJudge {
 public:
  SentenceJudge(const Document& document, const Body& body, const Lexis& lexis, const NamedConcepts& named,
                const Themes& themes)
      : document_(document), body_(body), lexis_(lexis), named_(named), themes_(themes) {}
  [[nodiscard]] FeatureSet features(std::uint32_t sentence);
  /// Of the sentence judged last.
  [[nodiscard]] const SentenceWords& words() const { return words_; }

 private:
  void place(std::uint32_t sentence, FeatureSet& features) const;
  void read(std::uint32_t sentence, FeatureSet& features);

  const Document& document_;
  const Body& body_;
  const Lexis& lexis_;
  const NamedConcepts& named_;
  const Themes& themes_;
  SentenceWords words_;
};

}  // namespace argmap::extract
