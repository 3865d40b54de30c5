// What stands on a page twice: running heads, and words of the text that are set apart to catch the eye.
#pragma once

#include <cstdint>
#include <vector>

#include "argmap/document.hpp"

namespace argmap::extract {

class LineRepeats {
 public:
  explicit LineRepeats(const Document& document);

  /// Whether a line above has just its words, numbers aside.
  [[nodiscard]] bool stands_twice(std::uint32_t block) const { return twice_[block]; }
  /// Whether all its words stand in a longer block too, and it is in quotation marks or has no stop.
  [[nodiscard]] bool is_pulled(std::uint32_t block) const { return pulled_[block]; }

 private:
  void find_lines();
  void find_pulled();

  const Document& document_;
  std::vector<bool> twice_;
  std::vector<bool> pulled_;
};

}  // namespace argmap::extract
