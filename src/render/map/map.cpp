#include "render/map/map.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <tuple>
#include <unordered_map>

#include "render/escape/escape.hpp"
#include "render/map/style.hpp"
#include "render/map/typeset.hpp"

namespace argmap::render {
namespace {

/// How many arrows a map shows at most: a hundred units that all attack one another are no map.
constexpr std::size_t most_arrows = 3 * most_cards;
constexpr std::uint32_t unknown_section = nothing - 1;

class Drafter {
 public:
  Drafter(const Report& report, const MapOptions& options)
      : report_(report), graph_(report.graph), options_(options), choice_(choose_units(report, options)) {}

  Map draw() {
    add_title();
    add_cards();
    drawn_.assign(graph_.relations().size(), false);
    for (std::uint32_t i = 0; i < graph_.relations().size(); ++i) add_relation(i);
    add_sections();
    add_notes();
    describe(map_, graph_);
    return std::move(map_);
  }

 private:
  void add_title() {
    const auto headline = std::ranges::find(report_.furniture, "headline", &Furniture::category);
    const bool found = headline != report_.furniture.end();
    const std::string& name = report_.document.name;
    auto title = found ? report_.document.plain(headline->span) : name.substr(name.find_last_of('/') + 1);
    if (title == "-") title.clear();  // standard input
    if (!options_.title.empty()) title = options_.title;
    map_.title = wrap(terminal_line(title), style::title_size, 640, 3, true);
    if (map_.title.empty()) map_.title = {"Argument map"};
  }

  [[nodiscard]] std::vector<bool> find_unsupported() const {
    std::vector<bool> found(graph_.units().size());
    for (const auto& finding : report_.findings) {
      if (finding.id == "unsupported" && !finding.units.empty()) found.at(finding.units.front()) = true;
    }
    return found;
  }

  /// The thesis, or the one unit that the map is about; `nothing` where it is about several.
  [[nodiscard]] std::uint32_t top_unit() const {
    if (options_.focus.size() == 1) return options_.focus.front();
    return options_.focus.empty() ? graph_.thesis().value_or(nothing) : nothing;
  }

  void add_cards() {
    card_of_.assign(graph_.units().size(), nothing);
    for (std::uint32_t i = 0; i < choice_.units.size(); ++i) card_of_[choice_.units[i]] = i;
    fold_sections();
    const auto unsupported = find_unsupported();
    const auto top = top_unit();
    for (const auto unit : choice_.units) {
      if (top == unit) map_.top = static_cast<std::uint32_t>(map_.cards.size());
      map_.cards.push_back(make_card(report_, unit, {unsupported[unit], hidden_below(unit)}));
    }
    for (const auto& units : folded_units_) map_.cards.push_back(make_folded_card(report_, units));
  }

  /// Gives the units of every folded section one card, behind all others.
  void fold_sections() {
    if (choice_.folded.empty()) return;
    const auto headings = headings_of(report_);
    for (const auto heading : choice_.folded) {
      const auto card = static_cast<std::uint32_t>(choice_.units.size() + folded_units_.size());
      auto& units = folded_units_.emplace_back();
      for (std::uint32_t unit = 0; unit < headings.size(); ++unit) {
        if (headings[unit] != heading || card_of_[unit] != nothing) continue;
        card_of_[unit] = card;
        units.push_back(unit);
      }
    }
  }

  [[nodiscard]] std::size_t hidden_below(std::uint32_t unit) const {
    std::size_t hidden = 0;
    for (const auto index : graph_.incoming(unit)) {
      hidden += static_cast<std::size_t>(
          std::ranges::count_if(graph_.relations()[index].from, [&](auto from) { return card_of_[from] == nothing; }));
    }
    return hidden;
  }

  [[nodiscard]] bool is_folded(std::uint32_t card) const { return card >= choice_.units.size(); }

  [[nodiscard]] bool is_drawn(const Relation& relation) const {
    if (relation.to.is_relation && !joint_of_.contains(relation.to.index)) return false;
    const auto to = relation.to.is_relation ? nothing - 1 : card_of_[relation.to.index];
    return to != nothing && std::ranges::all_of(relation.from, [&](auto unit) {
             return card_of_[unit] != nothing && card_of_[unit] != to;
           });
  }

  /// Whether a relation from or to a folded section says something that an arrow of the map does not say yet.
  [[nodiscard]] bool is_new(const Relation& relation, std::uint32_t to) {
    const auto from = card_of_[relation.from.front()];
    return !is_folded(from) && !is_folded(to) ? true : folded_arrows_.emplace(from, to, relation.type).second;
  }

  /// An undercut waits until the relation that it points at has its joint.
  void add_relation(std::uint32_t index) {
    const auto& relation = graph_.relations()[index];
    if (drawn_[index] || !is_drawn(relation)) return;
    const auto target = relation.to.is_relation ? joint_of_.at(relation.to.index) : card_of_[relation.to.index];
    if (!is_new(relation, target)) return;
    if (map_.arrows.size() >= most_arrows) {
      thinned_ = true;
      return;
    }
    drawn_[index] = true;
    const bool folded = is_folded(card_of_[relation.from.front()]) || (!relation.to.is_relation && is_folded(target));
    const bool joined = !folded && (relation.from.size() > 1 || !graph_.undercuts(index).empty());
    const auto joint = map_.nodes();
    if (joined) {
      joint_of_[index] = joint;
      ++map_.joints;
      map_.arrows.push_back({joint, target, relation.type, relation.conceded, true, index});
    }
    for (const auto unit : relation.from) {
      map_.arrows.push_back(
          {card_of_[unit], joined ? joint : target, relation.type, relation.conceded, !joined, index});
      if (folded) break;
    }
    for (const auto undercut : graph_.undercuts(index)) add_relation(undercut);
  }

  /// What the map is about stands above all sections; a joint stands where all its premises do.
  [[nodiscard]] std::vector<std::uint32_t> sections_of_nodes() const {
    const auto headings = headings_of(report_);
    std::vector<std::uint32_t> sections;
    for (std::uint32_t i = 0; i < choice_.units.size(); ++i) {
      sections.push_back(i == map_.top ? nothing : headings[choice_.units[i]]);
    }
    sections.insert(sections.end(), choice_.folded.begin(), choice_.folded.end());
    sections.resize(map_.nodes(), unknown_section);
    for (const auto& arrow : map_.arrows) {
      if (arrow.to < map_.cards.size() || arrow.head) continue;
      auto& joint = sections[arrow.to];
      joint = joint == unknown_section || joint == sections[arrow.from] ? sections[arrow.from] : nothing;
    }
    return sections;
  }

  void add_sections() {
    const auto section_of = sections_of_nodes();
    std::vector<Section> sections(report_.headings.size());
    for (std::uint32_t node = 0; node < section_of.size(); ++node) {
      if (section_of[node] < sections.size()) sections[section_of[node]].nodes.push_back(node);
    }
    for (std::size_t i = 0; i < sections.size(); ++i) {
      if (sections[i].nodes.empty()) continue;
      const auto heading = clean(report_.document.plain(report_.headings[i].span));
      sections[i].heading = wrap(heading, style::heading_size, style::card_width, 2, true);
      map_.sections.push_back(std::move(sections[i]));
    }
  }

  [[nodiscard]] std::string why_empty() const {
    if (!report_.document.english) return "Most of this text is not in English; it was not analysed.";
    if (report_.genre.argues) return "No argument was found in this text.";
    return cut(terminal_line("No thesis was looked for: the text reads as of the genre " + report_.genre.id + "."),
               100);
  }

  void add_notes() {
    if (!report_.author.empty()) map_.notes.push_back(cut(terminal_line("by " + report_.author), 100));
    if (!options_.date.empty()) {
      map_.notes.push_back(cut(terminal_line(report_.document.name), 100) + ", analysed on " +
                           cut(terminal_line(options_.date), 40));
    }
    if (map_.cards.empty()) map_.notes.emplace_back(why_empty());
    add_notes_on_what_is_left_out();
  }

  void add_notes_on_what_is_left_out() {
    const auto all = graph_.units().size();
    if (choice_.wanted < all && options_.detail == Detail::thesis) {
      map_.notes.emplace_back("Drawn is only what bears on it directly.");
    } else if (choice_.wanted < all && options_.detail == Detail::claims) {
      map_.notes.emplace_back("Evidence is not drawn.");
    }
    if (!options_.focus.empty() && choice_.wanted < all) {
      map_.notes.push_back(fmt::format("A part of the argument: {} of {} statements.", choice_.wanted, all));
    }
    auto shown = choice_.units.size();
    for (const auto& units : folded_units_) shown += units.size();
    if (!folded_units_.empty()) {
      map_.notes.push_back(fmt::format("Folded: {} section{}, each drawn as one card.", folded_units_.size(),
                                       folded_units_.size() == 1 ? "" : "s"));
    }
    if (shown < choice_.wanted) {
      map_.notes.push_back(
          fmt::format("Drawn are {} of {} statements, those nearest to the thesis.", shown, choice_.wanted));
    }
    if (thinned_) map_.notes.push_back(fmt::format("More than {} relations; the others are not drawn.", most_arrows));
  }

  const Report& report_;
  const ArgumentGraph& graph_;
  const MapOptions& options_;
  Choice choice_;
  Map map_;
  std::vector<std::vector<std::uint32_t>> folded_units_;       ///< by folded section
  std::vector<std::uint32_t> card_of_;                         ///< by unit
  std::unordered_map<std::uint32_t, std::uint32_t> joint_of_;  ///< by relation
  std::set<std::tuple<std::uint32_t, std::uint32_t, RelationType>> folded_arrows_;
  std::vector<bool> drawn_;  ///< by relation
  bool thinned_ = false;     ///< relations were left out
};

}  // namespace

Map draw_up(const Report& report, const MapOptions& options) {
  return Drafter(report, options).draw();
}

}  // namespace argmap::render
