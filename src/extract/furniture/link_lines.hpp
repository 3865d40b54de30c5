// Lists of links without markup: lines without a stop below one that announces them ("Related", "Most read").
#pragma once

#include <cstdint>

#include "argmap/document.hpp"

namespace argmap::extract {

class LinkLines {
 public:
  explicit LinkLines(const Document& document);

  /// Behind the last of the links that begin with block `first`; lines right under one another end where an empty line
  /// stands. `first` where there is none. One line alone over a paragraph may be a heading, and so may the last of
  /// several in a text that has headings elsewhere.
  [[nodiscard]] std::uint32_t end(std::uint32_t first) const;
  /// Whether an empty line stands below the block.
  [[nodiscard]] bool is_parted(std::uint32_t block) const;

 private:
  const Document& document_;
  bool headed_ = false;  ///< the text has headings of its own
};

}  // namespace argmap::extract
