#include "extract/furniture/lines_below.hpp"

namespace argmap::extract {
namespace {

constexpr std::uint32_t most_words = 12;

bool is_line(const Block& block) {
  const bool short_line = block.word_count <= most_words && !block.ends_with_stop && !block.markup_heading;
  return short_line && block.kind != BlockKind::quote && block.kind != BlockKind::headline;
}

}  // namespace

std::uint32_t lines_below_text(const Document& document, const FurnitureVotes& votes) {
  std::uint32_t below = none;
  for (auto i = static_cast<std::uint32_t>(document.blocks.size()); i-- > 0;) {
    const Block& block = document.blocks[i];
    if (block.kind == BlockKind::code || block.kind == BlockKind::rule) continue;
    const Ballot ballot = votes.of_words(i, block_features(document, i));
    const bool told = winner(ballot) != nullptr;
    if (told) below = i + 1;
    if (!told && !is_line(block)) break;
  }
  return below;
}

}  // namespace argmap::extract
