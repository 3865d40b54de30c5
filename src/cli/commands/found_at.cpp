#include "cli/commands/found_at.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace argmap::cli {
namespace {

/// A number from 1, with nothing else in the words.
std::optional<std::uint32_t> read_number(std::string_view words) {
  std::uint32_t value = 0;
  const auto [end, error] = std::from_chars(words.data(), words.data() + words.size(), value);
  if (error != std::errc() || end != words.data() + words.size() || value == 0) return std::nullopt;
  return value;
}

/// A break at the end of the text begins no further line.
std::size_t lines_of(const Document& document) {
  const auto& starts = document.line_starts;
  return starts.size() > 1 && starts.back() == document.text.size() ? starts.size() - 1 : starts.size();
}

Span line_span(const Document& document, std::uint32_t line) {
  const auto& starts = document.line_starts;
  const auto size = static_cast<std::uint32_t>(document.text.size());
  Span span{starts[line - 1], line < starts.size() ? starts[line] : size};
  while (!span.empty() && (document.text[span.end - 1] == '\n' || document.text[span.end - 1] == '\r')) --span.end;
  return span;
}

bool starts_code_point(char c) {
  return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
}

/// Bytes at which the code points of the line begin, and its end.
std::vector<std::uint32_t> columns_of(const Document& document, Span line) {
  std::vector<std::uint32_t> columns;
  for (std::uint32_t i = line.begin; i < line.end; ++i) {
    if (starts_code_point(document.text[i])) columns.push_back(i);
  }
  columns.push_back(line.end);
  return columns;
}

bool touches(const std::vector<Span>& spans, Span place) {
  return std::any_of(spans.begin(), spans.end(), [&](Span span) { return span.overlaps(place); });
}

void insert_all(std::vector<std::uint32_t>& into, std::span<const std::uint32_t> indices) {
  into.insert(into.end(), indices.begin(), indices.end());
}

void sort_unique(std::vector<std::uint32_t>& indices) {
  std::sort(indices.begin(), indices.end());
  indices.erase(std::unique(indices.begin(), indices.end()), indices.end());
}

/// The relations of the units, and those that undercut these.
std::vector<std::uint32_t> relations_of(const ArgumentGraph& graph, const std::vector<std::uint32_t>& units) {
  std::vector<std::uint32_t> relations;
  for (const std::uint32_t unit : units) {
    insert_all(relations, graph.incoming(unit));
    insert_all(relations, graph.outgoing(unit));
  }
  const auto own = relations;
  for (const std::uint32_t relation : own) insert_all(relations, graph.undercuts(relation));
  sort_unique(relations);
  return relations;
}

bool speaks_at(const Reasons& reasons, Span place) {
  const auto list = reasons.list();
  return std::any_of(list.begin(), list.end(), [&](const Reason& each) { return each.words.overlaps(place); });
}

/// The units that a connective or another sign at the place speaks for, which is no word of theirs.
std::vector<std::uint32_t> units_spoken_for(const ArgumentGraph& graph, Span place) {
  std::vector<std::uint32_t> units;
  for (std::uint32_t i = 0; i < graph.units().size(); ++i) {
    if (speaks_at(graph.units()[i].reasons, place)) units.push_back(i);
  }
  for (const Relation& relation : graph.relations()) {
    if (speaks_at(relation.reasons, place)) insert_all(units, relation.from);
  }
  sort_unique(units);
  return units;
}

/// Indices of the things of which `overlaps` is true.
template <class Things, class Overlaps>
std::vector<std::uint32_t> where(const Things& things, Overlaps overlaps) {
  std::vector<std::uint32_t> indices;
  for (std::uint32_t i = 0; i < things.size(); ++i) {
    if (overlaps(things[i])) indices.push_back(i);
  }
  return indices;
}

}  // namespace

std::optional<AskedPlace> read_place(const std::string& words) {
  const std::size_t colon = words.find(':');
  const auto line = read_number(std::string_view(words).substr(0, colon));
  if (!line) return std::nullopt;
  if (colon == std::string::npos) return AskedPlace{*line, 0};
  const auto column = read_number(std::string_view(words).substr(colon + 1));
  if (!column) return std::nullopt;
  return AskedPlace{*line, *column};
}

std::optional<Span> span_of(const Document& document, AskedPlace place, std::string& problem) {
  const std::size_t lines = lines_of(document);
  if (place.line > lines) {
    problem = fmt::format("there is no line {}, the last one is {}", place.line, lines);
    return std::nullopt;
  }
  const Span line = line_span(document, place.line);
  if (place.column == 0) return line;
  const auto columns = columns_of(document, line);
  if (place.column >= columns.size()) {
    problem = fmt::format("line {} has no column {}, the last one is {}", place.line, place.column, columns.size() - 1);
    return std::nullopt;
  }
  return Span{columns[place.column - 1], columns[place.column]};
}

Found found_at(const Report& report, Span place) {
  Found found;
  found.units = where(report.graph.units(), [&](const Unit& each) { return touches(each.spans, place); });
  found.attributions = where(report.attributions, [&](const Attribution& each) {
    return touches(each.source, place) || touches(each.cue, place) || touches(each.content, place);
  });
  for (const std::uint32_t each : found.attributions) found.voices.push_back(report.attributions[each].voice);
  sort_unique(found.voices);
  found.furniture = where(report.furniture, [&](const Furniture& each) { return each.span.overlaps(place); });
  found.headings = where(report.headings, [&](const Heading& each) { return each.span.overlaps(place); });
  found.background = where(report.background, [&](const Background& each) { return touches(each.spans, place); });
  if (found.nothing()) found.units = units_spoken_for(report.graph, place);
  found.relations = relations_of(report.graph, found.units);
  return found;
}

}  // namespace argmap::cli
