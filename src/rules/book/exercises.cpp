#include "rules/book/exercises.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace argmap::rules {
namespace {

const Names& level_names() {
  static const Names names{"middle", "secondary", "university"};
  return names;
}

bool read_number(const Value& value, double& number, Diagnostics& diagnostics) {
  const std::string_view text = value.text();
  double read = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), read);
  const bool good = error == std::errc() && end == text.data() + text.size() && read >= 0 && read <= 1000;
  if (good) number = read;
  if (!good) diagnostics.error(value.location(), "this must be a number from 0 to 1000");
  return good;
}

bool read_text(const Value& value, std::string& text, Diagnostics& diagnostics) {
  if (value.kind() == Kind::scalar) return text = value.text(), true;
  diagnostics.error(value.location(), fmt::format("this must be words, it is {}", name_of(value.kind())));
  return false;
}

/// One value for all levels, or a map with one for each.
template <typename T, typename Read>
void read_levels(const MapReader& reader, std::string_view key, ByLevel<T>& into, Diagnostics& diagnostics, Read read) {
  const auto value = reader.get(key);
  if (!value) return;
  if (value->kind() != Kind::map) {
    T one{};
    if (read(*value, one, diagnostics)) into.fill(one);
    return;
  }
  const MapReader levels(*value, fmt::format("`{}`", key), level_names(), diagnostics);
  for (std::size_t i = 0; i < into.size(); ++i) {
    if (const auto of_level = levels.get(level_names()[i])) read(*of_level, into[i], diagnostics);
  }
}

void read_words(const MapReader& reader, NamedTexts& words, Diagnostics& diagnostics) {
  const auto map = reader.get("words");
  if (!map) return;
  if (map->kind() != Kind::map) return diagnostics.error(map->location(), "`words` must be a map from names to words");
  for (const auto& [name, value] : map->entries()) {
    std::string text;
    if (!read_text(value, text, diagnostics)) continue;
    const auto known = std::ranges::find(words, name.text(), &NamedTexts::value_type::first);
    if (known != words.end()) known->second = text;
    if (known == words.end()) words.emplace_back(name.text(), text);
  }
}

void read_terms(const MapReader& reader, ExerciseKind& kind, Diagnostics& diagnostics) {
  const auto map = reader.get("terms");
  if (!map) return;
  if (map->kind() != Kind::map) return diagnostics.error(map->location(), "`terms` must be a map from names to lists");
  Names names;
  for (const auto& entry : map->entries()) names.push_back(entry.key.text());
  const MapReader terms(*map, "`terms`", names, diagnostics);
  for (const auto name : names) {
    auto& list = kind.terms[std::string(name)];
    list.clear();
    for (const Value& term : terms.scalars(name)) list.emplace_back(term.text());
  }
}

void read_kind(const Value& value, std::string_view name, ExerciseKind& kind, Diagnostics& diagnostics) {
  static const Names keys{"ask",    "hint", "number", "margin", "signs", "near",
                          "points", "room", "words",  "terms",  "rubric"};
  const MapReader reader(value, fmt::format("`{}`", name), keys, diagnostics);
  read_levels(reader, "ask", kind.ask, diagnostics, read_text);
  read_levels(reader, "hint", kind.hint, diagnostics, read_text);
  read_levels(reader, "number", kind.number, diagnostics, read_number);
  for (const auto& [key, number] : {std::pair{"margin", &kind.margin},
                                    {"signs", &kind.signs},
                                    {"near", &kind.near},
                                    {"points", &kind.points},
                                    {"room", &kind.room}}) {
    if (const auto given = reader.get(key)) read_number(*given, *number, diagnostics);
  }
  read_words(reader, kind.words, diagnostics);
  read_terms(reader, kind, diagnostics);
  if (!reader.get("rubric")) return;
  kind.rubric.clear();
  for (const Value& line : reader.scalars("rubric")) kind.rubric.emplace_back(line.text());
}

}  // namespace

std::string ExerciseKind::called(std::string_view name) const {
  const auto found = std::ranges::find(words, name, &NamedTexts::value_type::first);
  return found == words.end() ? std::string(name) : found->second;
}

const Names& exercise_kind_names() {
  static const Names names{"main-claim",   "order-argument",  "sort-sentences", "fact-value-policy", "connective",
                           "concession",   "support-attack",  "evidence-claim", "evidence-kind",     "complete-map",
                           "who-says",     "stance",          "judge-source",   "unsupported",       "missing-evidence",
                           "loaded-words", "counter-argument"};
  return names;
}

void read_exercises(const Value& exercises, Exercises& into, Diagnostics& diagnostics) {
  static const Names keys{"items", "kinds"};
  const MapReader reader(exercises, "`exercises`", keys, diagnostics);
  read_levels(reader, "items", into.items, diagnostics, read_number);
  const auto kinds = reader.get("kinds");
  if (!kinds) return;
  if (kinds->kind() != Kind::map) {
    return diagnostics.error(kinds->location(), "`kinds` must be a map from kinds of exercises to their settings");
  }
  for (const auto& [name, value] : kinds->entries()) {
    if (!index_of(name, exercise_kind_names(), "kind of exercise", diagnostics)) continue;
    read_kind(value, name.text(), into.kinds[std::string(name.text())], diagnostics);
  }
}

}  // namespace argmap::rules
