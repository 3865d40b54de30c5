#include "extract/relations/structure.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <optional>
#include <span>

#include "extract/relations/arborescence.hpp"
#include "extract/relations/thesis.hpp"
#include "extract/units/role_reasons.hpp"

namespace argmap::extract {
namespace {

using rules::UnitProposal;

constexpr std::size_t most_alternatives = 3;
constexpr std::uint32_t long_text = 20'000;  // units; nobody asks of each of them all that it might have been
constexpr std::uint32_t unchosen = 0xFFFFFFFF;

class Decoder {
 public:
  Decoder(const Reading& reading, const std::vector<Draft>& drafts, const UnitVotes& votes, ReasonWriter& reasons)
      : r_(reading),
        units_(drafts),
        reasons_(reasons),
        role_reasons_(reading, drafts, votes, reasons),
        thesis_(choose_thesis(reading, units_, candidates_)) {
    reasons.weigh_pairs(reading.weights);
  }

  Structure run() {
    if (thesis_ != none) find_argument();
    write_background();
    return std::move(out_);
  }

 private:
  void find_argument() {
    const auto count = static_cast<std::uint32_t>(units_.size());
    reasons_.expect(count);
    out_.units.reserve(count);
    out_.relations.reserve(count);
    chosen_ = maximum_arborescence(count, thesis_, candidates_->edges(), candidates_->starts(), candidates_->best());
    for (std::uint32_t unit = 0; unit < count; ++unit) write_unit(unit);
    for (const std::uint32_t pair : chosen_) {
      if (pair != unchosen) write_relation(pair);
    }
    aim_undercuts();
    find_circular();
  }

  [[nodiscard]] const rules::Brief& brief(const Vote& vote) const { return r_.book.digest.briefs[vote.rule]; }

  void write_unit(std::uint32_t place) {
    const Draft& draft = units_[place];
    Unit& unit = out_.units.emplace_back();
    unit.spans = spans_of(r_.document, draft);
    unit.block = r_.document.sentences[draft.sentence].block;
    unit.sentence = draft.sentence;
    unit.attribution = draft.attribution == none ? Unit::none_index : draft.attribution;
    unit.question = draft.in_sentence.has(rules::SentenceFeature::question);
    unit.kind = draft.kind;
    unit.basis = draft.basis;
    const bool evidence = draft.role == UnitProposal::evidence && place != thesis_;
    unit.role = place == thesis_ ? Role::thesis : evidence ? Role::evidence : Role::claim;
    const UnitProposal won = place == thesis_ ? UnitProposal::thesis : draft.role;
    const ReasonWriter::Topics sorting = evidence ? rules::topic_of(unit.basis) : rules::topic_of(unit.kind);
    RoleReasons::Told told = role_reasons_.explain(units_.draft(place), won, sorting);
    unit.reasons = std::move(told.reasons);
    unit.lost = std::move(told.lost);
    unit.margin = told.margin;
  }

  void write_background() {
    const std::vector<Draft>& drafts = units_.drafts();
    for (std::uint32_t d = 0; d < drafts.size(); ++d) {
      if (drafts[d].role != UnitProposal::background) continue;
      RoleReasons::Told told = role_reasons_.explain(d, UnitProposal::background, 0);
      out_.background.push_back({spans_of(r_.document, drafts[d]), std::move(told.reasons), std::move(told.lost)});
    }
  }

  static Instead::What what_is(RelationType type) {
    constexpr std::array all{Instead::What::supports, Instead::What::attacks, Instead::What::undercuts,
                             Instead::What::restates};
    return all[static_cast<std::size_t>(type)];
  }

  void write_relation(std::uint32_t pair) {
    const Candidate& c = (*candidates_)[pair];
    const Edge& edge = candidates_->edges()[pair];
    if (c.linked && link(pair)) return;
    Relation& relation = out_.relations.emplace_back();
    relation.from.assign(1, edge.child);
    relation.to = {false, edge.parent};
    relation.type = c.type;
    relation.conceded = c.conceded;
    relation.weight = edge.weight;
    last_reasons_ = keep_reasons(pair);
    relation.reasons = reasons_.kept(last_reasons_);
    add_alternatives(pair, relation);
    if (c.type == RelationType::restates && edge.parent == thesis_) out_.units[edge.child].role = Role::thesis;
  }

  /// Joins a linked premise to the premise just before it, where that supports the same target.
  bool link(std::uint32_t pair) {
    const Edge& edge = candidates_->edges()[pair];
    if (out_.relations.empty()) return false;
    Relation& before = out_.relations.back();
    const bool beside = before.from.back() + 1 == edge.child;
    if (!beside || before.type != RelationType::supports || before.to.index != edge.parent) return false;
    before.from.push_back(edge.child);
    const std::uint32_t more = keep_reasons(pair);
    reasons_.join(last_reasons_, more);
    last_reasons_ = more;
    return true;
  }

  /// Of its type.
  [[nodiscard]] std::uint32_t keep_reasons(std::uint32_t pair) {
    candidates_->speaking(pair, pair_rules_, votes_);
    return reasons_.keep_pair(pair_rules_, votes_);
  }

  /// The best of the other candidates of the unit are what lost.
  void add_alternatives(std::uint32_t pair, Relation& relation) {
    static_assert(most_alternatives < Candidates::most_kept);
    const std::span<const Edge> edges = candidates_->edges();
    const bool in_long_text = units_.size() > long_text;
    const std::size_t most = in_long_text ? 1 : most_alternatives;
    std::array<Instead, most_alternatives> lost{};
    std::size_t count = 0;
    for (const std::uint32_t other : candidates_->heaviest(edges[pair].child)) {
      if (other == pair) continue;
      if (other == none || count == most) break;
      const bool told = count == 0 && !in_long_text;  // of the others the weight must do
      lost[count++] = {what_is((*candidates_)[other].type), edges[other].parent, edges[other].weight,
                       told ? keep_reasons(other) : Instead::none};
    }
    relation.margin = count > 0 ? edges[pair].weight - lost[0].weight : edges[pair].weight;
    relation.lost = reasons_.keep_lost(std::span(lost).first(count));
  }

  /// An undercut aims at the relation that goes out from its target; where there is none, it attacks the target.
  void aim_undercuts() {
    std::vector<std::uint32_t> relation_of(units_.size(), none);
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
    const std::span<const Edge> edges = candidates_->edges();
    std::vector<std::uint32_t> parent(units_.size(), none);
    for (const std::uint32_t pair : chosen_) {
      if (pair != unchosen) parent[edges[pair].child] = edges[pair].parent;
    }
    for (std::uint32_t i = 0; i < edges.size(); ++i) {
      const Candidate& c = (*candidates_)[i];
      if (!c.marked || c.type != RelationType::supports || chosen_[edges[i].child] == i) continue;
      if (!leads(parent, edges[i].parent, edges[i].child) || !joined_by_words(i)) continue;
      Relation dropped;
      dropped.from = {edges[i].child};
      dropped.to = {false, edges[i].parent};
      dropped.weight = edges[i].weight;
      dropped.reasons = reasons_.kept(keep_reasons(i));
      out_.circular.push_back(std::move(dropped));
    }
  }

  /// "Therefore" points at anything said before: only marks that name both ends can close a circle.
  bool joined_by_words(std::uint32_t pair) {
    votes_.clear();
    candidates_->marking(pair, votes_);
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
  Units units_;
  ReasonWriter& reasons_;
  RoleReasons role_reasons_;
  std::optional<Candidates> candidates_;
  std::uint32_t thesis_;                   // a unit, as all below
  std::vector<Vote> votes_;                // of the candidate at hand
  std::vector<std::uint64_t> pair_rules_;  // that speak for it
  std::uint32_t last_reasons_ = 0;         // the last part of those for the last relation
  std::vector<std::uint32_t> chosen_;      // by unit: index of its candidate
  Structure out_;
};

}  // namespace

Structure decode(const Reading& reading, const std::vector<Draft>& drafts, const UnitVotes& votes,
                 ReasonWriter& reasons) {
  return Decoder(reading, drafts, votes, reasons).run();
}

}  // namespace argmap::extract
