// What words tell of whom "he" or "she" may stand for.
#pragma once

#include <cstdint>
#include <map>
#include <string_view>
#include <utility>
#include <vector>

#include "argmap/document.hpp"
#include "extract/reasons/votes.hpp"
#include "rules/book/book.hpp"

namespace argmap::extract {

using rules::Sex;

/// What a pronoun says of the one it stands for: "he", "his", "she", "her".
[[nodiscard]] Sex sex_of_pronoun(const Document& document, std::uint32_t token);

/// What the rules for `sex` have found in a text, and where those for `role` name an office.
class Sexes {
 public:
  Sexes(const Document& document, const rules::Book& book, const MatchIndex& matches);
  /// The phrase ends with somebody's office: "the former minister".
  [[nodiscard]] bool is_office(TokenRange phrase) const;
  /// The phrase ends with a word for a body: "the committee".
  [[nodiscard]] bool is_body(TokenRange phrase) const;
  /// What the last match inside a phrase says of the one it names; `unknown` where it holds none.
  [[nodiscard]] Sex of(TokenRange phrase) const;
  /// What the text says anywhere of the one whose name ends with this word: "Mrs Reed". `unknown` where it names both.
  [[nodiscard]] Sex of_name(std::uint32_t word) const;
  /// What it says of the one with this forename and surname.
  [[nodiscard]] Sex of_full_name(std::uint32_t forename, std::uint32_t surname) const;
  /// The token is a title that men and women bear: "Dr".
  [[nodiscard]] bool is_title(std::uint32_t token) const;

 private:
  void note_name(const Document& document, TokenRange told, Sex sex);

  struct Told {
    TokenRange words;
    std::uint32_t needed = 0;  ///< the end of all that the rule asks for: "Grace" alone may be a surname
    Sex sex = Sex::unknown;
  };
  std::vector<Told> told_;                                               // by first token
  std::map<std::uint32_t, Sex> by_surname_;                              // by word; `unknown` where both were told
  std::map<std::pair<std::uint32_t, std::uint32_t>, Sex> by_full_name_;  // by forename and surname; likewise
  std::vector<std::uint32_t> offices_;                                   // behind the last token of each, ascending
  std::vector<std::uint32_t> bodies_;                                    // the same
  std::vector<std::uint32_t> titles_;                                    // ascending
};

/// The phrase ends with a word for a body ("the committee"), or has an article before a name, as a body has and a
/// person has not: "the Harbour Board".
[[nodiscard]] bool is_body(const Document& document, const Sexes& sexes, TokenRange phrase);

/// The word names a day: "Tuesday", "yesterday".
[[nodiscard]] bool names_day(std::string_view word);

/// The word names a day or a month.
[[nodiscard]] bool names_date(std::string_view word);

/// The phrase is where something is, not who: "in Lund", "to Lund, Sweden". Looks back over a few tokens.
[[nodiscard]] bool is_place(const Document& document, TokenRange phrase);

}  // namespace argmap::extract
