#include "exercise/words/halves.hpp"

#include <algorithm>

#include "exercise/words/marks.hpp"
#include "exercise/words/statements.hpp"

namespace argmap::exercise {
namespace {

constexpr auto finite =
    (1U << static_cast<unsigned>(WordForm::present)) | (1U << static_cast<unsigned>(WordForm::past));

bool is_comma(const Reading& reading, const Token& token) {
  return reading.document().slice(token.span) == ",";
}

/// The first verb is one of the present or of what may be: "while" is then no matter of time.
bool is_present(const Reading& reading, Span half) {
  static const std::vector<std::string> past{"was", "were", "had", "did"};
  for (const Token& token : reading.tokens_in(half)) {
    if (token.word_class == WordClass::auxiliary) return !reading.find(past, token.span);
    if (token.word_class != WordClass::verb) continue;
    const unsigned forms = reading.document().word(token).forms;
    return (forms & (1U << static_cast<unsigned>(WordForm::past))) == 0 &&
           (forms & (1U << static_cast<unsigned>(WordForm::ing))) == 0;
  }
  return false;
}

/// The opening word that grants.
std::optional<Span> opening_mark(const Task& task, const Sentence& sentence) {
  const auto mark = task.reading.find(task.terms("concession", "granting"), sentence.span);
  return mark && mark->begin < sentence.span.begin + 2 ? mark : std::nullopt;
}

/// The comma behind which the main clause begins: the first, if what stands between is a clause, and so is what
/// follows.
std::optional<Halved> halved_at(const Task& task, std::uint32_t index) {
  const Reading& reading = task.reading;
  const Sentence& sentence = reading.document().sentences[index];
  const auto mark = opening_mark(task, sentence);
  if (!mark) return std::nullopt;
  const auto tokens = reading.tokens_in({mark->end, sentence.span.end});
  const auto comma = std::ranges::find_if(tokens, [&](const Token& token) { return is_comma(reading, token); });
  if (comma == tokens.end() || comma == tokens.begin() || comma + 1 == tokens.end()) return std::nullopt;
  Span answer{(comma + 1)->span.begin, tokens.back().span.begin};
  if (tokens.back().word_class != WordClass::punctuation) answer.end = tokens.back().span.end;
  return Halved{index, *mark, {tokens.front().span.begin, (comma - 1)->span.end}, answer};
}

/// "It may be old, but …", "True, it is old, but …": a word that grants in the first clause, and "but" behind its
/// comma.
std::optional<Halved> turned_at(const Task& task, std::uint32_t index) {
  static const std::vector<std::string> turning{"but"};
  const Reading& reading = task.reading;
  const Sentence& sentence = reading.document().sentences[index];
  const auto turns = reading.find_all(turning, sentence.span);
  if (turns.size() != 1) return std::nullopt;
  const auto tokens = reading.tokens_in({sentence.span.begin, turns.front().begin});
  const auto behind = reading.tokens_in({turns.front().end, sentence.span.end});
  if (tokens.size() < 2 || behind.size() < 2 || !is_comma(reading, tokens.back())) return std::nullopt;
  Span granted{sentence.span.begin, tokens.back().span.begin};
  auto mark = grant_mark(task, index);
  if (mark && mark->begin > sentence.span.begin) return std::nullopt;
  if (mark) granted.begin = reading.tokens_in({mark->end + 1, sentence.span.end}).front().span.begin;
  if (!mark) {  // the first verb of the sentence is "may"
    const auto verb = std::ranges::find_if(tokens, [](const Token& token) {
      return token.word_class == WordClass::auxiliary || token.word_class == WordClass::verb;
    });
    if (verb != tokens.end()) mark = reading.find(task.terms("concession", "may-be-so"), verb->span);
  }
  if (!mark) return std::nullopt;
  return Halved{index, *mark, granted, {behind.front().span.begin, behind.back().span.begin}};
}

bool is_fit(const Task& task, const Halved& halved) {
  constexpr std::size_t fewest = 4;
  constexpr std::size_t most = 32;
  static const std::vector<std::string> adding{"also", "too", "as well", "another"};
  const Reading& reading = task.reading;
  const Span span = reading.document().sentences[halved.sentence].span;
  if (reading.quotes(span) || reading.find(adding, halved.answer)) return false;
  for (const Span half : {halved.granted, halved.answer}) {
    const std::size_t count = reading.word_count(half);
    if (count < fewest || count > most || !is_clause_alone(reading, half)) return false;
  }
  // "while" may only set two things side by side: it grants where the clause says what may be so
  const bool timeless = !reading.find(task.terms("concession", "perhaps-granting"), halved.mark);
  return timeless ||
         (is_present(reading, halved.granted) && reading.find(task.terms("concession", "may-be-so"), halved.granted));
}

}  // namespace

namespace {

/// The first word that is no adverb.
std::span<const Token> from_head(const Reading& reading, Span half) {
  const auto tokens = reading.tokens_in(half);
  const auto head = std::ranges::find_if(tokens, [](const Token& t) { return t.word_class != WordClass::adverb; });
  return {head, tokens.end()};
}

}  // namespace

bool is_full_clause(const Reading& reading, Span half) {
  static const std::vector<std::string> relative{"which", "who", "whose"};
  const auto tokens = from_head(reading, half);
  if (tokens.size() < 2 || reading.find(relative, tokens.front().span)) return false;
  const WordClass first = tokens.front().word_class;
  const bool subject = first == WordClass::determiner || first == WordClass::noun || first == WordClass::name ||
                       first == WordClass::pronoun || first == WordClass::number || first == WordClass::adjective;
  return subject && has_finite_verb(reading, half);
}

bool is_clause_alone(const Reading& reading, Span half) {
  static const std::vector<std::string> pointing{"he",  "she",   "they",  "him",  "its",  "their", "his",
                                                 "her", "these", "those", "this", "that", "such"};
  static const std::vector<std::string> empty{"it"};
  if (!is_full_clause(reading, half)) return false;
  const auto tokens = from_head(reading, half);
  const bool is = tokens[1].word_class == WordClass::auxiliary;  // "it is important", not "it sank"
  return !reading.find(pointing, tokens[0].span) && (is || !reading.find(empty, tokens[0].span));
}

std::string as_sentence(const Reading& reading, Span half) {
  std::string words = reading.words(half);
  if (words.empty()) return words;
  if (words.front() >= 'a' && words.front() <= 'z') words.front() = static_cast<char>(words.front() - 'a' + 'A');
  while (words.back() == ',' || words.back() == ';' || words.back() == ' ') words.pop_back();
  const bool ends = words.back() == '.' || words.back() == '!' || words.back() == '?';
  return ends ? words : words + ".";
}

std::vector<Halved> halved_points(const Task& task) {
  const Reading& reading = task.reading;
  std::vector<Halved> found;
  for (std::uint32_t i = 0; i < reading.document().sentences.size(); ++i) {
    const Sentence& sentence = reading.document().sentences[i];
    if (sentence.question || !reading.is_prose(sentence.block) || !reading.is_whole(i)) continue;
    auto halved = halved_at(task, i);
    if (!halved) halved = turned_at(task, i);
    if (halved && is_fit(task, *halved)) found.push_back(*halved);
  }
  return found;
}

}  // namespace argmap::exercise
