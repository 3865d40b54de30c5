// Readings that agree on source and cue, made one.
#pragma once

#include <vector>

#include "argmap/document.hpp"
#include "extract/voices/attributions.hpp"

namespace argmap::extract {

/// Number of tokens in all.
[[nodiscard]] std::uint32_t size_of(const std::vector<TokenRange>& ranges);

[[nodiscard]] bool overlap(const std::vector<TokenRange>& a, const std::vector<TokenRange>& b);

/// Readings that name the same source, cue and content are one, with the votes of all: the content is that of the
/// reading that knows best where it begins and ends.
void join_agreeing(const Document& document, const rules::Book& book, std::vector<Cited>& readings);

}  // namespace argmap::extract
