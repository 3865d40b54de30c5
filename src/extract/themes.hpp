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

  /// Features of unit scope: how far a unit takes up the headline and the themes of the text.
  [[nodiscard]] FeatureSet features(std::span<const TokenRange> core) const;

 private:
  void find_recurrent(const Body& body);

  const Document& document_;
  const Lexis& lexis_;
  ConceptSet headline_;
  ConceptSet recurrent_;
};

}  // namespace argmap::extract
