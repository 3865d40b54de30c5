// The verb of a sentence's main clause: what the sentence does shows by it.
#pragma once

#include <cstdint>
#include <optional>

#include "argmap/document.hpp"

namespace argmap::exercise {

/// The verb group of a main clause; tokens by index.
struct MainVerb {
  std::uint32_t clause = 0;  ///< where the clause begins, behind a subordinate one that opens the sentence
  std::uint32_t finite = 0;  ///< "should", "is", "took"
  std::uint32_t head = 0;    ///< the last verb of the group: "pay" in "should not have to pay"; else the finite one
  bool past = false;         ///< the finite verb stands in the past, and can be nothing else
};

/// Of the first main clause; nothing where there is none. Verbs of clauses before it are passed over ("If it rains, the
/// boats that leak should …").
[[nodiscard]] std::optional<MainVerb> main_verb(const Document& document, const Sentence& sentence);

/// "There is no …", "It is wrong to …", "It would be a pity that …": the first word stands for nothing.
[[nodiscard]] bool opens_empty(const Document& document, const Sentence& sentence);

}  // namespace argmap::exercise
