// Answers of a class marked by the key of a sheet.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "argmap/exercise.hpp"

namespace argmap::exercise {

/// One learner's answer to one item.
struct Mark {
  std::string learner;
  std::string item;
  std::string answer;
  double points = 0;
  bool scored = true;  ///< false for open items: they are listed, never scored
};

/// One item over the whole class.
struct ItemMarks {
  std::string item;
  std::uint32_t answers = 0;
  double difficulty = 0;                 ///< mean share of the points, from 0 (nobody) to 1 (everybody)
  std::optional<double> discrimination;  ///< correlation with the points in all other items, from -1 to 1; none where
                                         ///< all learners have the same in it, or in the others
  std::uint32_t line = 0;                ///< of the sheet: the line to look at again where the class fell short
};

struct Grades {
  std::vector<Mark> marks;                 ///< as in the file
  std::map<std::string, double> learners;  ///< points by learner
  double points = 0;                       ///< that can be had
  std::vector<ItemMarks> items;            ///< those that are scored, in the sheet's order
  std::vector<Diagnostic> diagnostics;
};

/// Reads answers (columns learner, item, answer; several choices joined by `;`) and marks them. An answer to a match
/// is "1=c;2=a", to an order "c;a;b", to a choice "b" or "a;c"; case and blanks do not count. Items that a learner
/// leaves out count as wrong. Of two answers to one item the last counts. The first line may come again: tables of
/// several learners may stand below each other.
///
/// Partial credit: a match gives a share for each row that is right; a choice of several a share for each right option
/// less one for each wrong one; an order Kendall's tau, the share of pairs in the right order less the share in the
/// wrong one; never less than nothing.
[[nodiscard]] Grades grade(const Sheet& sheet, std::string_view name, std::string_view csv);

}  // namespace argmap::exercise
