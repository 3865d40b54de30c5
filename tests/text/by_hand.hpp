// Documents made by hand, so that a step is tested without the steps before it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/phrases/phrases.hpp"
#include "text/tokens/tokens.hpp"

namespace argmap::text {

/// One block; every line of `text` is a sentence. Not tokenized yet.
inline Document sentences_by_hand(std::string text) {
  Document document;
  document.text = std::move(text);
  document.line_starts = {0};
  const auto size = static_cast<std::uint32_t>(document.text.size());
  Block block;
  block.span = {0, size};
  for (std::uint32_t begin = 0; begin < size;) {
    const auto end = static_cast<std::uint32_t>(std::min<std::size_t>(document.text.find('\n', begin), size));
    Sentence sentence;
    sentence.span = {begin, end};
    document.sentences.push_back(sentence);
    begin = end + 1;
  }
  block.sentences = {0, static_cast<std::uint32_t>(document.sentences.size())};
  document.blocks.push_back(block);
  return document;
}

inline Document tokens_by_hand(std::string text) {
  Document document = sentences_by_hand(std::move(text));
  tokenize(document);
  return document;
}

/// With classes, noun phrases and clauses.
inline Document phrases_by_hand(std::string text) {
  Document document = sentences_by_hand(std::move(text));
  find_classes_and_phrases(document, tokenize(document));
  return document;
}

/// The words of ranges, joined by " | ".
inline std::string joined(const Document& document, const std::vector<TokenRange>& ranges) {
  std::string result;
  for (const TokenRange range : ranges) {
    if (!result.empty()) result += " | ";
    result += document.slice(document.span(range));
  }
  return result;
}

}  // namespace argmap::text
