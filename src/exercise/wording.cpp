#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "exercise/quotation_marks.hpp"
#include "exercise/writers.hpp"

namespace argmap::exercise {

std::string use_of_letters(const Item& item) {
  std::vector<std::string> used;
  for (const auto& [row, option] : item.key.pairs) used.push_back(option);
  std::ranges::sort(used);
  const bool twice = used.empty() || std::ranges::adjacent_find(used) != used.end();
  used.erase(std::ranges::unique(used).begin(), used.end());
  const bool spare = used.size() < item.options.size() && !used.empty();
  if (twice)
    return spare ? "; letters may be used more than once, and some may not be needed."
                 : "; letters may be used more than once.";
  return spare ? "; some letters may not be needed." : ".";
}

std::string instruction(const Item& item) {
  switch (item.form) {
    case Form::choice:
      return item.several ? "Choose all that fit." : "Choose one.";
    case Form::match:
      return item.map.nodes.empty() ? "Write a letter for each number" + use_of_letters(item)
                                    : "Write a letter for each numbered box.";
    case Form::order:
      return "Write the letters in the right order.";
    case Form::open:
      return "Write in your own words.";
  }
  return "";
}

const Choice* find_choice(const std::vector<Choice>& choices, std::string_view id) {
  const auto found = std::ranges::find(choices, id, &Choice::id);
  return found == choices.end() ? nullptr : &*found;
}

std::string answer_of(const Item& item) {
  if (item.form == Form::open) return item.key.model;
  std::string answer;
  const auto add = [&](const std::string& piece) { answer += (answer.empty() ? "" : ", ") + piece; };
  for (const std::string& id : item.key.right) add(id);
  for (const auto& [row, option] : item.key.pairs) add(fmt::format("{} {}", row, option));
  return answer;
}

std::string answer_in_full(const Item& item) {
  if (item.form == Form::open) return "In the learner’s own words";
  std::string answer = answer_of(item);
  if (item.form != Form::choice || item.key.right.size() != 1) return answer;
  const Choice* right = find_choice(item.options, item.key.right.front());
  return right == nullptr ? answer : answer + ": " + with_line(*right);
}

bool says_title(const Sheet& sheet) {
  std::string title;
  for (const Paragraph& each : sheet.article) {
    if (each.kind != "title") continue;
    for (const std::string& line : each.lines) title += (title.empty() ? "" : " ") + line;
  }
  return title == sheet.title;
}

bool says_author(const Sheet& sheet) {
  if (sheet.author.empty()) return true;
  return std::ranges::any_of(sheet.article, [&](const Paragraph& each) {
    return each.kind == "note" && std::ranges::any_of(each.lines, [&](const std::string& line) {
             return line.find(sheet.author) != std::string::npos;
           });
  });
}

std::string seen_by(const Cite& cite) {
  if (cite.rules.empty()) return "";
  const std::string& name = cite.rules.front();
  return name.find(' ') == std::string::npos ? "rule " + name : name;
}

std::string place_of(const Cite& cite) {
  std::string place = fmt::format("Line {}", cite.line);
  if (const std::string words = bare_words(cite.words); !words.empty()) place += ", “" + words + "”";
  if (const std::string by = seen_by(cite); !by.empty()) place += " (" + by + ")";
  return place;
}

std::string points_of(const Item& item) {
  const bool whole = item.points == std::floor(item.points);
  const std::string number = whole ? fmt::format("{:.0f}", item.points) : fmt::format("{:.1f}", item.points);
  return number + (item.points == 1 ? " point" : " points");
}

std::string_view called(Level level) {
  return level == Level::middle ? "middle school" : level == Level::secondary ? "secondary school" : "university";
}

std::string with_line(const Choice& choice) {
  return choice.line == 0 ? choice.text : fmt::format("{} (line {})", choice.text, choice.line);
}

}  // namespace argmap::exercise
