// Where the object of a verb ends because a further verb is joined to that verb.
#pragma once

#include "argmap/document.hpp"

namespace argmap::extract {

/// `content`, which is the object of `cue`, up to a verb of the cue's own form that "and" or "but" joins: of "praised
/// the mill and sold it" the words "the mill". The same words where they hold a clause of their own ("said the mill was
/// old and leaked"), or where nothing is joined.
[[nodiscard]] TokenRange up_to_joined_verb(const Document& document, TokenRange content, TokenRange cue);

}  // namespace argmap::extract
