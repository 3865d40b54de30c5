#include "render/json/words.hpp"

#include <algorithm>
#include <string_view>

#include "render/escape/escape.hpp"

namespace argmap::render {
namespace {

constexpr std::string_view ellipsis = "…";
constexpr std::size_t longest_capture = 80;

bool starts_code_point(char c) {
  return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
}

/// The words of the capture of that name; the braces as written where the rule has no such capture.
std::string filled(const Report& report, const Reason& reason, std::string_view name, std::string_view source) {
  const auto& names = report.rules[reason.rule].captures;
  const auto slot = std::find(names.begin(), names.end(), name) - names.begin();
  if (slot == static_cast<std::ptrdiff_t>(names.size())) return "{" + std::string(name) + "}";
  for (const auto& [index, span] : reason.captures) {
    if (index != slot || span.empty()) continue;
    const bool named = name == "source" && !source.empty();
    return named ? cut(source, longest_capture) : words_of(report.document, span, longest_capture);
  }
  return std::string(ellipsis);
}

}  // namespace

std::string words_of(const Document& document, Span span, std::size_t most) {
  // White space and markup shrink in the plain form, so look a little further than needed.
  const std::size_t window = most * 8 + 64;
  if (span.size() <= window) return cut(document.plain(span), most);
  Span head{span.begin, static_cast<std::uint32_t>(span.begin + window)};
  while (head.end > head.begin && !starts_code_point(document.text[head.end])) --head.end;
  return cut(document.plain(head).append(ellipsis), most);
}

std::string words_of(const Document& document, const std::vector<Span>& spans) {
  std::string out;
  for (const Span span : spans) {
    if (!out.empty()) out.append(" ").append(ellipsis).append(" ");
    out += document.plain(span);
  }
  return out;
}

std::string explanation(const Report& report, const Reason& reason, std::string_view source) {
  const RuleNote& rule = report.rules[reason.rule];
  if (rule.explain.empty()) return rule.means;
  std::string out;
  std::string_view rest = rule.explain;
  for (;;) {
    const std::size_t open = rest.find('{');
    const std::size_t close = rest.find('}', open == std::string_view::npos ? rest.size() : open);
    if (close == std::string_view::npos) return out.append(rest);
    out.append(rest.substr(0, open)).append(filled(report, reason, rest.substr(open + 1, close - open - 1), source));
    rest.remove_prefix(close + 1);
  }
}

}  // namespace argmap::render
