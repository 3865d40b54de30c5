#include "extract/furniture/furniture.hpp"

#include <algorithm>
#include <span>
#include <string_view>
#include <unordered_set>

#include "extract/furniture/asked_letters.hpp"
#include "extract/furniture/debate_sides.hpp"
#include "extract/furniture/front_matter.hpp"
#include "extract/furniture/furniture_votes.hpp"
#include "extract/furniture/line_repeats.hpp"
#include "extract/furniture/lines_below.hpp"
#include "extract/furniture/link_lines.hpp"
#include "extract/words/features.hpp"

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
// The category of the line below which readers speak, and how much of the text stands above such a line.
constexpr std::string_view comments = "comments";
// The category of the line below which notes or works stand, and of these.
constexpr std::string_view notes = "notes";
constexpr std::uint32_t fewest_paragraphs = 3;

class Judge {
 public:
  Judge(const Document& document, const rules::Book& book, const MatchIndex& matches, const FeatureRules& feature_rules,
        ReasonWriter& reasons)
      : document_(document),
        book_(book),
        matches_(matches),
        votes_(document, book, matches, feature_rules),
        reasons_(reasons),
        repeats_(document),
        links_(document),
        further_down_(headline_further_down(document, votes_)),
        below_text_(lines_below_text(document, votes_)) {}

  SetApart run() {
    const auto blocks = static_cast<std::uint32_t>(document_.blocks.size());
    out_.body.paragraph_of_block.assign(blocks, none);
    out_.body.section_of_block.assign(blocks, 0);
    out_.body.sentence_tokens.assign(document_.sentences.size(), {});
    out_.body.asked_letters = asked_letters(document_);
    out_.body.sides = debate_sides(document_, book_, matches_, votes_);
    for (std::uint32_t block = 0; block < blocks; ++block) judge_block(block);
    return std::move(out_);
  }

 private:
  void judge_block(std::uint32_t block) {
    const Block& shape = document_.blocks[block];
    FeatureSet features = block_features(document_, block);
    place_headline(block, features);
    features.set(BlockFeature::after_headline, block > 0 && block == below_headline_);
    features.set(BlockFeature::below_navigation, stands_below_navigation(block));
    features.set(BlockFeature::below_comments, below_comments_);
    features.set(BlockFeature::below_notes, stands_below_notes(block));
    features.set(BlockFeature::stands_twice, repeats_.stands_twice(block));
    features.set(BlockFeature::pulled, repeats_.is_pulled(block));
    features.set(BlockFeature::named_before, is_named_before(block));
    features.set(BlockFeature::below_text,
                 block >= below_text_ && document_.blocks[block].kind != BlockKind::list_item);
    features.set(BlockFeature::above_headline, further_down_ != none && block < further_down_);
    features.set(BlockFeature::opens_with_author, opens_with_author(block));
    features.set(BlockFeature::repeats_headline, repeats_headline(block));
    features.set(BlockFeature::above_byline, stands_above_byline(block, features));
    features.set(BlockFeature::said_below, is_said_below(block));
    Ballot ballot;
    votes_.by_shape(features, ballot);
    votes_.by_words(shape.sentences, features, FurnitureScope::block, ballot);
    if (!out_.body.sides.is_label(block) && settle(ballot, shape.span)) {
      note_headline(block);
      note_what_follows(block);
      find_author(shape, features);
    } else {
      keep(block, features);
    }
    out_.body.section_of_block[block] = out_.body.section_count - 1;
  }

  /// What the category of a line says of the lines below it.
  void note_what_follows(std::uint32_t block) {
    const std::string& category = out_.furniture.back().category;
    if (category == navigation) note_links(block);
    if (category == notes && !below_notes() && opens_notes(document_.blocks[block])) notes_heading_ = block;
    if (category == headline) below_headline_ = block + 1;
    below_comments_ |= category == comments && out_.body.paragraph_count >= fewest_paragraphs;
  }

  void place_headline(std::uint32_t block, FeatureSet& features) const {
    if (further_down_ != none) features.set(BlockFeature::headline, block == further_down_);
    if (stands_under_kicker(block, features)) features.set(BlockFeature::headline);
  }

  /// A short line with no stop just under a kicker reads as the headline, unless its words say that it is something
  /// else.
  [[nodiscard]] bool stands_under_kicker(std::uint32_t block, const FeatureSet& features) const {
    if (further_down_ != none || block != under_kicker_ || !features.has(BlockFeature::very_short_block) ||
        has_headline())
      return false;
    return features.has(BlockFeature::no_final_stop) && !features.has(BlockFeature::foreign) &&
           votes_.of_words(block, features).empty();
  }

  /// Links that empty lines part stand below a text, or amid it, not above it.
  void note_links(std::uint32_t block) {
    below_navigation_ = block + 1;
    if (out_.body.paragraph_count > 0 && block + 1 >= links_end_ && links_.is_parted(block)) {
      links_end_ = links_.end(block + 1);
    }
  }

  [[nodiscard]] bool below_notes() const { return notes_heading_ != none; }

  /// A few words without a stop, as "Notes" or "Works cited" are, below enough text.
  [[nodiscard]] bool opens_notes(const Block& line) const {
    constexpr std::uint32_t most_words = 5;
    return out_.body.paragraph_count >= fewest_paragraphs && line.word_count <= most_words && !line.ends_with_stop &&
           !line.tokens.empty() && document_.tokens[line.tokens.first].capitalised;
  }

  /// Notes go on to the end, or to a heading as high as theirs; where theirs is not marked, to any that is, or to one
  /// that looks so and stands over prose.
  [[nodiscard]] bool stands_below_notes(std::uint32_t block) {
    if (!below_notes()) return false;
    const Block& opening = document_.blocks[notes_heading_];
    const Block& here = document_.blocks[block];
    const bool marked = here.markup_heading && (!opening.markup_heading || here.level <= opening.level);
    const bool shaped = here.kind == BlockKind::heading && !opening.markup_heading && stands_over_prose(block);
    if (marked || shaped) notes_heading_ = none;
    return below_notes();
  }

  /// Works that are cited have few small words.
  [[nodiscard]] bool stands_over_prose(std::uint32_t block) const {
    if (block + 1 >= document_.blocks.size()) return false;
    constexpr std::uint32_t most_line_words = 25;
    const Block& next = document_.blocks[block + 1];
    return next.word_count > most_line_words && next.closed_count * 3 >= next.word_count;
  }

  [[nodiscard]] bool is_named_before(std::uint32_t block) const {
    const std::span<const Token> tokens = tokens_of(block);
    return tokens.size() > 1 && tokens[0].capitalised && tokens[1].capitalised &&
           names_above_.contains(pair(tokens[0], tokens[1]));
  }

  static std::uint64_t pair(const Token& first, const Token& second) {
    return std::uint64_t{first.word} << 32U | second.word;
  }

  void note_names(std::uint32_t block) {
    const std::span<const Token> tokens = tokens_of(block);
    for (std::size_t i = 1; i < tokens.size(); ++i) {
      if (tokens[i].capitalised && tokens[i - 1].capitalised) names_above_.insert(pair(tokens[i - 1], tokens[i]));
    }
  }

  [[nodiscard]] bool stands_below_navigation(std::uint32_t block) const {
    const BlockKind kind = document_.blocks[block].kind;
    const bool heads = kind == BlockKind::headline && document_.blocks[block].markup_heading;
    if (block == further_down_ || heads) return false;
    if (block < links_end_ && out_.body.paragraph_count > 0) return true;
    if (block == 0 || block != below_navigation_) return false;
    const Block& shape = document_.blocks[block];
    const std::uint32_t above = document_.blocks[block - 1].span.end;
    const std::string_view between = document_.slice({above, std::max(above, shape.span.begin)});
    return shape.kind == BlockKind::list_item || std::ranges::count(between, '\n') <= 1;
  }

  /// The headline may go on with the name of the page.
  [[nodiscard]] bool repeats_headline(std::uint32_t block) const {
    return out_.body.headline_block != none && begins_with(out_.body.headline_block, block);
  }

  [[nodiscard]] bool opens_with_author(std::uint32_t block) const {
    const std::span<const Token> tokens = tokens_of(block);
    if (author_.empty() || tokens.size() <= author_.size()) return false;
    if (document_.slice(tokens[author_.size()].span) == ":") return false;  // a turn of a conversation
    return begins_with(tokens, std::span(document_.tokens).subspan(author_.first, author_.size()));
  }

  /// A caption often stands twice, the second time with its credit.
  [[nodiscard]] bool is_said_below(std::uint32_t block) const {
    const std::uint32_t next = block + 1;
    return next < document_.blocks.size() && tokens_of(next).size() > tokens_of(block).size() &&
           begins_with(next, block);
  }

  [[nodiscard]] bool begins_with(std::uint32_t longer, std::uint32_t block) const {
    constexpr std::size_t fewest = 3;  // tokens
    return tokens_of(block).size() >= fewest && begins_with(tokens_of(longer), tokens_of(block));
  }

  static bool begins_with(std::span<const Token> all, std::span<const Token> words) {
    const auto same = [](const Token& a, const Token& b) { return a.word == b.word; };
    return words.size() <= all.size() && std::ranges::equal(words, all.first(words.size()), same);
  }

  [[nodiscard]] std::span<const Token> tokens_of(std::uint32_t block) const {
    const TokenRange tokens = document_.blocks[block].tokens;
    return std::span(document_.tokens).subspan(tokens.first, tokens.size());
  }

  [[nodiscard]] bool stands_above_byline(std::uint32_t block, const FeatureSet& features) const {
    const std::uint32_t next = block + 1;
    if (out_.body.headline_block == none || next >= document_.blocks.size()) return false;
    if (out_.body.paragraph_count > 0 || !features.has(BlockFeature::short_block)) return false;
    FeatureSet below = block_features(document_, next);
    below.set(BlockFeature::after_headline, block == below_headline_);
    const Ballot ballot = votes_.of_words(next, below);
    const Ballot::value_type* what = winner(ballot);
    return what != nullptr && what->first == "byline";
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

  /// True where the votes favour a category; the furniture is then recorded.
  bool settle(const Ballot& ballot, Span span) {
    const Ballot::value_type* best = winner(ballot);
    if (best == nullptr) return false;
    out_.furniture.push_back({span, std::string(best->first), reasons_.write(best->second)});
    return true;
  }

  void keep(std::uint32_t block, const FeatureSet& features) {
    const Block& shape = document_.blocks[block];
    if (shape.kind == BlockKind::headline || shape.kind == BlockKind::heading || out_.body.sides.is_label(block)) {
      out_.headings.push_back({shape.span, block, std::max<std::uint8_t>(shape.level, 1)});
      ++out_.body.section_count;
      return;
    }
    if (shape.kind == BlockKind::code || shape.kind == BlockKind::rule) return;
    out_.body.paragraph_of_block[block] = out_.body.paragraph_count++;
    note_names(block);
    for (std::uint32_t s = shape.sentences.first; s < shape.sentences.last; ++s) keep_sentence(s, features);
  }

  void keep_sentence(std::uint32_t sentence, const FeatureSet& features) {
    const Sentence& s = document_.sentences[sentence];
    TokenRange kept = s.tokens;
    Ballot ballot;
    for (const FurnitureScope scope : {FurnitureScope::sentence, FurnitureScope::match}) {
      votes_.for_matches({sentence, sentence + 1}, ProposalKind::furniture, [&](std::uint32_t index) {
        const rules::Rule& r = book_.rules[matches_[index].rule];
        if (r.propose.scope != scope || !r.where.holds(Scope::block, features.bits())) return;
        if (scope == FurnitureScope::sentence)
          ballot[r.propose.value].push_back(votes_.vote(matches_[index].rule, index));
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
    const Vote cast = votes_.vote(m.rule, index);
    if (!settle({{r.propose.value, {cast}}}, document_.span(words))) return kept;
    return at_start ? TokenRange{words.last, kept.last} : TokenRange{kept.first, words.first};
  }

  void find_author(const Block& shape, const FeatureSet& features) {
    if (!out_.author.empty()) return;
    float best = 0;
    votes_.for_matches(shape.sentences, ProposalKind::author, [&](std::uint32_t index) {
      const match::Match& m = matches_[index];
      const rules::Rule& r = book_.rules[m.rule];
      if (!r.where.holds(Scope::block, features.bits())) return;
      const TokenRange words = r.propose.at >= 0 ? m.captures[static_cast<std::size_t>(r.propose.at)] : m.tokens;
      const auto weight = static_cast<float>(r.weight.value);
      if (words.empty() || weight <= best) return;
      best = weight;
      author_ = words;
      out_.author = document_.plain(document_.span(words));
    });
  }

  const Document& document_;
  const rules::Book& book_;
  const MatchIndex& matches_;
  FurnitureVotes votes_;
  ReasonWriter& reasons_;
  LineRepeats repeats_;
  LinkLines links_;
  std::uint32_t further_down_;                     ///< the headline, where it is not the first line of that shape
  std::uint32_t below_text_;                       ///< from here on only lines of the page stand
  std::uint32_t under_kicker_ = none;              ///< the block behind the last kicker
  std::uint32_t below_navigation_ = none;          ///< the block behind the last navigation
  std::uint32_t links_end_ = 0;                    ///< behind the last links that a line announced
  std::uint32_t notes_heading_ = none;             ///< the line that opens the notes in which the block stands
  std::unordered_set<std::uint64_t> names_above_;  ///< pairs of words with capitals in the paragraphs so far
  std::uint32_t below_headline_ = none;            ///< the block behind the last line of the headline
  TokenRange author_;                              ///< where the author's name was found
  bool below_comments_ = false;                    ///< the text has ended, and readers speak
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
