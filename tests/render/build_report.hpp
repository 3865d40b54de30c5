// Reports by hand: statements are said one after the other, and the text grows with them.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "argmap/report.hpp"

namespace argmap::test {

class ReportBuilder {
 public:
  ReportBuilder() { report_.document.line_starts = {0}; }

  void headline(std::string_view words) { report_.furniture.push_back({say(words), "headline", {}}); }
  void heading(std::string_view words) {
    const auto span = say(words);
    report_.headings.push_back({span, last_block(), 1});
  }
  std::uint32_t thesis(std::string_view words, ClaimKind kind = ClaimKind::policy) {
    return add(words, Role::thesis, kind, Basis::reasoning);
  }
  std::uint32_t claim(std::string_view words, ClaimKind kind = ClaimKind::fact) {
    return add(words, Role::claim, kind, Basis::reasoning);
  }
  std::uint32_t evidence(std::string_view words, Basis basis = Basis::event) {
    return add(words, Role::evidence, ClaimKind::fact, basis);
  }
  std::uint32_t voice(std::string name, Naming naming = Naming::named, std::string role = {}, bool interest = false) {
    Voice voice;
    voice.name = std::move(name);
    voice.naming = naming;
    voice.role = std::move(role);
    voice.interest = interest;
    report_.voices.push_back(std::move(voice));
    return static_cast<std::uint32_t>(report_.voices.size()) - 1;
  }
  /// Says that a unit is the word of a voice.
  void attribute(std::uint32_t unit, std::uint32_t voice, Stance stance = Stance::reports) {
    Attribution attribution;
    attribution.voice = voice;
    attribution.stance = stance;
    attribution.content = units_[unit].spans;
    units_[unit].attribution = static_cast<std::uint32_t>(report_.attributions.size());
    report_.voices[voice].attributions.push_back(units_[unit].attribution);
    report_.attributions.push_back(std::move(attribution));
  }
  std::uint32_t relate(std::vector<std::uint32_t> from, std::uint32_t to, RelationType type = RelationType::supports,
                       bool conceded = false) {
    Relation relation;
    relation.from = std::move(from);
    relation.to = {type == RelationType::undercuts, to};
    relation.type = type;
    relation.conceded = conceded;
    relations_.push_back(std::move(relation));
    return static_cast<std::uint32_t>(relations_.size()) - 1;
  }
  /// Words of the text say so; without, the relation is a guess from place.
  void mark(std::uint32_t relation, Span words) { relations_[relation].reasons = {{0, 1, words, {}}}; }

  Report build() const {
    auto report = report_;
    report.graph = ArgumentGraph(units_, relations_);
    return report;
  }

  Report& report() { return report_; }
  std::vector<Unit>& units() { return units_; }

 private:
  Span say(std::string_view words) {
    auto& document = report_.document;
    const auto begin = static_cast<std::uint32_t>(document.text.size());
    document.text += words;
    const Span span{begin, static_cast<std::uint32_t>(document.text.size())};
    Block block;
    block.span = span;
    document.blocks.push_back(block);
    document.text += ".\n";
    document.line_starts.push_back(static_cast<std::uint32_t>(document.text.size()));
    return span;
  }
  std::uint32_t last_block() const { return static_cast<std::uint32_t>(report_.document.blocks.size()) - 1; }
  std::uint32_t add(std::string_view words, Role role, ClaimKind kind, Basis basis) {
    Unit unit;
    unit.spans = {say(words)};
    unit.role = role;
    unit.kind = kind;
    unit.basis = basis;
    unit.block = last_block();
    units_.push_back(std::move(unit));
    return static_cast<std::uint32_t>(units_.size()) - 1;
  }

  Report report_;
  std::vector<Unit> units_;
  std::vector<Relation> relations_;
};

}  // namespace argmap::test
