// Abbreviations that end with a stop, and the words that most often begin a sentence.
#pragma once

#include <cstdint>
#include <string_view>

namespace argmap::text {

/// What a stop behind an abbreviation may mean.
enum class Abbreviation : std::uint8_t {
  none,      ///< no abbreviation
  title,     ///< stands before a name: "Dr.", never ends a sentence
  street,    ///< a title, or a part of an address behind a name: "St."
  numbered,  ///< stands before a number: "Fig."
  inner,     ///< goes on: "e.g.", "vs."
  open,      ///< may end a sentence, or stand before a name: "Inc.", "U.S."
  closing,   ///< ends the sentence if a capital follows: "etc."
  clock,     ///< "p.m.": ends it unless a time zone or a day follows
};

/// `word` without its last stop, in lower case.
[[nodiscard]] Abbreviation abbreviation_of(std::string_view word, bool capitalised);
/// Whether the word (lower case) seldom stands capitalised unless it begins a sentence.
[[nodiscard]] bool is_sentence_starter(std::string_view word);
/// Time zones, days and months (lower case).
[[nodiscard]] bool is_time_word(std::string_view word);
/// Whether a question may begin with the word (lower case), perhaps behind "and" or "so".
[[nodiscard]] bool may_open_question(std::string_view word);
/// The commonest verbs of saying (lower case), as they stand behind “Why?” and a name.
[[nodiscard]] bool is_saying(std::string_view word);

}  // namespace argmap::text
