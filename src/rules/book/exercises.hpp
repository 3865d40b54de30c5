// What teachers may want to change about exercises: which kinds, how many, how they are worded, how sure is sure.
#pragma once

#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "rules/files/map_reader.hpp"

namespace argmap::rules {

/// One value a level: middle, secondary, university.
template <typename T>
using ByLevel = std::array<T, 3>;

/// Texts by name, in the order in which they stand in the file.
using NamedTexts = std::vector<std::pair<std::string, std::string>>;

struct ExerciseKind {
  ByLevel<std::string> ask;   ///< the question; {place} holders are filled in
  ByLevel<std::string> hint;  ///< may be empty
  ByLevel<double> number{};   ///< how many such items a sheet has at most, unless more are asked for
  double margin = 1.5;        ///< log-odds: what won by less is not asked
  double signs = 0;           ///< of "main-claim": how many of those that speak for it must agree
  double near = 0;            ///< of "main-claim": how near a sentence must come to be asked for
  double points = 1;
  double room = 4;                                                     ///< lines to write on
  NamedTexts words;                                                    ///< what options are called
  std::map<std::string, std::vector<std::string>, std::less<>> terms;  ///< words of the article that it asks about
  std::vector<std::string> rubric;

  /// What an option is called; its name where the rules give no words for it.
  [[nodiscard]] std::string called(std::string_view name) const;
};

struct Exercises {
  ByLevel<double> items{8, 10, 12};  ///< of a whole sheet
  std::map<std::string, ExerciseKind, std::less<>> kinds;
};

/// The kinds that there are, in the order of a sheet.
[[nodiscard]] const Names& exercise_kind_names();

/// Lays a file's `exercises` over those read before, key by key.
void read_exercises(const Value& exercises, Exercises& into, Diagnostics& diagnostics);

}  // namespace argmap::rules
