// Why a statement plays its role.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "argmap/reason.hpp"
#include "extract/reasons/votes.hpp"
#include "extract/units/drafts.hpp"
#include "extract/units/unit_votes.hpp"

namespace argmap::extract {

/// Writes the reasons for the roles of drafts, one draft after the other.
class RoleReasons {
 public:
  using Topics = ReasonWriter::Topics;
  struct Told {
    Reasons reasons;
    Alternatives lost;  ///< the roles that it might have played instead, the best first
    float margin = 0;   ///< how much more weighs its role than the best of these, in log-odds
  };

  RoleReasons(const Reading& reading, const std::vector<Draft>& drafts, const UnitVotes& votes, ReasonWriter& reasons);

  /// By the roles that votes speak for; and those that say why a claim is of its kind, or evidence has its basis, which
  /// is what `sorting` names, and no more than that. What speaks for a thesis counts for a thesis only.
  [[nodiscard]] Told explain(std::uint32_t draft, rules::UnitProposal won, Topics sorting);

 private:
  /// A rule and what it speaks for.
  struct Speaker {
    std::uint32_t rule;
    Topics topic;
  };

  [[nodiscard]] const rules::Brief& brief(const Vote& vote) const { return book_.digest.briefs[vote.rule]; }
  [[nodiscard]] std::uint32_t keep_parts(ReasonStore::Votes votes, rules::UnitProposal won, Topics besides);
  void find_unknown(std::uint32_t draft, Topics spoken_for, Topics sorting);
  void know_rules(rules::UnitProposal won, Topics sorting);

  const rules::Book& book_;
  const rules::UnitRules& rules_;
  const std::vector<float>& weights_;
  const std::vector<Draft>& drafts_;
  const UnitVotes& votes_;
  ReasonWriter& reasons_;
  std::vector<std::uint64_t> named_;      // rules about units of features alone that some reason has named
  std::vector<std::uint64_t> for_roles_;  // such rules that speak for a role, but not for a thesis
  std::vector<Speaker> unknown_;          // rules that speak for the draft at hand and that none has
  std::vector<std::size_t> fresh_;        // of these the former, by bit of their row
};

}  // namespace argmap::extract
