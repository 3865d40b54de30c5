// Hedges, boosters and loaded words.
#include <algorithm>
#include <array>

#include "exercise/main_clause.hpp"
#include "exercise/statements.hpp"

namespace argmap::exercise {
namespace {

constexpr std::array<std::string_view, 3> sorts{"hedge", "booster", "loaded"};

/// What the lists find in one sentence, every word once.
struct Finds {
  std::vector<std::vector<std::uint32_t>> terms;  ///< by the stems of their words
  std::vector<std::string_view> sorts;            ///< that are there
  std::vector<std::string> words;                 ///< "“strands”: loaded word"
  std::vector<std::vector<std::string>> listed;   ///< "“strands”", by sort
};

std::vector<std::uint32_t> stems_of(const Reading& reading, Span term) {
  std::vector<std::uint32_t> stems;
  for (const Token& token : reading.tokens_in(term)) stems.push_back(reading.document().word(token).stem);
  return stems;
}

/// "not only" with the "but also" that answers it.
std::string in_full(const Reading& reading, Span term, Span sentence) {
  static const std::vector<std::string> rest{"but also", "but"};
  std::string words = reading.words(term);
  if (!words.ends_with("ot only")) return words;
  const auto answer = reading.find(rest, {term.end, sentence.end});
  return answer ? words + " … " + reading.words(*answer) : words;
}

/// "fearing that they might lose", "no boat may land": what somebody thinks, or is allowed, softens nothing.
bool is_of_others(const Task& task, Span term, Span sentence) {
  constexpr std::size_t near = 40;  // bytes before the word
  const Span before{std::max(sentence.begin, term.begin - std::min<std::uint32_t>(term.begin, near)), term.begin};
  return !task.reading.find_all(task.terms("no-hedge-behind"), before).empty();
}

/// The words of a sort; what judges in a claim is loaded as well.
std::vector<Span> terms_in(const Task& task, std::string_view sort, Span sentence) {
  std::vector<Span> found = task.reading.find_all(task.terms(sort), sentence);
  if (sort != "loaded") return found;
  for (const Span word : task.reading.find_all(task.terms("counter-argument", "judging"), sentence)) {
    if (std::ranges::none_of(found, [&](Span each) { return each.overlaps(word); })) found.push_back(word);
  }
  std::ranges::sort(found, {}, &Span::begin);
  return found;
}

Finds find_in(const Task& task, Span sentence) {
  const Reading& reading = task.reading;
  Finds finds;
  std::vector<Span> taken;
  const auto is_taken = [&](Span term) {
    return std::ranges::any_of(taken, [&](Span each) { return each.overlaps(term); });
  };
  for (const Span phrase : reading.find_all(task.terms("arguable"), sentence)) {  // "almost never" is no "never"
    if (reading.word_count(phrase) > 1) taken.push_back(phrase);
  }
  for (const std::string_view sort : sorts) {
    for (const Span term : terms_in(task, sort, sentence)) {
      std::vector<std::uint32_t> stems = stems_of(reading, term);
      const bool name =
          term.begin > sentence.begin && reading.tokens_in(term).front().capitalised;  // "the Golden Fleece"
      const bool known = stems.front() != 0;
      const bool again = known && std::ranges::find(finds.terms, stems) != finds.terms.end();
      const bool half = reading.words(term).ends_with("ot only") && !in_full(reading, term, sentence).ends_with("also");
      if (name || half || again || is_taken(term) || reading.quotes(term) ||
          (sort == "hedge" && is_of_others(task, term, sentence)))
        continue;
      taken.push_back(term);
      finds.terms.push_back(std::move(stems));
      if (finds.sorts.empty() || finds.sorts.back() != sort) finds.sorts.push_back(sort), finds.listed.emplace_back();
      const std::string words = "“" + in_full(reading, term, sentence) + "”";
      finds.words.push_back(words + ": " + task.kind.called(sort));
      finds.listed.back().push_back(words);
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

/// "They would close it": who is meant stands in another sentence.
bool opens_on_somebody(const Reading& reading, const Sentence& sentence) {
  static const std::vector<std::string> pronouns{"it", "they", "he", "she", "its", "their", "his", "her"};
  return reading.find(pronouns, reading.document().tokens[sentence.tokens.first].span) &&
         !opens_empty(reading.document(), sentence);
}

/// "A morale booster": the sentence has the words of the question for something else.
bool names_the_task(const Reading& reading, Span sentence) {
  return reading.find({"booster", "boosters", "hedge", "hedges", "loaded"}, sentence).has_value();
}

bool is_asked(const Task& task, std::uint32_t sentence) {
  const Reading& reading = task.reading;
  const Sentence& it = reading.document().sentences[sentence];
  const std::size_t count = reading.word_count(it.span);
  return reading.line(it.span.begin) != 0 && !names_the_task(reading, it.span) && reading.own(sentence) && count >= 8 &&
         count <= 45 && reading.is_prose(it.block) && reading.is_whole(sentence) && !opens_on_somebody(reading, it) &&
         !it.question && !is_biography(task, sentence);
}

/// Enough to underline: two words or more, one of which judges, and does not only name its thing.
bool is_enough(const Task& task, const Finds& finds, Span sentence) {
  if (finds.words.size() < 2 || finds.sorts.back() != "loaded") return false;
  return finds.listed.back().size() > 1 || !task.reading.find(task.terms("naming"), sentence);
}

Item item_for(const Task& task, Span sentence, const Finds& finds) {
  Item item = task.item(Form::open);
  Cite cite = task.reading.cite(sentence, {});
  for (const std::string_view sort : finds.sorts) cite.rules.push_back("list loaded-words." + std::string(sort));
  item.ask = filled(filled(item.ask, "line", std::to_string(cite.line)), "sorts", names_of(task, finds.sorts));
  item.quote = task.reading.words(sentence);
  item.key.model = filled(task.kind.called("model"), "words", joined(finds.words, "; "));
  item.key.model += " " + task.kind.called("model-others");
  for (std::size_t i = 0; i < finds.sorts.size(); ++i) {
    const std::string why = task.kind.called("why-" + std::string(finds.sorts[i]));
    item.key.because += (i == 0 ? "" : "; ") + filled(why, "words", joined(finds.listed[i], ", "));
  }
  item.key.cites.push_back(std::move(cite));
  return item;
}

}  // namespace

void ask_loaded_words(Task& task) {
  const Reading& reading = task.reading;
  std::vector<std::pair<std::size_t, Item>> found;  // those with two sorts first, then those with more words
  for (std::uint32_t i = 0; i < reading.document().sentences.size(); ++i) {
    if (!is_asked(task, i)) continue;
    const Span span = reading.document().sentences[i].span;
    const Finds finds = find_in(task, span);
    if (!is_enough(task, finds, span)) continue;
    const std::size_t worth =
        std::min<std::size_t>(finds.sorts.size(), 2) * 4 + std::min<std::size_t>(finds.words.size(), 3);
    found.emplace_back(worth, item_for(task, span, finds));
  }
  task.draw.shuffle(found);
  std::ranges::stable_sort(found, std::greater(), &std::pair<std::size_t, Item>::first);
  for (auto& each : found) task.items.push_back(std::move(each.second));
}

}  // namespace argmap::exercise
