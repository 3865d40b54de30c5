#include "rules/reading/rule_reader.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "rules/files/map_reader.hpp"
#include "rules/files/suggest.hpp"
#include "rules/program/compiler.hpp"
#include "rules/reading/example.hpp"
#include "rules/reading/proposal.hpp"

namespace argmap::rules {
namespace {

const Names& rule_keys() {
  static const Names keys{"id", "means", "propose", "pattern", "where", "unless", "explain", "yes", "no", "known-miss"};
  return keys;
}

std::string_view plural_of(Scope scope) {
  switch (scope) {
    case Scope::block:
      return "blocks";
    case Scope::sentence:
      return "sentences";
    case Scope::unit:
      return "units";
    case Scope::pair:
      return "pairs of units";
    case Scope::voice:
      return "voices";
    case Scope::text:
      return "whole texts";
  }
  return "";
}

class RuleReader {
 public:
  /// Without an id the map itself takes its place: what else is wrong is told as well.
  RuleReader(const Value& map, const Value& id, Diagnostics& diagnostics)
      : reader_(map, "a rule", rule_keys(), diagnostics), diagnostics_(diagnostics), draft_{{}, id, {}, {}, {}} {}

  RuleDraft read(bool examples) {
    Rule& rule = draft_.rule;
    rule.id = draft_.id.text();
    rule.line = draft_.id.line();
    rule.file = draft_.id.location().source->name;
    if (draft_.id.kind() != Kind::scalar) {
      (void)reader_.needed_text("id");
    } else if (!is_rule_id(rule.id)) {
      diagnostics_.error(draft_.id.location(), "an id is lower-case words joined by `.` and `-`",
                         "as in `evidence.study-shows`");
    }
    rule.means = reader_.needed_text("means");
    read_patterns();
    read_propose();
    read_where();
    read_explain();
    if (examples) read_examples();
    return std::move(draft_);
  }

 private:
  void read_patterns() {
    for (const Value& pattern : reader_.scalars("pattern")) {
      add_pattern(pattern, draft_.rule.captures, draft_.patterns);
      add_text(pattern, draft_.rule.pattern_text);
    }
    for (const Value& pattern : reader_.scalars("unless")) {
      std::vector<std::string> captures;  // nobody asks for them
      add_pattern(pattern, captures, draft_.unless);
      add_text(pattern, draft_.rule.unless_text);
    }
    const bool misspelt = reader_.misspells("pattern") || reader_.misspells("where");
    if (!reader_.get("pattern") && !reader_.get("where") && !misspelt) {
      diagnostics_.error(draft_.id.location(), "a rule needs a `pattern` or `where`");
    }
    if (!reader_.get("pattern") && reader_.get("unless")) {
      diagnostics_.error(reader_.get("unless")->location(), "`unless` needs a `pattern`", "use `where: [not …]`");
    }
  }

  static void add_text(const Value& pattern, std::string& text) {
    if (!text.empty()) text += " | ";
    text += pattern.text();
  }

  void add_pattern(const Value& source, std::vector<std::string>& captures, std::vector<DraftPattern>& patterns) {
    DraftPattern pattern{source, {}};
    if (auto error = parse_pattern(source.text(), captures, pattern.parts)) {
      const Location place = source.location(error->offset, error->size);
      diagnostics_.error(place, std::move(error->message), std::move(error->hint));
    } else if (!names_part(pattern.parts) && !has_anchor(pattern.parts)) {
      diagnostics_.error(source.location(), std::string(no_anchor));
    } else {
      patterns.push_back(std::move(pattern));
    }
  }

  [[nodiscard]] bool has_pattern() const { return reader_.get("pattern").has_value(); }

  void read_propose() {
    const auto propose = reader_.get("propose");
    if (!propose) return reader_.report_missing("propose");
    draft_.rule.propose = read_proposal(*propose, draft_.rule.captures, has_pattern(), diagnostics_);
    if (draft_.rule.propose.kind != ProposalKind::genre) return;
    for (const auto& [key, value] : propose->entries()) {
      if (key.text() == "genre") draft_.genre = value;
    }
  }

  void read_where() {
    for (const Value& test : reader_.scalars("where")) {
      draft_.rule.where_names.emplace_back(test.text());
      constexpr std::string_view negation = "not ";
      const bool negated = test.text().starts_with(negation);
      const std::size_t skipped = negated ? negation.size() : 0;
      add_feature(test.text().substr(skipped), negated, test.location(skipped, test.text().size() - skipped));
    }
  }

  void add_feature(std::string_view name, bool negated, const Location& place) {
    const auto feature = std::ranges::find(features(), name, &FeatureName::name);
    if (feature == features().end()) {
      Names names;
      for (const FeatureName& f : features()) names.push_back(f.name);
      diagnostics_.error(place, fmt::format("unknown feature `{}`", name), did_you_mean(name, names));
      return;
    }
    FeatureTest& where = draft_.rule.where;
    const auto scope = static_cast<std::size_t>(feature->scope);
    const std::uint64_t bit = std::uint64_t{1} << feature->bit;
    (negated ? where.no : where.all)[scope] |= bit;
    if ((where.all[scope] & where.no[scope] & bit) != 0) {
      diagnostics_.error(place, fmt::format("`{}` and `not {}` never hold together", name, name));
    }
    if (reader_.get("propose") && !has_scope(draft_.rule.propose.kind, feature->scope)) {
      diagnostics_.error(place, fmt::format("`{}` is a feature of {}, which this proposal is not about", name,
                                            plural_of(feature->scope)));
    }
  }

  void read_explain() {
    draft_.rule.explain = reader_.text("explain");
    const std::string_view text = draft_.rule.explain;
    for (std::size_t open = text.find('{'); open != std::string_view::npos; open = text.find('{', open + 1)) {
      const std::size_t close = text.find('}', open);
      const std::string_view name = text.substr(open + 1, close == std::string_view::npos ? close : close - open - 1);
      const bool closed = close != std::string_view::npos;
      if (closed && draft_.rule.slot(name) >= 0) continue;
      const Location place = reader_.get("explain")->location(open + 1, std::max<std::size_t>(name.size(), 1));
      if (diagnostics_.is_full(*place.source)) return;
      if (!closed) return diagnostics_.error(place, "this `{` is never closed");
      diagnostics_.error(place, fmt::format("the rule has no capture `{}`", name), did_you_mean(name, capture_names()));
    }
  }

  [[nodiscard]] Names capture_names() const { return {draft_.rule.captures.begin(), draft_.rule.captures.end()}; }

  void read_examples() {
    read_examples("yes", draft_.rule.yes, true);
    read_examples("no", draft_.rule.no, true);
    read_examples("known-miss", draft_.rule.known_miss, false);
  }

  void read_examples(std::string_view key, std::vector<Example>& examples, bool needed) {
    const auto value = reader_.get(key);
    if (!value && needed) reader_.report_missing(key);
    if (!value) return;
    const Names names = has_pattern() ? capture_names() : Names{"from", "to"};
    const auto entries = reader_.scalars(key);
    for (const Value& entry : entries) examples.push_back(read_example(entry, names, diagnostics_));
    if (value->kind() == Kind::sequence && value->items().empty()) {
      diagnostics_.error(value->location(), fmt::format("`{}` is empty", key), "a rule proves itself on sentences");
    }
  }

  MapReader reader_;
  Diagnostics& diagnostics_;
  RuleDraft draft_;
};

}  // namespace

int Rule::slot(std::string_view name) const {
  const auto found = std::ranges::find(captures, name);
  return found == captures.end() ? -1 : static_cast<int>(found - captures.begin());
}

const Rule* Book::rule(std::string_view id) const {
  const auto found = std::ranges::lower_bound(rules, id, {}, &Rule::id);
  return found == rules.end() || found->id != id ? nullptr : &*found;
}

bool is_rule_id(std::string_view id) {
  const auto joins = [](char c) { return c == '.' || c == '-'; };
  const auto good = [&](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || joins(c); };
  if (id.empty() || !std::ranges::all_of(id, good) || joins(id.front()) || joins(id.back())) return false;
  return std::ranges::adjacent_find(id, [&](char a, char b) { return joins(a) && joins(b); }) == id.end();
}

std::optional<RuleDraft> read_rule(const Value& map, Diagnostics& diagnostics, bool examples) {
  for (const auto& [key, value] : map.entries()) {
    if (key.text() == "id" && value.kind() == Kind::scalar) return RuleReader(map, value, diagnostics).read(examples);
  }
  if (map.kind() == Kind::map) {
    (void)RuleReader(map, map, diagnostics).read(examples);
  } else {
    const MapReader reader(map, "a rule", rule_keys(), diagnostics);  // says what it should be
  }
  return std::nullopt;
}

}  // namespace argmap::rules
