#include "text/blocks/headings.hpp"

#include <algorithm>
#include <string_view>

#include "text/bytes/characters.hpp"
#include "text/bytes/many_bytes.hpp"
#include "text/bytes/utf8.hpp"

namespace argmap::text {
namespace {

constexpr std::uint32_t most_heading_bytes = 600;
constexpr std::uint32_t heading_width = 100;
constexpr std::uint32_t heading_words = 14;
constexpr std::uint32_t headline_width = 160;
constexpr std::uint32_t headline_words = 26;
/// Whatever is wider is neither heading nor headline, and the body of any.
constexpr std::uint32_t widest_told_apart = 2 * heading_width;
/// Blocks that may stand between the headline and the first paragraph: kicker, deck, byline, date, credit.
constexpr std::size_t most_front_matter = 12;

/// What the eye takes in of a short block.
struct Shape {
  std::uint32_t width = 0;  ///< code points
  std::uint32_t words = 0;
  std::uint32_t capitals = 0;  ///< words that start with a capital
  char32_t first = 0;
  char32_t last = 0;        ///< of marks that close behind a stop, the stop
  bool inner_stop = false;  ///< a sentence ends before its end
  bool too_long = false;    ///< then nothing else is told
};

using Markup = std::vector<Span>::const_iterator;

/// Counts what surely shows, many bytes at once: most paragraphs are told from headings by their first lines.
bool is_surely_too_wide(const Document& document, const Block& block, Markup markup) {
  std::uint32_t hidden = 0;  // more than that where markup goes on behind the block
  for (; markup != document.markup.end() && markup->begin < block.span.end; ++markup) hidden += markup->size();
  std::uint32_t visible = 0;
  for (std::uint32_t at = block.span.begin; at + eight <= block.span.end; at += eight) {
    const EightBytes bytes = eight_bytes(document.text.data() + at);
    visible += eight - count_bits(continuation_bits(bytes) | ascii_blank_bits(bytes));
    if (visible > widest_told_apart + hidden) return true;
  }
  return false;
}

/// Goes over the visible characters of a block; runs of blanks count as one.
Shape shape_of(const Document& document, const Block& block) {
  Shape shape;
  auto markup = std::lower_bound(document.markup.begin(), document.markup.end(), block.span.begin,
                                 [](Span span, std::uint32_t at) { return span.end <= at; });
  shape.too_long = block.span.size() > most_heading_bytes || is_surely_too_wide(document, block, markup);
  if (shape.too_long) return shape;
  char32_t before = U' ';
  bool stopped = false;  // the word before ended with a stop, and was no number or abbreviation of one or two signs
  std::uint32_t letters = 0;
  for (std::uint32_t at = block.span.begin; at < block.span.end;) {
    while (markup != document.markup.end() && markup->end <= at) ++markup;
    if (markup != document.markup.end() && markup->begin <= at) {
      at = markup->end;
      continue;
    }
    const CodePoint c = code_point_at(document.text, at);
    at += c.size;
    if (is_blank(c.value)) {
      stopped = is_stop(before) && letters > 2;
      before = U' ';
      continue;
    }
    if (before == U' ') {
      ++shape.words;
      shape.width += shape.width > 0;
      shape.capitals += is_upper(c.value);
      shape.inner_stop |= stopped;
      letters = 0;
    }
    letters += is_letter_or_digit(c.value);
    ++shape.width;
    shape.too_long = shape.width > widest_told_apart;
    if (shape.too_long) return shape;
    if (shape.first == 0 && is_letter_or_digit(c.value)) shape.first = c.value;
    before = c.value;
    const bool closes_stop = is_stop(shape.last) && is_closing_mark(c.value);  // She said, “No.”
    if (!closes_stop) shape.last = c.value;
  }
  return shape;
}

bool ends_heading(char32_t last) {
  return !is_stop(last) && last != ',' && last != ';' && last != ':' && last != 0x2014 && last != 0x2013;
}

bool is_heading_shaped(const Shape& shape) {
  return !shape.too_long && shape.words <= heading_words && shape.width <= heading_width && shape.first != 0 &&
         !is_lower(shape.first) && !shape.inner_stop && ends_heading(shape.last);
}

/// A headline may be longer than a heading, may ask or exclaim, and may end with a stop if it is in capitals.
bool is_headline_shaped(const Shape& shape) {
  if (shape.too_long || shape.words > headline_words || shape.width > headline_width) return false;
  if (shape.first == 0 || is_lower(shape.first)) return false;
  const bool capitals = shape.words >= 4 && shape.capitals * 10 >= shape.words * 6;
  if (shape.last == '.' || shape.inner_stop) return capitals;
  return ends_heading(shape.last) || shape.last == '?' || shape.last == '!';
}

bool is_text(const Block& block) {
  return block.kind == BlockKind::paragraph || block.kind == BlockKind::list_item || block.kind == BlockKind::quote;
}

bool is_heading(const Block& block) {
  return block.kind == BlockKind::heading || block.kind == BlockKind::headline;
}

/// The last visible character of a block; 0 where markup stands there.
char32_t last_sign(const Document& document, const Block& block) {
  const auto behind = std::lower_bound(document.markup.begin(), document.markup.end(), block.span.end,
                                       [](Span span, std::uint32_t at) { return span.end < at; });
  const bool hidden = behind != document.markup.end() && behind->begin < block.span.end;
  return hidden || block.span.empty() ? U'\0' : code_point_before(document.text, block.span.end).value;
}

class HeadingFinder {
 public:
  explicit HeadingFinder(Document& document) : document_(document), blocks_(document.blocks) {}

  void run() {
    if (!promote_marked_headline()) find_headline();
    bool any = false;
    for (std::size_t i = blocks_.size(); i-- > 0;) any |= take_heading(i);
    any |= std::any_of(blocks_.begin(), blocks_.end(), [](const Block& b) { return b.markup_heading; });
    if (any) find_questions();
  }

 private:
  Shape shape(std::size_t i) const { return shape_of(document_, blocks_[i]); }

  /// Whether block `i` is a body of text under a heading as wide as `width`.
  bool is_body(std::size_t i, std::uint32_t width) const {
    if (i >= blocks_.size() || !is_text(blocks_[i])) return false;
    const Shape body = shape(i);
    return body.too_long || (!is_heading_shaped(body) && body.width > width) || body.width > 2 * heading_width;
  }

  /// A marked heading of the first level with nothing but short lines before it.
  bool promote_marked_headline() {
    for (std::size_t i = 0; i < std::min(blocks_.size(), most_front_matter); ++i) {
      Block& block = blocks_[i];
      if (block.kind == BlockKind::heading && block.level == 1) {
        block.kind = BlockKind::headline;
        return true;
      }
      if (block.kind == BlockKind::heading || (is_text(block) && shape(i).width > heading_width)) return false;
      if (is_text(block) && shape(i).too_long) return false;
    }
    return false;
  }

  /// The first block of three words or more among the short ones at the top; a kicker ("Opinion") may stand above.
  void find_headline() {
    std::size_t headline = none;
    for (std::size_t i = 0; i < std::min(blocks_.size(), most_front_matter); ++i) {
      if (blocks_[i].kind != BlockKind::paragraph) break;
      const Shape here = shape(i);
      const bool better =
          headline == none || (here.words >= 3 && shape(headline).words < 3 && !is_byline_or_date(blocks_[i]));
      if (!(better ? is_headline_shaped(here) : is_heading_shaped(here))) break;
      if (better) headline = i;
    }
    if (headline == none) return;
    const std::size_t last = std::min(blocks_.size(), headline + most_front_matter);
    for (std::size_t i = headline + 1; i < last; ++i) {
      if (!is_body(i, shape(headline).width)) continue;
      blocks_[headline].kind = BlockKind::headline;
      blocks_[headline].level = 1;
      return;
    }
  }

  /// "By Ida Holm", "12 May 2019": what stands under a title, however short that is.
  bool is_byline_or_date(const Block& block) const {
    const std::string_view line = std::string_view(document_.text).substr(block.span.begin, block.span.size());
    constexpr std::size_t year = 4;
    const auto is_digit_at = [&](std::size_t at) { return is_digit(static_cast<unsigned char>(line[at])); };
    const bool ends_in_year =
        line.size() > year && std::string_view("12").find(line[line.size() - year]) != line.npos &&
        is_digit_at(line.size() - 3) && is_digit_at(line.size() - 2) && is_digit_at(line.size() - 1);
    return line.starts_with("By ") || line.starts_with("by ") || line.starts_with("BY ") ||
           (ends_in_year && shape_of(document_, block).words <= 4);
  }

  bool stands_alone(std::size_t i) const {
    const auto is_item = [&](std::size_t k) { return k < blocks_.size() && blocks_[k].kind == BlockKind::list_item; };
    return !(i > 0 && is_item(i - 1)) && !is_item(i + 1);
  }

  void make_heading(Block& block) const {
    block.kind = BlockKind::heading;
    block.level = 2;
  }

  /// From the end backwards, so that a heading above a heading is seen as one.
  bool take_heading(std::size_t i) {
    Block& block = blocks_[i];
    const bool numbered = block.kind == BlockKind::list_item && block.level == 1 && stands_alone(i) &&
                          is_digit(static_cast<unsigned char>(document_.text[block.span.begin]));
    if (block.kind != BlockKind::paragraph && !numbered) return false;
    if (!ends_heading(last_sign(document_, block))) return false;  // nearly always
    const Shape here = shape(i);
    if (!is_heading_shaped(here)) return false;
    const bool over_heading = i + 2 < blocks_.size() && is_heading(blocks_[i + 1]) && is_text(blocks_[i + 2]);
    if (!over_heading && !is_body(i + 1, here.width)) return false;
    make_heading(block);
    return true;
  }

  /// Where a text has headings, a short question over a paragraph is one too.
  void find_questions() {
    for (std::size_t i = 0; i + 1 < blocks_.size(); ++i) {
      if (blocks_[i].kind != BlockKind::paragraph) continue;
      Shape here = shape(i);
      if (here.too_long || here.words > 8 || here.last != '?') continue;
      if (opens_with_label(i) && opens_with_label(i + 1)) continue;  // a question and its answer in a conversation
      here.last = U'a';
      if (is_heading_shaped(here) && is_body(i + 1, 2 * here.width)) make_heading(blocks_[i]);
    }
  }

  /// "Q:", "Ida Holm:".
  bool opens_with_label(std::size_t i) const {
    constexpr std::size_t longest = 30;
    const Span span = blocks_[i].span;
    const std::string_view text = std::string_view(document_.text).substr(span.begin, span.size());
    const std::size_t colon = text.substr(0, longest).find(": ");
    return colon != text.npos && is_upper(code_point_at(text, 0).value);
  }

  Document& document_;
  std::vector<Block>& blocks_;
};

}  // namespace

void find_headings_by_shape(Document& document) {
  HeadingFinder(document).run();
}

}  // namespace argmap::text
