// Whether a sentence calls its subject good or bad: told by the predicate of its main clause.
#include <algorithm>
#include <array>

#include "exercise/words/main_clause.hpp"
#include "exercise/words/statements.hpp"

namespace argmap::exercise {
namespace {

constexpr std::array<std::string_view, 6> joining{"be", "seem", "remain", "become", "look", "sound"};

/// What may stand between "is" and the word that judges: "is not a very good idea", "is a spectacular waste".
bool only_leads(const Token& token) {
  switch (token.word_class) {
    case WordClass::determiner:
    case WordClass::adverb:
    case WordClass::adjective:
    case WordClass::particle:
      return true;
    default:
      return false;
  }
}

/// An adjective, or a noun that is one thing or no thing at all: "is a disgrace", "is folly", but not "is the failure
/// of".
bool may_judge(const Document& document, std::uint32_t head, std::uint32_t i) {
  const Token& token = document.tokens[i];
  if (token.word_class == WordClass::adjective) return true;
  if (token.word_class != WordClass::noun) return false;
  const auto is_one = [&](std::uint32_t at) {
    const std::string& fold = document.word(document.tokens[at]).fold;
    return fold == "a" || fold == "an" || fold == "such" || fold == "no";
  };
  for (std::uint32_t at = head + 1; at < i; ++at) {
    if (is_one(at)) return true;
  }
  return i == head + 1 && document.word(document.tokens[head]).fold != "are";
}

/// "The wonderful lights" names what is known; "the worst" says which.
bool is_definite(const Document& document, const Token& token) {
  const std::string& fold = document.word(token).fold;
  return token.word_class == WordClass::determiner && fold != "a" && fold != "an" && fold != "no" && fold != "such";
}

bool is_superlative(const Document& document, const Token& token) {
  return (document.word(token).forms & (1U << static_cast<unsigned>(WordForm::comparative))) != 0;
}

/// "There is a good reason", "it may be right".
bool only_perhaps(const Document& document, const MainVerb& main) {
  static const std::array<std::string_view, 4> open{"may", "might", "can", "could"};
  const std::string& finite = document.word(document.tokens[main.finite]).fold;
  const bool there = main.finite > 0 && document.word(document.tokens[main.finite - 1]).fold == "there";
  return there || std::ranges::find(open, finite) != open.end();
}

/// "Is right next to the mill", "would be good enough to lend it".
bool says_where(const Task& task, const Token& behind) {
  constexpr std::uint32_t more = 3;  // bytes: "enough to"
  const auto found =
      task.reading.find(task.terms("fact-value-policy", "where"), {behind.span.begin, behind.span.end + more});
  return found && found->begin == behind.span.begin;
}

}  // namespace

std::optional<Span> verdict_of(const Task& task, Span span) {
  constexpr std::uint32_t reach = 7;
  static const std::vector<std::string> open{"if", "unless", "whether", "should"};
  const Reading& reading = task.reading;
  const Document& document = reading.document();
  const Sentence& sentence = document.sentences[reading.sentence_at(span.begin)];
  const auto main = main_verb(document, sentence);
  if (!main || only_perhaps(document, *main) || reading.find(open, sentence.span)) return std::nullopt;
  const std::string& lemma = document.word(document.tokens[main->head]).verb_lemma();
  if (std::ranges::find(joining, lemma) == joining.end()) return std::nullopt;
  const std::uint32_t end = std::min(sentence.tokens.last, main->head + 1 + reach);
  bool definite = false;
  for (std::uint32_t i = main->head + 1; i < end; ++i) {
    const Token& token = document.tokens[i];
    if (is_definite(document, token)) definite = true;
    if (document.word(token).fold == "so") return std::nullopt;  // "so good that even …": what follows is said
    if (i + 1 < end && says_where(task, document.tokens[i + 1])) return std::nullopt;
    const bool judges = may_judge(document, main->head, i) && (!definite || is_superlative(document, token)) &&
                        !reading.quotes(token.span);
    if (judges && reading.find(task.terms("fact-value-policy", "verdict"), token.span)) return token.span;
    if (!only_leads(token)) break;
  }
  return std::nullopt;
}

}  // namespace argmap::exercise
