// Sheets for tests: of the samples, and one by hand that is full of signs which some format takes for its own.
#pragma once

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "argmap/analyse.hpp"
#include "argmap/exercise.hpp"

namespace argmap::test {

/// The files of all samples.
inline const std::vector<std::string> samples{
    "tram-opinion.txt",          "library-editorial.txt",  "dam-letter.txt",          "street-trees-blog.md",
    "night-trains-analysis.txt", "restitution-speech.txt", "four-day-week-essay.txt", "school-phones-debate.txt"};

inline const RuleBook& built_in() {
  static const LoadedRules loaded = load_rules(std::string(ARGMAP_SOURCE_DIR) + "/rules/en");
  return *loaded.book;
}

inline Report report_of(const std::string& sample) {
  std::ostringstream text;
  text << std::ifstream(std::string(ARGMAP_SOURCE_DIR) + "/samples/" + sample).rdbuf();
  return analyse(read_document(sample, text.str()), built_in());
}

inline Sheet sheet_of(const std::string& sample, SheetOptions options = {}) {
  return make_sheet(report_of(sample), built_in(), options);
}

/// Items of one kind about a text.
inline std::vector<Item> items_of(const std::string& text, const std::string& kind) {
  const Report report = analyse(read_document("text.txt", text), built_in());
  return make_sheet(report, built_in(), {.items = 20, .kinds = {kind}}).items;
}

/// Items that ask what evidence a claim lacks, which stands in a paragraph of its own before `behind`.
inline std::size_t asked_for_evidence(const std::string& claim, const std::string& behind) {
  return items_of("The county should keep the mill.\n\n" + claim + "\n\n" + behind, "missing-evidence").size();
}

inline bool has(std::string_view text, std::string_view words) {
  return text.find(words) != std::string_view::npos;
}

inline std::string written(const Sheet& sheet, std::string_view format, SheetStyle style = {}) {
  std::string problem;
  return write_sheet(sheet, format, style, problem);
}

inline constexpr std::string_view nasty =
    "{a} ~b~ =c= #d \\e : \"f\" 'g' <h> & i -> ]]> Ärger, дом, 雨, %50% ::j:: $k$ *l* _m_ `n` //";

/// An item of every form, all of whose words are nasty.
inline Sheet nasty_sheet() {
  const std::string words(nasty);
  Sheet sheet;
  sheet.title = "T " + words;
  sheet.source = "s " + words;
  sheet.article = {{"title", {words}}, {"paragraph", {"first " + words, "second " + words}}};
  Item item;
  item.points = 2;
  item.ask = "ask " + words;
  item.hint = "hint " + words;
  item.quote = "quote " + words;
  item.key.because = "because " + words;
  item.key.cites = {{2, 1, 1, 0, 5, {"rule.one"}}};
  const std::vector<Choice> three{{"a", "one " + words, 1}, {"b", "two " + words, 2}, {"c", "three " + words, 0}};
  for (const Form form : {Form::choice, Form::match, Form::order, Form::open, Form::choice}) {
    Item next = item;
    next.id = "q" + std::to_string(sheet.items.size() + 1);
    next.kind = "main-claim";
    next.form = form;
    if (form == Form::choice || form == Form::match) next.options = three;
    if (form == Form::match || form == Form::order) next.rows = {{"1", "row " + words, 1}, {"2", "line " + words, 2}};
    if (form == Form::choice) next.key.right = {"b"};
    if (form == Form::match) next.key.pairs = {{"1", "b"}, {"2", "a"}};
    if (form == Form::order) next.key.right = {"2", "1"};
    if (form == Form::open) next.room = 2, next.key.model = "model " + words, next.key.rubric = {"look for " + words};
    if (sheet.items.size() == 4) next.several = true, next.key.right = {"a", "c"};
    sheet.items.push_back(next);
  }
  Item& match = sheet.items[1];
  match.map.nodes = {{"u1", "thesis", words, 1, "1"}, {"u2", "claim", words, 2, "2"}, {"u3", "evidence", words, 2, ""}};
  match.map.edges = {{"u2", "u1", "supports"}, {"u3", "u2", "attacks"}};
  sheet.map = match.map;
  return sheet;
}

}  // namespace argmap::test
