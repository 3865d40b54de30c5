#include "render/map.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <unordered_map>

#include "render/escape.hpp"
#include "render/style.hpp"
#include "render/typeset.hpp"

namespace argmap::render {
namespace {

constexpr std::uint32_t not_drawn = 0xFFFFFFFF;
constexpr std::size_t no_section = static_cast<std::size_t>(-1);
constexpr std::size_t unknown_section = no_section - 1;

/// How many arrows a map shows at most: a hundred units that all attack one another are no map.
constexpr std::size_t most_arrows = 3 * most_units;

class Drafter {
 public:
  explicit Drafter(const Report& report) : report_(report), graph_(report.graph) {}

  Map draw() {
    add_title();
    const auto chosen = choose_units(graph_);
    card_of_.assign(graph_.units().size(), not_drawn);
    for (std::uint32_t i = 0; i < chosen.size(); ++i) card_of_[chosen[i]] = i;
    const auto unsupported = find_unsupported();
    for (const auto unit : chosen) {
      map_.cards.push_back(make_card(report_, unit, {unsupported[unit], hidden_below(unit)}));
    }
    drawn_.assign(graph_.relations().size(), false);
    for (std::uint32_t i = 0; i < graph_.relations().size(); ++i) add_relation(i);
    add_sections();
    add_notes();
    summarise();
    return std::move(map_);
  }

 private:
  void add_title() {
    const auto headline = std::ranges::find(report_.furniture, "headline", &Furniture::category);
    const bool found = headline != report_.furniture.end();
    const std::string& name = report_.document.name;
    const auto title = found ? report_.document.plain(headline->span) : name.substr(name.find_last_of('/') + 1);
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

  [[nodiscard]] std::size_t hidden_below(std::uint32_t unit) const {
    std::size_t hidden = 0;
    for (const auto index : graph_.incoming(unit)) {
      hidden += static_cast<std::size_t>(std::ranges::count_if(graph_.relations()[index].from,
                                                               [&](auto from) { return card_of_[from] == not_drawn; }));
    }
    return hidden;
  }

  [[nodiscard]] bool is_drawn(const Relation& relation) const {
    const bool to =
        relation.to.is_relation ? joint_of_.contains(relation.to.index) : card_of_[relation.to.index] != not_drawn;
    return to && std::ranges::all_of(relation.from, [&](auto unit) {
             return card_of_[unit] != not_drawn && (relation.to.is_relation || unit != relation.to.index);
           });
  }

  /// An undercut waits until the relation that it points at has its joint.
  void add_relation(std::uint32_t index) {
    const auto& relation = graph_.relations()[index];
    if (drawn_[index] || !is_drawn(relation)) return;
    if (map_.arrows.size() >= most_arrows) {
      thinned_ = true;
      return;
    }
    drawn_[index] = true;
    const auto target = relation.to.is_relation ? joint_of_.at(relation.to.index) : card_of_[relation.to.index];
    const bool joined = relation.from.size() > 1 || !graph_.undercuts(index).empty();
    const auto joint = static_cast<std::uint32_t>(map_.cards.size()) + map_.joints;
    if (joined) {
      joint_of_[index] = joint;
      ++map_.joints;
      map_.arrows.push_back({joint, target, relation.type, relation.conceded, true, index});
    }
    for (const auto unit : relation.from) {
      map_.arrows.push_back(
          {card_of_[unit], joined ? joint : target, relation.type, relation.conceded, !joined, index});
    }
    for (const auto undercut : graph_.undercuts(index)) add_relation(undercut);
  }

  /// The index of the last heading that begins before a card. The thesis stands above all sections.
  [[nodiscard]] std::size_t section_of(const Card& card) const {
    const auto begin = graph_.units()[card.unit].hull().begin;
    const auto behind = std::ranges::upper_bound(report_.headings, begin, {}, [](auto& h) { return h.span.begin; });
    const bool outside = behind == report_.headings.begin() || graph_.thesis() == card.unit;
    return outside ? no_section : static_cast<std::size_t>(behind - report_.headings.begin()) - 1;
  }

  void add_sections() {
    std::vector<std::size_t> section_by_node;
    for (const auto& card : map_.cards) section_by_node.push_back(section_of(card));
    section_by_node.resize(map_.cards.size() + map_.joints, unknown_section);
    for (const auto& arrow : map_.arrows) {
      if (arrow.to < map_.cards.size() || arrow.head) continue;
      auto& joint = section_by_node[arrow.to];
      const auto premise = section_by_node[arrow.from];
      joint = joint == unknown_section || joint == premise ? premise : no_section;
    }
    std::vector<Section> sections(report_.headings.size());
    for (std::uint32_t node = 0; node < section_by_node.size(); ++node) {
      if (section_by_node[node] < sections.size()) sections[section_by_node[node]].nodes.push_back(node);
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
    if (map_.cards.empty()) {
      map_.notes.emplace_back(why_empty());
    }
    if (map_.cards.size() < graph_.units().size()) {
      map_.notes.push_back(fmt::format("Drawn are {} of {} statements, those nearest to the thesis.", map_.cards.size(),
                                       graph_.units().size()));
    }
    if (thinned_) map_.notes.push_back(fmt::format("More than {} relations; the others are not drawn.", most_arrows));
  }

  void summarise() {
    std::array<std::size_t, 3> roles{};
    for (const auto& unit : graph_.units()) ++roles[static_cast<std::size_t>(unit.role)];
    map_.summary = fmt::format("An argument map with {} thesis, {} claims and {} pieces of evidence.",
                               roles[0] > 0 ? "a" : "no", roles[1], roles[2]);
    for (const auto& card : map_.cards) {
      if (graph_.thesis() != card.unit) continue;
      map_.summary += " The thesis: ";
      for (const auto& line : card.lines) map_.summary += line + " ";
      map_.summary.pop_back();
    }
  }

  const Report& report_;
  const ArgumentGraph& graph_;
  Map map_;
  std::vector<std::uint32_t> card_of_;                         ///< by unit
  std::unordered_map<std::uint32_t, std::uint32_t> joint_of_;  ///< by relation
  std::vector<bool> drawn_;                                    ///< by relation
  bool thinned_ = false;                                       ///< relations were left out
};

}  // namespace

Map draw_up(const Report& report) {
  return Drafter(report).draw();
}

}  // namespace argmap::render
