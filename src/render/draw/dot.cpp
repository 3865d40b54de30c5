// A map in the DOT language.
//
// Edges have no `label`: together with clusters it corrupts Graphviz's memory. Words of the article stand in `label`
// and `tooltip` only, escaped, and no quoted value reaches 16,384 bytes.
#include <fmt/format.h>

#include <iterator>

#include "argmap/render.hpp"
#include "render/escape/escape.hpp"
#include "render/layout/layout.hpp"
#include "render/map/legend.hpp"
#include "render/map/palette.hpp"
#include "render/map/stack.hpp"
#include "render/map/style.hpp"

namespace argmap::render {
namespace {

constexpr std::size_t longest_value = 16000;

std::string tooltip_value(std::string_view text) {
  auto value = dot_tooltip(text);
  for (auto limit = tooltip_limit; value.size() > longest_value; limit = limit * 3 / 4) {
    value = dot_tooltip(cut(text, limit));
  }
  return value;
}

std::string lines_value(const std::vector<std::string>& lines, std::string_view line_end) {
  std::string value;
  for (const auto& line : lines) value += dot_label(line) + std::string(line_end);
  return value;
}

class DotWriter {
 public:
  DotWriter(const Map& map, const MapOptions& options, bool whole)
      : map_(map), options_(options), palette_(palette_of(options.theme)), stacking_(stack(map)), whole_(whole) {}

  std::string write() {
    open();
    for (std::size_t i = 0; i < map_.cards.size(); ++i) write_card(i);
    for (std::uint32_t i = 0; i < map_.joints; ++i) line("n{} [shape=point, width=0.09]", map_.cards.size() + i);
    for (std::size_t i = 0; i < map_.sections.size(); ++i) write_section(i);
    for (std::size_t i = 0; i < map_.arrows.size(); ++i) write_arrow(i);
    for (const auto& pair : stacking_.below) {
      line("n{} -> n{} [style=invis, weight={}]", pair.node, pair.above, pair.aligned ? 8 : 0);
    }
    close();
    return std::move(out_);
  }

 private:
  template <typename... Args>
  void line(fmt::format_string<Args...> format, Args&&... args) {
    out_ += "  ";
    fmt::format_to(std::back_inserter(out_), format, std::forward<Args>(args)...);
    out_ += '\n';
  }

  void open() {
    out_ = "digraph argmap {\n";
    line("rankdir={}; nodesep=0.3; ranksep=0.45; charset=\"UTF-8\"",
         options_.direction == Direction::right ? "RL" : "BT");
    const bool dense = map_.arrows.size() > 2 * map_.cards.size() || map_.cards.size() > 120;
    if (dense) line("nslimit=1; nslimit1=1; mclimit=0.1; splines=line");
    if (!whole_) {
      line("node [shape=box, label=\"\", fixedsize=true]");
      return;
    }
    line("bgcolor=\"{}\"; fontcolor=\"{}\"", palette_.paper, palette_.ink);
    line("node [shape=box, fontname=\"Helvetica\", fontsize={}, fontcolor=\"{}\", color=\"{}\"]", style::text_size,
         palette_.ink, palette_.border);
    line("edge [fontname=\"Helvetica\", fontsize={}, fontcolor=\"{}\"]", style::text_size, palette_.ink);
  }

  void write_card(std::size_t index) {
    const auto& card = map_.cards[index];
    const auto size = fmt::format("width={:.3f}, height={:.3f}", card.width / 72, card.height / 72);
    if (!whole_) {
      line("n{} [{}]", index, size);
      return;
    }
    const bool evidence = card.role == Role::evidence;
    const bool thesis = card.role == Role::thesis;
    const auto id = card.unit == nothing ? fmt::format("n{}", index) : fmt::format("u{}", card.unit + 1);
    line("n{} [id=\"{}\", {}, style=\"filled{}{}\", fillcolor=\"{}\"{}{}{}, label=\"{}\", tooltip=\"{}\"]", index, id,
         size, evidence ? ",rounded" : "", card.reported ? ",dashed" : "", palette_.fill_of(card.role),
         thesis ? ", peripheries=2" : "", card.unsupported ? ", penwidth=3" : "",
         thesis ? fmt::format(", fontsize={}", style::thesis_size) : "", card_label(card), tooltip_value(card.tooltip));
  }

  static std::string card_label(const Card& card) {
    std::string badge = card.badge + (card.unsupported ? "  [?]" : "") + "   (" + card.place + ")";
    auto label = dot_label(badge) + "\\l" + lines_value(card.lines, "\\l");
    if (!card.more.empty()) label += dot_label(card.more) + "\\l";
    if (!card.voice.empty()) label += "“ " + lines_value(card.voice, "\\l");
    return label;
  }

  void write_section(std::size_t index) {
    const auto& section = map_.sections[index];
    line("subgraph cluster_{} {{", index);
    line("  label=\"{}\"; labeljust=l; labelloc=b; margin=14; fontname=\"Helvetica-Bold\"; fontsize={}",
         lines_value(section.heading, "\\l"), style::heading_size);
    if (whole_) {
      line("  style=\"rounded,filled\"; fillcolor=\"{}\"; color=\"{}\"; fontcolor=\"{}\"", palette_.section_fill,
           palette_.section_border, palette_.heading_ink);
    }
    std::string members = " ";
    for (const auto node : section.nodes) members += fmt::format(" n{};", node);
    line("{}", members);
    line("}}");
  }

  void write_arrow(std::size_t index) {
    const auto& arrow = map_.arrows[index];
    const bool plain = is_plain(arrow);
    const bool against = arrow.type == RelationType::attacks || arrow.type == RelationType::undercuts;
    auto look = fmt::format("id=\"e{}\", arrowhead={}", index, plain ? "none" : against ? "tee" : "normal");
    if (stacking_.free_arrows[index]) look += ", constraint=false";
    if (whole_) {
      look += fmt::format(", color=\"{}\", penwidth=1.6", palette_.color_of(arrow.type));
      if (arrow.type == RelationType::attacks) look += ", style=dashed";
      if (arrow.type == RelationType::undercuts || arrow.type == RelationType::restates) look += ", style=dotted";
      if (!plain) look += fmt::format(", xlabel=\"{}\"", against ? arrow.conceded ? "(−)" : "−" : "+");
    }
    line("n{} -> n{} [{}]", arrow.from, arrow.to, look);
  }

  void write_legend() {
    std::string label;
    for (const auto& entry : legend_of(map_)) {
      label += dot_label(fmt::format("{}: {}", entry.look, entry.meaning)) + "\\l";
    }
    if (!label.empty()) line("legend [shape=plaintext, fontsize={}, label=\"{}\"]", style::legend_size, label);
  }

  void close() {
    if (whole_) {
      write_legend();
      line("label=\"{}{}\"; labelloc=t; fontname=\"Helvetica-Bold\"; fontsize={}; tooltip=\"{}\"",
           lines_value(map_.title, "\\n"), lines_value(map_.notes, "\\n"), style::title_size,
           tooltip_value(map_.summary));
    }
    out_ += "}\n";
  }

  const Map& map_;
  const MapOptions& options_;
  const Palette& palette_;
  Stacking stacking_;
  bool whole_;
  std::string out_;
};

}  // namespace

std::string write_dot(const Map& map, const MapOptions& options, bool whole) {
  return DotWriter(map, options, whole).write();
}

}  // namespace argmap::render

namespace argmap {

std::string render_dot(const Report& report, const MapOptions& options) {
  return render::write_dot(render::draw_up(report, options), options, true);
}

}  // namespace argmap
