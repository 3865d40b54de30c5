// The article's words as they are quoted back in reports, and the reasons in words.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "argmap/report.hpp"

namespace argmap::render {

/// The words of a span as a reader sees them, cut at `most` code points with an ellipsis. Looks at no more text than it
/// needs.
[[nodiscard]] std::string words_of(const Document& document, Span span, std::size_t most);
/// The words of several spans, an ellipsis between them, uncut.
[[nodiscard]] std::string words_of(const Document& document, const std::vector<Span>& spans);

/// Why the rule voted: its explanation with every {capture} filled in by the article's words (80 code points of each at
/// most), or what the rule means where it explains nothing. `source`, unless it is empty, stands for the {source}.
[[nodiscard]] std::string explanation(const Report& report, const Reason& reason, std::string_view source = {});

}  // namespace argmap::render
