// How far the words reach that name a speaker.
#pragma once

#include <array>

#include "argmap/document.hpp"
#include "extract/voices/attributions.hpp"

namespace argmap::extract {

/// "last month", "this very week", "yesterday", "the past"
[[nodiscard]] bool names_time(const Document& document, TokenRange words);

/// `source`, which stands before its verb, with all that belongs to it on its left: "nearly half of the voters",
/// "Ada Crane and the mayor", "people close to the mayor", "a man briefed on the plan". What is added must begin where
/// a clause can begin, or nothing is, unless it may stand `anywhere`, as before a participle: "I read a paper by the
/// board warning that …". Looks at no more than some twenty tokens.
[[nodiscard]] TokenRange whole_source(const Document& document, TokenRange sentence, TokenRange source, bool anywhere);

/// said the minister, Fiona Rae.: takes the name of somebody whom the verb is followed by into the source, where none
/// of the contents has it. A list of names is none.
void take_in_name(const Document& document, Cited& cited, std::array<TokenRange, 2> contents);

}  // namespace argmap::extract
