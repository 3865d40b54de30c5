#include "extract/pair_features.hpp"

#include <algorithm>

namespace argmap::extract {
namespace {

using rules::PairFeature;
using rules::SentenceFeature;
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
  f.set(PairFeature::from_value, claims(draft, ClaimKind::value));
  f.set(PairFeature::from_prediction, claims(draft, ClaimKind::prediction));
  f.set(PairFeature::from_example, draft.role == UnitProposal::evidence && draft.basis == Basis::example);
  f.set(PairFeature::from_number, draft.in_sentence.has(SentenceFeature::has_number));
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
  f.set(PairFeature::to_value, claims(draft, ClaimKind::value));
  f.set(PairFeature::to_voice, draft.features.has(UnitFeature::in_voice));
  f.set(PairFeature::to_rejected_voice, draft.features.has(UnitFeature::rejected_voice));
  f.set(PairFeature::to_question, draft.in_sentence.has(SentenceFeature::question));
  return f;
}

/// Where the target stands, counted in units: from four or more before to three or more behind.
FeatureSet distance(std::uint32_t from, std::uint32_t to) {
  const std::int64_t step = static_cast<std::int64_t>(to) - static_cast<std::int64_t>(from);
  FeatureSet f;
  f.set(PairFeature::to_previous, step == -1);
  f.set(PairFeature::to_second_previous, step == -2);
  f.set(PairFeature::to_third_previous, step == -3);
  f.set(PairFeature::to_further_back, step < -3);
  f.set(PairFeature::to_next, step == 1);
  f.set(PairFeature::to_second_next, step == 2);
  f.set(PairFeature::to_further_on, step > 2);
  return f;
}

constexpr std::uint32_t long_target = 15;  // words

bool is_background(const Draft& draft) {
  return draft.role == UnitProposal::background;
}

}  // namespace

PairJudge::PairJudge(const Reading& reading, const std::vector<Draft>& drafts, const Landmarks& landmarks)
    : r_(reading),
      drafts_(drafts),
      landmarks_(landmarks),
      places_(reading.lexis.concepts(), none),
      signatures_(drafts.size()),
      sides_(drafts.size()) {
  std::uint32_t ordinal = 0;
  for (std::uint32_t i = 0; i < drafts.size(); ++i) {
    const Draft& draft = drafts[i];
    if (is_background(draft)) continue;
    Side& side = sides_[i];
    side.ordinal = ordinal++;
    side.sentence = draft.sentence;
    side.paragraph = draft.paragraph;
    side.section = draft.section;
    if (draft.attribution != none) side.voice = reading.voices.attributions[draft.attribution].voice;
    side.opens_paragraph = i == 0 || drafts[i - 1].paragraph != draft.paragraph;
    side.closes_paragraph = i + 1 == drafts.size() || drafts[i + 1].paragraph != draft.paragraph;
    side.heads_section = i == 0 || drafts[i - 1].section != draft.section;
    take_concepts(i);
    describe(i);
  }
}

void PairJudge::take_concepts(std::uint32_t index) {
  const auto first = static_cast<std::uint32_t>(concepts_.size());
  Signature& signature = signatures_[index];
  for (const TokenRange range : drafts_[index].core) {
    for (std::uint32_t t = range.first; t < range.last; ++t) {
      const Token& token = r_.document.tokens[t];
      sides_[index].words += token.word_class != WordClass::punctuation;
      const std::uint32_t number = r_.lexis.concept_of(token);
      if (number == none) continue;
      const bool name = token.word_class == WordClass::name;
      std::uint32_t& place = places_[number];
      if (place < first || place >= concepts_.size()) {
        place = static_cast<std::uint32_t>(concepts_.size());
        concepts_.push_back({number, name});
        set_bit(signature, number);
      } else if (name) {
        concepts_[place].name = true;
      }
    }
  }
  std::sort(concepts_.begin() + first, concepts_.end(), [](Concept a, Concept b) { return a.number < b.number; });
  sides_[index].concepts = {first, static_cast<std::uint32_t>(concepts_.size())};
}

bool PairJudge::is_topic(std::uint32_t draft) const {
  const std::uint32_t paragraph = drafts_[draft].paragraph;
  return paragraph < landmarks_.topic.size() && landmarks_.topic[paragraph] == draft;
}

bool PairJudge::is_point(std::uint32_t draft) const {
  const std::uint32_t paragraph = drafts_[draft].paragraph;
  return paragraph < landmarks_.point.size() && landmarks_.point[paragraph] == draft;
}

/// With its place in the paragraph, and what words say of it.
void PairJudge::describe_source(std::uint32_t index) {
  const Draft& draft = drafts_[index];
  Side& side = sides_[index];
  FeatureSet& f = side.as_source = source_features(draft);
  f.set(PairFeature::starts_with_pronoun, r_.lexis.is(r_.document.tokens[draft.core.front().first], Lexis::pronoun));
  f.set(PairFeature::from_paragraph_first, side.opens_paragraph);
  f.set(PairFeature::from_paragraph_last, side.closes_paragraph);
  f.set(PairFeature::from_topic, is_topic(index));
  f.set(PairFeature::from_point, is_point(index));
  f.set(PairFeature::from_answered, landmarks_.answered[index] != 0);
  f.set(PairFeature::from_granted, landmarks_.granted[index] != 0);
  f.set(PairFeature::from_vague_voice, draft.features.has(UnitFeature::vague_voice));
}

/// Whether it is the first claim of its paragraph, and what the text opens or ends with. A thesis is a claim, whatever
/// it looks like.
void PairJudge::describe_target(std::uint32_t index) {
  const Draft& draft = drafts_[index];
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
  f.set(PairFeature::to_high, landmarks_.high[index] != 0);
  f.set(PairFeature::to_long, side.words >= long_target);
  f.set(PairFeature::to_opening, draft.in_sentence.has(SentenceFeature::first_paragraph));
  f.set(PairFeature::to_ending, draft.in_sentence.has(SentenceFeature::last_paragraph));
}

bool PairJudge::may_share(const Signature& a, const Signature& b) {
  std::uint64_t both = 0;
  for (std::size_t i = 0; i < a.size(); ++i) both |= a[i] & b[i];
  return both != 0;
}

PairJudge::Common PairJudge::common(std::uint32_t from, std::uint32_t to) const {
  Common found;
  const Signature& of_to = signatures_[to];
  if (!may_share(signatures_[from], of_to)) return found;
  const auto there = concepts(sides_[to].concepts);
  for (const Concept& each : concepts(sides_[from].concepts)) {
    if (!has_bit(of_to, each.number)) continue;
    const auto same = std::ranges::lower_bound(there, each.number, {}, &Concept::number);
    if (same == there.end() || same->number != each.number) continue;
    ++found.concepts;
    found.name |= each.name && same->name;
  }
  return found;
}

/// Whether the target is one of the landmarks around the source.
FeatureSet PairJudge::bearings(std::uint32_t from, std::uint32_t to) const {
  const Bearings& around = landmarks_.of[from];
  FeatureSet f;
  f.set(PairFeature::to_claim_before, to == around.claim_before);
  f.set(PairFeature::to_second_claim_before, to == around.second_claim_before);
  f.set(PairFeature::to_claim_after, to == around.claim_after);
  f.set(PairFeature::to_first_above, to == around.above);
  f.set(PairFeature::to_second_above, to == around.second_above);
  f.set(PairFeature::to_above_on, to == around.above_on);
  f.set(PairFeature::to_clearer_claim, landmarks_.claimhood[to] > landmarks_.claimhood[from]);
  return f;
}

FeatureSet PairJudge::features(std::uint32_t from, std::uint32_t to) const {
  const Side& a = sides_[from];
  const Side& b = sides_[to];
  FeatureSet f = distance(a.ordinal, b.ordinal);
  f.add(a.as_source);
  f.add(b.as_target);
  const bool same_paragraph = a.paragraph == b.paragraph;
  f.set(PairFeature::same_sentence, a.sentence == b.sentence);
  f.set(PairFeature::same_paragraph, same_paragraph);
  f.set(PairFeature::next_paragraph, a.paragraph + 1 == b.paragraph || b.paragraph + 1 == a.paragraph);
  f.set(PairFeature::next_section, a.section != b.section);
  f.set(PairFeature::heads, a.opens_paragraph && !same_paragraph);
  f.set(PairFeature::to_section_head, a.section == b.section && b.heads_section);
  f.set(PairFeature::same_voice, a.voice != none && a.voice == b.voice);
  f.add(bearings(from, to));
  const Common shared = common(from, to);
  f.set(PairFeature::shares_none, shared.concepts == 0);
  f.set(PairFeature::shares_one_word, shared.concepts >= 1);
  f.set(PairFeature::shares_two_words, shared.concepts >= 2);
  f.set(PairFeature::shares_three_words, shared.concepts >= 3);
  f.set(PairFeature::shares_name, shared.name);
  return f;
}

}  // namespace argmap::extract
