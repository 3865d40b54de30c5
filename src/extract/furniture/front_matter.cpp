#include "extract/furniture/front_matter.hpp"

#include <algorithm>

namespace argmap::extract {
namespace {

using rules::BlockFeature;

constexpr std::uint32_t most_lines = 24;
constexpr std::uint32_t enough_words = 4;  // of a headline; a name or a link has fewer

class FrontMatter {
 public:
  FrontMatter(const Document& document, const FurnitureVotes& votes) : document_(document), votes_(votes) {}

  [[nodiscard]] std::uint32_t headline() {
    const auto blocks = static_cast<std::uint32_t>(document_.blocks.size());
    for (std::uint32_t i = 0; i < std::min(blocks, most_lines); ++i) {
      const FeatureSet features = block_features(document_, i);
      if (!features.has(BlockFeature::short_block) || !features.has(BlockFeature::no_final_stop)) {
        if (winner(votes_.of_words(i, features)) != nullptr) continue;  // a notice of the page
        if (asks(i, features) && told_apart_) best_ = i;
        return told_apart_ ? best_ : none;  // the text begins
      }
      look_at(i, features);
    }
    return none;
  }

 private:
  /// A line that is the headline by its shape, and whose words do not say otherwise, is it, unless the menu of the
  /// site stands below: then it names the site.
  void look_at(std::uint32_t block, const FeatureSet& features) {
    Ballot ballot = votes_.of_words(block, features);
    const bool told_apart = !ballot.empty();
    votes_.by_shape(features, ballot);
    const Ballot::value_type* what = winner(ballot);
    const bool is_menu = what != nullptr && what->first == "menu";
    if (by_shape_ && !is_menu) return;
    by_shape_ = features.has(BlockFeature::headline) && (what == nullptr || what->first == "headline");
    if (by_shape_ || is_menu) best_ = none;
    told_apart_ = !by_shape_ && (told_apart_ || told_apart);
    if (!told_apart && (told_apart_ || is_long(block)) && is_better(block, features)) best_ = block;
  }

  /// A headline may ask.
  [[nodiscard]] bool asks(std::uint32_t block, const FeatureSet& features) const {
    constexpr std::uint32_t most_words = 14;
    return document_.blocks[block].word_count <= most_words && features.has(BlockFeature::one_sentence) &&
           document_.slice(document_.blocks[block].span).ends_with('?') && is_better(block, features);
  }

  /// The first line that is long enough; else the first that is none of the things that stand above a headline.
  [[nodiscard]] bool is_better(std::uint32_t block, const FeatureSet& features) const {
    const Block& shape = document_.blocks[block];
    const bool line = shape.kind == BlockKind::paragraph || (shape.kind == BlockKind::heading && !shape.markup_heading);
    if (!line || features.has(BlockFeature::foreign) || features.has(BlockFeature::ends_with_colon)) return false;
    return best_ == none || (!is_long(best_) && is_long(block));
  }

  [[nodiscard]] bool is_long(std::uint32_t block) const { return document_.blocks[block].word_count >= enough_words; }

  const Document& document_;
  const FurnitureVotes& votes_;
  bool by_shape_ = false;    ///< a line above has the shape of the headline
  bool told_apart_ = false;  ///< the words of a line have said that it is no headline
  std::uint32_t best_ = none;
};

}  // namespace

std::uint32_t headline_further_down(const Document& document, const FurnitureVotes& votes) {
  return FrontMatter(document, votes).headline();
}

}  // namespace argmap::extract
