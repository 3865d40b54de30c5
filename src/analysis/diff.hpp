// What two texts on one subject, or two drafts of one text, have in common and where they part.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "argmap/report.hpp"

namespace argmap::analysis {

/// A unit of the old text and the unit of the new one that says the same.
struct SameUnit {
  std::uint32_t before = 0;
  std::uint32_t after = 0;
  double likeness = 1;    ///< Dice coefficient of their word stems, in (0, 1]
  bool reworded = false;  ///< the words are not the same
};

/// That a unit supports another, in one of the texts.
struct Prop {
  std::uint32_t claim = 0;
  std::uint32_t from = 0;
};

struct Diff {
  std::vector<SameUnit> same;             ///< by the new unit
  std::vector<std::uint32_t> gained;      ///< units of the new text that the old one does not have
  std::vector<std::uint32_t> lost;        ///< units of the old text that the new one does not have
  std::vector<Prop> support_gained;       ///< in the new text, of claims that both have
  std::vector<Prop> support_lost;         ///< in the old text, of claims that both have
  std::vector<std::uint32_t> new_voices;  ///< that only the new text hears
  std::vector<std::uint32_t> old_voices;  ///< that only the old text hears
};

/// Units are matched by wording: of all pairs that share a word the likest first, each unit once, none below a likeness
/// of one half. Words that stand in very many units make no pairs. Voices are the same by name, without articles and
/// whatever the case. n log n in the number of units.
[[nodiscard]] Diff compare(const Report& before, const Report& after);

/// Both texts as one report, to be drawn: the new one's units, then those that only the old one has, which bear on what
/// they bore on, or on what says the same now. Without headings.
[[nodiscard]] Report joined(const Report& before, const Report& after, const Diff& diff);

}  // namespace argmap::analysis
