#include "rules/files/map_reader.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "rules/files/suggest.hpp"

namespace argmap::rules {
namespace {

constexpr std::size_t names_worth_listing = 12;

/// "did you mean `x`?", else the choice, where it is small.
std::string hint_for(std::string_view word, const Names& names) {
  std::string hint = did_you_mean(word, names);
  if (hint.empty() && names.size() <= names_worth_listing) hint = fmt::format("known: {}", fmt::join(names, ", "));
  return hint;
}

}  // namespace

std::string_view name_of(Kind kind) {
  switch (kind) {
    case Kind::null:
      return "nothing";
    case Kind::scalar:
      return "a single value";
    case Kind::sequence:
      return "a sequence";
    case Kind::map:
      return "a map";
  }
  return "nothing";
}

MapReader::MapReader(const Value& map, std::string_view what, const Names& known, Diagnostics& diagnostics)
    : map_(map), what_(what), diagnostics_(diagnostics), entries_(map.entries()) {
  if (map.kind() != Kind::map) {
    diagnostics.error(map.location(), fmt::format("{} must be a map, this is {}", what, name_of(map.kind())));
  }
  for (const auto& [key, value] : entries_) {
    if (std::ranges::find(known, key.text()) != known.end()) continue;
    unknown_.emplace_back(key.text());
    diagnostics.error(key.location(), fmt::format("unknown key `{}` in {}", key.text(), what),
                      hint_for(key.text(), known));
  }
}

std::optional<Value> MapReader::get(std::string_view key) const {
  const auto entry = std::ranges::find_if(entries_, [&](const Value::Entry& e) { return e.key.text() == key; });
  if (entry == entries_.end()) return std::nullopt;
  return entry->value;
}

std::string_view MapReader::text(std::string_view key) const {
  const auto value = get(key);
  if (!value) return {};
  if (value->kind() != Kind::scalar) {
    diagnostics_.error(value->location(),
                       fmt::format("`{}` must be a single value, this is {}", key, name_of(value->kind())));
  } else if (value->text().empty()) {
    diagnostics_.error(value->location(), fmt::format("`{}` is empty", key));
  }
  return value->text();
}

std::string_view MapReader::needed_text(std::string_view key) const {
  if (!get(key)) report_missing(key);
  return text(key);
}

bool MapReader::flag(std::string_view key) const {
  const std::string_view word = text(key);
  if (word.empty() || word == "true" || word == "false") return word == "true";
  diagnostics_.error(get(key)->location(), fmt::format("`{}` is true or false", key),
                     did_you_mean(word, {"true", "false"}));
  return false;
}

std::vector<Value> MapReader::scalars(std::string_view key) const {
  const auto value = get(key);
  if (!value) return {};
  std::vector<Value> items = value->kind() == Kind::scalar ? std::vector{*value} : value->items();
  if (value->kind() == Kind::map || value->kind() == Kind::null) {
    diagnostics_.error(value->location(),
                       fmt::format("`{}` must be a sequence, this is {}", key, name_of(value->kind())));
  }
  std::erase_if(items, [&](const Value& item) {
    const bool good = item.kind() == Kind::scalar && !item.text().empty();
    if (!good) {
      const bool empty = item.kind() == Kind::scalar;
      diagnostics_.error(item.location(),
                         fmt::format("an item of `{}` must be words, this is {}", key,
                                     empty ? std::string_view("empty") : name_of(item.kind())),
                         empty ? "" : "put quotes around it");
    }
    return !good;
  });
  return items;
}

bool MapReader::misspells(std::string_view key) const {
  return std::ranges::any_of(unknown_, [&](std::string_view word) { return !did_you_mean(word, {key}).empty(); });
}

void MapReader::report_missing(std::string_view key) const {
  if (misspells(key)) return;  // told already, with the right word
  diagnostics_.error(map_.location(), fmt::format("{} needs the key `{}`", what_, key));
}

std::optional<std::size_t> index_of(const Value& word, const Names& names, std::string_view what,
                                    Diagnostics& diagnostics) {
  const auto found = std::ranges::find(names, word.text());
  if (word.kind() == Kind::scalar && found != names.end()) return static_cast<std::size_t>(found - names.begin());
  if (word.kind() == Kind::scalar) {
    diagnostics.error(word.location(), fmt::format("unknown {} `{}`", what, word.text()), hint_for(word.text(), names));
  } else {
    diagnostics.error(word.location(), fmt::format("{} must be one word, this is {}", what, name_of(word.kind())));
  }
  return std::nullopt;
}

}  // namespace argmap::rules
