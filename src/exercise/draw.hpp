// Drawing by seed, the same on every machine.
#pragma once

#include <cstdint>
#include <random>
#include <utility>
#include <vector>

namespace argmap::exercise {

/// The generator is fixed by the standard; its distributions are not, so bounds are drawn here.
class Draw {
 public:
  explicit Draw(std::uint64_t seed) : engine_(seed) {}

  /// A number from 0 to below `bound`, each as likely as the other. `bound` is at least 1.
  [[nodiscard]] std::size_t below(std::size_t bound) {
    const std::uint64_t wide = bound;
    const std::uint64_t limit = std::mt19937_64::max() - std::mt19937_64::max() % wide;
    std::uint64_t drawn = engine_();
    while (drawn >= limit) drawn = engine_();
    return static_cast<std::size_t>(drawn % wide);
  }

  /// Fisher and Yates.
  template <typename T>
  void shuffle(std::vector<T>& things) {
    for (std::size_t left = things.size(); left > 1; --left) std::swap(things[left - 1], things[below(left)]);
  }

 private:
  std::mt19937_64 engine_;
};

}  // namespace argmap::exercise
