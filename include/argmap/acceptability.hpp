// What holds, judged by the graph alone: which statements stand when attacks are weighed, and how strongly.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "argmap/graph.hpp"

namespace argmap {

/// Of the grounded labelling (Dung 1995, "On the acceptability of arguments", Artificial Intelligence 77; as a
/// labelling Caminada 2006): `accepted` where every attacker is rejected, `rejected` where one is accepted. A decoded
/// graph has no circle, so that the preferred and stable labellings are this one as well, and none of them is built.
/// What hangs on a circle, in a graph made by hand, is `undecided`.
enum class Label : std::uint8_t { accepted, rejected, undecided };
[[nodiscard]] std::string_view name_of(Label label);

/// How one statement stands.
struct Standing {
  Label label = Label::accepted;
  /// Gradual strength in [0, 1] by DF-QuAD (Rago, Toni, Aurisicchio & Baroni 2016, "Discontinuity-free decision support
  /// with quantitative argumentation debates", KR): a base score, raised by supporters and lowered by attackers, each
  /// group combined as 1 − Π(1 − strength).
  double strength = 0.5;
  double base = 0.5;      ///< before anything speaks for or against it
  double for_it = 0;      ///< strength of its supporters together
  double against_it = 0;  ///< strength of its attackers together
};

/// One for each unit. An undercut attacks the inference: a relation that an accepted undercut rejects does not count
/// for the labels, and weighs less by the undercut's strength. A conceded attack counts, but does not reject. A
/// restatement lends what speaks for and against it to the statement that it repeats. Linear in the graph.
[[nodiscard]] std::vector<Standing> standings(const ArgumentGraph& graph);

/// The base score of a unit: ½ for a thesis or claim, for evidence by its basis.
[[nodiscard]] double base_score(const Unit& unit);

/// "0.50 at first; for it 0.80, against it 0.00; raised by 0.40 to 0.90".
[[nodiscard]] std::string steps_of(const Standing& standing);

}  // namespace argmap
