#include "analysis/diff.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <tuple>
#include <unordered_map>

#include "analysis/stems.hpp"

namespace argmap::analysis {
namespace {

constexpr double least_likeness = 0.5;
constexpr std::size_t common = 64;  // units that share a word: it then tells nothing

std::string words_of(const Report& report, std::uint32_t unit) {
  std::string words;
  for (const Span span : report.graph.units()[unit].spans) words += report.document.plain(span) + " ";
  return words;
}

struct Pair {
  double likeness;
  std::uint32_t before;
  std::uint32_t after;
};

/// All pairs of units that are like enough, the likest first.
std::vector<Pair> like_pairs(const UnitStems& before, const UnitStems& after) {
  std::unordered_map<std::uint32_t, std::vector<std::uint32_t>> units_by_stem;
  for (std::uint32_t unit = 0; unit < before.size(); ++unit) {
    for (const auto stem : before.of(unit)) units_by_stem[stem].push_back(unit);
  }
  std::vector<Pair> pairs;
  for (std::uint32_t unit = 0; unit < after.size(); ++unit) {
    std::set<std::uint32_t> candidates;
    for (const auto stem : after.of(unit)) {
      const auto found = units_by_stem.find(stem);
      if (found != units_by_stem.end() && found->second.size() <= common) {
        candidates.insert(found->second.begin(), found->second.end());
      }
    }
    for (const auto other : candidates) {
      std::vector<std::uint32_t> both;
      std::ranges::set_intersection(before.of(other), after.of(unit), std::back_inserter(both));
      const auto size = static_cast<double>(before.of(other).size() + after.of(unit).size());
      const double likeness = 2 * static_cast<double>(both.size()) / size;
      if (likeness >= least_likeness) pairs.push_back({likeness, other, unit});
    }
  }
  std::ranges::sort(pairs, [](const Pair& a, const Pair& b) {
    return std::tuple(-a.likeness, a.after, a.before) < std::tuple(-b.likeness, b.after, b.before);
  });
  return pairs;
}

constexpr std::uint32_t unmatched = Unit::none_index;

/// By unit its match in the other text.
struct Partners {
  std::vector<std::uint32_t> of_before;
  std::vector<std::uint32_t> of_after;
};

Partners match_units(const Report& before, const Report& after, Diff& diff) {
  Partners partners{std::vector(before.graph.units().size(), unmatched),
                    std::vector(after.graph.units().size(), unmatched)};
  for (const Pair& pair : like_pairs(UnitStems(before), UnitStems(after))) {
    if (partners.of_before[pair.before] != unmatched || partners.of_after[pair.after] != unmatched) continue;
    partners.of_before[pair.before] = pair.after;
    partners.of_after[pair.after] = pair.before;
    const bool reworded = words_of(before, pair.before) != words_of(after, pair.after);
    diff.same.push_back({pair.before, pair.after, pair.likeness, reworded});
  }
  std::ranges::sort(diff.same, {}, &SameUnit::after);
  return partners;
}

std::vector<std::uint32_t> alone(const std::vector<std::uint32_t>& partners) {
  std::vector<std::uint32_t> units;
  for (std::uint32_t unit = 0; unit < partners.size(); ++unit) {
    if (partners[unit] == unmatched) units.push_back(unit);
  }
  return units;
}

using Link = std::pair<std::uint32_t, std::uint32_t>;

/// Every (target, source) of a support, ascending.
std::vector<Link> links_of(const ArgumentGraph& graph) {
  std::vector<Link> links;
  for (const Relation& relation : graph.relations()) {
    if (relation.type != RelationType::supports) continue;
    for (const auto from : relation.from) links.emplace_back(relation.to.index, from);
  }
  std::ranges::sort(links);
  return links;
}

/// The supports of one text that the other lacks, of claims that it has.
std::vector<Prop> props_alone(const ArgumentGraph& here, const std::vector<std::uint32_t>& partners,
                              const ArgumentGraph& there) {
  const auto others = links_of(there);
  std::vector<Prop> alone;
  for (const auto& [claim, from] : links_of(here)) {
    if (partners[claim] == unmatched) continue;
    const Link same{partners[claim], partners[from]};
    const bool kept = partners[from] != unmatched && std::ranges::binary_search(others, same);
    if (!kept) alone.push_back({claim, from});
  }
  return alone;
}

/// The name as it is compared: ASCII in lower case, without an article before it and marks behind it.
std::string folded(std::string name) {
  for (char& c : name) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  for (const std::string_view article : {"the ", "a ", "an "}) {
    if (!name.starts_with(article)) continue;
    name.erase(0, article.size());
    break;
  }
  name.erase(name.find_last_not_of(" ,;.") + 1);
  return name;
}

std::vector<std::uint32_t> voices_alone(const Report& here, const Report& there) {
  std::set<std::string> known;
  for (const Voice& voice : there.voices) known.insert(folded(voice.name));
  std::vector<std::uint32_t> alone;
  for (std::uint32_t i = 0; i < here.voices.size(); ++i) {
    const std::string name = folded(here.voices[i].name);
    if (!name.empty() && !known.contains(name)) alone.push_back(i);
  }
  return alone;
}

}  // namespace

Diff compare(const Report& before, const Report& after) {
  Diff diff;
  const Partners partners = match_units(before, after, diff);
  diff.gained = alone(partners.of_after);
  diff.lost = alone(partners.of_before);
  diff.support_gained = props_alone(after.graph, partners.of_after, before.graph);
  diff.support_lost = props_alone(before.graph, partners.of_before, after.graph);
  diff.new_voices = voices_alone(after, before);
  diff.old_voices = voices_alone(before, after);
  return diff;
}

}  // namespace argmap::analysis
