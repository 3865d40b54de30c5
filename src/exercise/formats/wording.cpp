#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>

#include "exercise/formats/writers.hpp"
#include "exercise/words/quotation_marks.hpp"

namespace argmap::exercise {

std::string use_of_letters(const Item& item) {
  std::vector<std::string> used;
  for (const auto& [row, option] : item.key.pairs) used.push_back(option);
  std::ranges::sort(used);
  const bool twice = used.empty() || std::ranges::adjacent_find(used) != used.end();
  used.erase(std::unique(used.begin(), used.end()), used.end());
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
  const std::string words = bare_words(cite.words);
  return fmt::format("Line {}", cite.line) + (words.empty() ? "" : ", “" + words + "”");
}

std::string seen_by_all(const Sheet& sheet) {
  std::string all;
  for (std::size_t i = 0; i < sheet.items.size(); ++i) {
    std::vector<std::string> names;
    for (const Cite& cite : sheet.items[i].key.cites) {
      const std::string name = seen_by(cite);
      if (!name.empty() && std::ranges::find(names, name) == names.end()) names.push_back(name);
    }
    if (!names.empty()) all += fmt::format("{}{}: {}", all.empty() ? "" : "; ", i + 1, fmt::join(names, ", "));
  }
  return all.empty() ? "" : "For whoever wants to check the program, what found each answer: " + all + ".";
}

namespace {

std::string number_in_words(double number) {
  return number == std::floor(number) ? fmt::format("{:.0f}", number) : fmt::format("{:.1f}", number);
}

}  // namespace

std::string points_of(const Item& item) {
  const std::string points = number_in_words(item.points) + (item.points == 1 ? " point" : " points");
  const double each = item.rows.empty() ? 0 : item.points / static_cast<double>(item.rows.size());
  const bool shared = item.form == Form::match && item.rows.size() > 1 && each > 0 && each * 2 == std::floor(each * 2);
  return shared ? fmt::format("{}, {} for each {}", points, number_in_words(each),
                              item.map.nodes.empty() ? "letter" : "box")
                : points;
}

std::string_view called(Level level) {
  return level == Level::middle ? "middle school" : level == Level::secondary ? "secondary school" : "university";
}

std::string with_line(const Choice& choice) {
  return choice.line == 0 ? choice.text : fmt::format("{} (line {})", choice.text, choice.line);
}

}  // namespace argmap::exercise
