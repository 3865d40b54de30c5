// Verbs as clauses see them.
#pragma once

#include <cstdint>

#include "argmap/document.hpp"
#include "text/words/class_view.hpp"

namespace argmap::text {

/// Whether the token at `i` is a finite verb or auxiliary: "says", "was", "will", "took", and "take" behind a subject.
/// Needs word classes; looks back over a few tokens and not beyond `first`.
[[nodiscard]] bool is_finite(const Document& document, std::uint32_t first, std::uint32_t i);
/// The same of a token of the sentence that the view shows, `first` not before it.
[[nodiscard]] bool is_finite(const SentenceView& view, std::uint32_t first, std::uint32_t i);

}  // namespace argmap::text
