#include "cli/session/saved_weights.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <iterator>

#include "cli/session/saved_file.hpp"
#include "rules/book/book.hpp"

namespace argmap::cli {
namespace {

namespace fs = std::filesystem;

/// The bytes of a file, "" where there is none; false where it is there and cannot be read.
bool read_old(const fs::path& file, std::string& bytes) {
  std::error_code error;
  if (!fs::exists(file, error)) return !error;
  std::ifstream stream(file, std::ios::binary);
  bytes.assign(std::istreambuf_iterator<char>(stream), {});
  return stream.good() || stream.eof();
}

ExitCode refuse(Invocation& invocation, const std::string& problem) {
  invocation.console.complain(problem);
  return ExitCode::error;
}

}  // namespace

bool lies_in(const fs::path& file, const fs::path& path) {
  std::error_code error;
  const fs::path whole = fs::weakly_canonical(file, error);
  const fs::path part = fs::weakly_canonical(path, error);
  return std::mismatch(part.begin(), part.end(), whole.begin(), whole.end()).first == part.end();
}

ExitCode save_weights(Invocation& invocation, const RuleBook& book, std::vector<rules::WeightEdit> edits,
                      const std::string& fitted_on) {
  const auto over = invocation.arguments.all("rules");
  const fs::path pack = over.empty() ? find_pack() : fs::path(over.back());
  std::erase_if(edits, [&](const rules::WeightEdit& edit) { return !lies_in(book.book().rule(edit.id)->file, pack); });
  const std::string genre = invocation.arguments.get("genre");
  const fs::path place = genre.empty() ? fs::path("weights.yaml") : fs::path("genres") / (genre + "-weights.yaml");
  const std::string file = (pack / place).lexically_normal().string();
  std::string old;
  if (!read_old(file, old)) return refuse(invocation, file + ": it cannot be read");
  if (old.empty() && !genre.empty()) old = "of-genre: " + genre + "\nweights:\n";
  const rules::EditedWeights edited = rules::edit_weights(old, edits, edits.empty() ? "" : fitted_on);
  if (!edited.problem.empty()) return refuse(invocation, file + ":" + edited.problem);
  if (const std::string problem = save(file, edited.text); !problem.empty()) {
    return refuse(invocation, file + ": " + problem);
  }
  if (invocation.arguments.format("text") == "text") {
    invocation.console.out().write(
        fmt::format("\nwrote {} weight{} into {}\n", edits.size(), edits.size() == 1 ? "" : "s", shown(file)));
  }
  return ExitCode::done;
}

}  // namespace argmap::cli
