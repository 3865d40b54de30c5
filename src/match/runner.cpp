#include "match/runner.hpp"

#include <algorithm>
#include <bit>

#include "match/marks.hpp"

namespace argmap::match {

using rules::Op;
using rules::Step;
using rules::Test;

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

bool Runner::has_lemma(std::uint32_t token, std::uint32_t lemma) const {
  const auto& lemmas = places_.looks().words().entry(places_.look(token).word).lemmas;
  return lemmas[0] == lemma || lemmas[1] == lemma || lemmas[2] == lemma;
}

template <typename Part>
inline bool Runner::takes(const Part& test, std::uint32_t token) const {
  if (test.op == Op::word) return places_.cell(token).form == test.value;
  if (test.op == Op::traits) return (places_.cell(token).traits & test.value) != 0;
  if (test.op == Op::set) return is_in(token, test.value);
  if (test.detail == rules::any_class) return has_lemma(token, test.value);
  return places_.look(token).lemma == test.value && (places_.cell(token).traits >> test.detail & 1U) != 0;
}

inline bool Runner::may_pass(const Test& test, std::uint32_t token) const {
  if (test.op != Op::list) return takes(test, token);
  return places_.phrase_begins(token) || is_on(token, test.value);
}

/// A noun phrase may begin or end with a quotation mark, or in a quotation.
template <Runner::Way way>
inline Runner::Ahead Runner::Ahead::of(const Runner& runner, std::uint32_t place) {
  constexpr bool forward = way == Way::forward;
  if (forward ? !runner.bounds_.contains(place) : place <= runner.bounds_.first) return {nullptr, nullptr};
  const Cell& cell = runner.places_.cell(forward ? place : place - 1);
  const bool is_here = cell.region == runner.quotation_;
  const std::uint32_t marks = forward ? marks_ahead(cell) : marks_behind(cell);
  const rules::TokenSets& sets = runner.program_.sets;
  return {is_here ? cell.look->sets : nullptr, sets.at(is_here ? marks : marks & rules::Beside::part)};
}

void Runner::enter(std::uint32_t sentence) {
  if (sentence == sentence_) return;
  const Document& document = places_.document();
  sentence_ = sentence;
  tokens_ = document.sentences[sentence].tokens;
  inner_ = without_marks(tokens_);
  starts_block_ = document.blocks[document.sentences[sentence].block].tokens.first == tokens_.first;
  has_quotation_ = places_.is_quoted(sentence) || (tokens_.first > 0 && places_.closes_quotation(tokens_.first - 1));
}

bool Runner::looks_likely(const rules::Glance& glance, std::uint32_t place) const {
  if (glance.reach != none && (place > inner_.first + glance.reach || (glance.block_start && !starts_block_)))
    return false;
  return has_quotation_ || !glance.quotation;
}

bool Runner::could_begin(const rules::Pattern& pattern, std::uint32_t place) const {
  return std::ranges::any_of(pattern.anchors, [&](const rules::Anchor& test) {
    return test.op == Op::edge || (place < tokens_.last && may_pass(test, place));
  });
}

template <Runner::Way way>
bool Runner::go(std::uint32_t index, std::uint32_t place) {
  const auto move = [&](std::uint32_t tokens) { place = way == Way::forward ? place + tokens : place - tokens; };
  for (;;) {
    const Step& step = steps_[index];
    index = step.next;
    switch (step.op) {
      case Op::accept:
        end_ = place;
        return true;
      case Op::word: {
        const std::uint32_t token = next_token<way>(place);
        if (token == none || places_.cell(token).form != step.value) return false;
        move(1);
        break;
      }
      case Op::lemma:
      case Op::traits:
      case Op::set: {
        const std::uint32_t token = next_token<way>(place);
        if (token == none || !takes(step, token)) return false;
        move(1);
        break;
      }
      case Op::list: {
        const std::uint32_t token = next_token<way>(place);
        if (token == none) return false;
        const std::uint64_t sizes = entry_sizes<way>(step.value, place, token);
        if (sizes == 0) return false;
        if ((sizes & (sizes - 1)) != 0) return tried(step, place) && go_sizes<way>(step, place, sizes);
        move(static_cast<std::uint32_t>(std::countr_zero(sizes)));
        break;
      }
      case Op::edge:
        if (!is_edge(static_cast<rules::Edge>(step.detail), place)) return false;
        break;
      case Op::split: {
        const Ahead ahead = Ahead::of<way>(*this, place);
        if (ahead.is_hopeless(step.set)) {
          index = step.other;
        } else if (!ahead.is_hopeless(step.other_set)) {
          if (!tried(step, place)) return false;
          if (go_try<way>(step.next, place)) return true;
          index = step.other;
        }
        break;
      }
      case Op::gap:
        return tried(step, place) && go_gap<way>(step, place);
      case Op::span:
        return tried(step, place) && go_span<way>(step, place);
      case Op::open:
        match_->captures[static_cast<std::uint8_t>(step.slot)].first = place;
        break;
      case Op::close:
        match_->captures[static_cast<std::uint8_t>(step.slot)].last = place;
        break;
    }
  }
}
template bool Runner::go<Runner::Way::forward>(std::uint32_t, std::uint32_t);
template bool Runner::go<Runner::Way::backward>(std::uint32_t, std::uint32_t);

template <Runner::Way way>
bool Runner::go_try(std::uint32_t index, std::uint32_t place) {
  const Captures before = match_->captures;
  if (go<way>(index, place)) return true;
  match_->captures = before;
  return false;
}
template bool Runner::go_try<Runner::Way::forward>(std::uint32_t, std::uint32_t);
template bool Runner::go_try<Runner::Way::backward>(std::uint32_t, std::uint32_t);

template <Runner::Way way>
inline std::uint64_t Runner::entry_sizes(std::uint32_t list, std::uint32_t place, std::uint32_t token) const {
  const std::uint64_t single = is_on(token, list) ? 0b10 : 0;
  const bool in_phrase = way == Way::forward ? places_.phrase_begins(token) : places_.phrase_ends(token);
  return in_phrase ? single | phrase_sizes<way>(list, place, token) : single;
}

template <Runner::Way way>
std::uint64_t Runner::phrase_sizes(std::uint32_t list, std::uint32_t place, std::uint32_t token) const {
  constexpr bool forward = way == Way::forward;
  std::uint64_t sizes = 0;
  const std::uint32_t from = place - std::min(place, places_.longest_hit());
  for (const PhraseHit& hit : forward ? places_.hits_at(token) : places_.hits_from(from, sentence_of(token))) {
    const TokenRange& words = hit.tokens;
    if (words.first > token) break;
    const bool here = forward ? words.last <= bounds_.last : words.last == place && words.first >= bounds_.first;
    if (hit.list == list && here && words.size() < 64) sizes |= std::uint64_t{1} << words.size();
  }
  return sizes;
}

/// Of a single token it is known that it passes.
inline bool Runner::run_forward(const rules::Pattern& pattern, std::uint32_t place) {
  if (pattern.behind == none || !is_single(pattern, place)) return go<Way::forward>(pattern.forward, place);
  if (next_token<Way::forward>(place) == none) return false;
  if (!pattern.ends) return go<Way::forward>(pattern.behind, place + 1);
  end_ = place + 1;
  if (pattern.ends_slot >= 0) match_->captures[static_cast<std::uint8_t>(pattern.ends_slot)].last = end_;
  return true;
}

inline bool Runner::run_backward(const rules::Pattern& pattern, std::uint32_t place) {
  if (!pattern.begins) return go<Way::backward>(pattern.backward, place);
  end_ = place;
  if (pattern.begins_slot >= 0) match_->captures[static_cast<std::uint8_t>(pattern.begins_slot)].first = end_;
  return true;
}

bool Runner::run(const rules::Pattern& pattern, std::uint32_t place, Match& match) {
  match.rule = pattern.rule;
  match.sentence = sentence_;
  match_ = &match;
  bounds_ = tokens_;
  if (bounds_.empty()) return false;
  const Cell& cell = places_.cell(std::min(place, bounds_.last - 1));
  quotation_ = cell.around;
  if (!pattern.begins || !pattern.ends) return run_halves(pattern, place);
  return cell.region == quotation_ && run_alone(pattern, place);
}

/// Kept out of `run`, which is short for all others then.
[[gnu::noinline]] std::uint32_t Runner::longest_entry(const rules::Pattern& pattern, std::uint32_t place) const {
  const std::uint64_t sizes = entry_sizes<Way::forward>(steps_[pattern.forward].value, place, place);
  return sizes == 0 ? 0 : static_cast<std::uint32_t>(std::bit_width(sizes)) - 1;
}

/// Nothing is asked for but the anchor. Of entries of several lengths it is the longest, as `go` tries it first.
inline bool Runner::run_alone(const rules::Pattern& pattern, std::uint32_t place) {
  const std::uint32_t size = is_single(pattern, place) ? 1 : longest_entry(pattern, place);
  if (size == 0) return false;
  match_->tokens = {place, place + size};
  if (pattern.ends_slot >= 0) match_->captures[static_cast<std::uint8_t>(pattern.ends_slot)] = match_->tokens;
  return true;
}

bool Runner::run_halves(const rules::Pattern& pattern, std::uint32_t place) {
  if (!looks_likely(pattern.glance, place)) return false;
  tried_.clear();
  if (!run_forward(pattern, place)) return false;
  TokenRange tokens{0, end_};
  if (!run_backward(pattern, place)) return false;
  tokens.first = end_;
  for (std::uint32_t slot = 0; slot < pattern.slots; ++slot) {
    const TokenRange& capture = match_->captures[slot];
    if (capture.empty()) continue;
    tokens.first = std::min(tokens.first, capture.first);
    tokens.last = std::max(tokens.last, capture.last);
  }
  match_->tokens = tokens;
  return !tokens.empty();
}

/// Entries of several lengths, the longest first.
template <Runner::Way way>
bool Runner::go_sizes(const Step& step, std::uint32_t place, std::uint64_t sizes) {
  while (sizes != 0) {
    const auto longest = static_cast<std::uint32_t>(std::bit_width(sizes) - 1);
    if (go_try<way>(step.next, way == Way::forward ? place + longest : place - longest)) return true;
    sizes &= ~(std::uint64_t{1} << longest);
  }
  return false;
}

template <Runner::Way way>
bool Runner::go_gap(const Step& step, std::uint32_t place) {
  for (unsigned skipped = 0;; ++skipped) {
    const bool hopeless = step.set != 0 && Ahead::of<way>(*this, place).is_hopeless(step.set);
    if (!hopeless && go_try<way>(step.next, place)) return true;
    const std::uint32_t token = next_token<way>(place);
    if (skipped == step.detail || token == none || (places_.cell(token).traits & no_gap) != 0) return false;
    place = way == Way::forward ? place + 1 : place - 1;
  }
}

bool Runner::may_lead(std::uint32_t token) const {
  return (places_.cell(token).traits & opening) != 0 || places_.is_quotation_mark(token);
}

bool Runner::may_trail(std::uint32_t token) const {
  return (places_.cell(token).traits & (closing | stop)) != 0 || places_.is_quotation_mark(token);
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
