// Units and the relations between them.
#include "render/json/parts.hpp"
#include "render/json/words.hpp"

namespace argmap::render {
namespace {

std::string_view kind_or_basis(const Unit& unit) {
  return unit.role == Role::evidence ? name_of(unit.basis) : name_of(unit.kind);
}

}  // namespace

void JsonParts::unit(std::uint32_t index, std::string_view type, Span hull) const {
  const Unit& unit = report.graph.units()[index];
  json.begin_object();
  json.key("id"), json.id('u', index);
  place(hull);
  json.member("type", type);
  json.member("role", name_of(unit.role));
  json.member("kind_or_basis", kind_or_basis(unit));
  const std::vector<Span> words = hull == unit.hull() ? unit.spans : std::vector<Span>{hull};
  if (words.size() > 1) json.key("spans"), spans(words);
  json.member("text", words_of(report.document, words));
  if (unit.attribution != Unit::none_index) json.key("attribution"), json.id('a', unit.attribution);
  if (unit.question) json.key("question"), json.boolean(true);
  json.key("margin"), json.decimal(static_cast<double>(unit.margin));
  reasons(unit.reasons.list());
  lost(unit.lost);
  json.end_object();
}

void JsonParts::edge(const Edge& edge) const {
  const Relation& relation = report.graph.relations()[edge.relation];
  json.begin_object();
  json.key("from"), json.id('u', edge.from);
  json.key("to"), json.id('u', edge.to);
  if (relation.type != RelationType::restates) {
    json.member("type", relation.type == RelationType::supports ? "support" : "attack");
    json.member("raw_type", name_of(relation.type));
  }
  json.key("id"), json.id('r', edge.relation);
  if (relation.to.is_relation) json.key("undercuts"), json.id('r', relation.to.index);
  if (relation.from.size() > 1) json.key("linked"), json.boolean(true);
  if (relation.conceded) json.key("conceded"), json.boolean(true);
  json.key("weight"), json.decimal(static_cast<double>(relation.weight));
  json.key("margin"), json.decimal(static_cast<double>(relation.margin));
  reasons(relation.reasons.list());
  if (in_full) lost(relation.lost);
  json.end_object();
}

}  // namespace argmap::render
