#include "analysis/stems.hpp"

#include <algorithm>

namespace argmap::analysis {

Stems stems_of(const Document& document, const Unit& unit) {
  Stems stems;
  for (const Span span : unit.spans) {
    auto token = std::ranges::lower_bound(document.tokens, span.begin, {}, [](const Token& t) { return t.span.begin; });
    for (; token != document.tokens.end() && token->span.end <= span.end; ++token) {
      if (const auto stem = document.word(*token).stem; stem != 0) stems.push_back(stem);
    }
  }
  std::ranges::sort(stems);
  stems.erase(std::unique(stems.begin(), stems.end()), stems.end());
  return stems;
}

}  // namespace argmap::analysis
