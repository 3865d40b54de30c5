#include "eval/agreement.hpp"

#include <algorithm>

namespace argmap::eval {
namespace {

using rules::UnitProposal;

Span shared(Span a, Span b) {
  return {std::max(a.begin, b.begin), std::min(a.end, b.end)};
}

bool overlaps(const std::vector<Span>& spans, Span span) {
  return std::ranges::any_of(spans, [&](Span each) { return each.overlaps(span); });
}

std::uint64_t pair_key(std::uint32_t from, std::uint32_t to) {
  return std::uint64_t{from} << 32 | to;
}

bool plays(GoldRole gold, UnitProposal role) {
  switch (role) {
    case UnitProposal::thesis:
      return gold == GoldRole::major_claim;
    case UnitProposal::claim:
      return gold == GoldRole::major_claim || gold == GoldRole::claim;
    case UnitProposal::evidence:
      return gold == GoldRole::premise;
    case UnitProposal::background:
      return gold == GoldRole::none;
  }
  return false;
}

}  // namespace

Agreement::Agreement(const Document& document, const Gold& gold)
    : document_(document), gold_(gold), letters_before_(document.tokens.size() + 1, 0) {
  for (std::size_t i = 0; i < document.tokens.size(); ++i) {
    const Token& token = document.tokens[i];
    const bool counts = token.word_class != WordClass::punctuation;
    const auto starts = [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; };
    const auto letters = counts ? std::ranges::count_if(document.slice(token.span), starts) : 0;
    letters_before_[i + 1] = letters_before_[i] + static_cast<std::uint32_t>(letters);
  }
  for (std::uint32_t i = 0; i < gold.attributions.size(); ++i) {
    for (const Span cue : gold.attributions[i].cue) {
      cues_.emplace_back(cue, i);
      longest_cue_ = std::max(longest_cue_, cue.size());
    }
  }
  std::ranges::sort(cues_);
  for (std::uint32_t i = 0; i < gold.units.size(); ++i) {
    by_place_.push_back(i);
    longest_unit_ = std::max(longest_unit_, gold.units[i].span.size());
  }
  std::ranges::stable_sort(by_place_, {}, [&](std::uint32_t i) { return gold.units[i].span; });
  for (const GoldRelation& r : gold.relations) relations_[pair_key(r.from, r.to)].push_back(r.type);
}

TokenRange Agreement::tokens(Span span) const {
  const auto& all = document_.tokens;
  const auto first = std::ranges::lower_bound(all, span.begin, {}, [](const Token& t) { return t.span.begin; });
  const auto last = std::ranges::upper_bound(all, span.end, {}, [](const Token& t) { return t.span.end; });
  return {static_cast<std::uint32_t>(first - all.begin()), static_cast<std::uint32_t>(last - all.begin())};
}

std::uint32_t Agreement::letters(Span span) const {
  const TokenRange range = span.empty() ? TokenRange{} : tokens(span);
  return range.empty() ? 0 : letters_before_[range.last] - letters_before_[range.first];
}

std::uint32_t Agreement::shared_letters(const std::vector<Span>& a, const std::vector<Span>& b) const {
  std::uint32_t sum = 0;
  for (const Span x : a) {
    for (const Span y : b) sum += letters(shared(x, y));
  }
  return sum;
}

bool Agreement::same_content(const std::vector<Span>& a, const std::vector<Span>& b) const {
  const std::uint32_t both = shared_letters(a, b);
  const std::uint32_t either = shared_letters(a, a) + shared_letters(b, b) - both;
  return both > 0 && 2 * both >= either;
}

template <typename Visit>
void Agreement::with_cue(Span cue, Visit visit) const {
  if (cue.empty()) {
    for (std::uint32_t i = 0; i < gold_.attributions.size(); ++i) {
      if (gold_.attributions[i].cue.empty()) visit(i);
    }
    return;
  }
  const std::uint32_t from = cue.begin > longest_cue_ ? cue.begin - longest_cue_ : 0;
  auto it = std::ranges::lower_bound(cues_, from, {}, [](const auto& entry) { return entry.first.begin; });
  for (; it != cues_.end() && it->first.begin < cue.end; ++it) {
    if (it->first.overlaps(cue)) visit(it->second);
  }
}

std::optional<std::uint32_t> Agreement::gold_attribution(Span source, Span cue,
                                                         const std::vector<Span>& content) const {
  std::optional<std::uint32_t> found;
  with_cue(cue, [&](std::uint32_t i) {
    const GoldAttribution& gold = gold_.attributions[i];
    const bool same_source = source.empty() ? gold.source.empty() : overlaps(gold.source, source);
    if (!found && same_source && same_content(content, gold.content)) found = i;
  });
  return found;
}

Verdict Agreement::voice(Span source, Span cue, const std::vector<Span>& content) const {
  if (gold_attribution(source, cue, content)) return Verdict::right;
  Verdict verdict = Verdict::wrong;
  if (!cue.empty()) with_cue(cue, [&](std::uint32_t) { verdict = Verdict::near; });
  return verdict;
}

std::optional<std::uint32_t> Agreement::gold_unit(Span unit) const {
  const std::uint32_t size = tokens(unit).size();
  const std::uint32_t from = unit.begin > longest_unit_ ? unit.begin - longest_unit_ : 0;
  const auto place = [&](std::uint32_t i) { return gold_.units[i].span.begin; };
  for (auto it = std::ranges::lower_bound(by_place_, from, {}, place); it != by_place_.end(); ++it) {
    const Span gold = gold_.units[*it].span;
    if (gold.begin >= unit.end) break;
    const Span both = shared(unit, gold);
    const TokenRange common = both.empty() ? TokenRange{} : tokens(both);
    if (!common.empty() && 2 * common.size() > std::max(size, tokens(gold).size())) return *it;
  }
  return std::nullopt;
}

Verdict Agreement::unit(UnitProposal role, Span unit) const {
  const auto gold = gold_unit(unit);
  const GoldRole is = gold ? gold_.units[*gold].role : GoldRole::none;
  if (plays(is, role)) return Verdict::right;
  const bool argues = is != GoldRole::none && role != UnitProposal::background;
  return argues ? Verdict::near : Verdict::wrong;
}

bool Agreement::could_be_thesis(Span unit) const {
  const auto gold = gold_unit(unit);
  if (!gold) return false;
  const auto is_thesis = [&](std::uint32_t i) { return gold_.units[i].role == GoldRole::major_claim; };
  const auto says_again = [&](const GoldRelation& r) {
    return r.type == RelationType::restates && r.from == *gold && is_thesis(r.to);
  };
  return is_thesis(*gold) || gold_.units[*gold].also_thesis || std::ranges::any_of(gold_.relations, says_again);
}

Verdict Agreement::relation(std::optional<RelationType> type, Span from, Span to) const {
  const auto source = gold_unit(from);
  const auto target = gold_unit(to);
  if (!source || !target) return Verdict::wrong;
  const auto pair = relations_.find(pair_key(*source, *target));
  if (pair == relations_.end()) return Verdict::wrong;
  if (type == RelationType::undercuts) type = RelationType::attacks;
  return !type || std::ranges::find(pair->second, *type) != pair->second.end() ? Verdict::right : Verdict::near;
}

Verdict Agreement::furniture(Span span) const {
  const std::uint32_t both = shared_letters({span}, gold_.furniture);
  if (both == 0) return Verdict::wrong;
  return 2 * both > letters(span) ? Verdict::right : Verdict::near;
}

}  // namespace argmap::eval
