#include "extract/furniture/asked_letters.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

namespace argmap::extract {
namespace {

constexpr std::uint32_t most_words = 8;  // of a greeting

struct Greeting {
  std::uint32_t block;
  std::string addressee;  ///< its words, folded
};

/// "Dear Nora:", "DEAR AWAKE IN LUND,": whom a block greets; empty where it greets nobody.
std::string addressee(const Document& document, const Block& block) {
  const auto word = [&](std::uint32_t token) -> std::string_view { return document.word(document.tokens[token]).fold; };
  if (block.tokens.empty() || word(block.tokens.first) != "dear") return {};
  std::string name;
  for (std::uint32_t at = block.tokens.first + 1; at < block.tokens.last; ++at) {
    if (at > block.tokens.first + most_words) return {};
    if (word(at) == ":" || word(at) == ",") break;
    name.append(word(at)).push_back(' ');
  }
  return name;
}

std::vector<Greeting> greetings(const Document& document) {
  std::vector<Greeting> found;
  for (std::uint32_t block = 0; block < document.blocks.size(); ++block) {
    if (std::string name = addressee(document, document.blocks[block]); !name.empty()) {
      found.push_back({block, std::move(name)});
    }
  }
  return found;
}

}  // namespace

std::vector<bool> asked_letters(const Document& document) {
  const auto all = greetings(document);
  if (all.size() < 2 || all[0].addressee == all[1].addressee) return {};
  std::vector<bool> asked(document.blocks.size(), false);
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (all[i].addressee != all[0].addressee) continue;
    const std::size_t end = i + 1 < all.size() ? all[i + 1].block : document.blocks.size();
    std::fill(asked.begin() + all[i].block, asked.begin() + static_cast<std::ptrdiff_t>(end), true);
  }
  return asked;
}

}  // namespace argmap::extract
