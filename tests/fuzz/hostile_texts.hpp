// Hostile documents, made in code.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace argmap::fuzz {

struct HostileText {
  std::string name;
  std::string bytes;
};

[[nodiscard]] std::vector<HostileText> hostile_texts();

/// A small article with some bytes flipped, stretches left out, said twice or moved; the same for the same seed.
[[nodiscard]] std::string damaged_article(std::uint32_t seed);

}  // namespace argmap::fuzz
