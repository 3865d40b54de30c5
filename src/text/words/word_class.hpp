// The likely class of every token of a sentence.
#pragma once

#include <cstdint>
#include <vector>

#include "argmap/document.hpp"
#include "text/words/class_names.hpp"
#include "text/words/class_view.hpp"

namespace argmap::text {

/// Decides on the classes of the sentence with this index, which the view shows: there and in `tokens`.
void find_word_classes(SentenceView& view, const Capitals& capitals, std::uint32_t sentence,
                       std::vector<Token>& tokens);

}  // namespace argmap::text
