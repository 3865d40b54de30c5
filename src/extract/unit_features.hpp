// What the words of a unit say of its verb, its numbers and its names.
#pragma once

#include <span>

#include "argmap/document.hpp"
#include "extract/features.hpp"
#include "extract/lexis.hpp"
#include "extract/turns.hpp"

namespace argmap::extract {

/// What one reading tells of the words of a unit.
struct CoreWords {
  std::uint32_t words = 0;  ///< tokens that are no punctuation
  std::uint32_t names = 0;
  unsigned traits = 0;       ///< of Lexis::Trait, of all of them
  std::uint64_t themes = 0;  ///< as Themes marks them
  bool quoted = true;        ///< all of them
};

/// Reads the words of a unit; the marks of their themes are asked of each.
template <typename Marks>
[[nodiscard]] CoreWords read_words(std::span<const Token> tokens, const Lexis& lexis, Marks marks) {
  std::uint32_t words = 0;
  std::uint32_t names = 0;
  unsigned traits = 0;
  std::uint64_t themes = 0;
  bool quoted = true;
  for (const Token& token : tokens) {
    words += static_cast<std::uint32_t>(token.word_class != WordClass::punctuation);
    names += static_cast<std::uint32_t>(token.word_class == WordClass::name);
    traits |= lexis.traits(token);
    themes |= marks(token);
    quoted &= token.quotation != none;
  }
  return {words, names, traits, themes, quoted};
}

/// Features of unit scope that its own words settle: the tense of its first finite verb, numbers, names, length, and
/// whether all of them are quoted. A verb in a relative clause is not taken for the unit's own. The turns are those of
/// its sentence.
[[nodiscard]] FeatureSet word_features(const Document& document, const Lexis& lexis, const Turns& turns,
                                       std::span<const TokenRange> core, const CoreWords& words);

/// The first finite verb of some tokens that is neither that of a relative clause nor a participle of the noun before
/// it; `none` where there is none. The turns are those of its sentence.
[[nodiscard]] std::uint32_t finite_verb(const Document& document, const Lexis& lexis, const Turns& turns,
                                        TokenRange range);

}  // namespace argmap::extract
