// One item with its controls: buttons, lists and text areas of the browser's own, so that every keyboard and every
// screen reader knows them.
#include "exercise/formats/quiz_text.hpp"
#include "exercise/formats/writers.hpp"
#include "exercise/page/page.hpp"

namespace argmap::exercise {
namespace {

using render::Html;

constexpr std::size_t most_in_list = 72;  ///< code points of an option in a drop-down list

/// What is to be done, as a screen asks it.
std::string task_of(const Item& item) {
  switch (item.form) {
    case Form::match:
      return item.map.nodes.empty() ? "Choose a letter for each" + use_of_letters(item)
                                    : "Choose a letter for each numbered box.";
    case Form::order:
      return "Move them into the right order.";
    default:
      return instruction(item);
  }
}

class Field {
 public:
  Field(Html& html, const Item& item, std::size_t number) : html_(html), item_(item), number_(number) {}

  void write(const SheetStyle& style) {
    html_.add("<fieldset class=\"item {}\" id=\"item-{}\" tabindex=\"-1\">\n<legend><h3>{}. ", name_of(item_.form),
              number_, number_);
    html_.words(item_.ask), html_.raw("</h3></legend>\n<p class=\"does\">");
    html_.add("{} {}.", task_of(item_), points_of(item_));
    if (!item_.hint.empty()) html_.raw(" Hint: "), html_.words(item_.hint);
    html_.raw("</p>\n");
    if (!item_.quote.empty()) html_.element("blockquote", item_.quote);
    map();
    controls();
    ending(style);
    html_.raw("</fieldset>\n");
  }

 private:
  void map() {
    if (item_.map.nodes.empty()) return;
    html_.raw("<figure class=\"map\" tabindex=\"0\" role=\"group\" aria-label=\"The map with blanks\">\n");
    html_.raw(map_svg(item_, fmt::format("q{}", number_), false, true));
    html_.raw("</figure>\n<details class=\"words\"><summary>The map in words</summary>\n<ul>\n");
    for (const std::string& line : map_in_words(item_)) html_.element("li", line), html_.raw("\n");
    html_.raw("</ul>\n</details>\n");
  }

  void controls() {
    switch (item_.form) {
      case Form::choice:
        return choices();
      case Form::match:
        return bank(), rows();
      case Form::order:
        return steps();
      case Form::open:
        return text_area();
    }
  }

  void line_link(const Choice& choice) {
    if (choice.line > 0) html_.add(" <a class=\"place\" href=\"#line-{0}\">line {0}</a>", choice.line);
  }

  void lettered(const Choice& choice, bool letter = true) {
    if (letter) html_.element("b", choice.id), html_.raw(" ");
    html_.raw("<span class=\"said\">"), html_.words(choice.text), html_.raw("</span>");
  }

  void choices() {
    html_.raw("<ul class=\"choices\">\n");
    for (const Choice& each : item_.options) {
      html_.add("<li><label><input type=\"{}\" name=\"item-{}\" autocomplete=\"off\"",
                item_.several ? "checkbox" : "radio", number_);
      html_.attribute("value", each.id), html_.raw(">"), lettered(each), html_.raw("</label>");
      line_link(each), html_.raw("</li>\n");
    }
    html_.raw("</ul>\n");
  }

  void bank() {
    html_.raw("<ul class=\"bank\">\n");
    for (const Choice& each : item_.options) {
      html_.raw("<li>"), lettered(each), line_link(each), html_.raw("</li>\n");
    }
    html_.raw("</ul>\n");
  }

  void rows() {
    html_.raw("<ul class=\"rows\">\n");
    for (std::size_t i = 0; i < item_.rows.size(); ++i) {
      html_.add("<li><div class=\"asked\"><label for=\"row-{}-{}\">", number_, i + 1),
          lettered(item_.rows[i], item_.map.nodes.empty()), html_.raw("</label>");
      line_link(item_.rows[i]);
      html_.add("</div><select id=\"row-{}-{}\" autocomplete=\"off\"", number_, i + 1);
      html_.attribute("data-row", item_.rows[i].id), html_.raw("><option value=\"\">choose</option>");
      for (const Choice& each : item_.options) {
        html_.raw("<option"), html_.attribute("value", each.id), html_.raw(">");
        html_.words(each.id + " – " + render::cut(render::clean(each.text), most_in_list)), html_.raw("</option>");
      }
      html_.raw("</select></li>\n");
    }
    html_.raw("</ul>\n");
  }

  void steps() {
    html_.raw("<ol class=\"steps\">\n");
    for (const Choice& each : item_.rows) {
      html_.raw("<li"), html_.attribute("data-row", each.id), html_.raw("><span class=\"box\"></span>");
      lettered(each), line_link(each), html_.raw("</li>\n");
    }
    html_.raw("</ol>\n");
  }

  void text_area() {
    html_.add(
        "<label class=\"own\" for=\"text-{0}\">Your answer</label>\n<div class=\"grow\"><textarea id=\"text-{0}\" "
        "rows=\"{1}\" autocomplete=\"off\"></textarea></div>\n",
        number_, std::max(item_.room, 2U));
  }

  /// The button, what is said when it was pressed, and the answer, which the script fills in.
  void ending(const SheetStyle& style) {
    if (!style.key) return;
    html_.add("<p class=\"act\"><button type=\"button\" class=\"check\">{}</button></p>\n",
              item_.form == Form::open ? "Show what to look for" : "Check");
    html_.raw("<p class=\"told\" role=\"status\"></p>\n");
    html_.raw("<details class=\"why\" hidden><summary>Answer and why</summary>\n<div class=\"reasons\"></div>\n");
    if (!item_.map.nodes.empty()) {
      html_.raw("<figure class=\"map\" tabindex=\"0\" role=\"group\" aria-label=\"The map filled in\">\n");
      html_.raw(map_svg(item_, fmt::format("k{}", number_), true, true)), html_.raw("</figure>\n");
    }
    html_.raw("</details>\n");
  }

  Html& html_;
  const Item& item_;
  std::size_t number_;
};

}  // namespace

void write_field(Html& html, const Item& item, std::size_t number, const SheetStyle& style) {
  Field(html, item, number).write(style);
}

}  // namespace argmap::exercise
