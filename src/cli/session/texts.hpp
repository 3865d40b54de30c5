// The texts that a command line names: files, and the lines of JSON lines.
#pragma once

#include <functional>
#include <string>

#include "cli/session/command.hpp"
#include "cli/session/input.hpp"

namespace argmap::cli {

/// A text before it is read.
struct Text {
  std::string name;  ///< as reports call it: the file's name, or the id of a line
  std::string file;  ///< that it stands in, "-" for standard input
  std::string bytes;
};

/// Whether the input holds one text a line: a .jsonl file, or standard input that begins with such an object.
[[nodiscard]] bool holds_json_lines(Input& input, const std::string& file);

/// Hands over every text of the operands, in order, one at a time. What cannot be read is complained about and left
/// out; the exit code then says so. Stops early once standard output is closed.
[[nodiscard]] ExitCode for_each_text(Invocation& invocation, const std::function<ExitCode(Text&&)>& take);

}  // namespace argmap::cli
