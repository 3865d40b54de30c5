#include "extract/relations/pair_features.hpp"

#include <algorithm>
#include <array>

namespace argmap::extract {
namespace {

using rules::PairFeature;
using rules::SentenceFeature;
using rules::Ties;
using rules::UnitFeature;
using rules::UnitProposal;

bool claims(const Draft& draft, ClaimKind kind) {
  return draft.role == UnitProposal::claim && draft.kind == kind;
}

FeatureSet source_features(const Draft& draft) {
  FeatureSet f;
  f.set(PairFeature::from_evidence, draft.role == UnitProposal::evidence);
  f.set(PairFeature::from_claim, draft.role == UnitProposal::claim);
  f.set(PairFeature::from_policy, claims(draft, ClaimKind::policy));
  f.set(PairFeature::from_prediction, claims(draft, ClaimKind::prediction));
  f.set(PairFeature::from_voice, draft.features.has(UnitFeature::in_voice));
  f.set(PairFeature::from_rejected_voice, draft.features.has(UnitFeature::rejected_voice));
  f.set(PairFeature::from_question, draft.in_sentence.has(SentenceFeature::question));
  return f;
}

FeatureSet target_features(const Draft& draft) {
  FeatureSet f;
  f.set(PairFeature::to_evidence, draft.role == UnitProposal::evidence);
  f.set(PairFeature::to_claim, draft.role == UnitProposal::claim);
  f.set(PairFeature::to_policy, claims(draft, ClaimKind::policy));
  f.set(PairFeature::to_voice, draft.features.has(UnitFeature::in_voice));
  f.set(PairFeature::to_rejected_voice, draft.features.has(UnitFeature::rejected_voice));
  return f;
}

template <PairFeature... all>
constexpr Ties ties_of() {
  Ties ties;
  (ties.set<all>(), ...);
  return ties;
}

/// Where the target stands, counted in units: from four or more before to three or more behind.
Ties distance(std::uint32_t from, std::uint32_t to) {
  static constexpr std::array steps{ties_of<PairFeature::to_further_back>(),
                                    ties_of<PairFeature::to_third_previous>(),
                                    ties_of<PairFeature::to_second_previous>(),
                                    ties_of<PairFeature::to_previous>(),
                                    ties_of<>(),
                                    ties_of<PairFeature::to_next>(),
                                    ties_of<>(),
                                    ties_of<>()};
  constexpr std::int32_t farthest = -4;
  const auto step = static_cast<std::int32_t>(to - from);  // there are no more than a million units
  return steps[static_cast<std::size_t>(std::clamp(step - farthest, 0, 7))];
}

Ties sharing(SharedConcepts::Common common) {
  constexpr Ties one = ties_of<PairFeature::shares_one_word>();
  constexpr Ties two = ties_of<PairFeature::shares_one_word, PairFeature::shares_two_words>();
  constexpr Ties three =
      ties_of<PairFeature::shares_one_word, PairFeature::shares_two_words, PairFeature::shares_three_words>();
  constexpr auto named = [](Ties ties) {
    ties.set<PairFeature::shares_name>();
    return ties;
  };
  static constexpr std::array all{ties_of<>(), named({}), one, named(one), two, named(two), three, named(three)};
  static_assert(all.size() == SharedConcepts::Common::values);
  return all[common.value()];
}

bool are_opposed(rules::DebateSide a, rules::DebateSide b) {
  return a != b && a != rules::DebateSide::neither && b != rules::DebateSide::neither;
}

constexpr std::uint32_t long_target = 15;  // words

}  // namespace

PairJudge::PairJudge(const Reading& reading, const Units& units, const Landmarks& landmarks, SharedConcepts& concepts)
    : r_(reading), units_(units), landmarks_(landmarks), concepts_(concepts), sides_(units.size()) {
  const std::vector<Draft>& drafts = units.drafts();
  std::uint32_t lists = 0;
  bool after_point = false;
  for (std::uint32_t unit = 0; unit < units.size(); ++unit) {
    const std::uint32_t i = units.draft(unit);
    const Draft& draft = drafts[i];
    Side& side = sides_[unit];
    side.sentence = draft.sentence;
    side.paragraph = draft.paragraph;
    side.section = draft.section;
    side.debate = reading.body.sides.of(reading.document.sentences[draft.sentence].block);
    const bool in_list = draft.features.has(UnitFeature::in_list);
    lists += in_list && !after_point;
    after_point = in_list;
    if (in_list) side.list = lists;
    if (draft.attribution != none) side.voice = reading.voices.attributions[draft.attribution].voice;
    side.opens_paragraph = i == 0 || drafts[i - 1].paragraph != draft.paragraph;
    side.closes_paragraph = i + 1 == drafts.size() || drafts[i + 1].paragraph != draft.paragraph;
  }
  if (sides_.empty()) return;
  in_sections_ = sides_.front().section != sides_.back().section;
}

bool PairJudge::is_topic(std::uint32_t unit) const {
  const std::uint32_t paragraph = sides_[unit].paragraph;
  return paragraph < landmarks_.topic.size() && landmarks_.topic[paragraph] == unit;
}

bool PairJudge::is_point(std::uint32_t unit) const {
  const std::uint32_t paragraph = sides_[unit].paragraph;
  return paragraph < landmarks_.point.size() && landmarks_.point[paragraph] == unit;
}

/// "There is no lamp on the pier. There is no boat at its end.": sentences of a paragraph that begin with the same two
/// words stand side by side.
bool PairJudge::opens_like_previous(std::uint32_t unit) const {
  if (unit == 0) return false;
  const Draft& one = units_[unit - 1];
  const Draft& other = units_[unit];
  if (one.paragraph != other.paragraph || one.sentence == other.sentence) return false;
  const auto opening = [&](const Draft& draft) { return draft.core.front().first; };
  if (one.core.front().size() < 2 || other.core.front().size() < 2) return false;
  const auto same = [&](std::uint32_t k) {
    return r_.document.tokens[opening(one) + k].word == r_.document.tokens[opening(other) + k].word;
  };
  return same(0) && same(1);
}

/// With its place in the paragraph, and what words say of it.
void PairJudge::describe_source(std::uint32_t index) {
  const Draft& draft = units_[index];
  Side& side = sides_[index];
  FeatureSet& f = side.as_source = source_features(draft);
  f.set(PairFeature::starts_with_pronoun, r_.lexis.is(r_.document.tokens[draft.core.front().first], Lexis::pronoun));
  f.set(PairFeature::from_paragraph_first, side.opens_paragraph);
  f.set(PairFeature::from_paragraph_last, side.closes_paragraph);
  f.set(PairFeature::from_topic, is_topic(index));
  f.set(PairFeature::from_point, is_point(index));
  f.set(PairFeature::from_answered, landmarks_.answered[index] != 0);
  f.set(PairFeature::from_granted, landmarks_.granted[index] != 0);
  f.set(PairFeature::from_added, landmarks_.added[index] != 0 || opens_like_previous(index));
  f.set(PairFeature::from_vague_voice, draft.features.has(UnitFeature::vague_voice));
}

/// Whether it is the first claim of its paragraph, and what the text opens or ends with. A thesis is a claim, whatever
/// it looks like.
void PairJudge::describe_target(std::uint32_t index) {
  const Draft& draft = units_[index];
  Side& side = sides_[index];
  FeatureSet& f = side.as_target = target_features(draft);
  if (index == landmarks_.thesis) {
    f.set(PairFeature::to_thesis);
    f.set(PairFeature::to_claim);
    f.set(PairFeature::to_evidence, false);
  }
  f.set(PairFeature::to_paragraph_first, side.opens_paragraph);
  f.set(PairFeature::to_paragraph_last, side.closes_paragraph);
  f.set(PairFeature::to_topic, is_topic(index));
  f.set(PairFeature::to_point, is_point(index));
  f.set(PairFeature::to_rival, index == landmarks_.rival);
  f.set(PairFeature::to_answered, landmarks_.answered[index] != 0);
  f.set(PairFeature::to_granted, landmarks_.granted[index] != 0);
  f.set(PairFeature::to_high, landmarks_.high[index] != 0);
  f.set(PairFeature::to_long, draft.words >= long_target);
  f.set(PairFeature::to_opening, draft.in_sentence.has(SentenceFeature::first_paragraph));
  f.set(PairFeature::to_ending, draft.in_sentence.has(SentenceFeature::last_paragraph));
  side.claimhood = landmarks_.claimhood[index];
  side.reason_for = landmarks_.reason_for[index];
  if (side.reason_for != none) sides_[side.reason_for].has_reasons = true;
}

void PairJudge::start_from(std::uint32_t unit, std::uint32_t target_of_previous) {
  turn_bearings();
  from_ = unit;
  target_of_previous_ = target_of_previous;
  around_ = landmarks_.of[unit];
  turn_bearings();
  const Ties heads = sides_[unit].opens_paragraph ? ties_of<PairFeature::heads>() : Ties();
  constexpr Ties beside = ties_of<PairFeature::next_paragraph>();
  by_paragraph_ = {beside, ties_of<PairFeature::same_paragraph>(), beside, Ties()};
  for (const std::size_t other : {0, 2, 3}) by_paragraph_[other].add(heads);
}

/// Marks the landmarks around the source, or takes the marks off again.
void PairJudge::turn_bearings() {
  const auto turn = [&](std::uint32_t landmark, Ties bearing) {
    if (landmark != none) sides_[landmark].bearing.turn(bearing);
  };
  turn(around_.claim_before, ties_of<PairFeature::to_claim_before>());
  turn(around_.second_claim_before, ties_of<PairFeature::to_second_claim_before>());
  turn(around_.claim_after, ties_of<PairFeature::to_claim_after>());
  turn(around_.above, ties_of<PairFeature::to_first_above>());
  turn(around_.second_above, ties_of<PairFeature::to_second_above>());
  turn(around_.above_on, ties_of<PairFeature::to_above_on>());
  turn(around_.list_lead, ties_of<PairFeature::to_list_lead>());
  turn(around_.counted_lead, ties_of<PairFeature::to_counted_lead>());
  turn(around_.counted_point, ties_of<PairFeature::to_counted_point>());
  turn(around_.grant, ties_of<PairFeature::to_own_grant>());
  turn(target_of_previous_, ties_of<PairFeature::to_target_of_previous>());
}

std::span<const Ties> PairJudge::ties(std::span<const std::uint32_t> targets) {
  const Side& a = sides_[from_];
  const std::uint32_t sentence = a.sentence;
  const std::uint32_t paragraph = a.paragraph;
  const float claimhood = a.claimhood;
  const std::uint32_t from = from_;
  const bool says_no = landmarks_.says_no[from] != 0;
  if (ties_.size() < targets.size()) ties_.resize(targets.size());
  Ties* next = ties_.data();
  for (const std::uint32_t to : targets) {
    const Side& b = sides_[to];
    Ties ties = distance(from, to);
    const SharedConcepts::Common common = concepts_.between(from, to);
    ties.add(sharing(common));
    ties.set<PairFeature::differs_in_negation>((common.concepts() > 0) & (says_no != (landmarks_.says_no[to] != 0)));
    ties.add(b.bearing);
    ties.add(by_paragraph_[std::min(b.paragraph - paragraph + 1, 3U)]);  // wraps round where it stands far before
    ties.set<PairFeature::to_clearer_claim>(b.claimhood > claimhood);
    ties.set<PairFeature::same_sentence>(sentence == b.sentence);
    *next++ = ties;
  }
  if (in_sections_ || a.has_reasons || a.voice != none || a.list != none) add_rare_ties(targets);
  return std::span(ties_).first(targets.size());
}

/// What few units have with any other.
void PairJudge::add_rare_ties(std::span<const std::uint32_t> targets) {
  const Side& a = sides_[from_];
  const std::uint32_t voice = a.voice == none ? none - 1 : a.voice;  // nobody else's
  const std::uint32_t list = a.list == none ? none - 1 : a.list;
  for (std::size_t i = 0; i < targets.size(); ++i) {
    const Side& b = sides_[targets[i]];
    Ties& ties = ties_[i];
    ties.set<PairFeature::to_own_reason>(b.reason_for == from_);
    ties.set<PairFeature::to_other_point>((b.list == list) & (a.paragraph != b.paragraph));
    ties.set<PairFeature::same_voice>(b.voice == voice);
    ties.set<PairFeature::next_section>(a.section != b.section);
    ties.set<PairFeature::other_side>(are_opposed(a.debate, b.debate));
  }
}

}  // namespace argmap::extract
