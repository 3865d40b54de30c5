#include <memory>
#include <utility>

#include "rules/book/book.hpp"

namespace argmap::rules {
namespace {

Brief brief_of(const Rule& rule) {
  const Proposal& p = rule.propose;
  Brief brief{p.kind,
              p.unit,
              p.claim_kind,
              p.basis,
              p.relation,
              p.from,
              p.to,
              p.from_capture,
              p.to_capture,
              p.at,
              static_cast<std::uint8_t>(rule.captures.size()),
              0,
              p.names_kind(),
              p.names_basis(),
              p.any_relation,
              p.conceded,
              p.linked,
              p.voice,
              topic_of(p)};
  for (std::size_t scope = 0; scope < scope_count; ++scope) {
    const bool asks = rule.where.asks(static_cast<Scope>(scope));
    brief.asks = static_cast<std::uint8_t>(brief.asks | unsigned{asks} << scope);
  }
  return brief;
}

VoiceSlots voice_slots_of(const Rule& rule) {
  if (rule.propose.kind != ProposalKind::voice) return {};
  const auto slot = [&](std::string_view name) { return static_cast<std::int8_t>(rule.slot(name)); };
  return {slot("source"), slot("cue"), slot("content"), slot("content2"), slot("role"), slot("outlet")};
}

RuleNote note_of(const Rule& rule) {
  const Weight& weight = rule.weight;
  return {rule.id,   rule.means,         rule.explain,  weight.value, weight.right,
          weight.of, weight.measured_on, rule.captures, weight.origin};
}

}  // namespace

Digest digest_of(const std::vector<Rule>& rules, const std::vector<Genre>& genres) {
  Digest digest;
  digest.briefs.reserve(rules.size());
  digest.voice_slots.reserve(rules.size());
  digest.weights.reserve(rules.size());
  std::vector<RuleNote> notes;
  notes.reserve(rules.size());
  for (std::uint32_t i = 0; i < rules.size(); ++i) {
    const ProposalKind kind = rules[i].propose.kind;
    digest.briefs.push_back(brief_of(rules[i]));
    digest.voice_slots.push_back(voice_slots_of(rules[i]));
    digest.weights.push_back(static_cast<float>(rules[i].weight.value));
    notes.push_back(note_of(rules[i]));
    if (!rules[i].has_pattern()) digest.without_pattern[static_cast<std::size_t>(kind)].push_back(i);
  }
  for (const Genre& genre : genres) {
    auto& weights = digest.weights_in.emplace_back(digest.weights);
    for (const auto& [rule, weight] : genre.weights) weights[rule] = static_cast<float>(weight);
  }
  digest.pairs = {rules, digest.without_pattern[static_cast<std::size_t>(ProposalKind::relation)]};
  digest.units = {rules, digest.without_pattern};
  digest.notes = std::make_shared<const std::vector<RuleNote>>(std::move(notes));
  return digest;
}

}  // namespace argmap::rules
