// The forms in which `argmap check` writes findings.
#pragma once

#include <cstddef>
#include <memory>
#include <string_view>
#include <vector>

#include "argmap/report.hpp"
#include "cli/terminal/console.hpp"

namespace argmap::cli {

/// One text with the findings that were asked for.
struct Checked {
  const Report& report;
  std::vector<const Finding*> listed;      ///< in text order
  std::vector<const Finding*> suppressed;  ///< asked for as well, but silenced by comments in the text
};

/// Writes what it is given at once, text by text. All that it writes is safe on a terminal.
class CheckWriter {
 public:
  CheckWriter() = default;
  virtual ~CheckWriter() = default;
  CheckWriter(const CheckWriter&) = delete;
  CheckWriter& operator=(const CheckWriter&) = delete;

  virtual void begin() {}
  virtual void add(const Checked& checked) = 0;
  virtual void end() {}
};

/// `format` is one of those that the table of commands offers. `explain` adds the units and voices concerned and a
/// suggestion to the text.
[[nodiscard]] std::unique_ptr<CheckWriter> make_check_writer(std::string_view format, Console& console, bool explain);

// One file each.
[[nodiscard]] std::unique_ptr<CheckWriter> check_text(Console& console, bool explain);
[[nodiscard]] std::unique_ptr<CheckWriter> check_json(Console& console);
[[nodiscard]] std::unique_ptr<CheckWriter> check_csv(Console& console);
[[nodiscard]] std::unique_ptr<CheckWriter> check_sarif(Console& console);
[[nodiscard]] std::unique_ptr<CheckWriter> check_github(Console& console);
[[nodiscard]] std::unique_ptr<CheckWriter> check_markdown(Console& console);

}  // namespace argmap::cli
