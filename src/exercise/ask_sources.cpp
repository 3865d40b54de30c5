// Items about what a source is worth. Of people it is asked who speaks, of documents who made them.
#include <algorithm>

#include "exercise/quotation_marks.hpp"
#include "exercise/sayings.hpp"
#include "exercise/voice_names.hpp"
#include "render/escape.hpp"

namespace argmap::exercise {
namespace {

/// A source and the first place where the article plainly cites it.
struct Source {
  const Voice& voice;
  const Attribution& said;
  std::string name;
  Naming naming = Naming::named;
};

/// "Marsk Institute" of "a Marsk Institute survey last year": the names before the first word that is none.
std::string owner_before(const std::string& name) {
  std::string owner;
  std::size_t at = name.starts_with("the ") ? 4 : name.starts_with("a ") ? 2 : name.starts_with("an ") ? 3 : 0;
  const bool led = at > 0;  // else the first letter may be capital as that of a sentence
  std::size_t words = 0;
  const auto is_capital = [&](std::size_t i) { return i < name.size() && name[i] >= 'A' && name[i] <= 'Z'; };
  const auto joins = [&](std::size_t i) {  // "Board of Health", "Commission on Mills"
    if (i >= name.size()) return false;
    const std::size_t end = std::min(name.find(' ', i), name.size());
    const std::string word = name.substr(i, end - i);
    return words > 0 && (word == "of" || word == "on" || word == "for" || word == "and") && is_capital(end + 1);
  };
  while (is_capital(at) || joins(at)) {
    const std::size_t end = std::min(name.find(' ', at), name.size());
    ++words;
    owner += (owner.empty() ? "" : " ") + name.substr(at, end - at);
    at = end + 1;
  }
  return at < name.size() && (led ? words > 0 : words > 1) ? (name.starts_with("the ") ? "the " : "") + owner : "";
}

/// Whose document it is: "the council" of "the council's own report", "the Tarn Institute" of "a survey by the Tarn
/// Institute, published in May". "" where the name does not say.
std::string owner_of(const std::string& name) {
  const auto by = name.find(" by ");
  for (const std::string_view mark : {"’s ", "'s "}) {
    if (const auto at = name.find(mark); at != std::string::npos && at > 0 && at < by) return name.substr(0, at);
  }
  if (by == std::string::npos) return owner_before(name);
  const std::string owner = name.substr(by + 4);
  return owner.substr(0, owner.find(','));
}

/// The sentence in which words stand.
Span sentence_around(const Reading& reading, Span words) {
  const auto& all = reading.document().sentences;
  const auto found = std::ranges::upper_bound(all, words.begin, {}, [](const Sentence& each) { return each.span.end; });
  return found == all.end() ? words : found->span;
}

/// The sentence in which the source is named.
Span place_of(const Reading& reading, const Source& source) {
  return sentence_around(reading, source.said.source.front());
}

/// A share that the source gives ("61 per cent"), where no number beside it says of how many.
std::optional<Span> share_without_base(const Reading& reading, Span place) {
  static const std::vector<std::string> parts{"per cent", "percent", "%"};
  std::optional<Span> share;
  while (const auto count = reading.count_in(place)) {
    const bool is_share = reading.find(parts, {count->begin, std::min(count->end + 6, place.end)}).has_value();
    if (!is_share) return std::nullopt;
    if (!share) share = Span{count->begin, reading.find(parts, {count->begin, place.end})->end};
    place.begin = count->end;
  }
  return share;
}

/// The first words of a quotation, by which it can be searched for: to the first comma or the like, if that is far
/// enough.
std::string searchable(const Reading& reading, Span said) {
  constexpr std::size_t fewest_words = 5;
  constexpr std::size_t most_words = 9;
  std::size_t words = 0;
  Span head = said;
  for (const Token& token : reading.tokens_in(said)) {
    if (token.word_class == WordClass::punctuation && words >= fewest_words) break;
    if (token.word_class != WordClass::punctuation && words++ == most_words) break;
    head.end = token.span.end;
  }
  return bare_words(reading.words(head));
}

/// The words that name the source and, where they stand behind it, those that report, with the next three of
/// the sentence.
Span naming_of(const Reading& reading, const Attribution& said) {
  constexpr std::size_t behind = 3;
  Span span = said.source.front();
  if (said.cue.empty() || said.cue.front().begin < span.end) return span;
  const std::uint32_t cue_end = said.cue.front().end;
  span.end = cue_end;
  const auto next = reading.tokens_in({cue_end, std::max(cue_end, sentence_around(reading, said.cue.front()).end)});
  for (std::size_t i = 0; i < std::min(behind, next.size()); ++i) span.end = next[i].span.end;
  return span;
}

/// The paragraph that holds a place.
Span paragraph_of(const Reading& reading, Span place) {
  for (const Block& block : reading.document().blocks) {
    if (block.span.contains(place)) return block.span;
  }
  return place;
}

/// A year, or words for a time.
std::optional<Span> date_in(const Task& task, Span place) {
  for (const Token& token : task.reading.tokens_in(place)) {
    if (task.reading.is_year(token)) return token.span;
  }
  for (const Span found : task.reading.find_all(task.terms("date"), place)) {
    const WordClass its = task.reading.tokens_in(found).front().word_class;
    if (its != WordClass::auxiliary && its != WordClass::verb) return found;  // "may", "march"
  }
  return std::nullopt;
}

/// Where something was said, if the words behind those that report tell it by a name: "in the Marsk Herald".
std::string where_said(const Reading& reading, const Attribution& said) {
  static const std::vector<std::string> leading{"in", "on", "at", "to"};
  if (said.cue.empty() || said.content.empty()) return "";
  const Span cue = said.cue.front();
  const std::uint32_t end =
      said.content.front().begin > cue.end ? said.content.front().begin : sentence_around(reading, cue).end;
  const auto tokens = reading.tokens_in({cue.end, std::max(cue.end, end)});
  for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
    if (!reading.find(leading, tokens[i].span)) continue;
    std::size_t name = i + 1;
    if (tokens[name].word_class == WordClass::determiner && name + 1 < tokens.size()) ++name;
    std::size_t last = name;
    while (last < tokens.size() && tokens[last].capitalised) ++last;
    if (last > name) return reading.words({tokens[i].span.begin, tokens[last - 1].span.end});
  }
  return "";
}

/// Pieces of a model answer, a sentence each.
class Answer {
 public:
  explicit Answer(const Task& task) : task_(task) {}

  void say(std::string_view name, std::string_view place = "", std::string_view words = "") {
    std::string text = filled(task_.kind.called(name), place, words);
    if (!text.empty() && text.front() >= 'a' && text.front() <= 'z')
      text.front() = static_cast<char>(text.front() - 32);
    model_ += (model_.empty() ? "" : " ") + text;
  }
  /// What the sentence tells of when it was, and that there is no more.
  void say_when(Span place, std::string_view dated, std::string_view undated) {
    const auto date = date_in(task_, place);
    const auto nearby = date ? date : date_in(task_, paragraph_of(task_.reading, place));
    say(date ? dated : nearby ? "dated-nearby" : undated, "words", nearby ? task_.reading.words(*nearby) : "");
  }
  [[nodiscard]] const std::string& text() const { return model_; }

 private:
  const Task& task_;
  std::string model_;
};

/// One of the words stands in a name or a role, whatever the capitals.
bool has_word(const std::vector<std::string>& words, const std::string& name) {
  std::string word;
  for (const char c : name + " ") {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-';
    if (letter) {
      word += static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
    } else {
      if (std::ranges::find(words, word) != words.end()) return true;
      word.clear();
    }
  }
  return false;
}

/// What a person in such an office has at stake: they speak for what they lead, own or represent.
bool has_stake(const Task& task, const std::string& role) {
  return has_word(task.terms("stake"), role);
}

/// What the office is of is spoken of elsewhere in the article as well ("the founder of Readwell" in one about
/// Readwell).
bool speaks_of_office(const Reading& reading, const std::string& role) {
  constexpr std::size_t shortest = 4;
  const std::string& text = reading.document().text;
  for (std::size_t at = 0; at < role.size();) {
    const std::size_t end = std::min(role.find_first_of(" ,", at), role.size());
    const std::string word = role.substr(at, end - at);
    const bool name = word.size() >= shortest && word.front() >= 'A' && word.front() <= 'Z';
    const auto first = text.find(word);
    if (name && first != std::string::npos && text.find(word, first + word.size()) != std::string::npos) return true;
    at = end + 1;
  }
  return false;
}

/// "Our", "my": the quotation itself speaks of what is the speaker's.
bool speaks_of_own(const Reading& reading, const Voice& voice) {
  static const std::vector<std::string> own{"our", "my", "ours", "mine", "we"};
  return voice.interest && !voice.interest_words.empty() && reading.find(own, voice.interest_words);
}

/// The words beside the name that say who they are, the name among them; "" where there are none.
std::string title_of(const Task& task, const Source& source) {
  const std::string& role = source.voice.role;
  std::string words = task.reading.words(source.said.source.front());
  while (words.ends_with(',')) words.pop_back();
  const auto tells = [&](const std::string& name) {
    return has_word(task.terms("stake"), name) || has_word(task.terms("standing"), name) ||
           (!role.empty() && name.find(role) != std::string::npos);
  };
  return tells(words) ? words : tells(source.name) ? source.name : "";
}

/// What the article says they are: with the name, elsewhere, or not at all.
void say_role(const Task& task, const Source& source, Answer& answer) {
  const std::string title = title_of(task, source);
  const std::string role = render::terminal_line(source.voice.role);
  if (!title.empty()) return answer.say("titled", "words", title);
  answer.say(role.empty() ? "no-role" : "role", "role", role);
}

/// What the text gives and leaves out about a person, a group or somebody unnamed.
std::string of_speaker(const Task& task, const Source& source) {
  const Reading& reading = task.reading;
  const Voice& voice = source.voice;
  const Attribution& first = source.said;
  const std::string& name = source.name;
  Answer answer(task);
  const std::string role = render::terminal_line(voice.role);
  const bool named = source.naming == Naming::named;
  answer.say(name_of(source.naming), "voice", name);
  if (named) say_role(task, source, answer);
  if (!named && has_stake(task, name)) {
    answer.say("interest-in-name", "words", name);
  } else if (speaks_of_own(reading, voice)) {
    answer.say("interest", "words", bare_words(reading.words(voice.interest_words)));
  } else if (named && has_stake(task, role) && speaks_of_office(reading, role)) {
    answer.say("interest-of-role", "role", role);
  } else {
    answer.say("ask-interest");
  }
  const std::string where = where_said(reading, first);
  const bool placed = !where.empty() && !date_in(task, place_of(reading, source));
  if (placed) answer.say("placed-words", "words", where);
  if (!placed) answer.say_when(place_of(reading, source), "dated-words", "undated-words");
  answer.say(named ? "find-beside-named" : "find-beside-unnamed", "line",
             std::to_string(reading.line(first.content.front().begin)));
  const bool quoted = first.kind == AttributionKind::direct;
  answer.say(quoted ? "trace-words" : "trace-report", "words",
             quoted ? searchable(reading, first.content.front()) : "");
  return answer.text();
}

std::string without_that(std::string words) {
  if (words.starts_with("that ")) words.erase(0, 5);
  return words;
}

/// The same about a report, a survey, accounts.
std::string of_document(const Task& task, const Source& source) {
  constexpr std::size_t longest_cited = 30;  // words
  const Reading& reading = task.reading;
  Answer answer(task);
  const Attribution& first = source.said;
  const std::string& name = source.name;
  const std::string owner = owner_of(name);
  const Span place = place_of(reading, source);
  const bool own = name.find(" own ") != std::string::npos;
  answer.say(owner.empty() ? "no-owner" : own ? "own" : "owner", "owner", owner);
  const Span cited_for = piece_of(first);
  if (reading.word_count(cited_for) <= longest_cited)
    answer.say("cited-for", "words", without_that(reading.words(cited_for)));
  answer.say_when(naming_of(reading, first), "dated-document", "undated-document");
  const bool linked = reading.document().slice(place).find("](http") != std::string_view::npos;
  answer.say(linked ? "linked" : "unlinked");
  if (const auto share = share_without_base(reading, place)) answer.say("no-base", "words", reading.words(*share));
  answer.say(owner.empty() ? "find-document" : "find-beside-owner", "owner", owner);
  const auto figure = reading.count_in(place);
  answer.say(figure ? "trace-figure" : "trace-document", "line",
             std::to_string(reading.line(figure ? figure->begin : place.begin)));
  return answer.text();
}

/// A document that could be looked for: a report, a survey or the like, by its name or whose it is.
bool can_be_found(const Task& task, const Source& source) {
  const Span words = source.said.source.front();
  if (!task.reading.find(task.terms("document"), words)) return false;
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
    if (name && !reading.find(task.terms("stake"), token.span)) names += token.all_caps ? 2 : 1;
  }
  const bool capital = std::ranges::any_of(source.name, [](char c) { return c >= 'A' && c <= 'Z'; });
  return capital && (names > 1 || (names == 1 && source.name.find(' ') != std::string::npos));
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
  if (source.naming == Naming::named && !can_be_looked_up(task, source)) return false;
  const bool of_several = reading.words(words).find("of them") != std::string::npos;
  const bool own_act = reading.find(task.terms("own-act"), said.cue.front()).has_value();
  if (of_several || own_act || is_of_old(task, said) || told_to_author(reading, said)) return false;
  return has_standing(task, source) && !is_cited(reading.report(), words);
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
  item.ask = filled(item.ask, "voice", source.name + " (line " + std::to_string(reading.line(words.begin)) + ")");
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
  for (const Saying& saying : plain_sayings(task)) {
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
