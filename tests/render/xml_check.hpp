// A strict reader for the little XML that maps are made of: elements, attributes, character data, five entities.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace argmap::test {

struct XmlFacts {
  std::string problem;                  ///< empty where the document is well-formed
  std::vector<std::string> elements;    ///< names, in order of opening
  std::vector<std::string> attributes;  ///< names
  std::vector<std::string> titles;      ///< character data of `title` elements
  std::string text;                     ///< all other character data
};

class XmlReader {
 public:
  explicit XmlReader(std::string_view xml) : rest_(xml) {}

  XmlFacts read() {
    if (rest_.starts_with("<?xml ")) skip_past("?>");
    while (!rest_.empty() && facts_.problem.empty()) {
      if (rest_.front() != '<') {
        characters();
      } else if (rest_.starts_with("</")) {
        close();
      } else {
        open();
      }
    }
    if (facts_.problem.empty() && !path_.empty()) facts_.problem = "never closed: " + path_.back();
    return facts_;
  }

 private:
  void fail(std::string why) {
    if (facts_.problem.empty()) facts_.problem = why + " at: " + std::string(rest_.substr(0, 60));
    rest_ = {};
  }

  void skip_past(std::string_view mark) {
    const auto at = rest_.find(mark);
    if (at == std::string_view::npos) return fail("missing " + std::string(mark));
    rest_.remove_prefix(at + mark.size());
  }

  std::string name() {
    const auto end = rest_.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-:");
    std::string found(rest_.substr(0, end));
    rest_.remove_prefix(found.size());
    if (found.empty()) fail("a name is missing");
    return found;
  }

  void open() {
    rest_.remove_prefix(1);
    const auto element = name();
    facts_.elements.push_back(element);
    while (rest_.starts_with(" ") || rest_.starts_with("\n")) attribute();
    if (rest_.starts_with("/>")) {
      rest_.remove_prefix(2);
    } else if (rest_.starts_with(">")) {
      rest_.remove_prefix(1);
      path_.push_back(element);
      if (element == "title") facts_.titles.emplace_back();
    } else {
      fail("a tag does not end");
    }
  }

  void attribute() {
    rest_.remove_prefix(1);
    facts_.attributes.push_back(name());
    if (!rest_.starts_with("='") && !rest_.starts_with("=\"")) return fail("an attribute has no value");
    const char quote = rest_[1];
    const auto end = rest_.find(quote, 2);
    if (end == std::string_view::npos) return fail("a value does not end");
    const auto value = rest_.substr(2, end - 2);
    if (value.find_first_of("<&") != std::string_view::npos) return fail("a value holds markup");
    rest_.remove_prefix(end + 1);
  }

  void close() {
    rest_.remove_prefix(2);
    const auto element = name();
    if (path_.empty() || path_.back() != element) return fail("</" + element + "> closes nothing");
    path_.pop_back();
    if (!rest_.starts_with(">")) return fail("a closing tag does not end");
    rest_.remove_prefix(1);
  }

  void characters() {
    auto& out = !path_.empty() && path_.back() == "title" ? facts_.titles.back() : facts_.text;
    const auto data = rest_.substr(0, rest_.find('<'));
    if (data.find("]]>") != std::string_view::npos) return fail("]]> in character data");
    for (const char c : data) {
      if (static_cast<unsigned char>(c) < 0x20 && c != '\n') return fail("a control character");
    }
    for (std::size_t i = 0; i < data.size();) i += data[i] == '&' ? entity(data.substr(i), out) : literal(data[i], out);
    rest_.remove_prefix(std::min(data.size(), rest_.size()));
  }

  static std::size_t literal(char c, std::string& out) {
    out += c;
    return 1;
  }

  std::size_t entity(std::string_view at, std::string& out) {
    constexpr std::pair<std::string_view, char> known[] = {
        {"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&#39;", '\''}};
    for (const auto& [entity, c] : known) {
      if (!at.starts_with(entity)) continue;
      out += c;
      return entity.size();
    }
    fail("an unknown entity");
    return at.size();
  }

  std::string_view rest_;
  std::vector<std::string> path_;
  XmlFacts facts_;
};

inline XmlFacts read_xml(std::string_view xml) {
  return XmlReader(xml).read();
}

}  // namespace argmap::test
