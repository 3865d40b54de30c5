// Dashes and hyphens that part no statements.
#pragma once

#include <cstdint>

#include "argmap/document.hpp"

namespace argmap::extract {

class Dashes {
 public:
  explicit Dashes(const Document& document) : document_(document) {}

  [[nodiscard]] bool is_dash(std::uint32_t token) const;
  /// A hyphen that adheres to a word parts no statements ("non- working"), nor a dash that joins two names
  /// ("Leeds--Harrow"), nor one behind which the verb has no subject.
  [[nodiscard]] bool part_nothing(TokenRange joint) const;

 private:
  [[nodiscard]] WordClass class_of(std::uint32_t token) const { return document_.tokens[token].word_class; }
  [[nodiscard]] bool joins_names(std::uint32_t dash) const;
  [[nodiscard]] bool opens_aside(std::uint32_t first) const;
  [[nodiscard]] bool lacks_subject(std::uint32_t first) const;

  const Document& document_;
};

}  // namespace argmap::extract
