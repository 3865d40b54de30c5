#include "exercise/opinions.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <span>
#include <utility>

#include "exercise/main_clause.hpp"
#include "exercise/statements.hpp"
#include "text/phrases_finite.hpp"

namespace argmap::exercise {
namespace {

Span span_of(const Task& task, std::uint32_t sentence) {
  return task.reading.document().sentences[sentence].span;
}

/// "Despite the terrible storm, …": in what stands before the subject.
bool is_fronted(const Reading& reading, Span sentence, Span words) {
  const auto tokens = reading.tokens_in(sentence);
  static const std::vector<std::string> opening{"despite", "as"};
  if (tokens.empty()) return false;
  const bool opens = tokens.front().word_class == WordClass::preposition || reading.find(opening, tokens.front().span);
  if (!opens) return false;
  const auto comma = std::ranges::find_if(
      tokens, [&](const Token& token) { return reading.document().slice(token.span) == ","; });
  return comma != tokens.end() && words.begin < comma->span.begin;
}

/// The words are no part of a name, and stand in the main clause.
bool is_in_main(const Task& task, Span words, Span sentence) {
  const Reading& reading = task.reading;
  const bool name = words.begin > sentence.begin && reading.tokens_in(words).front().capitalised;
  const Span before{sentence.begin, words.begin};
  return !name && !is_fronted(reading, sentence, words) && !reading.quotes(words) &&
         !reading.find(task.terms("fact-value-policy", "subordinate"), before);
}

/// The first of the words that stands there.
std::optional<Span> in_main(const Task& task, const std::vector<std::string>& words, Span sentence) {
  for (const Span found : task.reading.find_all(words, sentence)) {
    if (is_in_main(task, found, sentence)) return found;
  }
  return std::nullopt;
}

/// A word for a part of a year or a week, or a year in figures.
std::optional<Span> date_in(const Task& task, Span span) {
  const auto named = task.reading.find(task.terms("fact-value-policy", "dates"), span);
  if (named) return named;
  for (const Token& token : task.reading.tokens_in(span)) {
    if (task.reading.has_digit(token.span) && task.reading.is_year(token)) return token.span;
  }
  return std::nullopt;
}

class Marks {
 public:
  Marks(const Task& task, std::uint32_t sentence) : task_(task), sentence_(sentence), span_(span_of(task, sentence)) {}

  [[nodiscard]] Opinion all() {
    add("policy", 4, demand_of(task_, span_));
    add("value", 4, verdict_of(task_, span_));
    add("strong", 3, in_main(task_, task_.terms("counter-argument", "contestable"), span_));
    add("judges", 2, judging());
    const auto effect = acting(in_main(task_, task_.terms("missing-evidence", "measurable"), span_));
    opinion_.effect = effect.has_value();
    add("cause", 0, effect);
    add("sweeping", 1, in_main(task_, task_.terms("counter-argument", "sweeping"), span_));
    add("sweeping", 1, in_main(task_, task_.terms("loaded-words", "booster"), span_));
    add("tinged", 1, in_main(task_, task_.terms("counter-argument", "tinged"), span_));
    add("foretold", 0, foretelling());
    if (compares()) ++opinion_.marks;
    if (opinion_.marks == 0) return opinion_;
    for (const std::uint32_t unit : task_.reading.units_of(sentence_)) weigh(task_.reading.unit(unit));
    opinion_.marks -= doubts();
    return opinion_;
  }

 private:
  void add(std::string_view why, int marks, std::optional<Span> words) {
    if (!words) return;
    if (opinion_.why.empty()) opinion_.why = why, opinion_.words = *words;
    opinion_.marks += marks;
  }

  [[nodiscard]] std::optional<Span> judging() const {
    const auto judging = in_main(task_, task_.terms("counter-argument", "judging"), span_);
    if (judging) return judging;
    for (const Span word : task_.reading.find_all(task_.terms("fact-value-policy", "verdict"), span_)) {
      const bool adjective = task_.reading.tokens_in(word).front().word_class == WordClass::adjective;
      if (adjective && is_new(word) && is_in_main(task_, word, span_)) return word;
    }
    return std::nullopt;
  }

  /// "An insulting equivalency": what is said of it is news; "good raises" only names them.
  [[nodiscard]] bool is_new(Span word) const {
    static const std::vector<std::string> one{"a", "an", "such"};
    constexpr std::uint32_t near = 16;  // bytes before the word
    const Span before{std::max(span_.begin, word.begin - std::min(word.begin, near)), word.begin};
    if (task_.reading.find(task_.terms("loaded-words", "arguable"), word)) return false;  // "a good reason"
    return task_.reading.find(one, before).has_value();
  }

  /// "Growing", "costs" as a verb.
  [[nodiscard]] std::optional<Span> acting(std::optional<Span> words) const {
    const bool verb = words && (task_.reading.tokens_in(*words).front().word_class == WordClass::verb ||
                                task_.reading.word_count(*words) > 1);
    return verb ? words : std::nullopt;
  }

  [[nodiscard]] std::optional<Span> foretelling() const {
    static const std::vector<std::string> will{"will", "won't"};
    const auto found = in_main(task_, will, span_);
    return found && found->begin > span_.begin ? found : std::nullopt;
  }

  /// "More a shop than a school", "not a gift but a loan".
  [[nodiscard]] bool compares() const {
    static const std::vector<std::string> comparing{"than", "not only", "not just", "not merely"};
    return in_main(task_, comparing, span_).has_value();
  }

  void weigh(const Unit& unit) {
    const bool contested = unit.kind == ClaimKind::value || unit.kind == ClaimKind::policy ||
                           unit.kind == ClaimKind::cause || unit.kind == ClaimKind::prediction;
    const bool foretells = unit.kind == ClaimKind::prediction;
    if (unit.role == Role::evidence && unit.basis != Basis::reasoning) opinion_.marks -= 1;
    if (unit.role != Role::evidence && contested && unit.margin >= 1) opinion_.marks += unit.margin >= 2 && !foretells ? 2 : 1;
  }

  /// What makes it less of an opinion of the author's.
  [[nodiscard]] int doubts() const {
    static const std::vector<std::string> conditions{"if", "unless"};
    static const std::vector<std::string> unreal{"would", "could"};
    const Reading& reading = task_.reading;
    int doubts = tells() ? 2 : 0;
    doubts += reading.find(task_.terms("loaded-words", "hedge"), span_) ? 1 : 0;
    doubts += reading.find(task_.terms("counter-argument", "handed-on"), span_) ? 2 : 0;
    const bool reports = reading.find(task_.terms("fact-value-policy", "reporting"), span_).has_value();
    doubts += reports && opinion_.why != "policy" ? 1 : 0;
    if (reading.find(conditions, span_)) doubts += in_main(task_, unreal, span_) ? 3 : 1;
    return doubts;
  }

  /// A story, a figure or a date.
  [[nodiscard]] bool tells() const {
    const Reading& reading = task_.reading;
    const auto main = main_verb(reading.document(), reading.document().sentences[sentence_]);
    const bool past = main && main->past && opinion_.why != "value";
    return past || reading.has_digit(span_) || date_in(task_, span_);
  }

  const Task& task_;
  std::uint32_t sentence_;
  Span span_;
  Opinion opinion_;
};

/// The sentence without an opening that joins it to the one before ("Moreover,"); whole where there is none.
Sentence without_opening(const Task& task, std::uint32_t index) {
  const Reading& reading = task.reading;
  const auto& tokens = reading.document().tokens;
  Sentence rest = reading.document().sentences[index];
  const auto opening = reading.find(task.terms("unsupported", "joining"), rest.span);
  if (!opening || opening->begin != rest.span.begin) return rest;
  std::uint32_t first = rest.tokens.first + static_cast<std::uint32_t>(reading.tokens_in(*opening).size());
  const auto is_comma = [&](std::uint32_t i) { return reading.document().slice(tokens[i].span) == ","; };
  const bool light = first == rest.tokens.first + 1 && tokens[first - 1].word_class == WordClass::conjunction;  // "But"
  if (first >= rest.tokens.last || (!is_comma(first) && !light)) return rest;
  first += is_comma(first) ? 1U : 0U;
  if (first >= rest.tokens.last) return rest;
  rest.tokens.first = first;
  rest.span.begin = tokens[first].span.begin;
  return rest;
}

/// It can be read without the sentence before it, and speaks of neither writer nor reader.
bool can_be_asked(const Task& task, std::uint32_t index, const Sentence& shown) {
  constexpr std::size_t fewest_words = 7;
  constexpr std::size_t most_words = 40;
  static const std::vector<std::string> people{"i", "my", "me", "you", "your"};
  const Reading& reading = task.reading;
  Sentence named = shown;
  if (opens_empty(reading.document(), shown)) ++named.tokens.first;
  const std::size_t words = reading.word_count(shown.span);
  if (words < fewest_words || words > most_words || !reading.is_prose(shown.block)) return false;
  if (!reading.own(index) || !reading.is_whole(index) || !reading.reads_alone(named)) return false;
  const bool whole = shown.tokens.first == reading.document().sentences[index].tokens.first;
  const bool answers = index > 0 && reading.document().sentences[index - 1].question;
  return !answers && !(whole && opens_midway(task, index)) &&
         !is_biography(task, index) && !reading.find(people, shown.span);
}

/// The first claim of a sentence; nothing where all that it says is evidence, or no part of the argument.
std::optional<std::uint32_t> claim_in(const Reading& reading, std::uint32_t sentence) {
  const auto& units = reading.units_of(sentence);
  const auto claim = std::ranges::find_if(units, [&](std::uint32_t unit) {
    return reading.unit(unit).role != Role::evidence || reading.unit(unit).basis == Basis::reasoning;
  });
  return claim == units.end() ? std::nullopt : std::optional(*claim);
}

}  // namespace

std::vector<Held> held_opinions(const Task& task, int fewest_marks, Draw& draw) {
  std::vector<Held> held;
  for (std::uint32_t i = 0; i < task.reading.document().sentences.size(); ++i) {
    const auto claim = claim_in(task.reading, i);
    const Sentence shown = without_opening(task, i);
    if (!claim || !can_be_asked(task, i, shown)) continue;
    const Opinion opinion = opinion_of(task, i);
    if (opinion.marks >= fewest_marks && !opinion.why.empty()) held.push_back({i, *claim, shown.span, opinion});
  }
  draw.shuffle(held);
  std::ranges::stable_sort(held, std::greater(), [](const Held& each) { return each.opinion.marks; });
  return held;
}

Opinion opinion_of(const Task& task, std::uint32_t sentence) {
  return Marks(task, sentence).all();
}

namespace {

/// An adverb in "-ly" that may colour what is told: "dramatically", but not "recently".
bool is_coloured(const Task& task, Span span) {
  for (const Token& token : task.reading.tokens_in(span)) {
    const bool adverb = token.word_class == WordClass::adverb && task.reading.document().word(token).fold.ends_with("ly");
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
  const bool judged = judges(task, span) || names_duty(task, span) || is_coloured(task, span);
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

/// Somebody named did something, and all that is told is past: the verb that tells it.
std::optional<Span> event_of(const Task& task, const Sentence& sentence, const MainVerb& main) {
  const Document& document = task.reading.document();
  const auto is_name = [&](std::uint32_t i) {
    return i > sentence.tokens.first && document.tokens[i].word_class == WordClass::name;
  };
  bool named = false;
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
  if (count && is_in_main(task, *count, sentence.span)) return count;
  const auto date = main->past ? date_in(task, sentence.span) : std::nullopt;
  return date || !is_evidence(reading, index) ? date : event_of(task, sentence, *main);
}

}  // namespace argmap::exercise
