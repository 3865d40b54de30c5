#include "extract/units/drafts.hpp"

#include <algorithm>

namespace argmap::extract {

using rules::Scope;

std::vector<Span> spans_of(const Document& document, const Draft& draft) {
  std::vector<Span> spans;
  spans.reserve(draft.core.size());
  for (const TokenRange range : draft.core) spans.push_back(document.span(range));
  return spans;
}

bool has_features(const Reading& reading, const rules::FeatureTest& where, const Draft& draft) {
  const auto in_block = [&] {
    return block_features(reading.document, reading.document.sentences[draft.sentence].block).bits();
  };
  return where.holds(Scope::sentence, draft.in_sentence.bits()) && where.holds(Scope::unit, draft.features.bits()) &&
         (!where.asks(Scope::block) || where.holds(Scope::block, in_block()));
}

std::vector<TokenRange> drafts_by_sentence(const Document& document, const std::vector<Draft>& drafts) {
  std::vector<TokenRange> by_sentence(document.sentences.size());
  for (std::uint32_t i = 0; i < drafts.size(); ++i) {
    TokenRange& range = by_sentence[drafts[i].sentence];
    if (range.empty()) range.first = i;
    range.last = i + 1;
  }
  return by_sentence;
}

std::uint32_t draft_of_many(const std::vector<Draft>& drafts, TokenRange among, TokenRange tokens) {
  std::uint32_t best = none;
  std::uint32_t most = 0;
  for (std::uint32_t i = among.first; i < among.last; ++i) {
    const TokenRange piece = drafts[i].piece;
    if (piece.first >= tokens.last) break;  // they stand in text order
    const std::uint32_t first = std::max(piece.first, tokens.first);
    const std::uint32_t last = std::min(piece.last, tokens.last);
    if (first < last && last - first > most) {
      most = last - first;
      best = i;
    }
  }
  return best;
}

}  // namespace argmap::extract
