#include "rules/genres.hpp"

#include <algorithm>
#include <iterator>

#include "rules/map_reader.hpp"
#include "rules/rule_reader.hpp"

namespace argmap::rules {

void read_genres(const Value& genres, GenreDrafts& drafts, Diagnostics& diagnostics) {
  static const Names keys{"means", "argues", "weights"};
  for (const auto& [id, value] : genres.entries()) {
    if (!is_rule_id(id.text())) {
      diagnostics.error(id.location(), "a genre's name is lower-case words joined by `-`", "as in `news-report`");
    }
    const MapReader reader(value, "a genre", keys, diagnostics);
    GenreDraft& draft = drafts[std::string(id.text())];
    draft.genre.id = id.text();
    if (reader.get("means") || draft.genre.means.empty()) draft.genre.means = reader.needed_text("means");
    if (reader.get("argues")) draft.genre.argues = reader.flag("argues");
    const auto weights = reader.get("weights");
    if (!weights || weights->kind() == Kind::null) continue;
    if (weights->kind() != Kind::map) {
      diagnostics.error(weights->location(), "`weights` must be a map of rules and their weights");
      continue;
    }
    std::ranges::move(read_weights(*weights, diagnostics), std::back_inserter(draft.weights));
  }
}

}  // namespace argmap::rules
