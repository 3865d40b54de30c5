#include "rules/reading/genres.hpp"

#include "rules/files/map_reader.hpp"
#include "rules/reading/rule_reader.hpp"

namespace argmap::rules {

void read_genres(const Value& genres, GenreDrafts& drafts, Diagnostics& diagnostics) {
  static const Names keys{"means", "argues"};
  for (const auto& [id, value] : genres.entries()) {
    if (!is_rule_id(id.text())) {
      diagnostics.error(id.location(), "a genre's name is lower-case words joined by `-`", "as in `news-report`");
    }
    const MapReader reader(value, "a genre", keys, diagnostics);
    GenreDraft& draft = drafts[std::string(id.text())];
    draft.genre.id = id.text();
    if (reader.get("means") || draft.genre.means.empty()) draft.genre.means = reader.needed_text("means");
    if (reader.get("argues")) draft.genre.argues = reader.flag("argues");
  }
}

}  // namespace argmap::rules
