#include <doctest/doctest.h>

#include "render/escape/escape.hpp"

using namespace argmap::render;

TEST_CASE("ordinary words of any language come through letter for letter") {
  for (const std::string_view words :
       {"Fish & chips", "naïve café – “quoted” …", "日本語の文", "עברית", "🙂👩‍🚀 flags", ""}) {
    CHECK(clean(words) == words);
    CHECK(terminal_line(words) == words);
  }
}

TEST_CASE("XML sees no markup") {
  CHECK(xml("<script>alert('x') && \"y\"]]></script>") ==
        "&lt;script&gt;alert(&#39;x&#39;) &amp;&amp; &quot;y&quot;]]&gt;&lt;/script&gt;");
}

TEST_CASE("what must not be seen becomes a replacement character") {
  CHECK(clean(std::string_view("a\0b", 3)) == "a\uFFFDb");
  CHECK(clean("a\x1b[31mb") == "a\uFFFD[31mb");
  CHECK(clean("a\x7f\u0080\u009f") == "a\uFFFD\uFFFD\uFFFD");
  CHECK(clean("\u202Eevil\u202C \u2066x\u2069") == "\uFFFDevil\uFFFD \uFFFDx\uFFFD");
  CHECK(clean("\uFDD0 \xEF\xBF\xBE \xEF\xBF\xBF \xF0\x9F\xBF\xBF") == "\uFFFD \uFFFD \uFFFD \uFFFD");
}

TEST_CASE("broken UTF-8 becomes one replacement character a byte") {
  CHECK(clean("a\xED\xA0\x80z") == "a\uFFFD\uFFFD\uFFFDz");
  CHECK(clean("\xC0\xAF") == "\uFFFD\uFFFD");
  CHECK(clean("\xE2\x82") == "\uFFFD\uFFFD");
  CHECK(clean("\xF5\x80\x80\x80") == "\uFFFD\uFFFD\uFFFD\uFFFD");
  CHECK(clean("\xF0\x8F\xBF\xBF") == "\uFFFD\uFFFD\uFFFD\uFFFD");
}

TEST_CASE("white space is a blank; only a drawing keeps line breaks") {
  CHECK(clean("a\tb\r\nc\u2028d\u0085e") == "a b \nc d e");
  CHECK(terminal_line("a\nb") == "a b");
}

TEST_CASE("DOT labels double the backslash, tooltips write it four times") {
  CHECK(dot_label("\\N \"x\" <b> &\n\\") == "\\\\N &quot;x&quot; &lt;b&gt; &amp;\\n\\\\");
  CHECK(dot_tooltip("\\N\n") == "\\\\\\\\N\\n");
}

TEST_CASE("cutting counts code points and never exceeds its limit") {
  CHECK(cut("häuser", 6) == "häuser");
  CHECK(cut("häuser", 5) == "häus…");
  CHECK(cut("häuser", 1) == "…");
  CHECK(cut("", 3).empty());
}

TEST_CASE("Markdown sees no marks, and GitHub nothing to link") {
  CHECK(markdown("plain words, 3.5 % (really)") == "plain words, 3.5 % (really)");
  CHECK(markdown("*a* _b_ `c` [d](e) <b> | \\ &amp; ~~x~~") ==
        R"(\*a\* \_b\_ \`c\` \[d\](e) \<b\> \| \\ \&amp; \~\~x\~\~)");
  CHECK(markdown("one\ntwo\x1b") == "one two\uFFFD");
  CHECK(markdown("@ann #12") == "@<!-- -->ann \\#<!-- -->12");
  CHECK(markdown("http://x www.x.org") == R"(http:\//x www\.x.org)");
}
