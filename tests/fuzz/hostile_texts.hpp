// Hostile documents, made in code.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace argmap::fuzz {

struct HostileText {
  std::string name;
  std::string bytes;
};

/// Texts of about this many bytes that say one thing again and again, or nest it.
[[nodiscard]] std::vector<HostileText> monotonous_texts(std::size_t size);

/// These, of a usual size, and other hostile texts.
[[nodiscard]] std::vector<HostileText> hostile_texts();

/// A small article with some bytes flipped, stretches left out, said twice or moved; the same for the same seed.
[[nodiscard]] std::string damaged_article(std::uint32_t seed);

}  // namespace argmap::fuzz
