// Where a clause that opens the sentence ends because the main clause follows.
#pragma once

#include "argmap/document.hpp"

namespace argmap::extract {

/// `content`, which somebody says within a clause that opens the sentence ("While Crane said that …", "Asked whether
/// …"), up to where the main clause begins: behind a comma, or the mark of a quotation, a subject with a finite verb.
/// The same words where the sentence opens otherwise or no such clause
/// follows; none where only "that" would be left. Linear in the sentence.
[[nodiscard]] TokenRange up_to_main_clause(const Document& document, TokenRange sentence, TokenRange content,
                                           TokenRange cue);

}  // namespace argmap::extract
