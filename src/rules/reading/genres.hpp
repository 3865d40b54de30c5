// Genres: kinds of text, each with the weights that rules have in it.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "rules/files/yaml.hpp"
#include "rules/reading/weights.hpp"

namespace argmap::rules {

/// A genre and the weights of rules in it, before its rules are known.
struct GenreDraft {
  Genre genre;
  std::vector<WeightDraft> weights;  ///< in place of those that the rules have elsewhere
};
using GenreDrafts = std::map<std::string, GenreDraft, std::less<>>;

/// Lays a file's genres over those read before: what it says of a genre replaces what was said.
void read_genres(const Value& genres, GenreDrafts& drafts, Diagnostics& diagnostics);

}  // namespace argmap::rules
