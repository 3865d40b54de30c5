#include "exercise/items/source_answers.hpp"

#include <algorithm>

#include "exercise/words/main_words.hpp"
#include "exercise/words/quotation_marks.hpp"
#include "exercise/words/voice_names.hpp"
#include "render/escape/escape.hpp"

namespace argmap::exercise {

namespace {

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
  const bool letters =
      owner.size() > 1 && owner[1] >= 'A' && owner[1] <= 'Z';  // "the BBC poll"; "Marsk" may be a place
  return at < name.size() && (words > 1 || (led && letters)) ? (name.starts_with("the ") ? "the " : "") + owner : "";
}

}  // namespace

std::string owner_of(const std::string& name) {
  const auto by = name.find(" by ");
  for (const std::string_view mark : {"’s ", "'s "}) {
    if (const auto at = name.find(mark); at != std::string::npos && at > 0 && at < by) return name.substr(0, at);
  }
  if (by == std::string::npos) return owner_before(name);
  const std::string owner = name.substr(by + 4);
  return owner.substr(0, owner.find(','));
}

namespace {

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

}  // namespace

Span paragraph_of(const Reading& reading, Span place) {
  const Document& document = reading.document();
  const Span block = document.blocks[document.sentences[reading.sentence_at(place.begin)].block].span;
  if (!block.contains(place)) return place;
  return {std::max(block.begin, place.begin - std::min(place.begin, farthest)),
          std::min(block.end, place.end + farthest)};
}

namespace {

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
    const bool owns = last > name && reading.words(tokens[last - 1].span).find('\'') != std::string::npos;
    if (owns || (last < tokens.size() && reading.words(tokens[last].span).starts_with('\'')))
      return "";  // "in her New Year's"
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
  /// A time that the author names; one in quoted words is the speaker's.
  [[nodiscard]] std::optional<Span> own_time(Span place) const {
    const auto date = time_in(task_, place);
    return date && !task_.reading.quotes(*date) ? date : std::nullopt;
  }

  void say_when(Span place, std::string_view dated, std::string_view undated) {
    const auto date = own_time(place);
    const auto nearby = date ? date : time_in(task_, paragraph_of(task_.reading, place));
    say(date ? dated : nearby ? "dated-nearby" : undated, "words", nearby ? task_.reading.words(*nearby) : "");
  }
  [[nodiscard]] const std::string& text() const { return model_; }

 private:
  const Task& task_;
  std::string model_;
};

}  // namespace

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

bool has_stake(const Task& task, const std::string& role) {
  return has_word(task.terms("stake"), role);
}

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

bool speaks_of_own(const Reading& reading, const Voice& voice) {
  static const std::vector<std::string> own{"our", "my", "ours", "mine"};
  return voice.interest && !voice.interest_words.empty() && reading.find(own, voice.interest_words);
}

std::string title_of(const Task& task, const Source& source) {
  const std::string& role = source.voice.role;
  std::string words = without_brackets(task.reading.words(source.said.source.front()));
  while (words.ends_with(',')) words.pop_back();
  const auto tells = [&](const std::string& name) {
    return has_word(task.terms("stake"), name) || has_word(task.terms("standing"), name) ||
           (!role.empty() && name.find(role) != std::string::npos);
  };
  return tells(words) ? words : tells(source.name) ? source.name : "";
}

namespace {

/// What the article says they are or do, in words that fit behind "who they are"; "" where it rather judges them ("a
/// failed president").
std::string plain_role(const Task& task, const std::string& words) {
  const auto judges = [&](std::string_view kind, std::string_view list) {
    return has_word(task.terms(kind, list), words);
  };
  if (judges("fact-value-policy", "verdict") || judges("counter-argument", "judging") || has_word({"failed"}, words))
    return "";
  const std::string& text = task.reading.document().text;
  const auto at = text.find(words);
  if (words.empty() || at == std::string::npos) return words;
  const auto begin = static_cast<std::uint32_t>(at);
  const auto tokens = task.reading.tokens_in({begin, begin + static_cast<std::uint32_t>(words.size())});
  const bool acts = !tokens.empty() && tokens.front().word_class == WordClass::verb;  // "represents the mill"
  if (words.starts_with("The ")) return "t" + words.substr(1);
  return acts ? "somebody who " + words : words;
}

/// What the article says they are: with the name, elsewhere, or not at all.
void say_role(const Task& task, const Source& source, Answer& answer) {
  const std::string title = title_of(task, source);
  const std::string role = plain_role(task, render::terminal_line(source.voice.role));
  if (!title.empty()) return answer.say("titled", "words", title);
  answer.say(role.empty() ? "no-role" : "role", "role", role);
}

}  // namespace

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
  const bool placed = !where.empty() && !time_in(task, place_of(reading, source));
  if (placed) answer.say("placed-words", "words", where);
  if (!placed) answer.say_when(place_of(reading, source), "dated-words", "undated-words");
  answer.say(named ? "find-beside-named" : "find-beside-unnamed", "line",
             std::to_string(reading.line(first.content.front().begin)));
  const bool quoted = first.kind == AttributionKind::direct;
  const bool in_part = reading.quotes(sentence_around(reading, first.content.front()));
  answer.say(quoted    ? "trace-words"
             : in_part ? "trace-part"
                       : "trace-report",
             "words", quoted ? searchable(reading, first.content.front()) : "");
  return answer.text();
}

namespace {

std::string without_that(std::string words) {
  if (words.starts_with("that ")) words.erase(0, 5);
  return words;
}

}  // namespace

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

}  // namespace argmap::exercise
