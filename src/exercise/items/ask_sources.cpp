// Items about what a source is worth. Of people it is asked who speaks, of documents who made them.
#include <algorithm>

#include "exercise/items/source_answers.hpp"
#include "exercise/words/sayings.hpp"
#include "exercise/words/survey.hpp"
#include "exercise/words/voice_names.hpp"

namespace argmap::exercise {
namespace {

/// A document that could be looked for: a report, a survey or the like, by its name or whose it is.
bool can_be_found(const Task& task, const Source& source) {
  const Span words = source.said.source.front();
  if (!task.reading.find(task.terms("document"), words) || has_word(task.terms("no-document"), source.name))
    return false;
  const auto tokens = task.reading.tokens_in(words);
  const bool named = std::ranges::any_of(tokens, [&](const Token& token) {
    return token.capitalised && token.span.begin > words.begin && token.word_class != WordClass::punctuation;
  });
  return named || !owner_of(source.name).empty();
}

/// Somebody unnamed who by what they are called could know the matter ("a former engineer"), not just "a man"; "the
/// spokeswoman" is one that was told of before, and a name behind a comma is a name.
bool has_standing(const Task& task, const Source& source) {
  const Reading& reading = task.reading;
  const Span span = source.said.source.front();
  const std::string words = reading.words(span);
  if (source.naming == Naming::document) return true;
  const bool known = words.starts_with("the ") || words.starts_with("The ");
  const auto behind = reading.tokens_in({span.end, span.end + 24});
  const bool named_behind =
      behind.size() > 1 && reading.document().slice(behind[0].span) == "," && behind[1].capitalised;
  const bool name = named_behind || words.find(", ") != std::string::npos;
  return source.naming != Naming::anonymous || (!known && !name && reading.find(task.terms("standing"), span));
}

/// "Told me": the article is the place where the words stood first.
bool told_to_author(const Reading& reading, const Attribution& said) {
  static const std::vector<std::string> author{"me", "us"};
  constexpr std::uint32_t near = 8;  // bytes
  if (said.cue.empty()) return false;
  const Span cue = said.cue.front();
  return reading.find(author, {cue.begin, cue.end + near}).has_value();
}

/// "Once said", or a year long ago beside it: a saying that goes round, whose speaker may be long dead.
bool is_of_old(const Task& task, const Attribution& said) {
  constexpr std::string_view living = "1950";
  static const std::vector<std::string> once{"once", "famously"};
  const Reading& reading = task.reading;
  const auto tokens = reading.tokens_in(paragraph_of(reading, said.source.front()));
  const bool old = std::ranges::any_of(tokens, [&](const Token& token) {
    return reading.is_year(token) && reading.document().slice(token.span) < living;
  });
  return old || reading.find(once, said.cue.front());
}

/// A name that can be looked up: "Ann Ray", "the Mill Board", and not "the President" or "Ray" alone.
bool can_be_looked_up(const Task& task, const Source& source) {
  const Reading& reading = task.reading;
  std::size_t names = 0;
  for (const Token& token : reading.tokens_in(source.said.source.front())) {
    const bool name = token.capitalised && token.word_class != WordClass::determiner;
    if (name && !reading.find(task.terms("stake"), token.span)) ++names;
  }
  const bool capital = std::ranges::any_of(source.name, [](char c) { return c >= 'A' && c <= 'Z'; });
  return capital && (names > 1 || (names == 1 && source.name.find(' ') != std::string::npos));
}

/// It is said what they are. Of others a key could not tell what the article does: often they are written about.
bool is_told_of(const Task& task, const Source& source) {
  static const std::vector<std::string> readers{
      "your"};  // "Your correspondent Colonel Prewitt", in a letter to a paper
  const Span words = source.said.source.front();
  return !task.reading.find(readers, words) && (!source.voice.role.empty() || !title_of(task, source).empty());
}

bool is_asked(const Task& task, const Source& source) {
  constexpr std::size_t fewest_words = 4;
  const Reading& reading = task.reading;
  const Attribution& said = source.said;
  const Span words = said.source.front();
  if (source.naming == Naming::vague || sureness(said.reasons) < task.kind.margin) return false;
  if (reading.word_count(piece_of(said)) < fewest_words) return false;
  if (source.naming == Naming::document && (said.stance == Stance::rejects || !can_be_found(task, source)))
    return false;
  const bool named = source.naming == Naming::named;
  if (named && (!can_be_looked_up(task, source) || !is_told_of(task, source))) return false;
  const bool of_several = reading.words(words).find("of them") != std::string::npos;
  if (reading.find(task.terms("rule"), words) || reading.find(task.terms("of-old"), words)) return false;
  const bool own_act = reading.find(task.terms("own-act"), said.cue.front()).has_value();
  if (of_several || own_act || is_of_old(task, said) || told_to_author(reading, said)) return false;
  return has_standing(task, source) && !reading.is_cited(words);
}

/// Why it is worth asking about, by the name of the reason in the rules.
std::string_view reason_for(const Task& task, const Source& source) {
  const Voice& voice = source.voice;
  if (source.naming == Naming::document) return "why-document";
  if (source.naming == Naming::anonymous || source.naming == Naming::collective) return "why-anonymous";
  const bool own = speaks_of_own(task.reading, voice);
  if (own || (has_stake(task, voice.role) && speaks_of_office(task.reading, voice.role))) return "why-interest";
  return voice.role.empty() && title_of(task, source).empty() ? "why-named" : "why-office";
}

Item item_about(const Task& task, const Source& source) {
  const Reading& reading = task.reading;
  const bool document = source.naming == Naming::document;
  const Span words = source.said.source.front();
  Item item = task.item(Form::open);
  const bool named =
      source.naming == Naming::named;  // a name is found without its line, which would tell who says what
  const std::string line = named ? "" : " (line " + std::to_string(reading.line(words.begin)) + ")";
  item.ask = filled(item.ask, "voice", source.name + line);
  item.ask = filled(item.ask, "investigate", task.kind.called(document ? "investigate-document" : "investigate"));
  item.ask = filled(item.ask, "original", task.kind.called(document ? "its-original" : "their-original"));
  item.key.model = document ? of_document(task, source) : of_speaker(task, source);
  item.key.cites.push_back(reading.cite(words, source.voice.reasons));
  item.key.because = filled(task.kind.called(reason_for(task, source)), "voice", source.name);
  return item;
}

}  // namespace

namespace {

/// "A spokeswoman for the mill" has no name, and "the Mill Report" is a document, however the analysis takes the voice.
Naming naming_of(const Task& task, const Voice& voice, const std::string& name) {
  if (voice.naming != Naming::named) return voice.naming;
  if (name.starts_with("a ") || name.starts_with("an ")) return Naming::anonymous;
  return has_word(task.terms("document"), name.substr(name.rfind(' ') + 1)) ? Naming::document : Naming::named;
}

}  // namespace

void ask_source(Task& task) {
  const Report& report = task.reading.report();
  std::vector<std::uint32_t> seen;  // voices
  for (const Saying& saying : task.survey.sayings) {
    const Attribution& said = report.attributions[saying.attribution];
    const Voice& voice = report.voices[said.voice];
    const Source source{voice, said, saying.name, naming_of(task, voice, saying.name)};
    const bool is_new = std::ranges::find(seen, said.voice) == seen.end();
    if (saying.thinks || saying.by_pronoun || !is_new || !is_asked(task, source)) continue;
    seen.push_back(said.voice);
    task.items.push_back(item_about(task, source));
  }
  task.draw.shuffle(task.items);
  const std::string plain = task.kind.called("why-named");  // of which the article tells least
  std::stable_partition(task.items.begin(), task.items.end(), [&](const Item& item) {
    return !item.key.because.ends_with(plain.substr(plain.find('}') + 1));
  });
}

}  // namespace argmap::exercise
