#include "rules/triggers.hpp"

#include <algorithm>
#include <tuple>

namespace argmap::rules {
namespace {

constexpr std::uint32_t most_reach = 16;  // tokens that are told apart

/// The bit of the sets that are the first, second and so on to be sought; all but the first bit in turn.
std::uint16_t bit_of_sought(std::uint32_t number) {
  return static_cast<std::uint16_t>(1 + number % (sought_bits - 1));
}

/// The triggers that something holds of.
template <typename Holds>
BitRow row_of(const std::vector<Trigger>& triggers, const Holds& holds) {
  BitRow row(words_for(triggers.size()));
  for (std::size_t i = 0; i < triggers.size(); ++i) {
    if (holds(triggers[i])) set_bit(row.data(), i);
  }
  return row;
}

}  // namespace

TriggerTable make_triggers(std::vector<std::pair<Test, Trigger>> triggers, std::size_t words, std::size_t lists,
                           const TokenSets& sets) {
  const auto anchor = [](const auto& each) { return std::tuple(each.first.op, each.first.value, each.first.detail); };
  std::ranges::stable_sort(triggers, {}, anchor);
  TriggerTable table;
  table.sought.resize(sets.count);
  std::uint32_t sought = 0;
  const auto seek = [&](std::uint32_t set) {
    if (set != 0 && table.sought[set] == 0) table.sought[set] = bit_of_sought(sought++);
    return table.sought[set];
  };
  ByTest::Builder anchored;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> before;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> behind;
  for (const auto& [test, trigger] : triggers) {
    const auto number = static_cast<std::uint32_t>(table.triggers.size());
    Trigger& added = table.triggers.emplace_back(trigger);
    added.earlier_bit = seek(trigger.earlier);
    added.later_bit = seek(trigger.later);
    anchored.add(test, number);
    before.push_back({trigger.before, number});
    behind.push_back({trigger.behind, number});
  }
  table.anchored = anchored.finish(words, lists);
  table.before = Buckets<std::uint32_t>(sets.count, before);
  table.behind = Buckets<std::uint32_t>(sets.count, behind);
  const auto with_lists = [&](std::uint32_t set) { return has_bit(sets.with_lists.data(), set); };
  table.at_first = row_of(table.triggers, [](const Trigger& t) { return t.before == 0; });
  table.at_last = row_of(table.triggers, [](const Trigger& t) { return t.behind == 0; });
  table.behind_phrase = row_of(table.triggers, [&](const Trigger& t) { return with_lists(t.before); });
  table.before_phrase = row_of(table.triggers, [&](const Trigger& t) { return with_lists(t.behind); });
  table.inside_block = row_of(table.triggers, [](const Trigger& t) { return !t.block_start; });
  table.unquoted = row_of(table.triggers, [](const Trigger& t) { return !t.quotation; });
  for (std::uint32_t at = 0; at <= most_reach; ++at) {
    table.in_reach.push_back(row_of(table.triggers, [at](const Trigger& t) { return t.reach >= at; }));
  }
  return table;
}

}  // namespace argmap::rules
