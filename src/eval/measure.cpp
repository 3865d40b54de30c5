#include "eval/measure.hpp"

#include <algorithm>

#include "eval/agreement.hpp"
#include "extract/trace.hpp"

namespace argmap::eval {
namespace {

using rules::ProposalKind;
using rules::UnitProposal;

constexpr std::array<std::string_view, subject_count> names{"voice",      "thesis",   "claim",    "evidence",
                                                            "background", "relation", "furniture"};

UnitProposal proposal_of(Role role) {
  if (role == Role::thesis) return UnitProposal::thesis;
  return role == Role::evidence ? UnitProposal::evidence : UnitProposal::claim;
}

Subject subject_of(UnitProposal role) {
  return static_cast<Subject>(static_cast<std::size_t>(Subject::thesis) + static_cast<std::size_t>(role));
}

Span first_of(const std::vector<Span>& spans) {
  return spans.empty() ? Span{} : spans.front();
}

Verdict verdict_on(const rules::Proposal& proposal, const extract::Proposed& p, const Agreement& agreement) {
  if (proposal.kind == ProposalKind::unit) return agreement.unit(proposal.unit, p.here);
  if (proposal.kind == ProposalKind::furniture) return agreement.furniture(p.here);
  return agreement.relation(proposal.any_relation ? std::nullopt : std::optional(proposal.relation), p.from, p.to);
}

/// What the unit would be without the votes for its role.
UnitProposal rival_of(const Unit& unit) {
  const auto lost = unit.lost.brief();
  if (!lost.empty() && lost.front().weight > 0) {
    if (lost.front().what == Instead::What::background) return UnitProposal::background;
    if (lost.front().what == Instead::What::evidence) return UnitProposal::evidence;
  }
  return unit.role == Role::evidence ? UnitProposal::claim : UnitProposal::background;
}

/// The type of what lost to a relation.
RelationType type_of(const Instead& lost) {
  switch (lost.what) {
    case Instead::What::attacks:
      return RelationType::attacks;
    case Instead::What::undercuts:
      return RelationType::undercuts;
    case Instead::What::restates:
      return RelationType::restates;
    default:
      return RelationType::supports;
  }
}

void count(Tally& tally, Verdict verdict) {
  ++tally.matches;
  if (verdict == Verdict::right) ++tally.right;
  if (verdict == Verdict::near) ++tally.near;
}

}  // namespace

std::string_view name_of(Subject subject) {
  return names[static_cast<std::size_t>(subject)];
}

bool has_subject(const rules::Proposal& proposal) {
  if (proposal.kind == ProposalKind::voice) return proposal.voice == rules::VoiceProposal::attribution;
  return proposal.kind == ProposalKind::unit || proposal.kind == ProposalKind::relation ||
         proposal.kind == ProposalKind::furniture;
}

Subject subject_of(const rules::Proposal& proposal) {
  if (proposal.kind == ProposalKind::voice) return Subject::voice;
  if (proposal.kind == ProposalKind::unit) return subject_of(proposal.unit);
  return proposal.kind == ProposalKind::relation ? Subject::relation : Subject::furniture;
}

/// A finding, and what its votes had to beat.
struct Measure::Standing {
  bool right = false;
  bool else_right = false;  ///< what would stand in its place is right; nothing in its place is right for what is wrong
  float margin = 0;         ///< by how much it won
  std::vector<Reason> votes;
  std::vector<Reason> rivals;  ///< votes for what it won against; a rule may speak for both
  ProposalKind kind;           ///< of the rules that decided; reasons hold others as well
};

Measure::Measure(const RuleBook& book) : book_(book), tallies_(book.book().rules.size()) {}

bool Measure::measured(std::uint32_t rule) const {
  const rules::Proposal& proposal = book_.book().rules[rule].propose;
  return has_subject(proposal) && findings(subject_of(proposal)).gold > 0;
}

void Measure::add(const Gold& gold) {
  const Document document = read_document(gold.name, gold.text);
  const Agreement agreement(document, gold);
  ++documents_;
  count_gold(gold);
  count_proposals(document, agreement);
  count_findings(extract::extract(document, book_), agreement);
}

void Measure::count_gold(const Gold& gold) {
  const auto add = [&](Subject subject, std::size_t count) {
    findings_[static_cast<std::size_t>(subject)].gold += static_cast<std::uint32_t>(count);
  };
  const auto units = [&](GoldRole role) {
    return static_cast<std::size_t>(std::ranges::count(gold.units, role, &GoldUnit::role));
  };
  add(Subject::voice, gold.attributions.size());
  add(Subject::thesis, units(GoldRole::major_claim));
  add(Subject::claim, units(GoldRole::claim));
  add(Subject::evidence, units(GoldRole::premise));
  add(Subject::background, gold.units.empty() ? 0 : 1);  // what is no unit: gold does not say how much of it there is
  add(Subject::relation, gold.relations.size());
  add(Subject::furniture, gold.furniture.size());
}

void Measure::count_proposals(const Document& document, const Agreement& agreement) {
  const extract::Trace trace = extract::trace(document, book_);
  for (const extract::ProposedVoice& v : trace.readings) {
    count(tallies_[v.rule], agreement.voice(v.source, v.cue, v.content));
  }
  for (const extract::Proposed& p : trace.proposals) {
    const rules::Proposal& proposal = book_.book().rules[p.rule].propose;
    const bool counted = proposal.kind == ProposalKind::voice || !has_subject(proposal);
    if (!counted) count(tallies_[p.rule], verdict_on(proposal, p, agreement));
  }
}

void Measure::count_findings(const extract::Extraction& found, const Agreement& agreement) {
  for (const Attribution& a : found.attributions) {
    const bool right = agreement.voice(first_of(a.source), first_of(a.cue), a.content) == Verdict::right;
    count_finding(Subject::voice, right);
    float margin = 0;
    for (const Reason& vote : a.reasons) {
      if (book_.book().rule(found.rules[vote.rule].id)->propose.kind == ProposalKind::voice) margin += vote.weight;
    }
    const Alternative* rival = a.lost.empty() ? nullptr : &a.lost.front();
    margin -= rival != nullptr ? std::max(rival->weight, 0.0F) : 0;
    const auto rivals = rival != nullptr ? rival->reasons.list() : std::vector<Reason>{};
    credit({right, !right, margin, a.reasons, rivals, ProposalKind::voice}, found.rules);
  }
  for (const Furniture& f : found.furniture) {
    count_finding(Subject::furniture, agreement.furniture(f.span) == Verdict::right);
  }
  count_units(found, agreement);
  count_relations(found, agreement);
}

void Measure::count_units(const extract::Extraction& found, const Agreement& agreement) {
  for (const Unit& unit : found.units) {
    const UnitProposal role = proposal_of(unit.role);
    const bool right = agreement.unit(role, unit.hull()) == Verdict::right;
    count_finding(subject_of(role), right);
    // The margin of a thesis is that over evidence, not over the next best thesis: it tells nothing here.
    if (unit.role == Role::thesis) continue;
    const bool else_right = agreement.unit(rival_of(unit), unit.hull()) == Verdict::right;
    credit({right, else_right, unit.margin, unit.reasons.list(), {}, ProposalKind::unit}, found.rules);
  }
}

void Measure::count_relations(const extract::Extraction& found, const Agreement& agreement) {
  for (const Relation& r : found.relations) {
    const std::uint32_t target = r.to.is_relation ? found.relations[r.to.index].from.front() : r.to.index;
    const auto agrees = [&](RelationType type, std::uint32_t to) {
      return agreement.relation(type, found.units[r.from.front()].hull(), found.units[to].hull()) == Verdict::right;
    };
    const bool right = agrees(r.type, target);
    count_finding(Subject::relation, right);
    const auto lost = r.lost.brief();
    const bool else_right = !lost.empty() && agrees(type_of(lost.front()), lost.front().unit);
    const auto rivals = lost.empty() ? std::vector<Reason>{} : r.lost.reasons(lost.front()).list();
    credit({right, else_right, r.margin, r.reasons.list(), rivals, ProposalKind::relation}, found.rules);
  }
}

void Measure::count_finding(Subject subject, bool right) {
  Findings& findings = findings_[static_cast<std::size_t>(subject)];
  ++findings.found;
  if (right) ++findings.right;
}

/// A rule decides where its votes outweigh the margin, those for the rival taken off.
void Measure::credit(const Standing& standing, const RuleNotes& notes) {
  if (standing.right == standing.else_right) return;  // the one is as good as the other
  std::vector<std::uint32_t> seen;
  const auto weight_in = [](const std::vector<Reason>& votes, std::uint32_t rule) {
    float sum = 0;
    for (const Reason& vote : votes) sum += vote.rule == rule ? vote.weight : 0;
    return sum;
  };
  for (const Reason& vote : standing.votes) {
    if (std::ranges::find(seen, vote.rule) != seen.end()) continue;
    seen.push_back(vote.rule);
    const float weight = weight_in(standing.votes, vote.rule) - weight_in(standing.rivals, vote.rule);
    const rules::Rule* rule = book_.book().rule(notes[vote.rule].id);
    if (weight <= 0 || weight < standing.margin || rule->propose.kind != standing.kind) continue;
    Tally& tally = tallies_[static_cast<std::size_t>(rule - book_.book().rules.data())];
    ++(standing.right ? tally.lost : tally.spared);
  }
}

}  // namespace argmap::eval
