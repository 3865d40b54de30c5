#include "layering.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <vector>

namespace structure {

namespace {

/// The stages of src/ in pipeline order: each may include itself and those before it.
constexpr std::array<std::string_view, 10> stages{"text",     "rules", "match",  "extract",  "graph",
                                                  "analysis", "eval",  "render", "exercise", "cli"};

/// The steps inside the large stages, each a folder, in order: each may include itself and those before it. What stands
/// in the stage's own folder puts them together.
struct Steps {
  std::string_view stage;
  std::vector<std::string_view> folders;
};
const std::array stages_of_steps{
    Steps{"text", {"bytes", "blocks", "sentences", "words", "tokens", "phrases", "quotations"}},
    Steps{"rules", {"files", "program", "book", "reading", "pack"}},
    Steps{"extract", {"words", "reasons", "furniture", "voices", "units", "relations"}},
    Steps{"render", {"escape", "json", "map", "layout", "draw", "print", "report"}},
    Steps{"cli", {"terminal", "session", "commands"}},
};
/// Folders beside the steps: programs and data of their own, and what may include all.
constexpr std::string_view aside = "tool embedded main module";

struct Confined {
  std::string_view header;  ///< an <include> that starts so…
  std::string_view library;
  std::string_view folders;  ///< …may stand in these folders of src/ only
};
/// The first row whose header fits counts.
constexpr std::array confined{
    Confined{"boost/program_options", "Boost.Program_options", "cli"},
    Confined{"boost/container", "Boost.Container", "extract"},
    Confined{"boost/", "Boost.Graph", "graph analysis"},
    Confined{"graphviz/", "Graphviz", "render"},
    Confined{"cgraph.h", "Graphviz", "render"},
    Confined{"gvc.h", "Graphviz", "render"},
    Confined{"librsvg/", "librsvg", "render"},
    Confined{"cairo", "cairo", "render"},
    Confined{"pango/", "pango", "render"},
    Confined{"yaml-cpp/", "yaml-cpp", "rules"},
    Confined{"nlohmann/", "nlohmann-json", "eval render exercise cli"},
    Confined{"zip.h", "minizip", "exercise"},
    Confined{"unicode/", "ICU", "text"},
};

struct Include {
  std::string_view header;
  bool angled = false;  ///< <header>, not "header"
};

std::optional<Include> include_of(std::string_view line) {
  const auto skip_blanks = [&line] { line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size())); };
  skip_blanks();
  if (!line.starts_with('#')) return {};
  line.remove_prefix(1);
  skip_blanks();
  if (!line.starts_with("include")) return {};
  line.remove_prefix(std::string_view("include").size());
  skip_blanks();
  if (!line.starts_with('"') && !line.starts_with('<')) return {};
  const bool angled = line.front() == '<';
  const auto end = line.find(angled ? '>' : '"', 1);
  return Include{line.substr(1, end - 1), angled};
}

bool has_word(std::string_view words, std::string_view word) {
  const auto at = words.find(word);
  if (at == std::string_view::npos) return false;
  const auto behind = at + word.size();
  return (at == 0 || words[at - 1] == ' ') && (behind == words.size() || words[behind] == ' ');
}

/// What is wrong with a public header's include; "" for nothing.
std::string public_problem(Include include) {
  const bool standard = include.angled && include.header.find_first_of("./") == std::string_view::npos;
  const bool own = !include.angled && include.header.starts_with("argmap/");
  if (standard || own) return "";
  return "a public header includes the standard library and public headers only, not " + std::string(include.header);
}

std::string library_problem(std::string_view stage, Include include) {
  const auto row =
      std::ranges::find_if(confined, [&](const Confined& c) { return include.header.starts_with(c.header); });
  if (row == confined.end() || has_word(row->folders, stage)) return "";
  return std::string(row->library) + " belongs in src/ " + std::string(row->folders) + ", not in " + std::string(stage);
}

std::string stage_problem(std::string_view stage, Include include) {
  const auto slash = include.header.find('/');
  if (slash == std::string_view::npos) return "";  // beside the file, or generated
  const auto target = include.header.substr(0, slash);
  if (target == "argmap") return "";
  const auto target_place = std::ranges::find(stages, target);
  if (target_place == stages.end()) return "no stage holds " + std::string(include.header);
  if (target_place <= std::ranges::find(stages, stage)) return "";
  return "stage " + std::string(stage) + " includes the later stage " + std::string(target);
}

/// `path` is that of the file within the stage.
std::string step_problem(const Steps& steps, std::string_view path, Include include) {
  const auto slash = path.find('/');
  if (slash == std::string_view::npos || top_folder(include.header) != steps.stage) return "";
  const auto step = path.substr(0, slash);
  if (has_word(aside, step)) return "";
  const auto place = std::ranges::find(steps.folders, step);
  if (place == steps.folders.end()) return "src/" + std::string(steps.stage) + " has no step " + std::string(step);
  const auto target = top_folder(include.header.substr(steps.stage.size() + 1));
  if (std::ranges::find(steps.folders.begin(), place + 1, target) != place + 1) return "";
  return "step " + std::string(step) + " includes what comes later, " + std::string(include.header);
}

std::string problem_of(std::string_view path, Include include) {
  if (path.starts_with("include/")) return public_problem(include);
  if (!path.starts_with("src/")) return "";
  const auto stage = top_folder(path.substr(std::string_view("src/").size()));
  if (std::ranges::find(stages, stage) == stages.end()) return "src/ has no stage " + std::string(stage);
  auto by_library = library_problem(stage, include);
  if (!by_library.empty() || include.angled) return by_library;
  auto by_stage = stage_problem(stage, include);
  const auto steps = std::ranges::find(stages_of_steps, stage, &Steps::stage);
  if (!by_stage.empty() || steps == stages_of_steps.end()) return by_stage;
  return step_problem(*steps, path.substr(std::string_view("src/").size() + stage.size() + 1), include);
}

}  // namespace

std::vector<std::string> layering_problems(const std::vector<SourceFile>& files) {
  std::vector<std::string> problems;
  for (const auto& file : files) {
    if (!is_code(file.path)) continue;
    for (std::size_t i = 0; i < file.lines.size(); ++i) {
      const auto include = include_of(file.lines[i]);
      if (!include) continue;
      const auto message = problem_of(file.path, *include);
      if (!message.empty()) problems.push_back(problem(file, i, message));
    }
  }
  return problems;
}

}  // namespace structure
