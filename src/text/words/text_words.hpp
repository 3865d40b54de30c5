// What is found out about the words of a text while it is read, by their numbers there.
#pragma once

#include <cstdint>
#include <vector>

#include "text/words/traits.hpp"

namespace argmap::text {

struct TextWords {
  std::vector<Traits> traits;
  std::vector<std::uint32_t> times;     ///< how often the word stands there
  std::vector<std::uint32_t> capitals;  ///< the tokens that have a capital, ascending
};

}  // namespace argmap::text
