#include <doctest/doctest.h>

#include <string>
#include <thread>
#include <tuple>
#include <vector>

#include "extract/words/lexis.hpp"

namespace argmap::extract {
namespace {

/// What a text's lexis says of each of its tokens: traits, concept and its stem.
std::vector<std::tuple<std::uint16_t, std::uint32_t, std::uint32_t>> said_of_tokens(const std::string& text) {
  const Document document = read_document("test", text);
  const Lexis lexis(document);
  std::vector<std::tuple<std::uint16_t, std::uint32_t, std::uint32_t>> said;
  for (const Token& token : document.tokens) {
    const std::uint32_t number = lexis.concept_of(token);
    said.emplace_back(lexis.traits(token), number, number == none ? 0 : lexis.stem(number));
  }
  return said;
}

}  // namespace

TEST_CASE("what is known of a text's words does not depend on the texts before it") {
  const std::string text = "We said that 12 harbours were closing. The harbour closed, and nobody argued.";
  std::vector<std::tuple<std::uint16_t, std::uint32_t, std::uint32_t>> alone;
  std::thread([&] { alone = said_of_tokens(text); }).join();
  std::vector<std::tuple<std::uint16_t, std::uint32_t, std::uint32_t>> behind_others;
  std::thread([&] {
    static_cast<void>(said_of_tokens("Nobody closed the mill. Gulls argued with 9 closing doors."));
    static_cast<void>(said_of_tokens("The harbour is ours."));
    behind_others = said_of_tokens(text);
  }).join();
  CHECK(alone == behind_others);
}

TEST_CASE("words of one stem are one concept, and concepts are counted as they come") {
  const Document document = read_document("test", "Harbours close. Mills closed the harbour.");
  const Lexis lexis(document);
  const auto number = [&](std::size_t token) { return lexis.concept_of(document.tokens[token]); };
  CHECK(number(0) == 0);
  CHECK(number(1) == 1);
  CHECK(number(3) == 2);
  CHECK(number(4) == number(1));
  CHECK(number(5) == none);
  CHECK(number(6) == number(0));
  CHECK(lexis.concepts() == 3);
}

}  // namespace argmap::extract
