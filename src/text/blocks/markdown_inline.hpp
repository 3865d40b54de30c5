// Markdown inside a paragraph: emphasis, links, images, code spans, footnote marks, struck words and escapes.
#pragma once

#include <string_view>
#include <vector>

#include "argmap/span.hpp"
#include "text/blocks/markdown_references.hpp"

namespace argmap::text {

/// Behind the footnote mark "[^name]" that stands at `at`; `at` itself where none does.
[[nodiscard]] std::uint32_t footnote_mark_end(std::string_view text, std::uint32_t at);

/// What else is known of the text.
struct InlineContext {
  const LinkReferences& references;
  bool html = false;  ///< tags are markup
};

/// Appends the marks within a block to `markup`, in text order. `prefixes` are those already known there (the marks
/// at its line starts, comments), sorted and disjoint; they are not looked into. Linear in the block.
void find_inline_markup(std::string_view text, Span block, const std::vector<Span>& prefixes,
                        const InlineContext& context, std::vector<Span>& markup);

}  // namespace argmap::text
