// Whether a sentence can be understood alone, by its pronouns.
#pragma once

#include "exercise/reading.hpp"

namespace argmap::exercise {

/// Before every pronoun of the third person a noun stands that it may mean, for "they" and the like several or more
/// than one; "it is time to …" means nothing, and "those who …" needs nothing.
[[nodiscard]] bool names_its_own(const Reading& reading, Span words);

/// "An exhausted one certainly does": what is done, or who does it, stands in another sentence.
[[nodiscard]] bool leaves_out(const Reading& reading, Span words);

}  // namespace argmap::exercise
