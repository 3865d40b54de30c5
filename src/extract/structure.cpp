#include "extract/structure.hpp"

#include <algorithm>
#include <array>
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

  [[nodiscard]] const rules::Brief& brief(const Vote& vote) const { return r_.book.digest.briefs[vote.rule]; }

  void write_unit(std::uint32_t d) {
    const Draft& draft = drafts_[d];
    Unit& unit = out_.units.emplace_back();
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
  }

  void explain_role(const Draft& draft, Unit& unit) {
    sort_votes(draft, unit);
    const UnitProposal won = unit.role == Role::thesis ? UnitProposal::thesis : draft.role;
    float best_other = 0;
    for (const UnitProposal role : {UnitProposal::claim, UnitProposal::evidence, UnitProposal::background}) {
      if (role == won || (role == UnitProposal::claim && unit.role == Role::thesis)) continue;
      best_other = std::max(best_other, score(draft, role));
      if (for_role_[static_cast<std::size_t>(role)].empty()) continue;
      if (unit.lost.empty()) unit.lost.reserve(2);
      unit.lost.push_back({name(role), score(draft, role), reasons_.write(votes_for(role))});
    }
    const bool claimed = unit.role == Role::thesis;
    unit.reasons.reserve(votes_for(won).size() + (claimed ? votes_for(UnitProposal::claim).size() : 0) +
                         sorting_.size());
    reasons_.append(votes_for(won), unit.reasons);
    if (claimed) reasons_.append(votes_for(UnitProposal::claim), unit.reasons);
    reasons_.append(sorting_, unit.reasons);
    unit.margin = score(draft, won) - best_other;
    if (unit.lost.size() == 2 && unit.lost[0].weight < unit.lost[1].weight) std::swap(unit.lost[0], unit.lost[1]);
  }

  static std::string name(UnitProposal role) {
    if (role == UnitProposal::claim) return "claim";
    return role == UnitProposal::evidence ? "evidence" : "background";
  }

  [[nodiscard]] const std::vector<Vote>& votes_for(UnitProposal role) const {
    return for_role_[static_cast<std::size_t>(role)];
  }

  /// By the role that they speak for; and those that say why a claim is of its kind, or evidence has its basis, and no
  /// more than that.
  void sort_votes(const Draft& draft, const Unit& unit) {
    for (auto& votes : for_role_) votes.clear();
    sorting_.clear();
    const bool evidence = unit.role == Role::evidence;
    for (const Vote& vote : draft.votes) {
      const rules::Brief& p = brief(vote);
      const bool sorts = evidence ? p.kind == rules::ProposalKind::basis && p.basis == unit.basis
                                  : p.kind == rules::ProposalKind::kind && p.claim_kind == unit.kind;
      if (p.kind == rules::ProposalKind::unit) for_role_[static_cast<std::size_t>(p.unit)].push_back(vote);
      if (sorts) sorting_.push_back(vote);
    }
  }

  void write_relation(std::uint32_t pair) {
    const Candidate& c = candidates_->pairs()[pair];
    if (c.linked && link(c)) return;
    Relation& relation = out_.relations.emplace_back();
    relation.from = {unit_of_[c.from]};
    relation.to = {false, unit_of_[c.to]};
    relation.type = c.type;
    relation.conceded = c.conceded;
    relation.weight = c.weight;
    relation.reasons = reasons_of(c);
    add_alternatives(pair, relation);
    if (c.type == RelationType::restates && c.to == thesis_) out_.units[relation.from.front()].role = Role::thesis;
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

  /// Of its type.
  [[nodiscard]] std::vector<Reason> reasons_of(const Candidate& c) {
    votes_.clear();
    candidates_->speaking(c, votes_);
    return reasons_.write(votes_);
  }

  /// Candidates of one draft stand together; the best of the others are what lost.
  void add_alternatives(std::uint32_t pair, Relation& relation) {
    const auto& pairs = candidates_->pairs();
    const bool in_long_text = unit_count_ > long_text;
    const Rivals others = rivals_of(pair, in_long_text ? 1 : most_alternatives);
    relation.lost.reserve(others.count);
    relation.margin = others.count > 0 ? pairs[pair].weight - pairs[others.best[0]].weight : pairs[pair].weight;
    for (std::size_t i = 0; i < others.count; ++i) {
      const Candidate& c = pairs[others.best[i]];
      Alternative& lost = relation.lost.emplace_back();
      lost.what = name_of(c.type);
      lost.what += " u";
      lost.what += std::to_string(unit_of_[c.to] + 1);
      lost.weight = c.weight;
      if (i == 0 && !in_long_text) lost.reasons = reasons_of(c);  // of the others the weight must do
    }
  }

  struct Rivals {
    std::array<std::uint32_t, most_alternatives + 1> best{};  ///< the heaviest first; one more falls off
    std::size_t count = 0;
  };

  /// The other candidates of its draft, as many as are asked for; of the same weight those that come first.
  [[nodiscard]] Rivals rivals_of(std::uint32_t pair, std::size_t most) const {
    const auto& pairs = candidates_->pairs();
    std::uint32_t i = pair;
    while (i > 0 && pairs[i - 1].from == pairs[pair].from) --i;
    Rivals rivals;
    for (; i < pairs.size() && pairs[i].from == pairs[pair].from; ++i) {
      if (i == pair) continue;
      std::size_t at = rivals.count;
      for (; at > 0 && pairs[i].weight > pairs[rivals.best[at - 1]].weight; --at) rivals.best[at] = rivals.best[at - 1];
      rivals.best[at] = i;
      rivals.count = std::min(rivals.count + 1, most);
    }
    return rivals;
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
      if (!leads(parent, unit_of_[c.to], unit_of_[c.from]) || !joined_by_words(c)) continue;
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
    candidates_->marking(c, votes_);
    return std::ranges::any_of(votes_, [&](const Vote& v) {
      return brief(v).from == rules::End::capture && brief(v).to == rules::End::capture;
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
  std::vector<Vote> votes_;                             // of the candidate at hand
  std::array<std::vector<Vote>, role_count> for_role_;  // of the unit at hand
  std::vector<Vote> sorting_;
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
