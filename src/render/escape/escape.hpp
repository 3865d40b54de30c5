// The one place where words of an article are made safe for the form that they leave in.
//
// Every function takes any bytes. Broken UTF-8 (lone surrogates among it), control characters, non-characters and
// characters that reorder the line (bidi embeddings, overrides, isolates) each become U+FFFD; white space of any kind
// becomes a blank unless stated otherwise. Everything else comes through letter for letter.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace argmap::render {

/// Valid UTF-8 with nothing in it that a drawing or a terminal must not see. Line breaks (LF) are kept.
[[nodiscard]] std::string clean(std::string_view bytes);

/// For XML character data and for attribute values in either kind of quotes.
[[nodiscard]] std::string xml(std::string_view bytes);

/// For a quoted `label` of the DOT language, without the quotes. Line breaks start a new centred line.
[[nodiscard]] std::string dot_label(std::string_view bytes);
/// For a quoted `tooltip`, which Graphviz expands twice.
[[nodiscard]] std::string dot_tooltip(std::string_view bytes);

/// One line for a terminal: line breaks become blanks too.
[[nodiscard]] std::string terminal_line(std::string_view bytes);

/// One line of Markdown: nothing in it is a mark, a link, or a name or number that GitHub would turn into one.
[[nodiscard]] std::string markdown(std::string_view bytes);

/// The first `limit` code points, with an ellipsis as the last of them where any had to go. Needs valid UTF-8.
[[nodiscard]] std::string cut(std::string_view text, std::size_t limit);

/// Takes the first code point off a piece of text; U+FFFD for each byte that is no part of valid UTF-8. Not for "".
char32_t next_code_point(std::string_view& rest);
void append(std::string& out, char32_t code_point);

}  // namespace argmap::render
