// Draws blocks on numbered pages.
#include <algorithm>

#include "render/module/typeset_block.hpp"

namespace {

using namespace argmap::module;
using argmap::render::PlacedLines;
using argmap::render::PrintBlock;
using argmap::render::PrintJob;
using argmap::render::PrintKind;
using argmap::render::PrintPage;

constexpr double side_margin = 52;  ///< points
constexpr double head_margin = 48;  ///< points
constexpr double foot_margin = 56;  ///< points, with the foot in it
constexpr double foot_line = 30;    ///< points from the lower edge
constexpr double tick_side = 8;     ///< points
constexpr double blank_width = 26;  ///< points, to write a letter on
constexpr double hair = 0.6;        ///< points

/// The elements of a tagged PDF, so that a screen reader knows a heading from a line.
const char* tag_of(PrintKind kind) {
  switch (kind) {
    case PrintKind::title:
    case PrintKind::line_title:
      return "H1";
    case PrintKind::heading:
    case PrintKind::line_head:
      return "H2";
    case PrintKind::question:
    case PrintKind::answer:
      return "H3";
    case PrintKind::quote:
      return "BlockQuote";
    case PrintKind::picture:
      return "Figure";
    default:
      return "P";
  }
}

class Printer {
 public:
  Printer(const PrintJob& job, cairo_surface_t* surface, cairo_t* context)
      : job_(job),
        surface_(surface),
        context_(context),
        setter_(context, job.width - 2 * side_margin, job.height - head_margin - foot_margin) {}

  /// Gives the number of letters that no font has.
  std::uint32_t print() {
    setter_.set(job_.blocks);
    const auto pages = argmap::render::paginate(setter_.measures(), job_.height - head_margin - foot_margin);
    for (const PrintPage& page : pages) {
      mark_part(page);
      for (const PlacedLines& each : page.lines) draw_lines(each);
      draw_foot(page);
      cairo_show_page(context_);
      check(cairo_status(context_));
    }
    return setter_.unknown();
  }

 private:
  /// An entry of the reader's outline for every part.
  void mark_part(const PrintPage& page) {
    if (page.number != 1 || page.part >= job_.blocks.size() || job_.blocks[page.part].label.empty()) return;
    ++page_number_parts_;
    const std::string name = "part" + std::to_string(page_number_parts_);
    const std::string attributes = "name='" + name + "'";
    cairo_tag_begin(context_, CAIRO_TAG_DEST, attributes.c_str());
    cairo_tag_end(context_, CAIRO_TAG_DEST);
    const std::string target = "dest='" + name + "'";
    cairo_pdf_surface_add_outline(surface_, CAIRO_PDF_OUTLINE_ROOT, job_.blocks[page.part].label.c_str(),
                                  target.c_str(), static_cast<cairo_pdf_outline_flags_t>(0));
  }

  void ink(double grey) { cairo_set_source_rgb(context_, grey, grey, grey); }

  void stroke(double left, double right, double y, double width = hair) {
    cairo_set_line_width(context_, width);
    cairo_move_to(context_, left, y);
    cairo_line_to(context_, right, y);
    cairo_stroke(context_);
  }

  void draw_lines(const PlacedLines& placed) {
    const Type& type = setter_.types()[placed.block];
    const double top = head_margin + placed.top;
    const char* tag = tag_of(type.block->kind);
    cairo_tag_begin(context_, tag, nullptr);
    if (type.drawing) {
      draw(type.drawing.get(), context_, type.extent, {type.scale, side_margin + type.look.left, top});
    } else if (type.block->kind == PrintKind::fields) {
      draw_fields(*type.block, type.look, top + setter_.measures()[placed.block].lines.front() - 4);
    } else if (type.block->kind == PrintKind::rule) {
      ink(0.5);
      stroke(side_margin + type.look.left, side_margin + setter_.width(),
             top + setter_.measures()[placed.block].lines.front() - 3);
    } else if (type.words) {
      draw_words(type, placed, top);
    }
    cairo_tag_end(context_, tag);
  }

  void draw_words(const Type& type, const PlacedLines& placed, double top) {
    const auto& heights = setter_.measures()[placed.block].lines;
    double y = top;
    for (std::size_t i = placed.first; i < placed.last; ++i) {
      PangoLayoutLine* line = pango_layout_get_line_readonly(type.words.get(), static_cast<int>(i));
      PangoRectangle box;
      pango_layout_line_get_extents(line, nullptr, &box);
      const double spare = heights[i] - static_cast<double>(box.height) / PANGO_SCALE;
      const double baseline = y + spare / 2 + static_cast<double>(PANGO_ASCENT(box)) / PANGO_SCALE;
      if (i == 0) draw_label(type, baseline);
      ink(type.look.grey);
      const bool from_right = line->resolved_dir == PANGO_DIRECTION_RTL;
      const double room = setter_.width() - type.look.left - static_cast<double>(box.width) / PANGO_SCALE;
      cairo_move_to(context_, side_margin + type.look.left + (from_right ? room : 0), baseline);
      pango_cairo_show_layout_line(context_, line);
      y += heights[i];
    }
    if (type.block->kind == PrintKind::quote) {
      ink(0.55);
      cairo_rectangle(context_, side_margin + type.look.left - 10, top, 2, y - top);
      cairo_fill(context_);
    }
  }

  /// On the baseline of the first line: the label, and what is ticked or filled in beside it.
  void draw_label(const Type& type, double baseline) {
    const double left = side_margin + 24;
    ink(0);
    if (type.block->kind == PrintKind::tick) {
      cairo_set_line_width(context_, hair);
      cairo_rectangle(context_, left, baseline - tick_side + 0.5, tick_side, tick_side);
      cairo_stroke(context_);
    }
    if (type.block->kind == PrintKind::blank) stroke(left, left + blank_width, baseline + 2);
    if (!type.label) return;
    int wide = 0;
    pango_layout_get_size(type.label.get(), &wide, nullptr);
    const double shift = type.look.label_left < 0 ? -type.look.label_left - static_cast<double>(wide) / PANGO_SCALE
                                                  : type.look.label_left;
    ink(type.look.label_left < 0 ? 0.35 : 0);
    cairo_move_to(context_, side_margin + std::max(shift, 0.0), baseline);
    pango_cairo_show_layout_line(context_, pango_layout_get_line_readonly(type.label.get(), 0));
  }

  /// "Name ______ Date ______": each with a share of the line, the first with a double one.
  void draw_fields(const PrintBlock& block, const Look& look, double y) {
    std::vector<std::string_view> names;
    for (std::string_view rest = block.words; !rest.empty();) {
      names.push_back(rest.substr(0, rest.find('\n')));
      rest.remove_prefix(std::min(names.back().size() + 1, rest.size()));
    }
    const double share = setter_.width() / (static_cast<double>(names.size()) + 1);
    double left = side_margin;
    for (std::size_t i = 0; i < names.size(); ++i) {
      const Layout layout = setter_.lay_out(names[i], look, 0);
      int wide = 0;
      pango_layout_get_size(layout.get(), &wide, nullptr);
      ink(0.2);
      cairo_move_to(context_, left, y);
      pango_cairo_show_layout_line(context_, pango_layout_get_line_readonly(layout.get(), 0));
      const double end = left + share * (i == 0 ? 2 : 1);
      stroke(left + static_cast<double>(wide) / PANGO_SCALE + 5, end - (i + 1 < names.size() ? 12 : 0), y + 1);
      left = end;
    }
  }

  void draw_foot(const PrintPage& page) {
    const double y = job_.height - foot_line;
    const bool has_part = page.part < job_.blocks.size() && job_.blocks[page.part].kind == PrintKind::part;
    Look look = look_of(PrintKind::direction);
    look.size = 8;
    ink(0.6);
    stroke(side_margin, side_margin + setter_.width(), y - 12, 0.4);
    ink(0.3);
    const std::string name =
        (has_part && !job_.blocks[page.part].words.empty() ? job_.blocks[page.part].words + " · " : "") + job_.title;
    const Layout left = setter_.lay_out(name, look, setter_.width() - 80);
    pango_layout_set_ellipsize(left.get(), PANGO_ELLIPSIZE_END);
    pango_layout_set_single_paragraph_mode(left.get(), TRUE);
    cairo_move_to(context_, side_margin, y);
    pango_cairo_show_layout_line(context_, pango_layout_get_line_readonly(left.get(), 0));
    const Layout right = setter_.lay_out(std::to_string(page.number) + " / " + std::to_string(page.count), look, 0);
    int wide = 0;
    pango_layout_get_size(right.get(), &wide, nullptr);
    cairo_move_to(context_, side_margin + setter_.width() - static_cast<double>(wide) / PANGO_SCALE, y);
    pango_cairo_show_layout_line(context_, pango_layout_get_line_readonly(right.get(), 0));
  }

  const PrintJob& job_;
  cairo_surface_t* surface_;
  cairo_t* context_;
  Typesetter setter_;
  std::size_t page_number_parts_ = 0;
};

void describe(cairo_surface_t* surface, const PrintJob& job) {
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, job.title.c_str());
  if (!job.author.empty()) cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_AUTHOR, job.author.c_str());
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, fixed_date);
}

std::uint32_t print(const PrintJob& job, Sink& sink) {
  const Surface surface(cairo_pdf_surface_create_for_stream(hand_over, &sink, job.width, job.height));
  check(cairo_surface_status(surface.get()));
  describe(surface.get(), job);
  const std::unique_ptr<cairo_font_options_t, Free<cairo_font_options_destroy>> options(cairo_font_options_create());
  cairo_font_options_set_hint_style(options.get(), CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options.get(), CAIRO_HINT_METRICS_OFF);
  const Context context(cairo_create(surface.get()));
  cairo_set_font_options(context.get(), options.get());
  const std::uint32_t unknown = Printer(job, surface.get(), context.get()).print();
  cairo_surface_finish(surface.get());
  check(cairo_surface_status(surface.get()));
  return unknown;
}

}  // namespace

extern "C" __attribute__((visibility("default"))) const char* argmap_print(const PrintJob& job, argmap_raster_sink take,
                                                                           void* context, std::uint32_t& unknown) {
  return why_not([&] {
    Sink sink{take, context};
    unknown = print(job, sink);
  });
}
