// Graphviz in process, with the core and dot plugins only and without its configuration file.
#include <graphviz/gvc.h>

#include <cstdlib>
#include <memory>

#include "render/layout/layout.hpp"

extern "C" {
extern gvplugin_library_t gvplugin_core_LTX_library;
extern gvplugin_library_t gvplugin_dot_layout_LTX_library;
}

namespace argmap::render {
namespace {

struct Close {
  void operator()(Agraph_t* graph) const { agclose(graph); }
  void operator()(GVC_t* context) const { gvFreeContext(context); }
};

int say_nothing(char*) {
  return 0;
}

/// Graphviz counts upwards from the lower edge.
class Reader {
 public:
  Reader(Agraph_t* graph, const Map& map) : graph_(graph), map_(map), height_(GD_bb(graph).UR.y) {}

  std::optional<Layout> read() {
    Layout layout;
    layout.width = GD_bb(graph_).UR.x;
    layout.height = height_;
    const auto nodes = static_cast<std::uint32_t>(map_.cards.size()) + map_.joints;
    for (std::uint32_t i = 0; i < nodes; ++i) {
      auto* node = agnode(graph_, ("n" + std::to_string(i)).data(), 0);
      if (node == nullptr) return std::nullopt;
      layout.nodes.push_back(point(ND_coord(node)));
    }
    read_sections(layout);
    read_arrows(layout);
    return layout;
  }

 private:
  [[nodiscard]] Point point(pointf at) const { return {at.x, height_ - at.y}; }

  void read_sections(Layout& layout) {
    layout.sections.resize(map_.sections.size());
    for (std::size_t i = 0; i < map_.sections.size(); ++i) {
      auto* section = agsubg(graph_, ("cluster_" + std::to_string(i)).data(), 0);
      if (section == nullptr) continue;
      const auto box = GD_bb(section);
      layout.sections[i] = {{box.LL.x, height_ - box.UR.y}, {box.UR.x, height_ - box.LL.y}};
    }
  }

  void read_arrows(Layout& layout) {
    layout.arrows.resize(map_.arrows.size());
    std::string name = "id";
    for (auto* node = agfstnode(graph_); node != nullptr; node = agnxtnode(graph_, node)) {
      for (auto* edge = agfstout(graph_, node); edge != nullptr; edge = agnxtout(graph_, edge)) {
        const char* id = agget(edge, name.data());
        if (id == nullptr || id[0] != 'e') continue;
        const auto index = std::strtoul(id + 1, nullptr, 10);
        if (index < layout.arrows.size()) layout.arrows[index] = curve(edge);
      }
    }
  }

  [[nodiscard]] Curve curve(Agedge_t* edge) const {
    Curve curve;
    if (ED_spl(edge) == nullptr || ED_spl(edge)->size < 1) return curve;
    const auto& spline = ED_spl(edge)->list[0];
    for (std::size_t i = 0; i < static_cast<std::size_t>(spline.size); ++i)
      curve.points.push_back(point(spline.list[i]));
    curve.tip = spline.eflag != 0 ? point(spline.ep) : curve.points.back();
    return curve;
  }

  Agraph_t* graph_;
  const Map& map_;
  double height_;
};

}  // namespace

std::optional<Layout> lay_out_with_graphviz(const Map& map, const MapOptions& options) {
  lt_symlist_t plugins[] = {{"gvplugin_core_LTX_library", &gvplugin_core_LTX_library},
                            {"gvplugin_dot_layout_LTX_library", &gvplugin_dot_layout_LTX_library},
                            {nullptr, nullptr}};
  agseterrf(say_nothing);
  const std::unique_ptr<GVC_t, Close> context(gvContextPlugins(plugins, 0));
  const std::unique_ptr<Agraph_t, Close> graph(agmemread(write_dot(map, options, false).c_str()));
  if (!context || !graph || gvLayout(context.get(), graph.get(), "dot") != 0) return std::nullopt;
  auto layout = Reader(graph.get(), map).read();
  gvFreeLayout(context.get(), graph.get());
  return layout;
}

}  // namespace argmap::render
