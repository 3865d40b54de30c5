#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "text/bytes/decode.hpp"

namespace argmap::text {
namespace {

using namespace std::string_literals;

std::string notes_of(const Decoded& decoded) {
  std::string all;
  for (const ReadingNote& note : decoded.notes) all += note.message + ";";
  return all;
}

/// ASCII text as UTF-16.
std::string utf16(std::string_view ascii, bool big) {
  std::string bytes;
  for (const char c : ascii) bytes += big ? "\0"s + c : c + "\0"s;
  return bytes;
}

TEST_CASE("valid UTF-8 stays as it is, line ends and NULs too") {
  for (const std::string& text : {""s, "plain"s, "Zoë’s café – 4 €\r\nnext\rlast\n"s, "a\0b"s, "𝒜 and 漢"s}) {
    const Decoded decoded = decode(text);
    CHECK(decoded.text == text);
    CHECK(decoded.notes.empty());
  }
}

TEST_CASE("the byte order mark of UTF-8 is left out") {
  CHECK(decode("\xEF\xBB\xBFwords").text == "words");
}

TEST_CASE("a few bad bytes in UTF-8 are replaced and counted") {
  const Decoded one = decode("“good” \xFF bad");
  CHECK(one.text == "“good” \uFFFD bad");
  CHECK(notes_of(one) == "1 invalid byte sequence was replaced;");
  const Decoded three = decode("“good” – \xC0\xAF and \xE2\x80");
  CHECK(three.text == "“good” – \uFFFD\uFFFD and \uFFFD");
  CHECK(notes_of(three) == "3 invalid byte sequences were replaced;");
}

TEST_CASE("what UTF-8 forbids is invalid: overlong forms, surrogates, beyond the last code point") {
  for (const std::string bytes : {"\xC1\xBF", "\xE0\x9F\xBF", "\xED\xA0\x80", "\xF0\x8F\xBF\xBF", "\xF4\x90\x80\x80"}) {
    const std::string text = decode("“a” “b” “c” " + bytes).text;
    CHECK(text.starts_with("“a” “b” “c” \uFFFD"));
  }
}

TEST_CASE("UTF-16 is told by its mark or by its NULs") {
  const std::string words = "Nobody pays the toll.";
  CHECK(decode("\xFF\xFE"s + utf16(words, false)).text == words);
  CHECK(decode("\xFE\xFF"s + utf16(words, true)).text == words);
  const Decoded little = decode(utf16(words, false));
  CHECK(little.text == words);
  CHECK(notes_of(little) == "read as UTF-16LE;");
  const Decoded big = decode(utf16(words, true));
  CHECK(big.text == words);
  CHECK(notes_of(big) == "read as UTF-16BE;");
}

TEST_CASE("surrogates pair up in UTF-16; a lone one and half a unit are replaced") {
  CHECK(decode("\xFF\xFE\x35\xD8\x9C\xDC"s).text == "𝒜");
  const Decoded broken = decode("\xFF\xFE"s + "\x35\xD8" + utf16("x", false) + "y");
  CHECK(broken.text == "\uFFFDx\uFFFD");
  CHECK(notes_of(broken) == "read as UTF-16LE;2 invalid byte sequences were replaced;");
}

TEST_CASE("a stray NUL makes no UTF-16") {
  CHECK(decode("one\0two three four"s).text == "one\0two three four"s);
}

TEST_CASE("8-bit text is read in the encoding it is likeliest in") {
  const Decoded western = decode("The caf\xE9 was full, and \x93nobody\x94 cared \x96 it\x92s over.");
  CHECK(western.text == "The café was full, and “nobody” cared – it’s over.");
  CHECK(notes_of(western) == "read as windows-1252;");
  CHECK(decode("The fare rose by 5 \x80 a trip.").text == "The fare rose by 5 € a trip.");
  const std::string russian =
      "\xF7 \xC7\xCF\xD2\xCF\xC4\xC5 \xCE\xC5\xD4 \xD7\xCF\xC4\xD9, \xC9 \xCC\xC0\xC4\xC9 "
      "\xD5\xC5\xDA\xD6\xC1\xC0\xD4 \xD7 \xC4\xC5\xD2\xC5\xD7\xCE\xC0.";
  CHECK(notes_of(decode(russian)) == "read as KOI8-R;");
  CHECK(decode(russian).text == "В городе нет воды, и люди уезжают в деревню.");
}

TEST_CASE("8-bit text is found far into a plain one") {
  const std::string ascii(100'000, 'x');
  CHECK(decode(ascii + " caf\xE9 na\xEFve fa\xE7"
                       "ade")
            .text == ascii + " café naïve façade");
}

}  // namespace
}  // namespace argmap::text
