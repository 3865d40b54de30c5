#include "cli/session/texts.hpp"

#include <fmt/format.h>

#include "cli/session/json_lines.hpp"

namespace argmap::cli {
namespace {

using Take = std::function<ExitCode(Text&&)>;

bool is_blank(const std::string& line) {
  return line.find_first_not_of(" \t\r\v\f") == std::string::npos;
}

ExitCode take_lines(Input& input, const std::string& file, Console& console, const Take& take) {
  ExitCode code = ExitCode::done;
  std::string line;
  for (std::size_t number = 1; input.next_line(line) && console.out().error() == 0; ++number) {
    if (is_blank(line)) continue;
    JsonLine read = read_json_line(line);
    const std::string place = fmt::format("{}:{}", file, number);
    if (!read.problem.empty()) {
      console.complain(place + ": " + read.problem);
      code = ExitCode::error;
    } else {
      code = worse(code, take({read.id.empty() ? place : read.name, file, std::move(read.text)}));
    }
  }
  return code;
}

ExitCode take_file(const std::string& file, Console& console, const Take& take) {
  Input input(file);
  ExitCode code = ExitCode::done;
  if (holds_json_lines(input, file)) {
    code = take_lines(input, file, console, take);
  } else if (std::string bytes = input.rest(); input.problem().empty()) {
    code = take({file, file, std::move(bytes)});
  }
  if (input.problem().empty()) return code;
  console.complain(file + ": " + input.problem());
  return ExitCode::error;
}

}  // namespace

bool holds_json_lines(Input& input, const std::string& file) {
  if (file != "-") return file.ends_with(".jsonl");
  return input.peek_visible() == '{' && read_json_line(input.peek_line()).has_text;
}

ExitCode for_each_text(Invocation& invocation, const Take& take) {
  ExitCode code = ExitCode::done;
  for (const std::string& file : invocation.arguments.operands) {
    code = worse(code, take_file(file, invocation.console, take));
    if (invocation.console.out().error() != 0) break;
  }
  return code;
}

}  // namespace argmap::cli
