#include "text/blocks/markdown_inline.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "text/blocks/markdown_tags.hpp"
#include "text/bytes/characters.hpp"
#include "text/bytes/many_bytes.hpp"
#include "text/bytes/utf8.hpp"

namespace argmap::text {
namespace {

constexpr std::uint32_t nowhere = 0xFFFFFFFF;
constexpr std::uint32_t longest_code = 400;

constexpr std::uint32_t longest_note_name = 40;

/// The bytes that may be marks: * < [ \ ] _ ` ~ and, of no use but between them, ^.
constexpr auto may_mark = [](auto byte) {
  return (byte == '*') | (byte == '<') | ((byte >= '[') & (byte <= '`')) | (byte == '~');
};

/// Reads one block. An emphasis mark counts only together with its partner, so openers wait, one for each kind of run.
class InlineScanner {
 public:
  InlineScanner(std::string_view text, const InlineContext& context, std::vector<Span>& markup)
      : text_(text), context_(context), markup_(markup) {
    openers_.fill(nowhere);
  }

  /// Reads a stretch that no other markup interrupts.
  void scan(Span stretch) {
    end_ = stretch.end;
    begin_ = stretch.begin;
    const auto next_mark = [this](std::uint32_t at) {
      return static_cast<std::uint32_t>(find_unit(text_, at, end_, may_mark));
    };
    for (std::uint32_t at = next_mark(begin_); at < end_; at = next_mark(at)) at = read_mark(at);
  }

 private:
  static constexpr std::size_t longest_run = 3;

  void add(std::uint32_t begin, std::uint32_t end) { markup_.push_back({begin, end}); }

  std::uint32_t run_end(std::uint32_t at) const {
    std::uint32_t behind = at;
    while (behind < end_ && text_[behind] == text_[at]) ++behind;
    return behind;
  }

  /// The code points around a run; a blank at the edges of the stretch.
  char32_t before(std::uint32_t at) const { return at > begin_ ? code_point_before(text_, at).value : U' '; }
  char32_t after(std::uint32_t at) const { return at < end_ ? code_point_at(text_, at).value : U' '; }

  /// Reads the mark at `at` and returns where to go on.
  std::uint32_t read_mark(std::uint32_t at) {
    switch (text_[at]) {
      case '*':
      case '_':
        return read_emphasis(at);
      case '`':
        return read_code(at);
      case '\\':
        return read_escape(at);
      case '<':
        return read_angle(at);
      case '[':
        return read_open_bracket(at);
      case '~':
        return read_struck(at);
      case '^':
        return at + 1;
      default:
        return read_link_end(at);
    }
  }

  /// A run opens at the start of a word and closes at the end of one; anywhere else (5*3, snake_case) it is text.
  std::uint32_t read_emphasis(std::uint32_t at) {
    const std::uint32_t behind = run_end(at);
    const std::size_t length = behind - at;
    if (length > longest_run) return behind;
    const char32_t left = before(at);
    const char32_t right = after(behind);
    const std::size_t first = text_[at] == '*' ? 0 : longest_run;
    std::uint32_t& opener = openers_[first + length - 1];
    const bool closes = !is_blank(left) && !is_letter_or_digit(right);
    if (closes && opener != nowhere) {
      add(opener, opener + static_cast<std::uint32_t>(length));
      add(at, behind);
      const std::uint32_t opened = opener;
      for (std::uint32_t& other : openers_) {
        if (other != nowhere && other >= opened) other = nowhere;
      }
    } else if (!is_blank(right) && !is_letter_or_digit(left)) {
      opener = at;
    }
    return behind;
  }

  /// "[^1]" points to a footnote; any other bracket may begin a link.
  std::uint32_t read_open_bracket(std::uint32_t at) {
    const std::uint32_t behind = footnote_mark_end(text_.substr(0, end_), at);
    if (behind == at) {
      bracket_ = at;
      return at + 1;
    }
    add(at, behind);
    return behind;
  }

  /// "~~struck~~": marks and words, since the author took the words back. One of three marks or more is a divider.
  std::uint32_t read_struck(std::uint32_t at) {
    const std::uint32_t behind = run_end(at);
    if (behind - at != 2) return behind;
    if (struck_ != nowhere && !is_blank(before(at))) {
      add(struck_, behind);
      struck_ = nowhere;
    } else if (!is_blank(after(behind))) {
      struck_ = at;
    }
    return behind;
  }

  /// `code`, but not the quotation marks of ``TeX''.
  std::uint32_t read_code(std::uint32_t at) {
    const std::uint32_t behind = run_end(at);
    const std::string_view rest = text_.substr(behind, std::min(end_ - behind, longest_code));
    const std::size_t close = rest.find('`');
    if (close == std::string_view::npos || close == 0) return behind;
    const std::uint32_t closing = behind + static_cast<std::uint32_t>(close);
    const std::uint32_t closing_end = run_end(closing);
    if (closing_end - closing != behind - at || looks_quoted(rest.substr(0, close))) return behind;
    add(at, behind);
    add(closing, closing_end);
    return closing_end;
  }

  /// Whether a quotation that a backtick opened ends within: an apostrophe that no letter follows.
  static bool looks_quoted(std::string_view content) {
    for (std::size_t at = content.find('\''); at != std::string_view::npos; at = content.find('\'', at + 1)) {
      if (!is_letter_or_digit(code_point_at(content, at + 1).value)) return true;
    }
    return false;
  }

  std::uint32_t read_escape(std::uint32_t at) {
    constexpr std::string_view escapable = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
    if (at + 1 >= end_ || escapable.find(text_[at + 1]) == std::string_view::npos) return at + 1;
    add(at, at + 1);
    return at + 2;
  }

  /// "<https://…>", or a tag of HTML, of which nothing is read.
  std::uint32_t read_angle(std::uint32_t at) {
    if (!context_.html) return read_autolink(at);
    const std::uint32_t raised = raised_mark_end(text_, at, end_);
    const std::uint32_t behind = raised > at ? raised : tag_end(text_, at, end_);
    if (behind == at) return read_autolink(at);
    add(at, behind);
    return behind;
  }

  std::uint32_t read_autolink(std::uint32_t at) {
    const std::string_view rest = text_.substr(at + 1, end_ - at - 1);
    if (!rest.starts_with("http") && !rest.starts_with("mailto:")) return at + 1;
    const std::size_t close = rest.find_first_of("<> \t\r\n");
    if (close == std::string_view::npos || rest[close] != '>') return at + 1;
    const std::uint32_t closing = at + 1 + static_cast<std::uint32_t>(close);
    add(at, at + 1);
    add(closing, closing + 1);
    return closing + 1;
  }

  /// "](http://…)" or "][1]" behind an open bracket; of an image the words go too, since they stand for it. An address
  /// holds no bracket, so that no stretch is looked at twice.
  std::uint32_t read_link_end(std::uint32_t at) {
    const bool opened = bracket_ != nowhere && at + 1 < end_;
    const bool named = opened && text_[at + 1] == '[';
    if (!opened || (!named && text_[at + 1] != '(')) {
      bracket_ = nowhere;
      return at + 1;
    }
    const std::uint32_t close = named ? name_end(at) : link_target_end(at + 2);
    if (close == nowhere) return at + 1;
    const bool image = bracket_ > begin_ && text_[bracket_ - 1] == '!';
    if (image) {
      add(bracket_ - 1, close);
    } else {
      add(bracket_, bracket_ + 1);
      add(at, close);
    }
    bracket_ = nowhere;
    return close;
  }

  /// Behind the name of an address elsewhere, "[1]" or, where the words are the name, "[]"; `nowhere` for another one.
  std::uint32_t name_end(std::uint32_t at) const {
    const std::string_view block = text_.substr(0, end_);
    if (block.substr(at + 1).starts_with("[]"))
      return context_.references.name_end(block, bracket_) == at + 1 ? at + 3 : nowhere;
    const std::uint32_t behind = context_.references.name_end(block, at + 1);
    return behind > at + 1 ? behind : nowhere;
  }

  /// Behind the bracket that closes a link's address and title; `nowhere` if none does.
  std::uint32_t link_target_end(std::uint32_t at) const {
    int depth = 1;
    bool title = false;
    for (; at < end_; ++at) {
      const char c = text_[at];
      if (c == '[' || c == ']' || c == '\n' || c == '\r') return nowhere;
      if (c == '"') title = !title;
      if (c == ' ' && !title && text_[at - 1] != '"' && (at + 1 >= end_ || text_[at + 1] != '"')) return nowhere;
      if (title) continue;
      if (c == '(') ++depth;
      if (c == ')' && --depth == 0) return at + 1;
    }
    return nowhere;
  }

  std::string_view text_;
  const InlineContext& context_;
  std::vector<Span>& markup_;
  std::uint32_t begin_ = 0;
  std::uint32_t end_ = 0;
  std::uint32_t bracket_ = nowhere;                       ///< the last "[" that may begin a link
  std::uint32_t struck_ = nowhere;                        ///< "~~" that waits for its partner
  std::array<std::uint32_t, 2 * longest_run> openers_{};  ///< open runs: of * by length, then of _
};

}  // namespace

std::uint32_t footnote_mark_end(std::string_view text, std::uint32_t at) {
  if (!text.substr(at).starts_with("[^")) return at;
  const std::string_view name = text.substr(at + 2, longest_note_name);
  const std::size_t close = name.find_first_of("[]^ \t\r\n");
  if (close == 0 || close == std::string_view::npos || name[close] != ']') return at;
  return at + 3 + static_cast<std::uint32_t>(close);
}

void find_inline_markup(std::string_view text, Span block, const std::vector<Span>& prefixes,
                        const InlineContext& context, std::vector<Span>& markup) {
  const std::size_t first = markup.size();
  InlineScanner scanner(text, context, markup);
  std::uint32_t at = block.begin;
  for (const Span prefix : prefixes) {
    if (prefix.begin > at) scanner.scan({at, prefix.begin});
    markup.push_back(prefix);
    at = std::max(at, prefix.end);
  }
  if (at < block.end) scanner.scan({at, block.end});
  std::sort(markup.begin() + static_cast<std::ptrdiff_t>(first), markup.end());
}

}  // namespace argmap::text
