// The concepts that the words of a text's body name, in text order: gathered once, and compared from then on.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "argmap/document.hpp"
#include "extract/words/body.hpp"
#include "extract/words/lexis.hpp"

namespace argmap::extract {

class NamedConcepts {
 public:
  /// A word that names a concept.
  class Named {
   public:
    Named() = default;
    Named(std::uint32_t token, std::uint32_t number, bool name)
        : token_(token), number_(number << 1U | std::uint32_t{name}) {}
    [[nodiscard]] std::uint32_t token() const { return token_; }
    /// The concept, as Lexis numbers them.
    [[nodiscard]] std::uint32_t number() const { return number_ >> 1U; }
    /// 1 where it is a proper noun.
    [[nodiscard]] std::uint32_t name() const { return number_ & 1U; }

   private:
    std::uint32_t token_ = 0;
    std::uint32_t number_ = 0;  // twice; there are never more than half as many as tokens can be
  };

  NamedConcepts(const Document& document, const Body& body, const Lexis& lexis);

  /// Those of a sentence of the body.
  [[nodiscard]] std::span<const Named> of_sentence(std::uint32_t sentence) const {
    return std::span(named_).subspan(starts_[sentence], starts_[sentence + std::size_t{1}] - starts_[sentence]);
  }
  /// Those of them in some tokens.
  [[nodiscard]] std::span<const Named> of_sentence(std::uint32_t sentence, TokenRange part) const {
    auto named = of_sentence(sentence);
    while (!named.empty() && named.front().token() < part.first) named = named.subspan(1);
    while (!named.empty() && named.back().token() >= part.last) named = named.first(named.size() - 1);
    return named;
  }
  [[nodiscard]] std::uint32_t sentences() const { return static_cast<std::uint32_t>(starts_.size() - 1); }
  [[nodiscard]] std::size_t size() const { return starts_.back(); }

 private:
  std::vector<Named> named_;
  std::vector<std::uint32_t> starts_;  // by sentence, and behind the last
};

}  // namespace argmap::extract
