// Who holds an office: whom "the mayor" stands for where the text has named the mayor.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "argmap/document.hpp"
#include "extract/voices/persons.hpp"

namespace argmap::extract {

/// "the former mayor" is not "the mayor".
[[nodiscard]] bool makes_another(std::string_view qualifier);

/// Where a text gives somebody named an office or another description: "Mayor Reed", "Bo Reed, the mayor of Lund,",
/// "the city's mayor, Bo Reed,", "Bo Reed is the mayor"; and where it names a body in full: "the Lund Herring Board".
class Offices {
 public:
  Offices(const Document& document, const Sexes& sexes) : document_(document), sexes_(sexes) {}

  /// Looks for those who hold what these phrases name. Linear in the document.
  void find(std::span<const TokenRange> descriptions);
  /// The name of whoever was last said, before one of these phrases, to be what it says: of "the mayor" the tokens "Bo
  /// Reed". Empty where it is not definite, of several, a name itself, or where nobody was said to be that.
  [[nodiscard]] TokenRange holder(TokenRange description) const;

 private:
  struct Mention {
    std::uint32_t word = 0;  ///< of the noun
    std::uint32_t token = 0;
    TokenRange name;
    bool body = false;  ///< the name of a body, which ends with the noun
  };

  /// The noun of a phrase that may stand for somebody named; `none` where it is no such phrase.
  [[nodiscard]] std::uint32_t noun_of(TokenRange description) const;

  /// The name of a body that ends with this word: "the Baltic Herring Commission", for which "the commission" stands.
  [[nodiscard]] TokenRange body_ending(std::uint32_t noun) const;

  const Document& document_;
  const Sexes& sexes_;
  std::vector<Mention> mentions_;  // by word, then in text order
};

}  // namespace argmap::extract
