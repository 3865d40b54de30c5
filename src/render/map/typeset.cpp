#include "render/map/typeset.hpp"

#include <array>
#include <cstdint>

#include "render/escape/escape.hpp"

namespace argmap::render {
namespace {

/// Advance widths of U+0020 to U+007E in thousandths of the font size: the wider of DejaVu Sans and Helvetica.
constexpr std::array<std::uint16_t, 95> ascii_widths{
    318, 401, 460, 838, 636, 950, 780,  275, 390, 390, 500, 838, 318, 361, 318, 337,  // blank to /
    636, 636, 636, 636, 636, 636, 636,  636, 636, 636,                                // 0 to 9
    337, 337, 838, 838, 838, 556, 1015,                                               // : to @
    684, 686, 722, 770, 667, 611, 778,  752, 295, 500, 667, 557, 863, 748, 787, 667,  // A to P
    787, 722, 667, 611, 732, 684, 989,  685, 667, 685, 390, 337, 390, 838, 556, 500,  // Q to `
    613, 635, 550, 635, 615, 352, 635,  634, 278, 278, 579, 278, 974, 634, 612, 635,  // a to p
    635, 411, 521, 392, 634, 592, 818,  592, 592, 525, 636, 337, 636, 838};           // q to ~

bool is_zero_width(char32_t code) {
  return (code >= 0x300 && code < 0x370) || (code >= 0x200B && code <= 0x200F) || (code >= 0xFE00 && code <= 0xFE0F) ||
         code == 0xAD || code == 0xFEFF;
}

double advance(char32_t code) {
  if (code >= 0x20 && code < 0x7F) return ascii_widths[code - 0x20];
  if (code == 0x2018 || code == 0x2019) return 318;
  if (code == 0x201C || code == 0x201D) return 518;
  if (code == 0x2013 || code == 0x2010 || code == 0x2011) return 556;
  if (code == 0x2014 || code == 0x2026) return 1000;
  if (is_zero_width(code)) return 0;
  if (code >= 0x1F000) return 1300;
  return code >= 0x1100 ? 1000 : 720;
}

constexpr double bold_factor = 1.12;

double advance(char32_t code, double font_size, bool bold) {
  return advance(code) / 1000 * font_size * (bold ? bold_factor : 1);
}

bool is_break_behind(char32_t code) {
  return code == '-' || code == 0x2013 || code == 0x2014 || code == '/';
}

/// A stretch that is not broken if it can be helped, and whether a blank stood before it.
struct Piece {
  std::string_view text;
  bool blank_before = false;
};

Piece next_piece(std::string_view& rest) {
  Piece piece;
  const auto begin = rest.find_first_not_of(" \n");
  piece.blank_before = begin != 0;
  rest.remove_prefix(begin == std::string_view::npos ? rest.size() : begin);
  const auto whole = rest;
  while (!rest.empty() && rest.front() != ' ' && rest.front() != '\n') {
    if (is_break_behind(next_code_point(rest)) && whole.size() - rest.size() > 1) break;
  }
  piece.text = whole.substr(0, whole.size() - rest.size());
  return piece;
}

/// As much of the front of a text as fits, at least one code point.
std::string_view fitting(std::string_view text, double font_size, double width, bool bold) {
  auto rest = text;
  double used = 0;
  std::size_t end = 0;
  while (!rest.empty()) {
    used += advance(next_code_point(rest), font_size, bold);
    if (used > width && end > 0) break;
    end = text.size() - rest.size();
  }
  return text.substr(0, end);
}

/// Makes room for an ellipsis at the end of a line, at a blank where there is one.
std::string with_ellipsis(std::string line, double font_size, double width, bool bold) {
  const double room = width - width_of("…", font_size, bold);
  while (width_of(line, font_size, bold) > room) {
    const auto blank = line.rfind(' ');
    line = blank == std::string::npos ? std::string(fitting(line, font_size, room, bold)) : line.substr(0, blank);
    if (blank == std::string::npos) break;
  }
  return line + "…";
}

/// Fills lines until there are more than wanted.
class Lines {
 public:
  Lines(double font_size, double width, std::size_t max_lines, bool bold)
      : font_size_(font_size), width_(width), max_lines_(max_lines), bold_(bold) {}

  [[nodiscard]] bool full() const { return lines_.size() > max_lines_; }

  void add(Piece piece) {
    const auto joined = (piece.blank_before && !line_.empty() ? " " : "") + std::string(piece.text.substr(0, 4096));
    const double more = width_of(joined, font_size_, bold_);
    if (used_ + more <= width_) {
      line_ += joined;
      used_ += more;
      return;
    }
    if (!line_.empty()) finish();
    while (!full() && width_of(piece.text.substr(0, 4096), font_size_, bold_) > width_) {
      line_ = fitting(piece.text, font_size_, width_, bold_);
      piece.text.remove_prefix(line_.size());
      finish();
    }
    line_ = piece.text.substr(0, 4096);
    used_ = width_of(line_, font_size_, bold_);
  }

  std::vector<std::string> take() {
    if (!line_.empty() && !full()) finish();
    if (full()) {
      lines_.resize(max_lines_);
      lines_.back() = with_ellipsis(lines_.back(), font_size_, width_, bold_);
    }
    return std::move(lines_);
  }

 private:
  void finish() {
    lines_.push_back(std::move(line_));
    line_.clear();
    used_ = 0;
  }

  double font_size_;
  double width_;
  std::size_t max_lines_;
  bool bold_;
  std::vector<std::string> lines_;
  std::string line_;
  double used_ = 0;
};

}  // namespace

double width_of(std::string_view text, double font_size, bool bold) {
  double width = 0;
  while (!text.empty()) width += advance(next_code_point(text), font_size, bold);
  return width;
}

std::vector<std::string> wrap(std::string_view text, double font_size, double width, std::size_t max_lines, bool bold) {
  Lines lines(font_size, width, max_lines, bold);
  while (!text.empty() && !lines.full()) {
    if (const auto piece = next_piece(text); !piece.text.empty()) lines.add(piece);
  }
  return lines.take();
}

}  // namespace argmap::render
