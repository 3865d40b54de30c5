// The findings that there are: one row each, from which help, documentation and reports are made.
#pragma once

#include <span>
#include <string_view>

#include "argmap/diagnostic.hpp"

namespace argmap {

/// One kind of finding. All texts are plain words, without a line break.
struct FindingKind {
  std::string_view id;           ///< "unsupported", as in the vocabulary
  Severity severity;             ///< the gravest that such a finding takes
  std::string_view means;        ///< one line, no final stop: what is the matter
  std::string_view explanation;  ///< when it is found, and why a reader should care
  std::string_view suggestion;   ///< what would mend it
};

/// All of them, in the order in which they are looked for.
[[nodiscard]] std::span<const FindingKind> finding_kinds();
/// The kind of that id, or nullptr.
[[nodiscard]] const FindingKind* find_finding_kind(std::string_view id);

}  // namespace argmap
