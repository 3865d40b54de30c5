#include "cli/commands/grade_map.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "cli/session/session.hpp"
#include "cli/session/sheet_file.hpp"
#include "cli/terminal/console.hpp"
#include "exercise/map/compare_maps.hpp"
#include "render/escape/escape.hpp"
#include "render/json/writer.hpp"

namespace argmap::cli {
namespace {

using exercise::ComparedRelation;
using exercise::MapComparison;
using exercise::OwnMap;
using exercise::OwnStatement;

constexpr std::size_t most_words = 56;       ///< code points of a statement on a line
constexpr std::size_t most_statements = 10;  ///< of those that the map lacks

/// What a comparison is told with.
struct Told {
  const SheetMap& key;
  const OwnMap& own;
  const MapComparison& compared;
};

std::string quoted(const std::string& text) {
  const std::string words = shown(render::cut(render::clean(text), most_words));
  return words.starts_with("“") ? words : "“" + words + "”";
}

std::string called(const SheetNode& node) {
  return fmt::format("{} {}", shown(node.id), quoted(node.text));
}

std::string called(const OwnStatement& statement) {
  if (statement.text.empty()) return quoted(statement.title);
  return statement.title.empty() ? quoted(statement.text) : shown(statement.title) + " " + quoted(statement.text);
}

/// "map line 4: ", where the learner wrote it.
std::string place(const ComparedRelation& relation) {
  return relation.line > 0 ? fmt::format("map line {}: ", relation.line) : "";
}

class Writer {
 public:
  Writer(Told told, const Console& console) : told_(told), console_(console) {}

  std::string write(const std::string& name) {
    const MapComparison& all = told_.compared;
    const std::size_t known = all.shared.size() + all.reversed.size() + all.wrong_sign.size() + all.missing.size();
    out_ += fmt::format("{}: {} of the key's {} statements, {} of the {} relations between them\n", shown(name),
                        all.same.size(), told_.key.nodes.size(), all.shared.size(), known);
    relations("shared", "", all.shared);
    relations("reversed", "the arrow points the other way in the key", all.reversed);
    relations("wrong sign", "support and attack are taken for each other", all.wrong_sign);
    relations("missing", "the key has it", all.missing);
    extra();
    statements();
    return std::move(out_);
  }

 private:
  void heading(std::string_view title, std::size_t count, std::string_view meaning) {
    out_ += console_.styled(Style::strong, title) + fmt::format(" ({})", count);
    if (!meaning.empty()) out_ += fmt::format(": {}", meaning);
    out_ += "\n";
  }

  void relations(std::string_view title, std::string_view meaning, const std::vector<ComparedRelation>& list) {
    if (list.empty()) return;
    heading(title, list.size(), meaning);
    for (const ComparedRelation& each : list) {
      out_ += fmt::format("  {}{} {} {}\n", place(each), called(told_.key.nodes[each.from]), name_of(each.type),
                          called(told_.key.nodes[each.to]));
    }
  }

  /// A statement of the map: as the key has it, where it does.
  [[nodiscard]] std::string own(std::uint32_t index) const {
    const auto& same = told_.compared.same;
    const auto found = std::ranges::find(same, index, &exercise::SameStatement::own);
    return found == same.end() ? called(told_.own.statements[index]) : called(told_.key.nodes[found->key]);
  }

  void extra() {
    const auto& list = told_.compared.extra;
    if (list.empty()) return;
    heading("extra", list.size(), "the key does not have it; see whether the article bears it out");
    for (const ComparedRelation& each : list) {
      out_ += fmt::format("  {}{} {} {}\n", place(each), own(each.from), name_of(each.type), own(each.to));
    }
  }

  void statements() {
    const auto& lost = told_.compared.lost;
    if (!lost.empty()) heading("statements of the key that are not in this map", lost.size(), "");
    for (std::size_t i = 0; i < lost.size() && i < most_statements; ++i) {
      const SheetNode& node = told_.key.nodes[lost[i]];
      out_ += fmt::format("  {}{}\n", called(node), node.line > 0 ? fmt::format(" (line {})", node.line) : "");
    }
    if (lost.size() > most_statements) out_ += fmt::format("  and {} more\n", lost.size() - most_statements);
    const auto& own = told_.compared.own;
    if (!own.empty()) heading("statements that the key does not have", own.size(), "");
    for (const std::uint32_t each : own) out_ += fmt::format("  {}\n", called(told_.own.statements[each]));
  }

  Told told_;
  const Console& console_;
  std::string out_;
};

class JsonOut {
 public:
  explicit JsonOut(Told told) : told_(told), json_(out_) {}

  std::string write(const std::string& name) {
    const MapComparison& all = told_.compared;
    json_.begin_object();
    json_.member("schema", "argmap-map-grade/1");
    json_.member("map", name);
    statements();
    json_.key("relations"), json_.begin_object();
    list("shared", all.shared, true), list("reversed", all.reversed, true), list("wrong_sign", all.wrong_sign, true);
    list("missing", all.missing, true), list("extra", all.extra, false);
    json_.key("apart"), json_.number(all.apart);
    json_.end_object();
    json_.end_object();
    return out_ + "\n";
  }

 private:
  void statements() {
    json_.key("statements"), json_.begin_object();
    json_.key("shared"), json_.begin_array();
    for (const auto& each : told_.compared.same) {
      json_.begin_object();
      json_.member("key", told_.key.nodes[each.key].id);
      own(told_.own.statements[each.own]);
      json_.key("likeness"), json_.decimal(each.likeness);
      json_.end_object();
    }
    json_.end_array(), json_.key("missing"), json_.begin_array();
    for (const std::uint32_t each : told_.compared.lost) {
      const SheetNode& node = told_.key.nodes[each];
      json_.begin_object();
      json_.member("id", node.id), json_.member("text", node.text);
      json_.key("line"), json_.number(node.line);
      json_.end_object();
    }
    json_.end_array(), json_.key("extra"), json_.begin_array();
    for (const std::uint32_t each : told_.compared.own) {
      json_.begin_object(), own(told_.own.statements[each]), json_.end_object();
    }
    json_.end_array(), json_.end_object();
  }

  void own(const OwnStatement& statement) {
    json_.member("title", statement.title), json_.member("text", statement.text);
    place(statement.line, statement.column);
  }

  void place(std::uint32_t line, std::uint32_t column) {
    if (line == 0) return;
    json_.key("line"), json_.number(line);
    json_.key("column"), json_.number(column);
  }

  /// A statement by the key's id or, of an extra relation, by the learner's title or words.
  [[nodiscard]] std::string end(std::uint32_t index, bool in_key) const {
    if (in_key) return told_.key.nodes[index].id;
    const OwnStatement& statement = told_.own.statements[index];
    return statement.title.empty() ? statement.text : statement.title;
  }

  void list(std::string_view name, const std::vector<ComparedRelation>& relations, bool in_key) {
    json_.key(name), json_.begin_array();
    for (const ComparedRelation& each : relations) {
      json_.begin_object();
      json_.member("from", end(each.from, in_key)), json_.member("to", end(each.to, in_key));
      json_.member("type", name_of(each.type));
      if (each.own_type != each.type && name != "missing") json_.member("own_type", name_of(each.own_type));
      place(each.line, each.column);
      json_.end_object();
    }
    json_.end_array();
  }

  Told told_;
  std::string out_;
  render::JsonWriter json_;
};

}  // namespace

ExitCode grade_map(Invocation& invocation, const Sheet& sheet, const std::string& name, std::string_view bytes) {
  Console& console = invocation.console;
  if (sheet.map.nodes.empty()) {
    console.complain("the sheet has no map to compare with; `argmap exercise ARTICLE -o sheet.json` writes one");
    return ExitCode::error;
  }
  const auto first = bytes.find_first_not_of("\xEF\xBB\xBF \t\r\n");
  const bool json = first != std::string_view::npos && bytes[first] == '{';
  const OwnMap own = json ? exercise::read_report_map(name, bytes) : exercise::read_argdown(name, bytes);
  if (complain_about(own.diagnostics, "the map " + name, console)) return ExitCode::error;
  const MapComparison compared = exercise::compare_maps(sheet.map, own);
  const Told told{sheet.map, own, compared};
  const bool as_json = invocation.arguments.format("text") == "json";
  console.out().write(as_json ? JsonOut(told).write(name) : Writer(told, console).write(name));
  return ExitCode::done;
}

}  // namespace argmap::cli
