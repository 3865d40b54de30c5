#include "exercise/grade.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

#include "exercise/formats/writers.hpp"
#include "render/escape/csv.hpp"
#include "rules/files/suggest.hpp"

namespace argmap::exercise {
namespace {

/// Lower case, without blanks.
std::string folded(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c != ' ' && c != '\t') out += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return out;
}

std::vector<std::string> pieces(std::string_view answer) {
  std::vector<std::string> out;
  const std::string text = folded(answer);
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(';', at), text.size());
    if (end > at) out.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return out;
}

double share_of_choice(const Item& item, const std::vector<std::string>& chosen) {
  const std::set<std::string> distinct(chosen.begin(), chosen.end());
  int right = 0;
  for (const std::string& id : distinct) {
    const bool good = std::ranges::any_of(item.key.right, [&](const std::string& each) { return folded(each) == id; });
    right += good ? 1 : -1;
  }
  if (!item.several && distinct.size() > 1) return 0;
  return std::max(0.0,
                  static_cast<double>(right) / static_cast<double>(std::max<std::size_t>(item.key.right.size(), 1)));
}

double share_of_match(const Item& item, const std::vector<std::string>& chosen) {
  std::map<std::string, std::string> given;
  for (const std::string& each : chosen) {
    const std::size_t equal = each.find('=');
    if (equal != std::string::npos) given[each.substr(0, equal)] = each.substr(equal + 1);
  }
  std::size_t right = 0;
  for (const auto& [row, option] : item.key.pairs) {
    const auto found = given.find(folded(row));
    right += found != given.end() && found->second == folded(option) ? 1U : 0U;
  }
  return static_cast<double>(right) / static_cast<double>(std::max<std::size_t>(item.key.pairs.size(), 1));
}

/// Kendall's tau, never below 0. Nothing where a row is left out.
double share_of_order(const Item& item, const std::vector<std::string>& chosen) {
  const std::size_t size = item.key.right.size();
  if (size < 2) return chosen.size() == size ? 1 : 0;
  std::vector<std::size_t> places;
  for (const std::string& id : item.key.right) {
    const auto place = std::ranges::find(chosen, folded(id));
    if (place == chosen.end()) return 0;
    places.push_back(static_cast<std::size_t>(place - chosen.begin()));
  }
  double pairs = 0;
  double right = 0;
  for (std::size_t i = 0; i < size; ++i) {
    for (std::size_t k = i + 1; k < size; ++k) ++pairs, right += places[i] < places[k] ? 1 : 0;
  }
  return std::max(0.0, 2 * right / pairs - 1);
}

double share(const Item& item, const std::string& answer) {
  const auto chosen = pieces(answer);
  return item.form == Form::choice  ? share_of_choice(item, chosen)
         : item.form == Form::match ? share_of_match(item, chosen)
                                    : share_of_order(item, chosen);
}

/// Reads the table; every row that names no item is told with its line.
class Marker {
 public:
  Marker(const Sheet& sheet, std::string_view name, Grades& grades) : sheet_(sheet), name_(name), grades_(grades) {}

  void read(std::string_view csv) {
    const auto rows = render::read_csv(csv);
    if (rows.empty()) return wrong(1, "the table is empty", "its first line should be: learner,item,answer");
    if (!find_columns(rows.front())) return;
    if (rows.size() == 1) return wrong(rows.front().line, "no answers stand below the first line", "");
    for (std::size_t i = 1; i < rows.size(); ++i) {
      if (rows[i].fields != rows.front().fields) read_row(rows[i]);  // tables of many learners, one below the other
    }
  }

 private:
  void wrong(std::uint32_t line, std::string message, std::string hint) {
    Diagnostic diagnostic;
    diagnostic.file = name_;
    diagnostic.line = line;
    diagnostic.message = std::move(message);
    diagnostic.hint = std::move(hint);
    grades_.diagnostics.push_back(std::move(diagnostic));
  }

  bool find_columns(const render::CsvRow& head) {
    constexpr std::array<std::string_view, 3> names{"learner", "item", "answer"};
    for (std::size_t i = 0; i < names.size(); ++i) {
      const auto found = std::ranges::find_if(head.fields, [&](const auto& each) { return folded(each) == names[i]; });
      columns_[i] = static_cast<std::size_t>(found - head.fields.begin());
      if (found == head.fields.end()) {
        wrong(head.line, fmt::format("the first line has no column `{}`", names[i]),
              "it should be: learner,item,answer");
      }
    }
    return grades_.diagnostics.empty();
  }

  void read_row(const render::CsvRow& row) {
    if (row.fields.size() <= std::ranges::max(columns_)) {
      return wrong(row.line, fmt::format("{} columns, fewer than the first line", row.fields.size()),
                   "an answer with commas wants quotation marks around it");
    }
    const std::string id = folded(row.fields[columns_[1]]);
    const auto item = std::ranges::find_if(sheet_.items, [&](const Item& each) { return folded(each.id) == id; });
    if (item == sheet_.items.end()) {
      std::vector<std::string_view> ids;
      for (const Item& each : sheet_.items) ids.push_back(each.id);
      return wrong(row.line, fmt::format("the sheet has no item '{}'", row.fields[columns_[1]]),
                   rules::did_you_mean(id, ids));
    }
    Mark mark{row.fields[columns_[0]], item->id, row.fields[columns_[2]], 0, item->form != Form::open};
    if (mark.scored) mark.points = item->points * share(*item, mark.answer);
    const auto same = std::ranges::find_if(
        grades_.marks, [&](const Mark& each) { return each.learner == mark.learner && each.item == mark.item; });
    if (same != grades_.marks.end())
      *same = std::move(mark);
    else
      grades_.marks.push_back(std::move(mark));
  }

  const Sheet& sheet_;
  std::string name_;
  Grades& grades_;
  std::array<std::size_t, 3> columns_{};
};

/// None where one of the two does not vary.
std::optional<double> correlation(const std::vector<double>& a, const std::vector<double>& b) {
  const auto count = static_cast<double>(a.size());
  double mean_a = 0;
  double mean_b = 0;
  for (std::size_t i = 0; i < a.size(); ++i) mean_a += a[i] / count, mean_b += b[i] / count;
  double both = 0;
  double own_a = 0;
  double own_b = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    both += (a[i] - mean_a) * (b[i] - mean_b);
    own_a += (a[i] - mean_a) * (a[i] - mean_a);
    own_b += (b[i] - mean_b) * (b[i] - mean_b);
  }
  const double spread = std::sqrt(own_a * own_b);
  if (spread <= 1e-12) return std::nullopt;
  return both / spread;
}

ItemMarks marks_of(const Item& item, const Grades& grades) {
  ItemMarks out;
  out.item = item.id;
  std::map<std::string, double> points;
  for (const Mark& mark : grades.marks) {
    if (mark.item == item.id) points[mark.learner] = mark.points, ++out.answers;
  }
  std::vector<double> here;
  std::vector<double> elsewhere;
  for (const auto& [learner, sum] : grades.learners) {
    const auto found = points.find(learner);
    here.push_back(found == points.end() ? 0 : found->second);
    elsewhere.push_back(sum - here.back());
    out.difficulty += item.points > 0 ? here.back() / item.points / static_cast<double>(grades.learners.size()) : 0;
  }
  out.discrimination = correlation(here, elsewhere);
  if (!item.key.cites.empty()) out.line = item.key.cites.front().line;
  return out;
}

}  // namespace

Grades grade(const Sheet& sheet, std::string_view name, std::string_view csv) {
  Grades grades;
  Marker(sheet, name, grades).read(csv);
  for (const Mark& mark : grades.marks) grades.learners[mark.learner] += mark.points;
  for (const Item& item : sheet.items) {
    if (item.form == Form::open) continue;
    grades.points += item.points;
    if (!grades.learners.empty()) grades.items.push_back(marks_of(item, grades));
  }
  return grades;
}

}  // namespace argmap::exercise
