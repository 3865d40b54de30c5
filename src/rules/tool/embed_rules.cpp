// embed-rules FOLDER TREES BOOK: loads a rule pack and writes what the program embeds of it: the YAML trees of its
// files, and the book that they make. A file with an error is left out, and so is the book of a pack with a mistake:
// the program will read these itself, and report it.
#include <fstream>
#include <iostream>

#include "rules/pack/book_image.hpp"
#include "rules/pack/snapshot.hpp"

namespace {

using namespace argmap::rules;

std::string trees_of(PackFiles files) {
  std::vector<File> good;
  for (FileBytes& each : files.files) {
    Diagnostics diagnostics;
    File file{Source(std::move(each.name), std::move(each.bytes)), {}};
    if (parse_yaml(file, diagnostics) && diagnostics.empty()) good.push_back(std::move(file));
  }
  return write_snapshot(good);
}

std::string book_of(const std::filesystem::path& folder) {
  const argmap::LoadedRules loaded = argmap::load_rules(folder);
  if (!loaded.book || !loaded.diagnostics.empty()) return {};
  return write_book(loaded.book->book(), folder);
}

bool write_file(const char* path, const std::string& bytes) {
  std::ofstream out(path, std::ios::binary);
  out << bytes;
  out.close();
  return static_cast<bool>(out);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 4) {
    std::cerr << "embed-rules FOLDER TREES BOOK\n";
    return 2;
  }
  Diagnostics diagnostics;
  const std::string trees = trees_of(read_files(argv[1], diagnostics));
  return write_file(argv[2], trees) && write_file(argv[3], book_of(argv[1])) ? 0 : 1;
}
