#include "text/tokens_words.hpp"

#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <tuple>

#include "text/lexicon_table.hpp"
#include "text/tokens_chars.hpp"

namespace argmap::text {
namespace {

bool is_ascii(std::string_view word) {
  return std::all_of(word.begin(), word.end(), [](char c) { return static_cast<unsigned char>(c) < 128; });
}

/// Whether the word, of ASCII letters in lower case and digits, is its own fold.
bool is_folded(std::string_view word) {
  return std::all_of(word.begin(), word.end(), [](char c) { return chars::is_ascii_word(c) && !chars::is_upper(c); });
}

/// The first eight bytes of a span, or all of a shorter one, as a number; equal for equal spans of one size.
std::uint64_t first_bytes(std::string_view text, Span span) {
  std::uint64_t bytes = 0;
  if (span.begin + sizeof bytes <= text.size()) {
    std::memcpy(&bytes, text.data() + span.begin, sizeof bytes);
  } else {
    std::memcpy(&bytes, text.data() + span.begin, text.size() - span.begin);
  }
  const std::size_t surplus = span.size() < sizeof bytes ? 8 * (sizeof bytes - span.size()) : 0;
  return std::endian::native == std::endian::little ? bytes << surplus : bytes >> surplus;
}

/// Typographic characters that a fold makes plain.
bool make_plain(UChar32 c, icu::UnicodeString& out) {
  switch (c) {
    case 0x2019:
    case 0x2018:
    case 0x02BC:
      out.append(u'\'');
      return true;
    case 0x2010:
    case 0x2011:
      out.append(u'-');
      return true;
    case 0x00AD:
    case 0x200B:
    case 0x200C:
    case 0x200D:
    case 0x2060:
      return true;
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2015:
      out.append(u"--", 2);
      return true;
    case 0x2026:
      out.append(u"...", 3);
      return true;
    default:
      return false;
  }
}

std::string fold_unicode(std::string_view written) {
  icu::UnicodeString plain;
  for (std::uint32_t at = 0; at < written.size();) {
    std::uint8_t length = 0;
    const UChar32 c = chars::decode(written, at, static_cast<std::uint32_t>(written.size()), length);
    if (!make_plain(c, plain)) plain.append(c);
    at += length;
  }
  plain.toLower(icu::Locale::getRoot());
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  if (U_SUCCESS(status) && !nfc->isNormalized(plain, status)) plain = nfc->normalize(plain, status);
  std::string fold;
  plain.toUTF8String(fold);
  return fold.empty() ? std::string(written) : fold;
}

/// Whether the word starts with a capital, and whether it has two letters or more and all are capitals.
std::pair<bool, bool> capitals(std::string_view written) {
  if (chars::is_lower(written.front())) return {false, false};  // nearly always
  bool first = false;
  std::size_t letters = 0;
  for (std::uint32_t at = 0; at < written.size();) {
    std::uint8_t length = 0;
    const UChar32 c = chars::decode(written, at, static_cast<std::uint32_t>(written.size()), length);
    const bool upper = c < 128 ? chars::is_upper(static_cast<char>(c)) : u_isUUppercase(c) != 0;
    if (at == 0) first = upper;
    if (c < 128 ? chars::is_ascii_letter(static_cast<char>(c)) : u_isUAlphabetic(c) != 0) {
      if (!upper) return {first, false};
      ++letters;
    }
    at += length;
  }
  return {first, letters >= 2};
}

}  // namespace

std::string fold_word(std::string_view written) {
  if (!is_ascii(written)) return fold_unicode(written);
  const char first = written.empty() ? ' ' : written.front();
  const bool run = (first == '-' || first == '.') && written.find_first_not_of(first) == written.npos;
  if (run && written.size() > 1) return first == '-' ? "--" : "...";
  std::string fold(written);
  std::transform(fold.begin(), fold.end(), fold.begin(), chars::to_lower);
  return fold;
}

WordTable::WordTable(Document& document) : document_(document) {
  constexpr std::size_t bytes_for_a_new_word = 12;  // in a short text; a long one has fewer
  constexpr std::size_t most_words_foreseen = 4096;
  const std::size_t words = std::min(document.text.size() / bytes_for_a_new_word, most_words_foreseen) + 16;
  document.words.reserve(words);
  spellings_.resize(std::bit_ceil(2 * words));
  folds_.resize(std::bit_ceil(2 * words));
}

inline WordTable::Spelling WordTable::spelling_at(Span span) const {
  const std::string_view text = document_.text;
  Spelling spelling;
  spelling.begin = span.begin;
  spelling.length = static_cast<std::uint16_t>(span.size());
  spelling.lead = first_bytes(text, span);
  if (span.size() > sizeof spelling.lead) {
    spelling.hash = lexicon_hash(text.substr(span.begin, span.size()));
  } else {
    const std::uint64_t mixed = (spelling.lead ^ span.size()) * 0x9E3779B97F4A7C15U;
    spelling.hash = static_cast<std::uint32_t>(mixed >> 32 ^ mixed >> 52);
  }
  return spelling;
}

inline bool WordTable::same(const Spelling& known, const Spelling& sought) const {
  if (known.lead != sought.lead || known.length != sought.length) return false;
  if (known.length <= sizeof known.lead) return true;
  return known.hash == sought.hash && document_.slice({known.begin, known.begin + known.length}) ==
                                          document_.slice({sought.begin, sought.begin + sought.length});
}

void WordTable::enter(Token& token) {
  const Spelling sought = spelling_at(token.span);
  const std::size_t mask = spellings_.size() - 1;
  std::size_t at = sought.hash & mask;
  while (spellings_[at].word != none && !same(spellings_[at], sought)) at = (at + 1) & mask;
  Spelling& slot = spellings_[at];
  const bool is_new = slot.word == none;
  if (is_new) add(slot, sought);
  token.word = slot.word;
  token.capitalised = slot.capitalised;
  token.all_caps = slot.all_caps;
  if (is_new && ++spelling_count_ * 2 > spellings_.size()) grow_spellings();
}

void WordTable::add(Spelling& slot, const Spelling& sought) {
  const std::string_view written = document_.slice({sought.begin, sought.begin + sought.length});
  slot = sought;
  std::tie(slot.capitalised, slot.all_caps) = capitals(written);
  slot.word = is_folded(written) ? word_of(written) : word_of(fold_word(written));
}

std::uint32_t WordTable::word_of(std::string_view fold) {
  const std::uint32_t hash = lexicon_hash(fold);
  std::size_t at = hash & (folds_.size() - 1);
  for (; folds_[at].word != none; at = (at + 1) & (folds_.size() - 1)) {
    if (folds_[at].hash == hash && document_.words[folds_[at].word].fold == fold) return folds_[at].word;
  }
  const auto number = static_cast<std::uint32_t>(document_.words.size());
  document_.words.emplace_back().fold = fold;
  folds_[at] = {hash, number};
  if (document_.words.size() * 2 > folds_.size()) grow_folds();
  return number;
}

void WordTable::grow_spellings() {
  std::vector<Spelling> larger(spellings_.size() * 4);
  for (const Spelling& each : spellings_) {
    if (each.word == none) continue;
    std::size_t at = each.hash & (larger.size() - 1);
    while (larger[at].word != none) at = (at + 1) & (larger.size() - 1);
    larger[at] = each;
  }
  spellings_ = std::move(larger);
}

void WordTable::grow_folds() {
  std::vector<Fold> larger(folds_.size() * 4);
  for (const Fold& each : folds_) {
    if (each.word == none) continue;
    std::size_t at = each.hash & (larger.size() - 1);
    while (larger[at].word != none) at = (at + 1) & (larger.size() - 1);
    larger[at] = each;
  }
  folds_ = std::move(larger);
}

}  // namespace argmap::text
