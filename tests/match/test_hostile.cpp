// Texts and rules made to take long. Each of these ends in well under a second; what is not linear would not end.
#include "by_pattern.hpp"

namespace {

std::string repeated(std::string_view words, int times) {
  std::string text;
  for (int i = 0; i < times; ++i) text += words;
  return text;
}

std::size_t count(const argmap::LoadedRules& loaded, const std::string& text) {
  const auto document = argmap::read_document("text", text);
  return argmap::match::find_matches(document, loaded.book->book()).size();
}

}  // namespace

TEST_CASE("a sentence of a hundred thousand anchors") {
  const auto rule =
      load_rule("pattern: ['we ..12 <a: clause>', '<b: rest> we', 'we <c: rest>', '<d: np> ..12 we ..12 they']");
  CHECK(count(rule, repeated("we , ", 100'000)) > 100'000);
}

TEST_CASE("gaps and options that could be split in countless ways") {
  const std::string options = repeated("(we|we we)? ", 12);
  const auto rule = load_rule("pattern: ['we " + options + "they', 'we ..12 we ..12 we ..12 we ..12 we ..12 they', '" +
                                  repeated("@l ", 20) + "they']",
                              "lists:\n  l: {words: [we, we we, we we we, we we we we]}\n");
  CHECK(count(rule, repeated("we ", 20'000)) == 0);
}

TEST_CASE("unless in a sentence that it fills") {
  const auto rule = load_rule("pattern: 'we must'\nunless: 'never ..3 we'");
  const std::size_t matches = count(rule, repeated("we must , never we must , ", 30'000));
  CHECK(matches > 29'000);  // a sentence is cut somewhere, and an `unless` with it
  CHECK(matches <= 30'000);
}

TEST_CASE("quotations in quotations, and quotations that never end") {
  const auto rule = load_rule("pattern: ['<a: quote> said', 'said <b: quote>', '^ <c: quote> $']\nunless: 'never'");
  CHECK(count(rule, repeated("He said “we said ‘they said ", 10'000)) < 100'000);
  CHECK(count(rule, repeated("“ ", 100'000) + "said") < 100'000);
  CHECK(count(rule, repeated("“We went. He came,” said. ", 10'000)) >= 10'000);
}

TEST_CASE("marks alone, and nothing at all") {
  const auto rule = load_rule("pattern: ['^ <a: rest> $', '$$', '<b: clause> \"!\"', '^^ ..3 \"?\"']");
  CHECK(count(rule, "") == 0);
  CHECK(count(rule, "\n\n  \n") == 0);
  CHECK(count(rule, repeated("!", 100'000)) < 200'000);
  CHECK(count(rule, repeated("! ? ", 50'000)) < 500'000);
}
