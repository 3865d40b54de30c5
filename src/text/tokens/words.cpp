#include "text/tokens/words.hpp"

#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include <algorithm>

#include "text/bytes/token_chars.hpp"

namespace argmap::text {
namespace {

bool is_ascii(std::string_view word) {
  return std::all_of(word.begin(), word.end(), [](char c) { return static_cast<unsigned char>(c) < 128; });
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

LetterCase letter_case(std::string_view written) {
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

}  // namespace argmap::text
