#include "rules/program/lists.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_set>

#include "rules/files/map_reader.hpp"
#include "rules/files/suggest.hpp"
#include "rules/program/pattern.hpp"
#include "text/words/lexicon.hpp"

namespace argmap::rules {
namespace {

const Names& list_keys() {
  static const Names keys{"match", "class", "words", "include", "extend"};
  return keys;
}

constexpr std::uint32_t deepest_include = 16;

/// "figures" among nouns by lemma: no token has such a lemma, so that the entry would never be found.
void warn_of_plurals(const WordGroup& group, Diagnostics& diagnostics) {
  if (group.compare != Compare::lemma || group.word_class != WordClass::noun) return;
  for (const Value& entry : group.words) {
    if (entry.text().find(' ') != std::string_view::npos) continue;  // of a phrase any lemma of a word counts
    Word word;
    word.fold = entry.text();
    text::look_up(word);
    if (word.noun_lemma() == word.fold) continue;
    diagnostics.warning(entry.location(), fmt::format("`{}` is a plural, so nothing matches it by lemma", word.fold),
                        fmt::format("write `{}`, or list it by form", word.noun_lemma()));
  }
}

ListDraft read_list(const Value::Entry& entry, Diagnostics& diagnostics) {
  if (!is_plain_name(entry.key.text())) {
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
  warn_of_plurals(group, diagnostics);
  if (entry.value.kind() == Kind::map && !reader.get("words") && !reader.get("include")) reader.report_missing("words");
  ListDraft list{entry.key, reader.flag("extend"), reader.get("match") || reader.get("class"), {}};
  list.groups.push_back(std::move(group));
  return list;
}

/// Keeps the first of equal groups: a list may be included on several ways.
void drop_repeated(std::vector<const WordGroup*>& groups) {
  std::unordered_set<const WordGroup*> seen;
  std::erase_if(groups, [&](const WordGroup* group) { return !seen.insert(group).second; });
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
  return found->second.index;
}

Names ListTable::names() const {
  Names names;
  for (const auto& [name, list] : lists_) names.push_back(name);
  return names;
}

void ListTable::resolve(Diagnostics& diagnostics) {
  resolved_.assign(lists_.size(), {});
  std::uint32_t index = 0;
  for (auto& [name, list] : lists_) list.index = index++;
  for (const auto& [name, list] : lists_) resolve_list(list, 0, diagnostics);
}

void ListTable::resolve_list(const ListDraft& list, std::uint32_t depth, Diagnostics& diagnostics) {
  Resolved& resolved = resolved_[list.index];
  if (resolved.state != Resolved::State::untouched) return;
  resolved.state = Resolved::State::begun;
  for (const WordGroup& group : list.groups) {
    resolved.groups.push_back(&group);
    for (const Value& name : group.includes) include(name, depth, resolved, diagnostics);
  }
  drop_repeated(resolved.groups);
  resolved.state = Resolved::State::done;
}

void ListTable::include(const Value& name, std::uint32_t depth, Resolved& into, Diagnostics& diagnostics) {
  const Location place = name.location();
  if (diagnostics.is_full(*place.source)) return;
  const auto other = lists_.find(name.text());
  if (other == lists_.end()) {
    return diagnostics.error(place, fmt::format("unknown list `{}`", name.text()), did_you_mean(name.text(), names()));
  }
  const Resolved& included = resolved_[other->second.index];
  if (included.state == Resolved::State::begun) {
    return diagnostics.error(place, fmt::format("the list `{}` includes itself, by way of this", name.text()));
  }
  if (depth < deepest_include) resolve_list(other->second, depth + 1, diagnostics);
  into.height = std::max(into.height, included.height + 1);
  if (depth >= deepest_include || into.height > deepest_include) {
    diagnostics.error(place, fmt::format("lists include one another more than {} deep", deepest_include));
    into.height = 0;  // said once is enough
  }
  into.groups.insert(into.groups.end(), included.groups.begin(), included.groups.end());
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
    for (const WordGroup* group : resolved_[list].groups) {
      const auto word_class = group->word_class ? static_cast<std::uint8_t>(*group->word_class) : std::uint8_t{0xFF};
      for (const std::uint32_t literal : group->literals)
        entries[list].push_back({literal, group->compare, word_class});
    }
  }
  return entries;
}

}  // namespace argmap::rules
