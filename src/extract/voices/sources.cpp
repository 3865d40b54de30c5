#include "extract/voices/sources.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "extract/voices/persons.hpp"
#include "extract/voices/source_heads.hpp"

namespace argmap::extract {
namespace {

using namespace std::string_view_literals;

constexpr int most_parts = 4;

class SourceFinder {
 public:
  SourceFinder(const Document& document, TokenRange sentence) : document_(document), sentence_(sentence) {}

  [[nodiscard]] TokenRange whole(TokenRange source, bool anywhere) const {
    if (names_time(document_, source)) source = whom_it_dates(source);
    if (is_reflexive(source)) source.first = std::min(source.first, phrase_ending(source.first));
    source.first = before_of(source);
    source.first = behind_measures(before_relative_clause(source.first));
    std::uint32_t first = source.first;
    const bool relative = fold(first) == "who" || fold(first) == "which";
    bool listed = relative || fold(source.last - 1) == ",";  // "Ada, 56, who keeps bees, said"
    for (int part = 0; part < most_parts; ++part) {
      const std::uint32_t next = part_before(first, listed);
      if (next == first) break;
      listed = listed || fold(first - 1) == "and" || fold(first - 1) == "or" || is_set_off(first - 1);
      const bool hangs_on_it = class_of(first - 1) == WordClass::preposition;
      first = next;
      if ((anywhere && hangs_on_it) || opens_clause(first)) source.first = first;
    }
    return source;
  }

 private:
  [[nodiscard]] const std::string& fold(std::uint32_t i) const { return document_.word(document_.tokens[i]).fold; }
  [[nodiscard]] WordClass class_of(std::uint32_t i) const { return document_.tokens[i].word_class; }
  [[nodiscard]] bool is_on_level(std::uint32_t i, std::uint32_t of) const {
    return document_.tokens[i].quotation == document_.tokens[of].quotation;
  }

  /// "They have in the past said": no participle.
  [[nodiscard]] bool is_having(std::uint32_t i) const {
    return fold(i) == "have" || fold(i) == "has" || fold(i) == "had" || fold(i) == "having";
  }

  /// "Two studies released this week", "The mayor of Lund this morning": whoever stands before a time that stands
  /// before the verb; a participle between them goes with the phrase.
  [[nodiscard]] TokenRange whom_it_dates(TokenRange time) const {
    std::uint32_t end = time.first;
    if (end > sentence_.first + 1 && class_of(end - 1) == WordClass::preposition) --end;  // "on Friday"
    if (const std::uint32_t phrase = phrase_ending(end); phrase != none) return {phrase, end};
    const bool dated = end > sentence_.first + 1 && class_of(end - 1) == WordClass::verb && !is_having(end - 1);
    const std::uint32_t phrase = dated ? phrase_ending(end - 1) : none;
    return phrase == none || !is_on_level(phrase, end) ? time : TokenRange{phrase, time.last};
  }

  /// "The mayor of Lund", where the rule took "Lund": a phrase with "of" is one.
  [[nodiscard]] std::uint32_t before_of(TokenRange source) const {
    if (source.first < sentence_.first + 2) return source.first;
    std::uint32_t end = source.first + 1;  // "the log of the gunboat Sperling, which we own,"
    while (end < source.last && fold(end) != ",") ++end;
    const std::uint32_t phrase = phrase_ending(end);
    if (phrase == none || (phrase > sentence_.first && class_of(phrase - 1) == WordClass::preposition))
      return source.first;
    std::uint32_t joint = source.first - 1;
    while (joint > phrase && fold(joint) != "of" && class_of(joint) != WordClass::punctuation) --joint;
    if (fold(joint) != "of") return source.first;
    return std::min(phrase, source.first);
  }

  /// "Crane himself", "the council itself"
  [[nodiscard]] bool is_reflexive(TokenRange source) const {
    return source.size() == 1 && is_self(document_, source.first);
  }

  /// "nearly half", "at least one", "more than ten"
  [[nodiscard]] std::uint32_t behind_measures(std::uint32_t first) const {
    constexpr std::array one{"some"sv, "nearly"sv, "almost"sv, "about"sv,         "roughly"sv,  "only"sv,
                             "over"sv, "under"sv,  "around"sv, "approximately"sv, "virtually"sv};
    const std::string& measured = fold(first);
    const bool counts = class_of(first) == WordClass::number || measured == "half" || measured == "all" ||
                        measured == "every" || measured == "a" || measured == "one" || measured == "everyone";
    if (first == sentence_.first || !counts) return first;
    if (std::ranges::find(one, fold(first - 1)) != one.end()) return first - 1;
    if (first < sentence_.first + 2) return first;
    const std::string& second = fold(first - 1);
    const std::string& before = fold(first - 2);
    const bool compares = second == "than" && (before == "more" || before == "fewer" || before == "less");
    const bool bounds = second == "least" && before == "at";
    return compares || bounds ? first - 2 : first;
  }

  /// "The firms that sell the lockers": where the phrase begins that the clause hangs on, for an object of the clause.
  [[nodiscard]] std::uint32_t before_relative_clause(std::uint32_t first) const {
    constexpr std::uint32_t longest = 10;  // tokens
    for (std::uint32_t i = first; i > sentence_.first + 1 && first - i < longest; --i) {
      const std::uint32_t joint = i - 1;
      if (!is_on_level(joint, first) || class_of(joint) == WordClass::punctuation) return first;
      if (fold(joint) != "who" && fold(joint) != "that" && fold(joint) != "which") continue;
      if (i >= first || (class_of(i) != WordClass::verb && class_of(i) != WordClass::auxiliary)) return first;
      std::uint32_t phrase = phrase_ending(joint);
      if (phrase == none && fold(joint - 1) == "those") phrase = joint - 1;
      return phrase != none && opens_clause(phrase) ? phrase : first;
    }
    return first;
  }

  /// Where the phrase begins that "and" or a preposition joins to the one at `first`; `first` where there is none. A
  /// comma joins to what "and" has joined, or a place to its town: "Ada, Bo and Cy", but not "In Lund, he".
  [[nodiscard]] std::uint32_t part_before(std::uint32_t first, bool listed) const {
    if (first < sentence_.first + 2 || !is_on_level(first - 1, first)) return first;
    std::uint32_t joint = first - 1;
    const std::string& word = fold(joint);
    if (class_of(joint) == WordClass::preposition || word == "to") {
      const bool held =
          class_of(joint - 1) == WordClass::adjective || fold(joint - 1) == "close" || is_participle(joint - 1);
      if ((held || is_set_off(joint)) && joint > sentence_.first + 1) --joint;
      const bool carried_out = !held && joint > sentence_.first + 2 && class_of(joint - 1) == WordClass::adverb;
      if (carried_out && is_participle(joint - 2)) joint -= 2;
    } else if (word == "and" || word == "or") {
      if (fold(joint - 1) == "," && joint > sentence_.first + 1) --joint;
    } else if (word != "," || !(listed || joins_place(joint))) {
      return first;
    }
    const std::uint32_t phrase = phrase_ending(joint);
    return phrase == none || !is_on_level(phrase, first) ? first : phrase;
  }

  /// "Police in Lund, Sweden say": the comma between two names of which the first hangs on a preposition.
  [[nodiscard]] bool joins_place(std::uint32_t comma) const {
    if (!document_.tokens[comma - 1].capitalised || !document_.tokens[comma + 1].capitalised) return false;
    std::uint32_t town = comma - 1;
    while (town > sentence_.first + 1 && document_.tokens[town - 1].capitalised) --town;
    return town > sentence_.first + 1 && class_of(town - 1) == WordClass::preposition;
  }

  /// "Ada Pell, of Lund, Sweden": a comma stands before the preposition and behind a name.
  [[nodiscard]] bool is_set_off(std::uint32_t joint) const {
    return class_of(joint) == WordClass::preposition && joint > sentence_.first + 1 && fold(joint - 1) == "," &&
           is_name_or_age(joint - 2) && document_.tokens[joint + 1].capitalised;
  }

  [[nodiscard]] bool is_name_or_age(std::uint32_t i) const {
    return document_.tokens[i].capitalised || class_of(i) == WordClass::number;
  }

  /// "briefed on", "living in"; a verb with an object of its own is none
  [[nodiscard]] bool is_participle(std::uint32_t i) const {
    const std::string& word = fold(i);
    const auto form = static_cast<unsigned>(WordForm::participle);
    const bool is_past = (document_.word(document_.tokens[i]).forms >> form & 1U) != 0;
    return class_of(i) == WordClass::verb && (is_past || word.ends_with("ed") || word.ends_with("ing"));
  }

  /// The first token of the noun phrase whose last word stands before `end`.
  [[nodiscard]] std::uint32_t phrase_ending(std::uint32_t end) const {
    const auto& phrases = document_.noun_phrases;
    const auto behind = std::ranges::lower_bound(phrases, end, {}, &TokenRange::first);
    if (behind == phrases.begin()) return none;
    const TokenRange phrase = *std::prev(behind);
    return phrase.last == end && phrase.first >= sentence_.first ? phrase.first : none;
  }

  [[nodiscard]] bool opens_clause(std::uint32_t first) const {
    if (first == sentence_.first) return true;
    const std::uint32_t before = first - 1;
    const std::string& word = fold(before);
    if (!is_on_level(before, first)) return true;
    if (word == "that" || word == "\xE2\x80\x94" || word == "--" || word == ";" || word == ":") return true;
    const bool joins = word == "and" || word == "but" || word == "so" || word == "yet" || word == "while";
    if (joins && before > sentence_.first && fold(before - 1) == ",") return true;
    if (word == "," && before > sentence_.first) return opens_with_adjunct() || !is_on_level(before - 1, first);
    return before == sentence_.first && class_of(before) != WordClass::preposition &&
           class_of(before) != WordClass::verb;
  }

  /// "In May, …", "When it rained, …"
  [[nodiscard]] bool opens_with_adjunct() const {
    const WordClass opening = class_of(sentence_.first);
    return opening == WordClass::preposition || opening == WordClass::subordinator || opening == WordClass::adverb;
  }

  const Document& document_;
  TokenRange sentence_;
};

}  // namespace

bool names_time(const Document& document, TokenRange words) {
  constexpr std::array pointers{"this"sv, "last"sv, "that"sv, "earlier"sv, "the"sv};
  constexpr std::array spans{"week"sv,   "month"sv,   "year"sv,      "decade"sv,  "century"sv, "summer"sv,
                             "winter"sv, "morning"sv, "afternoon"sv, "evening"sv, "night"sv,   "spring"sv,
                             "autumn"sv, "fall"sv,    "term"sv,      "season"sv};
  if (words.empty()) return false;
  const auto fold = [&](std::uint32_t i) -> std::string_view { return document.word(document.tokens[i]).fold; };
  const auto is_among = [&](const auto& set, std::uint32_t i) { return std::ranges::find(set, fold(i)) != set.end(); };
  if (words.size() == 1) return names_day(fold(words.first));
  if (!is_among(pointers, words.first)) return false;
  return fold(words.first) == "the" ? fold(words.first + 1) == "past" : is_among(spans, words.last - 1);
}

TokenRange whole_source(const Document& document, TokenRange sentence, TokenRange source, bool anywhere) {
  return SourceFinder(document, sentence).whole(source, anywhere);
}

void take_in_name(const Document& document, Cited& cited, std::array<TokenRange, 2> contents) {
  if (cited.source.empty() || cited.cue.empty() || cited.cue.last != cited.source.first) return;
  const std::uint32_t end = document.sentences[cited.sentence].tokens.last;
  const std::uint32_t comma = cited.source.last;
  const auto is_comma = [&](std::uint32_t i) { return document.word(document.tokens[i]).fold == ","; };
  const auto is_name = [&](std::uint32_t i) {
    return i < end && document.tokens[i].word_class == WordClass::name && document.tokens[i].capitalised;
  };
  const auto is_mark = [&](std::uint32_t i) { return document.tokens[i].word_class == WordClass::punctuation; };
  if (comma + 2 >= end || !is_comma(comma) || is_name(comma - 1)) return;
  for (std::uint32_t i = cited.source.first; i < comma; ++i) {
    if (is_mark(i)) return;
  }
  std::uint32_t last = comma + 1;
  while (is_name(last)) ++last;
  const bool closed = last >= end || is_mark(last);
  const bool listed = last + 1 < end && is_comma(last) && is_name(last + 1);
  if (last < comma + 3 || !closed || listed) return;
  const auto is_taken = [&](TokenRange content) { return content.overlaps({comma, last}); };
  if (std::ranges::none_of(contents, is_taken)) cited.source.last = last;
}

}  // namespace argmap::extract
