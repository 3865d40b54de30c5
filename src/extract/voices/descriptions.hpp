// What the words of a phrase tell of whom it may stand for: its key, its number, where what belongs to it ends.
#pragma once

#include <cstdint>
#include <string>

#include "argmap/document.hpp"
#include "extract/voices/persons.hpp"

namespace argmap::extract {

/// "the former engineer" and "a former engineer" are one, and so are "a study" and "the same study".
[[nodiscard]] std::string key_of_description(const Document& document, TokenRange head);

/// "the survey", "that person", "the same survey": nothing but a pointer and the noun, by which something said before
/// is taken up. Its noun; `none` where the phrase says more, or is of several.
[[nodiscard]] std::uint32_t noun_taken_up(const Document& document, TokenRange head);

/// The phrase says that it is not the plain thing its noun names: "a former minister".
[[nodiscard]] bool is_another_kind(const Document& document, TokenRange head);

/// "the word of a consultant who …": it is the consultant who speaks
[[nodiscard]] TokenRange behind_last_of(const Document& document, TokenRange phrase);

/// "Secretary of Ports" is what somebody is called, and no name.
[[nodiscard]] bool holds_of(const Document& document, TokenRange head);

/// "Ada Crane (Lund) who": where the bracket before a relative opens.
[[nodiscard]] std::uint32_t before_bracket(const Document& document, std::uint32_t relative);

/// "They" are several people, or a body: no "insurance", and no "savings".
[[nodiscard]] bool may_be_several(const Document& document, const Sexes& sexes, TokenRange head);

/// "The minister, Bo Reed, and his deputy, Ada Crane,": behind the name that two commas set off somebody is joined.
[[nodiscard]] bool joins_another(const Document& document, TokenRange apposed, TokenRange source);

}  // namespace argmap::extract
