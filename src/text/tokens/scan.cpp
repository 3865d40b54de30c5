#include "text/tokens/scan.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "text/bytes/token_chars.hpp"

namespace argmap::text {
namespace {

using chars::is_ascii_letter;
using chars::is_digit;
using chars::is_lower;
using chars::is_upper;
using chars::to_lower;

constexpr std::uint32_t longest_token = 1000;  // bytes; what is longer is cut

/// Abbreviations that keep their stop wherever a sentence goes on behind it. Sorted.
constexpr auto abbreviations = std::to_array<std::string_view>(
    {"adm",  "al",   "apr", "art",  "assn", "aug", "ave", "bros", "capt", "cf",  "cmdr", "co",   "col", "corp", "dec",
     "dept", "dr",   "ed",  "eds",  "est",  "etc", "feb", "fig",  "figs", "gen", "gov",  "hon",  "inc", "jan",  "jr",
     "lt",   "ltd",  "maj", "mr",   "mrs",  "ms",  "mt",  "nov",  "oct",  "pp",  "pres", "prof", "rep", "reps", "rev",
     "sen",  "sens", "sep", "sept", "sgt",  "sr",  "st",  "supt", "univ", "viz", "vol",  "vols", "vs"});
/// Abbreviations that are words too, and abbreviate only before a number.
constexpr auto before_number = std::to_array<std::string_view>({"art", "ch", "fig", "no", "nos", "p", "sec"});
/// The last labels of host and file names that are told from a missing blank.
constexpr auto last_labels =
    std::to_array<std::string_view>({"ai",   "au", "ca", "cn",  "co",  "com", "de",  "edu", "eu", "fr",  "gov", "html",
                                     "info", "io", "js", "mil", "net", "org", "pdf", "py",  "tv", "txt", "uk",  "us"});

bool contains(std::span<const std::string_view> sorted, std::string_view word) {
  return std::binary_search(sorted.begin(), sorted.end(), word);
}

/// Up to 8 ASCII letters in lower case; empty if there is more or something else.
struct ShortWord {
  std::array<char, 8> letters{};
  std::size_t size = 0;
  explicit ShortWord(std::string_view word) {
    if (word.size() > letters.size()) return;
    for (const char c : word) {
      if (!is_ascii_letter(c)) {
        size = 0;
        return;
      }
      letters[size++] = to_lower(c);
    }
  }
  [[nodiscard]] std::string_view view() const { return {letters.data(), size}; }
};

}  // namespace

bool Scanner::starts(std::uint32_t at, std::string_view with) const {
  if (at + with.size() > end_) return false;
  return std::equal(with.begin(), with.end(), text_.begin() + at, [](char a, char b) { return a == to_lower(b); });
}

bool Scanner::letter(std::uint32_t at) const {
  return chars::at(text_, at, end_).kind == CharKind::letter && at < end_;
}

bool Scanner::letter_or_digit(std::uint32_t at) const {
  const Char c = chars::at(text_, at, end_);
  return c.length != 0 && (c.kind == CharKind::letter || c.kind == CharKind::digit);
}

std::uint32_t Scanner::behind_more_space(std::uint32_t at) const {
  for (;;) {
    while (byte(at) == ' ') ++at;
    const Char c = chars::at(text_, at, end_);
    if (c.length == 0 || c.kind != CharKind::space) return at;
    at += c.length;
  }
}

std::uint32_t Scanner::token_end(std::uint32_t begin) const {
  const Char first = chars::at(text_, begin, end_);
  switch (first.kind) {
    case CharKind::letter:
      return word_end(begin);
    case CharKind::digit:
      return number_end(begin);
    case CharKind::apostrophe:
      return clipped_end(begin);
    case CharKind::hyphen:
      return byte(begin) == '-' ? run_end(begin, '-') : begin + first.length;
    case CharKind::dash:
      return begin + first.length;
    default:
      return mark_end(begin);
  }
}

std::uint32_t Scanner::run_end(std::uint32_t begin, char of) const {
  std::uint32_t at = begin;
  while (byte(at) == of && at - begin < longest_token) ++at;
  return at;
}

std::uint32_t Scanner::word_end(std::uint32_t begin) const {
  const char first = to_lower(text_[begin]);
  if (first == 'h' && (starts(begin, "http://") || starts(begin, "https://"))) return address_end(begin);
  if (first == 'w' && starts(begin, "www.")) return address_end(begin);
  const std::uint32_t end = plain_word_end(begin);
  if (byte(end) == '.') return dotted_end(begin, end);
  return end;
}

std::uint32_t Scanner::plain_word_end(std::uint32_t begin) const {
  std::uint32_t at = begin;
  const std::uint32_t stop = std::min(end_, begin + longest_token);
  while (at < stop) {
    if (chars::is_ascii_word(text_[at])) {  // nearly always
      ++at;
      continue;
    }
    const Char c = chars::at(text_, at, end_);
    const bool inside = c.kind == CharKind::letter || c.kind == CharKind::digit ||
                        (c.kind == CharKind::apostrophe && letter(at + c.length)) ||
                        (c.kind == CharKind::hyphen && letter_or_digit(at + c.length)) ||
                        (text_[at] == '&' && at > begin && is_upper(text_[at - 1]) && is_upper(byte(at + 1)));
    if (!inside) break;
    if (const std::uint32_t end = broken_entity_end(at); end > at) return end;
    at += c.length;
  }
  return at;
}

/// "A&E; departments": what reads entities of HTML takes "&E" for one, and closes it. `at` itself where nothing did.
std::uint32_t Scanner::broken_entity_end(std::uint32_t at) const {
  if (text_[at] != '&') return at;
  std::uint32_t end = at + 1;
  while (is_upper(byte(end))) ++end;
  return byte(end) == ';' && byte(end + 1) == ' ' && is_lower(byte(end + 2)) ? end + 1 : at;
}

/// A word and the stop behind it: "U.S.", "Ph.D.", "e.g.", "J.", "Mr.", "news.example.org", or just the word.
std::uint32_t Scanner::dotted_end(std::uint32_t begin, std::uint32_t dot) const {
  constexpr std::uint32_t longest_group = 3;
  if (dot + 1 == sentence_end_ && dot - begin > longest_group) return dot;  // nearly always
  const auto group_end = [this](std::uint32_t at) {  // one letter, or a capital and up to two small letters
    std::uint32_t end = at;
    if (!is_ascii_letter(byte(end))) return at;
    const bool capital = is_upper(byte(end++));
    while (capital && end - at < 3 && is_lower(byte(end))) ++end;
    return is_ascii_letter(byte(end)) || is_digit(byte(end)) ? at : end;
  };
  if (group_end(begin) == dot) {
    std::uint32_t at = dot + 1;
    std::uint32_t groups = 1;
    for (std::uint32_t next = group_end(at); next > at && byte(next) == '.' && at - begin < longest_token;
         next = group_end(at)) {
      at = next + 1;
      ++groups;
    }
    if (groups >= 2) return at;
    if (dot == begin + 1 && group_end(at) == at + 1) return at + 1;  // "U.S" without its last stop
  }
  if (abbreviates(begin, dot)) return dot + 1;
  return name_end(begin) > dot ? name_end(begin) : dot;
}

/// Host and file names: labels joined by dots, the last of them a known one.
std::uint32_t Scanner::name_end(std::uint32_t begin) const {
  std::uint32_t at = plain_word_end(begin);
  std::uint32_t last = begin;
  constexpr int most_labels = 6;
  for (int labels = 1; labels < most_labels && byte(at) == '.' && is_lower(byte(at + 1)); ++labels) {
    last = at + 1;
    at = plain_word_end(last);
  }
  if (last == begin || !contains(last_labels, ShortWord(text_.substr(last, at - last)).view())) return begin;
  return byte(at) == '/' ? address_end(begin) : at;
}

bool Scanner::abbreviates(std::uint32_t begin, std::uint32_t dot) const {
  if (only_closers_follow(dot + 1)) return false;
  const std::string_view word = text_.substr(begin, dot - begin);
  const ShortWord folded(word);
  if (word.size() == 1 && is_upper(word[0]) && word[0] != 'I') {  // an initial: "J. Smith"
    const std::uint32_t next = behind_space(dot + 1);
    return is_upper(byte(next));
  }
  if (contains(before_number, folded.view())) return is_digit(byte(behind_space(dot + 1)));
  return contains(abbreviations, folded.view());
}

bool Scanner::only_closers_follow(std::uint32_t at) const {
  constexpr std::uint32_t window = 12;
  for (const std::uint32_t stop = std::min(sentence_end_, at + window); at < stop;) {
    const Char c = chars::at(text_, at, sentence_end_);
    if (c.kind == CharKind::letter || c.kind == CharKind::digit) return false;
    if (c.kind == CharKind::mark && std::string_view(",;:").find(text_[at]) != std::string_view::npos) return false;
    at += c.length;
  }
  return at >= sentence_end_;
}

std::uint32_t Scanner::number_end(std::uint32_t begin) const {
  std::uint32_t at = begin;
  while (at - begin < longest_token) {
    const Char c = chars::at(text_, at, end_);
    if (c.length == 0) break;
    const bool joins = c.length == 1 && std::string_view(".,:/").find(text_[at]) != std::string_view::npos;
    const bool inside = c.kind == CharKind::digit || c.kind == CharKind::letter || (joins && is_digit(byte(at + 1))) ||
                        (c.kind == CharKind::hyphen && letter_or_digit(at + c.length));
    if (!inside) break;
    at += c.length;
  }
  if (byte(at) == '%') ++at;
  return at;
}

/// An apostrophe that no word goes before: "'90s", "'em", "'s" after a closed bracket; else the mark by itself.
std::uint32_t Scanner::clipped_end(std::uint32_t begin) const {
  const std::uint32_t behind = begin + chars::at(text_, begin, end_).length;
  if (is_digit(byte(behind)) && is_digit(byte(behind + 1)) && !is_digit(byte(behind + 2))) {
    const std::uint32_t end = byte(behind + 2) == 's' ? behind + 3 : behind + 2;
    return letter_or_digit(end) ? behind : end;
  }
  if (!is_ascii_letter(byte(behind))) return behind;
  const std::uint32_t end = plain_word_end(behind);
  static constexpr auto clipped = std::to_array<std::string_view>(
      {"d", "em", "ll", "m", "re", "s", "til", "tis", "twas", "ve"});  // also as rules write them: "we 'll"
  return contains(clipped, ShortWord(text_.substr(behind, end - behind)).view()) ? end : behind;
}

std::uint32_t Scanner::mark_end(std::uint32_t begin) const {
  const char first = text_[begin];
  if (first == '.') {
    if (is_digit(byte(begin + 1))) return number_end(begin + 1);
    return run_end(begin, '.');
  }
  if ((first == '@' || first == '#') && letter(begin + 1)) return plain_word_end(begin + 1);
  std::uint8_t length = 0;
  const UChar32 c = chars::decode(text_, begin, end_, length);
  if (u_charType(c) == U_CURRENCY_SYMBOL && is_digit(byte(begin + length))) return number_end(begin + length);
  std::uint32_t at = begin + length;
  while (static_cast<unsigned char>(byte(at)) >= 128 && at - begin < longest_token) {  // skin tones, joiners
    const UChar32 next = chars::decode(text_, at, end_, length);
    if ((U_MASK(u_charType(next)) & (U_GC_M_MASK | U_GC_CF_MASK | U_GC_SK_MASK)) == 0) break;
    at += length;
  }
  return at;
}

std::uint32_t Scanner::address_end(std::uint32_t begin) const {
  std::uint32_t at = begin;
  std::int32_t open = 0;
  while (at < end_ && at - begin < longest_token) {
    const Char c = chars::at(text_, at, end_);
    const char byte_here = text_[at];
    if (c.kind == CharKind::space || c.kind == CharKind::dash || byte_here == '<' || byte_here == '>' ||
        byte_here == '"')
      break;
    if (c.kind == CharKind::mark && c.length > 1) break;  // typographic quotes, full-width stops
    if (byte_here == '(') ++open;
    if (byte_here == ')' && --open < 0) break;
    at += c.length;
  }
  while (at > begin + 1 && std::string_view(".,;:!?'])*_").find(text_[at - 1]) != std::string_view::npos) {
    if (text_[at - 1] == ')' && open >= 0) break;
    --at;
  }
  return at;
}

std::uint32_t Scanner::contraction(Span token) const {
  const std::string_view word = text_.substr(token.begin, token.size());
  if (word.size() == 6 && starts(token.begin, "cannot")) return token.begin + 3;
  const std::uint32_t window = std::min<std::uint32_t>(token.size(), 5);
  for (std::uint32_t at = token.end - window; at < token.end; ++at) {
    if (chars::is_ascii_word(text_[at])) continue;
    const Char c = chars::at(text_, at, token.end);
    if (c.kind != CharKind::apostrophe || c.length == 0) continue;
    if (at == token.begin) return token.end;
    const ShortWord ending(text_.substr(at + c.length, token.end - at - c.length));
    if (ending.view() == "t" && to_lower(text_[at - 1]) == 'n' && at - 1 > token.begin) return at - 1;
    static constexpr auto endings = std::to_array<std::string_view>({"d", "ll", "m", "re", "s", "ve"});
    if (contains(endings, ending.view())) return at;
  }
  return token.end;
}

std::uint32_t Scanner::mail_begin(std::uint32_t at, std::uint32_t floor) const {
  constexpr std::uint32_t longest_local_part = 64;
  if (!letter_or_digit(at + 1)) return at;
  std::uint32_t begin = at;
  while (begin > floor && at - begin < longest_local_part) {
    const char c = text_[begin - 1];
    const bool fits = is_ascii_letter(c) || is_digit(c) || static_cast<unsigned char>(c) >= 128;
    if (!fits && std::string_view("._-+").find(c) == std::string_view::npos) break;
    --begin;
  }
  return begin;
}

std::uint32_t Scanner::mail_end(std::uint32_t at) const {
  constexpr std::uint32_t longest_domain = 255;
  std::uint32_t end = plain_word_end(at + 1);
  while (byte(end) == '.' && letter(end + 1) && end - at < longest_domain) end = plain_word_end(end + 1);
  return end;
}

}  // namespace argmap::text
