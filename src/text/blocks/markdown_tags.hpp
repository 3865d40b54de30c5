// HTML in Markdown: tags, and elements whose content is no prose.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace argmap::text {

/// Behind the tag that begins at `at`, "<em>", "</div>" or "<img src=…>"; `at` itself where no tag of an element that
/// HTML has stands there. A tag may go on in the next line, but not over a blank one; none reaches behind `end`.
[[nodiscard]] std::uint32_t tag_end(std::string_view text, std::uint32_t at, std::uint32_t end);

/// Behind "<sup>1</sup>", which points to a note; `at` itself for anything else.
[[nodiscard]] std::uint32_t raised_mark_end(std::string_view text, std::uint32_t at, std::uint32_t end);

/// Elements that hold no prose: a script, a table, a picture with its caption.
class DumbElements {
 public:
  /// Behind the tag that closes the element which the tag at `at` opens; `at` itself for anything else, and where it is
  /// not closed. Of searches in vain the place is kept, so that a text full of open tags is not read again and again.
  [[nodiscard]] std::size_t end(std::string_view text, std::uint32_t at);

 private:
  std::array<std::size_t, 13> in_vain_up_to_{};
};

}  // namespace argmap::text
