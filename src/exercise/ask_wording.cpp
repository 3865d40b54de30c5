// Hedges, boosters and loaded words.
#include <algorithm>

#include "exercise/task.hpp"

namespace argmap::exercise {

void ask_loaded_words(Task& task) {
  constexpr std::size_t fewest = 2;
  const Reading& reading = task.reading;
  std::vector<std::pair<std::size_t, Item>> found;
  for (std::uint32_t i = 0; i < reading.document().sentences.size(); ++i) {
    const Span span = reading.document().sentences[i].span;
    const std::size_t count = reading.word_count(span);
    if (reading.line(span.begin) == 0 || !reading.own(i) || count < 8 || count > 45 || reading.units_in(i) == 0)
      continue;
    std::string model;
    std::size_t words = 0;
    bool loaded = false;
    for (const std::string_view sort : {"hedge", "booster", "loaded"}) {
      for (const Span term : reading.find_all(task.terms(sort), span)) {
        model += (model.empty() ? "" : "; ") + ("“" + reading.words(term) + "”: " + task.kind.called(sort));
        ++words;
        loaded = loaded || sort != "hedge";
      }
    }
    if (words < fewest || !loaded) continue;
    Item item = task.item(Form::open);
    const Cite cite = reading.cite(span, {});
    item.ask = filled(item.ask, "line", std::to_string(cite.line));
    item.quote = reading.words(span);
    item.key.model = model;
    item.key.because = "found by the word lists of the exercise";
    item.key.cites.push_back(cite);
    found.emplace_back(words, std::move(item));
  }
  task.draw.shuffle(found);
  std::ranges::stable_sort(found, std::greater(),
                           [](const auto& each) { return std::min<std::size_t>(each.first, 3); });
  for (auto& each : found) task.items.push_back(std::move(each.second));
}

}  // namespace argmap::exercise
