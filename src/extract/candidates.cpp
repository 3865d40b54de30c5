#include "extract/candidates.hpp"

#include <algorithm>
#include <span>

#include "extract/pair_features.hpp"

namespace argmap::extract {
namespace {

using rules::End;
using rules::ProposalKind;
using rules::Scope;
using rules::UnitProposal;

constexpr std::uint32_t reach_back = 6;    // units before it that a unit may attach to without any mark
constexpr std::uint32_t reach_on = 3;      // and after it
constexpr std::uint32_t earlier_reach = 4; // how far "earlier" and "later" in a rule go

/// A word-borne vote on a pair.
struct Marked {
  std::uint32_t from = 0;
  std::uint32_t to = 0;
  Vote vote;
};

/// A rule of `where` alone, with its test at hand: every pair asks it.
struct FeatureVote {
  std::uint64_t all = 0;
  std::uint64_t no = 0;
  Vote vote;
};

class Finder {
 public:
  Finder(const Reading& reading, const std::vector<Draft>& drafts, std::uint32_t thesis)
      : r_(reading), drafts_(drafts), thesis_(thesis), pairs_(reading, drafts, thesis),
        by_sentence_(drafts_by_sentence(reading.document, drafts)) {
    for (std::uint32_t i = 0; i < drafts.size(); ++i) {
      if (drafts[i].role != UnitProposal::background) units_.push_back(i);
    }
    constexpr auto pair = static_cast<std::size_t>(Scope::pair);
    for (const std::uint32_t rule : reading.feature_rules.of(ProposalKind::relation)) {
      const rules::FeatureTest& where = reading.book.rules[rule].where;
      feature_votes_.push_back({where.all[pair], where.no[pair], cast(rule, none)});
    }
  }

  Candidates run() {
    for (std::uint32_t s = 0; s < by_sentence_.size(); ++s) {
      if (!by_sentence_[s].empty()) read_marks(s);
    }
    std::ranges::stable_sort(marks_, {}, [](const Marked& m) { return std::pair(m.from, m.to); });
    for (const std::uint32_t from : units_) propose(from);
    return std::move(out_);
  }

 private:
  [[nodiscard]] Vote cast(std::uint32_t rule, std::uint32_t match) const {
    return {rule, match, static_cast<float>(r_.book.rules[rule].weight.value)};
  }

  void read_marks(std::uint32_t sentence) {
    const TokenRange found = r_.matches.of_sentence(sentence);
    for (std::uint32_t i = found.first; i < found.last; ++i) {
      if (r_.matches.kind(i) == ProposalKind::relation) read_mark(sentence, i);
    }
  }

  void read_mark(std::uint32_t sentence, std::uint32_t index) {
    const match::Match& m = r_.matches[index];
    const rules::Proposal& p = r_.book.rules[m.rule].propose;
    const std::uint32_t here = draft_at(drafts_, by_sentence_[sentence], m.tokens);
    if (here == none || !r_.book.rules[m.rule].where.holds(Scope::sentence, drafts_[here].in_sentence.bits())) return;
    const TokenRange from = ends(p.from, p.from_capture, m, sentence, here);
    const TokenRange to = ends(p.to, p.to_capture, m, sentence, here);
    for (std::uint32_t a = from.first; a < from.last; ++a) {
      for (std::uint32_t b = to.first; b < to.last; ++b) {
        if (units_[a] != units_[b]) marks_.push_back({units_[a], units_[b], cast(m.rule, index)});
      }
    }
  }

  /// The units, as places in `units_`, that an end of a proposed relation may be.
  [[nodiscard]] TokenRange ends(End end, std::int8_t slot, const match::Match& m, std::uint32_t sentence,
                                std::uint32_t here) const {
    const auto count = static_cast<std::uint32_t>(units_.size());
    if (end == End::capture) {
      const TokenRange words = m.captures[static_cast<std::size_t>(slot)];
      return one(draft_at(drafts_, by_sentence_[sentence], words));
    }
    if (end == End::here) return one(here);
    const std::uint32_t first = place(by_sentence_[sentence].first);
    const std::uint32_t before = std::min(place(here), end == End::earlier ? first : count);
    const std::uint32_t after = place(here + 1);
    switch (end) {
      case End::previous: return before > 0 ? TokenRange{before - 1, before} : TokenRange{};
      case End::next: return after < count ? TokenRange{after, after + 1} : TokenRange{};
      case End::earlier: return {before > earlier_reach ? before - earlier_reach : 0, before};
      case End::later: return {after, std::min(after + earlier_reach, count)};
      default: return {};
    }
  }

  /// Place of the first unit that is the draft or comes after it.
  [[nodiscard]] std::uint32_t place(std::uint32_t draft) const {
    return static_cast<std::uint32_t>(std::ranges::lower_bound(units_, draft) - units_.begin());
  }

  [[nodiscard]] TokenRange one(std::uint32_t draft) const {
    if (draft == none || drafts_[draft].role == UnitProposal::background) return {};
    return {place(draft), place(draft) + 1};
  }

  void propose(std::uint32_t from) {
    targets_.clear();
    const std::uint32_t at = pairs_.ordinal(from);
    const auto count = static_cast<std::uint32_t>(units_.size());
    for (std::uint32_t i = at > reach_back ? at - reach_back : 0; i < std::min(at + reach_on + 1, count); ++i) {
      targets_.push_back(units_[i]);
    }
    add_landmarks(from, at);
    while (next_mark_ < marks_.size() && marks_[next_mark_].from < from) ++next_mark_;
    for (std::size_t i = next_mark_; i < marks_.size() && marks_[i].from == from; ++i) targets_.push_back(marks_[i].to);
    std::ranges::sort(targets_);
    const auto repeated = std::ranges::unique(targets_);
    targets_.erase(repeated.begin(), repeated.end());
    std::size_t mark = next_mark_;
    for (const std::uint32_t to : targets_) {
      while (speaks_of(mark, from) && marks_[mark].to < to) ++mark;
      const std::size_t first = mark;
      while (speaks_of(mark, from) && marks_[mark].to == to) ++mark;
      if (to != from) weigh(from, to, std::span(marks_).subspan(first, mark - first));
    }
  }

  [[nodiscard]] bool speaks_of(std::size_t mark, std::uint32_t from) const {
    return mark < marks_.size() && marks_[mark].from == from;
  }

  /// The thesis, the heads of this section and of this and the previous paragraph.
  void add_landmarks(std::uint32_t from, std::uint32_t at) {
    if (thesis_ != none) targets_.push_back(thesis_);
    const std::uint32_t head = paragraph_start(at);
    targets_.push_back(units_[head]);
    if (head > 0) targets_.push_back(units_[paragraph_start(head - 1)]);
    if (section_ != drafts_[from].section || section_head_ == none) {
      section_ = drafts_[from].section;
      section_head_ = from;
    }
    targets_.push_back(section_head_);
  }

  /// Looks back over a bounded number of units: in a longer paragraph the start is out of reach anyway.
  [[nodiscard]] std::uint32_t paragraph_start(std::uint32_t at) const {
    std::uint32_t start = at;
    while (start > 0 && at - start < 24 && drafts_[units_[start - 1]].paragraph == drafts_[units_[at]].paragraph) --start;
    return start;
  }

  void weigh(std::uint32_t from, std::uint32_t to, std::span<const Marked> marks) {
    Candidate c;
    c.from = from;
    c.to = to;
    c.first_vote = static_cast<std::uint32_t>(out_.votes.size());
    const std::uint64_t bits = pairs_.features(from, to).bits();
    for (const FeatureVote& rule : feature_votes_) {
      if ((bits & rule.all) == rule.all && (bits & rule.no) == 0) out_.votes.push_back(rule.vote);
    }
    for (const Marked& mark : marks) {
      if (!r_.book.rules[mark.vote.rule].where.holds(Scope::pair, bits)) continue;
      out_.votes.push_back(mark.vote);
      c.marked = true;
    }
    c.last_vote = static_cast<std::uint32_t>(out_.votes.size());
    settle(c);
    out_.pairs.push_back(c);
  }

  /// What speaks for attaching at all counts for every type; the best type then wins.
  void settle(Candidate& c) const {
    std::array<float, relation_types> by_type{};
    float conceded = 0;
    float linked = 0;
    for (std::uint32_t i = c.first_vote; i < c.last_vote; ++i) {
      const Vote& vote = out_.votes[i];
      const rules::Proposal& p = r_.book.rules[vote.rule].propose;
      if (p.any_relation) {
        c.weight += vote.weight;
      } else {
        by_type[static_cast<std::size_t>(p.relation)] += vote.weight;
      }
      if (p.conceded) conceded += vote.weight;
      if (p.linked) linked += vote.weight;
    }
    const auto best = std::ranges::max_element(by_type);
    c.type = static_cast<RelationType>(best - by_type.begin());
    c.weight += *best;
    c.conceded = conceded > 0 && c.type == RelationType::attacks;
    c.linked = linked > 0 && c.type == RelationType::supports;
  }

  const Reading& r_;
  const std::vector<Draft>& drafts_;
  std::uint32_t thesis_;
  PairJudge pairs_;
  std::vector<TokenRange> by_sentence_;
  std::vector<std::uint32_t> units_;       // drafts that are no background
  std::vector<FeatureVote> feature_votes_;
  std::vector<Marked> marks_;
  std::vector<std::uint32_t> targets_;
  std::size_t next_mark_ = 0;
  std::uint32_t section_ = 0;
  std::uint32_t section_head_ = none;
  Candidates out_;
};

}  // namespace

Candidates find_candidates(const Reading& reading, const std::vector<Draft>& drafts, std::uint32_t thesis) {
  return Finder(reading, drafts, thesis).run();
}

}  // namespace argmap::extract
