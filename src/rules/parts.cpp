#include "rules/parts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "rules/compiler.hpp"
#include "rules/suggest.hpp"

namespace argmap::rules {
namespace {

constexpr std::size_t most_items = 2000;  // of a pattern with its parts

std::size_t count_items(const Sequence& items) {
  std::size_t count = items.size();
  for (const Item& item : items) {
    for (const Sequence& alternative : item.alternatives) count += count_items(alternative);
  }
  return count;
}

/// What stands in a part's place: its own items, or a group where they are optional together.
Sequence standing_for(const Item& reference, const Sequence& part) {
  if (!reference.optional) return part;
  Item group;
  group.kind = Item::Kind::group;
  group.optional = true;
  group.alternatives = {part};
  return {group};
}

PartDraft read_part(const Value::Entry& entry, Diagnostics& diagnostics) {
  const std::string_view name = entry.key.text();
  PartDraft draft{entry.key, {entry.value, {}}};
  if (!is_plain_name(name)) {
    diagnostics.error(entry.key.location(), "the name of a part is lower-case letters, digits and `-`");
  } else if (std::ranges::find(span_names(), name) != span_names().end()) {
    diagnostics.error(entry.key.location(), fmt::format("`{}` is a span, no part can be called so", name));
  }
  if (entry.value.kind() != Kind::scalar) {
    diagnostics.error(entry.value.location(), "a part must be one pattern");
    return draft;
  }
  std::vector<std::string> captures;
  Sequence& items = draft.pattern.parts;
  if (auto error = parse_pattern(entry.value.text(), captures, items)) {
    const Location place = entry.value.location(error->offset, error->size);
    diagnostics.error(place, std::move(error->message), std::move(error->hint));
  } else if (!captures.empty()) {
    diagnostics.error(entry.value.location(), "a part has no captures", "capture it where it is named: `<x: <part>>`");
  } else if (names_part(items)) {
    diagnostics.error(entry.value.location(), "a part has no other parts in it");
  }
  return draft;
}

}  // namespace

bool names_part(const Sequence& pattern) {
  return std::ranges::any_of(pattern, [](const Item& item) {
    return item.kind == Item::Kind::part || std::ranges::any_of(item.alternatives, names_part);
  });
}

std::vector<PartDraft> read_parts(const Value& parts, Diagnostics& diagnostics) {
  std::vector<PartDraft> drafts;
  for (const Value::Entry& entry : parts.entries()) drafts.push_back(read_part(entry, diagnostics));
  return drafts;
}

void PartTable::lay(std::vector<PartDraft> layer, Diagnostics& diagnostics) {
  std::map<std::string_view, const Value*> own;
  for (const PartDraft& part : layer) {
    const auto [first, is_new] = own.try_emplace(part.name.text(), &part.name);
    if (is_new) {
      parts_.insert_or_assign(std::string(part.name.text()), part);
      continue;
    }
    diagnostics.error(
        part.name.location(), fmt::format("the part `{}` stands twice in this pack", part.name.text()),
        fmt::format("the first is at {}:{}", first->second->location().source->name, first->second->line()));
  }
}

void PartTable::name_words(PartNamer& namer) {
  for (auto& [name, part] : parts_) namer.name(part.pattern.parts, part.pattern.source);
}

void PartTable::put_in(DraftPattern& pattern, bool whole, Diagnostics& diagnostics) const {
  if (!names_part(pattern.parts) || !put_in(pattern.parts, pattern.source, whole, diagnostics)) return;
  if (count_items(pattern.parts) > most_items) {
    diagnostics.error(pattern.source.location(), "with its parts this pattern is too long", "make it several patterns");
    pattern.parts.clear();
  } else if (!has_anchor(pattern.parts)) {
    diagnostics.error(pattern.source.location(), std::string(no_anchor));
  }
}

bool PartTable::put_in(Sequence& items, const Value& source, bool whole, Diagnostics& diagnostics) const {
  bool complete = true;
  Sequence result;
  for (Item& item : items) {
    for (Sequence& alternative : item.alternatives) {
      complete = put_in(alternative, source, whole, diagnostics) && complete;
    }
    if (item.kind != Item::Kind::part) {
      result.push_back(std::move(item));
      continue;
    }
    const auto part = parts_.find(item.text);
    if (part != parts_.end()) {
      const Sequence standing = standing_for(item, part->second.pattern.parts);
      result.insert(result.end(), standing.begin(), standing.end());
      continue;
    }
    complete = false;
    const Location place = source.location(item.offset + 1, static_cast<std::uint32_t>(item.text.size()));
    if (!whole || diagnostics.is_full(*place.source)) continue;
    diagnostics.error(place, fmt::format("unknown span or part `{}`", item.text), did_you_mean(item.text, names()));
  }
  items = std::move(result);
  return complete;
}

std::vector<std::string_view> PartTable::names() const {
  std::vector<std::string_view> names = span_names();
  for (const auto& [name, part] : parts_) names.push_back(name);
  return names;
}

}  // namespace argmap::rules
