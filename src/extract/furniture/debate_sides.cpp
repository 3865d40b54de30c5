#include "extract/furniture/debate_sides.hpp"

#include <algorithm>
#include <optional>

#include "extract/words/features.hpp"

namespace argmap::extract {
namespace {

using rules::DebateSide;
using rules::ProposalKind;

/// What the weightiest rule says that matches the block as a label.
std::optional<DebateSide> label_of(const Document& document, const rules::Book& book, const MatchIndex& matches,
                                   const FurnitureVotes& votes, std::uint32_t block) {
  std::optional<DebateSide> side;
  float best = 0;
  votes.for_matches(document.blocks[block].sentences, ProposalKind::side, [&](std::uint32_t match) {
    const std::uint32_t rule = matches[match].rule;
    if (book.digest.weights[rule] <= best) return;
    if (!book.rules[rule].where.holds(rules::Scope::block, block_features(document, block).bits())) return;
    best = book.digest.weights[rule];
    side = book.rules[rule].propose.side;
  });
  return side;
}

using Labels = std::vector<std::optional<DebateSide>>;

bool has(const Labels& labels, DebateSide side) {
  return std::ranges::find(labels, std::optional(side)) != labels.end();
}

/// Headings that only look like ones may stand inside a side.
bool ends_side(const Block& block, const Block& label) {
  return block.markup_heading && (!label.markup_heading || block.level <= label.level);
}

}  // namespace

DebateSides debate_sides(const Document& document, const rules::Book& book, const MatchIndex& matches,
                         const FurnitureVotes& votes) {
  const auto blocks = static_cast<std::uint32_t>(document.blocks.size());
  Labels labels(blocks);
  for (std::uint32_t block = 0; block < blocks; ++block)
    labels[block] = label_of(document, book, matches, votes, block);
  if (!has(labels, DebateSide::pro) || !has(labels, DebateSide::contra)) return {};
  DebateSides out{std::vector<DebateSide>(blocks, DebateSide::neither), std::vector<bool>(blocks, false), none};
  std::uint32_t label = none;
  for (std::uint32_t block = 0; block < blocks; ++block) {
    const auto& said = labels[block];
    if (said) {
      label = *said == DebateSide::neither ? none : block;
      out.labels[block] = label != none;
      if (out.first == none) out.first = label;
    } else if (label != none && ends_side(document.blocks[block], document.blocks[label])) {
      label = none;
    } else if (label != none) {
      out.of_block[block] = *labels[label];
    }
  }
  return out;
}

}  // namespace argmap::extract
