// rule-snapshot OUT FILE…: parses rule files and writes their trees for the program to embed. A file with an error is
// left out: the program will read it itself, and report it.
#include <fstream>
#include <iostream>
#include <sstream>

#include "rules/snapshot.hpp"

int main(int argc, char** argv) {
  using namespace argmap::rules;
  if (argc < 2) {
    std::cerr << "rule-snapshot OUT FILE...\n";
    return 2;
  }
  std::vector<File> files;
  for (int i = 2; i < argc; ++i) {
    std::ostringstream bytes;
    bytes << std::ifstream(argv[i], std::ios::binary).rdbuf();
    Diagnostics diagnostics;
    File file{Source(argv[i], bytes.str()), {}};
    if (parse_yaml(file, diagnostics) && diagnostics.empty()) files.push_back(std::move(file));
  }
  std::ofstream out(argv[1], std::ios::binary);
  out << write_snapshot(files);
  out.close();
  return out ? 0 : 1;
}
