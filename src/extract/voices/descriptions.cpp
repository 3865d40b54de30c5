#include "extract/voices/descriptions.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "extract/voices/offices.hpp"

namespace argmap::extract {
namespace {

using namespace std::string_view_literals;

constexpr auto plural_form = 1U << static_cast<unsigned>(WordForm::plural);

const std::string& fold(const Document& document, std::uint32_t i) {
  return document.word(document.tokens[i]).fold;
}

bool is_determiner(const Document& document, std::uint32_t i) {
  return document.tokens[i].word_class == WordClass::determiner;
}

}  // namespace

std::string key_of_description(const Document& document, TokenRange head) {
  std::string key;
  for (std::uint32_t i = head.first; i < head.last; ++i) {
    if (is_determiner(document, i) && head.size() > 1) continue;
    if (fold(document, i) == "same" && i == head.first + 1 && i + 1 < head.last) continue;
    key += document.lemma(document.tokens[i]);
    key += ' ';
  }
  return key;
}

std::uint32_t noun_taken_up(const Document& document, TokenRange head) {
  constexpr std::array pointers{"the"sv, "that"sv, "this"sv};
  if (head.size() < 2 || std::ranges::find(pointers, fold(document, head.first)) == pointers.end()) return none;
  const std::uint32_t noun = head.last - 1;
  const bool bare = head.size() == 2 || (head.size() == 3 && fold(document, head.first + 1) == "same");
  const Token& token = document.tokens[noun];
  const bool plural = (document.word(token).forms & plural_form) != 0;
  return bare && token.word_class == WordClass::noun && !plural ? noun : none;
}

bool is_another_kind(const Document& document, TokenRange head) {
  return head.size() > 1 && makes_another(fold(document, head.last - 2));
}

TokenRange behind_last_of(const Document& document, TokenRange phrase) {
  for (std::uint32_t i = phrase.last; i > phrase.first + 1; --i) {
    if (fold(document, i - 1) == "of" && i < phrase.last && is_determiner(document, i)) return {i, phrase.last};
  }
  return phrase;
}

bool holds_of(const Document& document, TokenRange head) {
  for (std::uint32_t i = head.first; i < head.last; ++i) {
    if (fold(document, i) == "of") return true;
  }
  return false;
}

std::uint32_t before_bracket(const Document& document, std::uint32_t relative) {
  constexpr std::uint32_t longest = 8;  // tokens
  const std::uint32_t close = relative > 1 && fold(document, relative - 1) == "," ? relative - 2 : relative - 1;
  if (relative < 2 || fold(document, close) != ")") return relative;
  for (std::uint32_t i = close; i > 0 && relative - i < longest; --i) {
    if (fold(document, i - 1) == "(") return i - 1;
  }
  return relative;
}

bool may_be_several(const Document& document, const Sexes& sexes, TokenRange head) {
  const Token& last = document.tokens[head.last - 1];
  if (last.word_class != WordClass::noun || sexes.is_body(head)) return true;
  return (document.word(last).forms & plural_form) != 0 && document.word(last).somebody;
}

bool joins_another(const Document& document, TokenRange apposed, TokenRange source) {
  std::uint32_t joint = apposed.last;
  if (joint < source.last && fold(document, joint) == ",") ++joint;
  return joint + 1 < source.last && fold(document, joint) == "and";
}

}  // namespace argmap::extract
