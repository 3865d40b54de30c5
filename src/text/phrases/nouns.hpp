// Noun phrases: where one that begins at a token ends.
#pragma once

#include "argmap/document.hpp"
#include "text/phrases/places.hpp"
#include "text/words/class_view.hpp"

namespace argmap::text {

/// Appends the noun phrases of the sentence that the view shows, their possessives and "of" phrases included. Needs
/// word classes; `before` is that of the token before the sentence, whichever sentence that stands in.
void find_noun_phrases(const SentenceView& view, const PhrasePlaces& places, WordClass before, Document& document);

}  // namespace argmap::text
