#include "text/quotations/marks.hpp"

#include <algorithm>
#include <array>

#include "text/bytes/characters.hpp"
#include "text/bytes/many_bytes.hpp"
#include "text/bytes/utf8.hpp"

namespace argmap::text {
namespace {

/// The bytes that quotation marks, and some other characters, begin with.
constexpr auto may_begin_mark = [](auto byte) {
  return (byte == '"') | (byte == '\'') | (byte == '`') | (byte == 0xC2) | (byte == 0xE2);
};

bool is_dash(char32_t c) {
  return c == '-' || (c >= 0x2012 && c <= 0x2015);
}
bool is_quote_opener(char32_t c) {
  return c == '"' || c == '\'' || c == '`' || is_opening_mark(c);
}

/// Whether a mark behind `c` may begin something, and one before `c` may end something.
bool opens_after(char32_t c) {
  return is_blank(c) || is_dash(c) || is_quote_opener(c) || c == '/';
}
bool closes_before(char32_t c) {
  return is_blank(c) || is_dash(c) || is_closing_mark(c) || is_stop(c) || c == ',' || c == ';' || c == ':' || c == '/';
}

class MarkFinder {
 public:
  static constexpr std::uint32_t longest_elision = 4;  ///< bytes of "twas"

  MarkFinder(const Document& document, Span block, std::vector<Mark>& marks)
      : text_(document.text), block_(block), markup_(document.markup), marks_(marks) {}

  void run() {
    next_markup_ = std::lower_bound(markup_.begin(), markup_.end(), block_.begin,
                                    [](Span span, std::uint32_t at) { return span.end <= at; });
    segment_begin_ = block_.begin;
    for (std::uint32_t at = block_.begin; at < block_.end;) {
      if (next_markup_ != markup_.end() && next_markup_->begin <= at) {
        before_markup_ = before(at);
        at = segment_begin_ = std::max(at, next_markup_->end);
        ++next_markup_;
        continue;
      }
      const std::uint32_t until =
          next_markup_ == markup_.end() ? block_.end : std::min(block_.end, next_markup_->begin);
      const auto next_mark = [&] { return static_cast<std::uint32_t>(find_unit(text_, at, until, may_begin_mark)); };
      for (at = next_mark(); at < until; at = next_mark()) at = read(at, until);
    }
    look_ahead();
  }

 private:
  /// The visible characters before and behind a place; blanks at the edges of the block.
  char32_t before(std::uint32_t at) const {
    return at > segment_begin_ ? code_point_before(text_, at).value : before_markup_;
  }

  char32_t after(std::uint32_t at) const {
    for (auto markup = next_markup_; markup != markup_.end() && markup->begin == at; ++markup) at = markup->end;
    return at < block_.end ? code_point_at(text_, at).value : U' ';
  }

  void add(std::uint32_t begin, std::uint32_t end, MarkFamily family, MarkSide side) {
    Mark& mark = marks_.emplace_back();
    mark.span = {begin, end};
    mark.family = family;
    mark.side = side;
    mark.looks_opening = opens_after(before(begin)) && !closes_before(after(end));
  }

  /// The first of three straight single marks behind a word or stop closes the inner quotation: ''He said, 'No.'''
  bool closes_inner(std::uint32_t at, std::uint32_t until) const {
    return text_.substr(at, until - at).starts_with("'''") && !opens_after(before(at));
  }

  /// Reads the character at `at`, adds the mark if it is one, and returns where to go on.
  std::uint32_t read(std::uint32_t at, std::uint32_t until) {
    const CodePoint c = code_point_at(text_, at);
    const bool doubled = at + 1 < until && text_[at + 1] == text_[at] && !closes_inner(at, until);
    const std::uint32_t end = at + ((c.value == '\'' || c.value == '`') && doubled ? 2 : c.size);
    switch (c.value) {
      case '"':
        read_straight(at, end);
        break;
      case 0x201C:
      case 0x201E:
      case 0x201F:
        add(at, end, MarkFamily::curly, opening_side(end));
        break;
      case 0x201D:
        add(at, end, MarkFamily::curly, MarkSide::closes);
        break;
      case 0xAB:
        add(at, end, MarkFamily::guillemets, MarkSide::opens);
        break;
      case 0xBB:
        add(at, end, MarkFamily::guillemets, MarkSide::closes);
        break;
      case 0x2018:
      case 0x201A:
        read_opening_single(at, end);
        break;
      case 0x2019:
        read_closing_single(at, end, MarkFamily::single_curly);
        break;
      case '`':
        if (doubled) add(at, end, MarkFamily::tex, MarkSide::opens);
        break;
      case '\'':
        if (doubled)
          add(at, end, MarkFamily::tex, opens_after(before(at)) ? MarkSide::either : MarkSide::closes);
        else if (opens_after(before(at)) && !closes_before(after(end)))
          read_straight_opening_single(at, end);
        else
          read_closing_single(at, end, MarkFamily::single_straight);
        break;
      default:
        break;
    }
    return end;
  }

  /// Typists sometimes end a quotation with an opening mark; then a blank follows it.
  MarkSide opening_side(std::uint32_t end) const { return is_blank(after(end)) ? MarkSide::either : MarkSide::opens; }

  void read_straight(std::uint32_t at, std::uint32_t end) {
    const bool may_open = opens_after(before(at));
    const bool may_close = closes_before(after(end));
    add(at, end, MarkFamily::straight,
        may_open == may_close ? MarkSide::either
        : may_open            ? MarkSide::opens
                              : MarkSide::closes);
  }

  /// Typists get ‘90s and rock ‘n’ roll wrong, and it‘s too.
  void read_opening_single(std::uint32_t at, std::uint32_t end) {
    if (is_letter(before(at)) || is_elision(end)) return;
    add(at, end, MarkFamily::single_curly, opening_side(end));
  }

  void read_straight_opening_single(std::uint32_t at, std::uint32_t end) {
    if (!is_elision(end)) add(at, end, MarkFamily::single_straight, MarkSide::opens);
  }

  /// An apostrophe inside a word is none; one behind a word may be, and is judged when it is known what is open.
  void read_closing_single(std::uint32_t at, std::uint32_t end, MarkFamily family) {
    const char32_t left = before(at);
    const char32_t right = after(end);
    if (is_blank(left) || is_letter_or_digit(right) || is_elided_end(at)) return;
    add(at, end, family, MarkSide::closes);
    const char32_t behind = is_blank(right) ? after(end + 1) : U' ';
    marks_.back().after_stop = is_stop(left) || left == ',';
    marks_.back().maybe_possessive = (left == 's' || left == 'S') && is_letter(behind);
  }

  /// Whether a word that has lost its beginning stands at `at`: 90s, tis, em, n.
  bool is_elision(std::uint32_t at) const {
    std::uint32_t behind = at;
    for (CodePoint c = code_point_at(text_, at); behind < block_.end && is_letter_or_digit(c.value);) {
      behind += c.size;
      if (behind > at + longest_elision) return false;
      c = code_point_at(text_, behind);
    }
    const std::string_view word = text_.substr(at, behind - at);
    const bool digits = word.size() >= 2 && is_digit(static_cast<unsigned char>(word[0])) &&
                        is_digit(static_cast<unsigned char>(word[1]));
    if (digits) return word.size() == 2 || (word.size() == 3 && word[2] == 's');
    constexpr std::array<std::string_view, 8> elisions{"n", "N", "em", "tis", "Tis", "twas", "Twas", "til"};
    return std::find(elisions.begin(), elisions.end(), word) != elisions.end();
  }

  /// The second mark of ’n’.
  bool is_elided_end(std::uint32_t at) const {
    if (at < 2 || (text_[at - 1] != 'n' && text_[at - 1] != 'N')) return false;
    const char32_t c = code_point_before(text_, at - 1).value;
    return c == '\'' || c == 0x2019 || c == 0x2018;
  }

  void look_ahead() {
    bool closes[2] = {false, false};
    for (std::size_t i = marks_.size(); i-- > 0;) {
      Mark& mark = marks_[i];
      if (!is_single(mark.family)) continue;
      bool& next_closes = closes[mark.family == MarkFamily::single_curly ? 0 : 1];
      mark.closer_follows = next_closes;
      next_closes = mark.side == MarkSide::closes;
    }
  }

  std::string_view text_;
  Span block_;
  const std::vector<Span>& markup_;
  std::vector<Mark>& marks_;
  std::vector<Span>::const_iterator next_markup_;
  std::uint32_t segment_begin_ = 0;  ///< behind the last markup
  char32_t before_markup_ = U' ';    ///< the last visible character before it
};

}  // namespace

void find_marks(const Document& document, Span block, std::vector<Mark>& marks) {
  marks.clear();
  MarkFinder(document, block, marks).run();
}

}  // namespace argmap::text
