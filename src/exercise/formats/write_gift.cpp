// Moodle GIFT: one question a block, no empty line inside, six signs escaped wherever text stands.
#include <fmt/format.h>

#include "exercise/formats/quiz_text.hpp"
#include "exercise/formats/writers.hpp"
#include "render/escape/escape.hpp"

namespace argmap::exercise {
namespace {

std::string gift(std::string_view text) {
  std::string out;
  for (const char c : render::clean(text)) {
    if (c == '\n') {
      out += "\\n";
      continue;
    }
    if (std::string_view("\\~=#{}:").find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

/// In a match the arrow divides, escaped or not.
std::string gift_side(std::string text) {
  for (auto at = text.find("->"); at != std::string::npos; at = text.find("->", at)) text.replace(at, 2, "→");
  return gift(text);
}

/// What stands before an option. "%50% of them" would be taken for a weight unless it has one of its own; `share` is ""
/// where one option alone is right.
std::string mark_of(std::string_view text, bool right, std::string_view share) {
  if (!share.empty()) return fmt::format("~%{}{}%", right ? "" : "-", share);
  if (!text.starts_with('%')) return right ? "=" : "~";
  return right ? "=%100%" : "~%0%";
}

std::string answers(const Item& item) {
  const std::string key = key_of(item);
  const std::string feedback = key.empty() ? "" : "\t####" + gift(key) + "\n";
  std::string out;
  if (item.form == Form::open) return "{" + (key.empty() ? "" : "\n" + feedback) + "}";
  if (item.form == Form::choice) {
    const bool several = item.key.right.size() > 1;
    const auto share = share_of(item.key.right.size());
    for (const Choice& option : item.options) {
      const bool right = is_right(item, option.id);
      out += "\t" + mark_of(option.text, right, several ? share : "") + gift(with_line(option)) + "\n";
    }
  } else {
    for (const auto& [row, option] : matches_of(item))
      out += fmt::format("\t={} -> {}\n", gift_side(row), gift_side(option));
    for (const std::string& spare : spare_options(item)) out += fmt::format("\t= -> {}\n", gift_side(spare));
  }
  return "{\n" + out + feedback + "}";
}

/// A category takes no escapes: its signs go.
std::string category_of(const std::string& title) {
  std::string out;
  for (const char c : render::terminal_line(title)) {
    const bool sign = std::string_view("\\~=#{}:$").find(c) != std::string_view::npos;
    out += c == '/' ? std::string("//") : std::string(1, sign ? ' ' : c);
  }
  return out;
}

}  // namespace

std::string write_gift(const Sheet& sheet, const SheetStyle&) {
  std::string out = fmt::format("// Critical reading sheet, {}, seed {}\n\n", called(sheet.level), sheet.seed);
  out += fmt::format("$CATEGORY: $course$/Critical reading/{}\n\n", category_of(sheet.title));
  out += fmt::format("::{}::[plain]{}\n\n", gift(render::cut(sheet.title, 200)), gift(article_of(sheet, "\n")));
  for (const Item& item : sheet.items) {
    out += fmt::format("::{} {}::[plain]{} {}\n\n", gift(item.id), gift(item.kind), gift(question_of(item, "\n")),
                       answers(item));
  }
  return out;
}

}  // namespace argmap::exercise
