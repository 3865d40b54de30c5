// The page that checks itself; tests/browser tries it in a browser.
#include <doctest/doctest.h>

#include <algorithm>
#include <regex>

#include "sample_sheets.hpp"

using namespace argmap;
using argmap::test::has;
using argmap::test::nasty_sheet;
using argmap::test::written;

namespace {

constexpr SheetStyle interactive{.key = true, .paper = Paper::any, .interactive = true};
constexpr SheetStyle bare{.key = false, .paper = Paper::any, .interactive = true};

std::vector<std::string> all(const std::string& text, const std::string& pattern) {
  const std::regex regex(pattern);
  std::vector<std::string> found;
  for (auto it = std::sregex_iterator(text.begin(), text.end(), regex); it != std::sregex_iterator(); ++it) {
    found.push_back((*it)[1]);
  }
  return found;
}

}  // namespace

TEST_CASE("an interactive sheet holds one script and no word that could be markup") {
  const std::string page = written(nasty_sheet(), "html", interactive);
  CHECK(all(page, "<(script)").size() == 2);  // its data, and the script
  CHECK_FALSE(has(page, "<h>"));
  CHECK(has(page, "script-src 'sha256-"));
  CHECK_FALSE(has(page, "unsafe"));
  CHECK(written(nasty_sheet(), "html", interactive) == page);
}

TEST_CASE("each form has controls of its own") {
  const std::string page = written(nasty_sheet(), "html", interactive);
  CHECK(all(page, "type=\"(radio)\"").size() == 3);
  CHECK(all(page, "type=\"(checkbox)\"").size() == 3);
  CHECK(all(page, "<(select) id").size() == 2);
  CHECK(all(page, "<li data-row=\"(\\w+)\"") == std::vector<std::string>{"1", "2"});
  CHECK(all(page, "<(textarea) id=\"text-").size() == 1);
  CHECK(all(page, "<(fieldset)").size() == 5);
}

TEST_CASE("no id stands twice on an interactive sheet, and every link and label leads to one") {
  const std::string page = written(nasty_sheet(), "html", interactive);
  auto ids = all(page, " id=['\"]([^'\"]*)");
  std::ranges::sort(ids);
  CHECK(std::ranges::adjacent_find(ids) == ids.end());
  for (const char* pattern : {" href=\"#([^\"]*)", " for=\"([^\"]*)"}) {
    const auto targets = all(page, pattern);
    CHECK(!targets.empty());
    for (const auto& target : targets) CHECK_MESSAGE(std::ranges::binary_search(ids, target), target);
  }
}

TEST_CASE("without the key an interactive sheet gives nothing away and checks nothing") {
  const std::string page = written(nasty_sheet(), "html", bare);
  for (const char* words : {"because", "model ", "look for ", "\"key\"", "class=\"check\"", "id=\"check-all\""}) {
    CHECK_FALSE_MESSAGE(has(page.substr(page.find("<body")), std::string(words) + (words[0] == 'b' ? " {a}" : "")),
                        words);
  }
  CHECK(all(page, "(<svg)").size() == 1);
}

TEST_CASE("an interactive sheet without items can be read") {
  const std::string page = written(Sheet{}, "html", interactive);
  CHECK(has(page, "not sure enough"));
  CHECK_FALSE(has(page, "id=\"results\""));
}
