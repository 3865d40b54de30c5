#include "extract/words/unit_features.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "rules/book/features.hpp"

namespace argmap::extract {
namespace {

using rules::UnitFeature;

constexpr std::uint32_t long_unit_words = 25;
constexpr std::uint32_t short_unit_words = 8;

/// The first finite verb of some tokens with the verbs that belong to it: "has not yet been seen".
class VerbGroup {
 public:
  VerbGroup(const Document& document, const Lexis& lexis, const SentenceWords& words)
      : document_(document), lexis_(lexis), words_(words) {}

  [[nodiscard]] FeatureSet features(TokenRange range) const {
    FeatureSet f;
    const std::uint32_t head = find(range);
    f.set(UnitFeature::infinitive_unit, head == none);
    if (head == none) return f;
    const std::uint32_t next = following(head, range.last);
    const bool be = is(head, Lexis::form_of_be);
    const bool participle = next != none && is(next, Lexis::past);
    const bool have = is(head, Lexis::form_of_have) || (next != none && is_short_had(head, next));
    const bool past = is(head, Lexis::past);
    f.set(UnitFeature::perfect_unit, have && participle);
    f.set(UnitFeature::progressive_unit, be && next != none && is(next, Lexis::ing));
    f.set(UnitFeature::copula_unit, be && !past && next == none);
    f.set(UnitFeature::modal_unit, !have && is(head, Lexis::modal));
    f.set(UnitFeature::past_unit, past && !(have && participle));
    return f;
  }

  [[nodiscard]] std::uint32_t find(TokenRange range) const {
    bool opened = false;    // a relative clause, whose verb is still to come
    bool relative = false;  // the verb before was that of a relative clause
    const auto turns = words_.turns_from(range.first);
    for (auto turn = turns.begin(); turn != turns.end() && *turn < range.last;) {
      std::uint32_t i = *turn++;
      if (i > range.first && opens_relative(i)) opened = true;
      if (!is_verb(i) || !is_finite(i, range.first)) continue;
      if (!opened && !(relative && is_joined(i)) && !is_reduced(i, range)) return i;
      relative = opened || relative;
      opened = false;
      while (!is_main_verb(i) && i + 1 < range.last && (is_verb(i + 1) || is_between(i + 1))) ++i;
      while (turn != turns.end() && *turn <= i) ++turn;
    }
    return none;
  }

 private:
  [[nodiscard]] bool is(std::uint32_t token, Lexis::Trait trait) const {
    return lexis_.is(document_.tokens[token], trait);
  }

  [[nodiscard]] bool is_verb(std::uint32_t token) const { return SentenceWords::is_verb(class_of(token)); }

  [[nodiscard]] bool is_main_verb(std::uint32_t token) const { return class_of(token) == WordClass::verb; }

  [[nodiscard]] bool opens_relative(std::uint32_t token) const {
    return SentenceWords::opens_relative(class_of(token), lexis_.traits(document_.tokens[token]));
  }

  /// Neither "going" nor "to go", nor the "seen" of "to be seen", "if seen" and "Seen from here, …".
  [[nodiscard]] bool is_finite(std::uint32_t verb, std::uint32_t first) const {
    if (is(verb, Lexis::ing)) return false;
    const bool participle =
        is_main_verb(verb) && has_form(verb, WordForm::participle) && !has_form(verb, WordForm::base);
    if (verb == first) return !participle || !class_is(verb + 1, WordClass::preposition);
    if (is(verb - 1, Lexis::to)) return false;
    std::uint32_t before = verb - 1;
    while (before > first && is_between(before)) --before;
    if (class_of(before) == WordClass::auxiliary) return !is_main_verb(verb);
    return !participle || class_of(verb - 1) != WordClass::subordinator || is(verb - 1, Lexis::that);
  }

  [[nodiscard]] bool class_is(std::uint32_t token, WordClass word_class) const {
    return token < document_.tokens.size() && class_of(token) == word_class;
  }

  /// "The tenants involved should …", "money raised by the fair is …", "laws made to keep the peace fail": a participle
  /// that belongs to the noun before it, since the finite verb is still to come.
  [[nodiscard]] bool is_reduced(std::uint32_t verb, TokenRange range) const {
    constexpr std::uint32_t reach = 12;  // tokens
    if (verb == range.first || !is_main_verb(verb) || !has_form(verb, WordForm::participle)) return false;
    constexpr WordClasses heads{WordClass::noun, WordClass::name, WordClass::adjective};  // "your editorial headed"
    if (!heads.has(class_of(verb - 1))) return false;
    const std::uint32_t last = std::min(range.last, verb + reach);
    if (verb + 1 < last && class_of(verb + 1) == WordClass::auxiliary) return true;
    std::uint32_t i = behind_title(verb + 1, range.last);
    if (i == verb + 1 && (i >= last || !(opens_adjunct(i) || qualifies(verb, i)))) return false;
    if (i == verb + 1) ++i;
    while (i < last && (is_in_noun_phrase(i) || (is_main_verb(i) && !is_finite(i, range.first)))) ++i;
    i = behind_bracket(i, range.last);
    return i < range.last &&
           (class_of(i) == WordClass::auxiliary || (is_main_verb(i) && has_form(i, WordForm::present)));
  }

  /// "Your letter headed “Keep the quay” (May 3) is …": behind the quotation that opens here, and a bracket behind
  /// that.
  [[nodiscard]] std::uint32_t behind_title(std::uint32_t token, std::uint32_t end) const {
    if (token >= end || document_.tokens[token].quotation == none) return token;
    const TokenRange quoted = document_.quotations[document_.tokens[token].quotation].tokens;
    if (quoted.first != token || quoted.last >= end) return token;
    return behind_bracket(quoted.last, end);
  }

  [[nodiscard]] std::uint32_t behind_bracket(std::uint32_t token, std::uint32_t end) const {
    if (token >= end || document_.word(document_.tokens[token]).fold != "(") return token;
    while (token < end && document_.word(document_.tokens[token]).fold != ")") ++token;
    return std::min(token + 1, end);
  }

  /// "hand made nets are …": no verb has its object so near before the next finite verb, but one that takes a clause.
  [[nodiscard]] bool qualifies(std::uint32_t verb, std::uint32_t next) const {
    constexpr std::array takes_clause{"say",    "think", "believe", "know", "feel",  "hope",   "argue",
                                      "claim",  "find",  "show",    "fear", "learn", "decide", "hear",
                                      "insist", "admit", "agree",   "warn", "rule",  "vote"};
    const std::string_view lemma = document_.word(document_.tokens[verb]).verb_lemma();
    const bool bare = class_of(next) == WordClass::noun || class_of(next) == WordClass::adjective;
    return bare && std::ranges::find(takes_clause, lemma) == takes_clause.end();
  }

  [[nodiscard]] bool opens_adjunct(std::uint32_t token) const {
    return class_of(token) == WordClass::preposition || is(token, Lexis::to);
  }

  /// "and sold": the verb goes on from the one before.
  [[nodiscard]] bool is_joined(std::uint32_t verb) const {
    return verb > 0 && class_of(verb - 1) == WordClass::conjunction;
  }

  [[nodiscard]] bool is_in_noun_phrase(std::uint32_t token) const {
    const WordClass c = class_of(token);
    return c == WordClass::preposition || c == WordClass::determiner || c == WordClass::adjective ||
           c == WordClass::noun || c == WordClass::name || c == WordClass::number || c == WordClass::particle;
  }

  [[nodiscard]] bool has_form(std::uint32_t token, WordForm form) const {
    return (document_.word(document_.tokens[token]).forms >> static_cast<unsigned>(form) & 1U) != 0;
  }

  [[nodiscard]] WordClass class_of(std::uint32_t token) const { return document_.tokens[token].word_class; }

  [[nodiscard]] bool is_between(std::uint32_t token) const {
    const WordClass c = class_of(token);
    return c == WordClass::adverb || (c == WordClass::particle && !is(token, Lexis::to));
  }

  [[nodiscard]] std::uint32_t following(std::uint32_t verb, std::uint32_t last) const {
    std::uint32_t i = verb + 1;
    while (i < last && is_between(i)) ++i;
    return i < last && is_verb(i) ? i : none;
  }

  /// "she'd seen" is no "she would", "she'd put" may be.
  [[nodiscard]] bool is_short_had(std::uint32_t verb, std::uint32_t next) const {
    const Word& after = document_.word(document_.tokens[next]);
    if (document_.word(document_.tokens[verb]).fold != "'d") return false;
    return after.fold == "been" || (is(next, Lexis::past) && after.fold != after.verb_lemma());
  }

  const Document& document_;
  const Lexis& lexis_;
  const SentenceWords& words_;
};

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// "1998" and "2014": dates, which count nothing.
bool is_year(std::string_view word) {
  return word.size() == 4 && (word.starts_with("1") || word.starts_with("20")) && std::ranges::all_of(word, is_digit);
}

/// "4chan", "7eleven": a name that begins with a digit, where "450tons" counts. A few counts are known by their noun.
bool is_name_with_digit(std::string_view number, std::string_view letters) {
  constexpr std::array counted{"million", "billion", "trillion", "percent", "tonnes", "miles", "metres",
                               "meters",  "litres",  "liters",   "euros",   "pounds", "acres", "degrees"};
  return number.size() == 1 && letters.size() >= 4 &&
         std::ranges::all_of(letters, [](char c) { return c >= 'a' && c <= 'z'; }) &&
         std::ranges::find(counted, letters) == counted.end();
}

/// Whether a word with digits counts something: "450km" and "$3m" do; "1990s", "21st", "32-year-old", "2003-08",
/// "9/11", "40-minute", "10.05am", "mid-2012" and "4chan" date, order, name or describe.
bool counts(std::string_view word) {
  const auto first = std::ranges::find_if(word, is_digit);
  if (std::any_of(word.begin(), first, [](char c) { return (c >= 'a' && c <= 'z') || c == '-'; })) return false;
  const std::string_view from_digit = word.substr(static_cast<std::size_t>(first - word.begin()));
  const std::size_t end = from_digit.find_first_not_of("0123456789.,");
  if (end == std::string_view::npos) return !is_year(from_digit);
  const std::string_view unit = from_digit.substr(end);
  constexpr std::array no_units{"s", "'s", "st", "nd", "rd", "th", "am", "pm", "a.m.", "p.m."};
  const bool names = std::ranges::find(no_units, unit) != no_units.end() || unit.ends_with("old");
  if (unit[0] == '-') return unit == "-strong" || unit == "-fold" || unit == "-percent" || unit == "-point";
  return !names && !is_name_with_digit(from_digit.substr(0, end), unit) && unit[0] != '/' && unit[0] != ':' &&
         !unit.starts_with("th-");
}

constexpr auto months = std::to_array<std::string_view>({"january", "february", "march", "april", "may", "june", "july",
                                                         "august", "september", "october", "november", "december"});
constexpr auto time_units = std::to_array<std::string_view>({"minutes", "hours", "days", "weeks", "months", "years",
                                                             "decades", "centuries", "year", "month", "day", "hour",
                                                             "a.m.", "p.m.", "o'clock", "year-old", "am", "pm"});

/// "4. Wash the cups"; "the Squadron 11": a number that orders or names.
bool numbers_off(const Document& document, std::uint32_t token, std::uint32_t last) {
  const auto class_of = [&](std::uint32_t at) {
    return at < last ? document.tokens[at].word_class : WordClass::punctuation;
  };
  if (token + 2 < last && document.word(document.tokens[token + 1]).fold == ".") return true;
  const WordClass next = class_of(token + 1);
  const bool noun_next = next == WordClass::noun || next == WordClass::adjective || next == WordClass::number;
  return token > 0 && class_of(token - 1) == WordClass::name && !noun_next;
}

/// A number that is neither a date nor a time: "16 December" and "five years" count nothing that is argued about.
bool counts_something(const Document& document, std::uint32_t token, std::uint32_t last) {
  const auto is_one_of = [&](std::uint32_t at, const auto& words) {
    return at < document.tokens.size() &&
           std::ranges::find(words, document.word(document.tokens[at]).fold) != words.end();
  };
  if (is_one_of(token + 1, months) || is_one_of(token + 1, time_units)) return false;
  if ((token > 0 && is_one_of(token - 1, months)) || numbers_off(document, token, last)) return false;
  return counts(document.word(document.tokens[token]).fold);
}

bool holds_any(std::string_view word, std::span<const std::string_view> signs) {
  return std::ranges::any_of(signs, [&](std::string_view sign) { return word.find(sign) != std::string_view::npos; });
}

/// Whether one of the signs stands in a word with digits or beside one: "12%", "$ 40".
bool is_counted_in(const Document& document, std::uint32_t token, std::span<const std::string_view> signs) {
  const auto fold = [&](std::uint32_t at) -> std::string_view {
    return at < document.tokens.size() ? std::string_view(document.word(document.tokens[at]).fold) : std::string_view();
  };
  return holds_any(fold(token), signs) || (fold(token + 1).size() <= 3 && holds_any(fold(token + 1), signs)) ||
         (token > 0 && fold(token - 1).size() <= 4 && holds_any(fold(token - 1), signs));
}

constexpr std::array<std::string_view, 1> share_signs{"%"};
constexpr std::array<std::string_view, 4> money_signs{"$", "£", "€", "¥"};

/// Of the words that are numbers.
FeatureSet number_features(const Document& document, const Lexis& lexis, std::span<const TokenRange> core) {
  FeatureSet f;
  for (const TokenRange range : core) {
    for (std::uint32_t i = range.first; i < range.last; ++i) {
      if (!lexis.is(document.tokens[i], Lexis::number)) continue;
      if (counts_something(document, i, range.last)) f.set(UnitFeature::number_unit);
      if (is_counted_in(document, i, share_signs)) f.set(UnitFeature::share_unit);
      if (is_counted_in(document, i, money_signs)) f.set(UnitFeature::money_unit);
    }
  }
  return f;
}

bool all_quoted(const Document& document, std::span<const TokenRange> core) {
  const auto is_quoted = [](const Token& token) { return token.quotation != none; };
  return std::ranges::all_of(core, [&](TokenRange part) {
    return std::ranges::all_of(std::span(document.tokens).subspan(part.first, part.size()), is_quoted);
  });
}

}  // namespace

std::uint32_t finite_verb(const Document& document, const Lexis& lexis, const SentenceWords& words, TokenRange range) {
  return VerbGroup(document, lexis, words).find(range);
}

std::uint32_t words_of(const SentenceWords& words, std::span<const TokenRange> core) {
  std::uint32_t count = 0;
  for (const TokenRange part : core) count += words.words(part);
  return count;
}

FeatureSet word_features(const Document& document, const Lexis& lexis, const SentenceWords& words,
                         std::span<const TokenRange> core) {
  FeatureSet f = VerbGroup(document, lexis, words).features({core.front().first, core.back().last});
  if (words.any(Lexis::number)) f.add(number_features(document, lexis, core));
  const auto has_name = [&](TokenRange part) { return words.names(part) > 0; };
  f.set(UnitFeature::name_unit, std::ranges::any_of(core, has_name));
  f.set(UnitFeature::in_quotation, words.any_quoted() && all_quoted(document, core));
  const std::uint32_t count = words_of(words, core);
  f.set(UnitFeature::short_unit, count < short_unit_words);
  f.set(UnitFeature::long_unit, count >= long_unit_words);
  return f;
}

}  // namespace argmap::extract
