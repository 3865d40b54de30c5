// The examples of docs/rules.md as a pack: every yaml block is a file.
#pragma once

#include <fstream>
#include <string>

#include "temporary_pack.hpp"

class DocumentedPack : public TemporaryPack {
 public:
  DocumentedPack() {
    std::ifstream page(std::string(ARGMAP_SOURCE_DIR) + "/docs/rules.md");
    std::string block;
    bool inside = false;
    int count = 0;
    for (std::string line; std::getline(page, line);) {
      if (inside && line == "```") {
        add("block-" + std::to_string(count++) + ".yaml", block);
        block.clear();
        inside = false;
      } else if (inside) {
        block += line + "\n";
      } else {
        inside = line == "```yaml";
      }
    }
  }
};
