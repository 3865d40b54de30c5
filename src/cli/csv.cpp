#include "cli/csv.hpp"

#include <string_view>

#include "cli/console.hpp"

namespace argmap::cli {
namespace {

/// The wide forms of the signs count too: some spreadsheets read them alike.
bool looks_like_formula(std::string_view field) {
  for (const std::string_view sign : {"=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"}) {
    if (field.starts_with(sign)) return true;
  }
  return false;
}

std::string csv_field(std::string_view field) {
  std::string safe = (looks_like_formula(field) ? "'" : "") + shown(field);
  if (safe.find_first_of(",\"\n\r") == std::string::npos) return safe;
  std::string out = "\"";
  for (const char c : safe) {
    if (c == '"') out += '"';
    out += c;
  }
  return out += '"';
}

}  // namespace

std::string csv_row(const std::vector<std::string>& fields) {
  std::string out;
  for (const std::string& field : fields) {
    if (&field != &fields.front()) out += ',';
    out += csv_field(field);
  }
  return out += "\r\n";
}

}  // namespace argmap::cli
