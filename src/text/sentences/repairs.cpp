#include "text/sentences/repairs.hpp"

#include <algorithm>
#include <array>

#include "text/bytes/characters.hpp"
#include "text/sentences/abbreviations.hpp"

namespace argmap::text {
namespace {

/// The first letters of a word, in lower-case ASCII; other letters become "?", which no table holds.
class ShortWord {
 public:
  void append(char16_t c) {
    if (size_ == letters_.size()) return;
    const char16_t lower = c >= 'A' && c <= 'Z' ? static_cast<char16_t>(c - 'A' + 'a') : c;
    letters_[size_++] = lower < 0x80 ? static_cast<char>(lower) : '?';
  }
  [[nodiscard]] std::string_view view() const& { return {letters_.data(), size_}; }
  std::string_view view() const&& = delete;  // it would outlive the word

 private:
  std::array<char, 16> letters_{};
  std::size_t size_ = 0;
};

ShortWord word_at(std::u16string_view text, std::size_t i) {
  ShortWord word;
  for (; i < text.size() && is_letter(text[i]); ++i) word.append(text[i]);
  return word;
}

bool is_roman(std::string_view word) {
  return !word.empty() && word.size() <= 5 && word.find_first_not_of("ivxlc") == std::string_view::npos;
}

/// Those whom Parliament calls "honourable": "my hon. Friend".
bool is_honourable(std::string_view word) {
  constexpr std::array<std::string_view, 8> members{"friend", "friends", "gentleman", "gentlemen",
                                                    "ladies", "lady",    "member",    "members"};
  return std::find(members.begin(), members.end(), word) != members.end();
}

bool is_currency(char16_t c) {
  return c == '$' || c == 0xA3 || c == 0xA5 || c == 0x20AC;
}

bool is_straight_quote(char16_t c) {
  return c == '"' || c == '\'' || c == '`';
}

bool is_continuing_mark(char16_t c) {
  constexpr std::u16string_view marks = u",;:-/&)]}\u2013\u2014\u201D\u00BB";
  return marks.find(c) != std::u16string_view::npos;
}

}  // namespace

/// The word that a stop stands behind, inner stops included ("p.m").
struct SentenceEnds::Left {
  ShortWord word;
  std::size_t begin = 0;
  std::size_t size = 0;
  bool capitalised = false;
};

SentenceEnds::SentenceEnds(std::u16string_view text)
    : text_(text), capitals_(std::any_of(text.begin(), text.end(), [](char16_t c) { return is_upper(c); })) {}

SentenceEnds::Left SentenceEnds::word_before(std::size_t i) const {
  constexpr std::size_t longest = 15;
  Left left;
  left.begin = i;
  while (left.begin > 0 && i - left.begin < longest &&
         (is_letter(text_[left.begin - 1]) || text_[left.begin - 1] == '.')) {
    --left.begin;
  }
  while (left.begin < i && text_[left.begin] == '.') ++left.begin;
  left.size = i - left.begin;
  for (std::size_t k = left.begin; k < i; ++k) left.word.append(text_[k]);
  left.capitalised = is_upper(at(left.begin)) && left.size > 0;
  return left;
}

/// Whether the word before the one at `begin` begins with a capital.
bool SentenceEnds::is_behind_capital(std::size_t begin) const {
  constexpr std::size_t longest = 30;
  std::size_t before = begin;
  while (before > 0 && is_blank(text_[before - 1])) --before;
  while (before > 0 && is_letter_or_digit(text_[before - 1]) && begin - before < longest) --before;
  return before < begin && is_upper(text_[before]);
}

/// "They sit the SAT. Experts agree.": no Saturday. In a text all in capitals the next word is in capitals too.
bool SentenceEnds::is_named_in_capitals(const Left& left, const Next& next) const {
  if (left.size < 2 || !is_upper(at(left.begin)) || !is_upper(at(left.begin + 1))) return false;
  if (!is_upper(at(next.word)) || is_upper(at(next.word + 1)) || left.begin < 3) return false;
  const std::u16string_view before = text_.substr(0, left.begin);
  return before.ends_with(u" the ") || before.ends_with(u" a ") || before.ends_with(u" an ");
}

SentenceEnds::Next SentenceEnds::next_at(std::size_t i) const {
  constexpr std::size_t most_marks = 8;
  std::size_t word = i;
  const auto skips = [&](char16_t c) { return is_opening_mark(c) || is_straight_quote(c); };
  while (word < text_.size() && word - i < most_marks && skips(text_[word])) ++word;
  // "[…] The", "“… and": what stands behind the ellipsis decides.
  while (word < text_.size() && word - i < most_marks &&
         (is_stop(text_[word]) || is_blank(text_[word]) || (word > i && text_[word] == ']'))) {
    ++word;
  }
  if (word >= text_.size()) return {Follow::nothing, word};
  const char16_t c = text_[word];
  if (is_digit(c) || (is_currency(c) && is_digit(at(word + 1)))) return {Follow::number, word};
  if (is_lower(c)) return {is_upper(at(word + 1)) ? Follow::brand : Follow::lower, word};
  if (is_upper(c)) return {Follow::upper, word};
  if (is_continuing_mark(c)) return {Follow::continuing, word};
  return {Follow::other, word};
}

/// "1.", "IV." or "b." with nothing before it in its sentence numbers what follows, as does "2." behind a colon or
/// comma; without a letter or digit before it, a stop ends nothing.
bool SentenceEnds::is_enumerator(const Stop& stop, std::size_t start) const {
  constexpr std::size_t longest = 8;
  while (start < stop.first && !is_letter_or_digit(text_[start])) ++start;
  if (start == stop.first) return true;
  if (!is_single_period(stop)) return false;
  if (is_listed_number(stop.first)) return true;
  if (stop.first - start > longest) return false;
  const std::u16string_view words = text_.substr(start, stop.first - start);
  const bool digits = std::all_of(words.begin(), words.end(), [](char16_t c) { return is_digit(c) || c == '.'; });
  if (digits) return words.size() <= 3 || words.find('.') != std::u16string_view::npos;
  const ShortWord word = word_at(text_, start);
  return word.view().size() == words.size() && (words.size() == 1 || is_roman(word.view()));
}

/// Whether one or two digits end at `i`, behind a colon, semicolon or comma and a blank.
bool SentenceEnds::is_listed_number(std::size_t i) const {
  std::size_t begin = i;
  while (begin > 0 && i - begin < 2 && is_digit(text_[begin - 1])) --begin;
  if (begin == i || begin < 2 || text_[begin - 1] != ' ') return false;
  return text_[begin - 2] == ':' || text_[begin - 2] == ';' || text_[begin - 2] == ',';
}

/// A question mark before a number that can only be a pound sign lost in conversion: "the? 9,000 fee", "? 2bn", and
/// "she earns? 9,000 a year", which no word opens as a question.
bool SentenceEnds::stands_for_currency(const Stop& stop, std::size_t start, const Next& next) const {
  if (text_[stop.first] != '?' || stop.first == 0 || next.follow != Follow::number || stop.quote) return false;
  if (stop.behind != stop.first + 1 || next.word != stop.next) return false;
  if (is_blank(text_[stop.first - 1])) return true;
  std::size_t unit = next.word;
  while (is_digit(at(unit)) || at(unit) == '.' || at(unit) == ',') ++unit;
  const ShortWord suffix = word_at(text_, unit);
  if (suffix.view() == "m" || suffix.view() == "bn" || suffix.view() == "k" || suffix.view() == "tn") return true;
  const ShortWord before = word_before(stop.first).word;
  if (before.view() == "the" || before.view() == "a" || before.view() == "of" || before.view() == "about") return true;
  while (start < stop.first && !is_letter(text_[start])) ++start;
  const bool goes_on = at(unit) == ' ' && is_lower(at(unit + 1));
  const bool tagged = before.view().size() <= 2 || before.view() == "they" || before.view() == "you";  // "isn't it?"
  const ShortWord opener = word_at(text_, start);
  return goes_on && !tagged && !may_open_question(opener.view());
}

bool SentenceEnds::is_single_period(const Stop& stop) const {
  return text_[stop.first] == '.' && !is_stop(at(stop.first + 1)) && stop.behind == stop.first + 1;
}

/// A blank is missing behind the stop ("wrong.The"), which is a slip only between ordinary words.
bool SentenceEnds::run_on(const Stop& stop, const Next& next) const {
  const Left left = word_before(stop.first);
  const bool ordinary = left.size >= 3 && is_lower(at(stop.first - 1)) && is_lower(at(stop.first - 2)) &&
                        left.word.view().find('.') == std::string_view::npos;
  const bool marks_between = stop.end > stop.behind;
  if (next.follow != Follow::upper || !(ordinary || marks_between)) return false;
  if (left.begin > 0 && !is_blank(at(left.begin - 1)) && !is_opening_mark(at(left.begin - 1))) return false;
  std::size_t behind = next.word + 1;
  while (is_lower(at(behind))) ++behind;
  const ShortWord following = word_at(text_, next.word);
  const std::string_view word = following.view();
  if (word == "com" || word == "net" || word == "org") return false;
  return is_blank(at(behind)) || at(behind) == ',' || at(behind) == 0x2019 || at(behind) == '\'';
}

/// Whether a name and a verb of saying follow: “Why?” Ms. Lund asked.
bool SentenceEnds::said_behind(std::size_t word) const {
  constexpr int most_names = 4;
  for (int names = 0; names <= most_names; ++names) {
    const ShortWord here = word_at(text_, word);
    if (!is_upper(at(word))) return names > 0 && is_saying(here.view());
    while (is_letter(at(word)) || at(word) == '.' || at(word) == '-' || at(word) == '\'' || at(word) == 0x2019) ++word;
    if (at(word) != ' ') return false;
    while (at(word) == ' ') ++word;
  }
  return false;
}

bool SentenceEnds::starts_sentence(std::size_t word) const {
  const ShortWord starter = word_at(text_, word);
  return at(word + starter.view().size()) != '.' && is_sentence_starter(starter.view());
}

/// Before a lower-case letter only careless writing ends a sentence: where there are no capitals at all, or between an
/// ordinary word and one that often begins a sentence.
bool SentenceEnds::careless(const Stop& stop, const Left& left, const Next& next) const {
  if (stop.end > stop.behind || next.word > stop.next) return false;
  if (at(stop.first) == 0x2026 || (at(stop.first) == '.' && !is_single_period(stop))) return false;
  if (left.size >= 4 && is_lower(at(left.begin)) && starts_sentence(next.word)) return ends_behind(left, next);
  return !capitals_ && left.size > 0 && ends_behind(left, next);
}

/// A single full stop behind a word, before a capital, a number or a brand.
bool SentenceEnds::ends_behind(const Left& left, const Next& next) const {
  const std::string_view word = left.word.view();
  const bool initial = left.size == 1 && left.capitalised && word != "i";
  const Abbreviation kind = initial ? Abbreviation::open : abbreviation_of(word, left.capitalised);
  if (kind == Abbreviation::none && word == "hon") {
    const ShortWord following = word_at(text_, next.word);
    return !is_honourable(following.view());
  }
  if (kind == Abbreviation::none || kind == Abbreviation::closing) return true;  // nearly always
  if (is_named_in_capitals(left, next)) return true;
  const ShortWord following = word_at(text_, next.word);
  const bool number = next.follow == Follow::number;
  switch (kind) {
    case Abbreviation::title:
    case Abbreviation::inner:
      return false;
    case Abbreviation::street:
      return is_behind_capital(left.begin) && starts_sentence(next.word);
    case Abbreviation::numbered:
      return (word == "s" && is_behind_apostrophe(left.begin)) ||
             (!number && !is_numeral(next.word, following.view(), word == "no"));
    case Abbreviation::open:
      return number ? initial : starts_sentence(next.word);
    case Abbreviation::clock:
      return !number && !is_time_word(following.view());
    default:
      break;
  }
  return true;
}

/// "It is Ada's. 12 men built it.": no section.
bool SentenceEnds::is_behind_apostrophe(std::size_t at_word) const {
  const char32_t before = at_word == 0 ? U' ' : static_cast<char32_t>(at(at_word - 1));
  return before == U'\'' || before == 0x2019;
}

/// "II" or "B", as they stand behind "Fig."; "I" behind "No." is the pronoun, "A" the article.
bool SentenceEnds::is_numeral(std::size_t at_word, std::string_view word, bool after_no) const {
  if (word == "a" || (word == "i" && after_no)) return false;
  return word.size() == 1 || (is_roman(word) && is_upper(at(at_word + word.size() - 1)));
}

/// "the usual (alas!) Monday": the bracket opened amid the sentence, which therefore goes on behind it.
bool SentenceEnds::is_aside(const Stop& stop, std::size_t start) const {
  constexpr std::size_t longest = 200;
  if (text_[stop.first] == '.' || at(stop.behind) != ')') return false;
  std::size_t open = stop.first;
  while (open > start && text_[open] != '(' && stop.first - open < longest) --open;
  while (start < open && !is_letter_or_digit(text_[start])) ++start;
  return text_[open] == '(' && start < open;
}

bool SentenceEnds::needs_proposal(const Stop& stop) const {
  if (stop.next >= text_.size()) return false;
  const char16_t c = text_[stop.next];
  const bool adjoins = stop.next == stop.end && (c >= 0x80 || is_opening_mark(c));  // to ICU a closing mark too
  return adjoins || next_at(stop.next).follow == Follow::other;
}

bool SentenceEnds::ends(const Stop& stop, std::size_t start, bool proposed) const {
  if (stop.next >= text_.size()) return true;
  const Next next = next_at(stop.next);
  if (next.follow == Follow::nothing || next.follow == Follow::continuing || is_enumerator(stop, start)) return false;
  if (stop.next == stop.end && !run_on(stop, next)) return false;
  if (stands_for_currency(stop, start, next)) return false;
  const bool elision = stop.first > 0 && text_[stop.first - 1] == '[' && at(stop.behind) == ']';
  if (elision || is_aside(stop, start)) return false;
  const bool period = is_single_period(stop);
  const Left left = word_before(stop.first);
  if (stop.note && (left.size < 2 || abbreviation_of(left.word.view(), left.capitalised) != Abbreviation::none))
    return false;
  switch (next.follow) {
    case Follow::lower:
      return careless(stop, left, next);
    case Follow::brand:
    case Follow::number:
    case Follow::upper:
      break;
    default:
      return proposed;
  }
  if (period && !stop.quote && left.size > 0) return ends_behind(left, next);
  return !(stop.quote && text_[stop.first] != '.' && said_behind(next.word));
}

}  // namespace argmap::text
