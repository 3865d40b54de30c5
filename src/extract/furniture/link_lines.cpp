#include "extract/furniture/link_lines.hpp"

#include <algorithm>

namespace argmap::extract {
namespace {

constexpr std::uint32_t most_words = 18;

bool is_heading(const Block& block) {
  return block.kind == BlockKind::heading;
}

bool may_be_link(const Document& document, const Block& block) {
  const bool line = block.kind == BlockKind::paragraph || (is_heading(block) && !block.markup_heading);
  return line && block.word_count <= most_words && (!block.ends_with_stop || document.slice(block.span).ends_with('?'));
}

/// What stands below or above a line that may be a link may be one itself.
bool is_surely_heading(const Document& document, std::size_t block) {
  return is_heading(document.blocks[block]) && block > 0 && !may_be_link(document, document.blocks[block - 1]) &&
         block + 1 < document.blocks.size() && !may_be_link(document, document.blocks[block + 1]);
}

}  // namespace

LinkLines::LinkLines(const Document& document) : document_(document) {
  for (std::size_t i = 0; i < document.blocks.size() && !headed_; ++i) headed_ = is_surely_heading(document, i);
}

bool LinkLines::is_parted(std::uint32_t block) const {
  if (block + 1 >= document_.blocks.size()) return false;
  const std::uint32_t above = document_.blocks[block].span.end;
  const Span between{above, std::max(above, document_.blocks[block + 1].span.begin)};
  return std::ranges::count(document_.slice(between), '\n') > 1;
}

std::uint32_t LinkLines::end(std::uint32_t first) const {
  const auto blocks = static_cast<std::uint32_t>(document_.blocks.size());
  std::uint32_t last = first;
  bool dense = false;  // without empty lines
  while (last < blocks && may_be_link(document_, document_.blocks[last])) {
    const bool parted = last > first && is_parted(last - 1);
    if (dense && parted) return last;
    dense |= last > first && !parted;
    ++last;
  }
  if (last == first || last == blocks || document_.blocks[last].kind != BlockKind::paragraph) return last;
  if (last == first + 1) return first;
  return headed_ ? last - 1 : last;
}

}  // namespace argmap::extract
