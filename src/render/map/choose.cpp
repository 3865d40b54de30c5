// Which units are drawn: those that the options ask for, and of a long text no more than a map can hold.
#include <algorithm>
#include <numeric>

#include "render/map/map.hpp"

namespace argmap::render {
namespace {

constexpr std::uint32_t far = nothing;

/// The sources of every relation that points at the unit, or at a relation that does.
template <typename Visit>
void for_each_below(const ArgumentGraph& graph, std::uint32_t unit, Visit&& visit) {
  for (const auto index : graph.incoming(unit)) {
    for (const auto from : graph.relations()[index].from) visit(from);
    for (const auto undercut : graph.undercuts(index)) {
      for (const auto from : graph.relations()[undercut].from) visit(from);
    }
  }
}

/// Measures for every unit over how many relations it reaches what the map is about.
class Depths {
 public:
  explicit Depths(const ArgumentGraph& graph) : graph_(graph), depths_(graph.units().size(), far) {}

  void walk(std::uint32_t start, std::uint32_t depth) {
    if (depths_[start] != far) return;
    depths_[start] = depth;
    reached_.assign(1, start);
    for (std::size_t next = 0; next < reached_.size(); ++next) {
      for_each_below(graph_, reached_[next], [&](std::uint32_t unit) {
        if (depths_[unit] != far) return;
        depths_[unit] = depths_[reached_[next]] + 1;
        reached_.push_back(unit);
      });
    }
  }

  [[nodiscard]] std::vector<std::uint32_t> take() { return std::move(depths_); }

 private:
  const ArgumentGraph& graph_;
  std::vector<std::uint32_t> depths_;
  std::vector<std::uint32_t> reached_;
};

/// Over how many relations each unit reaches the focus (`far` where it does not), or the thesis, or else the end of its
/// own argument.
std::vector<std::uint32_t> depths_of(const ArgumentGraph& graph, const std::vector<std::uint32_t>& focus) {
  Depths depths(graph);
  for (const auto unit : focus) depths.walk(unit, 0);
  if (!focus.empty()) return depths.take();
  if (const auto thesis = graph.thesis()) depths.walk(*thesis, 0);
  for (std::uint32_t unit = 0; unit < graph.units().size(); ++unit) {
    if (graph.outgoing(unit).empty()) depths.walk(unit, 2);
  }
  return depths.take();
}

/// Marks every unit that a claim bears on, over however many relations, and the claims.
std::vector<bool> claims_and_what_they_bear_on(const ArgumentGraph& graph) {
  std::vector<bool> marked(graph.units().size());
  std::vector<std::uint32_t> waiting;
  const auto mark = [&](std::uint32_t unit) {
    if (!marked[unit]) waiting.push_back(unit);
    marked[unit] = true;
  };
  for (std::uint32_t unit = 0; unit < marked.size(); ++unit) {
    if (graph.units()[unit].role != Role::evidence) mark(unit);
  }
  while (!waiting.empty()) {
    const auto unit = waiting.back();
    waiting.pop_back();
    for (const auto index : graph.outgoing(unit)) {
      auto target = graph.relations()[index].to;
      while (target.is_relation) target = graph.relations()[target.index].to;
      mark(target.index);
    }
  }
  return marked;
}

class Chooser {
 public:
  Chooser(const Report& report, const MapOptions& options)
      : report_(report), graph_(report.graph), options_(options), depths_(depths_of(graph_, options.focus)) {}

  std::vector<std::uint32_t> wanted() {
    pick();
    return std::move(units_);
  }

  Choice choose() {
    pick();
    Choice choice;
    choice.wanted = units_.size();
    if (units_.size() > most_cards) fold(choice);
    if (units_.size() + choice.folded.size() > most_cards) thin(most_cards - choice.folded.size());
    choice.units = std::move(units_);
    return choice;
  }

 private:
  void pick() {
    const auto claims = options_.detail == Detail::claims ? claims_and_what_they_bear_on(graph_)
                                                          : std::vector<bool>(depths_.size(), true);
    const bool has_top = !options_.focus.empty() || graph_.thesis();
    for (std::uint32_t unit = 0; unit < depths_.size(); ++unit) {
      const bool near = options_.detail != Detail::thesis || depths_[unit] <= (has_top ? 1U : 2U);
      const bool in_focus = options_.focus.empty() || depths_[unit] != far;
      if (near && in_focus && (claims[unit] || depths_[unit] == 0)) units_.push_back(unit);
    }
  }

  /// The longest sections first, until the map holds what is left. What the map is about is never folded.
  void fold(Choice& choice) {
    const auto headings = headings_of(report_);
    std::vector<std::size_t> sizes(report_.headings.size());
    for (const auto unit : units_) {
      if (headings[unit] != nothing && depths_[unit] > 0) ++sizes[headings[unit]];
    }
    std::vector<std::uint32_t> longest(sizes.size());
    std::iota(longest.begin(), longest.end(), 0U);
    std::ranges::stable_sort(longest, std::greater{}, [&](auto heading) { return sizes[heading]; });
    std::vector<bool> folded(sizes.size());
    auto left = units_.size();
    for (std::size_t i = 0; i < longest.size() && left > most_cards && sizes[longest[i]] > 1; ++i) {
      left -= sizes[longest[i]] - 1;
      folded[longest[i]] = true;
    }
    for (std::uint32_t heading = 0; heading < folded.size(); ++heading) {
      if (folded[heading] && choice.folded.size() < most_cards / 2) choice.folded.push_back(heading);
    }
    std::erase_if(units_,
                  [&](auto unit) { return depths_[unit] > 0 && headings[unit] != nothing && folded[headings[unit]]; });
  }

  void thin(std::size_t room) {
    const auto nearer = [&](std::uint32_t a, std::uint32_t b) {
      return depths_[a] != depths_[b] ? depths_[a] < depths_[b] : a < b;
    };
    if (units_.size() <= room) return;
    std::ranges::nth_element(units_, units_.begin() + static_cast<std::ptrdiff_t>(room), nearer);
    units_.resize(room);
    std::ranges::sort(units_);
  }

  const Report& report_;
  const ArgumentGraph& graph_;
  const MapOptions& options_;
  std::vector<std::uint32_t> depths_;
  std::vector<std::uint32_t> units_;
};

}  // namespace

std::vector<std::uint32_t> headings_of(const Report& report) {
  std::vector<std::uint32_t> headings;
  for (const auto& unit : report.graph.units()) {
    const auto behind =
        std::ranges::upper_bound(report.headings, unit.hull().begin, {}, [](const Heading& h) { return h.span.begin; });
    headings.push_back(
        behind == report.headings.begin() ? nothing : static_cast<std::uint32_t>(behind - report.headings.begin()) - 1);
  }
  return headings;
}

std::vector<std::uint32_t> wanted_units(const Report& report, const MapOptions& options) {
  return Chooser(report, options).wanted();
}

Choice choose_units(const Report& report, const MapOptions& options) {
  return Chooser(report, options).choose();
}

}  // namespace argmap::render
