// What quiz formats share: forms that they do not know are asked in ones that they do.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "argmap/exercise.hpp"

namespace argmap::exercise {

/// The question with what it is about, in lines joined by `line_break`.
[[nodiscard]] std::string question_of(const Item& item, std::string_view line_break);
/// What bears on what in the item's map, a sentence each: "box 2 supports box 1".
[[nodiscard]] std::vector<std::string> map_in_words(const Item& item);
/// Rows with the words that are right for them; of an order, rows with their places.
[[nodiscard]] std::vector<std::pair<std::string, std::string>> matches_of(const Item& item);
/// Options that are right for no row of a match.
[[nodiscard]] std::vector<std::string> spare_options(const Item& item);
/// "33.33333": the share of each of `count` right options, as Moodle lists them; of more than ten the
/// least share that gives all points for all of them. "" for none.
[[nodiscard]] std::string_view share_of(std::size_t count);
/// Whether the option is one of the right ones.
[[nodiscard]] bool is_right(const Item& item, const std::string& option);
/// The numbered lines of the article, joined by `line_break`.
[[nodiscard]] std::string article_of(const Sheet& sheet, std::string_view line_break);
/// What the key says, with its places, on one line.
[[nodiscard]] std::string key_of(const Item& item);

}  // namespace argmap::exercise
