#include "exercise/words/thesis_signs.hpp"

#include <algorithm>
#include <functional>
#include <map>

#include "exercise/words/statements.hpp"

namespace argmap::exercise {
namespace {

constexpr std::size_t most_themes = 6;

/// The blocks of prose, in text order.
std::vector<std::uint32_t> prose(const Reading& reading) {
  std::vector<std::uint32_t> blocks;
  for (const Sentence& each : reading.document().sentences) {
    if (reading.is_prose(each.block) && (blocks.empty() || blocks.back() != each.block)) blocks.push_back(each.block);
  }
  return blocks;
}

bool is_theme_word(const Token& token) {
  return token.word_class == WordClass::noun || token.word_class == WordClass::name;
}

/// What a word is counted as: its stem where it has one.
std::uint64_t theme_of(const Document& document, const Token& token) {
  constexpr std::uint64_t unstemmed = 1ULL << 32U;
  const std::uint32_t stem = document.word(token).stem;
  return stem != 0 ? stem : unstemmed + token.word;
}

/// The nouns and names that stand most often in the prose, three times at least; of equals the earlier.
std::set<std::uint64_t> themes_of(const Reading& reading) {
  constexpr std::size_t fewest = 3;
  const Document& document = reading.document();
  std::vector<std::pair<std::uint64_t, std::size_t>> counts;  // by first place
  std::map<std::uint64_t, std::size_t> places;
  for (const Sentence& sentence : document.sentences) {
    if (!reading.is_prose(sentence.block)) continue;
    for (const Token& token : reading.tokens_in(sentence.span)) {
      if (!is_theme_word(token)) continue;
      const auto [place, is_new] = places.emplace(theme_of(document, token), counts.size());
      if (is_new) counts.emplace_back(place->first, 0);
      ++counts[place->second].second;
    }
  }
  std::ranges::stable_sort(counts, std::greater(), &std::pair<std::uint64_t, std::size_t>::second);
  std::set<std::uint64_t> themes;
  for (const auto& [theme, count] : counts) {
    if (count >= fewest && themes.size() < most_themes) themes.insert(theme);
  }
  return themes;
}

/// The stems of the headline's words.
std::set<std::uint32_t> headline_of(const Reading& reading) {
  const Document& document = reading.document();
  std::set<std::uint32_t> stems;
  const auto add = [&](Span span) {
    for (const Token& token : reading.tokens_in(span)) {
      if (const std::uint32_t stem = document.word(token).stem; stem != 0) stems.insert(stem);
    }
  };
  for (const Furniture& each : reading.report().furniture) {
    if (each.category == "headline") add(each.span);
  }
  for (const Block& each : document.blocks) {
    if (each.kind == BlockKind::headline) add(each.span);
  }
  return stems;
}

}  // namespace

bool says_headline(const Reading& reading, const Unit& unit) {
  return std::ranges::any_of(unit.reasons.list(), [&](const Reason& each) {
    return each.weight > 0 && reading.report().rules[each.rule].id == "thesis.says-headline";
  });
}

ThesisSigns::ThesisSigns(const Task& task)
    : task_(task),
      reading_(task.reading),
      prose_(prose(task.reading)),
      themes_(themes_of(task.reading)),
      headline_(headline_of(task.reading)) {}

std::string ThesisSigns::place(std::uint32_t sentence) const {
  constexpr std::size_t fewest = 3;  // paragraphs
  const std::uint32_t block = reading_.document().sentences[sentence].block;
  if (prose_.size() < fewest) return "";
  if (block == prose_.front()) return sentence == reading_.first_sentence(block) ? "why-opens" : "why-first";
  if (block == prose_.back()) return "why-last";
  return block == prose_[prose_.size() - 2] ? "why-near-last" : "";
}

bool ThesisSigns::gathers_themes(std::uint32_t sentence) const {
  constexpr std::size_t enough = 2;
  std::set<std::uint64_t> found;
  for (const Token& token : reading_.tokens_in(reading_.document().sentences[sentence].span)) {
    const std::uint64_t theme = theme_of(reading_.document(), token);
    if (is_theme_word(token) && themes_.contains(theme)) found.insert(theme);
  }
  return found.size() >= enough;
}

bool ThesisSigns::echoes_headline(std::uint32_t sentence) const {
  constexpr std::size_t enough = 2;
  std::set<std::uint32_t> found;
  for (const Token& token : reading_.tokens_in(reading_.document().sentences[sentence].span)) {
    const std::uint32_t stem = reading_.document().word(token).stem;
    if (headline_.contains(stem)) found.insert(stem);
  }
  return found.size() >= enough;
}

std::size_t ThesisSigns::count(std::uint32_t index) const {
  const Unit& unit = reading_.unit(index);
  const Span sentence = reading_.document().sentences[unit.sentence].span;
  std::size_t signs = 0;
  signs += demands(task_, sentence) ? 1U : 0U;
  signs += place(unit.sentence).empty() ? 0U : 1U;
  signs += says_headline(reading_, unit) ? 1U : 0U;
  signs += gathers_themes(unit.sentence) ? 1U : 0U;
  signs += reading_.find(task_.terms("main-claim", "gathering"), sentence) ? 1U : 0U;
  return signs;
}

bool ThesisSigns::has_rival(std::uint32_t thesis) const {
  const Unit& main = reading_.unit(thesis);
  const bool asks = demands(task_, reading_.document().sentences[main.sentence].span);
  const std::size_t signs = count(thesis);
  for (std::uint32_t i = 0; i < reading_.units().size(); ++i) {
    const Unit& unit = reading_.unit(i);
    const Relation* relation = reading_.outgoing(i);
    const bool again = relation != nullptr && relation->type == RelationType::restates;
    const bool own = unit.role != Role::evidence && reading_.own(unit.sentence) && !unit.question;
    if (unit.sentence == main.sentence || again || !own) continue;
    const bool as_well = asks && demands(task_, reading_.document().sentences[unit.sentence].span);
    if (as_well && (!place(unit.sentence).empty() || count(i) + 1 >= signs)) return true;
    if (count(i) > signs) return true;
  }
  return false;
}

}  // namespace argmap::exercise
