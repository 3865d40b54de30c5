#include "cli/session/gold_files.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <filesystem>
#include <set>

#include "cli/session/input.hpp"

namespace argmap::cli {
namespace {

/// Every line of the file; false after a complaint.
bool read_lines(Input& input, const std::string& file, Console& console, std::vector<eval::Gold>& golds) {
  bool good = true;
  std::string line;
  for (std::size_t number = 1; input.next_line(line); ++number) {
    if (line.find_first_not_of(" \t\r\v\f") == std::string::npos) continue;
    eval::GoldLine read = eval::read_gold_line(line);
    if (!read.problem.empty()) console.complain(fmt::format("{}:{}: {}", file, number, read.problem));
    good = good && read.problem.empty();
    golds.push_back(std::move(read.gold));
  }
  if (!input.problem().empty()) console.complain(file + ": " + input.problem());
  return good && input.problem().empty();
}

}  // namespace

std::string GoldFile::provenance() const {
  return fmt::format("{}{}{}, {} document{}", name, split.empty() ? "" : " ", split, golds.size(),
                     golds.size() == 1 ? "" : "s");
}

std::optional<GoldFile> read_gold_file(Invocation& invocation, const std::string& file, eval::Unasked unasked) {
  Console& console = invocation.console;
  Input input(file);
  std::vector<eval::Gold> golds;
  if (!read_lines(input, file, console, golds)) return std::nullopt;
  std::set<std::string> splits;
  for (const eval::Gold& gold : golds) {
    if (!gold.split.empty()) splits.insert(gold.split);
  }
  GoldFile read{file == "-" ? "standard input" : std::filesystem::path(file).stem().string(),
                invocation.arguments.get("split"),
                {}};
  read.golds = eval::part_of(std::move(golds), read.split, unasked);
  if (!read.golds.empty()) return read;
  if (read.split.empty()) {
    console.complain(file + ": it holds no text");
  } else if (splits.empty()) {
    console.complain(fmt::format("{}: no text is marked as '{}'; leave --split out to take all", file, read.split));
  } else {
    console.complain(
        fmt::format("{}: no text is marked as '{}'; it has {}", file, read.split, fmt::join(splits, ", ")));
  }
  return std::nullopt;
}

}  // namespace argmap::cli
