// Figures in a text, with what they count.
#include <algorithm>
#include <cctype>
#include <span>
#include <string_view>

#include "exercise/reading.hpp"

namespace argmap::exercise {

namespace {

/// How many nouns follow at once, as in "352 textile jobs": what is counted is the last.
std::size_t nouns_at_head(std::span<const Token> tokens) {
  constexpr std::size_t most = 3;
  std::size_t count = 0;
  while (count < std::min(most, tokens.size()) && tokens[count].space_before &&
         tokens[count].word_class == WordClass::noun) {
    ++count;
  }
  return count;
}

}  // namespace

std::optional<Span> Reading::count_in(Span span) const {
  const auto& tokens = document().tokens;
  auto token = std::ranges::lower_bound(tokens, span.begin, {}, [](const Token& t) { return t.span.begin; });
  for (; token != tokens.end() && token->span.begin < span.end; ++token) {
    if (!has_digit(token->span)) continue;
    const std::string_view digits = document().slice(token->span);
    const bool name = token != tokens.begin() && (token - 1)->capitalised &&
                      ((token - 1)->word_class == WordClass::name || (token - 1)->word_class == WordClass::noun);
    const bool part = std::isalpha(static_cast<unsigned char>(digits.front())) != 0;  // "G20", "B61"
    const bool set_off = token != tokens.begin() && document().word(*(token - 1)).fold == "," &&
                         token + 1 != tokens.end() && document().word(*(token + 1)).fold == ",";  // "Ann Ray, 24, was"
    const bool ordinal =
        digits.ends_with("th") || digits.ends_with("st") || digits.ends_with("nd") || digits.ends_with("rd");
    const bool clock = token != tokens.begin() && document().word(*(token - 1)).fold == "at" &&
                       digits.find_first_of(".:") != std::string_view::npos;
    const bool decade = digits.ends_with("0s");
    const bool joined = digits.find('-') != std::string_view::npos;  // "24-hour"
    if (is_year(*token) || name || part || set_off || ordinal || clock || decade || joined) continue;
    const auto behind = tokens_in({token->span.end, span.end});
    const auto is = [&](std::size_t at, std::string_view word) {
      return at < behind.size() && document().word(behind[at]).fold == word;
    };
    const bool power = is(0, "million") || is(0, "billion") || is(0, "trillion");
    const std::size_t counted = nouns_at_head(behind);
    const std::size_t more = is(0, "per") && is(1, "cent") ? 2 : is(0, "%") || power ? 1 : counted;
    return Span{token->span.begin, more == 0 ? token->span.end : behind[more - 1].span.end};
  }
  return std::nullopt;
}

}  // namespace argmap::exercise
