// How units are typed, ordered and linked in the exchange format of the corpora.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "argmap/graph.hpp"
#include "argmap/render.hpp"
#include "argmap/report.hpp"

namespace argmap::render {

/// A relation as the corpora know it: from one unit to one unit.
struct Edge {
  std::uint32_t from = 0;
  std::uint32_t to = 0;
  std::uint32_t relation = 0;  ///< index of the relation that it stands for
};

/// The argument as one scheme shows it.
struct SchemeView {
  std::vector<std::string_view> types;  ///< "major_claim", "claim" or "premise", by unit index
  std::vector<std::uint32_t> order;     ///< unit indices in text order, but the thesis before its restatement
  std::vector<Edge> edges;              ///< supports, attacks and undercuts, one for each linked premise
  std::vector<Edge> restatements;
  std::vector<Span> hulls;  ///< from the first to behind the last word, by unit index
};

[[nodiscard]] SchemeView view_of(const Report& report, Scheme scheme);

}  // namespace argmap::render
