#include "text/blocks/markdown_tags.hpp"

#include <algorithm>
#include <array>

#include "text/bytes/token_chars.hpp"

namespace argmap::text {
namespace {

constexpr std::size_t longest_tag = 1000;
constexpr std::size_t longest_element = 200'000;
constexpr std::size_t longest_raised = 12;

/// The elements of HTML that writers use. Sorted.
constexpr auto elements = std::to_array<std::string_view>(
    {"a",       "abbr",    "address", "article", "aside",    "audio",      "b",      "big",   "blockquote", "br",
     "button",  "caption", "center",  "cite",    "code",     "col",        "dd",     "del",   "details",    "dfn",
     "div",     "dl",      "dt",      "em",      "embed",    "figcaption", "figure", "font",  "footer",     "form",
     "h1",      "h2",      "h3",      "h4",      "h5",       "h6",         "header", "hr",    "i",          "iframe",
     "img",     "input",   "ins",     "kbd",     "label",    "li",         "link",   "main",  "mark",       "meta",
     "nav",     "object",  "ol",      "p",       "picture",  "pre",        "q",      "s",     "samp",       "script",
     "section", "small",   "source",  "span",    "strike",   "strong",     "style",  "sub",   "summary",    "sup",
     "svg",     "table",   "tbody",   "td",      "textarea", "tfoot",      "th",     "thead", "time",       "tr",
     "tt",      "u",       "ul",      "var",     "video",    "wbr"});
static_assert(std::ranges::is_sorted(elements));

/// Those whose content is no prose. Sorted.
constexpr auto dumb = std::to_array<std::string_view>({"audio", "figure", "form", "iframe", "nav", "object", "pre",
                                                       "script", "style", "svg", "table", "textarea", "video"});
static_assert(std::ranges::is_sorted(dumb) && dumb.size() == 13);

/// The name of the element behind "<" or "</" in small letters; "" where HTML has none of that name.
std::string_view element_at(std::string_view text, std::size_t at) {
  std::array<char, 11> name{};
  std::size_t size = 0;
  while (size < name.size() && at + size < text.size() &&
         (chars::is_ascii_letter(text[at + size]) || chars::is_digit(text[at + size]))) {
    name[size] = chars::to_lower(text[at + size]);
    ++size;
  }
  const std::string_view written(name.data(), size);
  const auto found = std::ranges::lower_bound(elements, written);
  return found != elements.end() && *found == written ? *found : std::string_view();
}

/// Whether what stands between an element's name and ">" are attributes, and no words of a sentence.
bool are_attributes(std::string_view inside) {
  if (!inside.empty() && inside.back() == '/') inside.remove_suffix(1);
  const std::size_t first = inside.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return true;
  if (first == 0) return false;
  const std::size_t last = inside.find_last_not_of(" \t\r\n");
  const std::string_view words = inside.substr(first, last + 1 - first);
  return words.find('=') != std::string_view::npos || words.find_first_of(" \t\r\n") == std::string_view::npos;
}

bool crosses_blank_line(std::string_view inside) {
  for (std::size_t at = inside.find('\n'); at != std::string_view::npos; at = inside.find('\n', at + 1)) {
    const std::size_t next = inside.find_first_not_of(" \t\r", at + 1);
    if (next != std::string_view::npos && inside[next] == '\n') return true;
  }
  return false;
}

}  // namespace

std::uint32_t tag_end(std::string_view text, std::uint32_t at, std::uint32_t end) {
  const std::string_view rest = text.substr(at, std::min<std::size_t>(end - at, longest_tag));
  if (!rest.starts_with('<')) return at;
  const std::size_t begin = rest.starts_with("</") ? 2 : 1;
  const std::string_view element = element_at(rest, begin);
  if (element.empty()) return at;
  char quote = 0;
  for (std::size_t i = begin + element.size(); i < rest.size(); ++i) {
    const char c = rest[i];
    if (quote != 0) {
      if (c == quote) quote = 0;
    } else if (c == '"' || c == '\'') {
      quote = c;
    } else if (c == '<') {
      return at;
    } else if (c == '>') {
      const std::string_view inside = rest.substr(begin + element.size(), i - begin - element.size());
      return are_attributes(inside) && !crosses_blank_line(inside) ? at + static_cast<std::uint32_t>(i) + 1 : at;
    }
  }
  return at;
}

std::uint32_t raised_mark_end(std::string_view text, std::uint32_t at, std::uint32_t end) {
  constexpr std::string_view open = "<sup>";
  constexpr std::string_view close = "</sup>";
  const std::string_view rest = text.substr(at, std::min<std::size_t>(end - at, longest_raised + 11));
  if (!rest.starts_with(open)) return at;
  const std::size_t behind = rest.find_first_not_of("0123456789[]()*, ", open.size());
  if (behind == std::string_view::npos || behind == open.size() || !rest.substr(behind).starts_with(close)) return at;
  return at + static_cast<std::uint32_t>(behind + close.size());
}

std::size_t DumbElements::end(std::string_view text, std::uint32_t at) {
  if (at >= text.size() || text[at] != '<') return at;
  const std::string_view element = element_at(text, at + 1);
  const auto found = std::ranges::lower_bound(dumb, element);
  if (found == dumb.end() || *found != element) return at;
  std::size_t& in_vain = in_vain_up_to_[static_cast<std::size_t>(found - dumb.begin())];
  if (at < in_vain || tag_end(text, at, static_cast<std::uint32_t>(text.size())) == at) return at;
  const std::string_view inside = text.substr(at, longest_element);
  for (std::size_t close = inside.find("</"); close != std::string_view::npos; close = inside.find("</", close + 2)) {
    const std::size_t behind = inside.find('>', close);
    if (element_at(inside, close + 2) == element && behind != std::string_view::npos) return at + behind + 1;
  }
  in_vain = at + longest_element / 2;
  return at;
}

}  // namespace argmap::text
