#include "extract/voices/stances.hpp"

#include <algorithm>
#include <memory>

#include "extract/voices/voice_matches.hpp"

namespace argmap::extract {
namespace {

constexpr auto rejected = static_cast<std::size_t>(Stance::rejects);
constexpr std::ptrdiff_t most_ahead = 8;    ///< attributions looked at behind one
constexpr std::uint32_t short_answer = 10;  ///< tokens of a sentence that answers what the paragraph before it told

}  // namespace

template <typename Test>
void Stances::vote(std::uint32_t sentence, const FeatureSet& features, Test test, Ballot& ballot) const {
  visit_matches(book_, matches_, {sentence, rules::ProposalKind::stance}, features, test,
                [&](const rules::Rule& rule, TokenRange, const Vote& vote) {
                  ballot[static_cast<std::size_t>(rule.propose.stance)].push_back(vote);
                });
}

Stances::Told Stances::of(const Cited& c, const FeatureSet& features, bool vague) const {
  Ballot ballot;
  vote(
      c.sentence, features, [&](TokenRange at) { return at.overlaps(c.cue) || at.overlaps(c.source); }, ballot);
  const std::uint32_t next = c.sentence + 1;
  const bool same_block =
      next < document_.sentences.size() && document_.sentences[next].block == document_.sentences[c.sentence].block;
  if ((same_block || is_short_answer(c, next)) && !is_next_told(c)) vote_from_next(c, next, features, ballot);
  if (same_block && vague) vote_from_later(c, next, features, ballot);
  Told told;
  float best = 0;
  for (std::size_t i = 0; i < ballot.size(); ++i) {
    const float sum = total(ballot[i]);
    if (sum <= best) continue;
    best = sum;
    told.stance = static_cast<Stance>(i);
  }
  told.votes = std::move(ballot[static_cast<std::size_t>(told.stance)]);
  return told;
}

/// "But it is dear," she went on. "However, the board claims that …": the next sentence is the voice's own, or that
/// of another whom the author does not stand by, so that its "but" is not the author's.
bool Stances::is_next_told(const Cited& c) const {
  const std::uint32_t next = c.sentence + 1;
  const std::uint32_t opening = document_.sentences[next].tokens.first;
  if (std::ranges::any_of(c.contents, [&](TokenRange content) { return content.contains(opening); })) return true;
  const Cited* const near = &c + std::min(most_ahead + 1, std::to_address(cited_.end()) - &c);
  return std::any_of(&c + 1, near, [&](const Cited& other) {
    return other.sentence == next && !other.source.empty() && !is_endorsed(other);
  });
}

/// "Not so." or "I disagree." opens the next paragraph.
bool Stances::is_short_answer(const Cited& c, std::uint32_t next) const {
  if (next >= document_.sentences.size()) return false;
  const Sentence& answer = document_.sentences[next];
  return answer.block == document_.sentences[c.sentence].block + 1 && answer.tokens.size() <= short_answer;
}

bool Stances::is_endorsed(const Cited& c) const {
  Ballot ballot;
  vote(
      c.sentence, {}, [&](TokenRange at) { return at.overlaps(c.cue) || at.overlaps(c.source); }, ballot);
  return !ballot[static_cast<std::size_t>(Stance::endorses)].empty();
}

/// "But this is wrong": a stance rule that opens the next sentence speaks of what was just reported; not so where its
/// words attribute something themselves: "According to a survey, …".
void Stances::vote_from_next(const Cited& c, std::uint32_t next, const FeatureSet& features, Ballot& ballot) const {
  const std::uint32_t opening = document_.sentences[next].tokens.first;
  const Cited* const near = &c + std::min(most_ahead + 1, std::to_address(cited_.end()) - &c);
  const auto attributes = [&](TokenRange at) {
    return std::any_of(&c + 1, near, [&](const Cited& other) { return other.cue.overlaps(at); });
  };
  vote(
      next, features, [&](TokenRange at) { return at.first <= opening + 1 && !attributes(at); }, ballot);
}

/// "It is argued that … They also say that … However, …": what nobody in particular says is told up to the "however".
void Stances::vote_from_later(const Cited& c, std::uint32_t next, const FeatureSet& features, Ballot& ballot) const {
  constexpr std::uint32_t farthest = 2;  // sentences behind the next
  const std::uint32_t block = document_.sentences[next].block;
  const auto end = static_cast<std::uint32_t>(document_.sentences.size());
  for (std::uint32_t s = next + 1; s < std::min(next + farthest + 1, end); ++s) {
    if (document_.sentences[s].block != block || total(ballot[rejected]) > 0) return;
    vote_from_next(c, s, features, ballot);
  }
}

}  // namespace argmap::extract
