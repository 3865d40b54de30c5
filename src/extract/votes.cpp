#include "extract/votes.hpp"

#include <algorithm>

namespace argmap::extract {

float total(std::span<const Vote> votes) {
  float sum = 0;
  for (const Vote& vote : votes) sum += vote.weight;
  return sum;
}

MatchIndex::MatchIndex(const Document& document, const rules::Book& book)
    : matches_(match::find_matches(document, book)), starts_(document.sentences.size() + 1, 0) {
  kinds_.reserve(matches_.size());
  for (const match::Match& match : matches_) {
    ++starts_[match.sentence + 1];
    kinds_.push_back(book.digest.kinds[match.rule]);
  }
  for (std::size_t i = 1; i < starts_.size(); ++i) starts_[i] += starts_[i - 1];
}

ReasonWriter::ReasonWriter(const Document& document, const rules::Book& book, const MatchIndex& matches)
    : document_(document), book_(book), matches_(matches), note_by_rule_(book.rules.size(), none) {
  constexpr std::size_t usual = 256;  // rules that the reasons of a text name
  noted_.reserve(usual);
}

void ReasonWriter::add_note(std::uint32_t rule) {
  note_by_rule_[rule] = static_cast<std::uint32_t>(noted_.size());
  noted_.push_back(rule);
}

Reason ReasonWriter::write(const Vote& vote) {
  Reason reason{note_of(vote.rule), vote.weight, {}, {}};
  if (vote.match != none) add_words(vote, reason);
  return reason;
}

void ReasonWriter::append(std::span<const Vote> votes, std::vector<Reason>& to) {
  for (const Vote& vote : votes) {
    Reason& reason = to.emplace_back();
    reason.rule = note_of(vote.rule);
    reason.weight = vote.weight;
    if (vote.match != none) add_words(vote, reason);
  }
}

void ReasonWriter::add_words(const Vote& vote, Reason& reason) const {
  const match::Match& match = matches_[vote.match];
  reason.words = document_.span(match.tokens);
  const std::size_t slots = std::min<std::size_t>(book_.digest.briefs[vote.rule].captures, match::max_captures);
  const auto last = match.captures.begin() + static_cast<std::ptrdiff_t>(slots);
  reason.captures.reserve(static_cast<std::size_t>(
      std::count_if(match.captures.begin(), last, [](TokenRange capture) { return !capture.empty(); })));
  for (std::size_t slot = 0; slot < slots; ++slot) {
    if (match.captures[slot].empty()) continue;
    reason.captures.emplace_back(static_cast<std::uint8_t>(slot), document_.span(match.captures[slot]));
  }
}

}  // namespace argmap::extract
