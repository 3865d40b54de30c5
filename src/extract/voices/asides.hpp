// Asides: where rules say that words between a source and its verb are no part of who speaks.
#pragma once

#include <cstdint>
#include <vector>

#include "argmap/document.hpp"
#include "extract/reasons/votes.hpp"

namespace argmap::extract {

/// The asides of one sentence at a time.
class Asides {
 public:
  Asides(const rules::Book& book, const MatchIndex& matches) : book_(book), matches_(matches) {}

  void enter(std::uint32_t sentence);
  /// The source without the aside that it ends with; something is always left.
  [[nodiscard]] TokenRange left_out(TokenRange source) const;

 private:
  const rules::Book& book_;
  const MatchIndex& matches_;
  std::vector<TokenRange> asides_;
};

}  // namespace argmap::extract
