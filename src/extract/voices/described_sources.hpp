// What a source is called by: the name or description in it, and the key by which mentions of one voice are gathered.
#pragma once

#include <string>

#include "argmap/document.hpp"
#include "extract/voices/full_names.hpp"
#include "extract/voices/identity.hpp"
#include "extract/voices/persons.hpp"

namespace argmap::extract {

class DescribedSources {
 public:
  DescribedSources(const Document& document, const Sexes& sexes)
      : document_(document), sexes_(sexes), names_(document, sexes) {}

  /// The identity, whose head is known, with the name, key and sex that the source gives it.
  [[nodiscard]] Identity describe(Identity identity, TokenRange source) const;
  /// "The head of the mill, Bo Reed, is cross": with the name that two commas set off behind the description.
  [[nodiscard]] TokenRange with_name(TokenRange head, TokenRange phrase) const;
  /// By what a name, or a phrase that ends with one, is gathered.
  [[nodiscard]] std::string key_of(TokenRange phrase) const { return key_of_name(names_.full(names_.within(phrase))); }
  [[nodiscard]] Sex sex_of(TokenRange phrase) const { return sex_of_name(names_.within(phrase)); }
  /// "a Conservative MP"
  [[nodiscard]] bool is_nameless(TokenRange head) const;

 private:
  [[nodiscard]] const std::string& fold(std::uint32_t token) const {
    return document_.word(document_.tokens[token]).fold;
  }
  [[nodiscard]] WordClass class_of(std::uint32_t token) const { return document_.tokens[token].word_class; }
  [[nodiscard]] TokenRange before_place(TokenRange head) const;
  [[nodiscard]] bool is_behind_office(TokenRange part) const;
  [[nodiscard]] TokenRange without_comma(TokenRange source) const;
  [[nodiscard]] std::string key_of_name(TokenRange full) const;
  [[nodiscard]] Sex sex_of_name(TokenRange name) const;

  const Document& document_;
  const Sexes& sexes_;
  FullNames names_;
};

}  // namespace argmap::extract
