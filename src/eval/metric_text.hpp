// A text as the metrics count it. Their tokens and sentences are cut by simple rules of their own, so that a figure
// does not depend on how the program under test reads the text.
#pragma once

#include <string_view>
#include <vector>

#include "argmap/span.hpp"

namespace argmap::eval {

/// A run of letters, numbers and underscores is one token, and so is every other visible character. Bytes.
[[nodiscard]] std::vector<Span> metric_tokens(std::string_view text);

/// A sentence ends with its line, or behind stops and closing marks before a blank and a capital or digit (perhaps with
/// an opening mark), unless the stop belongs to an abbreviation or initial. Bytes; what has no token is no sentence.
[[nodiscard]] std::vector<Span> metric_sentences(std::string_view text);

/// The tokens that lie wholly inside the span.
[[nodiscard]] TokenRange tokens_in(const std::vector<Span>& tokens, Span span);

}  // namespace argmap::eval
