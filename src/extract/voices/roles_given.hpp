// The offices that a text gives to people by name, wherever it names them.
#pragma once

#include <map>
#include <optional>

#include "argmap/document.hpp"
#include "extract/reasons/votes.hpp"
#include "rules/book/book.hpp"

namespace argmap::extract {

class RolesGiven {
 public:
  struct Role {
    TokenRange words;
    TokenRange name;  ///< beside them
    Vote vote;
  };

  /// Reads what the rules for roles have matched. Linear.
  RolesGiven(const Document& document, const rules::Book& book, const MatchIndex& matches);
  /// What the text first gives somebody of this name, or of a part of it.
  [[nodiscard]] const Role* of(TokenRange name) const;

 private:
  const Document& document_;
  std::map<std::uint32_t, Role> by_surname_;  // by word
};

/// The words of an office, without a conjunction or preposition before them that belongs to the sentence.
[[nodiscard]] TokenRange trimmed_role(const Document& document, TokenRange words);

}  // namespace argmap::extract
