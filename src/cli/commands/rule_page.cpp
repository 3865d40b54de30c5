#include <fmt/format.h>
#include <fmt/ranges.h>

#include "cli/commands/rules.hpp"
#include "cli/terminal/console.hpp"
#include "render/json/writer.hpp"

namespace argmap::cli {
namespace {

using rules::Example;
using rules::Proposal;
using rules::ProposalKind;
using rules::Rule;

std::string_view kind_name(ProposalKind kind) {
  switch (kind) {
    case ProposalKind::furniture:
      return "furniture";
    case ProposalKind::author:
      return "author";
    case ProposalKind::voice:
      return "voice";
    case ProposalKind::naming:
      return "naming";
    case ProposalKind::role:
      return "role";
    case ProposalKind::interest:
      return "interest";
    case ProposalKind::stance:
      return "stance";
    case ProposalKind::sex:
      return "sex";
    case ProposalKind::unit:
      return "unit";
    case ProposalKind::boundary:
      return "boundary";
    case ProposalKind::connective:
      return "connective";
    case ProposalKind::relation:
      return "relation";
    case ProposalKind::genre:
      return "genre";
    case ProposalKind::finding:
      return "finding";
    case ProposalKind::kind:
      return "kind";
    case ProposalKind::basis:
      return "basis";
    case ProposalKind::side:
      return "side";
  }
  return "";
}

/// "+1.34, fitted from +1.10; this rule was right in 212 of 260 cases (essays)"
std::string weight_in_words(const rules::Weight& weight) {
  std::string out = fmt::format("{:+.2f}, {}", weight.value, weight.origin);
  if (weight.origin == "fitted") out += fmt::format(" from {:+.2f}", weight.start);
  if (weight.of == 0) return out;
  const std::string on = weight.measured_on.empty() ? "" : " (" + weight.measured_on + ")";
  return out + fmt::format("; this rule was right in {} of {} cases{}", weight.right, weight.of, on);
}

/// "  pattern   the words\n", or nothing for an empty value.
std::string field(std::string_view name, std::string_view value) {
  return value.empty() ? "" : fmt::format("  {:<10} {}\n", name, shown(value));
}

std::string fields(std::string_view name, const std::vector<Example>& examples) {
  std::string out;
  for (const Example& example : examples) out += field(name, example.text);
  return out;
}

void write_texts(render::JsonWriter& json, std::string_view key, const std::vector<Example>& examples) {
  json.key(key), json.begin_array();
  for (const Example& example : examples) json.string(example.text);
  json.end_array();
}

}  // namespace

std::string proposal_in_words(const Proposal& proposal) {
  std::string out = fmt::format("{}: {}", kind_name(proposal.kind), proposal.value);
  if (proposal.has_claim_kind) out += fmt::format(" ({})", name_of(proposal.claim_kind));
  if (proposal.has_basis) out += fmt::format(" ({})", name_of(proposal.basis));
  if (proposal.spares) out += " (spared)";
  return out;
}

std::string rule_line(const Rule& rule) {
  return fmt::format("{:+6.2f}  {}  {}\n", rule.weight.value, shown(rule.id), shown(rule.means));
}

std::string rule_page(const Rule& rule, const std::string& fitted_on) {
  std::string out = shown(rule.id) + "\n";
  out += field("means", rule.means) + field("proposes", proposal_in_words(rule.propose));
  if (rule.propose.at >= 0) out += field("at", rule.captures[static_cast<std::size_t>(rule.propose.at)]);
  out += field("pattern", rule.pattern_text) + field("unless", rule.unless_text);
  for (const rules::NamedPart& part : rule.parts) out += field("<" + part.name + ">", part.text);
  out += field("where", fmt::format("{}", fmt::join(rule.where_names, ", ")));
  out += field("explain", rule.explain) + field("weight", weight_in_words(rule.weight));
  if (rule.weight.origin == "fitted") out += field("fitted on", fitted_on);
  out += fields("yes", rule.yes) + fields("no", rule.no) + fields("known-miss", rule.known_miss);
  return out + field("stands in", fmt::format("{}:{}", rule.file, rule.line));
}

std::string rule_json(const Rule& rule) {
  std::string out;
  render::JsonWriter json(out);
  json.begin_object();
  json.member("id", rule.id);
  json.member("means", rule.means);
  json.member("proposes", proposal_in_words(rule.propose));
  json.member("pattern", rule.pattern_text);
  json.member("unless", rule.unless_text);
  json.key("parts"), json.begin_object();
  for (const rules::NamedPart& part : rule.parts) json.member(part.name, part.text);
  json.end_object();
  json.key("where"), json.begin_array();
  for (const std::string& name : rule.where_names) json.string(name);
  json.end_array();
  json.member("explain", rule.explain);
  json.key("weight"), json.decimal(rule.weight.value);
  json.member("origin", rule.weight.origin);
  json.key("right"), json.number(rule.weight.right);
  json.key("of"), json.number(rule.weight.of);
  json.member("measured_on", rule.weight.measured_on);
  write_texts(json, "yes", rule.yes);
  write_texts(json, "no", rule.no);
  write_texts(json, "known_miss", rule.known_miss);
  json.member("file", rule.file);
  json.key("line"), json.number(rule.line);
  json.end_object();
  return out += '\n';
}

}  // namespace argmap::cli
