// Who holds an office: whom "the mayor" stands for where the text has named the mayor.
#pragma once

#include <cstdint>
#include <vector>

#include "argmap/document.hpp"

namespace argmap::extract {

/// Where a text gives somebody named an office or another description: "Mayor Reed", "Bo Reed, the mayor of Lund,",
/// "the city's mayor, Bo Reed,", "Bo Reed is the mayor".
class Offices {
 public:
  Offices() = default;
  /// Linear in the document.
  explicit Offices(const Document& document);

  /// The name of whoever was last said, before `description`, to be what it says: of "the mayor" the tokens "Bo Reed".
  /// Empty where it is not definite, of several, a name itself, or where nobody was said to be that.
  [[nodiscard]] TokenRange holder(const Document& document, TokenRange description) const;

 private:
  struct Mention {
    std::uint32_t word = 0;  ///< of the noun
    std::uint32_t token = 0;
    TokenRange name;
    friend auto operator<=>(const Mention& a, const Mention& b) {
      return std::pair(a.word, a.token) <=> std::pair(b.word, b.token);
    }
    friend bool operator==(const Mention& a, const Mention& b) = default;
  };

  std::vector<Mention> mentions_;  // by word, then in text order
};

}  // namespace argmap::extract
