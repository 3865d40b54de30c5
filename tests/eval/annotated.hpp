// Small annotated texts, written down by their words.
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "eval/gold.hpp"

namespace argmap::eval::test {

/// Where the words first stand in the text.
inline Span words_in(const Gold& gold, std::string_view words) {
  const std::size_t at = gold.text.find(words);
  REQUIRE_MESSAGE(at != std::string::npos, words);
  return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + words.size())};
}

inline std::vector<Span> words_in(const Gold& gold, const std::vector<std::string_view>& stretches) {
  std::vector<Span> spans;
  for (const std::string_view each : stretches) spans.push_back(words_in(gold, each));
  return spans;
}

inline void add_unit(Gold& gold, std::string_view words, GoldRole role) {
  gold.units.push_back({words_in(gold, words), role});
}

inline void add_attribution(Gold& gold, const std::vector<std::string_view>& source,
                            const std::vector<std::string_view>& cue, const std::vector<std::string_view>& content,
                            std::string kind = "") {
  gold.attributions.push_back({words_in(gold, source), words_in(gold, cue), words_in(gold, content), std::move(kind)});
}

}  // namespace argmap::eval::test
