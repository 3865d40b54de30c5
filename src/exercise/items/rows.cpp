#include "exercise/items/rows.hpp"

#include <algorithm>

namespace argmap::exercise {
namespace {

constexpr std::size_t fewest_rows = 3;

using Pair = std::pair<std::string, std::string>;  ///< row and option

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
  less.points = item.points / static_cast<double>(item.rows.size()) * static_cast<double>(kept.size());
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

}  // namespace

bool without(const Reading& reading, Item& item, const Sentences& leaking, const Sentences& worn) {
  constexpr std::size_t fewest_answers = 3;
  if (!has_loose_rows(item)) return false;
  const auto answers_of = [&](auto keep) {
    std::set<std::string> answers;
    for (std::size_t i = 0; i < item.rows.size(); ++i) {
      if (keep(i)) answers.insert(item.key.pairs[i].second);
    }
    return answers.size();
  };
  const auto stays = [&](std::size_t i) {
    const std::uint32_t sentence = reading.sentence_of(item.key.cites[i]);
    const bool alone = std::ranges::count(item.key.pairs, item.key.pairs[i].second, &Pair::second) == 1;
    return !leaking.contains(sentence) && (alone || !worn.contains(sentence));
  };
  std::vector<std::size_t> kept;
  for (std::size_t i = 0; i < item.rows.size(); ++i) {
    if (stays(i)) kept.push_back(i);
  }
  const std::size_t answers = std::min(fewest_answers, answers_of([](std::size_t) { return true; }));
  if (kept.size() < std::min(fewest_rows, item.rows.size()) || answers_of(stays) < answers) return false;
  keep_rows(item, kept);
  return true;
}

}  // namespace argmap::exercise
