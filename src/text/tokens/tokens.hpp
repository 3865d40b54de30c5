// Tokens of sentences, and the words that they are.
#pragma once

#include "argmap/document.hpp"
#include "text/words/text_words.hpp"

namespace argmap::text {

/// Fills `tokens` (all but class and quotation), `words`, and the token ranges of sentences and blocks; adds to
/// `markup` what parts words at line ends. Needs sentences.
TextWords tokenize(Document& document);

}  // namespace argmap::text
