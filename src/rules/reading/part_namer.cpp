#include "rules/reading/part_namer.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "rules/files/suggest.hpp"

namespace argmap::rules {
namespace {

bool is_word(const Item& item) {
  return item.kind == Item::Kind::word && !item.optional;
}

/// Plain words, or a list by itself: an alternative that a list without a name can take in.
bool is_listable(const Sequence& alternative) {
  if (alternative.size() == 1 && alternative[0].kind == Item::Kind::list) return !alternative[0].optional;
  return std::ranges::all_of(alternative, is_word);
}

/// As written: "in fact", or "@name".
std::string text_of(const Sequence& alternative) {
  std::string text;
  for (const Item& item : alternative) {
    if (!text.empty()) text += ' ';
    if (item.kind == Item::Kind::list) text += '@';
    text += item.text;
  }
  return text;
}

}  // namespace

PartNamer::PartNamer(const ListTable& lists, Literals& literals, bool whole, Diagnostics& diagnostics)
    : lists_(lists), literals_(literals), whole_(whole), diagnostics_(diagnostics), entries_(lists.entries()) {
  for (std::uint32_t list = 0; list < entries_.size(); ++list) note_longest(list);
}

void PartNamer::note_longest(std::uint32_t list) {
  std::size_t longest = 0;
  for (const ListEntry& entry : entries_[list]) longest = std::max(longest, literals_.tokens(entry.literal).size());
  longest_.push_back(static_cast<std::uint32_t>(longest));
}

void PartNamer::name(Sequence& pattern, const Value& source) {
  for (Item& item : pattern) {
    if (item.kind == Item::Kind::word || item.kind == Item::Kind::lemma) name_word(item, source);
    if (item.kind == Item::Kind::list) name_list(item, source);
    for (Sequence& alternative : item.alternatives) name(alternative, source);
    if (item.kind == Item::Kind::group) make_inline_lists(item);
  }
}

void PartNamer::name_word(Item& item, const Value& source) {
  item.literal = literals_.add(item.text);
  const bool is_lemma = item.kind == Item::Kind::lemma;
  item.longest = static_cast<std::uint32_t>(literals_.tokens(item.literal).size());
  if (item.longest == 1 || (item.longest > 1 && !is_lemma)) return;
  diagnostics_.error(source.location(item.offset, item.size), is_lemma ? "`~` takes a single word" : "this is no word");
}

void PartNamer::name_list(Item& item, const Value& source) {
  const auto list = lists_.index_of(item.text);
  item.list = list.value_or(0);
  item.longest = list ? longest_[*list] : 0;
  if (list || !whole_) return;
  const Location place = source.location(item.offset, item.size);
  if (diagnostics_.is_full(*place.source)) return;
  diagnostics_.error(place, fmt::format("unknown list `{}`", item.text), did_you_mean(item.text, lists_.names()));
}

Item PartNamer::inline_list(const std::vector<Sequence>& alternatives) {
  std::string text;
  for (const Sequence& alternative : alternatives) text += text_of(alternative) + '|';
  const auto [known, is_new] = inline_lists_.try_emplace(text, static_cast<std::uint32_t>(entries_.size()));
  if (is_new) {
    std::vector<ListEntry> entries;
    for (const Sequence& alternative : alternatives) {
      if (alternative[0].kind == Item::Kind::list && !entries_.empty()) {
        const auto& others = entries_[alternative[0].list];
        entries.insert(entries.end(), others.begin(), others.end());
      } else {
        entries.push_back({literals_.add(text_of(alternative)), Compare::form, 0xFF});
      }
    }
    entries_.push_back(std::move(entries));
    note_longest(known->second);
  }
  Item item;
  item.kind = Item::Kind::list;
  item.list = known->second;
  item.text = known->first;  // by which the group around it is known
  item.longest = longest_[item.list];
  return item;
}

void PartNamer::make_inline_lists(Item& group) {
  std::vector<Sequence> alternatives;
  std::vector<Sequence> listable;
  const auto flush = [&] {
    if (!listable.empty()) alternatives.push_back({inline_list(listable)});
    listable.clear();
  };
  for (Sequence& alternative : group.alternatives) {
    if (is_listable(alternative)) {
      listable.push_back(std::move(alternative));
    } else {
      flush();
      alternatives.push_back(std::move(alternative));
    }
  }
  flush();
  group.alternatives = std::move(alternatives);
  if (group.alternatives.size() > 1 || !is_listable(group.alternatives[0])) return;
  const bool optional = group.optional;
  group = Item(group.alternatives[0][0]);
  group.optional = optional;
}

std::vector<Phrase> PartNamer::phrases() const {
  std::vector<Phrase> phrases;
  for (std::uint32_t list = 0; list < entries_.size(); ++list) {
    for (const ListEntry& entry : entries_[list]) {
      const auto words = literals_.tokens(entry.literal);
      if (!words.empty()) phrases.push_back({words, entry.compare, list, entry.word_class});
    }
  }
  return phrases;
}

}  // namespace argmap::rules
