// Comma-separated values, as RFC 4180 has them, written and read.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace argmap::exercise {

/// A row with its line break. A field that a spreadsheet would take for a formula gets an apostrophe before it; line
/// breaks inside are kept.
[[nodiscard]] std::string csv_row(const std::vector<std::string>& fields);

struct CsvRow {
  std::uint32_t line = 1;  ///< on which it begins
  std::vector<std::string> fields;
};
/// Rows of a table; empty lines are left out. A quotation mark that is never closed ends with the bytes.
[[nodiscard]] std::vector<CsvRow> read_csv(std::string_view bytes, char separator = ',');

}  // namespace argmap::exercise
