// Word classes, noun phrases and clauses.
#pragma once

#include "argmap/document.hpp"
#include "text/words/text_words.hpp"

namespace argmap::text {

/// Fills `Token::word_class`, `noun_phrases` and `clauses`. Needs tokens.
void find_classes_and_phrases(Document& document, const TextWords& words);

}  // namespace argmap::text
