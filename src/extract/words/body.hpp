// The body of a text: what is left to analyse when furniture and headings are set apart.
#pragma once

#include <cstdint>
#include <vector>

#include "argmap/document.hpp"
#include "argmap/report.hpp"
#include "rules/book/book.hpp"

namespace argmap::extract {

/// The sides of a debate, where labels tell them. By block; all empty where the text does not label both sides.
struct DebateSides {
  std::vector<rules::DebateSide> of_block;  ///< what stands below a label
  std::vector<bool> labels;                 ///< what labels a side
  std::uint32_t first = none;               ///< the first label of a side

  [[nodiscard]] bool is_label(std::uint32_t block) const { return !labels.empty() && labels[block]; }
  [[nodiscard]] rules::DebateSide of(std::uint32_t block) const {
    return of_block.empty() ? rules::DebateSide::neither : of_block[block];
  }
};

struct Body {
  std::vector<std::uint32_t> paragraph_of_block;  ///< ordinal among the body's blocks, or `none` outside the body
  std::vector<std::uint32_t> section_of_block;    ///< how many headings stand before the block
  std::vector<TokenRange> sentence_tokens;        ///< what is analysed of each sentence; empty outside the body
  std::uint32_t paragraph_count = 0;
  std::uint32_t section_count = 1;
  std::uint32_t headline_block = none;  ///< the block whose words the text may echo
  std::vector<bool> asked_letters;      ///< by block, the letters that are answered; empty where there are none
  DebateSides sides;

  [[nodiscard]] bool has_block(std::uint32_t block) const { return paragraph_of_block[block] != none; }
  [[nodiscard]] bool has_sentence(std::uint32_t sentence) const { return !sentence_tokens[sentence].empty(); }
};

}  // namespace argmap::extract
