#include "text/blocks/blocks.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "text/blocks/front_matter.hpp"
#include "text/blocks/headings.hpp"
#include "text/blocks/lines.hpp"
#include "text/blocks/markdown_inline.hpp"
#include "text/blocks/markdown_signs.hpp"
#include "text/blocks/markdown_tags.hpp"
#include "text/blocks/wrapping.hpp"
#include "text/bytes/characters.hpp"
#include "text/bytes/utf8.hpp"

namespace argmap::text {
namespace {

/// A paragraph of more lines is cut: none is that long, and memory stays bounded.
constexpr std::size_t most_lines = 4096;
constexpr std::uint16_t longest_underlined = 100;
constexpr std::uint32_t none_yet = 0xFFFFFFFF;

class BlockFinder {
 public:
  explicit BlockFinder(Document& document)
      : document_(document), text_(document.text), lines_(document), references_(text_) {
    document_width_ = document_wrap_width(text_, lines_);
    html_ = text_.find('<') != std::string_view::npos && is_markdown(document_.name, text_);
  }

  void run() {
    take_front_matter();
    while (next_ < lines_.count()) {
      const ShapedLine line = shaped(next_);
      note_list(line);
      if (line.shape == LineShape::blank)
        take_blank(line);
      else if (is_indented_code(line))
        take_indented_code(line);
      else if (begins_tag(line) && take_html(line))
        continue;
      else if (line.shape == LineShape::fence)
        take_fenced(line);
      else if (line.shape == LineShape::rule)
        take_single(line, BlockKind::rule);
      else if (is_beside_text(line))
        take_beside_text(line);
      else if (line.shape == LineShape::heading && line.quote_depth == 0)
        take_single(line, BlockKind::heading);
      else if (is_underlined(next_, line))
        take_underlined(line);
      else
        take_stretch(line);
    }
    add_lone_comments();
  }

 private:
  ShapedLine shaped(std::uint32_t index) const { return shape_of(text_, lines_.at(index)); }

  /// The marks before and behind the content of a line are markup of the block that is being read.
  void note_marks(const ShapedLine& line) {
    if (line.visible.begin < line.content.begin) prefixes_.push_back({line.visible.begin, line.content.begin});
    if (line.content.end < line.visible.end) prefixes_.push_back({line.content.end, line.visible.end});
  }

  /// As code it is not read.
  void take_front_matter() {
    const std::uint32_t last = front_matter_end(text_, lines_);
    if (last == 0) return;
    push({lines_.at(0).visible.begin, lines_.at(last).visible.end}, BlockKind::code, 0);
    next_ = last + 1;
  }

  void take_blank(const ShapedLine& line) {
    if (!line.visible.empty()) document_.markup.push_back(line.visible);
    ++next_;
  }

  /// What is indented below a list belongs to its items, until a line stands at the margin again.
  void note_list(const ShapedLine& line) {
    constexpr std::uint16_t margin = 2;
    if (line.shape == LineShape::item)
      in_list_ = true;
    else if (!line.visible.empty() && line.indent < margin)
      in_list_ = false;
  }

  /// Whether this and the lines up to the next blank one are all indented, below a blank line, in a text where that
  /// means code.
  [[nodiscard]] bool is_indented_code(const ShapedLine& line) {
    if (next_ == 0 || in_list_ || line.quote_depth > 0 || !is_indented(text_, lines_.at(next_))) return false;
    if (!lines_.at(next_ - 1).visible.empty()) return false;
    if (!indents_code_) indents_code_ = is_markdown(document_.name, text_) && !indents_paragraphs(text_, lines_);
    return *indents_code_ && is_indented(text_, lines_.at(last_of_chunk()));
  }

  /// The last line before a blank one, or the first that is not indented.
  [[nodiscard]] std::uint32_t last_of_chunk() const {
    std::uint32_t last = next_;
    while (last + 1 < lines_.count() && !lines_.at(last + 1).visible.empty() && is_indented(text_, lines_.at(last)))
      ++last;
    return last;
  }

  void take_indented_code(const ShapedLine& first) {
    const std::uint32_t last = last_of_chunk();
    push({first.visible.begin, lines_.at(last).visible.end}, BlockKind::code, 0);
    next_ = last + 1;
  }

  [[nodiscard]] bool begins_tag(const ShapedLine& line) const { return html_ && text_[line.visible.begin] == '<'; }

  /// A line of tags alone is markup; an element without prose is not read. Whether one of them begins here.
  bool take_html(const ShapedLine& line) {
    const std::size_t element_end = dumb_elements_.end(text_, line.visible.begin);
    if (element_end > line.visible.begin) {
      const std::uint32_t begin = line.visible.begin;
      pass(element_end);
      push({begin, lines_.at(next_ - 1).visible.end}, BlockKind::code, 0);
      return true;
    }
    const std::uint32_t behind = tags_end(line);
    if (behind == line.visible.begin) return false;
    document_.markup.push_back({line.visible.begin, behind});
    pass(behind);
    return true;
  }

  /// Goes on behind the line in which `end` stands.
  void pass(std::size_t end) {
    while (next_ < lines_.count() && document_.line_starts[next_] < end) ++next_;
  }

  /// Behind the tags with which the line begins, where a line ends there; else the line's begin.
  [[nodiscard]] std::uint32_t tags_end(const ShapedLine& line) const {
    const auto size = static_cast<std::uint32_t>(text_.size());
    for (std::uint32_t at = line.visible.begin;;) {
      const std::uint32_t behind = tag_end(text_, at, size);
      if (behind == at) return line.visible.begin;
      at = static_cast<std::uint32_t>(std::min<std::size_t>(text_.find_first_not_of(" \t", behind), size));
      if (at == size || text_[at] == '\n' || text_[at] == '\r') return behind;
    }
  }

  void take_single(ShapedLine line, BlockKind kind) {
    if (kind == BlockKind::rule) line.content = {line.visible.end, line.visible.end};
    note_marks(line);
    add(line.visible, kind, line.level).markup_heading = kind == BlockKind::heading;
    ++next_;
  }

  /// Whether a line is a row of a table, a picture alone, a footnote or the address of links: none is read, as code is
  /// not.
  [[nodiscard]] bool is_beside_text(const ShapedLine& line) const {
    return line.shape == LineShape::text && line.quote_depth == 0 &&
           (is_table_row(line) || is_picture(line) || opens_footnote(line) || is_address(line));
  }
  [[nodiscard]] bool is_address(const ShapedLine& line) const {
    return LinkReferences::is_definition(text_.substr(line.visible.begin, line.visible.size()));
  }
  [[nodiscard]] bool is_table_row(const ShapedLine& line) const {
    return text_[line.visible.begin] == '|' && text_.find('|', line.visible.begin + 1) < line.visible.end;
  }
  [[nodiscard]] bool is_picture(const ShapedLine& line) const {
    const std::string_view words = text_.substr(line.visible.begin, line.visible.size());
    const std::size_t address = words.starts_with("![") ? words.find("](") : std::string_view::npos;
    return address != std::string_view::npos && words.find(')', address) + 1 == words.size();
  }
  [[nodiscard]] bool opens_footnote(const ShapedLine& line) const {
    const std::uint32_t behind = footnote_mark_end(text_.substr(0, line.visible.end), line.visible.begin);
    return behind > line.visible.begin && behind < line.visible.end && text_[behind] == ':';
  }

  /// A table with all its rows; a footnote with the indented lines that carry it on.
  void take_beside_text(const ShapedLine& first) {
    std::uint32_t end = first.visible.end;
    const bool table = is_table_row(first);
    const bool footnote = opens_footnote(first);
    for (++next_; next_ < lines_.count(); ++next_) {
      const ShapedLine line = shaped(next_);
      if (line.visible.empty()) break;
      const bool row = table && text_[line.visible.begin] == '|';
      const bool carries_on = footnote && line.shape == LineShape::text && line.indent > 0 && !opens_footnote(line);
      if (!row && !carries_on) break;
      end = line.visible.end;
    }
    push({first.visible.begin, end}, BlockKind::code, 0);
  }

  /// Whether a line of = or - makes the line before it a heading, rather than being a divider.
  bool is_underlined(std::uint32_t index, const ShapedLine& line) const {
    if (line.shape != LineShape::text || line.quote_depth > 0 || index + 1 >= lines_.count()) return false;
    const ShapedLine under = shaped(index + 1);
    if (under.shape != LineShape::rule || (under.mark != '=' && under.mark != '-')) return false;
    const LineMeasure measure = measure_line(text_, line.content, 0);
    return measure.width <= longest_underlined && text_[line.content.end - 1] != '.';
  }

  void take_underlined(const ShapedLine& line) {
    const ShapedLine under = shaped(next_ + 1);
    prefixes_.push_back(under.visible);
    const std::uint8_t level = under.mark == '=' ? 1 : 2;
    add({line.visible.begin, under.visible.end}, BlockKind::heading, level).markup_heading = true;
    next_ += 2;
  }

  /// The line that closes a fence, or `none_yet`. Of a search in vain the length is kept: none like it is done again.
  std::uint32_t find_closing_fence(const ShapedLine& open) {
    if (open.quote_depth > 0) return find_quoted_fence(open);
    std::uint16_t& in_vain = open.mark == '`' ? no_backticks_ : no_tildes_;
    if (open.mark_size >= in_vain) return none_yet;
    for (std::uint32_t i = next_ + 1; i < lines_.count(); ++i) {
      const Line line = lines_.at(i);
      if (line.visible.empty() || text_[line.visible.begin] != open.mark) continue;
      const std::size_t behind = text_.find_first_not_of(open.mark, line.visible.begin);
      const std::size_t length = std::min<std::size_t>(behind, line.visible.end) - line.visible.begin;
      if (length == line.visible.size() && length >= open.mark_size) return i;
    }
    in_vain = open.mark_size;
    return none_yet;
  }

  std::uint32_t find_quoted_fence(const ShapedLine& open) const {
    constexpr std::uint32_t most = 1000;
    for (std::uint32_t i = next_ + 1; i < std::min(lines_.count(), next_ + most); ++i) {
      const ShapedLine line = shaped(i);
      if (line.quote_depth != open.quote_depth) break;
      const bool closes = line.shape == LineShape::fence && line.mark == open.mark && line.content.empty();
      if (closes && line.mark_size >= open.mark_size) return i;
    }
    return none_yet;
  }

  /// A fence that is never closed is a divider.
  void take_fenced(const ShapedLine& open) {
    const std::uint32_t close = find_closing_fence(open);
    if (close == none_yet) return take_single(open, BlockKind::rule);
    const Span last = lines_.at(close).visible;
    document_.markup.push_back(open.visible);
    document_.markup.push_back(last);
    push({open.visible.begin, last.end}, BlockKind::code, 0);
    next_ = close + 1;
  }

  /// Whether a line that looks like a list item is one, standing right under another line of text.
  static bool interrupts(const LineMeasure& before, bool in_list, const ShapedLine& item, const LineMeasure& measure) {
    if (in_list || !before.ends_open) return true;
    if (item.mark == '1') return false;
    return !(measure.starts_lower && before.width >= 40);
  }

  /// Whether line `index` carries on the stretch of lines that has no blank line and no structure between.
  bool belongs(std::uint32_t index, const ShapedLine& first, ShapedLine& line, LineMeasure& measure) const {
    if (line.quote_depth != first.quote_depth) return false;
    if (line.shape == LineShape::heading && line.quote_depth > 0) line.shape = LineShape::text;
    if (line.shape != LineShape::text && line.shape != LineShape::item) return false;
    if (is_beside_text(line)) return false;
    if (begins_tag(line) && tags_end(line) > line.visible.begin) return false;
    measure = measure_line(text_, line.content, line.indent);
    if (line.shape == LineShape::item) {
      if (interrupts(measures_.back(), first.shape == LineShape::item, line, measure)) return false;
      line.content.begin = line.visible.begin;  // a number or dash in running text
      measure = measure_line(text_, line.content, line.indent);
    }
    return !is_underlined(index, line);
  }

  void take_stretch(const ShapedLine& first) {
    stretch_.assign(1, first);
    measures_.assign(1, measure_line(text_, first.content, first.indent));
    for (++next_; next_ < lines_.count() && stretch_.size() < most_lines; ++next_) {
      ShapedLine line = shaped(next_);
      LineMeasure measure;
      if (!belongs(next_, first, line, measure)) break;
      stretch_.push_back(line);
      measures_.push_back(measure);
    }
    const std::uint16_t width = stretch_wrap_width(measures_, document_width_);
    std::size_t from = 0;
    for (std::size_t i = 1; i <= stretch_.size(); ++i) {
      if (i < stretch_.size() && joins(i, from, width)) continue;
      add_text(from, i);
      from = i;
    }
  }

  /// Whether line `i` of the stretch goes on with the paragraph or list item that began at line `from`.
  bool joins(std::size_t i, std::size_t from, std::uint16_t width) const {
    const bool in_item = stretch_[from].shape == LineShape::item;
    if (in_item && stretch_[i].indent > stretch_[from].indent) return true;
    return goes_on(measures_[i - 1], measures_[i], width);
  }

  void add_text(std::size_t from, std::size_t to) {
    const ShapedLine& first = stretch_[from];
    for (std::size_t i = from; i < to; ++i) note_marks(stretch_[i]);
    const Span span{first.visible.begin, stretch_[to - 1].visible.end};
    if (first.quote_depth > 0)
      add(span, BlockKind::quote, first.quote_depth);
    else if (first.shape == LineShape::item)
      add(span, BlockKind::list_item, list_level(first.indent));
    else
      add(span, BlockKind::paragraph, 0);
  }

  /// Depth of a list item by its indent, among the items before it.
  std::uint8_t list_level(std::uint16_t indent) {
    const bool in_list = !document_.blocks.empty() && document_.blocks.back().kind == BlockKind::list_item;
    if (!in_list) list_depth_ = 0;
    while (list_depth_ > 0 && list_indents_[list_depth_ - 1] >= indent) --list_depth_;
    if (list_depth_ < list_indents_.size()) list_indents_[list_depth_++] = indent;
    return static_cast<std::uint8_t>(list_depth_);
  }

  Block& add(Span span, BlockKind kind, std::uint8_t level) {
    for (; next_comment_ < lines_.comments().size(); ++next_comment_) {
      const Span comment = lines_.comments()[next_comment_];
      if (comment.begin >= span.end) break;
      (comment.begin < span.begin ? document_.markup : prefixes_).push_back(comment);
    }
    std::sort(prefixes_.begin(), prefixes_.end());
    find_inline_markup(text_, span, prefixes_, {references_, html_}, document_.markup);
    prefixes_.clear();
    return push(span, kind, level);
  }

  Block& push(Span span, BlockKind kind, std::uint8_t level) {
    Block& block = document_.blocks.emplace_back();
    block.span = span;
    block.kind = kind;
    block.level = level;
    return block;
  }

  void add_lone_comments() {
    for (; next_comment_ < lines_.comments().size(); ++next_comment_) {
      document_.markup.push_back(lines_.comments()[next_comment_]);
    }
  }

  Document& document_;
  std::string_view text_;
  Lines lines_;
  LinkReferences references_;
  std::uint16_t document_width_ = 0;
  std::uint32_t next_ = 0;  ///< the line to be read next
  std::size_t next_comment_ = 0;
  std::vector<ShapedLine> stretch_;
  std::vector<LineMeasure> measures_;  ///< of the lines of `stretch_`
  std::vector<Span> prefixes_;         ///< markup of the block that is being read
  bool html_ = false;                  ///< may stand in the text
  std::optional<bool> indents_code_;   ///< not looked for as long as nothing depends on it
  DumbElements dumb_elements_;
  bool in_list_ = false;
  std::array<std::uint16_t, 16> list_indents_{};
  std::size_t list_depth_ = 0;
  std::uint16_t no_backticks_ = 0xFFFF;
  std::uint16_t no_tildes_ = 0xFFFF;
};

/// Sorted and disjoint, however comments and fences crossed one another.
void tidy(std::vector<Span>& markup) {
  if (!std::is_sorted(markup.begin(), markup.end())) std::sort(markup.begin(), markup.end());
  std::size_t kept = 0;
  for (const Span span : markup) {
    if (span.empty()) continue;
    if (kept > 0 && span.begin < markup[kept - 1].end)
      markup[kept - 1].end = std::max(markup[kept - 1].end, span.end);
    else
      markup[kept++] = span;
  }
  markup.resize(kept);
}

}  // namespace

void find_blocks(Document& document) {
  BlockFinder(document).run();
  tidy(document.markup);
  find_headings_by_shape(document);
}

}  // namespace argmap::text
