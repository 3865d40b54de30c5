#include "extract/units/core_edges.hpp"

namespace argmap::extract {

TokenRange CoreEdges::trimmed(TokenRange range) const {
  while (!range.empty() && joins_only(range.last - 1) && !closes_own_bracket(range)) --range.last;
  while (!range.empty() && (joins_only(range.first) || closes_from_before(range.first))) ++range.first;
  return with_closing_mark(range);
}

/// The mark closes a quotation that was opened before it, and has no words of its own.
bool CoreEdges::closes_from_before(std::uint32_t token) const {
  const std::uint32_t q = document_.tokens[token].quotation;
  if (q == none || !is_mark(token)) return false;
  const TokenRange quoted = document_.quotations[q].tokens;
  return quoted.last == token + 1 && quoted.first < token;
}

/// “It is not ‘good,’ but”: of a quotation that opens in the statement the mark that closes it stands behind the comma.
TokenRange CoreEdges::with_closing_mark(TokenRange range) const {
  if (range.empty()) return range;
  const std::uint32_t q = document_.tokens[range.last - 1].quotation;
  if (q == none) return range;
  const TokenRange quoted = document_.quotations[q].tokens;
  if (quoted.first < range.first || quoted.last <= range.last) return range;
  for (std::uint32_t i = range.last; i < quoted.last; ++i) {
    if (!is_mark(i) || document_.tokens[i].quotation != q) return range;
  }
  return {range.first, quoted.last};
}

TokenRange CoreEdges::cut_off(TokenRange core, TokenRange words) const {
  if (words.empty() || !core.overlaps(words)) return core;
  if (words.first <= core.first) return trimmed({words.last, core.last});
  if (words.last >= core.last) return trimmed({core.first, words.first});
  return core;
}

bool CoreEdges::has_words(TokenRange core) const {
  for (std::uint32_t i = core.first; i < core.last; ++i) {
    if (!is_mark(i) && document_.tokens[i].word_class != WordClass::number) return true;
  }
  return false;
}

bool CoreEdges::is_quotation_edge(std::uint32_t token) const {
  const std::uint32_t q = document_.tokens[token].quotation;
  if (q == none) return false;
  const TokenRange range = document_.quotations[q].tokens;
  return range.first == token || range.last == token + 1;
}

/// "the gulls (a plague)": the last mark closes a bracket that was opened behind the first word.
bool CoreEdges::closes_own_bracket(TokenRange range) const {
  const auto fold = [&](std::uint32_t i) -> const std::string& { return document_.word(document_.tokens[i]).fold; };
  const std::string& mark = fold(range.last - 1);
  if (mark != ")" && mark != "]") return false;
  const std::string_view opening = mark == ")" ? "(" : "[";
  int open = 0;
  for (std::uint32_t i = range.first + 1; i + 1 < range.last; ++i) {
    if (fold(i) == opening) ++open;
    if (fold(i) == mark) --open;
  }
  return open > 0;
}

bool CoreEdges::joins_only(std::uint32_t token) const {
  const Token& its = document_.tokens[token];
  const bool conjunction = its.word_class == WordClass::conjunction && !lexis_.is(its, Lexis::nor);  // "nor" denies
  return !is_quotation_edge(token) && (is_mark(token) || conjunction);
}

}  // namespace argmap::extract
