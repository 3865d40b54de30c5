// A sheet to be printed: the article, the questions on pages of their own, and the key on others.
#include <fmt/format.h>

#include <algorithm>

#include "exercise/formats/writers.hpp"
#include "render/escape/escape.hpp"
#include "render/print/print.hpp"

namespace argmap::exercise {
namespace {

using render::PrintKind;

class PdfWriter {
 public:
  PdfWriter(const Sheet& sheet, const SheetStyle& style) : sheet_(sheet), job_(render::print_job(style.paper)) {
    job_.title = render::terminal_line(sheet.title);
    job_.author = render::terminal_line(sheet.author);
    add(PrintKind::part, fmt::format("Sheet {}", sheet.seed), "Article");
    head();
    article();
    questions();
    if (style.key && !sheet.items.empty()) key();
  }

  [[nodiscard]] const render::PrintJob& job() const { return job_; }

 private:
  void add(PrintKind kind, std::string_view words, std::string_view label = {}, bool joined = false) {
    const std::string clean = kind == PrintKind::picture ? std::string(words) : render::clean(words);
    job_.blocks.push_back({kind, render::terminal_line(label), clean, joined});
  }
  void join(PrintKind kind, std::string_view words, std::string_view label = {}) { add(kind, words, label, true); }

  /// The title and the author, unless the article says them.
  void head() {
    add(PrintKind::fields, "Name\nClass\nDate");
    if (!says_title(sheet_)) add(PrintKind::title, sheet_.title);
    if (!says_author(sheet_)) add(PrintKind::byline, "By " + sheet_.author);
  }

  /// Neither the first line of a paragraph nor its last stands alone on a page, nor a heading at its foot.
  void article() {
    std::size_t number = 0;
    bool below_heading = true;
    for (const Paragraph& paragraph : sheet_.article) {
      const PrintKind kind = paragraph.kind == "title"     ? PrintKind::line_title
                             : paragraph.kind == "heading" ? PrintKind::line_head
                             : paragraph.kind == "note"    ? PrintKind::line_note
                             : paragraph.kind == "quote"   ? PrintKind::line_note
                                                           : PrintKind::line;
      const std::size_t size = paragraph.lines.size();
      if (kind != PrintKind::line_title && kind != PrintKind::line_head && number > 0)
        add(PrintKind::gap, "", "", below_heading);
      for (std::size_t i = 0; i < size; ++i) {
        const bool joined = i == 0 ? below_heading || kind == PrintKind::line : i == 1 || i + 1 == size;
        add(kind, paragraph.lines[i], std::to_string(++number), joined);
      }
      below_heading = kind == PrintKind::line_title || kind == PrintKind::line_head;
    }
  }

  void questions() {
    add(PrintKind::page, "");
    add(PrintKind::heading, "Questions");
    if (sheet_.items.empty())
      add(PrintKind::words, "The analysis was not sure enough of this article to ask anything.");
    for (std::size_t i = 0; i < sheet_.items.size(); ++i) question(sheet_.items[i], i + 1);
  }

  void question(const Item& item, std::size_t number) {
    add(PrintKind::question, item.ask, fmt::format("{}.", number), number == 1);
    join(PrintKind::direction,
         fmt::format("{} {}.{}", instruction(item), points_of(item), item.hint.empty() ? "" : " Hint: " + item.hint));
    if (!item.quote.empty()) join(PrintKind::quote, item.quote);
    if (!item.map.nodes.empty()) join(PrintKind::picture, map_svg(item, fmt::format("q{}", number), false));
    const bool has_map = !item.map.nodes.empty();
    if (item.form == Form::match && !has_map) choices(item.rows, PrintKind::blank), join(PrintKind::gap, "");
    if (item.form == Form::order) choices(item.rows, PrintKind::option);
    choices(item.options, item.form == Form::choice ? PrintKind::tick : PrintKind::option);
    if (item.form == Form::order || has_map) places(item);
    for (std::uint32_t i = 0; i < item.room; ++i) join(PrintKind::rule, "");
  }

  void choices(const std::vector<Choice>& all, PrintKind kind) {
    for (const Choice& each : all) join(kind, with_line(each), each.id);
  }

  /// On one line: where the letters go.
  void places(const Item& item) {
    std::string line = item.form == Form::order ? "Order:" : "";
    for (const Choice& row : item.rows) {
      line += item.form == Form::order ? "  ______" : (line.empty() ? "" : "      ") + row.text + " ______";
    }
    join(PrintKind::places, line);
  }

  void key() {
    add(PrintKind::part, fmt::format("Key to sheet {}", sheet_.seed), "Key");
    add(PrintKind::heading, "Key");
    add(PrintKind::direction, fmt::format("{}, {}, seed {}", sheet_.source, called(sheet_.level), sheet_.seed), "",
        true);
    for (std::size_t i = 0; i < sheet_.items.size(); ++i) answer(sheet_.items[i], i + 1);
    if (const std::string found = seen_by_all(sheet_); !found.empty()) add(PrintKind::direction, found);
  }

  void answer(const Item& item, std::size_t number) {
    add(PrintKind::answer, answer_in_full(item), fmt::format("{}.", number));
    if (item.form == Form::open && !item.key.model.empty()) join(PrintKind::words, "Model: " + item.key.model);
    if (!item.key.because.empty()) join(PrintKind::words, "Why: " + item.key.because);
    for (const std::string& line : item.key.rubric) join(PrintKind::point, line, "•");
    for (const Cite& cite : item.key.cites) join(PrintKind::point, place_of(cite), "•");
    if (!item.map.nodes.empty()) join(PrintKind::picture, map_svg(item, fmt::format("k{}", number), true));
  }

  const Sheet& sheet_;
  render::PrintJob job_;
};

}  // namespace

std::string write_pdf(const Sheet& sheet, const SheetStyle& style, std::string& problem) {
  return render::print_pdf(PdfWriter(sheet, style).job(), problem);
}

}  // namespace argmap::exercise
