// Two texts as one report, so that one map can show both.
#include <algorithm>

#include "analysis/diff.hpp"

namespace argmap::analysis {
namespace {

class Joiner {
 public:
  Joiner(const Report& before, const Report& after, const Diff& diff)
      : before_(before),
        out_(after),
        units_(after.graph.units().begin(), after.graph.units().end()),
        relations_(after.graph.relations().begin(), after.graph.relations().end()),
        number_(before.graph.units().size()),
        old_(before.graph.units().size()) {
    for (const auto& same : diff.same) number_[same.before] = same.after;
    for (const auto unit : diff.lost) old_[unit] = true;
  }

  Report run() {
    join_documents();
    join_voices();
    for (std::uint32_t unit = 0; unit < number_.size(); ++unit) {
      if (old_[unit]) add_unit(unit);
    }
    for (const Relation& relation : before_.graph.relations()) add_relation(relation);
    out_.headings.clear();
    out_.graph = ArgumentGraph(std::move(units_), std::move(relations_));
    return std::move(out_);
  }

 private:
  [[nodiscard]] Span moved(Span span) const { return {span.begin + offset_, span.end + offset_}; }

  void join_documents() {
    Document& document = out_.document;
    document.text += '\n';
    offset_ = static_cast<std::uint32_t>(document.text.size());
    document.text += before_.document.text;
    for (const auto start : before_.document.line_starts) document.line_starts.push_back(start + offset_);
    for (const Span span : before_.document.markup) document.markup.push_back(moved(span));
  }

  void join_voices() {
    first_voice_ = static_cast<std::uint32_t>(out_.voices.size());
    first_attribution_ = static_cast<std::uint32_t>(out_.attributions.size());
    out_.voices.insert(out_.voices.end(), before_.voices.begin(), before_.voices.end());
    for (Attribution each : before_.attributions) {
      each.voice += first_voice_;
      out_.attributions.push_back(std::move(each));
    }
  }

  void add_unit(std::uint32_t index) {
    Unit unit = before_.graph.units()[index];
    for (Span& span : unit.spans) span = moved(span);
    if (unit.attribution != Unit::none_index) unit.attribution += first_attribution_;
    number_[index] = static_cast<std::uint32_t>(units_.size());
    units_.push_back(std::move(unit));
  }

  /// What units that are gone said of others; undercuts aim at steps that may be gone as well, and are left out.
  void add_relation(const Relation& relation) {
    const auto is_old = [&](std::uint32_t unit) { return old_[unit]; };
    if (relation.to.is_relation || !std::ranges::all_of(relation.from, is_old)) return;
    Relation copy = relation;
    copy.reasons = {};
    copy.lost = {};
    for (auto& from : copy.from) from = number_[from];
    copy.to.index = number_[copy.to.index];
    relations_.push_back(std::move(copy));
  }

  const Report& before_;
  Report out_;
  std::vector<Unit> units_;
  std::vector<Relation> relations_;
  std::vector<std::uint32_t> number_;  // by old unit: its own, or that of the unit that says the same now
  std::vector<bool> old_;              // by old unit: it is gone
  std::uint32_t offset_ = 0;
  std::uint32_t first_voice_ = 0;
  std::uint32_t first_attribution_ = 0;
};

}  // namespace

Report joined(const Report& before, const Report& after, const Diff& diff) {
  return Joiner(before, after, diff).run();
}

}  // namespace argmap::analysis
