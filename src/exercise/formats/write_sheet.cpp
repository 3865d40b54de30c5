// One row a format.
#include <algorithm>
#include <array>

#include "exercise/formats/writers.hpp"

namespace argmap {
namespace exercise {
namespace {

using Writer = std::string (*)(const Sheet&, const SheetStyle&, std::string&);

template <std::string (*Function)(const Sheet&, const SheetStyle&)>
std::string always(const Sheet& sheet, const SheetStyle& style, std::string&) {
  return Function(sheet, style);
}

struct Row {
  std::string_view format;
  Writer write;
};

constexpr std::array table{Row{"json", always<write_json>}, Row{"md", always<write_markdown>},
                           Row{"html", always<write_html>}, Row{"pdf", write_pdf},
                           Row{"gift", always<write_gift>}, Row{"xml", always<write_moodle>},
                           Row{"zip", write_qti},           Row{"tsv", always<write_anki>},
                           Row{"csv", always<write_csv>},   Row{"argdown", always<write_argdown>}};

}  // namespace
}  // namespace exercise

std::vector<std::string_view> sheet_formats() {
  std::vector<std::string_view> formats;
  formats.reserve(exercise::table.size());
  for (const auto& row : exercise::table) formats.push_back(row.format);
  return formats;
}

std::string write_sheet(const Sheet& sheet, std::string_view format, SheetStyle style, std::string& problem) {
  problem.clear();
  const auto row = std::ranges::find(exercise::table, format, &exercise::Row::format);
  if (row != exercise::table.end()) return row->write(sheet, style, problem);
  problem = "no such format: " + std::string(format);
  return "";
}

}  // namespace argmap
