#include "reading.hpp"

#include <doctest/doctest.h>

namespace argmap::extract {

std::string Found::words(const std::vector<Span>& spans) const {
  std::string out;
  for (const Span span : spans) {
    if (!out.empty()) out += " … ";
    out += document.plain(span);
  }
  return out;
}

const Unit& Found::unit_with(std::string_view wanted) const {
  for (const Unit& unit : extraction.units) {
    if (words(unit.spans).find(wanted) != std::string::npos) return unit;
  }
  FAIL("no unit with: ", std::string(wanted));
  return extraction.units.front();
}

std::string Found::first(RelationType type) const {
  for (const Relation& relation : extraction.relations) {
    if (relation.type == type) return unit(relation.from.front()) + " -> " + unit(relation.to.index);
  }
  return {};
}

namespace {

LoadedRules load(RuleChoice choice, const std::vector<std::filesystem::path>& over = {}) {
  return load_rules(std::filesystem::path(ARGMAP_SOURCE_DIR) / "rules/en", over, choice);
}

Found read_by(const LoadedRules& loaded, std::string_view text, const Request& request = {}) {
  REQUIRE(loaded.book.has_value());
  Found found{read_document("test", text), {}};
  found.extraction = extract(found.document, *loaded.book, request);
  return found;
}

}  // namespace

Found read(std::string_view text, const Request& request) {
  static const LoadedRules loaded = load({});
  return read_by(loaded, text, request);
}

Found read_with_attitudes(std::string_view text) {
  static const LoadedRules loaded = load({.attitudes = true});
  return read_by(loaded, text);
}

Found read_with(const std::filesystem::path& folder, std::string_view text) {
  return read_by(load({}, {folder}), text);
}

std::string said(const Found& found, const std::vector<Attribution>& attributions) {
  std::string out;
  for (const Attribution& a : attributions)
    out += found.words(a.source) + " | " + found.words(a.cue) + " | " + found.words(a.content) + "\n";
  return out;
}

std::string said(const std::string& text) {
  const Found found = read(text);
  return said(found, found.extraction.attributions);
}

}  // namespace argmap::extract
