// The blocks of a printed page, set in type by Pango.
#pragma once

#include <pango/pangocairo.h>

#include <cstdint>
#include <vector>

#include "render/module/cairo_handles.hpp"
#include "render/print/paginate.hpp"

namespace argmap::module {

using Layout = std::unique_ptr<PangoLayout, Free<g_object_unref>>;

/// What a block looks like; all lengths in points.
struct Look {
  const char* family;
  double size;
  bool bold;
  bool italic;
  double grey;        ///< 0 black
  double label_left;  ///< where the label begins; below 0: where it ends, from 0
  double left;        ///< where the words begin
  double above;
  double below;
};
[[nodiscard]] Look look_of(render::PrintKind kind);

/// A block with its words set, and where they break.
struct Type {
  const render::PrintBlock* block = nullptr;
  Look look{};
  Layout words;     ///< none for what holds no words
  Layout label;     ///< none without a label
  Drawing drawing;  ///< of a picture
  double scale = 1;
  RsvgRectangle extent{};
};

class Typesetter {
 public:
  /// Sets for pages that are as wide and high as this between their margins. Throws a `Failure`.
  Typesetter(cairo_t* context, double width, double height);

  /// All blocks, with the lines of an article as large as their width allows.
  void set(const std::vector<render::PrintBlock>& blocks);
  [[nodiscard]] const std::vector<Type>& types() const { return types_; }
  [[nodiscard]] const std::vector<render::SetBlock>& measures() const { return measures_; }
  /// Letters that no font has.
  [[nodiscard]] std::uint32_t unknown() const { return unknown_; }
  [[nodiscard]] double width() const { return width_; }
  /// Words in a layout of their own, `width` points wide, or on one line.
  [[nodiscard]] Layout lay_out(std::string_view words, const Look& look, double width);

 private:
  void set(const render::PrintBlock& block);
  void set_picture(const render::PrintBlock& block, Type& type, render::SetBlock& measure) const;
  void fit_lines(const std::vector<render::PrintBlock>& blocks);

  cairo_t* context_;
  double width_;
  double height_;
  double line_size_ = 0;
  std::uint32_t unknown_ = 0;
  std::vector<Type> types_;
  std::vector<render::SetBlock> measures_;
};

}  // namespace argmap::module
