// What words show of the clauses that they stand in, by their looks alone.
#pragma once

#include <cstdint>

#include "argmap/document.hpp"

namespace argmap::extract {

/// The token is the mark that closes a quotation.
[[nodiscard]] bool closes_quotation(const Document& document, std::uint32_t token);

/// The token is a verb that can be the predicate of a clause: an auxiliary, or a verb in the past, in the third person
/// or behind a pronoun. `token` > 0 where it is no auxiliary.
[[nodiscard]] bool is_finite_verb(const Document& document, std::uint32_t token);

/// Words from the start of a clause have more clauses begun, the first included, than there are finite verbs: "that the
/// wheel", "that if the wheel stops". Linear in the range.
[[nodiscard]] bool awaits_verb(const Document& document, TokenRange words);

}  // namespace argmap::extract
