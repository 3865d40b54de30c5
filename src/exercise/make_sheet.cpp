// Which items come onto a sheet.
#include <fmt/ranges.h>

#include <algorithm>

#include "exercise/items/choose_items.hpp"
#include "exercise/items/kinds.hpp"
#include "exercise/key_map.hpp"
#include "exercise/words/survey.hpp"
#include "render/escape/escape.hpp"
#include "rules/book/book.hpp"

namespace argmap {
namespace exercise {
namespace {

std::vector<Offer> offers(const Reading& reading, const rules::Exercises& exercises, const SheetOptions& options) {
  const Survey none;
  const Survey survey = survey_of(Task(reading, none, exercises, "who-says", options));
  std::vector<Offer> all;
  for (const Kind& kind : kinds()) {
    const bool asked = std::ranges::find(options.kinds, kind.name) != options.kinds.end();
    Task task(reading, survey, exercises, kind.name, options);
    auto wanted = static_cast<std::size_t>(task.kind.number[static_cast<std::size_t>(options.level)]);
    if (!options.kinds.empty()) wanted = asked ? std::max<std::size_t>(wanted, 1) : 0;
    if (options.kinds.empty() || asked) kind.make(task);
    all.push_back({std::move(task.items), wanted});
  }
  return all;
}

std::vector<std::string> of_a_life(const rules::Exercises& exercises) {
  const auto kind = exercises.kinds.find("order-argument");
  if (kind == exercises.kinds.end()) return {};
  const auto terms = kind->second.terms.find("biography");
  return terms == kind->second.terms.end() ? std::vector<std::string>{} : terms->second;
}

/// "Tram opinion" of "texts/tram-opinion.txt".
std::string name_of_file(std::string name) {
  name.erase(0, name.find_last_of('/') + 1);
  if (const auto ending = name.rfind('.'); ending != std::string::npos && ending > 0) name.erase(ending);
  std::ranges::replace_if(
      name, [](char c) { return c == '-' || c == '_'; }, ' ');
  if (!name.empty() && name.front() >= 'a' && name.front() <= 'z') name.front() = static_cast<char>(name.front() - 32);
  return render::terminal_line(name);
}

std::string title_of(const Report& report, const Article& article, const SheetOptions& options) {
  if (!options.title.empty()) return render::terminal_line(options.title);
  for (const Paragraph& each : article.paragraphs) {
    if (each.kind == "title") return fmt::format("{}", fmt::join(each.lines, " "));
  }
  if (!report.author.empty()) return "An article by " + render::terminal_line(report.author);
  return name_of_file(report.document.name);
}

}  // namespace
}  // namespace exercise

Sheet make_sheet(const Report& report, const RuleBook& book, const SheetOptions& options) {
  using namespace exercise;
  const rules::Exercises& exercises = book.book().exercises;
  Article article = set_article(report);
  const Reading reading(report, article, of_a_life(exercises));
  Sheet sheet;
  sheet.title = title_of(report, article, options);
  sheet.source = render::terminal_line(report.document.name.substr(report.document.name.find_last_of('/') + 1));
  sheet.author = render::terminal_line(report.author);
  sheet.level = options.level;
  sheet.seed = options.seed;
  const auto by_level = static_cast<std::size_t>(exercises.items[static_cast<std::size_t>(options.level)]);
  sheet.items = choose_items(reading, offers(reading, exercises, options), options.items,
                             options.items > 0 ? options.items : by_level, Draw(options.seed));
  for (std::size_t i = 0; i < sheet.items.size(); ++i) sheet.items[i].id = "q" + std::to_string(i + 1);
  const auto drawn = exercises.kinds.find("complete-map");
  sheet.map = key_map(reading, drawn == exercises.kinds.end() ? 0 : drawn->second.margin);
  sheet.article = std::move(article.paragraphs);
  return sheet;
}

}  // namespace argmap
