// The map inside the page, and its legend as a drawing of its own, so that it can stay in sight.
#include "render/legend.hpp"
#include "render/report/parts.hpp"
#include "render/svg.hpp"

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

}  // namespace

void Page::map() const {
  Map drawn = draw_up(report);
  drawn.title.clear();  // the page has one
  drawn.linked = true;
  html.raw(tools);
  html.raw(
      "<div class=\"map-frame\" id=\"map-frame\" tabindex=\"0\" role=\"region\" aria-label=\"Drawing of the map\">\n");
  html.raw(write_svg(drawn, lay_out(drawn))), html.raw("</div>\n");
}

}  // namespace argmap::render
