#include "extract/structure.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <optional>
#include <span>

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
  Decoder(const Reading& reading, const std::vector<Draft>& drafts, const UnitVotes& votes, ReasonWriter& reasons)
      : r_(reading),
        rules_(reading.book.digest.units),
        drafts_(drafts),
        unit_votes_(votes),
        reasons_(reasons),
        thesis_(choose_thesis(reading, drafts, candidates_)),
        named_(rules_.banks()) {
    reasons.weigh_pairs(reading.weights);
  }

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
  using Topics = ReasonWriter::Topics;
  static constexpr Topics bit(UnitProposal role) { return rules::topic_of(role); }
  /// A rule and what it speaks for.
  struct Speaker {
    std::uint32_t rule;
    Topics topic;
  };
  static constexpr std::array other_roles{UnitProposal::claim, UnitProposal::evidence, UnitProposal::background};

  void number_units() {
    unit_of_.assign(drafts_.size(), none);
    std::uint32_t count = 0;
    for (std::uint32_t i = 0; i < drafts_.size(); ++i) {
      if (drafts_[i].role != UnitProposal::background) unit_of_[i] = count++;
    }
    unit_count_ = count;
    reasons_.expect(count);
    out_.units.reserve(count);
    out_.relations.reserve(count);
  }

  void attach() {
    const auto& pairs = candidates_->pairs();
    std::vector<Edge> edges(pairs.size());
    for (std::size_t i = 0; i < edges.size(); ++i) {
      edges[i] = {unit_of_[pairs[i].to], unit_of_[pairs[i].from], pairs[i].weight};
    }
    chosen_ = maximum_arborescence(unit_count_, unit_of_[thesis_], edges, candidates_->starts());
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
    explain_role(d, unit);
  }

  /// By the roles that votes speak for; and those that say why a claim is of its kind, or evidence has its basis, and no
  /// more than that. What speaks for a thesis counts for a thesis only.
  void explain_role(std::uint32_t d, Unit& unit) {
    const Draft& draft = drafts_[d];
    const bool claimed = unit.role == Role::thesis;
    const UnitProposal won = claimed ? UnitProposal::thesis : draft.role;
    const Topics sorting = unit.role == Role::evidence ? rules::topic_of(unit.basis) : rules::topic_of(unit.kind);
    const Topics roles = (claimed ? bit(UnitProposal::thesis) : 0) | bit(UnitProposal::claim) |
                         bit(UnitProposal::evidence) | bit(UnitProposal::background);
    const Topics spoken_for = draft.topics & (roles | sorting);
    find_unknown(d, spoken_for);
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
  void find_unknown(std::uint32_t d, Topics spoken_for) {
    unknown_.clear();
    unit_votes_.for_each_of_words(d, [&](const Vote& vote) {
      if (!reasons_.knows(vote.rule)) unknown_.push_back({vote.rule, brief(vote).topic & spoken_for});
    });
    const auto row = unit_votes_.row(d);
    for (std::size_t bank = 0; bank < row.size(); ++bank) {
      for (std::uint64_t rest = row[bank] & ~named_[bank]; rest != 0; rest &= rest - 1) {
        const auto place = static_cast<unsigned>(std::countr_zero(rest));
        const std::size_t in_row = bank * rules::ScopeTests::bank_size + place;
        const std::uint32_t rule = rules_.rule(in_row);
        const Topics topic = r_.book.digest.briefs[rule].topic & spoken_for;
        if (topic == 0) continue;
        unknown_.push_back({rule, topic});
        fresh_.push_back(in_row);
        named_[bank] |= std::uint64_t{1} << place;
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
    const Candidate& c = candidates_->pairs()[pair];
    if (c.linked && link(c)) return;
    Relation& relation = out_.relations.emplace_back();
    relation.from = {unit_of_[c.from]};
    relation.to = {false, unit_of_[c.to]};
    relation.type = c.type;
    relation.conceded = c.conceded;
    relation.weight = c.weight;
    last_reasons_ = keep_reasons(c);
    relation.reasons = reasons_.kept(last_reasons_);
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
    const std::uint32_t more = keep_reasons(c);
    reasons_.join(last_reasons_, more);
    last_reasons_ = more;
    return true;
  }

  /// Of its type.
  [[nodiscard]] std::uint32_t keep_reasons(const Candidate& c) {
    candidates_->speaking(c, pair_rules_, votes_);
    return reasons_.keep_pair(pair_rules_, votes_);
  }

  /// Candidates of one draft stand together; the best of the others are what lost.
  void add_alternatives(std::uint32_t pair, Relation& relation) {
    const auto& pairs = candidates_->pairs();
    const bool in_long_text = unit_count_ > long_text;
    const Rivals others = rivals_of(pair, in_long_text ? 1 : most_alternatives);
    relation.margin = others.count > 0 ? pairs[pair].weight - pairs[others.best[0]].weight : pairs[pair].weight;
    std::array<Instead, most_alternatives> lost{};
    for (std::size_t i = 0; i < others.count; ++i) {
      const Candidate& c = pairs[others.best[i]];
      const bool told = i == 0 && !in_long_text;  // of the others the weight must do
      lost[i] = {what_is(c.type), unit_of_[c.to], c.weight, told ? keep_reasons(c) : Instead::none};
    }
    relation.lost = reasons_.keep_lost(std::span(lost).first(others.count));
  }

  struct Rivals {
    std::array<std::uint32_t, most_alternatives + 1> best{};  ///< the heaviest first; one more falls off
    std::size_t count = 0;
  };

  /// The other candidates of its draft, as many as are asked for; of the same weight those that come first.
  [[nodiscard]] Rivals rivals_of(std::uint32_t pair, std::size_t most) const {
    const auto& pairs = candidates_->pairs();
    const std::uint32_t unit = unit_of_[pairs[pair].from];
    Rivals rivals;
    std::array<float, most_alternatives + 1> weights{};  // of the best
    const std::uint32_t last = candidates_->starts()[unit + std::size_t{1}];
    for (std::uint32_t i = candidates_->starts()[unit]; i < last; ++i) {
      const float weight = pairs[i].weight;
      std::size_t at = rivals.count;
      if (i == pair || (at == most && weight <= weights[at - 1])) continue;
      for (; at > 0 && weight > weights[at - 1]; --at) {
        weights[at] = weights[at - 1];
        rivals.best[at] = rivals.best[at - 1];
      }
      weights[at] = weight;
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
      dropped.reasons = reasons_.kept(keep_reasons(c));
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
  const rules::UnitRules& rules_;
  const std::vector<Draft>& drafts_;
  const UnitVotes& unit_votes_;
  ReasonWriter& reasons_;
  std::optional<Candidates> candidates_;
  std::uint32_t thesis_;
  std::vector<Vote> votes_;                // of the candidate at hand
  std::vector<std::uint64_t> pair_rules_;  // that speak for it
  std::vector<std::uint64_t> named_;       // rules about units of features alone that some reason has named
  std::vector<Speaker> unknown_;           // rules that speak for the unit at hand and that none has
  std::vector<std::size_t> fresh_;         // of these the former, by bit of their row
  std::uint32_t last_reasons_ = 0;         // the last part of those for the last relation
  std::vector<std::uint32_t> unit_of_;     // by draft
  std::uint32_t unit_count_ = 0;
  std::vector<std::uint32_t> chosen_;  // by unit: index of its candidate
  Structure out_;
};

}  // namespace

Structure decode(const Reading& reading, const std::vector<Draft>& drafts, const UnitVotes& votes,
                 ReasonWriter& reasons) {
  return Decoder(reading, drafts, votes, reasons).run();
}

}  // namespace argmap::extract
