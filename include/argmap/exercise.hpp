// Critical reading sheets: exercises that are drawn from the analysis of an article, with their key.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "argmap/diagnostic.hpp"
#include "argmap/render.hpp"
#include "argmap/report.hpp"
#include "argmap/rules.hpp"

namespace argmap {

/// Whom a sheet is for. It decides wording, hints, and how many items of which kinds there are, as the rules say.
enum class Level : std::uint8_t { middle, secondary, university };
[[nodiscard]] std::string_view name_of(Level level);

/// How an item is answered.
enum class Form : std::uint8_t {
  choice,  ///< one option, or all that fit
  match,   ///< an option for each row; options may serve several rows, or none
  order,   ///< the rows in their order
  open,    ///< words of the learner's own; never scored
};
[[nodiscard]] std::string_view name_of(Form form);

/// A row to be matched or put in order, or an option to be chosen.
struct Choice {
  std::string id;          ///< "a", "b"… of an option, "1", "2"… of a row
  std::string text;        ///< words of the article, or what an option is called
  std::uint32_t line = 0;  ///< of the sheet, from 1; 0 where it is not in the article
};

/// Where a teacher can check an answer, and the rules that found it.
struct Cite {
  std::uint32_t line = 0;       ///< of the sheet, from 1
  std::uint32_t file_line = 0;  ///< of the article's file, from 1
  std::uint32_t column = 0;     ///< there, from 1, in code points
  std::uint32_t start = 0;      ///< of the article, in code points from 0
  std::uint32_t end = 0;
  /// That of `words` first, then by weight; empty where position alone decided. Ids of rules, or what else found it:
  /// "list connective.contrast" (a list of terms of a kind of exercise), "finding unsupported".
  std::vector<std::string> rules = {};
  std::string words = {};  ///< what shows the answer there; may be empty
};

struct SheetNode {
  std::string id;    ///< "u7"
  std::string role;  ///< "thesis", "claim", "evidence"
  std::string text;
  std::uint32_t line = 0;
  std::string blank;  ///< the row whose answer belongs here; "" where the words are shown
};
struct SheetEdge {
  std::string from;
  std::string to;
  std::string type;  ///< "supports", "attacks"
};
/// A part of the argument map, drawn with blanks, or the key that a learner's own map is compared with.
struct SheetMap {
  std::vector<SheetNode> nodes;
  std::vector<SheetEdge> edges;
};

/// What is right, and why.
struct Key {
  std::vector<std::string> right;                          ///< choice: ids of options; order: ids of rows in order
  std::vector<std::pair<std::string, std::string>> pairs;  ///< match: row and option
  std::string model;                                       ///< open: what a good answer may say
  std::vector<std::string> rubric;                         ///< open: what to look for
  std::string because;                                     ///< one line for the teacher
  std::vector<Cite> cites;
};

struct Item {
  std::string id;    ///< "q3"
  std::string kind;  ///< "main-claim", as in docs/exercises.md
  Form form = Form::choice;
  double points = 1;
  std::string ask;
  std::string hint;   ///< mostly empty
  std::string quote;  ///< words of the article that the question is about; may be empty
  std::vector<Choice> options;
  std::vector<Choice> rows;
  bool several = false;    ///< choice: more than one option may be right
  std::uint32_t room = 0;  ///< open: lines to write on
  SheetMap map;            ///< of "complete-map"
  Key key;
};

/// Lines that belong together; they are numbered through the whole article.
struct Paragraph {
  std::string kind;  ///< "title", "note", "heading", "paragraph", "quote"
  std::vector<std::string> lines;
};

struct Sheet {
  std::string title;
  std::string source;  ///< the article's file
  std::string author;
  Level level = Level::secondary;
  std::uint64_t seed = 1;
  std::vector<Paragraph> article;
  std::vector<Item> items;
  SheetMap map;       ///< what a learner's own map is compared with
  bool keyed = true;  ///< false of a sheet that was written without its key and read back
};

struct SheetOptions {
  Level level = Level::secondary;
  std::uint64_t seed = 1;
  std::uint32_t items = 0;              ///< how many, as far as they can be asked; 0: as the rules say for the level
  std::vector<std::string> kinds = {};  ///< only these; empty: as the rules say for the level
  std::string title = {};               ///< "": the article's headline
};

/// The kinds of items that there are, in the order of a sheet.
[[nodiscard]] std::vector<std::string_view> exercise_kinds();

/// Draws a sheet. The same report, rules and options give the same sheet. What the analysis is not sure of is not
/// asked, so that a sheet may have few items, or none.
[[nodiscard]] Sheet make_sheet(const Report& report, const RuleBook& rules, const SheetOptions& options);

/// A sheet, and everything that is wrong with it: each diagnostic names the place by line and column, or, with line
/// 0, by its path in the JSON at the head of the message ("items[2].key.right: …"). Good where no diagnostic is an
/// error.
struct ReadSheet {
  Sheet sheet;
  std::vector<Diagnostic> diagnostics;
};
/// Reads what `write_sheet` writes as "json", edited by hand or not. Schema: docs/sheet.schema.json.
[[nodiscard]] ReadSheet read_sheet(std::string_view name, std::string_view bytes);

struct SheetStyle {
  bool key = true;           ///< with the answers
  Paper paper = Paper::any;  ///< of a PDF; A4 where it is any
  bool interactive = false;  ///< html: a page that takes answers and, with the key, checks them
};
/// The endings of the formats: json, md, html, pdf, gift, xml, zip, tsv, csv, argdown.
[[nodiscard]] std::vector<std::string_view> sheet_formats();
/// The sheet in a format. Empty where it cannot be made; `problem` then says why. With a sheet, `problem` says what is
/// not as it should be (a PDF for whose letters this machine has no font), or "".
[[nodiscard]] std::string write_sheet(const Sheet& sheet, std::string_view format, SheetStyle style,
                                      std::string& problem);

}  // namespace argmap
