#include "eval/structure_scores.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "eval/metric_text.hpp"
#include "eval/structure_side.hpp"

namespace argmap::eval {
namespace {

std::uint32_t counted(std::ptrdiff_t count) {
  return static_cast<std::uint32_t>(count);
}

class Comparison {
 public:
  Comparison(const Gold& gold, const Gold& found, Scores& scores)
      : text_(gold.text), tokens_(metric_tokens(text_)), gold_(gold, tokens_), found_(found, tokens_), scores_(scores) {
    match_units();
  }

  void run() {
    count_sentences();
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      scores_.table(Metric::bio).add(gold_.boundaries[i], found_.boundaries[i]);
    }
    count_units();
    count_links();
    count_undirected_links();
    find_top();
    count_unsupported();
    confuse_roles();
    confuse_relations();
  }

 private:
  using Match = std::optional<std::uint32_t>;

  /// Every found unit takes the gold unit that it shares most with, unless one before it has.
  void match_units() {
    std::vector<bool> taken(gold_.roles.size());
    matches_.resize(found_.roles.size());
    for (std::uint32_t i = 0; i < matches_.size(); ++i) {
      const Match best = found_.has(i) ? best_for(found_.ranges[i]) : std::nullopt;
      if (!best || taken[*best]) continue;
      taken[*best] = true;
      matches_[i] = best;
    }
  }

  [[nodiscard]] Match best_for(TokenRange range) const {
    Match best;
    std::uint32_t most = 0;
    for (std::uint32_t i = 0; i < gold_.roles.size(); ++i) {
      const TokenRange other = gold_.ranges[i];
      if (!gold_.has(i) || !same(range, other, 0.5)) continue;
      const std::uint32_t shared = std::min(range.last, other.last) - std::max(range.first, other.first);
      if (shared >= most) best = i;
      most = std::max(most, shared);
    }
    return best;
  }

  /// The label that most of the tokens have; the one with the lower number where two have as many.
  static std::size_t label_of_most(const StructureSide& side, TokenRange tokens) {
    std::array<std::uint32_t, 3> counts{};
    for (std::uint32_t i = tokens.first; i < tokens.last; ++i) ++counts[side.labels[i]];
    return static_cast<std::size_t>(std::ranges::max_element(counts) - counts.begin());
  }

  static std::size_t is_mostly_outside(const StructureSide& side, TokenRange tokens) {
    std::uint32_t arguing = 0;
    for (std::uint32_t i = tokens.first; i < tokens.last; ++i) arguing += side.labels[i] != none_label ? 1 : 0;
    return arguing * 2 >= tokens.size() ? 0 : 1;
  }

  void count_sentences() {
    for (const Span sentence : metric_sentences(text_)) {
      const TokenRange tokens = tokens_in(tokens_, sentence);
      if (tokens.empty()) continue;
      scores_.table(Metric::s2).add(is_mostly_outside(gold_, tokens), is_mostly_outside(found_, tokens));
      scores_.table(Metric::s3).add(label_of_most(gold_, tokens), label_of_most(found_, tokens));
    }
  }

  void count_units() {
    for (const Metric metric : {Metric::u50, Metric::c50, Metric::c50m, Metric::c100}) {
      scores_.count(metric) += {0, found_.units(), gold_.units()};
    }
    for (const auto& [metric, label] : {std::pair(Metric::c50_claim, 0U), std::pair(Metric::c50_premise, 1U)}) {
      scores_.count(metric) += {0, found_.units_labelled(label), gold_.units_labelled(label)};
    }
    for (std::uint32_t i = 0; i < matches_.size(); ++i) {
      if (matches_[i]) count_match(i, *matches_[i]);
    }
  }

  void count_match(std::uint32_t found, std::uint32_t gold) {
    const std::size_t label = label_of(gold_.roles[gold]);
    scores_.table(Metric::cls).add(label, label_of(found_.roles[found]));
    ++scores_.count(Metric::u50).right;
    if (gold_.roles[gold] == found_.roles[found]) ++scores_.count(Metric::c50m).right;
    if (label != label_of(found_.roles[found])) return;
    ++scores_.count(Metric::c50).right;
    ++scores_.count(label == 0 ? Metric::c50_claim : Metric::c50_premise).right;
    if (same(gold_.ranges[gold], found_.ranges[found], 0.999)) ++scores_.count(Metric::c100).right;
  }

  /// The gold relation between the units that these two are.
  [[nodiscard]] Links::const_iterator gold_link(Ends found) const {
    const Match from = matches_[found.first];
    const Match to = matches_[found.second];
    return from && to ? gold_.links.find({*from, *to}) : gold_.links.end();
  }

  void count_links() {
    const auto size = [](const Links& links) { return static_cast<std::uint32_t>(links.size()); };
    for (const Metric metric : {Metric::l50, Metric::r50}) {
      scores_.count(metric) += {0, size(found_.links), size(gold_.links)};
    }
    for (const auto type : {RelationType::supports, RelationType::attacks}) {
      scores_.count(metric_of(type)) += {0, found_.links_of(type), gold_.links_of(type)};
    }
    for (const auto& [ends, type] : found_.links) {
      const auto gold = gold_link(ends);
      if (gold == gold_.links.end()) continue;
      ++scores_.count(Metric::l50).right;
      if (gold->second != type) continue;
      ++scores_.count(Metric::r50).right;
      ++scores_.count(metric_of(type)).right;
    }
  }

  static Metric metric_of(RelationType type) {
    return type == RelationType::supports ? Metric::r50_support : Metric::r50_attack;
  }

  void count_undirected_links() {
    std::set<Ends> gold;
    std::set<Ends> found;
    std::set<Ends> right;
    for (const auto& link : gold_.links) gold.insert(std::minmax(link.first.first, link.first.second));
    for (const auto& link : found_.links) {
      const auto [from, to] = link.first;
      found.insert(std::minmax(from, to));
      if (!matches_[from] || !matches_[to]) continue;
      const Ends ends = std::minmax(*matches_[from], *matches_[to]);
      if (gold.contains(ends)) right.insert(ends);
    }
    const auto size = [](const std::set<Ends>& pairs) { return static_cast<std::uint32_t>(pairs.size()); };
    scores_.count(Metric::lu50) += {size(right), size(found), size(gold)};
  }

  /// The first major claim; without one the claim that argues for nothing and that most argue for.
  [[nodiscard]] Match found_top() const {
    const auto major = std::ranges::find_if(found_.roles, [](GoldRole role) { return role == GoldRole::major_claim; });
    if (major != found_.roles.end()) return static_cast<std::uint32_t>(major - found_.roles.begin());
    std::vector<std::uint32_t> incoming(found_.roles.size());
    std::vector<bool> argues(found_.roles.size());
    for (const auto& link : found_.links) {
      argues[link.first.first] = true;
      ++incoming[link.first.second];
    }
    Match top;
    for (std::uint32_t i = 0; i < found_.roles.size(); ++i) {
      if (found_.roles[i] == GoldRole::claim && !argues[i] && (!top || incoming[i] > incoming[*top])) top = i;
    }
    return top;
  }

  void find_top() {
    if (std::ranges::count(gold_.roles, GoldRole::major_claim) != 1) return;
    const auto thesis = std::ranges::find(gold_.roles, GoldRole::major_claim) - gold_.roles.begin();
    const Match top = found_top();
    const bool right = top && matches_[*top] && *matches_[*top] == static_cast<std::uint32_t>(thesis);
    scores_.count(Metric::top) += {right ? 1U : 0U, 1, 1};
  }

  /// By unit, whether it is a claim (the thesis is none) that nothing supports.
  static std::vector<bool> unsupported(const StructureSide& side) {
    std::vector<bool> claims;
    for (const GoldRole role : side.roles) claims.push_back(role == GoldRole::claim);
    for (const auto& [ends, type] : side.links) {
      if (type == RelationType::supports) claims[ends.second] = false;
    }
    return claims;
  }

  /// The claims that the graph leaves without support, and those that the findings list.
  void count_unsupported() {
    const std::vector<bool> gold = unsupported(gold_);
    count_claims(Metric::uns, unsupported(found_), gold);
    count_claims(Metric::listed, found_.listed, gold);
  }

  void count_claims(Metric metric, const std::vector<bool>& found, const std::vector<bool>& gold) {
    Count count{0, counted(std::ranges::count(found, true)), counted(std::ranges::count(gold, true))};
    for (std::uint32_t i = 0; i < found.size(); ++i) {
      if (found[i] && matches_[i] && gold[*matches_[i]]) ++count.right;
    }
    scores_.count(metric) += count;
  }

  void confuse_roles() {
    const auto nothing = static_cast<std::size_t>(GoldRole::none);
    std::vector<bool> missed(gold_.roles.size(), true);
    for (std::uint32_t i = 0; i < matches_.size(); ++i) {
      if (matches_[i]) missed[*matches_[i]] = false;
      const GoldRole gold = matches_[i] ? gold_.roles[*matches_[i]] : GoldRole::none;
      if (found_.has(i)) scores_.roles.add(static_cast<std::size_t>(gold), static_cast<std::size_t>(found_.roles[i]));
    }
    for (std::uint32_t i = 0; i < missed.size(); ++i) {
      if (missed[i] && gold_.has(i)) scores_.roles.add(static_cast<std::size_t>(gold_.roles[i]), nothing);
    }
  }

  void confuse_relations() {
    const auto label = [](RelationType type) {
      return type == RelationType::supports ? std::size_t{0} : std::size_t{1};
    };
    constexpr std::size_t nothing = 2;
    std::set<Ends> seen;
    for (const auto& [ends, type] : found_.links) {
      const auto gold = gold_link(ends);
      const bool known = gold != gold_.links.end();
      if (known) seen.insert(gold->first);
      scores_.relations.add(known ? label(gold->second) : nothing, label(type));
    }
    for (const auto& [ends, type] : gold_.links) {
      if (!seen.contains(ends)) scores_.relations.add(label(type), nothing);
    }
  }

  std::string_view text_;
  std::vector<Span> tokens_;
  StructureSide gold_;
  StructureSide found_;
  Scores& scores_;
  std::vector<Match> matches_;  // by found unit: the gold unit that is the same
};

}  // namespace

void score_structure(const Gold& gold, const Gold& found, Scores& scores) {
  Comparison(gold, found, scores).run();
}

}  // namespace argmap::eval
