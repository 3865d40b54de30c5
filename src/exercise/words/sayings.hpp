// What somebody is said to have said, where any reader sees at once who says what: source, verb of saying and words
// stand side by side.
#pragma once

#include "exercise/task.hpp"

namespace argmap::exercise {

struct Saying {
  std::uint32_t attribution = 0;
  std::uint32_t sentence = 0;  ///< in which the verb of saying stands
  std::string name;            ///< what a sheet calls the source
  bool by_pronoun = false;     ///< "he said"
  bool thinks = false;         ///< it is told what they think, and not that they said it
};

/// In text order. None lies in another's words. They are the same for every kind, which finds them in its survey.
[[nodiscard]] std::vector<Saying> find_sayings(const Task& task);

/// Names of people and bodies that do something in the article ("Ann Ray leads …") or have an office ("Dr Ray"), each
/// once, in text order.
[[nodiscard]] std::vector<std::string> names_that_act(const Task& task);

/// Whether a piece of what is said makes sense without the words that attribute it: a quotation, a clause with "that",
/// or a whole clause right behind the verb of saying, to the end of the sentence, or before it, from its beginning.
[[nodiscard]] bool is_clause(const Reading& reading, const Attribution& said, Span piece);

/// It is not told what somebody says, but what they wrote: "wrote a book called …".
[[nodiscard]] bool names_a_work(const Reading& reading, const Attribution& said);

}  // namespace argmap::exercise
