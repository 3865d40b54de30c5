// Words and pictures on numbered pages, as a PDF to be printed.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "argmap/render.hpp"

namespace argmap::render {

/// What a block of a printed page is, which says how it is set.
enum class PrintKind : std::uint8_t {
  part,        ///< begins a new page, and page numbers anew; the words stand at its foot, the label in the outline
  page,        ///< begins a new page
  title,       ///< of the whole
  fields,      ///< names of lines to be filled in, a line break between them, side by side
  byline,      ///< small, below a title
  heading,     ///< of what follows
  line,        ///< of an article; the label is its number
  line_note,   ///< the same, small
  line_head,   ///< the same, as a heading
  line_title,  ///< the same, as the title
  gap,         ///< between paragraphs of an article
  question,    ///< the label is its number
  direction,   ///< what to do
  quote,       ///< with a bar at its left
  tick,        ///< an option to be ticked; the label is its letter
  option,      ///< an option whose letter is the label
  blank,       ///< a row whose number is the label, with room for a letter before it
  places,      ///< for the letters of an answer, on one line
  answer,      ///< a question's answer; the label is its number
  rule,        ///< a line to write on
  picture,     ///< the words are an SVG
  words,       ///< plain, small, indented as answers are
  point        ///< of a list, small
};

struct PrintBlock {
  PrintKind kind = PrintKind::words;
  std::string label;
  std::string words;    ///< any bytes
  bool joined = false;  ///< stands on one page with the block before, where a page can hold both
};

struct PrintJob {
  std::string title;  ///< at the foot of each page, and of the file
  std::string author;
  double width = 0;  ///< of a page, in points
  double height = 0;
  std::vector<PrintBlock> blocks;
};

/// The job for a kind of paper; A4 where it is `any`.
[[nodiscard]] PrintJob print_job(Paper paper);

/// The pages as a PDF: fonts embedded, words selectable, and the same bytes on any day. Empty where it cannot be made;
/// `problem` then says why. With a PDF, `problem` says which letters no font of this machine has, or "".
[[nodiscard]] std::string print_pdf(const PrintJob& job, std::string& problem);

}  // namespace argmap::render
