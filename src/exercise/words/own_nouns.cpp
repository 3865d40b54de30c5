#include "exercise/words/own_nouns.hpp"

#include <algorithm>
#include <array>

namespace argmap::exercise {
namespace {

constexpr std::array<std::string_view, 7> several{"they", "them", "their", "theirs", "themselves", "these", "those"};
constexpr std::array<std::string_view, 11> one{"he",   "him", "his",    "himself", "she",  "her",
                                               "hers", "its", "itself", "it",      "one's"};
constexpr std::array<std::string_view, 9> anybody{"everyone", "everybody", "anyone", "anybody", "nobody",
                                                  "someone",  "somebody",  "who",    "whoever"};

bool is_in(std::span<const std::string_view> words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

/// What stands before a place: something, and more than one.
struct Named {
  bool any = false;
  bool several = false;
};

void add(const Document& document, const Token& token, Named& named) {
  constexpr auto plural = 1U << static_cast<unsigned>(WordForm::plural);
  const Word& word = document.word(token);
  const bool noun = token.word_class == WordClass::noun || token.word_class == WordClass::name;
  const bool joined = word.fold == "and" && named.any;
  named.any = named.any || noun || is_in(anybody, word.fold);
  named.several = named.several || joined || (noun && (word.forms & plural) != 0) || is_in(anybody, word.fold);
}

/// "It is time to", "It takes courage to": what "it" stands for comes behind it.
bool is_empty(const Document& document, std::span<const Token> behind) {
  constexpr std::array<std::string_view, 5> leading{"to", "that", "when", "if", "for"};
  const auto leads = [&](const Token& token) { return is_in(leading, document.word(token).fold); };
  return std::ranges::any_of(behind, leads);
}

/// "Those who", "those in the valley".
bool goes_on(const Document& document, std::span<const Token> behind) {
  constexpr std::array<std::string_view, 7> leading{"who", "whose", "of", "in", "with", "that", "on"};
  return !behind.empty() && is_in(leading, document.word(behind.front()).fold);
}

/// "That this is wrong", "exactly that": a whole that is told elsewhere; "this year" names its own.
bool points_back(const std::string& fold, std::span<const Token> behind) {
  if (fold != "this" && fold != "that") return false;
  if (behind.empty() || behind.front().word_class == WordClass::punctuation) return true;
  return fold == "this" && behind.front().word_class == WordClass::auxiliary;
}

}  // namespace

bool names_its_own(const Reading& reading, Span words) {
  const Document& document = reading.document();
  const auto tokens = reading.tokens_in(words);
  Named named;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const std::string& fold = document.word(tokens[i]).fold;
    const auto behind = tokens.subspan(i + 1);
    if (points_back(fold, behind)) return false;
    if (is_in(several, fold) && !named.several && !(fold == "those" && goes_on(document, behind))) return false;
    if (is_in(one, fold) && !named.any && !(fold == "it" && is_empty(document, behind))) return false;
    add(document, tokens[i], named);
  }
  return true;
}

bool leaves_out(const Reading& reading, Span words) {
  static const std::vector<std::string> helping{"do",   "does", "did", "is", "are", "was",
                                                "were", "will", "can", "so", "not"};
  const auto tokens = reading.tokens_in(words);
  const auto is_word = [](const Token& token) { return token.word_class != WordClass::punctuation; };
  const auto last = std::ranges::find_if(tokens.rbegin(), tokens.rend(), is_word);
  return last == tokens.rend() || reading.find(helping, last->span);
}

}  // namespace argmap::exercise
