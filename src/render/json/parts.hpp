// The parts of the JSON that describe single things; the commands' own JSON is made of the same parts.
// What every key means stands in docs/json.md.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "argmap/report.hpp"
#include "render/json/positions.hpp"
#include "render/json/scheme.hpp"
#include "render/json/writer.hpp"

namespace argmap::render {

/// The version of the format that docs/json.md describes.
inline constexpr std::string_view json_version = "argmap/1";

/// What the words of a voice do in the argument.
struct VoiceUse {
  std::vector<std::uint32_t> units;     ///< that state what the voice said, ascending
  std::vector<std::uint32_t> supports;  ///< units that those support, ascending
  std::vector<std::uint32_t> attacks;   ///< units that those attack, ascending
  std::uint32_t words = 0;              ///< attributed to it; none is counted twice
  double share = 0;                     ///< of all words of the text, furniture left out
  std::uint32_t direct = 0;             ///< attributions of that kind
  std::uint32_t indirect = 0;
  std::uint32_t mixed = 0;
};
/// One for each voice, by its index. One pass over the graph and the text.
[[nodiscard]] std::vector<VoiceUse> uses_of(const Report& report);

/// Where an attribution begins: the first words of its source, cue or content.
[[nodiscard]] Span first_words(const Attribution& attribution);

/// Writes parts of one report. Refers to the first three.
struct JsonParts {
  const Report& report;
  const Positions& positions;
  JsonWriter& json;
  bool in_full = false;  ///< reasons with their explanation, and what lost against a relation, which makes long output

  void span(Span span) const;                              ///< [start, end]
  void spans(const std::vector<Span>& spans) const;        ///< [[start, end], …]
  void place(Span span) const;                             ///< members start, end, line, column
  void reasons(const std::vector<Reason>& reasons) const;  ///< member reasons
  void lost(const std::vector<Alternative>& lost) const;   ///< member lost
  void ids(std::string_view key, char letter, const std::vector<std::uint32_t>& indices) const;

  void unit(std::uint32_t index, std::string_view type, Span hull) const;
  void edge(const Edge& edge) const;
  void attribution(std::uint32_t index) const;
  void attitude(std::uint32_t index) const;
  void cited(const Attribution& attribution) const;
  void voice(std::uint32_t index, const VoiceUse& use) const;
  void finding(const Finding& finding) const;
  void genre() const;  ///< member genre
  void rule(const RuleNote& rule) const;
};

/// The whole report on one line, handed over in pieces. `id` is JSON already (a line of JSON may have a number for its
/// id); `in_full` as in JsonParts.
void write_json(const Report& report, Scheme scheme, std::string_view id, const JsonWriter::Drain& drain,
                bool in_full = false);

/// "note", "warning" or "error".
[[nodiscard]] std::string_view severity_name(Severity severity);

}  // namespace argmap::render
