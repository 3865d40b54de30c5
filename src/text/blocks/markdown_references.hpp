// Links whose addresses stand elsewhere in the text: "[the map][1]" with a line "[1]: http://…".
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "argmap/span.hpp"

namespace argmap::text {

/// The addresses that a text gives names to. Only by them is "[the map][1]" told from two notes in brackets.
class LinkReferences {
 public:
  /// Looks for their lines. Linear in the text, and quick where there are none.
  explicit LinkReferences(std::string_view text);

  /// Behind the name in brackets at `at`, "[1]"; `at` itself where no address has that name.
  [[nodiscard]] std::uint32_t name_end(std::string_view text, std::uint32_t at) const;
  /// Whether a line, from its first visible byte on, gives an address its name.
  [[nodiscard]] static bool is_definition(std::string_view line);

 private:
  std::vector<std::string> names_;  ///< sorted, in small letters
};

}  // namespace argmap::text
