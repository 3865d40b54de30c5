// Quoted words that the rest of a sentence still has behind what somebody is said to have said.
#pragma once

#include <vector>

#include "argmap/document.hpp"
#include "extract/voices/attributions.hpp"

namespace argmap::extract {

/// Lets content that ends within its sentence go on to the last quoted words of the sentence that are nobody's, where
/// no other attribution stands between and no further verb of the same subject begins.
void go_on_to_quoted_rest(const Document& document, std::vector<Cited>& cited);

}  // namespace argmap::extract
