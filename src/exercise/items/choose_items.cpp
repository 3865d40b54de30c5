#include "exercise/items/choose_items.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <tuple>

#include "exercise/items/rows.hpp"

namespace argmap::exercise {
namespace {

constexpr std::size_t few_kinds = 3;
constexpr std::uint32_t most_uses = 2;  ///< items that ask about one sentence

/// What counts as a use: boxes of a map do not, nor does the name of a source.
Sentences uses_of(const Posed& posed, const Reading& reading) {
  const Item& item = posed.item;
  const bool counts = item.map.nodes.empty() && (item.form != Form::open || !item.quote.empty());
  return counts ? cited(reading, item) : Sentences{};
}

/// To be answered in the learner's own words about a claim.
bool is_about_claim(const Item& item) {
  return item.kind == "counter-argument" || item.kind == "missing-evidence";
}

/// Two that may not be about one sentence: of one kind, both about a claim, or both to be sorted by what a sentence
/// does or rests on.
bool is_alike(const Item& one, const Item& other) {
  const auto sorts = [](const Item& item) {
    return item.kind == "sort-sentences" || item.kind == "fact-value-policy" ||
           (item.kind == "evidence-kind" && item.form == Form::match);
  };
  return one.kind == other.kind || (is_about_claim(one) && is_about_claim(other)) || (sorts(one) && sorts(other));
}

/// About one claim or its neighbour the same is not asked twice.
bool are_near(const Item& one, const Item& other, const Sentences& uses, const Sentences& others) {
  if (!is_about_claim(one) || !is_about_claim(other) || uses.empty() || others.empty()) return false;
  const std::uint32_t here = *uses.begin();
  const std::uint32_t there = *others.begin();
  return std::max(here, there) - std::min(here, there) <= 1;
}

/// Two maps, or two gaps for words of one sense, would be one item twice.
bool is_again(const Item& one, const Item& other) {
  if (one.kind == "complete-map" && other.kind == one.kind) return true;
  const auto sense = [](const std::string& because) {
    return because.substr(std::min(because.find("” "), because.size()));
  };
  return one.kind == "connective" && other.kind == "connective" && sense(one.key.because) == sense(other.key.because);
}

using Worth = std::tuple<std::size_t, std::size_t, double>;

/// Every item that could be asked, read once.
using Pool = std::vector<std::vector<Posed>>;

class Chooser {
 public:
  Chooser(const Reading& reading, const Poser& poser, const Pool& pool, const std::vector<Offer>& offers)
      : reading_(reading), poser_(poser), pool_(pool), offers_(offers), next_(pool.size()), taken_(pool.size()) {}

  /// One round after another over the kinds, until `most` items are there or a round brings none. A quarter of a sheet
  /// is of one kind at most, of one to be written in the learner's own words an eighth, unless few kinds are wanted.
  void fill(const std::vector<std::size_t>& order, std::size_t most, bool beyond, bool unwanted) {
    const auto kinds =
        static_cast<std::size_t>(std::ranges::count_if(offers_, [](const Offer& offer) { return offer.wanted > 0; }));
    const std::size_t of_a_kind = std::max((most + 3) / 4, most / std::max<std::size_t>(kinds, 1) + 1);
    for (bool more = true; more && count_ < most;) {
      more = false;
      for (const std::size_t kind : order) {
        const std::size_t wanted = offers_[kind].wanted;
        const bool open = !pool_[kind].empty() && pool_[kind].front().item.form == Form::open;
        const std::size_t at_most = std::max(wanted, open && kinds > few_kinds ? of_a_kind / 2 : of_a_kind);
        const bool may = unwanted ? wanted == 0 : wanted > 0 && taken_[kind].size() < (beyond ? at_most : wanted);
        if (may && count_ < most) more = take_one(kind) || more;
      }
    }
  }

  /// How many of the items that were asked for; how many there are, of which the main claim, on which all else hangs,
  /// is worth three; the points.
  [[nodiscard]] Worth worth(std::size_t fewest) const {
    double points = 0;
    for (const auto& kind : taken_) {
      for (const Posed& each : kind) points += each.item.points;
    }
    return {std::min(count_, fewest), count_ + (taken_.front().empty() ? 0U : 2U), points};
  }

  [[nodiscard]] std::vector<Item> items() const {
    std::vector<Item> all;
    for (const auto& kind : taken_) {
      for (const Posed& each : kind) all.push_back(each.item);
    }
    return all;
  }

 private:
  bool take_one(std::size_t kind) {
    while (next_[kind] < pool_[kind].size()) {
      if (auto fitting = fitted(pool_[kind][next_[kind]++])) {
        for (const std::uint32_t each : uses_of(*fitting, reading_)) ++uses_[each];
        taken_[kind].push_back(std::move(*fitting));
        ++count_;
        return true;
      }
    }
    return false;
  }

  /// The item as it may stand beside those that were taken.
  [[nodiscard]] std::optional<Posed> fitted(const Posed& posed) const {
    Sentences leaking;
    const Sentences uses = uses_of(posed, reading_);
    for (const auto& kind : taken_) {
      for (const Posed& other : kind) {
        if (is_again(posed.item, other.item)) return std::nullopt;
        if (are_near(posed.item, other.item, uses, uses_of(other, reading_))) return std::nullopt;
        leaking.merge(leaks(posed, other));
        if (!is_alike(posed.item, other.item)) continue;
        std::ranges::set_intersection(uses, uses_of(other, reading_), std::inserter(leaking, leaking.end()));
      }
    }
    Sentences worn;
    for (const std::uint32_t each : uses) {
      const auto found = uses_.find(each);
      if (found != uses_.end() && found->second >= most_uses) worn.insert(each);
    }
    if (leaking.empty() && worn.empty()) return posed;
    Item less = posed.item;
    return without(reading_, less, leaking, worn) ? std::optional(poser_.pose(std::move(less))) : std::nullopt;
  }

  const Reading& reading_;
  const Poser& poser_;
  const Pool& pool_;
  const std::vector<Offer>& offers_;
  std::vector<std::size_t> next_;
  std::vector<std::vector<Posed>> taken_;
  std::map<std::uint32_t, std::uint32_t> uses_;
  std::size_t count_ = 0;
};

/// At most so many of each kind as could be of use.
Pool pool_of(const Poser& poser, const std::vector<Offer>& offers, std::size_t most) {
  constexpr std::size_t to_spare = 8;
  Pool pool(offers.size());
  for (std::size_t i = 0; i < offers.size(); ++i) {
    const std::size_t count = std::min(offers[i].items.size(), most + to_spare);
    for (std::size_t n = 0; n < count; ++n) pool[i].push_back(poser.pose(offers[i].items[n]));
  }
  return pool;
}

}  // namespace

std::vector<Item> choose_items(const Reading& reading, const std::vector<Offer>& offers, std::size_t fewest,
                               std::size_t most, Draw draw) {
  constexpr int tries = 60;
  const Poser poser(reading);
  const Pool pool = pool_of(poser, offers, most);
  std::vector<std::size_t> order(offers.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::vector<Item> best;
  Worth best_worth{};
  for (int i = 0; i < tries; ++i) {
    draw.shuffle(order);
    Chooser chooser(reading, poser, pool, offers);
    chooser.fill(order, most, false, false);
    chooser.fill(order, std::min(fewest, most), true, false);
    chooser.fill(order, std::min(fewest, most), true, true);
    if (!best.empty() && chooser.worth(fewest) <= best_worth) continue;
    best_worth = chooser.worth(fewest);
    best = chooser.items();
  }
  return best;
}

}  // namespace argmap::exercise
