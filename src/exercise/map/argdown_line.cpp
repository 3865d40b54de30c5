#include "exercise/map/argdown_line.hpp"

#include <algorithm>
#include <array>

namespace argmap::exercise {
namespace {

bool is_blank(char c) {
  return c == ' ' || c == '\t';
}

std::string trimmed(std::string_view text) {
  const auto begin = std::min(text.find_first_not_of(" \t"), text.size());
  const auto end = text.find_last_not_of(" \t");
  return end == std::string_view::npos ? "" : std::string(text.substr(begin, end + 1 - begin));
}

/// Where the bracket that opens at 0 is closed; npos where it is not. A backslash keeps a sign from counting.
std::size_t closing(std::string_view text, char open, char close, bool nested) {
  std::size_t depth = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\\') {
      ++i;
    } else if (text[i] == open && (depth == 0 || nested)) {
      ++depth;
    } else if (text[i] == close && --depth == 0) {
      return i;
    }
  }
  return std::string_view::npos;
}

/// The length of a tag (#word, #(two words)) that stands here, or 0.
std::size_t tag_at(std::string_view text, std::size_t at) {
  const bool begins = text[at] == '#' && (at == 0 || is_blank(text[at - 1])) && at + 1 < text.size();
  if (!begins || is_blank(text[at + 1])) return 0;
  const std::string_view rest = text.substr(at);
  const auto end = rest[1] == '(' ? std::min(rest.find(')'), rest.size() - 1) + 1 : rest.find_first_of(" \t{");
  return std::min(end, rest.size());
}

}  // namespace

std::optional<Sign> sign_at(std::string_view text) {
  using enum RelationType;
  static constexpr std::array<std::pair<std::string_view, Sign>, 10> signs{{{"><", {attacks, false, true, 2}},
                                                                            {"<+", {supports, false, false, 2}},
                                                                            {"<-", {attacks, false, false, 2}},
                                                                            {"<_", {undercuts, false, false, 2}},
                                                                            {"+>", {supports, true, false, 2}},
                                                                            {"->", {attacks, true, false, 2}},
                                                                            {"_>", {undercuts, true, false, 2}},
                                                                            {"+", {supports, false, false, 1}},
                                                                            {"-", {attacks, false, false, 1}},
                                                                            {"_", {undercuts, false, false, 1}}}};
  for (const auto& [words, sign] : signs) {
    if (!text.starts_with(words)) continue;
    const bool ends = text.size() == sign.size || is_blank(text[sign.size]) || starts_element(text.substr(sign.size));
    if (ends) return sign;
  }
  return std::nullopt;
}

bool starts_element(std::string_view text) {
  return text.starts_with("[") || text.starts_with("<") || text.starts_with("@[") || text.starts_with("@<");
}

std::string plain_words(std::string_view text, Element& problems) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\\' && i + 1 < text.size()) {
      out += text[++i];
    } else if (text[i] == '{') {
      const auto end = closing(text.substr(i), '{', '}', true);
      if (end == std::string_view::npos) {
        problems.problem = "a { that is never closed", problems.at = i;
        problems.hint = "data ends with } on the same line; write \\{ for the sign itself";
        break;
      }
      i += end;
    } else if (const auto tag = tag_at(text, i); tag > 0) {
      i += tag - 1;
    } else if (!is_blank(text[i])) {
      out += text[i];
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  return trimmed(out);
}

Element element_of(std::string_view text) {
  Element out;
  if (!starts_element(text)) {
    out.text = plain_words(text, out);
    return out;
  }
  const std::size_t open = text.front() == '@' ? 1 : 0;
  const char close = text[open] == '[' ? ']' : '>';
  const auto end = closing(text.substr(open), text[open], close, false);
  if (end == std::string_view::npos) {
    out.problem = std::string("a ") + text[open] + " that is never closed", out.at = open;
    out.hint = std::string("a title ends with ") + close + " on the same line";
    return out;
  }
  Element none;
  out.title = trimmed(plain_words(text.substr(open + 1, end - 1), none));
  if (out.title.empty()) out.problem = "a title without words", out.hint = "write an id, as in [u7]";
  std::size_t rest = open + end + 1;
  while (rest < text.size() && is_blank(text[rest])) ++rest;
  const bool colon = rest < text.size() && text[rest] == ':';
  if (colon) ++rest;
  Element inside;
  out.text = plain_words(text.substr(rest), inside);
  if (!inside.problem.empty()) {
    inside.title = out.title, inside.at += rest;
    return inside;
  }
  if (!colon && !out.text.empty()) {
    out.problem = "words behind a title", out.at = rest;
    out.hint = "put a colon between: [title]: words";
  }
  return out;
}

std::string Comments::blanked(std::string_view line) {
  std::string out(line);
  std::size_t i = 0;
  const auto blank = [&](std::size_t count) {
    for (; count > 0 && i < out.size(); --count) out[i++] = ' ';
  };
  while (i < out.size()) {
    const std::string_view rest = line.substr(i);
    if (!close_.empty()) {
      const auto end = rest.find(close_);
      if (end == std::string_view::npos) return blank(rest.size()), out;
      blank(end + close_.size());
      close_ = {};
    } else if (rest.starts_with("\\")) {
      i += 2;
    } else if (rest.starts_with("/*")) {
      close_ = "*/", blank(2);
    } else if (rest.starts_with("<!--")) {
      close_ = "-->", blank(4);
    } else if (rest.starts_with("//") && (i == 0 || is_blank(out[i - 1]))) {
      return blank(rest.size()), out;
    } else {
      ++i;
    }
  }
  return out;
}

}  // namespace argmap::exercise
