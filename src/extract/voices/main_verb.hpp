// Where a clause that hangs on a noun or on "who" ends because the main verb of the sentence follows.
#pragma once

#include "argmap/document.hpp"

namespace argmap::extract {

/// `content`, a clause that hangs on a noun ("her claim that …") or stands in a relative clause ("critics who say
/// that …"), up to the verb that the noun is the subject of: of "that the wheel is sound convinced nobody" the words
/// "that the wheel is sound". The same words where no such verb follows. Linear in the content.
[[nodiscard]] TokenRange up_to_main_verb(const Document& document, TokenRange content);

}  // namespace argmap::extract
