#include "extract/units/role_reasons.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <span>
#include <utility>

namespace argmap::extract {
namespace {

using rules::UnitProposal;
using Topics = RoleReasons::Topics;

/// Those that a draft may play; one of the claims becomes the thesis.
constexpr std::array roles{UnitProposal::claim, UnitProposal::evidence, UnitProposal::background};

constexpr Topics bit(UnitProposal role) {
  return rules::topic_of(role);
}

float score(const Draft& draft, UnitProposal role) {
  return draft.score[static_cast<std::size_t>(role)];
}

Instead::What what_is(UnitProposal role) {
  if (role == UnitProposal::claim) return Instead::What::claim;
  return role == UnitProposal::evidence ? Instead::What::evidence : Instead::What::background;
}

/// A thesis is a claim: it might have been anything but that.
bool might_be(UnitProposal role, UnitProposal won) {
  return role != won && !(role == UnitProposal::claim && won == UnitProposal::thesis);
}

}  // namespace

RoleReasons::RoleReasons(const Reading& reading, const std::vector<Draft>& drafts, const UnitVotes& votes,
                         ReasonWriter& reasons)
    : book_(reading.book),
      rules_(reading.book.digest.units),
      weights_(reading.weights),
      drafts_(drafts),
      votes_(votes),
      reasons_(reasons),
      named_(rules_.banks()),
      for_roles_(rules_.banks()) {
  for (const UnitProposal role : roles) {
    const auto speaking = rules_.speaking_for(bit(role));
    for (std::size_t bank = 0; bank < speaking.size(); ++bank) for_roles_[bank] |= speaking[bank];
  }
}

RoleReasons::Told RoleReasons::explain(std::uint32_t d, UnitProposal won, Topics sorting) {
  const Draft& draft = drafts_[d];
  const Topics spoken_for = draft.topics & (bit(won) | bit(UnitProposal::claim) | bit(UnitProposal::evidence) |
                                            bit(UnitProposal::background) | sorting);
  find_unknown(d, spoken_for, sorting);
  if (!unknown_.empty()) know_rules(won, sorting);
  votes_.for_each_of_words(d, [&](const Vote& vote) {
    if (const Topics topic = brief(vote).topic & spoken_for; topic != 0) reasons_.add(vote, topic);
  });
  const ReasonStore::Votes votes = reasons_.take_votes(votes_.row(d));
  float best_other = 0;
  std::array<Instead, roles.size()> lost{};
  std::size_t count = 0;
  for (const UnitProposal role : roles) {
    if (!might_be(role, won)) continue;
    best_other = std::max(best_other, score(draft, role));
    if ((spoken_for & bit(role)) == 0) continue;
    lost[count++] = {what_is(role), 0, score(draft, role), reasons_.keep(votes, bit(role))};
  }
  if (count == 2 && lost[0].weight < lost[1].weight) std::swap(lost[0], lost[1]);
  const Topics besides = spoken_for & (sorting | (won == UnitProposal::thesis ? bit(UnitProposal::claim) : 0));
  Told told;
  told.lost = reasons_.keep_lost(std::span(lost).first(count));
  told.reasons = reasons_.kept(keep_parts(votes, won, besides));
  told.margin = score(draft, won) - best_other;
  return told;
}

/// First what speaks for its role, then what speaks for a thesis as for a claim, and what sorts it.
std::uint32_t RoleReasons::keep_parts(ReasonStore::Votes votes, UnitProposal won, Topics besides) {
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
void RoleReasons::find_unknown(std::uint32_t d, Topics spoken_for, Topics sorting) {
  unknown_.clear();
  votes_.for_each_of_words(d, [&](const Vote& vote) {
    if (!reasons_.knows(vote.rule)) unknown_.push_back({vote.rule, brief(vote).topic & spoken_for});
  });
  const auto row = votes_.row(d);
  const auto sorters = sorting != 0 ? rules_.speaking_for(sorting) : std::span<const std::uint64_t>();
  const auto for_thesis = rules_.speaking_for(bit(UnitProposal::thesis));
  const bool claimed = (spoken_for & bit(UnitProposal::thesis)) != 0;
  for (std::size_t bank = 0; bank < row.size(); ++bank) {
    const std::uint64_t speaking =
        for_roles_[bank] | (sorters.empty() ? 0 : sorters[bank]) | (claimed ? for_thesis[bank] : 0);
    const std::uint64_t fresh = row[bank] & speaking & ~named_[bank];
    named_[bank] |= fresh;
    for (std::uint64_t rest = fresh; rest != 0; rest &= rest - 1) {
      const std::size_t in_row = bank * rules::ScopeTests::bank_size + static_cast<std::size_t>(std::countr_zero(rest));
      const std::uint32_t rule = rules_.rule(in_row);
      unknown_.push_back({rule, book_.digest.briefs[rule].topic});
      fresh_.push_back(in_row);
    }
  }
}

/// Rules are numbered in the order in which reasons name them: those for what lost come first.
void RoleReasons::know_rules(UnitProposal won, Topics sorting) {
  const auto know = [&](Topics topic) {
    for (const Speaker& each : unknown_) {
      if ((each.topic & topic) != 0) reasons_.know(each.rule);
    }
  };
  for (const UnitProposal role : roles) {
    if (might_be(role, won)) know(bit(role));
  }
  know(bit(won));
  if (won == UnitProposal::thesis) know(bit(UnitProposal::claim));
  know(sorting);
  for (const std::size_t in_row : fresh_) reasons_.name_unit_rule(in_row, weights_[rules_.rule(in_row)]);
  fresh_.clear();
}

}  // namespace argmap::extract
