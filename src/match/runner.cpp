#include "match/runner.hpp"

#include <algorithm>
#include <bit>

#include "match/marks.hpp"

namespace argmap::match {

using rules::Op;
using rules::Step;

namespace {

constexpr std::uint32_t most_marks = 8;  // that are looked through at the edge of a sentence or span

}  // namespace

template <Runner::Way way>
inline std::uint32_t Runner::next_token(std::uint32_t place) const {
  constexpr bool forward = way == Way::forward;
  if (forward ? !bounds_.contains(place) : place <= bounds_.first) return none;
  const std::uint32_t token = forward ? place : place - 1;
  return places_.cell(token).region == quotation_ ? token : none;
}

bool Runner::takes_any_lemma(const Step& step, const Cell& cell) const {
  const auto& lemmas = places_.words().entry(cell.word).lemmas;
  return std::ranges::find(lemmas, step.value) != std::end(lemmas);
}

inline bool Runner::takes(const Step& step, const Cell& cell) const {
  if (step.op == Op::traits) return (cell.traits & step.value) != 0;
  if (step.op == Op::word) return cell.form == step.value;
  if (step.detail == rules::any_class) return takes_any_lemma(step, cell);
  return cell.lemma == step.value && (cell.traits >> step.detail & 1U) != 0;
}

template <Runner::Way way>
inline bool Runner::may_take(const Step& step, std::uint32_t token) const {
  const Cell& cell = places_.cell(token);
  if (step.op != Op::list) return takes(step, cell);
  const bool in_phrase = way == Way::forward ? places_.phrase_begins(token) : places_.phrase_ends(token);
  return in_phrase || places_.words().has_single(cell.word, step.value);
}

template <Runner::Way way>
bool Runner::any_may_take(const std::vector<Step>& steps, std::uint32_t place) const {
  const std::uint32_t token = next_token<way>(place);
  return token != none && std::ranges::any_of(steps, [&](const Step& step) { return may_take<way>(step, token); });
}

template <Runner::Way way>
bool Runner::is_hopeless(std::uint32_t index, std::uint32_t place) const {
  const Step* step = &program_.steps[index];
  while (step->op == Op::open || step->op == Op::close) step = &program_.steps[step->next];
  if (step->op != Op::word && step->op != Op::lemma && step->op != Op::traits && step->op != Op::list) return false;
  const std::uint32_t token = next_token<way>(place);
  return token == none || !may_take<way>(*step, token);
}

void Runner::enter(std::uint32_t sentence) {
  if (sentence == sentence_) return;
  const Document& document = places_.document();
  sentence_ = sentence;
  tokens_ = document.sentences[sentence].tokens;
  inner_ = without_marks(tokens_);
  starts_block_ = document.blocks[document.sentences[sentence].block].tokens.first == tokens_.first;
  has_quotation_ = tokens_.first > 0 && places_.closes_quotation(tokens_.first - 1);
  for (std::uint32_t t = tokens_.first; t < tokens_.last && !has_quotation_; ++t) {
    has_quotation_ = places_.is_quotation_mark(t);
  }
}

bool Runner::looks_likely(const rules::Glance& glance, std::uint32_t place) const {
  if (glance.reach != none && (place > inner_.first + glance.reach || (glance.block_start && !starts_block_)))
    return false;
  return has_quotation_ || !glance.quotation;
}

bool Runner::could_begin(const rules::Pattern& pattern, std::uint32_t place) const {
  return std::ranges::any_of(pattern.anchors, [&](const Step& step) {
    return step.op == Op::edge || (place < tokens_.last && may_take<Way::forward>(step, place));
  });
}

std::optional<Match> Runner::run(const rules::Pattern& pattern, std::uint32_t place) {
  if (!looks_likely(pattern.glance, place)) return std::nullopt;
  bounds_ = tokens_;
  if (bounds_.empty()) return std::nullopt;
  quotation_ = places_.cell(std::min(place, bounds_.last - 1)).around;
  if (!pattern.before.empty() && !any_may_take<Way::backward>(pattern.before, place)) return std::nullopt;
  if (!pattern.behind.empty() && (place == bounds_.last || !places_.phrase_begins(place)) &&
      !any_may_take<Way::forward>(pattern.behind, place + pattern.anchor_tokens)) {
    return std::nullopt;
  }
  captures_ = {};
  tried_.clear();
  if (!go<Way::forward>(pattern.forward, place)) return std::nullopt;
  const std::uint32_t last = end_;
  if (!go<Way::backward>(pattern.backward, place)) return std::nullopt;
  Match match{pattern.rule, sentence_, {end_, last}, captures_};
  for (const TokenRange& capture : captures_) {
    if (capture.empty()) continue;
    match.tokens.first = std::min(match.tokens.first, capture.first);
    match.tokens.last = std::max(match.tokens.last, capture.last);
  }
  if (match.tokens.empty()) return std::nullopt;
  return match;
}

template <Runner::Way way>
bool Runner::go(std::uint32_t index, std::uint32_t place) {
  for (;;) {
    const Step& step = program_.steps[index];
    index = step.next;
    switch (step.op) {
      case Op::accept:
        end_ = place;
        return true;
      case Op::word:
      case Op::lemma:
      case Op::traits: {
        const std::uint32_t token = next_token<way>(place);
        if (token == none || !takes(step, places_.cell(token))) return false;
        place = way == Way::forward ? place + 1 : place - 1;
        break;
      }
      case Op::edge:
        if (!is_edge(static_cast<rules::Edge>(step.detail), place)) return false;
        break;
      case Op::split:
        if (!is_hopeless<way>(step.next, place)) {
          if (!tried(step, place)) return false;
          if (go<way>(step.next, place)) return true;
        }
        index = step.other;
        break;
      case Op::list:
        return go_list<way>(step, place);
      case Op::gap:
        return tried(step, place) && go_gap<way>(step, place);
      case Op::span:
        return tried(step, place) && go_span<way>(step, place);
      case Op::open:
      case Op::close:
        return go_border<way>(step, place);
    }
  }
}

bool Runner::tried(const Step& step, std::uint32_t place) {
  return tried_.add(static_cast<std::uint32_t>(&step - program_.steps.data()), place);
}

template bool Runner::go<Runner::Way::forward>(std::uint32_t, std::uint32_t);
template bool Runner::go<Runner::Way::backward>(std::uint32_t, std::uint32_t);

/// Bit 1, where the token is an entry of the list by itself.
std::uint64_t Runner::single_size(std::uint32_t list, const Cell& cell) const {
  for (const WordIndex::Single& single : places_.words().singles(cell.word)) {
    if (single.list != list) continue;
    if (single.word_class == rules::any_class || (cell.traits >> single.word_class & 1U) != 0) return 0b10;
  }
  return 0;
}

template <Runner::Way way>
std::uint64_t Runner::entry_sizes(std::uint32_t list, std::uint32_t place, std::uint32_t token) const {
  std::uint64_t sizes = 0;
  const Cell& cell = places_.cell(token);
  if (places_.words().has_single(cell.word, list)) sizes = single_size(list, cell);
  constexpr bool forward = way == Way::forward;
  if (forward ? !places_.phrase_begins(token) : !places_.phrase_ends(token)) return sizes;
  const auto hits = places_.hits();
  const std::uint32_t from = forward ? place : place - std::min(place, places_.longest_hit());
  for (std::size_t i = places_.first_hit(from, sentence_of(token)); i < hits.size() && hits[i].tokens.first <= token;
       ++i) {
    const TokenRange& words = hits[i].tokens;
    const bool here = forward ? words.last <= bounds_.last : words.last == place && words.first >= bounds_.first;
    if (hits[i].list == list && here && words.size() < 64) sizes |= std::uint64_t{1} << words.size();
  }
  return sizes;
}

template <Runner::Way way>
bool Runner::go_list(const Step& step, std::uint32_t place) {
  const std::uint32_t token = next_token<way>(place);
  if (token == none) return false;
  std::uint64_t sizes = entry_sizes<way>(step.value, place, token);
  if (sizes == 0 || !tried(step, place)) return false;
  while (sizes != 0) {
    const auto longest = static_cast<std::uint32_t>(std::bit_width(sizes) - 1);
    if (go<way>(step.next, way == Way::forward ? place + longest : place - longest)) return true;
    sizes &= ~(std::uint64_t{1} << longest);
  }
  return false;
}

template <Runner::Way way>
bool Runner::go_gap(const Step& step, std::uint32_t place) {
  for (unsigned skipped = 0;; ++skipped) {
    if (!is_hopeless<way>(step.next, place) && go<way>(step.next, place)) return true;
    const std::uint32_t token = next_token<way>(place);
    if (skipped == step.detail || token == none) return false;
    const Document& document = places_.document();
    if (stops_gap(document, document.tokens[token])) return false;
    place = way == Way::forward ? place + 1 : place - 1;
  }
}

template <Runner::Way way>
bool Runner::go_border(const Step& step, std::uint32_t place) {
  TokenRange& capture = captures_[static_cast<std::uint8_t>(step.slot)];
  const TokenRange before = capture;
  (step.op == Op::open ? capture.first : capture.last) = place;
  if (go<way>(step.next, place)) return true;
  capture = before;
  return false;
}

bool Runner::may_lead(std::uint32_t token) const {
  const Document& document = places_.document();
  return places_.is_quotation_mark(token) || is_opening(document, document.tokens[token]);
}

bool Runner::may_trail(std::uint32_t token) const {
  const Document& document = places_.document();
  const Token& t = document.tokens[token];
  return places_.is_quotation_mark(token) || is_closing(document, t) || is_stop(document, t);
}

TokenRange Runner::without_marks(TokenRange sentence) const {
  TokenRange inner = sentence;
  while (!inner.empty() && inner.first < sentence.first + most_marks && may_lead(inner.first)) ++inner.first;
  while (!inner.empty() && inner.last + most_marks > sentence.last && may_trail(inner.last - 1)) --inner.last;
  return inner;
}

bool Runner::is_edge(rules::Edge edge, std::uint32_t place) const {
  using rules::Edge;
  const Document& document = places_.document();
  if (edge == Edge::sentence_start || edge == Edge::block_start) {
    if (place < bounds_.first || place > bounds_.first + most_marks) return false;
    for (std::uint32_t t = bounds_.first; t < place; ++t) {
      if (!may_lead(t)) return false;
    }
  } else {
    if (place > bounds_.last || place + most_marks < bounds_.last) return false;
    for (std::uint32_t t = place; t < bounds_.last; ++t) {
      if (!may_trail(t)) return false;
    }
  }
  if (edge == Edge::sentence_start || edge == Edge::sentence_end) return true;
  const bool is_start = edge == Edge::block_start;
  const std::uint32_t sentence = sentence_of(is_start ? bounds_.first : bounds_.last - 1);
  const TokenRange block = document.blocks[document.sentences[sentence].block].tokens;
  return is_start ? block.first == bounds_.first : block.last == bounds_.last;
}

}  // namespace argmap::match
