// argmap map: the argument of one text, drawn.
#include <array>
#include <filesystem>
#include <string>

#include "argmap/render.hpp"
#include "cli/saved_file.hpp"
#include "cli/session.hpp"

namespace argmap::cli {
namespace {

/// The format that the ending of the output's name asks for; "" where it asks for none that there is.
std::string format_of_ending(const std::string& file) {
  const std::string ending = std::filesystem::path(file).extension().string();
  if (ending == ".gv") return "dot";
  for (const std::string_view known : {"svg", "png", "pdf", "dot", "json"}) {
    if (ending == "." + std::string(known)) return std::string(known);
  }
  return "";
}

std::string drawn(const Report& report, const std::string& format, std::string& problem) {
  if (format == "json") return render_json(report);
  if (format == "dot") return render_dot(report);
  std::string svg = render_svg(report);
  if (format == "png") return render_png(svg, problem);
  if (format == "pdf") return render_pdf(svg, problem);
  return svg;
}

/// What is wrong with the two options taken together, or "".
std::string usage_problem(const std::string& format, const std::string& file, const Console& console) {
  if (format.empty()) return file + ": its ending is none of .svg .png .pdf .dot .json; say --format";
  const bool binary = format == "png" || format == "pdf";
  return binary && file == "-" && console.on_terminal() ? "a " + format + " is not for the screen; say -o FILE" : "";
}

}  // namespace

ExitCode run_map(Invocation& invocation) {
  Console& console = invocation.console;
  const std::string file = invocation.arguments.get("output", "-");
  const std::string by_ending = file == "-" || file.starts_with("/dev/") ? "svg" : format_of_ending(file);
  const std::string format = invocation.arguments.format(by_ending);
  if (const auto problem = usage_problem(format, file, console); !problem.empty()) {
    console.complain(problem);
    return ExitCode::error;
  }
  return for_each_report(invocation, [&](const Report& report) {
    std::string problem;
    const std::string map = drawn(report, format, problem);
    if (!problem.empty()) {
      console.complain(report.document.name + ": " + problem);
      return ExitCode::error;
    }
    if (file == "-") {
      console.out().write(map);
    } else if (problem = save(file, map); !problem.empty()) {
      console.complain(file + ": " + problem);
      return ExitCode::error;
    }
    return judged(invocation, report);
  });
}

}  // namespace argmap::cli
