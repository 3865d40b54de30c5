// A report in the forms that leave the program. Every function is deterministic, byte for byte.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "argmap/report.hpp"

namespace argmap {

/// How units are typed and which edges are kept when a report is written for a corpus that labels differently.
enum class Scheme {
  vocabulary,  ///< thesis -> major_claim, claim, evidence -> premise
  essay,       ///< units attached to the thesis are claims and that edge is left out; every other source is a premise
  tree,        ///< the root is the major_claim, all else premise, all edges kept
  polnear,     ///< as vocabulary, and attitudes stand among the attributions: one for each cue
  webis,       ///< as vocabulary, and a unit goes as far as the words in its sentence that tell who says so
};

/// How much of the argument a map shows.
enum class Detail : std::uint8_t {
  thesis,  ///< the thesis and what bears on it directly
  claims,  ///< all but evidence
  full
};
enum class Theme : std::uint8_t {
  light,
  dark,
  print  ///< little ink: white cards, black words, the two colours on lines only
};
enum class Direction : std::uint8_t {
  down,  ///< the thesis on top
  right  ///< the thesis at the left
};
enum class Arrangement : std::uint8_t {
  columns,  ///< sections in columns, every statement hung below what it bears on; no line crosses words
  layers    ///< Graphviz's `dot`: what bears on the thesis in one row, what bears on that in the next
};

/// What a map is printed on, in landscape or portrait.
enum class Paper : std::uint8_t { any, a4, a3, letter };

/// What a map shows and how. The same report and options give the same bytes.
struct MapOptions {
  Detail detail = Detail::full;
  std::vector<std::uint32_t> focus;  ///< units: only these and all that bears on them; empty for the whole argument
  Theme theme = Theme::light;
  Direction direction = Direction::down;
  Arrangement arrangement = Arrangement::columns;
  Paper paper = Paper::any;  ///< that columns are arranged for; any is a screen in landscape
  std::string title;         ///< instead of the article's headline or the file's name
  std::string date;          ///< when the text was analysed, as it is to be read; empty leaves it out
  bool links = false;        ///< every unit links to `#text-u1`, …: for a page that holds the text as well
};

/// The map in the DOT language, for Graphviz; shapes and colours as in the SVG.
[[nodiscard]] std::string render_dot(const Report& report, const MapOptions& options = {});
/// A map that stands alone: no DOCTYPE, no script and, unless asked for, no link; well-formed whatever the text holds.
/// Units are groups with the ids `u1`, …, relations `r1`, …; what a voice says is marked `data-voice='v1'`.
[[nodiscard]] std::string render_svg(const Report& report, const MapOptions& options = {});
/// PNG or PDF of a finished SVG. Empty where the raster part cannot be loaded; `error` then says why.
/// A PNG is `width` pixels wide, at most 16,000 either way; 0 chooses twice the size of the map, less for large ones.
[[nodiscard]] std::string render_png(std::string_view svg, std::string& error, std::uint32_t width = 0);
/// On paper, a map that would be too small to read on one page spreads over several, numbered and overlapping a little;
/// without, there is one page as large as the map. The date of creation is fixed.
[[nodiscard]] std::string render_pdf(std::string_view svg, std::string& error, Paper paper = Paper::any);
/// One JSON object on one line, with a final line break. Schema: docs/json.md.
[[nodiscard]] std::string render_json(const Report& report, Scheme scheme = Scheme::vocabulary);

/// One HTML page that needs nothing else: article and map side by side, findings, voices, and why each was found.
[[nodiscard]] std::string render_html(const Report& report);
/// The report as Markdown, for a document or a pull request: thesis, claims, unsupported claims, voices, findings.
[[nodiscard]] std::string render_markdown(const Report& report);

}  // namespace argmap
