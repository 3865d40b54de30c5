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

}  // namespace

PairJudge::PairJudge(const Reading& reading, const std::vector<Draft>& drafts, std::uint32_t thesis,
                     const Landmarks& landmarks)
    : r_(reading), drafts_(drafts), thesis_(thesis), landmarks_(landmarks) {
  std::uint32_t ordinal = 0;
  for (std::uint32_t i = 0; i < drafts.size(); ++i) {
    const Draft& draft = drafts[i];
    ordinal_.push_back(draft.role == UnitProposal::background ? ordinal : ordinal++);
    const bool voiced = draft.attribution != none;
    voices_.push_back(voiced ? reading.voices.attributions[draft.attribution].voice : none);
    take_concepts(draft);
    as_source_.push_back(source_features(draft));
    as_target_.push_back(target_features(draft));
    add_place(i);
    add_landmarks(i);
  }
}

void PairJudge::take_concepts(const Draft& draft) {
  const auto keep = [&](auto wanted) {
    const auto first = static_cast<std::uint32_t>(concepts_.size());
    for (const TokenRange range : draft.core) {
      for (std::uint32_t t = range.first; t < range.last; ++t) {
        const Token& token = r_.document.tokens[t];
        const std::uint32_t stem = r_.document.word(token).stem;
        if (stem != 0 && wanted(token)) concepts_.push_back(stem);
      }
    }
    const auto begin = concepts_.begin() + first;
    std::sort(begin, concepts_.end());
    concepts_.erase(std::unique(begin, concepts_.end()), concepts_.end());
    return Concepts{first, static_cast<std::uint32_t>(concepts_.size())};
  };
  words_.push_back(keep([](const Token&) { return true; }));
  names_.push_back(keep([](const Token& token) { return token.word_class == WordClass::name; }));
  Signature& signature = signatures_.emplace_back();
  for (const std::uint32_t stem : concepts(words_.back())) set_bit(signature, stem);
}

/// What its place in the paragraph and section says of a draft by itself.
void PairJudge::add_place(std::uint32_t i) {
  const Draft& draft = drafts_[i];
  const bool opens = i == 0 || drafts_[i - 1].paragraph != draft.paragraph;
  const bool closes = i + 1 == drafts_.size() || drafts_[i + 1].paragraph != draft.paragraph;
  as_source_[i].set(PairFeature::starts_with_pronoun,
                    r_.lexis.is(r_.document.tokens[draft.core.front().first], Lexis::pronoun));
  as_source_[i].set(PairFeature::from_paragraph_first, opens);
  as_source_[i].set(PairFeature::from_paragraph_last, closes);
  as_target_[i].set(PairFeature::to_paragraph_first, opens);
  as_target_[i].set(PairFeature::to_paragraph_last, closes);
  heads_section_.push_back(i == 0 || drafts_[i - 1].section != draft.section);
  if (i != thesis_) return;
  as_target_[i].set(PairFeature::to_thesis);
  as_target_[i].set(PairFeature::to_claim);  // whatever it looked like
  as_target_[i].set(PairFeature::to_evidence, false);
}

void PairJudge::distance(std::uint32_t from, std::uint32_t to, FeatureSet& f) const {
  const std::int64_t step = static_cast<std::int64_t>(ordinal_[to]) - static_cast<std::int64_t>(ordinal_[from]);
  f.set(PairFeature::to_previous, step == -1);
  f.set(PairFeature::to_second_previous, step == -2);
  f.set(PairFeature::to_third_previous, step == -3);
  f.set(PairFeature::to_further_back, step < -3);
  f.set(PairFeature::to_next, step == 1);
  f.set(PairFeature::to_second_next, step == 2);
  f.set(PairFeature::to_further_on, step > 2);
}

void PairJudge::place(std::uint32_t from, std::uint32_t to, FeatureSet& f) const {
  const Draft& a = drafts_[from];
  const Draft& b = drafts_[to];
  const bool same_paragraph = a.paragraph == b.paragraph;
  f.set(PairFeature::same_sentence, a.sentence == b.sentence);
  f.set(PairFeature::same_paragraph, same_paragraph);
  f.set(PairFeature::next_paragraph, a.paragraph + 1 == b.paragraph || b.paragraph + 1 == a.paragraph);
  f.set(PairFeature::next_section, a.section != b.section);
  f.set(PairFeature::heads, as_source_[from].has(PairFeature::from_paragraph_first) && !same_paragraph);
  f.set(PairFeature::to_section_head, a.section == b.section && heads_section_[to]);
  f.set(PairFeature::same_voice, voices_[from] != none && voices_[from] == voices_[to]);
}

std::uint32_t PairJudge::count_common(Concepts from, Concepts to, const Signature& of_to) const {
  std::uint32_t count = 0;
  for (const std::uint32_t stem : concepts(from)) {
    if (has_bit(of_to, stem) && std::ranges::find(concepts(to), stem) != concepts(to).end()) ++count;
  }
  return count;
}

/// Whether it is the first claim of its paragraph, what the text opens or ends with, and what words say of it.
void PairJudge::add_landmarks(std::uint32_t i) {
  const Draft& draft = drafts_[i];
  const bool has_claim = draft.paragraph < landmarks_.topic.size();
  const bool topic = has_claim && landmarks_.topic[draft.paragraph] == i;
  const bool point = has_claim && landmarks_.point[draft.paragraph] == i;
  as_source_[i].set(PairFeature::from_topic, topic);
  as_source_[i].set(PairFeature::from_point, point);
  as_target_[i].set(PairFeature::to_point, point);
  as_source_[i].set(PairFeature::from_answered, landmarks_.answered[i] != 0);
  as_source_[i].set(PairFeature::from_granted, landmarks_.granted[i] != 0);
  as_source_[i].set(PairFeature::from_vague_voice, draft.features.has(UnitFeature::vague_voice));
  as_target_[i].set(PairFeature::to_topic, topic);
  as_target_[i].set(PairFeature::to_rival, i == landmarks_.rival);
  as_target_[i].set(PairFeature::to_opening, draft.in_sentence.has(SentenceFeature::first_paragraph));
  as_target_[i].set(PairFeature::to_ending, draft.in_sentence.has(SentenceFeature::last_paragraph));
}

void PairJudge::likeness(std::uint32_t from, std::uint32_t to, FeatureSet& f) const {
  const std::uint32_t common = count_common(words_[from], words_[to], signatures_[to]);
  f.set(PairFeature::shares_none, common == 0);
  f.set(PairFeature::shares_one_word, common >= 1);
  f.set(PairFeature::shares_two_words, common >= 2);
  f.set(PairFeature::shares_three_words, common >= 3);
  f.set(PairFeature::shares_name, common > 0 && count_common(names_[from], names_[to], signatures_[to]) > 0);
}

/// Whether the target is one of the landmarks around the source.
void PairJudge::bearings(std::uint32_t from, std::uint32_t to, FeatureSet& f) const {
  const Bearings& around = landmarks_.of[from];
  f.set(PairFeature::to_claim_before, to == around.claim_before);
  f.set(PairFeature::to_second_claim_before, to == around.second_claim_before);
  f.set(PairFeature::to_claim_after, to == around.claim_after);
  f.set(PairFeature::to_first_above, to == around.above);
  f.set(PairFeature::to_second_above, to == around.second_above);
  f.set(PairFeature::to_above_on, to == around.above_on);
  f.set(PairFeature::to_clearer_claim, landmarks_.claimhood[to] > landmarks_.claimhood[from]);
}

FeatureSet PairJudge::features(std::uint32_t from, std::uint32_t to) const {
  FeatureSet f = as_source_[from];
  f.add(as_target_[to]);
  distance(from, to, f);
  place(from, to, f);
  bearings(from, to, f);
  likeness(from, to, f);
  return f;
}

}  // namespace argmap::extract
