// The numbers that findings go by, as rule packs set them.
#pragma once

#include "rules/files/yaml.hpp"

namespace argmap::rules {

/// Set in a rule file by `findings: {FINDING: {KEY: NUMBER}}`; each key is described in docs/rules.md.
struct Thresholds {
  double unsupported_chance = 0;   ///< from 0 to 1: a claim is listed where it is as likely that nothing supports it
  double unsupported_warning = 0;  ///< from 0 to 1: it is a warning only where that is as likely
  double unsupported_fewest_words = 6;  ///< words: a claim of fewer is a remark
  double thesis_missing_fewest_claims = 3;
  double thesis_missing_doubt = 2.5;         ///< log-odds: a thesis that wins by no more is a guess
  double thesis_missing_sure = 0;            ///< log-odds: of one that wins by less nothing is said as of the thesis
  double reasoning_only_paragraphs = 0;      ///< from a claim's own on, in which no outside evidence may stand
  double single_source_fewest_supports = 1;  ///< of a claim; the thesis is listed with one
  double one_sided_fewest_voices = 2;
};

/// Lays a file's numbers over those read before. Reports findings and keys that have none, and what is no number or
/// out of its range.
void read_thresholds(const Value& findings, Thresholds& thresholds, Diagnostics& diagnostics);

}  // namespace argmap::rules
