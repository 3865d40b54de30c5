// Whether words stand inside others, told in logarithmic time however many others there are.
#pragma once

#include <cstdint>
#include <vector>

#include "argmap/span.hpp"
#include "argmap/voice.hpp"

namespace argmap::exercise {

class Cover {
 public:
  explicit Cover(std::vector<Span> spans);
  /// Whether one of the spans overlaps the words.
  [[nodiscard]] bool overlaps(Span words) const;

 private:
  std::vector<Span> spans_;              ///< by where they begin
  std::vector<std::uint32_t> farthest_;  ///< end of any span up to each
};

/// By attribution: a piece of what is said lies in, or holds, a piece of what another is said to have said.
[[nodiscard]] std::vector<bool> nested_attributions(const std::vector<Attribution>& all);

}  // namespace argmap::exercise
