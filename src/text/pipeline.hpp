// The steps of reading, in order; read.cpp runs them. Each fills its part of the document and looks at earlier parts
// only.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "argmap/document.hpp"
#include "text/text_words.hpp"

namespace argmap::text {

struct Decoded {
  std::string text;  ///< valid UTF-8 without byte order mark
  std::vector<ReadingNote> notes;
};
/// Any bytes to UTF-8: UTF-8 with or without mark, UTF-16, or the 8-bit encoding that ICU thinks likeliest; invalid
/// sequences become U+FFFD and are counted in a note.
[[nodiscard]] Decoded decode(std::string_view bytes);

/// Fills `line_starts`, `blocks` (all but the counts of words and letters) and `markup`.
void find_blocks(Document& document);
/// Fills `sentences` (span, block) and `Block::sentences`. Needs blocks.
void find_sentences(Document& document);
/// Fills `tokens` (all but class and quotation), `words`, and the token ranges of sentences and blocks; adds to
/// `markup` what parts words at line ends. Needs sentences.
TextWords tokenize(Document& document);
/// Fills `Token::word_class`, `noun_phrases` and `clauses`. Needs tokens.
void find_classes_and_phrases(Document& document, const TextWords& words);
/// Fills `quotations`, `Token::quotation` and `Sentence::question`. Needs word classes.
void find_quotations(Document& document);
/// Fills the counts and verdicts of blocks that need tokens, and `Document::english`. Needs word classes.
void measure_blocks(Document& document, const TextWords& words);

}  // namespace argmap::text
