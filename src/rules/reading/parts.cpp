#include "rules/reading/parts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "rules/files/suggest.hpp"
#include "rules/program/compiler.hpp"

namespace argmap::rules {
namespace {

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

void PartTable::lay(const std::vector<PartDraft>& layer, Diagnostics& diagnostics) {
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
  if (!names_part(pattern.parts)) return;
  Filling filling{pattern.source, whole, diagnostics};
  fill(pattern.parts, filling);
  if (filling.room == 0) {
    diagnostics.error(pattern.source.location(), "with its parts this pattern is too long", "make it several patterns");
  } else if (filling.complete && !has_anchor(pattern.parts)) {
    diagnostics.error(pattern.source.location(), std::string(no_anchor));
  }
}

void PartTable::fill(Sequence& items, Filling& filling) const {
  Sequence result;
  for (Item& item : items) {
    for (Sequence& alternative : item.alternatives) fill(alternative, filling);
    if (item.kind != Item::Kind::part) {
      result.push_back(std::move(item));
    } else if (const auto part = parts_.find(item.text); part == parts_.end()) {
      report_unknown(item, filling);
    } else {
      const Sequence& own = part->second.pattern.parts;
      filling.room -= std::min(filling.room, count_items(own));
      if (filling.room == 0) return;
      const Sequence standing = standing_for(item, own);
      result.insert(result.end(), standing.begin(), standing.end());
    }
  }
  items = std::move(result);
}

void PartTable::report_unknown(const Item& item, Filling& filling) const {
  filling.complete = false;
  const Location place = filling.source.location(item.offset + 1, static_cast<std::uint32_t>(item.text.size()));
  if (!filling.whole || filling.diagnostics.is_full(*place.source)) return;
  filling.diagnostics.error(place, fmt::format("unknown span or part `{}`", item.text),
                            did_you_mean(item.text, names()));
}

void PartTable::note(const Sequence& pattern, std::vector<NamedPart>& named) const {
  for (const Item& item : pattern) {
    for (const Sequence& alternative : item.alternatives) note(alternative, named);
    const auto part = item.kind == Item::Kind::part ? parts_.find(item.text) : parts_.end();
    if (part == parts_.end() || std::ranges::find(named, item.text, &NamedPart::name) != named.end()) continue;
    named.push_back({item.text, std::string(part->second.pattern.source.text())});
  }
}

std::vector<std::string_view> PartTable::names() const {
  std::vector<std::string_view> names = span_names();
  for (const auto& [name, part] : parts_) names.push_back(name);
  return names;
}

}  // namespace argmap::rules
