// A report in the forms that leave the program. Every function is deterministic, byte for byte.
#pragma once

#include <string>
#include <string_view>

#include "argmap/report.hpp"

namespace argmap {

/// How units are typed and which edges are kept when a report is written for a corpus that labels differently.
enum class Scheme {
  vocabulary,  ///< thesis -> major_claim, claim, evidence -> premise
  essay,       ///< units attached to the thesis are claims and that edge is left out; every other source is a premise
  tree,        ///< the root is the major_claim, all else premise, all edges kept
  polnear,     ///< as vocabulary, and attitudes stand among the attributions: one for each cue
};

[[nodiscard]] std::string render_dot(const Report& report);
/// A map that stands alone: no DOCTYPE, no script, no link; well-formed whatever the text holds.
[[nodiscard]] std::string render_svg(const Report& report);
/// PNG or PDF of a finished SVG. Empty where the raster part cannot be loaded; `error` then says why.
[[nodiscard]] std::string render_png(std::string_view svg, std::string& error);
[[nodiscard]] std::string render_pdf(std::string_view svg, std::string& error);
/// One JSON object on one line, with a final line break. Schema: docs/json.md.
[[nodiscard]] std::string render_json(const Report& report, Scheme scheme = Scheme::vocabulary);

/// One HTML page that needs nothing else: article and map side by side, findings, voices, and why each was found.
[[nodiscard]] std::string render_html(const Report& report);
/// The report as Markdown, for a document or a pull request: thesis, claims, unsupported claims, voices, findings.
[[nodiscard]] std::string render_markdown(const Report& report);

}  // namespace argmap
