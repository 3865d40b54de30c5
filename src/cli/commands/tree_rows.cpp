#include "cli/commands/tree_rows.hpp"

#include <algorithm>

namespace argmap::cli {
namespace {

/// What hangs from a row.
struct Kid {
  std::uint32_t unit = 0;
  std::uint32_t relation = TreeRow::nothing;
};

class Rows {
 public:
  Rows(const ArgumentGraph& graph, const std::vector<bool>& wanted)
      : graph_(graph), wanted_(wanted), shown_(graph.units().size()) {}

  void add_top(std::uint32_t unit) {
    if (shown_[unit] || !wanted_[unit]) return;
    std::vector<TreeRow> waiting{{.unit = unit}};
    while (!waiting.empty()) {
      auto row = waiting.back();
      waiting.pop_back();
      row.again = shown_[row.unit];
      shown_[row.unit] = true;
      const auto index = static_cast<std::uint32_t>(rows_.size());
      rows_.push_back(row);
      if (row.again) continue;
      const auto kids = kids_of(row);
      for (std::size_t i = kids.size(); i-- > 0;) {
        waiting.push_back({.unit = kids[i].unit,
                           .depth = row.depth + 1,
                           .parent = index,
                           .relation = kids[i].relation,
                           .last = i + 1 == kids.size()});
      }
    }
  }

  [[nodiscard]] std::vector<TreeRow> take() { return std::move(rows_); }

 private:
  [[nodiscard]] std::vector<Kid> kids_of(const TreeRow& row) const {
    std::vector<Kid> kids;
    const auto add = [&](std::uint32_t relation) {
      for (const auto unit : graph_.relations()[relation].from) {
        if (wanted_[unit]) kids.push_back({unit, relation});
      }
    };
    for (const auto relation : graph_.incoming(row.unit)) add(relation);
    const bool leads = row.relation != TreeRow::nothing && graph_.relations()[row.relation].from.front() == row.unit;
    if (leads) {
      for (const auto undercut : graph_.undercuts(row.relation)) add(undercut);
    }
    std::ranges::stable_sort(kids, {}, &Kid::unit);
    return kids;
  }

  const ArgumentGraph& graph_;
  const std::vector<bool>& wanted_;
  std::vector<bool> shown_;  ///< by unit
  std::vector<TreeRow> rows_;
};

}  // namespace

std::vector<TreeRow> tree_rows(const ArgumentGraph& graph, const std::vector<std::uint32_t>& tops,
                               const std::vector<bool>& wanted) {
  Rows rows(graph, wanted);
  for (const auto unit : tops) rows.add_top(unit);
  const auto thesis = graph.thesis();
  if (tops.empty() && thesis) rows.add_top(*thesis);
  for (std::uint32_t unit = 0; unit < wanted.size(); ++unit) {
    if (graph.outgoing(unit).empty()) rows.add_top(unit);
  }
  for (std::uint32_t unit = 0; unit < wanted.size(); ++unit) rows.add_top(unit);  // what circles, or has lost its top
  return rows.take();
}

std::string branches(const std::vector<bool>& last, bool first) {
  constexpr std::size_t deepest = 12;
  const std::size_t depth = last.size() - 1;
  const std::size_t from = depth > deepest ? depth - deepest + 1 : 1;
  std::string out;
  for (std::size_t i = from; i < depth; ++i) {
    const bool left_out = i == from && from > 1;
    out += left_out ? "⋯  " : (last[i] ? "   " : "│  ");
  }
  if (depth > 0) out += first ? (last[depth] ? "└─ " : "├─ ") : (last[depth] ? "   " : "│  ");
  return out;
}

}  // namespace argmap::cli
