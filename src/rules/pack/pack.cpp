#include "rules/pack/pack.hpp"

#include <algorithm>
#include <fstream>
#include <optional>
#include <system_error>

#include "rules/pack/embedded.hpp"
#include "rules/pack/snapshot.hpp"

namespace argmap::rules {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> yaml_files(const fs::path& folder, std::error_code& error) {
  std::vector<fs::path> files;
  fs::recursive_directory_iterator entry(folder, error);
  for (; !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
    std::error_code ignored;  // of one entry alone
    if (entry->path().extension() == ".yaml" && entry->is_regular_file(ignored)) files.push_back(entry->path());
  }
  std::ranges::sort(files);
  return files;
}

constexpr std::streamoff largest_file = 16'000'000;  // bytes; the whole built-in pack has a quarter of a million

/// What keeps it from being read goes into `problem`.
std::optional<std::string> read_bytes(const fs::path& path, std::string& problem) {
  problem = "the file cannot be read";
  std::ifstream stream(path, std::ios::binary | std::ios::ate);
  if (!stream) return std::nullopt;
  const auto size = stream.tellg();
  if (size > largest_file) problem = "a rule file has at most 16 MB";
  if (size < 0 || size > largest_file) return std::nullopt;
  std::string bytes(static_cast<std::size_t>(size), '\0');
  stream.seekg(0);
  stream.read(bytes.data(), size);
  if (!stream) return std::nullopt;
  return bytes;
}

void parse_file(FileBytes given, Pack& pack, Diagnostics& diagnostics) {
  auto file = std::make_unique<File>(File{Source(std::move(given.name), std::move(given.bytes)), {}, false});
  if (auto tree = find_in_snapshot(embedded_rules().trees, file->source.text)) {
    file->tree = std::move(*tree);
    file->built_in = true;
  } else if (!parse_yaml(*file, diagnostics)) {
    pack.whole = false;
    return;
  }
  if (!file->tree.nodes.empty()) pack.files.push_back(std::move(file));
}

}  // namespace

PackFiles read_files(const fs::path& folder, Diagnostics& diagnostics) {
  PackFiles pack{folder, {}};
  std::error_code error;
  const auto paths = yaml_files(folder, error);
  if (error) {
    diagnostics.unreadable(folder.string(), "the rule folder cannot be read: " + error.message());
    pack.whole = false;
  } else if (paths.empty()) {
    diagnostics.unreadable(folder.string(), "the rule folder holds no .yaml file");
    pack.whole = false;
  }
  for (const fs::path& path : paths) {
    std::string problem;
    auto bytes = read_bytes(path, problem);
    if (bytes) {
      pack.files.push_back({path.string(), std::move(*bytes)});
    } else {
      diagnostics.unreadable(path.string(), problem);
      pack.whole = false;
    }
  }
  return pack;
}

Pack parse(PackFiles files, Diagnostics& diagnostics) {
  Pack pack;
  pack.whole = files.whole;
  for (FileBytes& file : files.files) parse_file(std::move(file), pack, diagnostics);
  return pack;
}

}  // namespace argmap::rules
