// Which genre a text is of, and what the rules weigh in it.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "extract/units/drafts.hpp"

namespace argmap::extract {

struct GenreChoice {
  std::uint32_t genre = none;  ///< index into `rules::Book::genres`; `none` where no rule outweighs the doubt
  float weight = 0;            ///< log-odds that it is this one
  std::vector<Vote> votes;     ///< what spoke for it and against it
};

/// Lets the genre rules vote, once each, on a text whose drafts have been judged by what rules weigh in any
/// text. A genre that is `given` by name wins without a vote; "general" stands for none.
[[nodiscard]] GenreChoice choose_genre(const Reading& reading, const std::vector<Draft>& drafts,
                                       std::string_view given = "");

/// All votes that choose_genre lets count, whichever genre they are for.
[[nodiscard]] std::vector<Vote> genre_votes(const Reading& reading, const std::vector<Draft>& drafts);

/// What each rule weighs in a genre, by its index in the book.
[[nodiscard]] const std::vector<float>& weights_in(const rules::Book& book, std::uint32_t genre);

}  // namespace argmap::extract
