#include "exercise/map/compare_maps.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <tuple>
#include <unordered_map>

#include "argmap/document.hpp"

namespace argmap::exercise {
namespace {

constexpr double least_likeness = 0.5;
constexpr double least_by_title = 0.25;
constexpr std::uint32_t none = 0xFFFFFFFF;

using Stems = std::vector<std::uint32_t>;  // ascending, each once

Stems stems_of(const std::string& text) {
  const Document document = read_document("", text);
  Stems stems;
  for (const Token& token : document.tokens) {
    if (const auto stem = document.words[token.word].stem; stem != 0) stems.push_back(stem);
  }
  std::ranges::sort(stems);
  stems.erase(std::unique(stems.begin(), stems.end()), stems.end());
  return stems;
}

double likeness_of(const Stems& a, const Stems& b) {
  if (a.empty() || b.empty()) return 0;
  Stems both;
  std::ranges::set_intersection(a, b, std::back_inserter(both));
  return 2 * static_cast<double>(both.size()) / static_cast<double>(a.size() + b.size());
}

std::string folded(std::string text) {
  for (char& c : text) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return text;
}

/// Finds for each of the learner's statements the key's.
class Matcher {
 public:
  Matcher(const SheetMap& key, const OwnMap& own) : key_(key), own_(own), of_own(own.statements.size(), none) {
    of_key_.resize(key.nodes.size(), none);
    for (const SheetNode& node : key.nodes) key_stems_.push_back(stems_of(node.text));
  }

  std::vector<SameStatement> run() {
    by_title();
    by_wording();
    std::ranges::sort(same_, {}, &SameStatement::own);
    return std::move(same_);
  }

 private:
  void pair(std::uint32_t own, std::uint32_t key, double likeness) {
    if (of_own[own] != none || of_key_[key] != none) return;
    of_own[own] = key;
    of_key_[key] = own;
    same_.push_back({own, key, likeness});
  }

  void by_title() {
    std::unordered_map<std::string, std::uint32_t> ids;
    for (std::uint32_t i = 0; i < key_.nodes.size(); ++i) ids.emplace(folded(key_.nodes[i].id), i);
    for (std::uint32_t i = 0; i < own_.statements.size(); ++i) {
      const OwnStatement& statement = own_.statements[i];
      const auto found = ids.find(folded(statement.title));
      if (found == ids.end()) continue;
      const Stems stems = stems_of(statement.text);
      const Stems& wanted = key_stems_[found->second];
      const bool silent = stems.empty() || wanted.empty();  // no words that could speak against it
      const double likeness = silent ? 1 : likeness_of(stems, wanted);
      if (likeness >= least_by_title) pair(i, found->second, likeness);
    }
  }

  void by_wording() {
    std::vector<SameStatement> pairs;
    for (std::uint32_t i = 0; i < own_.statements.size(); ++i) {
      if (of_own[i] != none) continue;
      const OwnStatement& statement = own_.statements[i];
      const Stems stems = stems_of(statement.text.empty() ? statement.title : statement.text);
      for (std::uint32_t k = 0; k < key_stems_.size(); ++k) {
        const double likeness = likeness_of(stems, key_stems_[k]);
        if (likeness >= least_likeness) pairs.push_back({i, k, likeness});
      }
    }
    std::ranges::sort(pairs, [](const SameStatement& a, const SameStatement& b) {
      return std::tuple(-a.likeness, a.own, a.key) < std::tuple(-b.likeness, b.own, b.key);
    });
    for (const SameStatement& each : pairs) pair(each.own, each.key, each.likeness);
  }

  const SheetMap& key_;
  const OwnMap& own_;
  std::vector<Stems> key_stems_;
  std::vector<std::uint32_t> of_own;
  std::vector<std::uint32_t> of_key_;
  std::vector<SameStatement> same_;
};

RelationType type_of(std::string_view name) {
  return name == "supports"    ? RelationType::supports
         : name == "attacks"   ? RelationType::attacks
         : name == "undercuts" ? RelationType::undercuts
                               : RelationType::restates;
}

bool speaks_for(RelationType type) {
  return type == RelationType::supports || type == RelationType::restates;
}

/// The key's relations by their statements.
class KeyRelations {
 public:
  explicit KeyRelations(const SheetMap& key) {
    std::unordered_map<std::string_view, std::uint32_t> index;
    for (std::uint32_t i = 0; i < key.nodes.size(); ++i) index.emplace(key.nodes[i].id, i);
    for (const SheetEdge& edge : key.edges) {
      const auto from = index.find(edge.from);
      const auto to = index.find(edge.to);
      if (from == index.end() || to == index.end() || from == to) continue;
      if (!by_ends_.try_emplace({from->second, to->second}, relations_.size()).second) continue;
      relations_.push_back({from->second, to->second, type_of(edge.type), {}, 0, 0});
    }
    met_.resize(relations_.size());
  }

  /// Sorts a relation between two statements of the key in.
  void meet(ComparedRelation own, MapComparison& out, bool& known) {
    const auto straight = by_ends_.find({own.from, own.to});
    const auto back = by_ends_.find({own.to, own.from});
    known = straight != by_ends_.end() || back != by_ends_.end();
    if (!known) return;
    const std::size_t at = straight != by_ends_.end() ? straight->second : back->second;
    if (met_[at]) return;  // said twice
    met_[at] = true;
    const ComparedRelation& key = relations_[at];
    const bool either_way = key.type == RelationType::restates || own.own_type == RelationType::restates;
    const bool turned = straight == by_ends_.end() && !either_way;
    auto& list = turned ? out.reversed : speaks_for(key.type) == speaks_for(own.own_type) ? out.shared : out.wrong_sign;
    list.push_back({key.from, key.to, key.type, own.own_type, own.line, own.column});
  }

  /// What the map does not have.
  void leave(const std::vector<bool>& there, MapComparison& out) const {
    for (std::size_t i = 0; i < relations_.size(); ++i) {
      if (met_[i]) continue;
      const bool both = there[relations_[i].from] && there[relations_[i].to];
      if (both) out.missing.push_back(relations_[i]);
      if (!both) ++out.apart;
    }
  }

 private:
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::size_t> by_ends_;
  std::vector<ComparedRelation> relations_;
  std::vector<bool> met_;
};

}  // namespace

MapComparison compare_maps(const SheetMap& key, const OwnMap& own) {
  MapComparison out;
  out.same = Matcher(key, own).run();
  std::vector<std::uint32_t> in_key(own.statements.size(), none);
  std::vector<bool> there(key.nodes.size());
  for (const SameStatement& each : out.same) in_key[each.own] = each.key, there[each.key] = true;
  for (std::uint32_t i = 0; i < key.nodes.size(); ++i) {
    if (!there[i]) out.lost.push_back(i);
  }
  for (std::uint32_t i = 0; i < own.statements.size(); ++i) {
    if (in_key[i] == none) out.own.push_back(i);
  }
  KeyRelations relations(key);
  for (const OwnRelation& each : own.relations) {
    bool known = false;
    const std::uint32_t from = in_key[each.from];
    const std::uint32_t to = in_key[each.to];
    if (from != none && to != none) relations.meet({from, to, {}, each.type, each.line, each.column}, out, known);
    if (!known) out.extra.push_back({each.from, each.to, each.type, each.type, each.line, each.column});
  }
  relations.leave(there, out);
  return out;
}

}  // namespace argmap::exercise
