// One question a row: for flash cards (Anki) and for quiz sites.
#include <fmt/format.h>

#include <algorithm>

#include "exercise/formats/quiz_text.hpp"
#include "exercise/formats/writers.hpp"
#include "render/escape/csv.hpp"
#include "render/escape/escape.hpp"

namespace argmap::exercise {
namespace {

/// A question with one answer. A match or an order makes several.
struct Single {
  std::string id;
  std::string question;
  std::vector<std::string> options;
  std::string answer;
};

std::vector<Single> singles_of(const Item& item) {
  const std::string question = question_of(item, "\n");
  if (item.form == Form::open) return {{item.id, question, {}, item.key.model}};
  if (item.form == Form::order) {
    std::vector<std::string> rows;
    for (const Choice& row : item.rows) rows.push_back(row.text);
    return {{item.id, question, rows, answer_of(item)}};
  }
  std::vector<std::string> options;
  for (const Choice& option : item.options) options.push_back(with_line(option));
  if (item.form == Form::choice) return {{item.id, question, options, answer_of(item)}};
  std::vector<Single> singles;
  for (const auto& [row, option] : item.key.pairs) {
    const Choice* words = find_choice(item.rows, row);
    if (words != nullptr)
      singles.push_back({item.id + "." + row, question + "\n" + with_line(*words), options, option});
  }
  return singles;
}

/// A field of Anki's: HTML, and no tab or line break but <br>.
std::string card_field(std::string_view text) {
  std::string out;
  for (std::string_view rest = text; !rest.empty();) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    out += (out.empty() ? "" : "<br>") + render::xml(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return out;
}

std::string letters(const Item& item, const Single& single) {
  std::string out;
  const auto& choices = item.form == Form::order ? item.rows : item.options;
  for (std::size_t i = 0; i < single.options.size(); ++i)
    out += fmt::format("\n{}) {}", choices[i].id, single.options[i]);
  return out;
}

}  // namespace

std::string write_anki(const Sheet& sheet, const SheetStyle&) {
  std::string deck = "Critical reading::" + render::terminal_line(sheet.title);
  std::string out = "#separator:Tab\n#html:true\n#notetype:Basic\n#deck:" + deck + "\n#tags column:3\n";
  for (const Item& item : sheet.items) {
    for (const Single& single : singles_of(item)) {
      const std::string front =
          fmt::format("{}\n({}, {})", single.question + letters(item, single), sheet.title, single.id);
      std::string back = single.answer;
      if (const std::string key = key_of(item); !key.empty() && item.form != Form::open) back += "\n" + key;
      if (item.form == Form::open) back = key_of(item);
      out += fmt::format("{}\t{}\t{}\n", card_field(front), card_field(back), card_field(item.kind));
    }
  }
  return out;
}

std::string write_csv(const Sheet& sheet, const SheetStyle& style) {
  std::size_t most = 2;
  std::vector<std::vector<std::string>> rows;
  for (const Item& item : sheet.items) most = std::max({most, item.options.size(), item.rows.size()});
  std::vector<std::string> head{"id", "kind", "form", "points", "question"};
  for (std::size_t i = 0; i < most; ++i) head.push_back(fmt::format("option {}", i + 1));
  for (const std::string_view key : {"answer", "why"}) {
    if (style.key) head.emplace_back(key);
  }
  std::string out = render::csv_row(head);
  for (const Item& item : sheet.items) {
    const auto singles = singles_of(item);
    for (const Single& single : singles) {
      std::vector<std::string> row{single.id, item.kind, std::string(name_of(item.form)),
                                   fmt::format("{:.4g}", item.points / static_cast<double>(singles.size())),
                                   single.question};
      const auto& choices = item.form == Form::order ? item.rows : item.options;
      for (std::size_t i = 0; i < most; ++i) {
        row.push_back(i < single.options.size() ? choices[i].id + ") " + single.options[i] : "");
      }
      if (style.key) row.push_back(single.answer), row.push_back(key_of(item));
      out += render::csv_row(row);
    }
  }
  return out;
}

}  // namespace argmap::exercise
