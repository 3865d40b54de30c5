// The features of an attribution that its words alone show.
#pragma once

#include <cstddef>
#include <span>

#include "argmap/document.hpp"
#include "extract/voices/attributions.hpp"
#include "extract/words/features.hpp"

namespace argmap::extract {

/// How the source is put and whether the content is quoted; `head` is the part of the source that says whether it is
/// plural (empty: the whole of it). Titles of works in quotation marks are no quoted content.
[[nodiscard]] FeatureSet cited_features(const Document& document, const Cited& cited, TokenRange head = {});

/// "amid reports that", "it is said that": nobody says so, whoever else speaks in the sentence.
[[nodiscard]] bool is_hearsay(const Document& document, const Cited& cited);

/// "Asked by a reporter whether it rained, he said …": it is the reporter's question, and he is somebody else.
[[nodiscard]] bool is_asker(const Document& document, const Cited& cited);

/// "The prosecutor said that the tenant knew. She": the index of the last attribution that no other of its sentence
/// tells of; there is one at least. Looks back over a few.
[[nodiscard]] std::size_t last_teller(std::span<const Cited> cited);

/// Whether an attribution with these features of its words can be what `where` asks for: whether its quoted words are
/// `unclaimed`, if it has any, is left open.
[[nodiscard]] bool can_hold(const rules::FeatureTest& where, FeatureSet features);

}  // namespace argmap::extract
