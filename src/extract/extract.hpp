// From a document and the rules to voices, units and relations.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "argmap/report.hpp"
#include "argmap/rules.hpp"
#include "extract/units/clues.hpp"

namespace argmap::extract {

struct Extraction {
  TextGenre genre;
  std::string author;
  std::vector<Furniture> furniture;
  std::vector<Heading> headings;
  std::vector<Voice> voices;
  std::vector<Attribution> attributions;
  std::vector<Attribution> attitudes;  ///< of no voice; only where the rules look for them
  std::vector<Background> background;
  std::vector<Unit> units;
  std::vector<Relation> relations;
  std::vector<Relation> circular;  ///< marked relations dropped because they would have closed a circle
  std::vector<Clue> clues;         ///< what rules say of findings, by unit
  RuleNotes rules;                 ///< of those that a reason names
  bool cut_short = false;          ///< the text states more than was analysed
};

/// Statements of one text that are analysed: ten long books. Each costs a kilobyte or two, however short it is, so that
/// without a bound a text of one-word sentences would cost hundreds of times its size.
inline constexpr std::size_t most_statements = 1'000'000;

struct Request {
  std::string_view genre{};            ///< of the text; told from the text where it is empty
  std::size_t most = most_statements;  ///< statements to analyse
};

/// Everything that the rules find in a text. Where most of it is not English, furniture and nothing else.
[[nodiscard]] Extraction extract(const Document& document, const RuleBook& rules, const Request& request = {});

}  // namespace argmap::extract
