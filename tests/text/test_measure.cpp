#include <doctest/doctest.h>

#include <string>

#include "argmap/document.hpp"

namespace argmap {
namespace {

Document read(std::string_view text) {
  return read_document("test", text);
}
Block block(std::string_view text) {
  return read(text).blocks.at(0);
}

constexpr std::string_view german =
    "Die Stadt hat vor einem Jahr beschlossen, die alte Brücke zu sperren, weil sie nicht mehr sicher war, und seitdem "
    "fahren alle einen langen Umweg über das nächste Dorf. Die Leute dort klagen über den Lärm, und die Händler in der "
    "Stadt klagen darüber, dass niemand mehr kommt.";
constexpr std::string_view english =
    "The town decided a year ago to close the old bridge because it was no longer safe, and since then everybody has "
    "had to take the long way round by the next village. The people there complain about the noise, and the shops in "
    "the town complain that nobody comes any more.";

TEST_CASE("words are counted by kind") {
  const Block counted = block("The old mayor of Rye, Ida Holm, said 3 things.");
  CHECK(counted.word_count == 10);
  CHECK(counted.capitalised_count == 4);
  CHECK(counted.closed_count >= 2);
  CHECK(counted.known_count >= 6);
  CHECK(counted.latin_letters == 33);
}

TEST_CASE("letters are counted in a block of any length") {
  for (const std::uint32_t words : {1U, 3U, 100U, 1500U}) {
    std::string text;
    for (std::uint32_t i = 0; i < words; ++i) text += "añejo [7] год ";
    const Block counted = block(text);
    CHECK(counted.latin_letters == 5 * words);
    CHECK(counted.other_letters == 3 * words);
  }
}

TEST_CASE("a stop at the end, closing marks aside") {
  CHECK(block("It is late.").ends_with_stop);
  CHECK(block("“It is late!”").ends_with_stop);
  CHECK(block("(It is late …)").ends_with_stop);
  CHECK(block("*It is late.*").ends_with_stop);
  CHECK_FALSE(block("It is late").ends_with_stop);
  CHECK_FALSE(block("It is late:").ends_with_stop);
}

TEST_CASE("a block wholly inside brackets") {
  CHECK(block("(It is late. Go home.)").parenthesised);
  CHECK(block("[It is (rather) late]").parenthesised);
  CHECK_FALSE(block("(It is late.) Go home.").parenthesised);
  CHECK_FALSE(block("It is late (rather).").parenthesised);
  CHECK_FALSE(block("(It) is (late)").parenthesised);
}

TEST_CASE("addresses") {
  CHECK(block("See https://example.org/a for more.").has_url);
  CHECK(block("See www.example.org for more.").has_url);
  CHECK(block("Write to ida@example.org today.").has_email);
  CHECK(block("Follow @ida_holm today.").has_handle);
  const Block plain = block("At 5: nothing. The awww of it.");
  CHECK_FALSE(plain.has_url);
  CHECK_FALSE(plain.has_email);
  CHECK_FALSE(plain.has_handle);
  CHECK_FALSE(block("Write to ida@example.org today.").has_handle);
  CHECK_FALSE(block("They say “@ida_holm” knows.").has_email);
  CHECK_FALSE(block("A [link](http://example.org) in the text.").has_url);
}

TEST_CASE("another language is told by its script or by its small words") {
  CHECK(block("Нет комментариев").foreign);
  CHECK(block(german).foreign);
  CHECK_FALSE(block(english).foreign);
  CHECK_FALSE(block("Die Brücke ist zu.").foreign);
  CHECK(block("Wir sollten die Brücke bald wieder öffnen, weil alle warten und niemand etwas tut.").foreign);
  CHECK_FALSE(block("Wee shud mend teh old brigde sone, becuase nobody else wil do it for us.").foreign);
  CHECK(block("Deze krant ook thuis lezen").foreign);
  CHECK_FALSE(block("A bridge for Aldwick and Sprotborough").foreign);
  CHECK_FALSE(block("Nobody likes the new webbridge").foreign);
  CHECK_FALSE(block("@tramfan: luv dis tram omw https://example.org/tram").foreign);
}

TEST_CASE("a text is English unless most of it is not") {
  const std::string both = std::string(english) + "\n\n" + std::string(german);
  CHECK(read(english).english);
  CHECK_FALSE(read(german).english);
  CHECK(read(both + "\n\n" + std::string(english)).english);
  CHECK_FALSE(read(both + "\n\n" + std::string(german)).english);
  CHECK(read("").english);
}

TEST_CASE("reading any bytes gives a document") {
  std::string bytes;
  for (int i = 0; i < 2048; ++i) bytes.push_back(static_cast<char>((i * 37 + i / 256) & 0xFF));
  const Document document = read_document("bytes", bytes);
  CHECK(document.name == "bytes");
  CHECK_FALSE(document.blocks.empty());
  CHECK_FALSE(document.notes.empty());
}

}  // namespace
}  // namespace argmap
