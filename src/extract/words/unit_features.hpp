// What the words of a unit say of its verb, its numbers and its names.
#pragma once

#include <span>

#include "argmap/document.hpp"
#include "extract/words/features.hpp"
#include "extract/words/lexis.hpp"
#include "extract/words/sentence_words.hpp"

namespace argmap::extract {

/// Features of unit scope that its own words settle: the tense of its first finite verb, numbers, names, length, and
/// whether all of them are quoted. A verb in a relative clause is not taken for the unit's own. The words are those of
/// its sentence.
[[nodiscard]] FeatureSet word_features(const Document& document, const Lexis& lexis, const SentenceWords& words,
                                       std::span<const TokenRange> core);

/// How many tokens of a unit are no punctuation.
[[nodiscard]] std::uint32_t words_of(const SentenceWords& words, std::span<const TokenRange> core);

/// The first finite verb of some tokens that is neither that of a relative clause nor a participle of the noun before
/// it; `none` where there is none. The words are those of its sentence.
[[nodiscard]] std::uint32_t finite_verb(const Document& document, const Lexis& lexis, const SentenceWords& words,
                                        TokenRange range);

}  // namespace argmap::extract
