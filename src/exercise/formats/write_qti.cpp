// A QTI 2.1 package: a manifest, the article on a page of its own in every item, one item a file.
#include <fmt/format.h>

#include "exercise/formats/quiz_text.hpp"
#include "exercise/formats/writers.hpp"
#include "exercise/formats/zip.hpp"
#include "render/escape/escape.hpp"

namespace argmap::exercise {
namespace {

using render::xml;

constexpr std::string_view qti = "http://www.imsglobal.org/xsd/imsqti_v2p1";

std::string paragraphs(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    out += fmt::format("<p>{}</p>\n", xml(text.substr(0, end)));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

std::string declaration(std::string_view cardinality, std::string_view type, const std::vector<std::string>& values,
                        std::string_view mapping) {
  std::string out = fmt::format("<responseDeclaration identifier=\"RESPONSE\" cardinality=\"{}\" baseType=\"{}\">\n",
                                cardinality, type);
  if (!values.empty()) {
    out += "<correctResponse>\n";
    for (const std::string& value : values) out += fmt::format("<value>{}</value>\n", xml(value));
    out += "</correctResponse>\n";
  }
  return out + std::string(mapping) + "</responseDeclaration>\n";
}

/// Each right answer has its share of the points, each wrong one takes as much away; never below nothing.
std::string mapping(const std::vector<std::string>& right, const std::vector<std::string>& wrong, double points) {
  const double share = points / static_cast<double>(std::max<std::size_t>(right.size(), 1));
  std::string out = fmt::format("<mapping lowerBound=\"0\" upperBound=\"{}\" defaultValue=\"0\">\n", points);
  for (const std::string& each : right)
    out += fmt::format("<mapEntry mapKey=\"{}\" mappedValue=\"{:.5f}\"/>\n", xml(each), share);
  for (const std::string& each : wrong)
    out += fmt::format("<mapEntry mapKey=\"{}\" mappedValue=\"{:.5f}\"/>\n", xml(each), -share);
  return out + "</mapping>\n";
}

/// An answer's declaration and its interaction.
struct Parts {
  std::string declaration;
  std::string interaction;
};

Parts choice(const Item& item) {
  std::vector<std::string> right;
  std::vector<std::string> wrong;
  std::string options;
  for (std::size_t i = 0; i < item.options.size(); ++i) {
    const std::string id = fmt::format("O{}", i + 1);
    (is_right(item, item.options[i].id) ? right : wrong).push_back(id);
    options += fmt::format("<simpleChoice identifier=\"{}\">{}</simpleChoice>\n", id, xml(with_line(item.options[i])));
  }
  if (!item.several) wrong.clear();
  return {declaration(item.several ? "multiple" : "single", "identifier", right, mapping(right, wrong, item.points)),
          fmt::format("<choiceInteraction responseIdentifier=\"RESPONSE\" shuffle=\"false\" maxChoices=\"{}\">\n"
                      "<prompt>{}</prompt>\n{}</choiceInteraction>\n",
                      item.several ? 0 : 1, xml(item.ask), options)};
}

Parts match(const Item& item) {
  std::vector<std::string> right;
  std::string rows;
  std::string options;
  for (std::size_t i = 0; i < item.rows.size(); ++i) {
    rows += fmt::format("<simpleAssociableChoice identifier=\"R{}\" matchMax=\"1\">{}</simpleAssociableChoice>\n",
                        i + 1, xml(with_line(item.rows[i])));
    for (const auto& [row, option] : item.key.pairs) {
      for (std::size_t k = 0; k < item.options.size(); ++k) {
        if (row == item.rows[i].id && option == item.options[k].id)
          right.push_back(fmt::format("R{} O{}", i + 1, k + 1));
      }
    }
  }
  for (std::size_t k = 0; k < item.options.size(); ++k) {
    options += fmt::format("<simpleAssociableChoice identifier=\"O{}\" matchMax=\"{}\">{}</simpleAssociableChoice>\n",
                           k + 1, item.rows.size(), xml(with_line(item.options[k])));
  }
  return {declaration("multiple", "directedPair", right, mapping(right, {}, item.points)),
          fmt::format("<matchInteraction responseIdentifier=\"RESPONSE\" shuffle=\"false\" maxAssociations=\"{}\">\n"
                      "<prompt>{}</prompt>\n<simpleMatchSet>\n{}</simpleMatchSet>\n<simpleMatchSet>\n{}"
                      "</simpleMatchSet>\n</matchInteraction>\n",
                      item.rows.size(), xml(item.ask), rows, options)};
}

Parts order(const Item& item) {
  std::vector<std::string> right;
  std::string rows;
  for (const std::string& id : item.key.right) {
    for (std::size_t i = 0; i < item.rows.size(); ++i) {
      if (item.rows[i].id == id) right.push_back(fmt::format("R{}", i + 1));
    }
  }
  for (std::size_t i = 0; i < item.rows.size(); ++i) {
    rows += fmt::format("<simpleChoice identifier=\"R{}\">{}</simpleChoice>\n", i + 1, xml(with_line(item.rows[i])));
  }
  return {declaration("ordered", "identifier", right, ""),
          fmt::format("<orderInteraction responseIdentifier=\"RESPONSE\" shuffle=\"false\">\n<prompt>{}</prompt>\n{}"
                      "</orderInteraction>\n",
                      xml(item.ask), rows)};
}

Parts open(const Item& item) {
  return {declaration("single", "string", {}, ""),
          fmt::format("<extendedTextInteraction responseIdentifier=\"RESPONSE\" expectedLines=\"{}\">\n"
                      "<prompt>{}</prompt>\n</extendedTextInteraction>\n",
                      std::max(item.room, 1U), xml(item.ask))};
}

std::string processing(Form form) {
  if (form == Form::open) return "";
  return fmt::format("<responseProcessing template=\"http://www.imsglobal.org/question/qti_v2p1/rptemplates/{}\"/>\n",
                     form == Form::order ? "match_correct" : "map_response");
}

std::string document(const Sheet& sheet, const Item& item, std::size_t number) {
  const Parts parts = item.form == Form::choice  ? choice(item)
                      : item.form == Form::match ? match(item)
                      : item.form == Form::order ? order(item)
                                                 : open(item);
  Item about = item;
  about.ask.clear();
  if (item.form == Form::order) about.form = Form::choice;  // it needs no word about places here
  return fmt::format(
             "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<assessmentItem xmlns=\"{}\" identifier=\"ITEM{}\" "
             "title=\"{} {}\" adaptive=\"false\" timeDependent=\"false\">\n",
             qti, number, xml(item.id), xml(item.kind)) +
         parts.declaration +
         "<outcomeDeclaration identifier=\"SCORE\" cardinality=\"single\" baseType=\"float\">\n<defaultValue>"
         "<value>0</value></defaultValue>\n</outcomeDeclaration>\n<itemBody>\n<blockquote>\n" +
         paragraphs(article_of(sheet, "\n")) + "</blockquote>\n" + paragraphs(question_of(about, "\n")) +
         parts.interaction + "</itemBody>\n" + processing(item.form) + "</assessmentItem>\n";
}

std::string manifest(const Sheet& sheet) {
  std::string resources;
  for (std::size_t i = 1; i <= sheet.items.size(); ++i) {
    resources += fmt::format(
        "<resource identifier=\"RES{0}\" type=\"imsqti_item_xmlv2p1\" href=\"item{0}.xml\">"
        "<file href=\"item{0}.xml\"/></resource>\n",
        i);
  }
  return fmt::format(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<manifest xmlns=\"http://www.imsglobal.org/xsd/imscp_v1p1\" "
      "identifier=\"SHEET\">\n<metadata><schema>QTIv2.1 "
      "Package</schema><schemaversion>1.0.0</schemaversion></metadata>\n"
      "<organizations/>\n<resources>\n{}</resources>\n</manifest>\n",
      resources);
}

}  // namespace

std::string write_qti(const Sheet& sheet, const SheetStyle&, std::string& problem) {
  std::vector<std::pair<std::string, std::string>> files{{"imsmanifest.xml", manifest(sheet)}};
  std::size_t number = 0;
  for (const Item& item : sheet.items) {
    ++number;
    files.emplace_back(fmt::format("item{}.xml", number), document(sheet, item, number));
  }
  return zip_of(files, problem);
}

}  // namespace argmap::exercise
