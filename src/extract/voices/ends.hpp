// Ends: where rules say that the words attributed to a voice end.
#pragma once

#include <cstdint>
#include <vector>

#include "argmap/document.hpp"
#include "extract/reasons/votes.hpp"

namespace argmap::extract {

/// The ends of one sentence at a time.
class Ends {
 public:
  Ends(const Document& document, const rules::Book& book, const MatchIndex& matches)
      : document_(document), book_(book), matches_(matches) {}

  void enter(std::uint32_t sentence);
  /// What follows the cue ends at the first end behind its first word, on the cue's level of quotation; a quotation
  /// that an end parts from the cue is another's. An end that names a cue holds for that one alone.
  [[nodiscard]] TokenRange up_to(TokenRange content, TokenRange cue) const;

 private:
  struct End {
    std::uint32_t place = 0;
    TokenRange cue;
  };

  [[nodiscard]] End read(const match::Match& match) const;

  const Document& document_;
  const rules::Book& book_;
  const MatchIndex& matches_;
  std::vector<End> ends_;  // ascending
};

}  // namespace argmap::extract
