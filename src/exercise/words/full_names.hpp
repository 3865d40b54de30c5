// Names as the text has them somewhere in full.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "argmap/document.hpp"

namespace argmap::exercise {

class FullNames {
 public:
  explicit FullNames(const Document& document);
  /// A surname with the name before it, where the text has both somewhere; an initial brings the forename with it. The
  /// same name where it has not.
  [[nodiscard]] std::string of(const std::string& name) const;
  /// The text has "who" and these words behind it.
  [[nodiscard]] bool stand_behind_who(std::string_view words) const;

 private:
  const Document& document_;
  std::unordered_map<std::string_view, Span> full_;  ///< by surname; the first in the text
  std::vector<std::size_t> behind_who_;              ///< bytes
};

}  // namespace argmap::exercise
