#include <cstdlib>
#include <system_error>

#include "argmap/rules.hpp"

namespace argmap {
namespace {

namespace fs = std::filesystem;

bool is_folder(const fs::path& path) {
  std::error_code ignored;
  return fs::is_directory(path, ignored);
}

/// The folder of the running program; empty where the system does not tell.
fs::path program_folder() {
  std::error_code ignored;
  return fs::read_symlink("/proc/self/exe", ignored).parent_path();
}

}  // namespace

fs::path find_pack() {
  if (const char* named = std::getenv("ARGMAP_RULES"); named != nullptr && *named != '\0') return named;
  const fs::path beside = program_folder();
  const fs::path places[] = {
      beside / "rules" / "en",                                     // build tree
      beside.parent_path() / "share" / "argmap" / "rules" / "en",  // installed, wherever that was moved
      fs::path(ARGMAP_INSTALLED_RULES) / "en",
  };
  for (const fs::path& place : places) {
    if (!beside.empty() && is_folder(place)) return place;
  }
  return is_folder(places[2]) ? places[2] : fs::path();
}

}  // namespace argmap
