#include "extract/furniture.hpp"

#include <algorithm>
#include <map>
#include <string_view>

#include "extract/features.hpp"

namespace argmap::extract {
namespace {

using rules::BlockFeature;
using rules::FurnitureScope;
using rules::ProposalKind;
using rules::Scope;

// Categories that say which block is the text's headline.
constexpr std::string_view headline = "headline";
constexpr std::string_view kicker = "kicker";
// The category whose lists go on in the lines below.
constexpr std::string_view navigation = "navigation";

/// Votes by category; ordered, so that ties fall alike everywhere.
using Ballot = std::map<std::string_view, std::vector<Vote>>;

class Judge {
 public:
  Judge(const Document& document, const rules::Book& book, const MatchIndex& matches, const FeatureRules& feature_rules,
        ReasonWriter& reasons)
      : document_(document), book_(book), matches_(matches), feature_rules_(feature_rules), reasons_(reasons) {}

  SetApart run() {
    const auto blocks = static_cast<std::uint32_t>(document_.blocks.size());
    out_.body.paragraph_of_block.assign(blocks, none);
    out_.body.section_of_block.assign(blocks, 0);
    out_.body.sentence_tokens.assign(document_.sentences.size(), {});
    for (std::uint32_t block = 0; block < blocks; ++block) judge_block(block);
    return std::move(out_);
  }

 private:
  void judge_block(std::uint32_t block) {
    const Block& shape = document_.blocks[block];
    FeatureSet features = block_features(document_, block);
    if (stands_under_kicker(block, features)) features.set(BlockFeature::headline);
    features.set(BlockFeature::below_navigation, stands_below_navigation(block));
    Ballot ballot;
    vote_by_shape(features, ballot);
    vote_by_words(shape, features, FurnitureScope::block, ballot);
    if (settle(ballot, shape.span)) {
      note_headline(block);
      if (out_.furniture.back().category == navigation) below_navigation_ = block + 1;
      find_author(shape, features);
    } else {
      keep(block, features);
    }
    out_.body.section_of_block[block] = out_.body.section_count - 1;
  }

  /// A short line with no stop just under a kicker reads as the headline, unless its words say that it is something
  /// else.
  [[nodiscard]] bool stands_under_kicker(std::uint32_t block, const FeatureSet& features) const {
    if (block != under_kicker_ || !features.has(BlockFeature::very_short_block) || has_headline()) return false;
    Ballot by_words;
    vote_by_words(document_.blocks[block], features, FurnitureScope::block, by_words);
    return features.has(BlockFeature::no_final_stop) && !features.has(BlockFeature::foreign) && by_words.empty();
  }

  [[nodiscard]] bool stands_below_navigation(std::uint32_t block) const {
    if (block == 0 || block != below_navigation_) return false;
    const Block& shape = document_.blocks[block];
    const std::uint32_t above = document_.blocks[block - 1].span.end;
    const std::string_view between = document_.slice({above, std::max(above, shape.span.begin)});
    return shape.kind == BlockKind::list_item || std::ranges::count(between, '\n') <= 1;
  }

  /// What was taken for the headline has a verb, as the name of a paper has not.
  [[nodiscard]] bool has_headline() const {
    const std::uint32_t found = out_.body.headline_block;
    return found != none && !block_features(document_, found).has(BlockFeature::verbless);
  }

  /// The first headline is the text's; but of two with a kicker between them the first names the paper.
  void note_headline(std::uint32_t block) {
    const std::string& category = out_.furniture.back().category;
    if (category == kicker) under_kicker_ = block + 1;
    if (category != headline) return;
    std::uint32_t& text_headline = out_.body.headline_block;
    if (text_headline == none) text_headline = block;
    if (block != under_kicker_ || text_headline + 2 != block || has_headline()) return;
    out_.furniture[out_.furniture.size() - 3].category = kicker;
    text_headline = block;
  }

  void vote_by_shape(const FeatureSet& features, Ballot& ballot) const {
    for (const std::uint32_t rule : feature_rules_.of(ProposalKind::furniture)) {
      const rules::Rule& r = book_.rules[rule];
      if (r.where.holds(Scope::block, features.bits())) ballot[r.propose.value].push_back(vote(rule, none));
    }
  }

  void vote_by_words(const Block& shape, const FeatureSet& features, FurnitureScope scope, Ballot& ballot) const {
    for_matches(shape.sentences, ProposalKind::furniture, [&](std::uint32_t index) {
      const rules::Rule& r = book_.rules[matches_[index].rule];
      if (r.propose.scope != scope || !r.where.holds(Scope::block, features.bits())) return;
      ballot[r.propose.value].push_back(vote(matches_[index].rule, index));
    });
  }

  /// True where the votes favour a category; the furniture is then recorded.
  bool settle(const Ballot& ballot, Span span) {
    const Ballot::value_type* best = nullptr;
    for (const auto& entry : ballot) {
      if (best == nullptr || total(entry.second) > total(best->second)) best = &entry;
    }
    if (best == nullptr || total(best->second) <= 0) return false;
    out_.furniture.push_back({span, std::string(best->first), reasons_.write(best->second)});
    return true;
  }

  void keep(std::uint32_t block, const FeatureSet& features) {
    const Block& shape = document_.blocks[block];
    if (shape.kind == BlockKind::headline || shape.kind == BlockKind::heading) {
      out_.headings.push_back({shape.span, block, std::max<std::uint8_t>(shape.level, 1)});
      ++out_.body.section_count;
      return;
    }
    if (shape.kind == BlockKind::code || shape.kind == BlockKind::rule) return;
    out_.body.paragraph_of_block[block] = out_.body.paragraph_count++;
    for (std::uint32_t s = shape.sentences.first; s < shape.sentences.last; ++s) keep_sentence(s, features);
  }

  void keep_sentence(std::uint32_t sentence, const FeatureSet& features) {
    const Sentence& s = document_.sentences[sentence];
    TokenRange kept = s.tokens;
    Ballot ballot;
    for (const FurnitureScope scope : {FurnitureScope::sentence, FurnitureScope::match}) {
      for_matches({sentence, sentence + 1}, ProposalKind::furniture, [&](std::uint32_t index) {
        const rules::Rule& r = book_.rules[matches_[index].rule];
        if (r.propose.scope != scope || !r.where.holds(Scope::block, features.bits())) return;
        if (scope == FurnitureScope::sentence) ballot[r.propose.value].push_back(vote(matches_[index].rule, index));
        if (scope == FurnitureScope::match) kept = cut_off(kept, index);
      });
      if (scope == FurnitureScope::sentence && settle(ballot, s.span)) return;
    }
    out_.body.sentence_tokens[sentence] = kept;
  }

  /// Takes a dateline or credit off the start or the end of a sentence.
  TokenRange cut_off(TokenRange kept, std::uint32_t index) {
    const match::Match& m = matches_[index];
    const rules::Rule& r = book_.rules[m.rule];
    const TokenRange words = r.propose.at >= 0 ? m.captures[static_cast<std::size_t>(r.propose.at)] : m.tokens;
    if (words.empty() || !kept.contains(words)) return kept;
    const bool at_start = words.first == kept.first;
    if (!at_start && words.last + 1 < kept.last) return kept;
    const Vote cast = vote(m.rule, index);
    if (!settle({{r.propose.value, {cast}}}, document_.span(words))) return kept;
    return at_start ? TokenRange{words.last, kept.last} : TokenRange{kept.first, words.first};
  }

  void find_author(const Block& shape, const FeatureSet& features) {
    if (!out_.author.empty()) return;
    float best = 0;
    for_matches(shape.sentences, ProposalKind::author, [&](std::uint32_t index) {
      const match::Match& m = matches_[index];
      const rules::Rule& r = book_.rules[m.rule];
      if (!r.where.holds(Scope::block, features.bits())) return;
      const TokenRange words = r.propose.at >= 0 ? m.captures[static_cast<std::size_t>(r.propose.at)] : m.tokens;
      const auto weight = static_cast<float>(r.weight.value);
      if (words.empty() || weight <= best) return;
      best = weight;
      out_.author = document_.plain(document_.span(words));
    });
  }

  template <typename Visit>
  void for_matches(TokenRange sentences, ProposalKind kind, Visit visit) const {
    for (std::uint32_t s = sentences.first; s < sentences.last; ++s) {
      const TokenRange range = matches_.of_sentence(s, kind);
      for (std::uint32_t i = range.first; i < range.last; ++i) {
        if (matches_.kind(i) == kind) visit(i);
      }
    }
  }

  [[nodiscard]] Vote vote(std::uint32_t rule, std::uint32_t match) const {
    return {rule, match, book_.digest.weights[rule]};
  }

  const Document& document_;
  const rules::Book& book_;
  const MatchIndex& matches_;
  const FeatureRules& feature_rules_;
  ReasonWriter& reasons_;
  std::uint32_t under_kicker_ = none;      ///< the block behind the last kicker
  std::uint32_t below_navigation_ = none;  ///< the block behind the last navigation
  SetApart out_;
};

}  // namespace

SetApart set_apart(const Document& document, const rules::Book& book, const MatchIndex& matches,
                   const FeatureRules& feature_rules, ReasonWriter& reasons) {
  SetApart out = Judge(document, book, matches, feature_rules, reasons).run();
  std::ranges::stable_sort(out.furniture, {}, [](const Furniture& f) { return f.span; });
  return out;
}

}  // namespace argmap::extract
