// Moodle XML.
#include <fmt/format.h>

#include "exercise/formats/quiz_text.hpp"
#include "exercise/formats/writers.hpp"
#include "render/escape/escape.hpp"

namespace argmap::exercise {
namespace {

using render::xml;

std::string text(std::string_view words) {
  return "<text>" + xml(words) + "</text>";
}

/// Text that Moodle shows as HTML: escaped once for HTML and once for XML, line breaks kept.
std::string html(std::string_view element, std::string_view words, std::string_view attributes = "") {
  std::string body;
  for (std::string_view rest = words; !rest.empty();) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    body += (body.empty() ? "" : "<br>") + xml(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return fmt::format("<{0}{1} format=\"html\">{2}</{0}>\n", element, attributes, text(body));
}

std::string choices(const Item& item) {
  const auto share = share_of(item.key.right.size());
  std::string out = fmt::format(
      "<single>{}</single><shuffleanswers>true</shuffleanswers>"
      "<answernumbering>abc</answernumbering>\n",
      item.several ? "false" : "true");
  for (const Choice& option : item.options) {
    const bool right = is_right(item, option.id);
    const std::string fraction = right ? std::string(share) : item.several ? "-" + std::string(share) : "0";
    out += html("answer", with_line(option), " fraction=\"" + fraction + "\"");
  }
  return out;
}

std::string matches(const Item& item) {
  std::string out = "<shuffleanswers>true</shuffleanswers>\n";
  for (const auto& [row, option] : matches_of(item)) {
    out +=
        fmt::format("<subquestion format=\"html\">{}<answer>{}</answer></subquestion>\n", text(xml(row)), text(option));
  }
  for (const std::string& spare : spare_options(item)) {
    out += fmt::format("<subquestion format=\"html\"><text></text><answer>{}</answer></subquestion>\n", text(spare));
  }
  return out;
}

std::string essay(const Item& item) {
  return fmt::format(
             "<responseformat>editor</responseformat><responserequired>1</responserequired>"
             "<responsefieldlines>{}</responsefieldlines><attachments>0</attachments>"
             "<attachmentsrequired>0</attachmentsrequired>\n",
             std::max(item.room, 3U)) +
         html("graderinfo", key_of(item));
}

std::string_view type_of(const Item& item) {
  return item.form == Form::open ? "essay" : item.form == Form::choice ? "multichoice" : "matching";
}

std::string head(std::string_view type, std::string_view name, std::string_view question) {
  return fmt::format("<question type=\"{}\">\n<name>{}</name>\n", type, text(name)) + html("questiontext", question);
}

}  // namespace

std::string write_moodle(const Sheet& sheet, const SheetStyle&) {
  std::string category;
  for (const char c : render::terminal_line(sheet.title)) category += c == '/' ? std::string("//") : std::string(1, c);
  std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<quiz>\n";
  out += fmt::format("<question type=\"category\"><category>{}</category></question>\n",
                     text("$course$/top/Critical reading/" + category));
  out += head("description", render::cut(sheet.title.empty() ? "Article" : sheet.title, 200), article_of(sheet, "\n")) +
         "</question>\n";
  for (const Item& item : sheet.items) {
    out += head(type_of(item), item.id + " " + item.kind, question_of(item, "\n"));
    if (item.form != Form::open) out += html("generalfeedback", key_of(item));
    out += fmt::format("<defaultgrade>{}</defaultgrade><penalty>0.3333333</penalty><hidden>0</hidden>\n", item.points);
    out += item.form == Form::open ? essay(item) : item.form == Form::choice ? choices(item) : matches(item);
    out += fmt::format("<tags><tag>{}</tag></tags>\n</question>\n", text(item.kind));
  }
  return out + "</quiz>\n";
}

}  // namespace argmap::exercise
