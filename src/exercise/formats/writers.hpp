// The formats of a sheet, and the words that they share.
#pragma once

#include <string>
#include <string_view>

#include "argmap/exercise.hpp"

namespace argmap::exercise {

[[nodiscard]] std::string write_json(const Sheet& sheet, const SheetStyle& style);
[[nodiscard]] std::string write_markdown(const Sheet& sheet, const SheetStyle& style);
[[nodiscard]] std::string write_html(const Sheet& sheet, const SheetStyle& style);
/// The page that checks itself: page/write_page.cpp.
[[nodiscard]] std::string write_page(const Sheet& sheet, const SheetStyle& style);
[[nodiscard]] std::string write_argdown(const Sheet& sheet, const SheetStyle& style);
[[nodiscard]] std::string write_gift(const Sheet& sheet, const SheetStyle& style);
[[nodiscard]] std::string write_moodle(const Sheet& sheet, const SheetStyle& style);
[[nodiscard]] std::string write_anki(const Sheet& sheet, const SheetStyle& style);
[[nodiscard]] std::string write_csv(const Sheet& sheet, const SheetStyle& style);
[[nodiscard]] std::string write_pdf(const Sheet& sheet, const SheetStyle& style, std::string& problem);
[[nodiscard]] std::string write_qti(const Sheet& sheet, const SheetStyle& style, std::string& problem);

/// What a learner is to do: "Choose one.", "Write a letter for each number."
[[nodiscard]] std::string instruction(const Item& item);
/// How the letters of a match may be used, as the end of a sentence: by its key, where the item has one.
[[nodiscard]] std::string use_of_letters(const Item& item);
/// The option or row with the id; nullptr where there is none.
[[nodiscard]] const Choice* find_choice(const std::vector<Choice>& choices, std::string_view id);
/// "b", "1 c, 2 a", "c, a, b", or the model of an open answer.
[[nodiscard]] std::string answer_of(const Item& item);
/// What stands first in the key: the answer, of a choice with its words; of an open item that it is the learner's own.
[[nodiscard]] std::string answer_in_full(const Item& item);
/// Whether the lines of the article say the sheet's title, and who wrote it (or nobody is known to have).
[[nodiscard]] bool says_title(const Sheet& sheet);
[[nodiscard]] bool says_author(const Sheet& sheet);
/// What saw the words of a place: "rule relation.because", "list connective.contrast"; "" where position alone decided.
[[nodiscard]] std::string seen_by(const Cite& cite);
/// "Line 12, “because”"
[[nodiscard]] std::string place_of(const Cite& cite);
/// A line for the foot of the key: what found the answer of each item; "" where nothing is named.
[[nodiscard]] std::string seen_by_all(const Sheet& sheet);
/// "2 points"
[[nodiscard]] std::string points_of(const Item& item);
/// "Secondary school"
[[nodiscard]] std::string_view called(Level level);
/// The text of an option with the place where it stands: "… (line 12)"
[[nodiscard]] std::string with_line(const Choice& choice);

/// A map with blanks, or filled in, as an SVG that can stand in a page; `id` keeps the ids of several apart. With
/// `page_colors` the page's style gives the colours and there is no title. "" for an item without a map.
[[nodiscard]] std::string map_svg(const Item& item, std::string_view id, bool filled, bool page_colors = false);

}  // namespace argmap::exercise
