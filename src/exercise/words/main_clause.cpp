#include "exercise/words/main_clause.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "text/phrases/finite.hpp"

namespace argmap::exercise {
namespace {

constexpr std::array<std::string_view, 10> relative{"which", "who",  "whom", "whose", "what",
                                                    "where", "when", "why",  "how",   "whatever"};

bool has_form(const Word& word, WordForm form) {
  return (word.forms & (1U << static_cast<unsigned>(form))) != 0;
}

bool opens_clause(const Document& document, std::uint32_t i) {
  const Token& token = document.tokens[i];
  if (token.word_class == WordClass::subordinator) return true;
  const std::string& fold = document.word(token).fold;
  return std::ranges::find(relative, fold) != relative.end() ||
         (fold == "that" && token.word_class != WordClass::determiner);
}

bool is_mark(const Document& document, std::uint32_t i) {
  return document.tokens[i].word_class == WordClass::punctuation;
}

bool has_comma(const Document& document, std::uint32_t first, std::uint32_t last) {
  for (std::uint32_t i = first; i < last; ++i) {
    if (document.word(document.tokens[i]).fold == ",") return true;
  }
  return false;
}

/// The last verb of the group that a finite verb opens.
std::uint32_t head_of(const Document& document, std::uint32_t finite, std::uint32_t end) {
  std::uint32_t head = finite;
  for (std::uint32_t i = finite + 1; i < end; ++i) {
    const WordClass its = document.tokens[i].word_class;
    const bool verb = its == WordClass::verb || its == WordClass::auxiliary;
    if (!verb && its != WordClass::adverb && its != WordClass::particle) break;
    if (verb) head = i;
    if (its == WordClass::verb) break;
  }
  return head;
}

}  // namespace

std::optional<MainVerb> main_verb(const Document& document, const Sentence& sentence) {
  const TokenRange tokens = sentence.tokens;
  MainVerb verb{tokens.first};
  bool below = false;   // in a clause that hangs on the main one
  bool filled = false;  // whose verb was seen
  bool fronted = false;
  for (std::uint32_t i = tokens.first; i < tokens.last; ++i) {
    if (opens_clause(document, i)) {
      fronted = fronted || i == verb.clause;
      below = true, filled = false;
    } else if (below && filled && fronted && is_mark(document, i)) {
      below = fronted = false;
      verb.clause = i + 1;
    } else if (below && !filled && i > tokens.first && opens_clause(document, i - 1) &&
               document.tokens[i].word_class == WordClass::verb) {
      filled = true;  // "boats that leak"
    } else if (text::is_finite(document, tokens.first, i)) {
      const bool joined = i > tokens.first && document.tokens[i - 1].word_class == WordClass::conjunction;
      const bool goes_on = fronted && has_comma(document, i, tokens.last);  // "If we think it must …, we will"
      if (below && (!filled || joined || goes_on)) {
        filled = true;
        continue;
      }
      verb.finite = i;
      verb.head = head_of(document, i, tokens.last);
      const Word& word = document.word(document.tokens[i]);
      verb.past = has_form(word, WordForm::past) && !has_form(word, WordForm::base);
      return verb;
    }
  }
  return std::nullopt;
}

namespace {

/// What "it is" looks forward to stands behind an adjective or "time": "to mend it", "that it leaks", "for the county
/// to".
bool looks_forward(const Document& document, std::uint32_t first, std::uint32_t last) {
  constexpr std::array<std::string_view, 7> opening{"to", "that", "for", "how", "why", "whether", "if"};
  bool says = false;
  for (std::uint32_t i = first; i < last; ++i) {
    const std::string& fold = document.word(document.tokens[i]).fold;
    const WordClass its = document.tokens[i].word_class;
    const bool opens = std::ranges::find(opening, fold) != opening.end();
    if (says && opens && (its != WordClass::preposition || fold == "for")) return true;
    if (its == WordClass::verb || its == WordClass::punctuation) return false;
    says = says || its == WordClass::adjective || fold == "time";
  }
  return false;
}

}  // namespace

bool opens_empty(const Document& document, const Sentence& sentence) {
  constexpr std::uint32_t reach = 9;
  const auto word = [&](std::uint32_t i) -> const Word& { return document.word(document.tokens[i]); };
  const TokenRange tokens = sentence.tokens;
  const std::string& first = word(tokens.first).fold;
  if (first != "it" && first != "there") return false;
  std::uint32_t verb = tokens.first + 1;
  while (verb < tokens.last && document.tokens[verb].word_class == WordClass::auxiliary &&
         word(verb).verb_lemma() != "be") {
    ++verb;
  }
  if (verb >= tokens.last || word(verb).verb_lemma() != "be") return false;
  return first == "there" || looks_forward(document, verb + 1, std::min(tokens.last, tokens.first + reach));
}

}  // namespace argmap::exercise
