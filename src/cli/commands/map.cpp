// argmap map: the argument of a text, drawn; of several texts, in a folder.
#include <fmt/format.h>

#include <charconv>
#include <filesystem>
#include <optional>
#include <string>

#include "argmap/analyse.hpp"
#include "argmap/render.hpp"
#include "cli/commands/asked.hpp"
#include "cli/commands/map_options.hpp"
#include "cli/session/input_files.hpp"
#include "cli/session/map_files.hpp"
#include "cli/session/saved_file.hpp"
#include "cli/session/session.hpp"
#include "cli/session/texts.hpp"
#include "cli/terminal/progress.hpp"

namespace argmap::cli {
namespace {

constexpr std::uint32_t widest_png = 16000;

/// The format that the ending of the output's name asks for; "" where it asks for none that there is.
std::string format_of_ending(const std::string& file) {
  const std::string ending = std::filesystem::path(file).extension().string();
  if (ending == ".gv") return "dot";
  for (const std::string_view known : {"svg", "png", "pdf", "dot", "json"}) {
    if (ending == "." + std::string(known)) return std::string(known);
  }
  return "";
}

/// Where the map goes and as what.
struct Wanted {
  std::string output;  ///< "-" for standard output
  std::string format;
  bool folder = false;
  std::uint32_t width = 0;  ///< of a PNG; 0 where it is not given
};

constexpr const char* several = "several texts need a folder: -o DIR/";

/// What is wrong with `--width`, or "".
std::string width_problem(const Arguments& arguments, Wanted& wanted) {
  if (!arguments.has("width")) return "";
  if (wanted.format != "png") return "--width is for PNG; an SVG or a PDF has any size";
  const std::string words = arguments.get("width");
  const auto [end, error] = std::from_chars(words.data(), words.data() + words.size(), wanted.width);
  const bool whole = error == std::errc() && end == words.data() + words.size();
  if (whole && wanted.width > 0 && wanted.width <= widest_png) return "";
  return fmt::format("--width takes pixels from 1 to {}, not '{}'", widest_png, words);
}

/// What is wrong with the options taken together, or "".
std::string usage_problem(const Invocation& invocation, Wanted& wanted) {
  const std::string& file = wanted.output;
  if (wanted.format.empty()) return file + ": its ending is none of .svg .png .pdf .dot .json; say --format";
  if (!wanted.folder && invocation.arguments.operands.size() > 1) return several;
  const bool binary = wanted.format == "png" || wanted.format == "pdf";
  if (binary && file == "-" && invocation.console.on_terminal()) {
    return "a " + wanted.format + " is not for the screen; say -o FILE";
  }
  return width_problem(invocation.arguments, wanted);
}

Wanted wanted_by(const Invocation& invocation) {
  Wanted wanted;
  wanted.output = invocation.arguments.get("output", "-");
  wanted.folder = is_folder(wanted.output);
  const bool free = wanted.output == "-" || wanted.folder || wanted.output.starts_with("/dev/");
  wanted.format = invocation.arguments.format(free ? "svg" : format_of_ending(wanted.output));
  return wanted;
}

class MapRun {
 public:
  MapRun(Invocation& invocation, const RuleBook& book, Wanted wanted)
      : invocation_(invocation),
        book_(book),
        wanted_(std::move(wanted)),
        options_(map_options(invocation)),
        files_(wanted_.output, wanted_.format),
        inputs_(invocation.arguments),
        progress_(invocation.console, invocation.arguments.operands.size()) {}

  ExitCode run() {
    const std::string taken = wanted_.folder ? inputs_.problem(files_) : inputs_.problem(wanted_.output);
    if (!taken.empty()) return fail(taken);
    if (const std::string problem = wanted_.folder ? files_.make_folder() : ""; !problem.empty()) {
      return fail(wanted_.output + ": " + problem);
    }
    const ExitCode code = for_each_text(invocation_, [&](Text&& text) { return add(std::move(text)); });
    progress_.clear();
    return code;
  }

 private:
  ExitCode fail(const std::string& problem) {
    progress_.clear();
    invocation_.console.complain(problem);
    return ExitCode::error;
  }

  ExitCode add(Text&& text) {
    if (++texts_ > 1 && !wanted_.folder) return texts_ == 2 ? fail(text.file + ": " + several) : ExitCode::error;
    if (text.file != file_) progress_.step(file_ = text.file);
    const std::string genre = invocation_.arguments.get("genre");
    const Report report = analyse(read_document(std::move(text.name), text.bytes), book_, genre);
    if (report.document.name == file_ && (!report.document.english || !report.genre.argues)) {
      progress_.clear();
      complain_of_kind(report, invocation_.console);
    }
    const std::string output = wanted_.folder ? files_.next(report.document.name) : wanted_.output;
    const ExitCode code = draw(report, output);
    return code == ExitCode::error ? code : judged(invocation_, report);
  }

  ExitCode draw(const Report& report, const std::string& output) {
    std::string problem;
    options_.focus = focused_units(report, invocation_.arguments.all("focus"), problem);
    const std::string map = problem.empty() ? drawn(report, problem) : "";
    if (!problem.empty()) return fail(report.document.name + ": " + problem);
    if (output == "-") {
      invocation_.console.out().write(map);
    } else if (problem = inputs_.problem(output); !problem.empty()) {
      return fail(problem);
    } else if (problem = save(output, map); !problem.empty()) {
      return fail(output + ": " + problem);
    }
    return ExitCode::done;
  }

  [[nodiscard]] std::string drawn(const Report& report, std::string& problem) const {
    if (wanted_.format == "json") return render_json(report);
    if (wanted_.format == "dot") return render_dot(report, options_);
    std::string svg = render_svg(report, options_);
    if (wanted_.format == "png") return render_png(svg, problem, wanted_.width);
    if (wanted_.format == "pdf") return render_pdf(svg, problem, options_.paper);
    return svg;
  }

  Invocation& invocation_;
  const RuleBook& book_;
  Wanted wanted_;
  MapOptions options_;
  MapFiles files_;
  InputFiles inputs_;
  Progress progress_;
  std::string file_;
  std::size_t texts_ = 0;
};

}  // namespace

ExitCode run_map(Invocation& invocation) {
  Wanted wanted = wanted_by(invocation);
  if (const auto problem = usage_problem(invocation, wanted); !problem.empty()) {
    invocation.console.complain(problem);
    return ExitCode::error;
  }
  const auto book = load_book(invocation);
  if (!book || !genre_given(invocation, *book)) return ExitCode::error;
  return MapRun(invocation, *book, std::move(wanted)).run();
}

}  // namespace argmap::cli
