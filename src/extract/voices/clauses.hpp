// What words show of the clauses and quotations that they stand in.
#pragma once

#include <cstdint>
#include <vector>

#include "argmap/document.hpp"

namespace argmap::extract {

/// The token is the mark that closes a quotation.
[[nodiscard]] bool closes_quotation(const Document& document, std::uint32_t token);

/// A comma stands before the mark, or the two marks, that close a quotation.
[[nodiscard]] bool ends_in_comma(const Document& document, std::uint32_t closing);

/// Words from the start of a clause have more clauses begun, the first included, than there are finite verbs: "that the
/// wheel", "that if the wheel stops". Linear in the range.
[[nodiscard]] bool awaits_verb(const Document& document, TokenRange words);

/// "that the board — which met on Friday — would fold": words behind the cue that end at a dash before their verb go on
/// behind the dash that closes the aside, to the end of the sentence; other words are given back. Looks at a few dozen
/// tokens.
[[nodiscard]] TokenRange past_dashes(const Document& document, TokenRange sentence, TokenRange words, TokenRange cue);

/// Words at the start of a sentence tell on what occasion something was said: "When the mayor asked", "Asked about the
/// wheel", "In a letter to the board". "If the wheel stops" and "In this town" do not. Linear in the range.
[[nodiscard]] bool tells_occasion(const Document& document, TokenRange words);

/// "But, according to the Post, …": takes out a first part that only joins what follows to the sentence before.
void drop_joint(const Document& document, std::vector<TokenRange>& contents);

/// "The board left (the wheel is old, according to the Post)": of words before the cue those behind the bracket that
/// the cue stands in. Looks at a few dozen tokens.
[[nodiscard]] TokenRange from_bracket(const Document& document, TokenRange words, TokenRange cue);

}  // namespace argmap::extract
