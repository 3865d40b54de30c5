#include <algorithm>
#include <bit>
#include <span>

#include "extract/units/drafts.hpp"
#include "extract/units/unit_votes.hpp"

namespace argmap::extract {
namespace {

using rules::ProposalKind;
using rules::Scope;
using rules::UnitFeature;
using rules::UnitProposal;

class RoleJudge {
 public:
  RoleJudge(const Reading& reading, std::vector<Draft>& drafts)
      : r_(reading),
        briefs_(reading.book.digest.briefs),
        weights_(reading.weights),
        rules_(reading.book.digest.units),
        drafts_(drafts),
        by_sentence_(drafts_by_sentence(reading.document, drafts)),
        votes_(rules_, drafts.size()) {}

  UnitVotes run() {
    votes_.expect(drafts_.size() * 5);  // hardly more
    for (Draft& draft : drafts_) forget(draft);
    for (std::uint32_t s = 0; s < by_sentence_.size(); ++s) {
      if (!by_sentence_[s].empty()) vote_by_words(s);
    }
    for (std::uint32_t draft = 0; draft < drafts_.size(); ++draft) {
      vote_by_features(draft, rules_.alone(), 0);
      settle(drafts_[draft]);
    }
    look_around();
    for (Draft& draft : drafts_) draft.features.set(UnitFeature::clear_claim, is_clear_claim(draft));
    return std::move(votes_);
  }

 private:
  /// What was judged before, by the weights of another genre.
  static void forget(Draft& draft) {
    draft.topics = 0;
    draft.score = {};
    draft.kinds = {};
    draft.bases = {};
  }

  [[nodiscard]] static bool tells_units(ProposalKind kind) {
    constexpr auto bit = [](ProposalKind each) { return 1U << static_cast<unsigned>(each); };
    constexpr unsigned all = bit(ProposalKind::unit) | bit(ProposalKind::kind) | bit(ProposalKind::basis);
    return (all & bit(kind)) != 0;
  }

  [[nodiscard]] std::uint64_t in_block(const Draft& draft) const {
    return block_features(r_.document, r_.document.sentences[draft.sentence].block).bits();
  }

  /// A rule speaks once for a draft, however often its words stand there. Matches of one rule come one after the other.
  void vote_by_words(std::uint32_t sentence) {
    const TokenRange found = r_.matches.of_sentence(sentence);
    const TokenRange drafts = by_sentence_[sentence];
    for (std::uint32_t i = found.first; i < found.last; ++i) {
      if (!tells_units(r_.matches.kind(i))) continue;
      const match::Match& m = r_.matches[i];
      const std::int8_t at = briefs_[m.rule].at;
      const TokenRange captured = at >= 0 ? m.captures[static_cast<std::size_t>(at)] : m.tokens;
      const TokenRange words = captured.empty() ? m.tokens : captured;
      const std::uint32_t d = draft_at(drafts_, drafts, words);
      if (d == none || are_quoted_in(drafts_[d], words.first) || votes_.ends_with(d, m.rule) ||
          !fits(r_, m.rule, drafts_[d]))
        continue;
      votes_.add(d, {m.rule, i, weights_[m.rule]});
      weigh(drafts_[d], m.rule);
    }
  }

  /// True of words that are quoted, or are a title, in the midst of a draft: they say nothing of what it says. A term
  /// in marks is a word of the author's.
  [[nodiscard]] bool are_quoted_in(const Draft& draft, std::uint32_t token) const {
    const std::uint32_t quotation = r_.document.tokens[token].quotation;
    if (quotation == none) return false;
    const Quotation& marked = r_.document.quotations[quotation];
    return marked.use != QuotationUse::scare && !marked.tokens.contains(draft.core.front().first);
  }

  /// The rules stand in banks from `first` on. True where one of them holds.
  bool vote_by_features(std::uint32_t index, const rules::UnitTests& tests, std::size_t first) {
    Draft& draft = drafts_[index];
    const std::uint64_t in_sentence = draft.in_sentence.bits();
    const std::uint64_t features = draft.features.bits();
    const std::span<std::uint64_t> row = votes_.row(index).subspan(first, tests.banks());
    std::uint64_t any = 0;
    for (std::size_t bank = 0; bank < row.size(); ++bank) {
      std::uint64_t holding = tests.holding(bank, in_sentence, features);
      for (std::uint64_t rest = holding; rest != 0; rest &= rest - 1) {
        const auto bit = static_cast<std::size_t>(std::countr_zero(rest));
        const std::uint32_t rule = rules_.rule((first + bank) * rules::ScopeTests::bank_size + bit);
        if (fits_block(rule, draft)) {
          weigh(draft, rule);
        } else {
          holding ^= std::uint64_t{1} << bit;
        }
      }
      row[bank] = holding;
      any |= holding;
    }
    return any != 0;
  }

  [[nodiscard]] bool fits_block(std::uint32_t rule, const Draft& draft) const {
    return !briefs_[rule].asks_for(Scope::block) || r_.book.rules[rule].where.holds(Scope::block, in_block(draft));
  }

  void weigh(Draft& draft, std::uint32_t rule) const {
    const float weight = weights_[rule];
    const rules::Brief& p = briefs_[rule];
    draft.topics |= p.topic;
    if (p.kind == ProposalKind::unit) draft.score[static_cast<std::size_t>(p.unit)] += weight;
    if (p.names_kind) draft.kinds[static_cast<std::size_t>(p.claim_kind)] += weight;
    if (p.names_basis) draft.bases[static_cast<std::size_t>(p.basis)] += weight;
  }

  /// Facts come in runs: what stands beside a unit in its paragraph speaks once more, by the roles settled so far.
  void look_around() {
    for (std::size_t i = 1; i < drafts_.size(); ++i) {
      Draft& a = drafts_[i - 1];
      Draft& b = drafts_[i];
      if (a.paragraph != b.paragraph) continue;
      b.features.set(UnitFeature::after_evidence, a.role == UnitProposal::evidence);
      b.features.set(UnitFeature::after_claim, a.role == UnitProposal::claim);
      a.features.set(UnitFeature::before_evidence, b.role == UnitProposal::evidence);
      a.features.set(UnitFeature::before_claim, b.role == UnitProposal::claim);
    }
    const rules::UnitTests& beside = rules_.beside();
    for (std::uint32_t draft = 0; draft < drafts_.size(); ++draft) {
      if (vote_by_features(draft, beside, rules_.alone().banks())) settle(drafts_[draft]);
    }
  }

  void settle(Draft& draft) const {
    const auto score = [&](UnitProposal role) { return draft.score[static_cast<std::size_t>(role)]; };
    draft.role =
        score(UnitProposal::evidence) > score(UnitProposal::claim) ? UnitProposal::evidence : UnitProposal::claim;
    if (score(UnitProposal::background) > score(draft.role)) draft.role = UnitProposal::background;
    draft.kind = static_cast<ClaimKind>(place_of_most(draft.kinds));
    draft.basis = static_cast<Basis>(place_of_most(draft.bases));
  }

  /// Asked by the rules for findings alone: what a role is decided by cannot hang on it.
  [[nodiscard]] static bool is_clear_claim(const Draft& draft) {
    const auto score = [&](UnitProposal role) { return draft.score[static_cast<std::size_t>(role)]; };
    const float other = std::max(score(UnitProposal::evidence), score(UnitProposal::background));
    return score(UnitProposal::claim) - other >= rules::clear_claim_margin;
  }

  /// The first of the greatest; without a branch, for which one it is varies from draft to draft.
  template <std::size_t size>
  [[nodiscard]] static std::size_t place_of_most(const std::array<float, size>& sums) {
    std::size_t place = 0;
    float most = sums[0];
    for (std::size_t i = 1; i < size; ++i) {
      place = sums[i] > most ? i : place;
      most = std::max(most, sums[i]);
    }
    return place;
  }

  const Reading& r_;
  std::span<const rules::Brief> briefs_;  // by rule
  std::span<const float> weights_;
  const rules::UnitRules& rules_;
  std::vector<Draft>& drafts_;
  std::vector<TokenRange> by_sentence_;
  UnitVotes votes_;
};

}  // namespace

UnitVotes judge_roles(const Reading& reading, std::vector<Draft>& drafts) {
  return RoleJudge(reading, drafts).run();
}

}  // namespace argmap::extract
