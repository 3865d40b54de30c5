#include "extract/voices/clauses.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "text/phrases/finite.hpp"

namespace argmap::extract {
namespace {

using namespace std::string_view_literals;

bool opens_clause(const Document& document, std::uint32_t token) {
  const Token& t = document.tokens[token];
  const std::string_view word = document.word(t).fold;
  return t.word_class == WordClass::subordinator || word == "that" || word == "who" || word == "which" ||
         word == "what";
}

bool is_past(const Document& document, std::uint32_t token) {
  return (document.word(document.tokens[token]).forms >> static_cast<unsigned>(WordForm::past) & 1U) != 0;
}

bool is_participle(const Document& document, std::uint32_t token) {
  const unsigned forms = document.word(document.tokens[token]).forms;
  const bool its_form = (forms >> static_cast<unsigned>(WordForm::participle) & 1U) != 0 ||
                        (forms >> static_cast<unsigned>(WordForm::ing) & 1U) != 0;
  return its_form && document.tokens[token].word_class == WordClass::verb;
}

bool has_past_verb(const Document& document, TokenRange words) {
  for (std::uint32_t i = words.first + 1; i < words.last; ++i) {
    if (is_past(document, i) && text::is_finite(document, words.first, i)) return true;
  }
  return false;
}

/// "May" within a sentence is the month.
bool is_month(const Document& document, std::uint32_t token) {
  return document.tokens[token].capitalised && document.word(document.tokens[token]).fold == "may";
}

/// "But", "Still", "Of course"
bool is_joint(const Document& document, TokenRange words) {
  constexpr std::array joints{"and"sv,     "but"sv,       "yet"sv,      "so"sv,       "or"sv,       "still"sv,
                              "however"sv, "indeed"sv,    "thus"sv,     "instead"sv,  "besides"sv,  "nevertheless"sv,
                              "also"sv,    "therefore"sv, "moreover"sv, "likewise"sv, "meanwhile"sv};
  const auto fold = [&](std::uint32_t i) -> std::string_view { return document.word(document.tokens[i]).fold; };
  if (words.size() == 2) return fold(words.first) == "of" && fold(words.first + 1) == "course";
  return words.size() == 1 && std::ranges::find(joints, fold(words.first)) != joints.end();
}

/// The words that an aside breaks off wait for their verb, and it follows; or a preposition goes on with them.
bool goes_on(const Document& document, TokenRange words, std::uint32_t next) {
  const WordClass its = document.tokens[next].word_class;
  if (!awaits_verb(document, words)) return its == WordClass::preposition || its == WordClass::particle;
  while (document.tokens[next].word_class == WordClass::adverb || document.word(document.tokens[next]).fold == "all")
    ++next;
  return text::is_finite(document, words.first, next);
}

}  // namespace

void drop_joint(const Document& document, std::vector<TokenRange>& contents) {
  if (contents.empty() || !is_joint(document, contents.front())) return;
  const bool answers = contents.size() == 1 && document.word(document.tokens[contents.front().first]).fold == "so";
  if (!answers) contents.erase(contents.begin());  // "Crane says so" is said
}

bool closes_quotation(const Document& document, std::uint32_t token) {
  const std::uint32_t quotation = document.tokens[token].quotation;
  return quotation != none && document.quotations[quotation].closed &&
         document.quotations[quotation].tokens.last == token + 1;
}

bool ends_in_comma(const Document& document, std::uint32_t closing) {
  if (closing < 2) return false;
  const bool doubled = document.word(document.tokens[closing - 1]).fold == "'";
  return document.word(document.tokens[closing - (doubled ? 2 : 1)]).fold == ",";
}

bool awaits_verb(const Document& document, TokenRange words) {
  int open = 1;
  for (std::uint32_t i = words.first + 1; i < words.last; ++i) {
    if (opens_clause(document, i)) {
      ++open;
    } else if (open > 0 && text::is_finite(document, words.first, i) && !is_month(document, i)) {
      --open;
    }
  }
  return open > 0;
}

TokenRange past_dashes(const Document& document, TokenRange sentence, TokenRange words, TokenRange cue) {
  constexpr std::uint32_t longest = 25;  // tokens of the aside
  if (words.empty() || words.first < cue.last || words.last + 2 >= sentence.last) return words;
  const auto is_dash = [&](std::uint32_t i) {
    const std::string& mark = document.word(document.tokens[i]).fold;
    return mark == "--" || mark == "–" || mark == "—" ||
           (mark == "-" && document.tokens[i].word_class == WordClass::punctuation);
  };
  if (!is_dash(words.last)) return words;
  const std::uint32_t end = std::min(sentence.last - 1, words.last + longest);
  for (std::uint32_t i = words.last + 2; i < end; ++i) {
    if (!is_dash(i) || document.tokens[i].quotation != document.tokens[words.last].quotation) continue;
    return goes_on(document, words, i + 1) ? TokenRange{words.first, sentence.last} : words;
  }
  return words;
}

TokenRange from_bracket(const Document& document, TokenRange words, TokenRange cue) {
  constexpr std::uint32_t farthest = 40;  // tokens before the cue
  if (words.empty() || words.last > cue.first) return words;
  const std::uint32_t from = std::max(words.first, cue.first - std::min(cue.first, farthest));
  for (std::uint32_t i = words.last; i > from; --i) {
    const std::string& mark = document.word(document.tokens[i - 1]).fold;
    if (mark == ")") return words;
    if (mark == "(") return {i, words.last};
  }
  return words;
}

bool tells_occasion(const Document& document, TokenRange words) {
  const auto fold = [&](std::uint32_t i) -> std::string_view { return document.word(document.tokens[i]).fold; };
  if (!words.empty() && (fold(words.first) == "and" || fold(words.first) == "but")) ++words.first;
  if (words.size() < 2) return false;
  const std::string_view opening = fold(words.first);
  const bool time = opening == "when" || opening == "after" || opening == "before" || opening == "as" ||
                    opening == "once" || opening == "while" || opening == "until";
  if (time && has_past_verb(document, words)) return true;
  if (is_participle(document, words.first)) return true;
  const std::string_view next = fold(words.first + 1);
  return document.tokens[words.first].word_class == WordClass::preposition && (next == "a" || next == "an");
}

}  // namespace argmap::extract
