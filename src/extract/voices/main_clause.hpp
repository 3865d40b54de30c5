// Where a clause that opens the sentence ends because the main clause follows.
#pragma once

#include "argmap/document.hpp"

namespace argmap::extract {

/// `content`, which somebody says within a clause or phrase that opens the sentence ("While Crane said that …", "Asked
/// whether …", "In a letter saying that …"), up to where the main clause begins: behind a comma, or the mark of a
/// quotation, a subject with a finite verb. What stands at the head of a clause with "that" is passed over ("that if
/// the wheel stops, the mill …"). The same words where the sentence opens otherwise or no such clause follows; none
/// where only "that" would be left. Linear in the sentence.
[[nodiscard]] TokenRange up_to_main_clause(const Document& document, TokenRange sentence, TokenRange content,
                                           TokenRange cue);

/// The cue stands in a clause or phrase that opens the sentence, before any main clause.
[[nodiscard]] bool opens_sentence(const Document& document, TokenRange sentence, TokenRange cue);

}  // namespace argmap::extract
