#include "render/module/typeset_block.hpp"

#include <algorithm>

namespace argmap::module {
namespace {

using render::PrintBlock;
using render::PrintKind;

constexpr const char* serif = "Liberation Serif, Tinos, Times New Roman, DejaVu Serif, Noto Serif, serif";
constexpr const char* sans = "Liberation Sans, Arimo, Arial, DejaVu Sans, Noto Sans, sans-serif";
constexpr double spacing = 1.18;       ///< line heights for each that the font asks for
constexpr double largest_line = 11;    ///< points, of an article's lines
constexpr double smallest_line = 8.5;  ///< lines that would need smaller type are broken
constexpr double grey = 0.3;           ///< still dark on a poor copier
constexpr double points_per_px = 0.75;
constexpr double most_of_a_page = 0.62;  ///< of its height, that a picture may take
constexpr double rule_height = 25;       ///< points between lines to write on
constexpr double fields_height = 20;
constexpr double gap_share = 0.55;  ///< of the size of an article's type, between paragraphs

double points(int pango_units) {
  return static_cast<double>(pango_units) / PANGO_SCALE;
}

}  // namespace

Look look_of(PrintKind kind) {
  switch (kind) {
    case PrintKind::title:
      return {serif, 19, true, false, 0, 0, 0, 0, 3};
    case PrintKind::byline:
      return {serif, 10.5, false, true, grey, 0, 0, 0, 10};
    case PrintKind::heading:
      return {sans, 13, true, false, 0, 0, 0, 16, 5};
    case PrintKind::line_head:
      return {serif, largest_line, true, false, 0, -22, 30, 9, 2};
    case PrintKind::fields:
      return {serif, 9.5, false, false, 0, 0, 0, 0, 16};
    case PrintKind::line_title:
      return {serif, 17, true, false, 0, -22, 30, 0, 4};
    case PrintKind::line_note:
    case PrintKind::line:
      return {serif, largest_line, false, kind == PrintKind::line_note, 0, -22, 30, 0, 0};
    case PrintKind::question:
      return {serif, 11, true, false, 0, 0, 24, 18, 1};
    case PrintKind::answer:
      return {serif, 10.5, true, false, 0, 0, 24, 9, 1};
    case PrintKind::direction:
      return {sans, 8.5, false, false, grey, 0, 24, 1, 4};
    case PrintKind::quote:
      return {serif, 11, false, false, 0, 0, 36, 2, 5};
    case PrintKind::tick:
      return {serif, 10.5, false, false, 0, 42, 58, 3, 1};
    case PrintKind::option:
      return {serif, 10.5, false, false, 0, 42, 58, 2, 1};
    case PrintKind::blank:
      return {serif, 10.5, false, false, 0, 60, 78, 4, 2};
    case PrintKind::places:
      return {sans, 10, false, false, 0, 0, 24, 10, 2};
    case PrintKind::point:
      return {serif, 9.5, false, false, 0, 26, 36, 1, 0};
    case PrintKind::picture:
      return {sans, 9, false, false, 0, 0, 24, 4, 6};
    default:
      return {serif, 9.5, false, false, 0, 0, 24, 1, 2};
  }
}

Typesetter::Typesetter(cairo_t* context, double width, double height)
    : context_(context), width_(width), height_(height) {}

Layout Typesetter::lay_out(std::string_view words, const Look& look, double width) {
  Layout layout(pango_cairo_create_layout(context_));
  PangoContext* pango = pango_layout_get_context(layout.get());
  pango_context_set_language(pango, pango_language_from_string("en"));  // not the machine's
  pango_context_set_round_glyph_positions(pango, FALSE);
  pango_layout_context_changed(layout.get());
  const std::unique_ptr<PangoFontDescription, Free<pango_font_description_free>> font(pango_font_description_new());
  pango_font_description_set_family_static(font.get(), look.family);
  pango_font_description_set_absolute_size(font.get(), look.size * PANGO_SCALE);
  pango_font_description_set_weight(font.get(), look.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_font_description_set_style(font.get(), look.italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL);
  pango_layout_set_font_description(layout.get(), font.get());
  pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
  if (width > 0) pango_layout_set_width(layout.get(), static_cast<int>(width * PANGO_SCALE));
  pango_layout_set_text(layout.get(), words.data(), static_cast<int>(words.size()));
  return layout;
}

/// Where all lines of the article fit, they are as large as the widest allows; what would need type that is too small
/// to read is broken instead.
void Typesetter::fit_lines(const std::vector<PrintBlock>& blocks) {
  line_size_ = largest_line;
  for (const PrintBlock& block : blocks) {
    if (block.kind != PrintKind::line) continue;
    const Look look = look_of(block.kind);
    const Layout layout = lay_out(block.words, look, 0);
    int wide = 0;
    pango_layout_get_size(layout.get(), &wide, nullptr);
    const double fitting = largest_line * (width_ - look.left) / std::max(points(wide) + 0.5, 1.0);
    if (fitting >= smallest_line) line_size_ = std::min(line_size_, fitting);
  }
}

void Typesetter::set(const std::vector<PrintBlock>& blocks) {
  fit_lines(blocks);
  types_.reserve(blocks.size());
  measures_.reserve(blocks.size());
  for (const PrintBlock& block : blocks) set(block);
}

void Typesetter::set(const PrintBlock& block) {
  Type type{.block = &block, .look = look_of(block.kind), .words = {}, .label = {}, .drawing = {}, .extent = {}};
  const bool part = block.kind == PrintKind::part;
  render::SetBlock measure{{},  type.look.above, type.look.below, block.joined, part || block.kind == PrintKind::page,
                           part};
  const bool of_article = type.look.label_left < 0;
  if (of_article && block.kind != PrintKind::line_title) type.look.size = line_size_;
  if (!block.label.empty()) {
    Look look = type.look;
    look.family = sans;
    look.size = of_article ? line_size_ * 0.72 : look.size * 0.92;
    look.bold = !of_article;
    look.italic = false;
    type.label = lay_out(block.label, look, 0);
  }
  if (block.kind == PrintKind::picture) {
    set_picture(block, type, measure);
  } else if (block.kind == PrintKind::gap) {
    measure.lines = {line_size_ * gap_share};
  } else if (block.kind == PrintKind::rule || block.kind == PrintKind::fields) {
    measure.lines = {block.kind == PrintKind::rule ? rule_height : fields_height};
  } else if (!measure.page) {
    type.words = lay_out(block.words, type.look, width_ - type.look.left);
    unknown_ += static_cast<std::uint32_t>(pango_layout_get_unknown_glyphs_count(type.words.get()));
    const int lines = pango_layout_get_line_count(type.words.get());
    for (int i = 0; i < lines; ++i) {
      PangoRectangle box;
      pango_layout_line_get_extents(pango_layout_get_line_readonly(type.words.get(), i), nullptr, &box);
      measure.lines.push_back(points(box.height) * spacing);
    }
  }
  types_.push_back(std::move(type));
  measures_.push_back(std::move(measure));
}

void Typesetter::set_picture(const PrintBlock& block, Type& type, render::SetBlock& measure) const {
  type.drawing = read_drawing(block.words);
  type.extent = extent_of(type.drawing.get());
  type.scale = std::min(
      {points_per_px, (width_ - type.look.left) / type.extent.width, height_ * most_of_a_page / type.extent.height});
  measure.lines = {type.extent.height * type.scale};
}

}  // namespace argmap::module
