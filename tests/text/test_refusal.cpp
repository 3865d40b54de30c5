#include <doctest/doctest.h>

#include <string>

#include "argmap/document.hpp"

namespace argmap {
namespace {

using namespace std::string_literals;

bool mentions(const std::string& message, std::string_view words) {
  return message.find(words) != std::string::npos;
}

TEST_CASE("texts are read") {
  CHECK(refusal("a.txt", "").empty());
  CHECK(refusal("a.txt", "An ordinary text.\n").empty());
  CHECK(refusal("a.txt", "A page starts with <html>, then <body>.").empty());
  CHECK(refusal("a.md", "<!-- a note -->\n# Title\n").empty());
  CHECK(refusal("a.txt", "One stray \0 in a sentence of some length."s).empty());
  CHECK(refusal("a.txt", "\xFF\xFEw\0o\0r\0d\0s\0"s).empty());
  CHECK(refusal("a.txt", "w\0o\0r\0d\0s\0"s).empty());
  CHECK(refusal("a.txt", "caf\xE9 na\xEFve").empty());
}

TEST_CASE("pages and documents are refused with a way to convert them") {
  const auto hints = [](std::string_view name, const std::string& bytes, std::string_view what, std::string_view how) {
    const std::string message = refusal(name, bytes);
    CHECK(mentions(message, what));
    CHECK(mentions(message, "convert it to text first"));
    CHECK(mentions(message, how));
    CHECK_FALSE(mentions(message, "\n"));
  };
  hints("a.html", "<!DOCTYPE html>\n<p>Words", "HTML", "pandoc");
  hints("a", "\n  <HTML lang=en><p>Words", "HTML", "pandoc");
  hints("a", "<?xml version=\"1.0\"?><!-- x --><html>", "HTML", "pandoc");
  hints("a", "\xFF\xFE<\0h\0t\0m\0l\0>\0"s, "HTML", "pandoc");
  hints("a", "%PDF-1.7\n", "PDF", "pdftotext");
  hints("a", "{\\rtf1\\ansi", "RTF", "pandoc");
  hints("a", "PK\x03\x04 … word/document.xml", "DOCX", "pandoc");
  hints("a.DOCX", "PK\x03\x04", "DOCX", "pandoc");
  hints("a.odt", "PK\x03\x04", "OpenDocument", "pandoc");
  hints("a.zip", "PK\x03\x04", "ZIP", "unzip");
  hints("a.gz", "\x1F\x8B\x08", "gzip", "gunzip");
}

TEST_CASE("pictures, programs and other binary data are refused") {
  CHECK(mentions(refusal("a", "\x89PNG\r\n\x1A\n"), "PNG"));
  CHECK(mentions(refusal("a", "\xFF\xD8\xFF\xE0"), "JPEG"));
  CHECK(mentions(refusal("a", "GIF89a"), "GIF"));
  CHECK(mentions(refusal("a",
                         "\x7F"
                         "ELF\x02"),
                 "program"));
}

TEST_CASE("more than a tenth of control characters is binary data") {
  const std::string text(90, 'x');
  CHECK(refusal("a", text + std::string(10, '\x01')).empty());
  CHECK(refusal("a", text + std::string(11, '\x01')) == "this is binary data, not a text");
  CHECK(refusal("a", std::string(50, '\t') + std::string(50, '\n')).empty());
  CHECK(refusal("a", std::string(64 * 1024, 'x') + std::string(99'999, '\x01')).empty());
}

}  // namespace
}  // namespace argmap
