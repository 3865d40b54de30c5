// argmap report: article and map in one page, or as Markdown.
#include <filesystem>
#include <optional>
#include <string>

#include "argmap/render.hpp"
#include "cli/session/input_files.hpp"
#include "cli/session/map_files.hpp"
#include "cli/session/saved_file.hpp"
#include "cli/session/session.hpp"
#include "cli/terminal/progress.hpp"

namespace argmap::cli {
namespace {

/// The format that the ending of the output's name asks for; "" where it asks for none that there is.
std::string format_of_ending(const std::string& file) {
  const std::string ending = std::filesystem::path(file).extension().string();
  if (ending == ".html" || ending == ".htm") return "html";
  if (ending == ".md" || ending == ".markdown") return "md";
  return ending == ".json" ? "json" : "";
}

constexpr const char* several = "several texts need a folder to go to; say -o DIR/";

/// Where the reports go: standard output, a file, or a folder with a file for each text.
class Destination {
 public:
  Destination(Invocation& invocation, std::string output)
      : console_(invocation.console),
        output_(std::move(output)),
        folder_(is_folder(output_)),
        inputs_(invocation.arguments) {
    const bool named = output_ != "-" && !folder_ && !output_.starts_with("/dev/");
    format_ = invocation.arguments.format(named ? format_of_ending(output_) : "html");
    if (folder_) files_.emplace(output_, format_);
  }

  /// What is wrong with it for so many texts, or "".
  [[nodiscard]] std::string problem(std::size_t texts) const {
    if (format_.empty()) return output_ + ": its ending is none of .html .md .json; say --format";
    if (texts > 1 && !folder_) return several;
    return folder_ ? inputs_.problem(*files_) : inputs_.problem(output_);
  }

  /// Makes the folder. Why that failed, or "".
  [[nodiscard]] std::string prepare() {
    if (!folder_) return "";
    const std::string problem = files_->make_folder();
    return problem.empty() ? "" : output_ + ": " + problem;
  }

  ExitCode take(const Report& report) {
    if (++texts_ > 1 && !folder_) return texts_ == 2 ? fail(several) : ExitCode::error;
    const std::string bytes = format_ == "json" ? render_json(report)
                              : format_ == "md" ? render_markdown(report)
                                                : render_html(report);
    if (output_ == "-") {
      console_.out().write(bytes);
      return ExitCode::done;
    }
    const std::string file = folder_ ? files_->next(report.document.name) : output_;
    if (const std::string problem = inputs_.problem(file); !problem.empty()) return fail(problem);
    const std::string problem = save(file, bytes);
    return problem.empty() ? ExitCode::done : fail(file + ": " + problem);
  }

 private:
  ExitCode fail(const std::string& problem) {
    console_.complain(problem);
    return ExitCode::error;
  }

  Console& console_;
  std::string output_;
  bool folder_;
  InputFiles inputs_;
  std::string format_;
  std::optional<MapFiles> files_;
  std::size_t texts_ = 0;
};

}  // namespace

ExitCode run_report(Invocation& invocation) {
  const std::size_t texts = invocation.arguments.operands.size();
  Destination destination(invocation, invocation.arguments.get("output", "-"));
  if (const auto problem = destination.problem(texts); !problem.empty()) {
    invocation.console.complain(problem);
    return ExitCode::error;
  }
  if (const auto problem = destination.prepare(); !problem.empty()) {
    invocation.console.complain(problem);
    return ExitCode::error;
  }
  Progress progress(invocation.console, texts);
  return for_each_report(invocation, [&](const Report& report) {
    progress.step(report.document.name);
    return worse(destination.take(report), judged(invocation, report));
  });
}

}  // namespace argmap::cli
