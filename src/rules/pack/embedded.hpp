// What the build made of the built-in pack for the program to hold.
#pragma once

#include <string_view>

namespace argmap::rules {

struct EmbeddedRules {
  std::string_view trees;  ///< as `write_snapshot` wrote them; empty in the program that makes them
  std::string_view book;   ///< as `write_book` did; empty where the pack has mistakes
};

[[nodiscard]] EmbeddedRules embedded_rules();

}  // namespace argmap::rules
