#include "exercise/formats/quiz_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "exercise/formats/writers.hpp"

namespace argmap::exercise {

std::vector<std::string> map_in_words(const Item& item) {
  const auto called = [](const SheetNode& node) {
    return node.blank.empty() ? "“" + node.text + "”" : "box " + node.blank;
  };
  std::vector<std::string> out;
  for (const SheetEdge& edge : item.map.edges) {
    const auto from = std::ranges::find(item.map.nodes, edge.from, &SheetNode::id);
    const auto to = std::ranges::find(item.map.nodes, edge.to, &SheetNode::id);
    if (from == item.map.nodes.end() || to == item.map.nodes.end()) continue;
    out.push_back(
        fmt::format("{} {} {}", called(*from), edge.type == "supports" ? "supports" : "speaks against", called(*to)));
  }
  return out;
}

std::string question_of(const Item& item, std::string_view line_break) {
  std::string out = item.ask;
  const auto add = [&](std::string_view words) {
    if (!words.empty()) out += std::string(line_break) + std::string(words);
  };
  add(item.hint);
  add(item.quote);
  if (item.form == Form::order) add("Match each statement with its place.");
  for (const std::string& line : map_in_words(item)) add(line);  // quiz formats take no drawing
  return out;
}

std::vector<std::pair<std::string, std::string>> matches_of(const Item& item) {
  std::vector<std::pair<std::string, std::string>> matches;
  for (const Choice& row : item.rows) {
    if (item.form == Form::order) {
      const auto at = std::ranges::find(item.key.right, row.id) - item.key.right.begin();
      matches.emplace_back(row.text, std::to_string(at + 1));
    } else {
      const auto pair = std::ranges::find(item.key.pairs, row.id, [](const auto& each) { return each.first; });
      const Choice* option = pair == item.key.pairs.end() ? nullptr : find_choice(item.options, pair->second);
      if (option != nullptr) matches.emplace_back(with_line(row), option->text);
    }
  }
  return matches;
}

std::vector<std::string> spare_options(const Item& item) {
  std::vector<std::string> spare;
  for (const Choice& option : item.options) {
    const bool used = std::ranges::find(item.key.pairs, option.id, [](const auto& each) { return each.second; }) !=
                      item.key.pairs.end();
    if (item.form == Form::match && !used) spare.push_back(option.text);
  }
  return spare;
}

std::string_view share_of(std::size_t count) {
  constexpr std::array<std::string_view, 11> shares{"",         "100",      "50",   "33.33333", "25", "20",
                                                    "16.66667", "14.28571", "12.5", "11.11111", "10"};
  return count < shares.size() ? shares[count]
         : count < 20          ? shares.back()
                               : "5";  // 5 in 100 is the least that it knows
}

bool is_right(const Item& item, const std::string& option) {
  return std::ranges::find(item.key.right, option) != item.key.right.end();
}

std::string article_of(const Sheet& sheet, std::string_view line_break) {
  std::string out;
  std::size_t number = 0;
  for (const Paragraph& paragraph : sheet.article) {
    for (const std::string& line : paragraph.lines) {
      out += fmt::format("{}{}. {}", number == 0 ? "" : line_break, number + 1, line);
      ++number;
    }
  }
  return out;
}

std::string key_of(const Item& item) {
  std::string out = item.key.because;
  const auto add = [&](std::string_view words) {
    if (!words.empty()) out += (out.empty() ? "" : " | ") + std::string(words);
  };
  if (item.form == Form::open) add(item.key.model);
  for (const std::string& line : item.key.rubric) add(line);
  for (const Cite& cite : item.key.cites) add(place_of(cite));
  return out;
}

}  // namespace argmap::exercise
