// Hedges, boosters and loaded words.
#include <algorithm>
#include <array>

#include "exercise/task.hpp"

namespace argmap::exercise {
namespace {

constexpr std::array<std::string_view, 3> sorts{"hedge", "booster", "loaded"};

/// What the lists find in one sentence, every word once.
struct Finds {
  std::vector<std::uint32_t> stems;
  std::vector<std::string_view> sorts;  ///< that are there
  std::vector<std::string> words;       ///< "“strands”: loaded word"
  std::vector<std::string> listed;      ///< "“strands” loaded"
};

std::uint32_t stem_of(const Document& document, Span term) {
  const auto token =
      std::ranges::lower_bound(document.tokens, term.begin, {}, [](const Token& t) { return t.span.begin; });
  return document.word(*token).stem;
}

/// "not only" with the "but also" that answers it.
std::string in_full(const Reading& reading, Span term, Span sentence) {
  static const std::vector<std::string> rest{"but also", "but"};
  std::string words = reading.words(term);
  if (!words.ends_with("ot only")) return words;
  const auto answer = reading.find(rest, {term.end, sentence.end});
  return answer ? words + " … " + reading.words(*answer) : words;
}

Finds find_in(const Task& task, Span sentence) {
  const Reading& reading = task.reading;
  Finds finds;
  for (const std::string_view sort : sorts) {
    for (const Span term : reading.find_all(task.terms(sort), sentence)) {
      const std::uint32_t stem = stem_of(reading.document(), term);
      if (stem != 0 && std::ranges::find(finds.stems, stem) != finds.stems.end()) continue;
      finds.stems.push_back(stem);
      if (finds.sorts.empty() || finds.sorts.back() != sort) finds.sorts.push_back(sort);
      const std::string words = "“" + in_full(reading, term, sentence) + "”";
      finds.words.push_back(words + ": " + task.kind.called(sort));
      finds.listed.push_back(words + " " + std::string(sort));
    }
  }
  return finds;
}

std::string joined(const std::vector<std::string>& words, std::string_view between) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : std::string(between)) + word;
  return out;
}

/// "hedges (they soften) and loaded words (they judge)": only what is there.
std::string names_of(const Task& task, const std::vector<std::string_view>& present) {
  std::string out;
  for (std::size_t i = 0; i < present.size(); ++i) {
    const std::string_view between = i == 0 ? "" : i + 1 == present.size() ? " and " : ", ";
    out += std::string(between) + task.kind.called(std::string(present[i]) + "s");
  }
  return out;
}

bool is_asked(const Reading& reading, std::uint32_t sentence) {
  const Sentence& it = reading.document().sentences[sentence];
  const std::size_t count = reading.word_count(it.span);
  return reading.line(it.span.begin) != 0 && reading.own(sentence) && count >= 8 && count <= 45 &&
         reading.units_in(sentence) != 0 && !reading.points_elsewhere(it);
}

Item item_for(const Task& task, Span sentence, const Finds& finds) {
  Item item = task.item(Form::open);
  Cite cite = task.reading.cite(sentence, {});
  for (const std::string_view sort : finds.sorts) cite.rules.push_back("loaded-words." + std::string(sort));
  item.ask = filled(filled(item.ask, "line", std::to_string(cite.line)), "sorts", names_of(task, finds.sorts));
  item.quote = task.reading.words(sentence);
  item.key.model = filled(task.kind.called("model"), "words", joined(finds.words, "; "));
  item.key.because = filled(task.kind.called("why"), "words", joined(finds.listed, ", "));
  item.key.cites.push_back(std::move(cite));
  return item;
}

}  // namespace

void ask_loaded_words(Task& task) {
  constexpr std::size_t fewest = 2;
  const Reading& reading = task.reading;
  std::vector<std::pair<std::size_t, Item>> found;  // those with two sorts first, then those with more words
  for (std::uint32_t i = 0; i < reading.document().sentences.size(); ++i) {
    if (!is_asked(reading, i)) continue;
    const Span span = reading.document().sentences[i].span;
    const Finds finds = find_in(task, span);
    const bool only_hedges = finds.sorts.size() == 1 && finds.sorts.front() == "hedge";
    if (finds.words.size() < fewest || only_hedges) continue;
    const std::size_t worth =
        std::min<std::size_t>(finds.sorts.size(), 2) * 4 + std::min<std::size_t>(finds.words.size(), 3);
    found.emplace_back(worth, item_for(task, span, finds));
  }
  task.draw.shuffle(found);
  std::ranges::stable_sort(found, std::greater(), &std::pair<std::size_t, Item>::first);
  for (auto& each : found) task.items.push_back(std::move(each.second));
}

}  // namespace argmap::exercise
