#include "exercise/fair_use.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace argmap::exercise {
namespace {

constexpr std::uint32_t most_uses = 2;
constexpr std::size_t fewest_rows = 3;

using Pair = std::pair<std::string, std::string>;     ///< row and option
using Uses = std::map<std::uint32_t, std::uint32_t>;  ///< of sentences

/// The rows are sentences of the article, and the map does not need them.
bool has_loose_rows(const Item& item) {
  return item.form == Form::match && item.map.nodes.empty() && item.key.cites.size() == item.rows.size() &&
         std::ranges::all_of(item.rows, [](const Choice& row) { return row.line > 0; });
}

/// The reasons of a match, one a row: "1: …; 2: …".
std::vector<std::string> reasons_of(const Item& item) {
  std::vector<std::string> reasons;
  std::string_view rest = item.key.because;
  for (std::size_t i = 0; i < item.rows.size(); ++i) {
    const std::string head = item.rows[i].id + ": ";
    if (!rest.starts_with(head)) return std::vector<std::string>(item.rows.size());
    rest.remove_prefix(head.size());
    const std::string next = i + 1 < item.rows.size() ? "; " + item.rows[i + 1].id + ": " : "";
    const std::size_t end = next.empty() ? rest.size() : std::min(rest.find(next), rest.size());
    reasons.emplace_back(rest.substr(0, end));
    rest.remove_prefix(next.empty() ? end : std::min(end + 2, rest.size()));
  }
  return reasons;
}

/// Only these rows, by index in their order, numbered anew.
void keep_rows(Item& item, const std::vector<std::size_t>& kept) {
  const std::vector<std::string> reasons = reasons_of(item);
  Item less = item;
  less.rows.clear();
  less.key.pairs.clear();
  less.key.cites.clear();
  less.key.because.clear();
  for (const std::size_t i : kept) {
    const std::string id = std::to_string(less.rows.size() + 1);
    less.rows.push_back({id, item.rows[i].text, item.rows[i].line});
    less.key.pairs.emplace_back(id, item.key.pairs[i].second);
    less.key.cites.push_back(item.key.cites[i]);
    if (reasons[i].empty()) continue;
    less.key.because += (less.key.because.empty() ? "" : "; ") + id + ": " + reasons[i];
  }
  item = std::move(less);
}

std::set<std::uint32_t> sentences_of(const Reading& reading, const Item& item) {
  std::set<std::uint32_t> sentences;
  if (!item.map.nodes.empty() || (item.form == Form::open && item.quote.empty())) return sentences;
  for (const Cite& cite : item.key.cites) sentences.insert(reading.sentence_of(cite));
  return sentences;
}

bool is_used_up(const Uses& uses, std::uint32_t sentence) {
  const auto found = uses.find(sentence);
  return found != uses.end() && found->second >= most_uses;
}

/// Whether the item as a whole may stay; counts its sentences if so.
bool admit(const Reading& reading, const Item& item, Uses& uses) {
  const auto sentences = sentences_of(reading, item);
  if (std::ranges::any_of(sentences, [&](std::uint32_t each) { return is_used_up(uses, each); })) return false;
  for (const std::uint32_t each : sentences) ++uses[each];
  return true;
}

/// The same of an item that may lose rows.
bool admit_rows(const Reading& reading, Item& item, Uses& uses) {
  std::vector<std::size_t> kept;
  for (std::size_t i = 0; i < item.rows.size(); ++i) {
    const bool alone = std::ranges::count(item.key.pairs, item.key.pairs[i].second, &Pair::second) == 1;
    if (!alone && is_used_up(uses, reading.sentence_of(item.key.cites[i]))) continue;
    kept.push_back(i);
  }
  if (kept.size() < std::min(fewest_rows, item.rows.size())) return false;
  if (kept.size() < item.rows.size()) keep_rows(item, kept);
  for (const std::uint32_t each : sentences_of(reading, item)) ++uses[each];
  return true;
}

}  // namespace

void spread_sentences(const Reading& reading, std::vector<Item>& items) {
  Uses uses;
  std::erase_if(items, [&](const Item& item) { return !has_loose_rows(item) && !admit(reading, item, uses); });
  std::vector<Item> kept;
  for (Item& item : items) {
    if (!has_loose_rows(item) || admit_rows(reading, item, uses)) kept.push_back(std::move(item));
  }
  items = std::move(kept);
}

}  // namespace argmap::exercise
