// Drawings that are kept in tests/golden/maps and compared byte for byte. `scripts/golden` rewrites them.
#pragma once

#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

namespace argmap::test {

/// Compares the bytes with the file of that name; writes it where ARGMAP_GOLDEN is "write".
inline void check_golden(const std::string& name, const std::string& bytes) {
  const auto path = std::filesystem::path(ARGMAP_SOURCE_DIR) / "tests/golden/maps" / name;
  const char* mode = std::getenv("ARGMAP_GOLDEN");
  if (mode != nullptr && std::string(mode) == "write") {
    std::filesystem::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << bytes;
    return;
  }
  std::ifstream in(path, std::ios::binary);
  std::ostringstream kept;
  kept << in.rdbuf();
  CHECK_MESSAGE(kept.str() == bytes, name << " looks otherwise; where that is meant, `scripts/golden` rewrites it");
}

}  // namespace argmap::test
