// The parts of the report's page, each written by a file of its own. The page's script finds things by `data-id`: u1…
// for statements, v1… for voices, r1… for relations, f1… for findings, as they are called everywhere.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "argmap/report.hpp"
#include "render/json/positions.hpp"
#include "render/report/html.hpp"

namespace argmap::render {

/// What the parts of one page share. Refers to the first three.
struct Page {
  const Report& report;
  const Positions& positions;
  Html& html;

  /// The whole article: every block, with statements as links, voices and furniture marked. Linear.
  void article() const;
  /// The drawn map, and its legend.
  void map() const;
  void findings() const;
  void voices() const;
  /// The controls that choose which statements stand out.
  void filters() const;
  /// Everything that the script explains things with, as JSON in a block that is not run.
  void data() const;
};

/// The letter that marks a role besides its colour: "T", "C", "E".
[[nodiscard]] std::string_view mark_of(Role role);
/// "claim (policy)", "evidence (statistic)"
[[nodiscard]] std::string kind_in_words(const Unit& unit);
/// In quotation marks, unless the words bring their own.
[[nodiscard]] std::string in_quotes(std::string_view words);
/// The article's headline, else the file's name without its folder. In the article's own words, not escaped.
[[nodiscard]] std::string title_of(const Report& report);

}  // namespace argmap::render
