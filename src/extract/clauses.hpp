// What words show of the clauses and quotations that they stand in.
#pragma once

#include <cstdint>

#include "argmap/document.hpp"

namespace argmap::extract {

/// The token is the mark that closes a quotation.
[[nodiscard]] bool closes_quotation(const Document& document, std::uint32_t token);

/// Words from the start of a clause have more clauses begun, the first included, than there are finite verbs: "that the
/// wheel", "that if the wheel stops". Linear in the range.
[[nodiscard]] bool awaits_verb(const Document& document, TokenRange words);

}  // namespace argmap::extract
