// What a PDF shows is read back by tests/formats; here is what can be seen without a reader.
#include <doctest/doctest.h>

#include "sample_sheets.hpp"

using namespace argmap;
using argmap::test::nasty_sheet;
using argmap::test::written;

namespace {

std::size_t pages_of(const std::string& pdf) {
  std::size_t pages = 0;
  for (auto at = pdf.find("/Type /Page "); at != std::string::npos; at = pdf.find("/Type /Page ", at + 1)) ++pages;
  return pages;
}

}  // namespace

TEST_CASE("a PDF is the same on any day, and loses pages with its key") {
  const std::string pdf = written(nasty_sheet(), "pdf");
  CHECK(pdf.starts_with("%PDF-"));
  CHECK(pdf == written(nasty_sheet(), "pdf"));
  CHECK(pdf.find("/CreationDate (20000101") != std::string::npos);
  const std::string bare = written(nasty_sheet(), "pdf", {.key = false, .paper = Paper::any});
  CHECK(pages_of(bare) >= 2);
  CHECK(pages_of(bare) < pages_of(pdf));
}

TEST_CASE("paper is A4 unless it is Letter") {
  CHECK(written(nasty_sheet(), "pdf").find("/MediaBox [ 0 0 595.28") != std::string::npos);
  const std::string letter = written(nasty_sheet(), "pdf", {.key = true, .paper = Paper::letter});
  CHECK(letter.find("/MediaBox [ 0 0 612 792 ]") != std::string::npos);
}

TEST_CASE("an empty sheet has its article and no key, and a broken text breaks nothing") {
  Sheet sheet;
  sheet.title = "Empty";
  sheet.article = {{"paragraph", {"one\xff\xfe line", std::string(20000, 'w'), std::string("\0a\nb", 4)}}};
  CHECK(pages_of(written(sheet, "pdf")) >= 3);
}

TEST_CASE("letters that no font has are told of") {
  Sheet sheet = nasty_sheet();
  sheet.title = "\xF4\x80\x80\x80";  // private use: no font has it
  std::string problem;
  CHECK(!write_sheet(sheet, "pdf", {}, problem).empty());
  CHECK(problem.find("no font of this machine") != std::string::npos);
}
