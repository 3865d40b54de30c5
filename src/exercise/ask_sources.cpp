// Items about what a source is worth. Of people it is asked who speaks, of documents who made them.
#include <algorithm>

#include "exercise/quotation_marks.hpp"
#include "exercise/voice_names.hpp"
#include "render/escape.hpp"

namespace argmap::exercise {
namespace {

/// "Marsk Institute" of "a Marsk Institute survey last year": the names before the first word that is none.
std::string owner_before(const std::string& name) {
  std::string owner;
  std::size_t at = name.starts_with("the ") ? 4 : name.starts_with("a ") ? 2 : name.starts_with("an ") ? 3 : 0;
  const bool led = at > 0;  // else the first letter may be capital as that of a sentence
  std::size_t words = 0;
  while (at < name.size() && name[at] >= 'A' && name[at] <= 'Z') {
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
Span place_of(const Reading& reading, const Voice& voice) {
  return sentence_around(reading, reading.report().attributions[voice.attributions.front()].source.front());
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

/// What a person in such an office has at stake: they speak for what they lead, own or represent.
bool has_stake(const Task& task, const std::string& role) {
  const auto& stakes = task.terms("stake");
  std::string word;
  for (const char c : role + " ") {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-';
    if (letter) {
      word += static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
    } else {
      if (std::ranges::find(stakes, word) != stakes.end()) return true;
      word.clear();
    }
  }
  return false;
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

/// What the text gives and leaves out about a person, a group or somebody unnamed.
std::string of_speaker(const Task& task, const Voice& voice) {
  const Reading& reading = task.reading;
  Answer answer(task);
  const std::string role = render::terminal_line(voice.role);
  const std::string name = called(reading, voice);
  const bool named = voice.naming == Naming::named;
  answer.say(name_of(voice.naming), "voice", name);
  if (named) answer.say(role.empty() ? "no-role" : "role", "role", role);
  const Attribution& first = reading.report().attributions[voice.attributions.front()];
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
  const bool placed = !where.empty() && !date_in(task, place_of(reading, voice));
  if (placed) answer.say("placed-words", "words", where);
  if (!placed) answer.say_when(place_of(reading, voice), "dated-words", "undated-words");
  answer.say(named ? "find-beside-named" : "find-beside-unnamed", "line",
             std::to_string(reading.line(first.content.front().begin)));
  const bool quoted = first.kind == AttributionKind::direct;
  answer.say(quoted ? "trace-words" : "trace-report", "words",
             quoted ? searchable(reading, first.content.front()) : "");
  return answer.text();
}

/// The same about a report, a survey, accounts.
std::string of_document(const Task& task, const Voice& voice) {
  constexpr std::size_t longest_cited = 30;  // words
  const Reading& reading = task.reading;
  Answer answer(task);
  const std::string name = called(reading, voice);
  const std::string owner = owner_of(name);
  const Span place = place_of(reading, voice);
  const bool own = name.find(" own ") != std::string::npos;
  answer.say(owner.empty() ? "no-owner" : own ? "own" : "owner", "owner", owner);
  const Attribution& first = reading.report().attributions[voice.attributions.front()];
  const Span cited_for = piece_of(first);
  if (reading.word_count(cited_for) <= longest_cited) answer.say("cited-for", "words", reading.words(cited_for));
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
bool can_be_found(const Task& task, const Voice& voice, Span source) {
  if (!task.reading.find(task.terms("document"), source)) return false;
  const auto tokens = task.reading.tokens_in(source);
  const bool named = std::ranges::any_of(tokens, [&](const Token& token) {
    return token.capitalised && token.span.begin > source.begin && token.word_class != WordClass::punctuation;
  });
  return named || !owner_of(called(task.reading, voice)).empty();
}

/// Somebody unnamed who by what they are called could know the matter ("a former engineer"), not just "a man"; "the
/// spokeswoman" is one that was told of before, and a name behind a comma is a name.
bool has_standing(const Task& task, const Voice& voice, Span source) {
  const Reading& reading = task.reading;
  const std::string words = reading.words(source);
  static const std::vector<std::string> going_on{"of", "at", "in", "for", "from", "who", "with"};
  if (voice.naming == Naming::document) return true;
  const bool known = (words.starts_with("the ") || words.starts_with("The ")) && !reading.find(going_on, source);
  const auto behind = reading.tokens_in({source.end, source.end + 24});
  const bool named_behind =
      behind.size() > 1 && reading.document().slice(behind[0].span) == "," && behind[1].capitalised;
  const bool name = named_behind || words.find(", ") != std::string::npos;
  return voice.naming != Naming::anonymous || (!known && !name && reading.find(task.terms("standing"), source));
}

/// What the item is about: nobody is named, it is a document, or somebody who speaks for their own or by an office.
bool is_doubtful(const Task& task, const Voice& voice) {
  if (voice.naming == Naming::anonymous || voice.naming == Naming::document) return true;
  if (called(task.reading, voice).find(' ') == std::string::npos) return false;
  const Span source = task.reading.report().attributions[voice.attributions.front()].source.front();
  const std::string words = task.reading.words(source);
  const bool told = words.find(", ") != std::string::npos && words.find(" who ") == std::string::npos;
  if (voice.naming == Naming::named && told && voice.role.find(' ') != std::string::npos) return true;
  return voice.interest && (has_stake(task, voice.role) || speaks_of_own(task.reading, voice));
}

/// "Told me": the article is the place where the words stood first.
bool told_to_author(const Reading& reading, const Attribution& said) {
  static const std::vector<std::string> author{"me", "us"};
  constexpr std::uint32_t near = 8;  // bytes
  if (said.cue.empty()) return false;
  const Span cue = said.cue.front();
  return reading.find(author, {cue.begin, cue.end + near}).has_value();
}

bool is_asked(const Task& task, const Voice& voice) {
  const Reading& reading = task.reading;
  if (voice.reasons.empty() || voice.attributions.empty() || !is_told(reading, voice)) return false;
  const Attribution& first = reading.report().attributions[voice.attributions.front()];
  if (first.source.empty() || !is_doubtful(task, voice)) return false;
  if (first.content.empty() || sureness(first.reasons) < task.kind.margin) return false;
  const bool quoted = first.kind == AttributionKind::direct ||
                      (first.kind == AttributionKind::indirect && voice.naming == Naming::anonymous &&
                       !first.cue.empty() && reading.find(task.terms("saying"), first.cue.front()));
  const bool is_source = voice.naming == Naming::document ? first.stance != Stance::rejects : quoted;
  const Span source = first.source.front();
  const bool of_several = reading.words(source).find("of them") != std::string::npos;
  if (voice.naming == Naming::document && !can_be_found(task, voice, source)) return false;
  if (!has_standing(task, voice, source) || told_to_author(reading, first)) return false;
  return is_source && !of_several && is_whole(reading, source) && !is_cited(reading.report(), source);
}

}  // namespace

void ask_source(Task& task) {
  const Reading& reading = task.reading;
  for (const Voice& voice : reading.report().voices) {
    if (!is_asked(task, voice)) continue;
    const bool document = voice.naming == Naming::document;
    const Span source = reading.report().attributions[voice.attributions.front()].source.front();
    const std::string name = called(reading, voice);
    Item item = task.item(Form::open);
    item.ask = filled(item.ask, "voice", name + " (line " + std::to_string(reading.line(source.begin)) + ")");
    item.ask = filled(item.ask, "investigate", task.kind.called(document ? "investigate-document" : "investigate"));
    item.ask = filled(item.ask, "original", task.kind.called(document ? "its-original" : "their-original"));
    item.key.model = document ? of_document(task, voice) : of_speaker(task, voice);
    item.key.cites.push_back(reading.cite(source, voice.reasons));
    const std::string_view why =
        document                            ? "why-document"
        : voice.naming == Naming::anonymous ? "why-anonymous"
        : speaks_of_own(reading, voice) || (has_stake(task, voice.role) && speaks_of_office(reading, voice.role))
            ? "why-interest"
            : "why-office";
    item.key.because = filled(task.kind.called(why), "voice", name);
    task.items.push_back(std::move(item));
  }
  task.draw.shuffle(task.items);
}

}  // namespace argmap::exercise
