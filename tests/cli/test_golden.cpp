// Runs the sessions of tests/golden: what a user types, and what comes back.
//
// A session is text; lines indented by two blanks are the session itself: "$ command", then what it wrote to standard
// output, "! " before what it wrote to standard error, and "[n]" where the exit code is not 0. The commands of one file
// share a folder.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <sstream>
#include <string>
#include <vector>

#include "shell.hpp"

namespace {

namespace fs = std::filesystem;
using argmap::cli::test::Ran;
using argmap::cli::test::Shell;

struct Step {
  std::string command;
  std::string expected;
};

std::vector<Step> steps_of(const std::string& session) {
  std::vector<Step> steps;
  std::istringstream lines(session);
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("  $ ")) {
      steps.push_back({line.substr(4), ""});
    } else if (line.starts_with("  > ") && !steps.empty() && steps.back().expected.empty()) {
      steps.back().command += "\n" + line.substr(4);
    } else if (line.starts_with("  ") && !steps.empty()) {
      steps.back().expected += line + "\n";
    }
  }
  return steps;
}

std::string indented(const std::string& text, const std::string& mark) {
  std::string out;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) out += mark + line + "\n";
  return out;
}

std::string transcript(const Ran& ran) {
  const std::string code = ran.code == 0 ? "" : "  [" + std::to_string(ran.code) + "]\n";
  return indented(ran.out, "  ") + indented(ran.err, "  ! ") + code;
}

}  // namespace

TEST_CASE("golden sessions") {
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(ARGMAP_SOURCE_DIR "/tests/golden")) {
    if (entry.path().extension() == ".txt") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  REQUIRE(!files.empty());
  for (const fs::path& file : files) {
    const Shell shell;
    const auto steps = steps_of(argmap::cli::test::bytes_of(file));
    CHECK_MESSAGE(!steps.empty(), file.string());
    for (const Step& step : steps) {
      INFO(file.filename().string(), ": ", step.command);
      CHECK(transcript(shell.run(step.command)) == step.expected);
    }
  }
}
