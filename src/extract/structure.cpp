#include "extract/structure.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <string>

#include "extract/arborescence.hpp"
#include "extract/thesis.hpp"

namespace argmap::extract {
namespace {

using rules::UnitProposal;

constexpr std::size_t most_alternatives = 3;
constexpr std::uint32_t long_text = 20'000;  // units; nobody asks of each of them all that it might have been
constexpr std::uint32_t unchosen = 0xFFFFFFFF;

float score(const Draft& draft, UnitProposal role) {
  return draft.score[static_cast<std::size_t>(role)];
}

class Decoder {
 public:
  Decoder(const Reading& reading, const std::vector<Draft>& drafts, ReasonWriter& reasons)
      : r_(reading), drafts_(drafts), reasons_(reasons), thesis_(choose_thesis(reading, drafts, candidates_)) {}

  Structure run() {
    if (thesis_ == none) return {};
    number_units();
    attach();
    for (std::uint32_t i = 0; i < drafts_.size(); ++i) {
      if (unit_of_[i] != none) write_unit(i);
    }
    for (const std::uint32_t pair : chosen_) {
      if (pair != unchosen) write_relation(pair);
    }
    aim_undercuts();
    find_circular();
    return std::move(out_);
  }

 private:
  void number_units() {
    unit_of_.assign(drafts_.size(), none);
    std::uint32_t count = 0;
    for (std::uint32_t i = 0; i < drafts_.size(); ++i) {
      if (drafts_[i].role != UnitProposal::background) unit_of_[i] = count++;
    }
    unit_count_ = count;
    out_.units.reserve(count);
    out_.relations.reserve(count);
  }

  void attach() {
    std::vector<Edge> edges;
    edges.reserve(candidates_->pairs().size());
    for (const Candidate& c : candidates_->pairs()) edges.push_back({unit_of_[c.to], unit_of_[c.from], c.weight});
    chosen_ = maximum_arborescence(unit_count_, unit_of_[thesis_], edges);
  }

  [[nodiscard]] const rules::Proposal& proposal(const Vote& vote) const { return r_.book.rules[vote.rule].propose; }

  void write_unit(std::uint32_t d) {
    const Draft& draft = drafts_[d];
    Unit unit;
    unit.spans.reserve(draft.core.size());
    for (const TokenRange range : draft.core) unit.spans.push_back(r_.document.span(range));
    unit.block = r_.document.sentences[draft.sentence].block;
    unit.sentence = draft.sentence;
    unit.attribution = draft.attribution == none ? Unit::none_index : draft.attribution;
    unit.question = draft.in_sentence.has(rules::SentenceFeature::question);
    unit.kind = draft.kind;
    unit.basis = draft.basis;
    const bool evidence = draft.role == UnitProposal::evidence && d != thesis_;
    unit.role = d == thesis_ ? Role::thesis : evidence ? Role::evidence : Role::claim;
    explain_role(draft, unit);
    out_.units.push_back(std::move(unit));
  }

  void explain_role(const Draft& draft, Unit& unit) {
    const UnitProposal won = unit.role == Role::thesis ? UnitProposal::thesis : draft.role;
    float best_other = 0;
    unit.lost.reserve(2);
    for (const UnitProposal role : {UnitProposal::claim, UnitProposal::evidence, UnitProposal::background}) {
      if (role == won || (role == UnitProposal::claim && unit.role == Role::thesis)) continue;
      best_other = std::max(best_other, score(draft, role));
      Alternative lost{name(role), score(draft, role), reasons_for(draft, role)};
      if (!lost.reasons.empty()) unit.lost.push_back(std::move(lost));
    }
    unit.reasons = reasons_for(draft, won);
    if (unit.role == Role::thesis) append(unit.reasons, reasons_for(draft, UnitProposal::claim));
    append(unit.reasons, reasons_for_sort(draft, unit));
    unit.margin = score(draft, won) - best_other;
    if (unit.lost.size() == 2 && unit.lost[0].weight < unit.lost[1].weight) std::swap(unit.lost[0], unit.lost[1]);
  }

  static std::string name(UnitProposal role) {
    if (role == UnitProposal::claim) return "claim";
    return role == UnitProposal::evidence ? "evidence" : "background";
  }

  static void append(std::vector<Reason>& to, std::vector<Reason> from) {
    to.insert(to.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
  }

  [[nodiscard]] std::vector<Reason> reasons_for(const Draft& draft, UnitProposal role) {
    votes_.clear();
    std::ranges::copy_if(draft.votes, std::back_inserter(votes_), [&](const Vote& vote) {
      const rules::Proposal& p = proposal(vote);
      return p.kind == rules::ProposalKind::unit && p.unit == role;
    });
    return reasons_.write(votes_);
  }

  /// Why a claim is of its kind, or evidence has its basis, where rules say no more than that.
  [[nodiscard]] std::vector<Reason> reasons_for_sort(const Draft& draft, const Unit& unit) {
    votes_.clear();
    std::ranges::copy_if(draft.votes, std::back_inserter(votes_), [&](const Vote& vote) {
      const rules::Proposal& p = proposal(vote);
      if (unit.role == Role::evidence) return p.kind == rules::ProposalKind::basis && p.basis == unit.basis;
      return p.kind == rules::ProposalKind::kind && p.claim_kind == unit.kind;
    });
    return reasons_.write(votes_);
  }

  void write_relation(std::uint32_t pair) {
    const Candidate& c = candidates_->pairs()[pair];
    if (c.linked && link(c)) return;
    Relation relation;
    relation.from = {unit_of_[c.from]};
    relation.to = {false, unit_of_[c.to]};
    relation.type = c.type;
    relation.conceded = c.conceded;
    relation.weight = c.weight;
    relation.reasons = reasons_of(c);
    add_alternatives(pair, relation);
    if (c.type == RelationType::restates && c.to == thesis_) out_.units[relation.from.front()].role = Role::thesis;
    out_.relations.push_back(std::move(relation));
  }

  /// Joins a linked premise to the premise just before it, where that supports the same target.
  bool link(const Candidate& c) {
    const std::uint32_t unit = unit_of_[c.from];
    if (out_.relations.empty()) return false;
    Relation& before = out_.relations.back();
    const bool beside = before.from.back() + 1 == unit;
    if (!beside || before.type != RelationType::supports || before.to.index != unit_of_[c.to]) return false;
    before.from.push_back(unit);
    for (Reason& reason : reasons_of(c)) before.reasons.push_back(std::move(reason));
    return true;
  }

  [[nodiscard]] std::vector<Reason> reasons_of(const Candidate& c) {
    votes_.clear();
    candidates_->votes(c, votes_);
    std::erase_if(votes_, [&](const Vote& v) { return !proposal(v).any_relation && proposal(v).relation != c.type; });
    return reasons_.write(votes_);
  }

  /// Candidates of one draft stand together; the best of the others are what lost.
  void add_alternatives(std::uint32_t pair, Relation& relation) {
    const auto& pairs = candidates_->pairs();
    std::uint32_t first = pair;
    while (first > 0 && pairs[first - 1].from == pairs[pair].from) --first;
    const bool in_long_text = unit_count_ > long_text;
    const std::size_t most = in_long_text ? 1 : most_alternatives;
    const auto heavier = [&](std::uint32_t a, std::uint32_t b) {
      return pairs[a].weight != pairs[b].weight ? pairs[a].weight > pairs[b].weight : a < b;
    };
    std::array<std::uint32_t, most_alternatives + 1> others{};  // the heaviest first; one more falls off
    std::size_t kept = 0;
    for (std::uint32_t i = first; i < pairs.size() && pairs[i].from == pairs[pair].from; ++i) {
      if (i == pair) continue;
      std::size_t at = kept;
      for (; at > 0 && heavier(i, others[at - 1]); --at) others[at] = others[at - 1];
      others[at] = i;
      kept = std::min(kept + 1, most);
    }
    relation.lost.reserve(kept);
    relation.margin = kept > 0 ? pairs[pair].weight - pairs[others[0]].weight : pairs[pair].weight;
    for (std::size_t i = 0; i < kept; ++i) {
      const Candidate& c = pairs[others[i]];
      std::vector<Reason> reasons;
      if (i == 0 && !in_long_text) reasons = reasons_of(c);  // of the others the weight must do
      std::string what(name_of(c.type));
      what += " u" + std::to_string(unit_of_[c.to] + 1);
      relation.lost.push_back({std::move(what), c.weight, std::move(reasons)});
    }
  }

  /// An undercut aims at the relation that goes out from its target; where there is none, it attacks the target.
  void aim_undercuts() {
    std::vector<std::uint32_t> relation_of(unit_count_, none);
    for (std::uint32_t i = 0; i < out_.relations.size(); ++i) {
      for (const std::uint32_t unit : out_.relations[i].from) relation_of[unit] = i;
    }
    for (Relation& relation : out_.relations) {
      if (relation.type != RelationType::undercuts) continue;
      const std::uint32_t aim = relation_of[relation.to.index];
      const bool usable = aim != none && out_.relations[aim].type != RelationType::restates;
      if (usable) relation.to = {true, aim};
      if (!usable) relation.type = RelationType::attacks;
    }
  }

  /// A support that words of the text mark, but whose target already leads to its source, is kept for `circular`.
  void find_circular() {
    std::vector<std::uint32_t> parent(unit_count_, none);
    for (const std::uint32_t pair : chosen_) {
      if (pair != unchosen) parent[unit_of_[candidates_->pairs()[pair].from]] = unit_of_[candidates_->pairs()[pair].to];
    }
    for (std::uint32_t i = 0; i < candidates_->pairs().size(); ++i) {
      const Candidate& c = candidates_->pairs()[i];
      if (!c.marked || c.type != RelationType::supports || chosen_[unit_of_[c.from]] == i) continue;
      if (!joined_by_words(c) || !leads(parent, unit_of_[c.to], unit_of_[c.from])) continue;
      Relation dropped;
      dropped.from = {unit_of_[c.from]};
      dropped.to = {false, unit_of_[c.to]};
      dropped.weight = c.weight;
      dropped.reasons = reasons_of(c);
      out_.circular.push_back(std::move(dropped));
    }
  }

  /// "Therefore" points at anything said before: only marks that name both ends can close a circle.
  bool joined_by_words(const Candidate& c) {
    votes_.clear();
    candidates_->votes(c, votes_);
    return std::ranges::any_of(votes_, [&](const Vote& v) {
      const rules::Proposal& p = proposal(v);
      return v.match != none && p.from == rules::End::capture && p.to == rules::End::capture;
    });
  }

  static bool leads(const std::vector<std::uint32_t>& parent, std::uint32_t unit, std::uint32_t to) {
    constexpr int farthest = 50;  // a circle that nobody could follow is no finding
    for (int step = 0; step < farthest && unit != none; ++step) {
      unit = parent[unit];
      if (unit == to) return true;
    }
    return false;
  }

  const Reading& r_;
  const std::vector<Draft>& drafts_;
  ReasonWriter& reasons_;
  std::optional<Candidates> candidates_;
  std::uint32_t thesis_;
  std::vector<Vote> votes_;             // of the candidate at hand
  std::vector<std::uint32_t> unit_of_;  // by draft
  std::uint32_t unit_count_ = 0;
  std::vector<std::uint32_t> chosen_;  // by unit: index of its candidate
  Structure out_;
};

}  // namespace

Structure decode(const Reading& reading, const std::vector<Draft>& drafts, ReasonWriter& reasons) {
  return Decoder(reading, drafts, reasons).run();
}

}  // namespace argmap::extract
