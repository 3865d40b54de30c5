// Which items come onto a sheet.
#include <algorithm>
#include <cmath>

#include "exercise/fair_use.hpp"
#include "exercise/key_map.hpp"
#include "exercise/kinds.hpp"
#include "render/escape.hpp"
#include "rules/book.hpp"

namespace argmap {
namespace exercise {
namespace {

/// The items of one kind, and how many of them the rules want.
struct Offer {
  std::vector<Item> items;
  std::size_t wanted = 0;
};

std::vector<Offer> offers(const Reading& reading, const rules::Exercises& exercises, const SheetOptions& options) {
  std::vector<Offer> all;
  for (const Kind& kind : kinds()) {
    const bool asked = std::ranges::find(options.kinds, kind.name) != options.kinds.end();
    Task task(reading, exercises, kind.name, options);
    auto wanted = static_cast<std::size_t>(task.kind.number[static_cast<std::size_t>(options.level)]);
    if (!options.kinds.empty()) wanted = asked ? std::max<std::size_t>(wanted, 1) : 0;
    if (wanted > 0) kind.make(task);
    all.push_back({std::move(task.items), wanted});
  }
  return all;
}

/// How many items of each kind: in rounds, one of a kind each, kinds in drawn order; more than the rules want of a
/// kind only where the sheet would stay shorter than was asked for.
std::vector<std::size_t> share_out(const std::vector<Offer>& all, std::size_t items, Draw draw) {
  std::vector<std::size_t> taken(all.size());
  std::vector<std::size_t> order(all.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  draw.shuffle(order);
  std::size_t sum = 0;
  for (const bool beyond : {false, true}) {
    for (bool more = true; more && sum < items;) {
      more = false;
      for (const std::size_t i : order) {
        const bool may = taken[i] < all[i].items.size() && all[i].wanted > 0 && (beyond || taken[i] < all[i].wanted);
        if (!may || sum == items) continue;
        ++taken[i], ++sum;
        more = true;
      }
    }
  }
  return taken;
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

std::string title_of(const Report& report, const SheetOptions& options) {
  if (!options.title.empty()) return render::terminal_line(options.title);
  const auto headline = std::ranges::find(report.furniture, "headline", &Furniture::category);
  if (headline != report.furniture.end()) return render::terminal_line(report.document.plain(headline->span));
  return name_of_file(report.document.name);
}

}  // namespace
}  // namespace exercise

Sheet make_sheet(const Report& report, const RuleBook& book, const SheetOptions& options) {
  using namespace exercise;
  const rules::Exercises& exercises = book.book().exercises;
  Article article = set_article(report);
  const Reading reading(report, article);
  Sheet sheet;
  sheet.title = title_of(report, options);
  sheet.source = render::terminal_line(report.document.name.substr(report.document.name.find_last_of('/') + 1));
  sheet.author = render::terminal_line(report.author);
  sheet.level = options.level;
  sheet.seed = options.seed;
  std::vector<Offer> all = offers(reading, exercises, options);
  const auto by_level = static_cast<std::size_t>(exercises.items[static_cast<std::size_t>(options.level)]);
  if (options.items == 0) {
    for (Offer& each : all) each.items.resize(std::min(each.items.size(), each.wanted));
  }
  const auto taken = share_out(all, options.items > 0 ? options.items : by_level, Draw(options.seed));
  for (std::size_t i = 0; i < all.size(); ++i) {
    for (std::size_t n = 0; n < taken[i]; ++n) {
      sheet.items.push_back(std::move(all[i].items[n]));
    }
  }
  spread_sentences(reading, sheet.items);
  for (std::size_t i = 0; i < sheet.items.size(); ++i) sheet.items[i].id = "q" + std::to_string(i + 1);
  const auto drawn = exercises.kinds.find("complete-map");
  sheet.map = key_map(reading, drawn == exercises.kinds.end() ? 0 : drawn->second.margin);
  sheet.article = std::move(article.paragraphs);
  return sheet;
}

}  // namespace argmap
