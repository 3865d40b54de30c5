#include <nlohmann/json.hpp>

#include "exercise/formats/writers.hpp"
#include "exercise/page/page.hpp"
#include "exercise/words/quotation_marks.hpp"
#include "render/report/page_policy.hpp"

namespace argmap::exercise {
namespace {

using Json = nlohmann::ordered_json;
using render::clean;

Json cleaned(const std::vector<std::string>& lines) {
  Json list = Json::array();
  for (const std::string& line : lines) list.push_back(clean(line));
  return list;
}

Json key_of(const Item& item) {
  Json key{{"answer", clean(answer_of(item))}, {"because", clean(item.key.because)}};
  key["rubric"] = cleaned(item.key.rubric);
  key["right"] = cleaned(item.key.right);
  Json pairs = Json::array();
  for (const auto& [row, option] : item.key.pairs) pairs.push_back({clean(row), clean(option)});
  key["pairs"] = std::move(pairs);
  Json cites = Json::array();
  for (const Cite& cite : item.key.cites)
    cites.push_back({{"line", cite.line}, {"words", clean(bare_words(cite.words))}, {"by", clean(seen_by(cite))}});
  key["cites"] = std::move(cites);
  return key;
}

}  // namespace

void write_page_data(render::Html& html, const Sheet& sheet, const SheetStyle& style) {
  Json items = Json::array();
  for (const Item& item : sheet.items) {
    Json json{{"id", clean(item.id)}, {"form", name_of(item.form)}, {"points", item.points}, {"several", item.several}};
    if (style.key) json["key"] = key_of(item);
    items.push_back(std::move(json));
  }
  const Json data{{"title", clean(sheet.title)}, {"seed", sheet.seed}, {"items", std::move(items)}};
  html.raw("<script type=\"application/json\" id=\"data\">");
  html.raw(render::script_json(data.dump(-1, ' ', false, Json::error_handler_t::replace)));
  html.raw("</script>\n");
}

}  // namespace argmap::exercise
