// Who a source is: the words that it is known by, and which earlier voice it is another mention of.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "argmap/document.hpp"
#include "extract/voices/attributions.hpp"
#include "extract/voices/persons.hpp"

namespace argmap::extract {

/// What is known of a source before it is compared with others.
struct Identity {
  std::string name;  ///< to show: "Liang Wenfeng", "a former engineer"; for a pronoun or office that of its referent
  std::string key;   ///< equal keys are one voice; empty where the source is missing
  TokenRange head;   ///< its core without apposition; for a pronoun the referent's
  TokenRange full_name;         ///< of whom the head names, wherever the text has it whole; empty without a name
  bool shared_surname = false;  ///< the text names another in full who has it too
  bool by_name = false;         ///< the head ends in a proper noun
  bool pronoun = false;         ///< he, she, they, who; also "the mayor" where the text names the mayor
  bool thing = false;           ///< a document, a body, or several: no "he" or "she"
  Sex sex = Sex::unknown;       ///< as rules or a pronoun tell it
  bool person = false;          ///< the text says "he", "she" or "who" of it
};

/// For every attribution the voice that it belongs to, numbered by first appearance, and each voice's identity.
struct Gathered {
  std::vector<std::uint32_t> voice_of;  ///< by attribution
  std::vector<Identity> voices;
};

/// `documents` tells of every attribution whether its source is a document. Linear: a pronoun looks back over its own
/// sentence and the two before it.
[[nodiscard]] Gathered gather(const Document& document, const std::vector<Cited>& cited,
                              const std::vector<bool>& documents, const Sexes& sexes);

}  // namespace argmap::extract
