// Pieces that the report's page is written from. What is not our own markup goes through `words` or `attribute`.
#pragma once

#include <fmt/format.h>

#include <cstdint>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "render/escape/escape.hpp"

namespace argmap::render {

/// Builds the source of a page.
class Html {
 public:
  /// Markup of ours; no words of an article may be among the arguments.
  template <typename... Args>
  void add(fmt::format_string<Args...> format, Args&&... args) {
    fmt::format_to(std::back_inserter(out_), format, std::forward<Args>(args)...);
  }
  void raw(std::string_view markup) { out_ += markup; }
  /// Character data.
  void words(std::string_view text) { out_ += xml(text); }
  /// ` name="value"`
  void attribute(std::string_view name, std::string_view value) { add(" {}=\"{}\"", name, xml(value)); }
  /// An element without attributes that holds words.
  void element(std::string_view tag, std::string_view text) { add("<{}>", tag), words(text), add("</{}>", tag); }
  /// `<a class="ref" href="#u7" data-id="u7">words</a>`: leads to a thing in text and map, and to why it was found.
  void reference(char letter, std::uint32_t index, std::string_view text) {
    add("<a class=\"ref\" href=\"#{0}{1}\" data-id=\"{0}{1}\">", letter, index + 1), words(text), raw("</a>");
  }
  [[nodiscard]] std::string take() { return std::move(out_); }

 private:
  std::string out_;
};

}  // namespace argmap::render
