// The core of the words that name a speaker.
#pragma once

#include <cstdint>

#include "argmap/document.hpp"

namespace argmap::extract {

/// The source up to its first comma, dash, bracket, preposition, participle or relative pronoun; "of" and "for" are
/// part of a name such as "the Bank of England".
[[nodiscard]] TokenRange head_of(const Document& document, TokenRange source);

/// "himself", "themselves"
[[nodiscard]] bool is_self(const Document& document, std::uint32_t token);

/// The name of a person that stands behind the first comma of a source whose head is an office: "Its director, Paul
/// Estrangin,", "the union's General Secretary, Bo Reed,", "the Director of Pools and Baths, Bo Reed,". Empty where
/// none does.
[[nodiscard]] TokenRange name_in_apposition(const Document& document, TokenRange head, TokenRange source);

/// "Reed and Cole": two who speak as one, and neither of them.
[[nodiscard]] bool is_joined(const Document& document, TokenRange head);

/// "the ICC": as people are not called, but for "SENATOR REED".
[[nodiscard]] bool is_initials(const Document& document, TokenRange head);

/// "this", "those": it points at what was said, and nobody.
[[nodiscard]] bool is_pointer(const Document& document, TokenRange head);

/// "a Conservative MP": whoever that is, it is not said by name.
[[nodiscard]] bool is_indefinite(const Document& document, TokenRange head);

/// "The engineers"
[[nodiscard]] bool is_many(const Document& document, TokenRange head);
/// "My lords, I …", "Dear Aunt Olive,": somebody is spoken to.
[[nodiscard]] bool is_addressed(const Document& document, TokenRange phrase);
/// Behind no more than "yet" or "in fact,".
[[nodiscard]] bool starts_sentence(const Document& document, TokenRange phrase);

/// The first phrase of a sentence, where it opens it; else empty.
[[nodiscard]] TokenRange opening_phrase(const Document& document, std::uint32_t sentence);

}  // namespace argmap::extract
