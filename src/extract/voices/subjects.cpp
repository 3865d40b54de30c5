#include "extract/voices/subjects.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "extract/voices/clauses.hpp"
#include "extract/voices/persons.hpp"
#include "extract/voices/sources.hpp"
#include "text/phrases/finite.hpp"

namespace argmap::extract {
namespace {

using namespace std::string_view_literals;

constexpr std::uint32_t reach = 60;        // tokens
constexpr std::uint32_t most_asides = 30;  // tokens of an apposition between the phrase and its verb

bool is_relative(std::string_view word) {
  return word == "who" || word == "which" || word == "that" || word == "whom" || word == "what";
}

/// They open a clause that is a part of another one: its subject does not go on to a verb joined behind it.
bool embeds(std::string_view word) {
  constexpr std::array words{"that"sv, "who"sv, "whom"sv, "what"sv, "how"sv, "why"sv, "whether"sv};
  return std::ranges::find(words, word) != words.end();
}

class SubjectFinder {
 public:
  SubjectFinder(const Document& document, TokenRange sentence, std::uint32_t place)
      : document_(document), sentence_(sentence), place_(place) {}

  [[nodiscard]] std::uint32_t place() const { return place_; }
  [[nodiscard]] std::uint32_t oldest() const { return std::max(sentence_.first, place_ - std::min(place_, reach)); }

  [[nodiscard]] bool is_subject(TokenRange phrase) const {
    const Token& first = document_.tokens[phrase.first];
    if (first.quotation != document_.tokens[place_].quotation) return false;
    if (is_relative(fold(phrase.first)) || fold(phrase.first) == "there") return false;
    if (names_time(document_, phrase)) return false;
    const std::uint32_t next = behind_asides(phrase.last);
    if (next == place_ || only_own_) return next == place_ && is_verb(next);
    if (next > place_ || next >= sentence_.last) return false;
    const bool asked = phrase.first > 0 && class_of(phrase.first - 1) == WordClass::auxiliary;  // "are we still asking"
    return is_verb(next) || (asked && class_of(next) == WordClass::verb);
  }

  /// ", where a plan was made, saying": what a relative clause between two commas tells before the verb.
  [[nodiscard]] TokenRange told_aside() const {
    constexpr std::uint32_t longest = 30;  // tokens
    if (place_ < sentence_.first + 3 || fold(place_ - 1) != ",") return {};
    for (std::uint32_t i = place_ - 2; i > sentence_.first && place_ - i < longest; --i) {
      if (document_.tokens[i].quotation != document_.tokens[place_].quotation) return {};
      if (fold(i) != ",") continue;
      const std::string_view next = fold(i + 1);
      const bool relative = next == "where" || next == "which" || next == "who" || next == "whose" || next == "when";
      return relative ? TokenRange{i + 1, place_ - 1} : TokenRange{};
    }
    return {};
  }

  /// The verb is joined to what stands before it: "…, saying", "… and said"; not so in "would ask", "wanted to say".
  [[nodiscard]] bool is_joined() const {
    if (place_ == sentence_.first) return false;
    std::uint32_t before = place_ - 1;
    while (before > sentence_.first && class_of(before) == WordClass::adverb) --before;
    return is_pause(fold(before)) || fold(before) == ";" || class_of(before) == WordClass::conjunction;
  }

  /// ", who answered the door and said": the relative that a verb joined without a pause goes on from; else nothing.
  [[nodiscard]] TokenRange relative_before() const {
    constexpr std::uint32_t longest = 20;  // tokens of the relative clause
    std::uint32_t i = place_;
    while (i > sentence_.first && class_of(i - 1) == WordClass::adverb) --i;
    if (i < sentence_.first + 3 || class_of(i - 1) != WordClass::conjunction) return {};
    for (const std::uint32_t end = i - 1; i > sentence_.first + 1 && end - i + 1 < longest;) {
      --i;
      if (fold(i) == "who" && fold(i - 1) == "," && i + 2 < end) return {i, i + 1};
      if (class_of(i) == WordClass::punctuation || document_.tokens[i].quotation != document_.tokens[place_].quotation)
        return {};
    }
    return {};
  }

  /// "The board, whom nobody had asked, said": the verb may be that of the words before the aside; `only_own`: it is.
  [[nodiscard]] bool closes_aside() const {
    if (place_ == sentence_.first || !is_verb(place_)) return false;
    return is_pause(fold(place_ - 1)) || fold(place_ - 1) == ")" || closes_with_comma(place_ - 1);
  }
  void take_only_own(bool only) { only_own_ = only; }

  /// "she said that the miller", "what the miller", "he knew the miller"
  [[nodiscard]] bool is_embedded(TokenRange phrase) const {
    if (phrase.first == sentence_.first) return false;
    const std::uint32_t before = phrase.first - 1;
    if (embeds(fold(before))) return before > sentence_.first;
    return class_of(before) == WordClass::verb && !fold(before).ends_with("ing");
  }

  /// With what hangs on it by prepositions: "voters in the town"; "On Monday Ada Crane" begins with none of it.
  [[nodiscard]] TokenRange with_head(std::vector<TokenRange>::const_iterator phrase) const {
    TokenRange whole = *phrase;
    const auto begin = document_.noun_phrases.begin();
    while (whole.first > sentence_.first + 1 &&
           (class_of(whole.first - 1) == WordClass::preposition || joins_objects(phrase))) {
      if (phrase == begin || std::prev(phrase)->last + 1 != whole.first) return name_at_end(*phrase);
      --phrase;
      whole.first = phrase->first;
    }
    return whole;
  }

 private:
  [[nodiscard]] std::string_view fold(std::uint32_t i) const { return document_.word(document_.tokens[i]).fold; }
  [[nodiscard]] WordClass class_of(std::uint32_t i) const { return document_.tokens[i].word_class; }
  [[nodiscard]] bool is_verb(std::uint32_t i) const {
    if (class_of(i) == WordClass::auxiliary) return true;
    return class_of(i) == WordClass::verb && !fold(i).ends_with("ing");
  }

  /// "The court in its findings and conclusions": "and" joins two phrases behind one preposition.
  [[nodiscard]] bool joins_objects(std::vector<TokenRange>::const_iterator phrase) const {
    if (phrase == document_.noun_phrases.begin() || fold(phrase->first - 1) != "and") return false;
    const TokenRange before = *std::prev(phrase);
    return before.last + 1 == phrase->first && before.first > sentence_.first + 1 &&
           class_of(before.first - 1) == WordClass::preposition;
  }

  /// "Sunday morning Ada Crane": the name behind a word that is none; else nothing.
  [[nodiscard]] TokenRange name_at_end(TokenRange phrase) const {
    std::uint32_t first = phrase.last;
    while (first > phrase.first && document_.tokens[first - 1].capitalised) --first;
    return first == phrase.first || first == phrase.last ? TokenRange{} : TokenRange{first, phrase.last};
  }

  /// Behind adverbs, brackets, "on Monday" and what two commas or dashes set off.
  [[nodiscard]] std::uint32_t behind_asides(std::uint32_t i) const {
    for (int aside = 0; aside < 4 && i < place_; ++aside) {
      const std::uint32_t before = i;
      while (i < place_ && class_of(i) == WordClass::adverb) ++i;
      if (i + 2 < place_ && class_of(i) == WordClass::preposition && is_day(i + 1)) i += 2;
      if (i < place_ && is_day(i)) ++i;
      if (i + 2 <= place_ && names_time(document_, {i, i + 2})) i += 2;
      if (i < place_ && fold(i) == "(") i = behind_bracket(i);
      if (i < place_ && is_pause(fold(i))) return behind_aside(i);
      if (i == before) break;
    }
    return i;
  }
  [[nodiscard]] static bool is_pause(std::string_view mark) {
    return mark == "," || mark == "--" || mark == "–" || mark == "—" || mark == "-";
  }
  /// 'who keeps the "Old Mill," said': American print puts the comma inside the marks.
  [[nodiscard]] bool closes_with_comma(std::uint32_t i) const {
    return closes_quotation(document_, i) && ends_in_comma(document_, i);
  }
  [[nodiscard]] bool is_day(std::uint32_t i) const { return names_day(fold(i)); }
  [[nodiscard]] std::uint32_t behind_bracket(std::uint32_t i) const {
    constexpr std::uint32_t most = 12;  // tokens
    for (std::uint32_t at = i + 1; at < place_ && at < i + most; ++at) {
      if (fold(at) == ")") return at + 1;
    }
    return i;
  }
  /// "The board, which met on Friday, refused": behind the mark that closes what the one at `i` opens.
  [[nodiscard]] std::uint32_t behind_aside(std::uint32_t i) const {
    for (std::uint32_t at = i + 2; at < place_ && at < i + most_asides; ++at) {
      if (fold(at) != fold(i) && !(fold(i) == "," && closes_with_comma(at))) continue;
      std::uint32_t next = at + 1;
      while (next < place_ && class_of(next) == WordClass::adverb) ++next;
      if (next + 2 <= place_ && names_time(document_, {next, next + 2})) next += 2;
      if (next <= place_ && is_verb(next)) return next;
    }
    return i;
  }

  const Document& document_;
  TokenRange sentence_;
  std::uint32_t place_;
  bool only_own_ = false;
};

/// "Its president, Colonel Hask, is", "Ada Crane, 81, pours": with the name or age that two commas set off.
TokenRange with_apposition(const Document& document, TokenRange subject, std::uint32_t place) {
  constexpr std::uint32_t most = 6;  // tokens of the name
  const auto fold = [&](std::uint32_t i) -> std::string_view { return document.word(document.tokens[i]).fold; };
  if (subject.empty() || subject.last + 2 >= place || fold(subject.last) != ",") return subject;
  const Token& first = document.tokens[subject.last + 1];
  const bool aged = first.word_class == WordClass::number && fold(subject.last + 2) == ",";
  if (!aged && !(first.capitalised && first.word_class == WordClass::name)) return subject;
  for (std::uint32_t i = subject.last + 2; i < place && i < subject.last + most; ++i) {
    if (fold(i) == ",") return {subject.first, i + 1};
    if (!document.tokens[i].capitalised && !aged) return subject;
  }
  return subject;
}

TokenRange nearest(const SubjectFinder& finder, const Document& document, std::span<const TokenRange> closed) {
  const auto& phrases = document.noun_phrases;
  TokenRange embedded;
  const TokenRange aside = finder.told_aside();
  for (auto it = std::ranges::lower_bound(phrases, finder.place(), {}, &TokenRange::first); it != phrases.begin();) {
    --it;
    if (it->first < finder.oldest()) break;
    if (std::ranges::any_of(closed, [&](TokenRange range) { return range.contains(*it); })) continue;
    if (aside.contains(*it)) continue;
    if (!finder.is_subject(*it)) continue;
    const TokenRange whole = finder.with_head(it);
    if (whole.empty()) continue;
    if (!finder.is_joined() || !finder.is_embedded(*it)) return whole;
    if (embedded.empty()) embedded = whole;
  }
  return embedded;
}

}  // namespace

TokenRange subject_before(const Document& document, TokenRange sentence, std::uint32_t place,
                          std::span<const TokenRange> closed) {
  SubjectFinder finder(document, sentence, place);
  if (const TokenRange relative = finder.relative_before(); !relative.empty()) return relative;
  if (finder.closes_aside()) {
    finder.take_only_own(true);
    if (const TokenRange own = nearest(finder, document, closed); !own.empty())
      return with_apposition(document, own, place);
    finder.take_only_own(false);
  }
  return with_apposition(document, nearest(finder, document, closed), place);
}

TokenRange subject_behind(const Document& document, TokenRange sentence, TokenRange words) {
  constexpr std::uint32_t farthest = 4;  // tokens between the words and the pause
  const auto fold = [&](std::uint32_t i) -> std::string_view { return document.word(document.tokens[i]).fold; };
  std::uint32_t pause = words.last;
  while (pause + 2 < sentence.last && pause < words.last + farthest && fold(pause) != ",") ++pause;
  if (pause + 2 >= sentence.last || fold(pause) != ",") return {};
  const auto& phrases = document.noun_phrases;
  const auto found = std::ranges::lower_bound(phrases, pause + 1, {}, &TokenRange::first);
  if (found == phrases.end() || found->first != pause + 1 || found->last >= sentence.last) return {};
  std::uint32_t place = sentence.last - 1;
  while (place > found->last && document.tokens[place].quotation != document.tokens[found->first].quotation) --place;
  const bool finite = SubjectFinder(document, sentence, place).is_subject(*found);
  return finite ? *found : TokenRange{};
}

}  // namespace argmap::extract
