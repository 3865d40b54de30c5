#include "extract/units/clue_votes.hpp"

#include <algorithm>

namespace argmap::extract {
namespace {

using rules::ProposalKind;

bool takes_part(const Draft& draft) {
  return draft.role != rules::UnitProposal::background;
}

class ClueFinder {
 public:
  ClueFinder(const Reading& reading, const std::vector<Draft>& drafts)
      : r_(reading), drafts_(drafts), by_sentence_(drafts_by_sentence(reading.document, drafts)) {}

  std::vector<DraftVote> run() {
    for (std::uint32_t sentence = 0; sentence < by_sentence_.size(); ++sentence) {
      if (!by_sentence_[sentence].empty()) ask_words(sentence);
    }
    ask_features();
    std::ranges::stable_sort(votes_, {}, &DraftVote::draft);
    return std::move(votes_);
  }

 private:
  [[nodiscard]] bool holds(const rules::Rule& rule, const Draft& draft) const {
    return takes_part(draft) && has_features(r_, rule.where, draft);
  }

  void ask_words(std::uint32_t sentence) {
    const TokenRange found = r_.matches.of_sentence(sentence, ProposalKind::finding);
    for (std::uint32_t i = found.first; i < found.last; ++i) {
      if (r_.matches.kind(i) != ProposalKind::finding) continue;
      const match::Match& match = r_.matches[i];
      const std::int8_t at = r_.book.digest.briefs[match.rule].at;
      const TokenRange words = at >= 0 ? match.captures[static_cast<std::size_t>(at)] : match.tokens;
      const std::uint32_t draft = draft_at(drafts_, by_sentence_[sentence], words.empty() ? match.tokens : words);
      if (draft == none || !holds(r_.book.rules[match.rule], drafts_[draft])) continue;
      votes_.push_back({draft, {match.rule, i, weight(match.rule)}});
    }
  }

  void ask_features() {
    for (const std::uint32_t rule : r_.feature_rules.of(ProposalKind::finding)) {
      for (std::uint32_t draft = 0; draft < drafts_.size(); ++draft) {
        if (holds(r_.book.rules[rule], drafts_[draft])) votes_.push_back({draft, {rule, none, weight(rule)}});
      }
    }
  }

  [[nodiscard]] float weight(std::uint32_t rule) const { return r_.weights[rule]; }

  const Reading& r_;
  const std::vector<Draft>& drafts_;
  std::vector<TokenRange> by_sentence_;
  std::vector<DraftVote> votes_;
};

}  // namespace

std::vector<DraftVote> clue_votes(const Reading& reading, const std::vector<Draft>& drafts) {
  return ClueFinder(reading, drafts).run();
}

std::vector<Clue> write_clues(const Reading& reading, const std::vector<Draft>& drafts, ReasonWriter& reasons) {
  std::vector<Clue> clues;
  std::uint32_t next = 0;  // draft that has not been counted
  std::uint32_t unit = 0;  // that the next draft is, if it takes part
  const std::vector<DraftVote> votes = clue_votes(reading, drafts);
  clues.reserve(votes.size());
  for (const DraftVote& found : votes) {
    for (; next < found.draft; ++next) unit += takes_part(drafts[next]);
    const rules::Proposal& proposal = reading.book.rules[found.vote.rule].propose;
    clues.push_back({unit, proposal.value, proposal.spares, reasons.write(found.vote)});
  }
  return clues;
}

}  // namespace argmap::extract
