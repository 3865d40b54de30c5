// What a text is about: the concepts of its headline and those that come up again and again.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "argmap/document.hpp"
#include "extract/body.hpp"
#include "extract/features.hpp"
#include "extract/lexis.hpp"

namespace argmap::extract {

class Themes {
 public:
  Themes(const Document& document, const Body& body, const Lexis& lexis);

  /// How many concepts some words take up.
  struct Echo {
    std::uint32_t themes = 0;    ///< of the themes of the text
    std::uint32_t headline = 0;  ///< of the headline
  };
  [[nodiscard]] Echo echo(TokenRange tokens) const;
  /// How many concepts the headline has; of a longer one the first count.
  [[nodiscard]] std::uint32_t headline_size() const { return headline_size_; }
  /// Features of unit scope: how far a unit takes up the headline and the themes of the text.
  [[nodiscard]] FeatureSet features(std::span<const TokenRange> core) const;

 private:
  void mark_recurrent(const Body& body);
  void mark_headline(TokenRange tokens);

  const Document& document_;
  const Lexis& lexis_;
  std::vector<std::uint64_t> marks_;  // by concept: a bit for each theme, and behind those one for each of the headline
  std::uint32_t headline_size_ = 0;
};

}  // namespace argmap::extract
