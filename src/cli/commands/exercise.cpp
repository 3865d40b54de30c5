// argmap exercise: reading sheets for the classroom, from an article or from a sheet that was edited.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <optional>

#include "argmap/exercise.hpp"
#include "cli/session/arguments.hpp"
#include "cli/session/input_files.hpp"
#include "cli/session/saved_file.hpp"
#include "cli/session/session.hpp"
#include "cli/session/sheet_file.hpp"
#include "cli/session/texts.hpp"

namespace argmap::cli {
namespace {

/// What is asked for on the command line.
struct Order {
  SheetOptions options;
  SheetStyle style;
  std::string file;
  std::string format;
  std::uint32_t variants = 0;  ///< 0: one sheet, under the name itself
};

constexpr std::uint64_t most_variants = 1000;

struct Range {
  std::uint64_t least;
  std::uint64_t most;
};

std::optional<std::uint64_t> number_of(const Invocation& invocation, std::string_view option, std::uint64_t fallback,
                                       Range range) {
  const std::string text = invocation.arguments.get(option);
  if (text.empty() && !invocation.arguments.has(option)) return fallback;
  std::uint64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error == std::errc() && end == text.data() + text.size() && number >= range.least && number <= range.most)
    return number;
  invocation.console.complain(
      fmt::format("--{} is a number from {} to {}, not '{}'", option, range.least, range.most, text));
  return std::nullopt;
}

/// Every kind that --kinds names; nothing, and a complaint, where one is none.
std::optional<std::vector<std::string>> kinds_of(const Invocation& invocation) {
  std::vector<std::string> kinds;
  const auto known = exercise_kinds();
  for (const std::string& list : invocation.arguments.all("kinds")) {
    for (const std::string& kind : split_list(list)) {
      if (std::ranges::find(known, kind) == known.end()) {
        invocation.console.complain(fmt::format("there is no kind of exercise '{}'{}; there are {}", kind,
                                                suggestion(kind, known), fmt::join(known, ", ")));
        return std::nullopt;
      }
      kinds.push_back(kind);
    }
  }
  return kinds;
}

std::string format_of_ending(const std::string& file) {
  const std::string ending = std::filesystem::path(file).extension().string();
  for (const std::string_view known : sheet_formats()) {
    if (ending == "." + std::string(known)) return std::string(known);
  }
  return "";
}

/// "sheet-2.pdf" of "sheet.pdf".
std::string numbered(const std::string& file, std::uint32_t number) {
  const std::filesystem::path path(file);
  const std::string name = path.stem().string() + "-" + std::to_string(number) + path.extension().string();
  return (path.parent_path() / name).string();
}

/// The files that are asked for, "-" for standard output.
std::vector<std::string> files_of(const Order& order) {
  if (order.variants == 0) return {order.file};
  std::vector<std::string> files;
  for (std::uint32_t i = 1; i <= order.variants; ++i) files.push_back(numbered(order.file, i));
  return files;
}

/// What is wrong with the options taken together, or "".
std::string usage_problem(const Order& order, const Console& console) {
  const bool to_console = order.file == "-";
  if (order.format.empty()) {
    return fmt::format("{}: its ending is none of .{}; say --format", order.file, fmt::join(sheet_formats(), " ."));
  }
  if (to_console && order.variants > 0) return "--variants writes files; say -o FILE";
  const bool binary = order.format == "zip" || order.format == "pdf";
  if (binary && to_console && console.on_terminal()) {
    return fmt::format("a {} is not for the screen; say -o FILE", order.format);
  }
  if (order.style.interactive && order.format != "html") {
    return fmt::format("only html can be interactive, not {}", order.format);
  }
  const bool quiz = order.format == "gift" || order.format == "xml" || order.format == "zip" || order.format == "tsv";
  if (quiz && !order.style.key) return "a quiz needs its key to be marked; leave --no-key out";
  return "";
}

std::optional<Order> order_of(const Invocation& invocation) {
  Order order;
  const auto seed = number_of(invocation, "seed", 1, {0, 1'000'000'000'000});
  const auto items = number_of(invocation, "items", 0, {1, 200});
  const auto variants = number_of(invocation, "variants", 0, {1, most_variants});
  const auto kinds = kinds_of(invocation);
  if (!seed || !items || !variants || !kinds) return std::nullopt;
  const std::string level = invocation.arguments.get("level", "secondary");
  order.options = {level == "middle"       ? Level::middle
                   : level == "university" ? Level::university
                                           : Level::secondary,
                   *seed, static_cast<std::uint32_t>(*items), *kinds, invocation.arguments.get("title")};
  order.style = {!invocation.arguments.has("no-key"),
                 invocation.arguments.get("page") == "letter" ? Paper::letter : Paper::a4,
                 invocation.arguments.has("interactive")};
  order.file = invocation.arguments.get("output", "-");
  const bool unnamed = order.file == "-" || order.file.starts_with("/dev/");
  const std::string by_ending = !unnamed ? format_of_ending(order.file) : order.style.interactive ? "html" : "md";
  order.format = invocation.arguments.format(by_ending);
  order.variants = static_cast<std::uint32_t>(*variants);
  if (const auto problem = usage_problem(order, invocation.console); !problem.empty()) {
    invocation.console.complain(problem);
    return std::nullopt;
  }
  return order;
}

/// Whether no file that is asked for is one that is read; complains of the first that is.
bool spares_inputs(const Order& order, const Invocation& invocation) {
  const InputFiles inputs(invocation.arguments);
  for (const std::string& file : files_of(order)) {
    const std::string problem = inputs.problem(file);
    if (problem.empty()) continue;
    invocation.console.complain(problem);
    return false;
  }
  return true;
}

ExitCode write_one(const Sheet& sheet, const Order& order, const std::string& file, Console& console) {
  std::string problem;
  const std::string bytes = write_sheet(sheet, order.format, order.style, problem);
  const std::string name = file == "-" ? sheet.source : file;
  if (!problem.empty()) console.complain(name + ": " + problem);
  if (bytes.empty()) return ExitCode::error;
  if (file == "-") {
    console.out().write(bytes);
    return ExitCode::done;
  }
  problem = save(file, bytes);
  if (problem.empty()) return ExitCode::done;
  console.complain(name + ": " + problem);
  return ExitCode::error;
}

/// Says that less is asked than was asked for.
void tell_of_gaps(const Sheet& sheet, const Order& order, Console& console) {
  const std::size_t count = sheet.items.size();
  if (count == 0) {
    console.complain(sheet.source + ": the analysis is not sure enough of anything to ask it");
  } else if (count < order.options.items) {
    console.complain(
        fmt::format("{}: {} of {} items; the analysis is not sure enough of more, or one would give away "
                    "the answer of another",
                    sheet.source, count, order.options.items));
  }
}

/// Writes the sheet, or as many variants as are asked for; `make` draws one by its seed.
template <typename Make>
ExitCode write_all(const Order& order, Console& console, Make make) {
  ExitCode code = ExitCode::done;
  const std::vector<std::string> files = files_of(order);
  for (std::size_t i = 0; i < files.size(); ++i) {
    const Sheet sheet = make(order.options.seed + i);
    if (i == 0) tell_of_gaps(sheet, order, console);
    code = worse(code, write_one(sheet, order, files[i], console));
  }
  return code;
}

ExitCode from_sheet(const Invocation& invocation, const Order& order, const std::string& name,
                    const std::string& bytes) {
  for (const std::string_view option : {"level", "seed", "items", "kinds", "variants", "genre"}) {
    if (!invocation.arguments.has(option)) continue;
    invocation.console.complain(fmt::format("{} is a sheet already; --{} is for articles", name, option));
    return ExitCode::error;
  }
  auto sheet = sheet_of(name, bytes, invocation.console);
  if (!sheet) return ExitCode::error;
  if (!sheet->keyed && (order.style.key || order.format == "argdown")) {
    invocation.console.complain(fmt::format("{} was written without its key; {}", name,
                                            order.format == "argdown"
                                                ? "a map needs the sheet that has one"
                                                : "say --no-key, or give the sheet that has one"));
    return ExitCode::error;
  }
  if (!order.options.title.empty()) sheet->title = order.options.title;
  return write_all(order, invocation.console, [&](std::uint64_t) { return *sheet; });
}

}  // namespace

ExitCode run_exercise(Invocation& invocation) {
  const auto order = order_of(invocation);
  if (!order || !spares_inputs(*order, invocation)) return ExitCode::error;
  const std::string& file = invocation.arguments.operands.front();
  Input input(file);
  if (!holds_json_lines(input, file) && input.peek_visible() == '{') {
    const std::string bytes = input.rest();
    if (input.problem().empty()) return from_sheet(invocation, *order, file, bytes);
    invocation.console.complain(file + ": " + input.problem());
    return ExitCode::error;
  }
  const auto book = load_book(invocation);
  if (!book || !genre_given(invocation, *book)) return ExitCode::error;
  const auto report = report_on(input, file, *book, invocation);
  if (!report) return ExitCode::error;
  return write_all(*order, invocation.console, [&](std::uint64_t seed) {
    SheetOptions options = order->options;
    options.seed = seed;
    return make_sheet(*report, *book, options);
  });
}

}  // namespace argmap::cli
