// The map inside the page. Its legend is a drawing of its own, so that it can be opened wherever the map is moved to.
#include "render/draw/svg.hpp"
#include "render/report/parts.hpp"

namespace argmap::render {
namespace {

constexpr std::string_view tools = R"(<div class="map-tools" role="toolbar" aria-label="Map" hidden>
<button type="button" id="zoom-in" aria-label="Larger">+</button>
<button type="button" id="zoom-out" aria-label="Smaller">−</button>
<button type="button" id="zoom-whole">Whole</button>
<button type="button" id="zoom-thesis">Thesis</button>
<output id="zoom-level"></output>
</div>
)";
constexpr double legend_width = 560;

}  // namespace

void Page::map() const {
  MapOptions options;
  options.links = true;
  const Map drawn = draw_up(report, options);
  const InPage page{palette_of_page()};
  html.raw(tools);
  html.raw("<details class=\"legend\"><summary>How to read this map</summary>\n");
  html.raw(write_legend(drawn, page, legend_width)), html.raw("</details>\n");
  html.raw(
      "<div class=\"map-frame\" id=\"map-frame\" tabindex=\"0\" role=\"region\" aria-label=\"Drawing of the map\">\n");
  html.raw(write_svg(drawn, lay_out(drawn, options), page)), html.raw("</div>\n");
}

}  // namespace argmap::render
