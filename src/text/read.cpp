#include <limits>
#include <utility>

#include "argmap/document.hpp"
#include "text/blocks/blocks.hpp"
#include "text/bytes/decode.hpp"
#include "text/bytes/utf8.hpp"
#include "text/measure.hpp"
#include "text/phrases/phrases.hpp"
#include "text/quotations/quotations.hpp"
#include "text/sentences/sentences.hpp"
#include "text/tokens/tokens.hpp"

namespace argmap {
namespace {

/// Offsets are 32 bits wide and the last value means "none": what lies behind is cut off, at a code point.
void cut_to_offsets(text::Decoded& decoded) {
  std::size_t most = std::numeric_limits<std::uint32_t>::max() - 1;
  if (decoded.text.size() <= most) return;
  while (text::continues_code_point(decoded.text[most])) --most;
  decoded.text.resize(most);
  decoded.notes.push_back({"the text was cut off at 4 GiB"});
}

}  // namespace

Document read_document(std::string name, std::string_view bytes) {
  text::Decoded decoded = text::decode(bytes);
  cut_to_offsets(decoded);
  Document document;
  document.name = std::move(name);
  document.text = std::move(decoded.text);
  document.notes = std::move(decoded.notes);
  text::find_blocks(document);
  text::find_sentences(document);
  const text::TextWords words = text::tokenize(document);
  text::find_classes_and_phrases(document, words);
  text::find_quotations(document);
  text::measure_blocks(document, words);
  return document;
}

}  // namespace argmap
