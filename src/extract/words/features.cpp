#include "extract/words/features.hpp"

#include <algorithm>
#include <span>
#include <string_view>

#include "extract/words/themes.hpp"
#include "extract/words/unit_features.hpp"

namespace argmap::extract {
namespace {

using rules::BlockFeature;
using rules::SentenceFeature;

constexpr std::uint32_t edge_blocks = 4;  // that a line must have behind it to open the text
constexpr std::uint32_t short_words = 25;
constexpr std::uint32_t very_short_words = 10;

void block_kind(const Block& block, FeatureSet& features) {
  features.set(BlockFeature::headline, block.kind == BlockKind::headline);
  features.set(BlockFeature::heading, block.kind == BlockKind::heading);
  features.set(BlockFeature::paragraph, block.kind == BlockKind::paragraph);
  features.set(BlockFeature::list_item, block.kind == BlockKind::list_item);
  features.set(BlockFeature::block_quote, block.kind == BlockKind::quote);
}

void block_place(const Document& document, std::uint32_t index, FeatureSet& features) {
  const auto count = static_cast<std::uint32_t>(document.blocks.size());
  features.set(BlockFeature::first_block, index == 0);
  features.set(BlockFeature::second_block, index == 1);
  features.set(BlockFeature::near_start, document.blocks[index].near_start);
  features.set(BlockFeature::near_end, document.blocks[index].near_end);
  features.set(BlockFeature::last_block, index + 1 == count);
  const bool before_text = index + edge_blocks < count;
  features.set(BlockFeature::opens_longer,
               before_text && document.blocks[index + 1].word_count >= 2 * document.blocks[index].word_count);
  features.set(BlockFeature::after_headline, index > 0 && document.blocks[index - 1].kind == BlockKind::headline);
}

bool is_heading(const Block& block) {
  return block.kind == BlockKind::headline || block.kind == BlockKind::heading;
}

bool is_verb(const Token& token) {
  return token.word_class == WordClass::verb || token.word_class == WordClass::auxiliary;
}

bool any_verb(const Document& document, const Block& block) {
  const auto tokens = std::span(document.tokens).subspan(block.tokens.first, block.tokens.size());
  return std::ranges::any_of(tokens, is_verb);
}

/// Some words in capitals, and none without.
bool is_shouted(const Document& document, const Block& block) {
  const auto tokens = std::span(document.tokens).subspan(block.tokens.first, block.tokens.size());
  const auto in_lower_case = [](const Token& t) {
    return !t.capitalised && t.word_class != WordClass::punctuation && t.word_class != WordClass::number &&
           t.word_class != WordClass::other;
  };
  // the second word of nearly any block tells that it is not
  return std::ranges::none_of(tokens, in_lower_case) &&
         std::ranges::any_of(tokens, [](const Token& t) { return t.all_caps; });
}

bool ends_with_colon(const Document& document, const Block& block) {
  const auto text = document.slice(block.span);
  return !text.empty() && text.back() == ':';
}

/// A row of a table, or the head of a printed page.
bool is_gapped(const Document& document, const Block& block) {
  if (block.word_count > short_words) return false;
  const std::string_view text = document.slice(block.span);
  const bool gap = text.find('\t') != text.npos || text.find("   ") != text.npos;
  return gap && text.find_first_of("\r\n") == text.npos;
}

}  // namespace

FeatureSet block_features(const Document& document, std::uint32_t index) {
  const Block& block = document.blocks[index];
  FeatureSet features;
  block_kind(block, features);
  block_place(document, index, features);
  const bool text_follows = index + 1 < document.blocks.size() && !is_heading(document.blocks[index + 1]);
  features.set(BlockFeature::heads_nothing, block.kind == BlockKind::heading && !text_follows);
  features.set(BlockFeature::verbless, block.word_count <= short_words && !any_verb(document, block));
  features.set(BlockFeature::short_block, block.word_count <= short_words);
  features.set(BlockFeature::very_short_block, block.word_count <= very_short_words);
  features.set(BlockFeature::no_final_stop, !block.ends_with_stop);
  features.set(BlockFeature::one_sentence, block.sentences.size() <= 1);
  features.set(BlockFeature::several_sentences, block.sentences.size() >= 3);
  features.set(BlockFeature::parenthesised, block.parenthesised);
  features.set(BlockFeature::has_url, block.has_url);
  features.set(BlockFeature::has_email, block.has_email);
  features.set(BlockFeature::has_handle, block.has_handle);
  const std::uint32_t open_words = block.word_count - std::min(block.word_count, block.closed_count);
  features.set(BlockFeature::title_case, open_words > 1 && block.capitalised_count * 4 >= open_words * 3);
  features.set(BlockFeature::all_caps, is_shouted(document, block));
  features.set(BlockFeature::foreign, block.foreign);
  features.set(BlockFeature::ends_with_colon, ends_with_colon(document, block));
  features.set(BlockFeature::gapped, is_gapped(document, block));
  return features;
}

void SentenceJudge::place(std::uint32_t sentence, FeatureSet& features) const {
  const std::uint32_t index = document_.sentences[sentence].block;
  const TokenRange siblings = document_.blocks[index].sentences;
  const std::uint32_t paragraph = body_.paragraph_of_block[index];
  const std::uint32_t from_end = body_.paragraph_count - 1 - paragraph;
  features.set(SentenceFeature::first_sentence, sentence == siblings.first);
  features.set(SentenceFeature::last_sentence, sentence + 1 == siblings.last);
  features.set(SentenceFeature::only_sentence, siblings.size() == 1);
  features.set(SentenceFeature::first_paragraph, paragraph == 0);
  features.set(SentenceFeature::second_paragraph, paragraph == 1);
  features.set(SentenceFeature::last_paragraph, from_end == 0);
  features.set(SentenceFeature::near_last_paragraph, from_end == 1);
  features.set(SentenceFeature::middle_paragraph, paragraph > 1 && from_end > 1);
  features.set(SentenceFeature::in_headed_text, body_.section_count > 1);
  const bool after_heading =
      index > 0 && !body_.has_block(index - 1) && document_.blocks[index - 1].kind == BlockKind::heading;
  features.set(SentenceFeature::under_heading, after_heading);
  features.set(SentenceFeature::in_asked_letter, !body_.asked_letters.empty() && body_.asked_letters[index]);
  features.set(SentenceFeature::for_side, body_.sides.of(index) == rules::DebateSide::pro);
  features.set(SentenceFeature::against_side, body_.sides.of(index) == rules::DebateSide::contra);
  features.set(SentenceFeature::before_sides, body_.sides.first != none && index < body_.sides.first);
}

void SentenceJudge::read(std::uint32_t sentence, FeatureSet& features) {
  const TokenRange range = body_.sentence_tokens[sentence];
  words_.read(document_, lexis_, range);
  features.set(SentenceFeature::has_number, words_.any(Lexis::number));
  features.set(SentenceFeature::has_quotation, words_.any_quoted());
  features.set(SentenceFeature::first_person, words_.any_unquoted(Lexis::first_person));
  features.set(SentenceFeature::second_person, words_.any(Lexis::second_person));
  features.set(SentenceFeature::has_modal, words_.any(Lexis::modal));
  const std::uint32_t verb = finite_verb(document_, lexis_, words_, range);
  features.set(SentenceFeature::past_tense, verb != none && lexis_.is(document_.tokens[verb], Lexis::past));
  features.set(SentenceFeature::starts_with_name, document_.tokens[range.first].word_class == WordClass::name);
}

FeatureSet SentenceJudge::features(std::uint32_t sentence) {
  FeatureSet features;
  const Sentence& s = document_.sentences[sentence];
  const TokenRange range = body_.sentence_tokens[sentence];
  place(sentence, features);
  read(sentence, features);
  features.set(SentenceFeature::question, s.question);
  features.set(SentenceFeature::exclamation, document_.text[s.span.end - 1] == '!');
  features.set(SentenceFeature::long_sentence, range.size() >= 30);
  features.set(SentenceFeature::short_sentence, range.size() <= 10);
  if (themes_.headline_size() > 0) {
    const std::uint32_t common = Themes::of_headline(themes_.marks(named_.of_sentence(sentence)));
    features.set(SentenceFeature::echoes_headline, common >= 2 && common * 3 >= themes_.headline_size());
  }
  return features;
}

}  // namespace argmap::extract
