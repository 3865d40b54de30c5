#include "render/escape/csv.hpp"

#include <algorithm>

#include "render/escape/escape.hpp"

namespace argmap::render {
namespace {

/// Blanks before the sign do not save anybody.
bool looks_like_formula(std::string_view field) {
  field.remove_prefix(std::min(field.find_first_not_of(" \t\r\n"), field.size()));
  for (const std::string_view sign : {"=", "+", "-", "@", "＝", "＋", "－", "＠"}) {
    if (field.starts_with(sign)) return true;
  }
  return false;
}

}  // namespace

std::string csv_row(const std::vector<std::string>& fields) {
  std::string out;
  for (const std::string& field : fields) {
    if (&field != &fields.front()) out += ',';
    const std::string safe = (looks_like_formula(field) ? "'" : "") + clean(field);
    const bool quote = safe.find_first_of(",\"\n") != std::string::npos;
    if (quote) out += '"';
    for (const char c : safe) out += c == '"' ? std::string("\"\"") : std::string(1, c);
    if (quote) out += '"';
  }
  return out + "\r\n";
}

std::string csv_line(std::vector<std::string> fields) {
  for (std::string& field : fields) field = terminal_line(field);
  return csv_row(fields);
}

std::vector<CsvRow> read_csv(std::string_view bytes, char separator) {
  std::vector<CsvRow> rows;
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  CsvRow row;
  std::string field;
  std::uint32_t line = 1;
  bool quoted = false;
  bool any = false;
  const auto end_row = [&] {
    row.fields.push_back(std::move(field));
    field.clear();
    if (any) rows.push_back(std::move(row));
    row = {line, {}};
    any = false;
  };
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const char c = bytes[i];
    if (c == '\n') ++line;
    if (quoted && c == '"' && i + 1 < bytes.size() && bytes[i + 1] == '"') {
      field += bytes[++i];
    } else if (c == '"' && (quoted || field.empty())) {
      quoted = !quoted;
      any = true;
    } else if (!quoted && c == separator) {
      row.fields.push_back(std::move(field));
      field.clear();
      any = true;
    } else if (!quoted && (c == '\n' || c == '\r')) {
      if (c == '\r' && i + 1 < bytes.size() && bytes[i + 1] == '\n') ++i, ++line;
      end_row();
      row.line = line;
    } else {
      field += c;
      any = true;
    }
  }
  end_row();
  return rows;
}

}  // namespace argmap::render
