// A learner's own map beside the key's: what both have, and where they part. Nothing is scored: the key is a reading by
// rules, and what it lacks may still stand in the article.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "argmap/exercise.hpp"
#include "exercise/map/own_map.hpp"

namespace argmap::exercise {

/// A statement of the learner's that the key has too.
struct SameStatement {
  std::uint32_t own = 0;  ///< by index
  std::uint32_t key = 0;
  double likeness = 1;  ///< Dice coefficient of their word stems, in [0, 1]; 1 for a title without words
};

/// A relation by the indices of its statements: the key's, of an extra one the learner's.
struct ComparedRelation {
  std::uint32_t from = 0;
  std::uint32_t to = 0;
  RelationType type = RelationType::supports;  ///< in the key; of an extra one the learner's
  RelationType own_type = RelationType::supports;
  std::uint32_t line = 0;  ///< of the learner's file; 0 where it is missing there
  std::uint32_t column = 0;
};

struct MapComparison {
  std::vector<SameStatement> same;           ///< by the learner's statement
  std::vector<std::uint32_t> lost;           ///< statements of the key that the map lacks
  std::vector<std::uint32_t> own;            ///< statements of the map that the key lacks
  std::vector<ComparedRelation> shared;      ///< the same two statements, direction and sign
  std::vector<ComparedRelation> reversed;    ///< the arrow points the other way; its sign may differ too
  std::vector<ComparedRelation> wrong_sign;  ///< support where the key has an attack, or the reverse
  std::vector<ComparedRelation> missing;     ///< the map has both statements and nothing between them
  std::vector<ComparedRelation> extra;       ///< only the map has it
  std::size_t apart = 0;                     ///< relations of the key of which the map lacks a statement
};

/// The key's statement for each of the learner's: by title where it is the key's id and the words, if any, do not speak
/// against it (a likeness of 0.25); then by wording, the likest first, each once, from a likeness of 0.5 on. Article
/// words and word forms do not count. An attack and an undercut are one sign; a restatement counts as support in
/// either direction.
[[nodiscard]] MapComparison compare_maps(const SheetMap& key, const OwnMap& own);

}  // namespace argmap::exercise
