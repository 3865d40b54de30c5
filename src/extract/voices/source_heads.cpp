#include "extract/voices/source_heads.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <string_view>

namespace argmap::extract {
namespace {

using namespace std::string_view_literals;

const std::string& fold(const Document& document, std::uint32_t i) {
  return document.word(document.tokens[i]).fold;
}

WordClass class_of(const Document& document, std::uint32_t i) {
  return document.tokens[i].word_class;
}

/// "Anglers in Lund": a noun for people, capitalised because it opens the sentence; but "Bank of Lund".
bool names_people(const Document& document, std::uint32_t i, TokenRange source) {
  const Token& token = document.tokens[i];
  const Word& word = document.word(token);
  return i == source.first && token.word_class == WordClass::noun && word.somebody && word.fold != word.noun_lemma();
}

bool ends_head(const Document& document, std::uint32_t i, TokenRange source) {
  const WordClass its = class_of(document, i);
  const bool relative = fold(document, i) == "who" || fold(document, i) == "which";
  if (its == WordClass::punctuation || (relative && !document.tokens[i].all_caps)) return true;  // but "the WHO"
  const bool goes_on = i + 1 < source.last;
  if (its == WordClass::preposition || fold(document, i) == "to")
    return !(goes_on && document.tokens[i - 1].capitalised && document.tokens[i + 1].capitalised) ||
           names_people(document, i - 1, source);
  const bool before_joint =
      goes_on && (class_of(document, i + 1) == WordClass::preposition || fold(document, i + 1) == "to");
  return before_joint && (its == WordClass::adjective || its == WordClass::verb || fold(document, i) == "close" ||
                          fold(document, i) == "familiar");
}

/// "the", "its", "a"; or whose it is: "the union's General Secretary", "Lund's Mayor".
bool is_determined(const Document& document, TokenRange head) {
  if (class_of(document, head.first) == WordClass::determiner) return true;
  for (std::uint32_t i = head.first + 1; i + 1 < head.last; ++i) {
    if (fold(document, i) == "'s") return true;
  }
  return false;
}

/// "(the director) of the Pools and Baths Office": the first token that is no longer about what somebody heads.
std::uint32_t behind_field(const Document& document, std::uint32_t at, TokenRange source) {
  constexpr std::uint32_t longest = 10;  // tokens
  if (at >= source.last || class_of(document, at) != WordClass::preposition) return at;
  const std::uint32_t end = std::min(source.last, at + longest);
  while (at < end && class_of(document, at) != WordClass::punctuation) ++at;
  return at;
}

}  // namespace

bool is_self(const Document& document, std::uint32_t token) {
  const std::string& word = fold(document, token);
  return word == "himself" || word == "herself" || word == "itself" || word == "themselves";
}

TokenRange head_of(const Document& document, TokenRange source) {
  std::uint32_t end = source.first;
  for (; end < source.last; ++end) {
    if (end > source.first && (ends_head(document, end, source) || is_self(document, end))) break;
  }
  return {source.first, end};
}

TokenRange name_in_apposition(const Document& document, TokenRange head, TokenRange source) {
  const std::uint32_t comma = behind_field(document, head.last, source);
  if (comma + 1 >= source.last || fold(document, comma) != ",") return {};
  TokenRange name{comma + 1, comma + 1};
  bool all_names = true;
  for (; name.last < source.last && document.tokens[name.last].capitalised; ++name.last) {
    if (class_of(document, name.last) == WordClass::punctuation) break;
    all_names &= class_of(document, name.last) == WordClass::name;
  }
  const bool closed = name.last == source.last || class_of(document, name.last) == WordClass::punctuation;
  if (!closed || name.empty() || class_of(document, name.last - 1) != WordClass::name) return {};
  const bool describes = class_of(document, head.last - 1) != WordClass::name && !is_joined(document, head);
  const bool titled = is_determined(document, head) && all_names && name.size() > 1;
  return describes || titled ? name : TokenRange{};
}

bool is_joined(const Document& document, TokenRange head) {
  for (std::uint32_t i = head.first + 1; i + 1 < head.last; ++i) {
    if (fold(document, i) == "and") return true;
  }
  return false;
}

bool is_initials(const Document& document, TokenRange head) {
  const auto shouted = [&](std::uint32_t i) { return document.tokens[i].all_caps && fold(document, i).size() > 1; };
  return document.tokens[head.last - 1].all_caps && !(head.size() > 1 && shouted(head.last - 2));
}

bool is_pointer(const Document& document, TokenRange head) {
  if (head.size() != 1) return false;
  const std::string& word = fold(document, head.first);
  return word == "this" || word == "that" || word == "these" || word == "those";
}

bool is_indefinite(const Document& document, TokenRange head) {
  return head.size() > 1 && (fold(document, head.first) == "a" || fold(document, head.first) == "an");
}

bool is_many(const Document& document, TokenRange head) {
  constexpr auto plural = 1U << static_cast<unsigned>(WordForm::plural);
  const Token& last = document.tokens[head.last - 1];
  return last.word_class == WordClass::noun && (document.word(last).forms & plural) != 0;
}

bool is_addressed(const Document& document, TokenRange phrase) {
  constexpr std::array speakers{"i"sv, "we"sv, "you"sv, "can"sv, "may"sv, "let"sv};
  const auto fold = [&](std::uint32_t i) -> std::string_view { return document.word(document.tokens[i]).fold; };
  if (fold(phrase.first) == "dear") return true;
  const bool pauses = phrase.last + 1 < document.tokens.size() && fold(phrase.last) == ",";
  return pauses && starts_sentence(document, phrase) &&
         std::ranges::find(speakers, fold(phrase.last + 1)) != speakers.end();
}

bool starts_sentence(const Document& document, TokenRange phrase) {
  constexpr std::uint32_t most = 3;  // tokens
  const auto after =
      std::ranges::upper_bound(document.sentences, phrase.first, {}, [](const Sentence& s) { return s.tokens.first; });
  if (after == document.sentences.begin()) return false;
  const std::uint32_t begin = std::prev(after)->tokens.first;
  if (phrase.first > begin + most) return false;
  for (std::uint32_t i = begin; i < phrase.first; ++i) {
    const WordClass its = document.tokens[i].word_class;
    if (its != WordClass::conjunction && its != WordClass::adverb && its != WordClass::punctuation) return false;
  }
  return true;
}

TokenRange opening_phrase(const Document& document, std::uint32_t sentence) {
  const TokenRange tokens = document.sentences[sentence].tokens;
  const auto& phrases = document.noun_phrases;
  const auto first = std::ranges::lower_bound(phrases, tokens.first, {}, &TokenRange::first);
  const bool opens = first != phrases.end() && first->last <= tokens.last && starts_sentence(document, *first);
  return opens ? *first : TokenRange{};
}

}  // namespace argmap::extract
