#include "text/words/keywords.hpp"

namespace argmap::text {
namespace {

/// Open addressing; index + 1, or 0 where a slot is free.
constexpr std::size_t slot_count = 1024;

constexpr std::size_t slot_of(std::string_view word) {
  const auto byte = [word](std::size_t i) { return std::size_t{static_cast<unsigned char>(word[i])}; };
  return (byte(0) * 37 + byte(word.size() / 2) * 7 + byte(word.size() - 1) * 101 + word.size()) % slot_count;
}

constexpr std::array<std::uint8_t, slot_count> slots = [] {
  std::array<std::uint8_t, slot_count> filled{};
  for (std::size_t i = 0; i < keywords.size(); ++i) {
    std::size_t at = slot_of(keywords[i]);
    while (filled[at] != 0) at = (at + 1) % slot_count;
    filled[at] = static_cast<std::uint8_t>(i + 1);
  }
  return filled;
}();

}  // namespace

Keyword Keyword::of(std::string_view fold) {
  Keyword found;
  if (fold.empty()) return found;
  for (std::size_t at = slot_of(fold); slots[at] != 0; at = (at + 1) % slot_count) {
    if (keywords[slots[at] - 1U] != fold) continue;
    found.number_ = slots[at];
    break;
  }
  return found;
}

}  // namespace argmap::text
