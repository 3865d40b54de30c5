// What words tell of whom "he" or "she" may stand for.
#pragma once

#include <cstdint>

#include "argmap/document.hpp"

namespace argmap::extract {

enum class Sex : std::uint8_t { unknown, male, female };

/// What a pronoun says of the one it stands for: "he", "his", "she", "her".
[[nodiscard]] Sex sex_of_pronoun(const Document& document, std::uint32_t token);

/// What a phrase says of the one it names, by a title, a common forename or a word such as "husband": of the last of
/// these; `unknown` where it has none. Linear in the phrase.
[[nodiscard]] Sex sex_of(const Document& document, TokenRange phrase);

/// The phrase has an article before a name, as a body has and a person has not: "the Harbour Board".
[[nodiscard]] bool is_body(const Document& document, TokenRange phrase);

/// The phrase is where something is, not who: "in Lund", "to Lund, Sweden". Looks back over a few tokens.
[[nodiscard]] bool is_place(const Document& document, TokenRange phrase);

}  // namespace argmap::extract
