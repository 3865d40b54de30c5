// A sheet to print or paste: the article with numbered lines, the items, the key.
#include <fmt/format.h>

#include <algorithm>

#include "exercise/formats/writers.hpp"

namespace argmap::exercise {
namespace {

/// Words as they are: what Markdown would take for markup is escaped.
std::string plain(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (std::string_view("\\`*_{}[]<>#|~&$").find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

/// In a block of code, so that every line keeps its number whatever it holds.
std::string article(const Sheet& sheet) {
  std::string body;
  std::size_t number = 0;
  std::size_t fence = 3;
  for (const Paragraph& each : sheet.article) {
    if (!body.empty()) body += "\n";
    for (const std::string& line : each.lines) {
      body += fmt::format("{:>4}  {}{}\n", ++number, each.kind == "quote" ? "  | " : "", line);
      std::size_t run = 0;
      for (const char c : line) run = c == '`' ? run + 1 : 0, fence = std::max(fence, run + 1);
    }
  }
  const std::string marks(fence, '`');
  return "## The article\n\n" + marks + "text\n" + body + marks + "\n\n";
}

/// The map in words: every card with what it bears on.
std::string map_in_words(const Item& item) {
  std::string out;
  for (const SheetNode& node : item.map.nodes) {
    const std::string box = node.blank.empty() ? plain(node.text) : fmt::format("**box {}** ……………………", node.blank);
    const auto edge = std::ranges::find(item.map.edges, node.id, &SheetEdge::from);
    std::string under;
    if (edge != item.map.edges.end()) {
      const auto to = std::ranges::find(item.map.nodes, edge->to, &SheetNode::id);
      const std::string target = to == item.map.nodes.end() ? ""
                                 : to->blank.empty()        ? fmt::format("“{}”", plain(to->text))
                                                            : "box " + to->blank;
      under = fmt::format("  \n  {} {}", edge->type == "supports" ? "(+) supports" : "(–) speaks against", target);
    }
    out += fmt::format("- {}{}\n", box, under);
  }
  return out + "\n";
}

std::string question(const Item& item, std::size_t number) {
  std::string out =
      fmt::format("### {}. {}\n\n*{} {}*\n\n", number, plain(item.ask), instruction(item), points_of(item));
  if (!item.hint.empty()) out += fmt::format("Hint: {}\n\n", plain(item.hint));
  if (!item.quote.empty()) out += fmt::format("> {}\n\n", plain(item.quote));
  if (!item.map.nodes.empty()) out += map_in_words(item);
  for (const Choice& row : item.rows) {
    const std::string_view room = item.form == Form::order ? "" : " \\_\\_\\_";
    if (item.map.nodes.empty()) out += fmt::format("- **{}** {}{}\n", row.id, plain(with_line(row)), room);
  }
  if (!item.rows.empty() && item.map.nodes.empty()) out += "\n";
  if (item.form == Form::order) {
    out += "Order:";
    for (std::size_t i = 0; i < item.rows.size(); ++i) out += " \\_\\_\\_";
    out += "\n\n";
  }
  for (const Choice& option : item.options) out += fmt::format("- **{}** {}\n", option.id, plain(with_line(option)));
  if (!item.options.empty()) out += "\n";
  for (std::uint32_t i = 0; i < item.room; ++i) out += "…………………………………………………………………………………………\n\n";
  return out;
}

std::string key(const Item& item, std::size_t number) {
  std::string out = fmt::format("**{}.** {}\n", number, plain(answer_in_full(item)));
  if (item.form == Form::open && !item.key.model.empty()) out += fmt::format("- model: {}\n", plain(item.key.model));
  for (const std::string& line : item.key.rubric) out += fmt::format("- {}\n", plain(line));
  if (!item.key.because.empty()) out += fmt::format("- why: {}\n", plain(item.key.because));
  for (const Cite& cite : item.key.cites) out += fmt::format("- {}\n", plain(place_of(cite)));
  return out + "\n";
}

}  // namespace

std::string write_markdown(const Sheet& sheet, const SheetStyle& style) {
  std::string out = fmt::format("# {}\n\nName: ______________________  Class: ________  Date: ______________\n\n",
                                plain(sheet.title));
  if (!says_author(sheet)) out += fmt::format("By {}\n\n", plain(sheet.author));
  out += article(sheet) + "## Questions\n\n";
  std::size_t number = 0;
  for (const Item& item : sheet.items) out += question(item, ++number);
  if (sheet.items.empty()) out += "The analysis was not sure enough of this article to ask anything.\n\n";
  if (!style.key) return out;
  out += fmt::format("---\n\n## Key\n\n{}, {}, seed {}\n\n", plain(sheet.source), called(sheet.level), sheet.seed);
  number = 0;
  for (const Item& item : sheet.items) out += key(item, ++number);
  if (const std::string found = seen_by_all(sheet); !found.empty()) out += plain(found) + "\n";
  return out;
}

}  // namespace argmap::exercise
