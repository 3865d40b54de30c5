#include "rules/program/triggers.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace argmap::rules {
namespace {

/// The bit of the sets that are the first, second and so on to be sought; all but the first bit in turn.
std::uint16_t bit_of_sought(std::uint32_t number) {
  return static_cast<std::uint16_t>(1 + number % (sought_bits - 1));
}

/// Drafts of one trigger come to stand in a row, and triggers of the same commonest anchor too; the commonest first.
void put_in_order(std::vector<AnchoredDraft>& drafts) {
  const auto anchor = [](const AnchoredDraft& draft) {
    return std::tuple(~draft.frequency, draft.anchor.op, draft.anchor.value, draft.anchor.detail);
  };
  std::ranges::sort(drafts, [&](const AnchoredDraft& a, const AnchoredDraft& b) {
    return std::tuple(a.trigger, anchor(a)) < std::tuple(b.trigger, anchor(b));
  });
  using Place = std::tuple<decltype(anchor(drafts.front())), TriggerDraft, std::size_t>;
  std::vector<Place> places;
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    const bool same = i > 0 && drafts[i].trigger == drafts[i - 1].trigger;
    places.emplace_back(same ? std::get<0>(places.back()) : anchor(drafts[i]), drafts[i].trigger, i);
  }
  std::ranges::sort(places);
  std::vector<AnchoredDraft> in_order;
  in_order.reserve(drafts.size());
  for (const Place& place : places) in_order.push_back(drafts[std::get<2>(place)]);
  drafts = std::move(in_order);
}

/// The triggers that something holds of.
template <typename Holds>
BitRow row_of(const std::vector<TriggerDraft>& triggers, const Holds& holds) {
  BitRow row(words_for(triggers.size()));
  for (std::size_t i = 0; i < triggers.size(); ++i) {
    if (holds(triggers[i])) set_bit(row.data(), i);
  }
  return row;
}

/// Gives bits to the sets that are sought further off.
class Seeker {
 public:
  explicit Seeker(std::vector<std::uint16_t>& bits) : bits_(bits) {}
  [[nodiscard]] Trigger seek(const TriggerDraft& draft) {
    const auto within = [](std::uint32_t reach) { return static_cast<std::uint8_t>(reach <= nearby ? reach : 0); };
    const Surroundings& around = draft.around;
    const std::uint16_t earlier = bit(around.earlier);
    return {draft.pattern, earlier, bit(around.later), within(around.earlier_reach), within(around.later_reach)};
  }

 private:
  [[nodiscard]] std::uint16_t bit(std::uint32_t set) {
    if (set != 0 && bits_[set] == 0) bits_[set] = bit_of_sought(count_++);
    return bits_[set];
  }

  std::vector<std::uint16_t>& bits_;  // by set
  std::uint32_t count_ = 0;
};

void add_open(TriggerTable& table, const std::vector<TriggerDraft>& triggers) {
  for (const bool starts_block : {false, true}) {
    for (const bool quotes : {false, true}) {
      for (std::size_t at = 0; at <= TriggerTable::most_reach; ++at) {
        const BitRow row = row_of(triggers, [&](const TriggerDraft& t) {
          return (starts_block || !t.block_start) && (quotes || !t.quotation) && t.reach >= at;
        });
        table.open.insert(table.open.end(), row.begin(), row.end());
      }
    }
  }
}

void add_beside(TriggerTable& table, const std::vector<TriggerDraft>& triggers, const TokenSets& sets) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> before;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> behind;
  for (std::uint32_t number = 0; number < triggers.size(); ++number) {
    before.push_back({triggers[number].around.before, number});
    behind.push_back({triggers[number].around.behind, number});
  }
  table.before = Buckets<std::uint32_t>(sets.count, before);
  table.behind = Buckets<std::uint32_t>(sets.count, behind);
  table.at_first = row_of(triggers, [](const TriggerDraft& t) { return t.around.before == 0; });
  table.at_last = row_of(triggers, [](const TriggerDraft& t) { return t.around.behind == 0; });
  for (std::uint32_t beside = 0; beside < beside_kinds; ++beside) {
    const auto add = [&](BitRow& rows, std::uint32_t Surroundings::*side) {
      const BitRow row =
          row_of(triggers, [&](const TriggerDraft& t) { return has_bit(sets.at(beside), t.around.*side); });
      rows.insert(rows.end(), row.begin(), row.end());
    };
    add(table.behind_marks, &Surroundings::before);
    add(table.before_marks, &Surroundings::behind);
  }
}

}  // namespace

TriggerTable make_triggers(std::vector<AnchoredDraft> drafts, std::size_t words, std::size_t lists,
                           const TokenSets& sets) {
  put_in_order(drafts);
  TriggerTable table;
  table.sought.resize(sets.count);
  Seeker seeker(table.sought);
  ByTest::Builder anchored;
  std::vector<TriggerDraft> triggers;
  for (const AnchoredDraft& draft : drafts) {
    if (triggers.empty() || triggers.back() != draft.trigger) {
      triggers.push_back(draft.trigger);
      table.triggers.push_back(seeker.seek(draft.trigger));
    }
    anchored.add(draft.anchor, static_cast<std::uint32_t>(triggers.size()) - 1);
  }
  table.anchored = anchored.finish(words, lists);
  add_beside(table, triggers, sets);
  add_open(table, triggers);
  return table;
}

}  // namespace argmap::rules
