#include "rules/lists.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "rules/map_reader.hpp"
#include "rules/pattern.hpp"
#include "rules/suggest.hpp"

namespace argmap::rules {
namespace {

const Names& list_keys() {
  static const Names keys{"match", "class", "words", "include", "extend"};
  return keys;
}

bool is_list_name(std::string_view name) {
  const auto good = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
  return !name.empty() && std::ranges::all_of(name, good);
}

ListDraft read_list(const Value::Entry& entry, Diagnostics& diagnostics) {
  if (!is_list_name(entry.key.text())) {
    diagnostics.error(entry.key.location(), "the name of a list is lower-case letters, digits and `-`");
  }
  const MapReader reader(entry.value, "a list", list_keys(), diagnostics);
  WordGroup group;
  if (const auto match = reader.get("match")) {
    group.compare = enumerator<Compare>(*match, {"form", "lemma"}, "match", diagnostics).value_or(Compare::form);
  }
  if (const auto name = reader.get("class")) {
    if (index_of(*name, word_class_names(), "word class", diagnostics))
      group.word_class = word_class_named(name->text());
  }
  group.words = reader.scalars("words");
  group.includes = reader.scalars("include");
  if (entry.value.kind() == Kind::map && !reader.get("words") && !reader.get("include")) reader.report_missing("words");
  ListDraft list{entry.key, reader.flag("extend"), reader.get("match") || reader.get("class"), {}};
  list.groups.push_back(std::move(group));
  return list;
}

}  // namespace

std::vector<ListDraft> read_lists(const Value& lists, Diagnostics& diagnostics) {
  std::vector<ListDraft> drafts;
  for (const Value::Entry& entry : lists.entries()) drafts.push_back(read_list(entry, diagnostics));
  return drafts;
}

void ListTable::lay(std::vector<ListDraft> layer, Diagnostics& diagnostics) {
  std::map<std::string_view, const Value*> own;
  for (ListDraft& list : layer) {
    const std::string_view name = list.name.text();
    const auto [first, is_new] = own.try_emplace(name, &list.name);
    const auto known = lists_.find(name);
    if (!is_new) {
      const Location& place = first->second->location();
      diagnostics.error(list.name.location(), fmt::format("the list `{}` stands twice in this pack", name),
                        fmt::format("the first is at {}:{}", place.source->name, first->second->line()));
    } else if (!list.extends) {
      lists_.insert_or_assign(std::string(name), list);
    } else if (known == lists_.end()) {
      diagnostics.error(list.name.location(), fmt::format("no earlier pack has a list `{}` to extend", name),
                        did_you_mean(name, names()));
    } else {
      WordGroup group = list.groups.front();
      const WordGroup& base = known->second.groups.front();
      if (!list.says_how) group.compare = base.compare;
      if (!list.says_how) group.word_class = base.word_class;
      known->second.groups.push_back(std::move(group));
    }
  }
}

std::optional<std::uint32_t> ListTable::index_of(std::string_view name) const {
  const auto found = lists_.find(name);
  if (found == lists_.end()) return std::nullopt;
  return static_cast<std::uint32_t>(std::distance(lists_.begin(), found));
}

Names ListTable::names() const {
  Names names;
  for (const auto& [name, list] : lists_) names.push_back(name);
  return names;
}

void ListTable::resolve(Diagnostics& diagnostics) {
  resolved_.assign(lists_.size(), {});
  std::vector<int> state(lists_.size());  // 1: being resolved, 2: done
  for (std::uint32_t i = 0; i < lists_.size(); ++i) resolve_list(i, state, diagnostics);
}

void ListTable::resolve_list(std::uint32_t list, std::vector<int>& state, Diagnostics& diagnostics) {
  if (state[list] != 0) return;
  state[list] = 1;
  auto& groups = resolved_[list];
  for (const WordGroup& group : std::next(lists_.begin(), list)->second.groups) {
    groups.push_back(&group);
    for (const Value& include : group.includes) {
      const auto other = index_of(include.text());
      if (!other) {
        diagnostics.error(include.location(), fmt::format("unknown list `{}`", include.text()),
                          did_you_mean(include.text(), names()));
        continue;
      }
      if (state[*other] == 1) {
        diagnostics.error(include.location(),
                          fmt::format("the list `{}` includes itself, by way of this", include.text()));
        continue;
      }
      resolve_list(*other, state, diagnostics);
      groups.insert(groups.end(), resolved_[*other].begin(), resolved_[*other].end());
    }
  }
  state[list] = 2;
}

void ListTable::collect(Literals& literals) {
  for (auto& [name, list] : lists_) {
    for (WordGroup& group : list.groups) {
      for (const Value& word : group.words) group.literals.push_back(literals.add(word.text()));
    }
  }
}

std::vector<std::vector<ListEntry>> ListTable::entries() const {
  std::vector<std::vector<ListEntry>> entries(resolved_.size());
  for (std::size_t list = 0; list < resolved_.size(); ++list) {
    for (const WordGroup* group : resolved_[list]) {
      const auto word_class = group->word_class ? static_cast<std::uint8_t>(*group->word_class) : std::uint8_t{0xFF};
      for (const std::uint32_t literal : group->literals)
        entries[list].push_back({literal, group->compare, word_class});
    }
  }
  return entries;
}

std::map<std::string, std::vector<std::string>, std::less<>> ListTable::words() const {
  std::map<std::string, std::vector<std::string>, std::less<>> all;
  auto resolved = resolved_.begin();
  for (const auto& [name, list] : lists_) {
    std::vector<std::string>& words = all[name];
    for (const WordGroup* group : *resolved) {
      for (const Value& word : group->words) words.emplace_back(word.text());
    }
    ++resolved;
  }
  return all;
}

}  // namespace argmap::rules
