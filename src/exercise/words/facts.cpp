// Sentences that only tell.
#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "exercise/words/main_clause.hpp"
#include "exercise/words/main_words.hpp"
#include "exercise/words/opinions.hpp"
#include "exercise/words/statements.hpp"
#include "text/phrases/finite.hpp"

namespace argmap::exercise {
namespace {

/// An adverb in "-ly" that may colour what is told: "dramatically", but not "recently".
bool is_coloured(const Task& task, Span span) {
  for (const Token& token : task.reading.tokens_in(span)) {
    const bool adverb =
        token.word_class == WordClass::adverb && task.reading.document().word(token).fold.ends_with("ly");
    if (adverb && !task.reading.find(task.terms("fact-value-policy", "plain-adverbs"), token.span)) return true;
  }
  return false;
}

using Lists = std::span<const std::pair<std::string_view, std::string_view>>;  ///< by kind and name

/// One of these words stands there, in no name: not "last May", not "Media Matters".
bool says_one_of(const Task& task, Lists lists, Span span) {
  return std::ranges::any_of(lists, [&](const auto& list) {
    return std::ranges::any_of(task.reading.find_all(task.terms(list.first, list.second), span), [&](Span word) {
      return word.begin == span.begin || !task.reading.tokens_in(word).front().capitalised;
    });
  });
}

/// An adjective that some take to judge: "a simple, bold solution".
bool may_judge(const Task& task, Span span) {
  return std::ranges::any_of(task.reading.find_all(task.terms("loaded-words", "arguable"), span), [&](Span word) {
    const Token& token = task.reading.tokens_in(word).front();
    return token.word_class == WordClass::adjective && !token.capitalised;
  });
}

/// A word of several with a hyphen between has one that judges: "war-hysteria".
bool judges_in_part(const Task& task, Span span) {
  const std::string_view text = task.reading.document().slice(span);
  const auto judges = [&](std::string_view part) {
    return std::ranges::find(task.terms("loaded-words", "loaded"), part) !=
               task.terms("loaded-words", "loaded").end() ||
           std::ranges::find(task.terms("counter-argument", "judging"), part) !=
               task.terms("counter-argument", "judging").end();
  };
  for (std::size_t at = text.find('-'); at != std::string_view::npos; at = text.find('-', at + 1)) {
    const std::size_t end = std::min(text.find_first_of(" ,.;-", at + 1), text.size());
    if (judges(text.substr(at + 1, end - at - 1))) return true;
  }
  return false;
}

/// Nothing in the sentence judges, demands, insists, doubts or explains, and it is not about writer or reader.
bool only_tells(const Task& task, Span span) {
  static const std::vector<std::string> writer{"i", "my", "me", "we", "our", "you", "your"};
  constexpr std::array<std::pair<std::string_view, std::string_view>, 7> colouring{{{"fact-value-policy", "no-fact"},
                                                                                    {"fact-value-policy", "verdict"},
                                                                                    {"counter-argument", "judging"},
                                                                                    {"counter-argument", "contestable"},
                                                                                    {"loaded-words", "loaded"},
                                                                                    {"loaded-words", "booster"},
                                                                                    {"loaded-words", "hedge"}}};
  const bool judged = judges(task, span) || names_duty(task, span) || is_coloured(task, span) ||
                      may_judge(task, span) || judges_in_part(task, span);
  return !judged && !task.reading.find(writer, span) && !says_one_of(task, colouring, span);
}

bool is_past(const Document& document, std::uint32_t verb) {
  return (document.word(document.tokens[verb]).forms & (1U << static_cast<unsigned>(WordForm::past))) != 0;
}

/// The analysis takes something in the sentence for a particular thing that came about.
bool is_evidence(const Reading& reading, std::uint32_t sentence) {
  constexpr float sure = 0.5;
  return std::ranges::any_of(reading.units_of(sentence), [&](std::uint32_t unit) {
    return reading.unit(unit).role == Role::evidence && reading.unit(unit).margin >= sure;
  });
}

/// Somebody named did something, or something dated came about, and all that is told is past: the verb that
/// tells it.
std::optional<Span> event_of(const Task& task, const Sentence& sentence, const MainVerb& main, bool dated) {
  const Document& document = task.reading.document();
  const auto is_name = [&](std::uint32_t i) {
    return i > sentence.tokens.first && document.tokens[i].word_class == WordClass::name;
  };
  bool named = dated;
  for (std::uint32_t i = sentence.tokens.first; i < sentence.tokens.last; ++i) {
    named = named || is_name(i);
    if (text::is_finite(document, sentence.tokens.first, i) && !is_past(document, i)) return std::nullopt;
  }
  const std::string& lemma = document.word(document.tokens[main.head]).verb_lemma();
  const auto& no_event = task.terms("fact-value-policy", "no-event");
  const bool negated = task.reading.find({"not", "n't", "never"}, sentence.span).has_value();
  constexpr std::array<std::pair<std::string_view, std::string_view>, 2> weighing{
      {{"counter-argument", "tinged"}, {"counter-argument", "sweeping"}}};
  const bool weighs = says_one_of(task, weighing, sentence.span);
  const bool happened = main.past && !weighs && std::ranges::find(no_event, lemma) == no_event.end() && !negated;
  return named && happened ? std::optional(document.tokens[main.head].span) : std::nullopt;
}

}  // namespace

std::optional<Span> fact_of(const Task& task, std::uint32_t index) {
  const Reading& reading = task.reading;
  const Sentence& sentence = reading.document().sentences[index];
  const auto main = main_verb(reading.document(), sentence);
  if (!main || !only_tells(task, sentence.span)) return std::nullopt;
  const auto count = reading.count_in(sentence.span);
  const bool lasts = count && reading.find(task.terms("unsupported", "time"), *count);  // "24 hours a day"
  if (count && !lasts && stands_in_main(task, *count, sentence.span)) return count;
  const bool dated = date_in(task, sentence.span).has_value();
  return dated || is_evidence(reading, index) ? event_of(task, sentence, *main, dated) : std::nullopt;
}

}  // namespace argmap::exercise
