#include "rules/reading/known_misses.hpp"

#include <algorithm>

#include "rules/files/map_reader.hpp"
#include "rules/reading/example.hpp"

namespace argmap::rules {
namespace {

const Names& miss_keys() {
  static const Names keys{"text", "because"};
  return keys;
}

const Names& parts() {
  static const Names names{"source", "cue", "content", "content2"};
  return names;
}

}  // namespace

std::vector<KnownMiss> read_known_misses(const Value& sequence, const std::string& file, Diagnostics& diagnostics) {
  std::vector<KnownMiss> misses;
  for (const Value& map : sequence.items()) {
    const MapReader reader(map, "a known miss", miss_keys(), diagnostics);
    const std::string_view because = reader.needed_text("because");
    if (reader.needed_text("text").empty()) continue;
    const Value text = *reader.get("text");
    const std::size_t before = diagnostics.size();
    Example example = read_example(text, parts(), diagnostics);
    const bool sound = diagnostics.size() == before;
    if (sound && std::ranges::find(example.marks, "content", &Example::Mark::capture) == example.marks.end()) {
      diagnostics.error(text.location(), "nothing is marked as `content`", "write [content=the words that are said]");
    }
    misses.push_back({std::move(example), std::string(because), file});
  }
  return misses;
}

}  // namespace argmap::rules
