#include "extract/relations/structure.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <optional>
#include <span>

#include "extract/relations/arborescence.hpp"
#include "extract/relations/thesis.hpp"

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
  Decoder(const Reading& reading, const std::vector<Draft>& drafts, const UnitVotes& votes, ReasonWriter& reasons)
      : r_(reading),
        rules_(reading.book.digest.units),
        units_(drafts),
        unit_votes_(votes),
        reasons_(reasons),
        thesis_(choose_thesis(reading, units_, candidates_)),
        named_(rules_.banks()),
        for_roles_(rules_.banks()) {
    for (const UnitProposal role : other_roles) {
      const auto speaking = rules_.speaking_for(bit(role));
      for (std::size_t bank = 0; bank < speaking.size(); ++bank) for_roles_[bank] |= speaking[bank];
    }
    reasons.weigh_pairs(reading.weights);
  }

  Structure run() {
    if (thesis_ == none) return {};
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
    return std::move(out_);
  }

 private:
  using Topics = ReasonWriter::Topics;
  static constexpr Topics bit(UnitProposal role) { return rules::topic_of(role); }
  /// A rule and what it speaks for.
  struct Speaker {
    std::uint32_t rule;
    Topics topic;
  };
  static constexpr std::array other_roles{UnitProposal::claim, UnitProposal::evidence, UnitProposal::background};

  [[nodiscard]] const rules::Brief& brief(const Vote& vote) const { return r_.book.digest.briefs[vote.rule]; }

  void write_unit(std::uint32_t place) {
    const Draft& draft = units_[place];
    Unit& unit = out_.units.emplace_back();
    unit.spans.reserve(draft.core.size());
    for (const TokenRange range : draft.core) unit.spans.push_back(r_.document.span(range));
    unit.block = r_.document.sentences[draft.sentence].block;
    unit.sentence = draft.sentence;
    unit.attribution = draft.attribution == none ? Unit::none_index : draft.attribution;
    unit.question = draft.in_sentence.has(rules::SentenceFeature::question);
    unit.kind = draft.kind;
    unit.basis = draft.basis;
    const bool evidence = draft.role == UnitProposal::evidence && place != thesis_;
    unit.role = place == thesis_ ? Role::thesis : evidence ? Role::evidence : Role::claim;
    explain_role(units_.draft(place), unit);
  }

  /// By the roles that votes speak for; and those that say why a claim is of its kind, or evidence has its basis, and
  /// no more than that. What speaks for a thesis counts for a thesis only.
  void explain_role(std::uint32_t d, Unit& unit) {
    const Draft& draft = units_.drafts()[d];
    const bool claimed = unit.role == Role::thesis;
    const UnitProposal won = claimed ? UnitProposal::thesis : draft.role;
    const Topics sorting = unit.role == Role::evidence ? rules::topic_of(unit.basis) : rules::topic_of(unit.kind);
    const Topics roles = (claimed ? bit(UnitProposal::thesis) : 0) | bit(UnitProposal::claim) |
                         bit(UnitProposal::evidence) | bit(UnitProposal::background);
    const Topics spoken_for = draft.topics & (roles | sorting);
    find_unknown(d, spoken_for, sorting);
    if (!unknown_.empty()) know_rules(won, claimed, sorting);
    unit_votes_.for_each_of_words(d, [&](const Vote& vote) {
      if (const Topics topic = brief(vote).topic & spoken_for; topic != 0) reasons_.add(vote, topic);
    });
    const ReasonStore::Votes votes = reasons_.take_votes(unit_votes_.row(d));
    float best_other = 0;
    std::array<Instead, other_roles.size()> lost{};
    std::size_t count = 0;
    for (const UnitProposal role : other_roles) {
      if (role == won || (role == UnitProposal::claim && claimed)) continue;
      best_other = std::max(best_other, score(draft, role));
      if ((spoken_for & bit(role)) == 0) continue;
      lost[count++] = {what_is(role), 0, score(draft, role), reasons_.keep(votes, bit(role))};
    }
    if (count == 2 && lost[0].weight < lost[1].weight) std::swap(lost[0], lost[1]);
    unit.lost = reasons_.keep_lost(std::span(lost).first(count));
    const Topics besides = spoken_for & (sorting | (claimed ? bit(UnitProposal::claim) : 0));
    unit.reasons = reasons_.kept(keep_parts(votes, won, besides));
    unit.margin = score(draft, won) - best_other;
  }

  /// First what speaks for its role, then what speaks for a thesis as for a claim, and what sorts it.
  [[nodiscard]] std::uint32_t keep_parts(ReasonStore::Votes votes, UnitProposal won, Topics besides) {
    const std::uint32_t all = reasons_.keep(votes, bit(won));
    std::uint32_t last = all;
    for (const Topics topic : {besides & bit(UnitProposal::claim), besides & ~bit(UnitProposal::claim)}) {
      if (topic == 0) continue;
      const std::uint32_t more = reasons_.keep(votes, topic);
      reasons_.join(last, more);
      last = more;
    }
    return all;
  }

  /// Those of its votes whose rules no reason has named so far.
  void find_unknown(std::uint32_t d, Topics spoken_for, Topics sorting) {
    unknown_.clear();
    unit_votes_.for_each_of_words(d, [&](const Vote& vote) {
      if (!reasons_.knows(vote.rule)) unknown_.push_back({vote.rule, brief(vote).topic & spoken_for});
    });
    const auto row = unit_votes_.row(d);
    const auto sorters = rules_.speaking_for(sorting);
    const auto for_thesis = rules_.speaking_for(bit(UnitProposal::thesis));
    const bool claimed = (spoken_for & bit(UnitProposal::thesis)) != 0;
    for (std::size_t bank = 0; bank < row.size(); ++bank) {
      const std::uint64_t speaking = for_roles_[bank] | sorters[bank] | (claimed ? for_thesis[bank] : 0);
      const std::uint64_t fresh = row[bank] & speaking & ~named_[bank];
      named_[bank] |= fresh;
      for (std::uint64_t rest = fresh; rest != 0; rest &= rest - 1) {
        const std::size_t in_row =
            bank * rules::ScopeTests::bank_size + static_cast<std::size_t>(std::countr_zero(rest));
        const std::uint32_t rule = rules_.rule(in_row);
        unknown_.push_back({rule, r_.book.digest.briefs[rule].topic});
        fresh_.push_back(in_row);
      }
    }
  }

  /// Rules are numbered in the order in which reasons name them: those for what lost come first.
  void know_rules(UnitProposal won, bool claimed, Topics sorting) {
    const auto know = [&](Topics topic) {
      for (const Speaker& each : unknown_) {
        if ((each.topic & topic) != 0) reasons_.know(each.rule);
      }
    };
    for (const UnitProposal role : other_roles) {
      if (role != won && !(role == UnitProposal::claim && claimed)) know(bit(role));
    }
    know(bit(won));
    if (claimed) know(bit(UnitProposal::claim));
    know(sorting);
    for (const std::size_t in_row : fresh_) reasons_.name_unit_rule(in_row, r_.weights[rules_.rule(in_row)]);
    fresh_.clear();
  }

  static Instead::What what_is(UnitProposal role) {
    if (role == UnitProposal::claim) return Instead::What::claim;
    return role == UnitProposal::evidence ? Instead::What::evidence : Instead::What::background;
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
  const rules::UnitRules& rules_;
  Units units_;
  const UnitVotes& unit_votes_;
  ReasonWriter& reasons_;
  std::optional<Candidates> candidates_;
  std::uint32_t thesis_;                   // a unit, as all below
  std::vector<Vote> votes_;                // of the candidate at hand
  std::vector<std::uint64_t> pair_rules_;  // that speak for it
  std::vector<std::uint64_t> named_;       // rules about units of features alone that some reason has named
  std::vector<std::uint64_t> for_roles_;   // such rules that speak for a role, but not for a thesis
  std::vector<Speaker> unknown_;           // rules that speak for the unit at hand and that none has
  std::vector<std::size_t> fresh_;         // of these the former, by bit of their row
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
