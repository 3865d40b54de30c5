// What is wrong with a file that a person wrote, and where.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace argmap {

enum class Severity : std::uint8_t { note, warning, error };

/// One problem in a rule file, pointing at the place and offering a way out.
struct Diagnostic {
  Severity severity = Severity::error;
  std::string file;
  std::uint32_t line = 1;    ///< from 1; 0 where it is about a whole file or folder
  std::uint32_t column = 1;  ///< from 1, in code points; 0 with line 0
  std::uint32_t width = 1;   ///< code points to underline
  std::string message;       ///< one line, no final stop
  std::string hint;          ///< "did you mean `claim`?"; may be empty
  std::string source_line;   ///< the offending line, or the part of a long one around the place; may be empty
  std::uint32_t caret = 0;   ///< column of the place in `source_line`, from 1, in code points; 0 where it is `column`
};

/// "file:line:column: error: message" ("file: error: message" where the line is 0), the line, a caret under the place,
/// and the hint.
[[nodiscard]] std::string format(const Diagnostic& diagnostic);

}  // namespace argmap
