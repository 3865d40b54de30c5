#include <algorithm>

#include "extract/drafts.hpp"

namespace argmap::extract {
namespace {

using rules::ProposalKind;
using rules::Scope;
using rules::UnitFeature;
using rules::UnitProposal;

class RoleJudge {
 public:
  RoleJudge(const Reading& reading, std::vector<Draft>& drafts)
      : r_(reading), drafts_(drafts), by_sentence_(drafts_by_sentence(reading.document, drafts)) {}

  void run() {
    for (std::uint32_t s = 0; s < by_sentence_.size(); ++s) {
      if (!by_sentence_[s].empty()) vote_by_words(s);
    }
    for (Draft& draft : drafts_) {
      vote_by_features(draft, r_.book.digest.units.alone);
      settle(draft);
    }
    look_around();
  }

 private:
  [[nodiscard]] static bool tells_units(ProposalKind kind) {
    return kind == ProposalKind::unit || kind == ProposalKind::kind || kind == ProposalKind::basis;
  }

  [[nodiscard]] bool holds(std::uint32_t rule, const Draft& draft) const {
    const rules::Brief& brief = r_.book.digest.briefs[rule];
    if (brief.asks == 0) return true;
    const rules::FeatureTest& where = r_.book.rules[rule].where;
    return where.holds(Scope::sentence, draft.in_sentence.bits()) && where.holds(Scope::unit, draft.features.bits()) &&
           (!brief.asks_for(Scope::block) || where.holds(Scope::block, in_block(draft)));
  }

  [[nodiscard]] std::uint64_t in_block(const Draft& draft) const {
    return block_features(r_.document, r_.document.sentences[draft.sentence].block).bits();
  }

  /// A rule speaks once for a draft, however often its words stand there. Matches of one rule come one after the other.
  [[nodiscard]] static bool has_voted(std::uint32_t rule, const Draft& draft) {
    return !draft.votes.empty() && draft.votes.back().rule == rule;
  }

  void vote_by_words(std::uint32_t sentence) {
    const TokenRange found = r_.matches.of_sentence(sentence);
    for (std::uint32_t i = found.first; i < found.last; ++i) {
      if (!tells_units(r_.matches.kind(i))) continue;
      const match::Match& m = r_.matches[i];
      const std::int8_t at = r_.book.digest.briefs[m.rule].at;
      const TokenRange words = at >= 0 ? m.captures[static_cast<std::size_t>(at)] : m.tokens;
      const std::uint32_t d = draft_at(drafts_, by_sentence_[sentence], words.empty() ? m.tokens : words);
      if (d == none || has_voted(m.rule, drafts_[d]) || !holds(m.rule, drafts_[d])) continue;
      vote(drafts_[d], m.rule, i);
    }
  }

  void vote_by_features(Draft& draft, const rules::UnitTests& tests) const {
    tests.for_each(draft.in_sentence.bits(), draft.features.bits(), [&](std::uint32_t rule) {
      if (r_.book.digest.briefs[rule].asks_for(Scope::block) &&
          !r_.book.rules[rule].where.holds(Scope::block, in_block(draft))) {
        return;
      }
      vote(draft, rule, none);
    });
  }

  void vote(Draft& draft, std::uint32_t rule, std::uint32_t match) const {
    const float weight = r_.weights[rule];
    const rules::Brief& p = r_.book.digest.briefs[rule];
    draft.votes.push_back({rule, match, weight});
    if (p.kind == ProposalKind::unit) draft.score[static_cast<std::size_t>(p.unit)] += weight;
    if (p.names_kind) draft.kinds[static_cast<std::size_t>(p.claim_kind)] += weight;
    if (p.names_basis) draft.bases[static_cast<std::size_t>(p.basis)] += weight;
  }

  /// Facts come in runs: what stands beside a unit in its paragraph speaks once more, by the roles settled so far.
  void look_around() const {
    for (std::size_t i = 1; i < drafts_.size(); ++i) {
      Draft& a = drafts_[i - 1];
      Draft& b = drafts_[i];
      if (a.paragraph != b.paragraph) continue;
      b.features.set(UnitFeature::after_evidence, a.role == UnitProposal::evidence);
      b.features.set(UnitFeature::after_claim, a.role == UnitProposal::claim);
      a.features.set(UnitFeature::before_evidence, b.role == UnitProposal::evidence);
      a.features.set(UnitFeature::before_claim, b.role == UnitProposal::claim);
    }
    for (Draft& draft : drafts_) {
      const std::size_t before = draft.votes.size();
      vote_by_features(draft, r_.book.digest.units.beside);
      if (draft.votes.size() > before) settle(draft);
    }
  }

  void settle(Draft& draft) const {
    const auto score = [&](UnitProposal role) { return draft.score[static_cast<std::size_t>(role)]; };
    draft.role =
        score(UnitProposal::evidence) > score(UnitProposal::claim) ? UnitProposal::evidence : UnitProposal::claim;
    if (score(UnitProposal::background) > score(draft.role)) draft.role = UnitProposal::background;
    draft.kind = static_cast<ClaimKind>(std::ranges::max_element(draft.kinds) - draft.kinds.begin());
    draft.basis = static_cast<Basis>(std::ranges::max_element(draft.bases) - draft.bases.begin());
  }

  const Reading& r_;
  std::vector<Draft>& drafts_;
  std::vector<TokenRange> by_sentence_;
};

}  // namespace

void judge_roles(const Reading& reading, std::vector<Draft>& drafts) {
  RoleJudge(reading, drafts).run();
}

}  // namespace argmap::extract
