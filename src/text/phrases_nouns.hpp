// Noun phrases: where one that begins at a token ends.
#pragma once

#include "argmap/document.hpp"
#include "text/word_class_view.hpp"

namespace argmap::text {

/// Appends the noun phrases of the sentence that the view shows, their possessives and "of" phrases included. Needs
/// word classes.
void find_noun_phrases(const SentenceView& view, Document& document);

}  // namespace argmap::text
