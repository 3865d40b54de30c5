#include "extract/pair_features.hpp"

#include <algorithm>
#include <span>

namespace argmap::extract {
namespace {

using rules::PairFeature;
using rules::SentenceFeature;
using rules::UnitFeature;
using rules::UnitProposal;

bool claims(const Draft& draft, ClaimKind kind) {
  return draft.role == UnitProposal::claim && draft.kind == kind;
}

std::uint64_t signature_of(const std::vector<std::uint32_t>& concepts) {
  std::uint64_t signature = 0;
  for (const std::uint32_t number : concepts) signature |= std::uint64_t{1} << (number % 64);
  return signature;
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
    : r_(reading),
      drafts_(drafts),
      thesis_(thesis),
      landmarks_(landmarks),
      concepts_(drafts.size()),
      names_(drafts.size()) {
  std::uint32_t ordinal = 0;
  std::vector<Token> words;
  std::vector<Token> names;
  for (std::uint32_t i = 0; i < drafts.size(); ++i) {
    const Draft& draft = drafts[i];
    ordinal_.push_back(draft.role == UnitProposal::background ? ordinal : ordinal++);
    words.clear();
    names.clear();
    for (const TokenRange range : draft.core) {
      for (std::uint32_t t = range.first; t < range.last; ++t) {
        words.push_back(reading.document.tokens[t]);
        if (words.back().word_class == WordClass::name) names.push_back(words.back());
      }
    }
    reading.lexis.concepts(words, concepts_[i]);
    reading.lexis.concepts(names, names_[i]);
    signatures_.push_back(signature_of(concepts_[i]));
    as_source_.push_back(source_features(draft));
    as_source_.back().set(PairFeature::starts_with_pronoun, reading.lexis.is(words.front(), Lexis::pronoun));
    as_target_.push_back(target_features(draft));
  }
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
  const auto opens = [&](std::uint32_t i) { return i == 0 || drafts_[i - 1].paragraph != drafts_[i].paragraph; };
  const auto closes = [&](std::uint32_t i) {
    return i + 1 == drafts_.size() || drafts_[i + 1].paragraph != drafts_[i].paragraph;
  };
  const bool same_paragraph = a.paragraph == b.paragraph;
  f.set(PairFeature::same_sentence, a.sentence == b.sentence);
  f.set(PairFeature::same_paragraph, same_paragraph);
  f.set(PairFeature::next_paragraph, a.paragraph + 1 == b.paragraph || b.paragraph + 1 == a.paragraph);
  f.set(PairFeature::next_section, a.section != b.section);
  f.set(PairFeature::from_paragraph_first, opens(from));
  f.set(PairFeature::from_paragraph_last, closes(from));
  f.set(PairFeature::to_paragraph_first, opens(to));
  f.set(PairFeature::to_paragraph_last, closes(to));
  f.set(PairFeature::heads, opens(from) && !same_paragraph);
  f.set(PairFeature::to_section_head, a.section == b.section && (to == 0 || drafts_[to - 1].section != b.section));
  f.set(PairFeature::to_thesis, to == thesis_);
  f.set(PairFeature::same_voice,
        a.attribution != none && b.attribution != none &&
            r_.voices.attributions[a.attribution].voice == r_.voices.attributions[b.attribution].voice);
}

void PairJudge::landmarks(std::uint32_t from, std::uint32_t to, FeatureSet& f) const {
  const auto topic = [&](std::uint32_t i) {
    return drafts_[i].paragraph < landmarks_.topic.size() && landmarks_.topic[drafts_[i].paragraph] == i;
  };
  f.set(PairFeature::to_claim_before, to == landmarks_.claim_before[from]);
  f.set(PairFeature::to_claim_after, to == landmarks_.claim_after[from]);
  f.set(PairFeature::from_topic, topic(from));
  f.set(PairFeature::to_topic, topic(to));
  f.set(PairFeature::to_rival, to == landmarks_.rival);
  f.set(PairFeature::to_opening, drafts_[to].in_sentence.has(SentenceFeature::first_paragraph));
  f.set(PairFeature::to_ending, drafts_[to].in_sentence.has(SentenceFeature::last_paragraph));
}

void PairJudge::likeness(std::uint32_t from, std::uint32_t to, FeatureSet& f) const {
  const bool nothing_common = (signatures_[from] & signatures_[to]) == 0;
  const std::uint32_t common = nothing_common ? 0 : shared(concepts_[from], concepts_[to]);
  f.set(PairFeature::shares_none, common == 0);
  f.set(PairFeature::shares_one_word, common >= 1);
  f.set(PairFeature::shares_two_words, common >= 2);
  f.set(PairFeature::shares_three_words, common >= 3);
  f.set(PairFeature::shares_name, common > 0 && shared(names_[from], names_[to]) > 0);
}

FeatureSet PairJudge::features(std::uint32_t from, std::uint32_t to) const {
  FeatureSet f = as_source_[from];
  f.add(as_target_[to]);
  distance(from, to, f);
  place(from, to, f);
  landmarks(from, to, f);
  likeness(from, to, f);
  return f;
}

}  // namespace argmap::extract
