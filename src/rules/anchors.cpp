#include "rules/anchors.hpp"

#include <algorithm>

namespace argmap::rules {
namespace {

void flatten_into(const Sequence& sequence, std::vector<FlatPart>& parts) {
  for (const Item& item : sequence) {
    if (item.kind != Item::Kind::capture || item.optional) {
      parts.push_back({&item, -1, -1});
      continue;
    }
    parts.push_back({nullptr, item.slot, -1});
    flatten_into(item.alternatives.front(), parts);
    parts.push_back({nullptr, -1, item.slot});
  }
}

bool add_first(const Sequence& sequence, FirstParts& first);

bool add_first(const Item& item, FirstParts& first) {
  switch (item.kind) {
    case Item::Kind::word: case Item::Kind::lemma: case Item::Kind::traits: case Item::Kind::list:
      first.push_back(&item);
      return true;
    case Item::Kind::group: case Item::Kind::capture:
      return std::ranges::all_of(item.alternatives, [&](const Sequence& s) { return add_first(s, first); });
    case Item::Kind::gap: case Item::Kind::span: case Item::Kind::edge: break;
  }
  return false;
}

/// What a sequence begins with: optional parts, and the first that is not.
bool add_first(const Sequence& sequence, FirstParts& first) {
  for (const Item& item : sequence) {
    if (!add_first(item, first)) return false;
    if (!item.optional) return true;
  }
  return false;
}

}  // namespace

std::vector<FlatPart> flatten(const Sequence& pattern) {
  std::vector<FlatPart> parts;
  flatten_into(pattern, parts);
  return parts;
}

std::optional<FirstParts> first_parts(const Item& item) {
  FirstParts first;
  if (item.optional || !add_first(item, first)) return std::nullopt;
  return first;
}

bool holds_span(const Item& item) {
  if (item.kind == Item::Kind::span) return item.span != SpanKind::sentence;
  return std::ranges::any_of(item.alternatives, [](const Sequence& s) { return std::ranges::any_of(s, holds_span); });
}

}  // namespace argmap::rules
