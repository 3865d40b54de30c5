// Runs the extraction over a text with the built-in rules.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "extract/extract.hpp"

namespace argmap::extract {

/// A text and what was found in it; spans are shown as their words.
struct Found {
  Document document;
  Extraction extraction;

  [[nodiscard]] std::string words(const std::vector<Span>& spans) const;
  [[nodiscard]] std::string unit(std::size_t index) const { return words(extraction.units.at(index).spans); }
  /// The unit that holds the words; fails the test where there is none.
  [[nodiscard]] const Unit& unit_with(std::string_view words) const;
  /// "from words -> to words" of the first relation of the type, or "".
  [[nodiscard]] std::string first(RelationType type) const;
};

[[nodiscard]] Found read(std::string_view text, const Request& request = {});
/// With the rules for attitudes too.
[[nodiscard]] Found read_with_attitudes(std::string_view text);
/// With the rules of a folder laid over the built-in ones.
[[nodiscard]] Found read_with(const std::filesystem::path& folder, std::string_view text);

/// "source | cue | content" of each of these attributions, one a line.
[[nodiscard]] std::string said(const Found& found, const std::vector<Attribution>& attributions);
/// The same of all attributions of a text.
[[nodiscard]] std::string said(const std::string& text);

}  // namespace argmap::extract
