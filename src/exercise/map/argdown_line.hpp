// One line of Argdown, taken apart.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "argmap/unit.hpp"

namespace argmap::exercise {

/// "+ ", "<- ", "_> " at the head of a line.
struct Sign {
  RelationType type = RelationType::supports;
  bool down = false;  ///< the parent bears on the child: +> -> _>
  bool both = false;  ///< ><
  std::size_t size = 0;
};
[[nodiscard]] std::optional<Sign> sign_at(std::string_view text);

/// What follows a sign: "[title]: text", "<title>", or words alone.
struct Element {
  std::string title;
  std::string text;
  std::string problem;  ///< what is wrong with it, or ""
  std::string hint;
  std::size_t at = 0;  ///< the byte that the problem is about
};
[[nodiscard]] Element element_of(std::string_view text);
[[nodiscard]] bool starts_element(std::string_view text);

/// Words without escapes, tags and data, one blank between them. `problem` as in an element.
[[nodiscard]] std::string plain_words(std::string_view text, Element& problems);

/// Takes comments out of the lines of a file, blanks in their place.
class Comments {
 public:
  [[nodiscard]] std::string blanked(std::string_view line);
  [[nodiscard]] bool open() const { return !close_.empty(); }

 private:
  std::string_view close_;  ///< what ends the comment that is open
};

}  // namespace argmap::exercise
