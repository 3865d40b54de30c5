// Comma-separated values, as RFC 4180 has them.
#pragma once

#include <string>
#include <vector>

namespace argmap::cli {

/// A row with its line break. Fields with commas, quotes or breaks are quoted. A field that a spreadsheet would take
/// for a formula (it begins with = + - @ or a tab) gets an apostrophe before it. Control characters are shown as
/// escapes; bytes that are no UTF-8 become U+FFFD.
[[nodiscard]] std::string csv_row(const std::vector<std::string>& fields);

}  // namespace argmap::cli
