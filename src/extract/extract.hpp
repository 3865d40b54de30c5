// From a document and the rules to voices, units and relations.
#pragma once

#include <string>
#include <vector>

#include "argmap/report.hpp"
#include "argmap/rules.hpp"

namespace argmap::extract {

struct Extraction {
  std::string author;
  std::vector<Furniture> furniture;
  std::vector<Heading> headings;
  std::vector<Voice> voices;
  std::vector<Attribution> attributions;
  std::vector<Attribution> attitudes;  ///< of no voice; only where the rules look for them
  std::vector<Unit> units;
  std::vector<Relation> relations;
  std::vector<Relation> circular;  ///< marked relations dropped because they would have closed a circle
  std::vector<RuleNote> rules;     ///< those that a reason names
};

/// Everything that the rules find in a text. Where most of it is not English, furniture and nothing else.
[[nodiscard]] Extraction extract(const Document& document, const RuleBook& rules);

}  // namespace argmap::extract
