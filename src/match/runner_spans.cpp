// The spans that a pattern jumps over: noun phrases, clauses, the rest of a sentence, quotations.
#include <algorithm>

#include "match/marks.hpp"
#include "match/runner.hpp"

namespace argmap::match {

using rules::SpanKind;
using rules::Step;

namespace {

constexpr int most_trimmed = 16;            // stops and separators left out at one edge
constexpr std::uint32_t longest_part = 24;  // tokens of a part of a noun phrase between fixed parts

}  // namespace

template <Runner::Way way>
bool Runner::go_span(const Step& step, std::uint32_t place) {
  switch (static_cast<SpanKind>(step.detail)) {
    case SpanKind::np:
      return go_noun_phrase<way>(step, place);
    case SpanKind::clause:
    case SpanKind::rest:
      return go_stretch<way>(step, place);
    case SpanKind::quote:
      return go_quote<way>(step, place);
    case SpanKind::sentence:
      return go_sentence<way>(step, place);
  }
  return false;
}
template bool Runner::go_span<Runner::Way::forward>(const Step&, std::uint32_t);
template bool Runner::go_span<Runner::Way::backward>(const Step&, std::uint32_t);

template <Runner::Way way>
inline bool Runner::jump(const Step& step, TokenRange words, std::uint32_t landing) {
  if (step.slot >= 0) match_->captures[static_cast<std::uint8_t>(step.slot)] = words;
  return go<way>(step.next, landing);
}

template <Runner::Way way>
bool Runner::try_jump(const Step& step, TokenRange words, std::uint32_t landing) {
  const Captures before = match_->captures;
  if (jump<way>(step, words, landing)) return true;
  match_->captures = before;
  return false;
}

TokenRange Runner::within_quotation(TokenRange range) const {
  if (quotation_ == none) return range;
  const Quotation& quotation = places_.document().quotations[quotation_];
  const std::uint32_t last = quotation.closed ? quotation.tokens.last - 1 : quotation.tokens.last;
  return {std::max(range.first, quotation.tokens.first + 1), std::min(range.last, last)};
}

/// “Dry Rivers”: a title that begins or ends here, marks included, names a thing as a noun phrase does; else nothing.
template <Runner::Way way>
TokenRange Runner::title_at(std::uint32_t token) const {
  if (!places_.is_quotation_mark(token)) return {};
  const std::uint32_t quotation = way == Way::forward ? places_.quotation_from(token) : places_.quotation_to(token);
  if (quotation == none) return {};
  const Quotation& title = places_.document().quotations[quotation];
  return title.use == QuotationUse::title && title.closed ? title.tokens : TokenRange{};
}

/// A noun phrase, or the part of one on this side of the place. One that is run backward towards a fixed part begins
/// where that part wants it to.
template <Runner::Way way>
bool Runner::go_noun_phrase(const Step& step, std::uint32_t place) {
  constexpr bool forward = way == Way::forward;
  if (forward ? !bounds_.contains(place) : place <= bounds_.first) return false;
  const Document& document = places_.document();
  const std::uint32_t token = forward ? place : place - 1;
  const WordClass word_class = document.tokens[token].word_class;
  TokenRange phrase = places_.noun_phrase(token, sentence_of(token));
  if (phrase.empty() && word_class == WordClass::pronoun) phrase = {token, token + 1};
  phrase = within_quotation(phrase);
  if (!phrase.contains(token)) phrase = title_at<way>(token);
  if (!phrase.contains(token)) return false;
  const std::uint32_t around = places_.cell(token).around;
  if (around != quotation_ && document.quotations[around].use == QuotationUse::speech) return false;
  const bool is_mark = places_.is_quotation_mark(token);
  if (!is_mark && !(forward ? may_begin_part(word_class) : may_end_part(word_class))) return false;
  if (forward) return jump<way>(step, {place, phrase.last}, phrase.last);
  if (step.value == 0) return jump<way>(step, {phrase.first, place}, phrase.first);
  if (phrase.last != place) return false;
  for (std::uint32_t first = std::max(phrase.first, place - std::min(place, longest_part)); first < place; ++first) {
    if (may_begin_part(document.tokens[first].word_class) && try_jump<way>(step, {first, place}, first)) return true;
  }
  return false;
}

TokenRange Runner::stretch_around(const Step& step, std::uint32_t token) const {
  const Document& document = places_.document();
  TokenRange around =
      static_cast<SpanKind>(step.detail) == SpanKind::clause ? places_.clause(token, sentence_of(token)) : TokenRange{};
  if (around.empty()) around = document.sentences[sentence_of(token)].tokens;
  return within_quotation(around);
}

TokenRange Runner::trimmed_end(TokenRange words) const {
  for (int i = 0; i < most_trimmed && !words.empty(); ++i) {
    // A quotation that closes here but was opened before the words takes its last stop with it.
    const bool stray = places_.closes_quotation(words.last - 1) &&
                       places_.document().quotations[places_.quotation_to(words.last - 1)].tokens.first < words.first;
    if (!stray && (places_.cell(words.last - 1).traits & (stop | separator)) == 0) break;
    --words.last;
  }
  return words;
}

/// To the end of the clause or sentence, or from its start. Separators and final stops at the edges are left out of
/// the capture; the pattern goes on from before them, or else from behind them.
template <Runner::Way way>
bool Runner::go_stretch(const Step& step, std::uint32_t place) {
  constexpr bool forward = way == Way::forward;
  for (int i = 0; i < most_trimmed; ++i) {  // separators between the place and the words
    if (forward ? !bounds_.contains(place) : place <= bounds_.first) return false;
    if ((places_.cell(forward ? place : place - 1).traits & separator) == 0) break;
    place = forward ? place + 1 : place - 1;
  }
  const TokenRange around = stretch_around(step, forward ? place : place - 1);
  if (forward) {
    const TokenRange words = trimmed_end({place, around.last});
    if (words.empty()) return false;
    if (words.last != around.last && try_jump<way>(step, words, words.last)) return true;
    return jump<way>(step, words, around.last);
  }
  TokenRange words{around.first, place};
  for (int i = 0; i < most_trimmed && !words.empty(); ++i) {
    if ((places_.cell(words.first).traits & separator) == 0) break;
    ++words.first;
  }
  if (words.empty()) return false;
  if (words.first != around.first && try_jump<way>(step, words, words.first)) return true;
  return jump<way>(step, words, around.first);
}

/// A quotation of speech that begins or ends here; it may end in the sentence before this one, as a question does.
template <Runner::Way way>
bool Runner::go_quote(const Step& step, std::uint32_t place) {
  constexpr bool forward = way == Way::forward;
  const Document& document = places_.document();
  if (forward ? !bounds_.contains(place) : place == 0 || place < bounds_.first) return false;
  const std::uint32_t token = forward ? place : place - 1;
  const std::uint32_t quotation = forward ? places_.quotation_from(token) : places_.quotation_to(token);
  if (quotation == none || document.quotations[quotation].parent != quotation_) return false;
  if (document.quotations[quotation].use != QuotationUse::speech) return false;
  const TokenRange words = document.quotations[quotation].tokens;
  const TokenRange before = bounds_;
  const TokenRange last = document.sentences[sentence_of(words.last - 1)].tokens;
  const TokenRange first = document.sentences[sentence_of(words.first)].tokens;
  bounds_ = forward ? TokenRange{before.first, std::max(before.last, last.last)}
                    : TokenRange{std::min(before.first, first.first), before.last};
  if (jump<way>(step, words, forward ? words.last : words.first)) return true;
  bounds_ = before;
  return false;
}

template <Runner::Way way>
bool Runner::go_sentence(const Step& step, std::uint32_t place) {
  const TokenRange words = trimmed_end(places_.document().sentences[sentence_].tokens);
  return !words.empty() && jump<way>(step, words, place);
}

}  // namespace argmap::match
