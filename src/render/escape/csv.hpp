// Comma-separated values, as RFC 4180 has them, written and read.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace argmap::render {

/// A row with its line break. Fields with commas, quotes or breaks are quoted; each is `clean`, and one that a
/// spreadsheet would take for a formula (it begins with = + - @, narrow or wide) gets an apostrophe before it. Line
/// breaks are kept.
[[nodiscard]] std::string csv_row(const std::vector<std::string>& fields);
/// The same on one line of a file: line breaks in fields become blanks.
[[nodiscard]] std::string csv_line(std::vector<std::string> fields);

struct CsvRow {
  std::uint32_t line = 1;  ///< on which it begins
  std::vector<std::string> fields;
};
/// Rows of a table; empty lines are left out. A quotation mark that is never closed ends with the bytes.
[[nodiscard]] std::vector<CsvRow> read_csv(std::string_view bytes, char separator = ',');

}  // namespace argmap::render
