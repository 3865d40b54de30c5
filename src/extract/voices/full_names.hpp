// Who goes by which name: forename and surname, of which a text often repeats only one.
#pragma once

#include <cstdint>
#include <vector>

#include "argmap/document.hpp"
#include "extract/voices/persons.hpp"

namespace argmap::extract {

/// The first full name in a text by its surname, and by its forename where only one person has that. The text is read,
/// in linear time, when the first is asked for.
class FullNames {
 public:
  FullNames(const Document& document, const Sexes& sexes) : document_(document), sexes_(sexes) {}

  /// The name that a phrase ends with, without the office before it and whom that belongs to: of "the harbour's chief
  /// warden Bo Reed" the tokens "Bo Reed". The phrase ends with a name.
  [[nodiscard]] TokenRange within(TokenRange phrase) const;
  /// The full name that a part of it stands for: of "Pell" the tokens "Marian Pell", if the text has them, of "Sir Bo",
  /// or of a forename that one person alone has, the tokens "Bo Reed". Of a surname that several have it is the one of
  /// the title's sex named last. Else the name as it is.
  [[nodiscard]] TokenRange full(TokenRange name) const;
  /// Several people of this surname are named in full.
  [[nodiscard]] bool is_shared(std::uint32_t surname) const;

 private:
  [[nodiscard]] WordClass class_of(std::uint32_t token) const { return document_.tokens[token].word_class; }
  [[nodiscard]] const std::string& fold(std::uint32_t token) const {
    return document_.word(document_.tokens[token]).fold;
  }
  [[nodiscard]] bool is_name(std::uint32_t token) const { return class_of(token) == WordClass::name; }
  [[nodiscard]] bool opens_name(std::uint32_t token) const;
  [[nodiscard]] bool is_title(std::uint32_t token) const;
  [[nodiscard]] std::uint32_t behind_offices(TokenRange run) const;
  [[nodiscard]] std::uint32_t from_forename(TokenRange run) const;
  [[nodiscard]] bool is_person(TokenRange name) const;
  [[nodiscard]] bool may_be_one(TokenRange name, TokenRange other) const;
  [[nodiscard]] bool is_forename(TokenRange name) const;
  [[nodiscard]] Sex sex_of(TokenRange name) const;
  [[nodiscard]] TokenRange first_mention(TokenRange name) const;
  [[nodiscard]] TokenRange bearer(TokenRange name) const;
  void find() const;
  void note(TokenRange run) const;
  void note_shared(TokenRange full, TokenRange run) const;
  [[nodiscard]] TokenRange by_surname(std::uint32_t word) const {
    if (by_surname_.empty()) find();
    return by_surname_[word];
  }

  const Document& document_;
  const Sexes& sexes_;
  mutable std::vector<TokenRange> by_surname_;   // by word; empty where there is none
  mutable std::vector<std::uint32_t> shared_;    // words of surnames, ascending
  mutable std::vector<TokenRange> bearers_;      // mentions in full of people with these surnames, in text order
  mutable std::vector<TokenRange> by_forename_;  // the same; `several` where more than one person has it
};

/// "van", "de", "bin" in small letters: it stands inside a name.
[[nodiscard]] bool is_name_particle(const Document& document, std::uint32_t token);

/// The names that end at `last`, particles between and before them included: "Pieter van Loon". Empty where none does.
/// A dozen tokens at most, as below.
[[nodiscard]] TokenRange names_ending(const Document& document, std::uint32_t last);

/// The names that begin at `first`.
[[nodiscard]] TokenRange names_from(const Document& document, std::uint32_t first);

}  // namespace argmap::extract
