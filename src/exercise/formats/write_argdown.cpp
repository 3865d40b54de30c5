// Argdown: the key's map as a tree or, without the key, its statements alone for learners to arrange.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <unordered_map>

#include "exercise/formats/writers.hpp"
#include "render/escape/escape.hpp"

namespace argmap::exercise {
namespace {

constexpr std::array<std::size_t, 3> most_statements{8, 12, 20};  ///< to arrange, by level
constexpr std::size_t deepest = 12;                               ///< levels of indentation in one tree

/// Whether the sign at `i` would mean something to Argdown: brackets, marks and tags anywhere, others by their place.
bool is_sign(std::string_view text, std::size_t i) {
  const char c = text[i];
  const char next = i + 1 < text.size() ? text[i + 1] : ' ';
  if (std::string_view("\\<>[]#*_{}@|").find(c) != std::string_view::npos) return true;
  if (c == '/') return next == '/' || next == '*' || (i > 0 && text[i - 1] == '/');
  if (c == ':' || c == '.') return i == 0 || next != ' ';  // :emoji:, .v.
  return i == 0 && std::string_view("()+-=").find(c) != std::string_view::npos;
}

/// Words on one line, with a backslash before each such sign.
std::string escaped(std::string_view text) {
  std::string out;
  const std::string line = render::terminal_line(text);
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (is_sign(line, i)) out += '\\';
    out += line[i];
  }
  return out;
}

std::string statement(const SheetNode& node) {
  const std::string line = node.line > 0 ? fmt::format(" {{line: {}}}", node.line) : "";
  return fmt::format("[{}]: {}{}\n", escaped(node.id), escaped(node.text), line);
}

/// What bears on what, by index.
class Tree {
 public:
  explicit Tree(const SheetMap& map) : map_(map), below_(map.nodes.size()), targets_(map.nodes.size()) {
    std::unordered_map<std::string_view, std::size_t> index;
    for (std::size_t i = 0; i < map.nodes.size(); ++i) index.emplace(map.nodes[i].id, i);
    for (const SheetEdge& edge : map.edges) {
      const auto from = index.find(edge.from);
      const auto to = index.find(edge.to);
      if (from == index.end() || to == index.end() || from == to) continue;
      below_[to->second].emplace_back(from->second, &edge.type);
      ++targets_[from->second];
    }
  }

  /// The statements nearest to the thesis, in the order of the article.
  [[nodiscard]] std::vector<std::size_t> nearest(std::size_t most) const {
    std::vector<std::size_t> chosen;
    std::vector<bool> seen(map_.nodes.size());
    const auto thesis = std::ranges::find(map_.nodes, "thesis", &SheetNode::role) - map_.nodes.begin();
    const auto add = [&](std::size_t node) {
      if (node < seen.size() && !seen[node] && chosen.size() < most) seen[node] = true, chosen.push_back(node);
    };
    add(static_cast<std::size_t>(thesis));
    for (std::size_t next = 0; next < chosen.size();) {  // `chosen` grows
      for (const auto& [child, type] : below_[chosen[next++]]) add(child);
    }
    for (std::size_t i = 0; i < map_.nodes.size(); ++i) add(i);
    std::ranges::sort(chosen);
    return chosen;
  }

  /// Every statement under what it bears on; one that would stand too deep, or in a circle, gets a tree of its own.
  [[nodiscard]] std::string written() const {
    std::string out;
    std::vector<bool> done(map_.nodes.size());
    std::vector<std::size_t> roots;
    for (const bool bears : {false, true}) {
      for (std::size_t i = 0; i < targets_.size(); ++i) {
        if ((targets_[i] > 0) == bears) roots.push_back(i);
      }
    }
    for (std::size_t i = 0; i < roots.size(); ++i) {
      if (!done[roots[i]]) out += "\n" + tree(roots[i], done, roots);
    }
    return out;
  }

 private:
  struct Place {
    std::size_t node;
    std::size_t depth;
    char sign;
  };

  [[nodiscard]] std::string tree(std::size_t root, std::vector<bool>& done, std::vector<std::size_t>& roots) const {
    std::string out;
    std::vector<Place> open{{root, 0, ' '}};
    while (!open.empty()) {
      const Place at = open.back();
      open.pop_back();
      const SheetNode& node = map_.nodes[at.node];
      if (at.depth > 0) out += std::string(2 * at.depth, ' ') + at.sign + " ";
      const bool leave = done[at.node] || (at.depth == deepest && !below_[at.node].empty());
      if (leave && !done[at.node]) roots.push_back(at.node);
      out += leave ? fmt::format("[{}]\n", escaped(node.id)) : statement(node);
      if (leave) continue;
      done[at.node] = true;
      std::vector<Place> below;
      for (const auto& [child, type] : below_[at.node]) {
        below.push_back({child, at.depth + 1, *type == "attacks" ? '-' : *type == "undercuts" ? '_' : '+'});
      }
      open.insert(open.end(), below.rbegin(), below.rend());
    }
    return out;
  }

  const SheetMap& map_;
  std::vector<std::vector<std::pair<std::size_t, const std::string*>>> below_;
  std::vector<std::size_t> targets_;  ///< how many statements each bears on
};

}  // namespace

std::string write_argdown(const Sheet& sheet, const SheetStyle& style) {
  const Tree tree(sheet.map);
  std::string out = fmt::format("# {}\n\n", escaped(sheet.title));
  if (style.key) return out + "// The map that learners' own maps are compared with." + tree.written();
  out +=
      "// Draw the argument: write each statement below the one that it bears on, indented, with + before a reason\n"
      "// that supports it and - before an objection that attacks it. The title in brackets is enough:\n"
      "//\n"
      "// [u9]\n"
      "//   + [u3]\n"
      "//     - [u4]\n\n";
  for (const std::size_t node : tree.nearest(most_statements.at(static_cast<std::size_t>(sheet.level)))) {
    out += statement(sheet.map.nodes[node]) + "\n";
  }
  return out;
}

}  // namespace argmap::exercise
