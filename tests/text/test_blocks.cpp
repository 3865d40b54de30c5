#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "text/blocks/blocks.hpp"

namespace argmap::text {
namespace {

Document read(std::string text) {
  Document document;
  document.text = std::move(text);
  find_blocks(document);
  return document;
}

std::string_view name_of(BlockKind kind) {
  constexpr std::string_view names[] = {"headline", "heading", "paragraph", "item", "quote", "code", "rule"};
  return names[static_cast<std::size_t>(kind)];
}

/// One line a block: kind, level and the words as a reader sees them.
std::string outline(const Document& document) {
  std::string lines;
  for (const Block& block : document.blocks) {
    lines += name_of(block.kind);
    if (block.level > 0) lines += std::to_string(block.level);
    lines += ": " + document.plain(block.span) + "\n";
  }
  return lines;
}
std::string outline(std::string text) {
  return outline(read(std::move(text)));
}

std::vector<std::string> markup_of(const Document& document) {
  std::vector<std::string> all;
  for (const Span span : document.markup) all.emplace_back(document.slice(span));
  return all;
}

/// The words of a text whose only block is a paragraph.
std::string plain(std::string text) {
  const Document document = read(std::move(text));
  REQUIRE(document.blocks.size() == 1);
  CHECK(document.blocks[0].kind == BlockKind::paragraph);
  return document.plain(document.blocks[0].span);
}

constexpr const char* long_one =
    "The harbour has been closed since the storm of last winter, and nobody in the town council seems to know when it "
    "will be opened again, or who is to pay for the damage that the waves have done to the old wall.";
constexpr const char* long_two =
    "Meanwhile the fishermen sell their catch across the bay, where prices are lower and the road to the market is "
    "longer, so that many of them have begun to ask whether it is still worth their while to go out at all.";

TEST_CASE("no text has no blocks") {
  for (const char* text : {"", "\n", " \r\n\t\r\n", "\xC2\xA0\n"}) CHECK(read(text).blocks.empty());
}

TEST_CASE("lines are counted whatever ends them") {
  CHECK(read("a\nb\r\nc\rd").line_starts == std::vector<std::uint32_t>{0, 2, 5, 7});
  CHECK(read("").line_starts == std::vector<std::uint32_t>{0});
}

TEST_CASE("one paragraph a line, with headings between") {
  const std::string one = long_one;
  const std::string two = long_two;
  CHECK(outline(one + "\nWhat the council says\n" + two + "\n" + one) ==
        "paragraph: " + one + "\nheading2: What the council says\nparagraph: " + two + "\nparagraph: " + one + "\n");
}

TEST_CASE("paragraphs between blank lines, also with CR LF and blanks on the empty line") {
  CHECK(outline("First one.\r\n\r\nSecond one.\r\n \t\r\nThird one.") ==
        "paragraph: First one.\nparagraph: Second one.\nparagraph: Third one.\n");
}

TEST_CASE("short paragraphs on lines of their own stay apart") {
  CHECK(outline("The vote was close.\nThe mayor won it.\nNobody cheered.\n") ==
        "paragraph: The vote was close.\nparagraph: The mayor won it.\nparagraph: Nobody cheered.\n");
}

TEST_CASE("hard-wrapped lines are one paragraph") {
  CHECK(plain("The old bridge was built when the town had a mill and a\n"
              "market, and it was never meant to carry lorries. Engineers\n"
              "have said so for years. The council has listened politely\n"
              "and done nothing.\n") ==
        "The old bridge was built when the town had a mill and a market, and it was never meant to carry lorries. "
        "Engineers have said so for years. The council has listened politely and done nothing.");
}

TEST_CASE("a line that breaks off goes on in lower case, however long it is") {
  CHECK(
      outline("The wall by the school has leaned for years, and everybody who walks past it on the way to the harbour "
              "knows it, so that the council\nshould mend it. Nobody has.\n") ==
      "paragraph: The wall by the school has leaned for years, and everybody who walks past it on the way to the "
      "harbour knows it, so that the council should mend it. Nobody has.\n");
}

TEST_CASE("wrapped paragraphs without blank lines end with a short line or begin with an indent") {
  const Document document = read(
      "The old bridge was built when the town had a mill and a market,\n"
      "and it was never meant to carry lorries. Engineers have said so\n"
      "for years.\n"
      "The council has listened politely to every one of them, and has\n"
      "then gone on to speak about parking, which is easier to do some\n"
      "thing about, and which is what the people of the town talk of.\n"
      "   Nobody has fallen into the river so far, and the mayor thinks\n"
      "that this proves her right, although she herself takes the long\n"
      "way round.\n");
  REQUIRE(document.blocks.size() == 3);
  CHECK(document.plain(document.blocks[1].span).starts_with("The council"));
  CHECK(document.plain(document.blocks[2].span).starts_with("Nobody"));
}

TEST_CASE("the lines of a page's head are not wrapped, however alike their widths") {
  CHECK(outline("Lower the Limit on the Coast Road Now\nDelivered at the Town Hall, 9 May 2018\nCheck Against "
                "Delivery\n") ==
        "paragraph: Lower the Limit on the Coast Road Now\nparagraph: Delivered at the Town Hall, 9 May 2018\n"
        "paragraph: Check Against Delivery\n");
  CHECK(outline("Why the bridge must be mended\nby Ida van Holm\n") ==
        "paragraph: Why the bridge must be mended\nparagraph: by Ida van Holm\n");
  CHECK(outline("Why the bridge was built badly\nby the town and its friends\n") ==
        "paragraph: Why the bridge was built badly by the town and its friends\n");
}

TEST_CASE("a heading over wrapped text is not drawn into it") {
  const Document document = read(
      "The old bridge was built when the town had a mill and a market,\n"
      "and it was never meant to carry lorries. Engineers have said so\n"
      "for years, and they are getting tired of it, as one can see.\n\n"
      "What now\n"
      "The council has listened politely to every one of them, and has\n"
      "then gone on to speak about parking, which is easier to do some\n"
      "thing about.\n");
  REQUIRE(document.blocks.size() == 3);
  CHECK(document.blocks[1].kind == BlockKind::heading);
  CHECK(document.plain(document.blocks[1].span) == "What now");
}

TEST_CASE("headings by marks") {
  CHECK(outline("# Trains\n\n## Why *trains* ##\n\nBecause.\n\nUnderlined\n===\nAgain\n---\n#hashtag is text\n") ==
        "headline1: Trains\nheading2: Why trains\nparagraph: Because.\nheading1: Underlined\nheading2: Again\n"
        "paragraph: #hashtag is text\n");
  CHECK(read("# Trains\n").blocks[0].markup_heading);
}

TEST_CASE("the headline is the first line at the top that has the shape of one") {
  const std::string body = long_one;
  CHECK(outline("Open the harbour now\n\nBy Ida Holm\n\n" + body) ==
        "headline1: Open the harbour now\nheading2: By Ida Holm\nparagraph: " + body + "\n");
  CHECK(outline("Opinion\n\nWho will pay for the wall?\n\n" + body) ==
        "heading2: Opinion\nheadline1: Who will pay for the wall?\nparagraph: " + body + "\n");
  CHECK(outline("Eleven drums\n\nBy Ida Holm\n\n" + body) ==
        "headline1: Eleven drums\nheading2: By Ida Holm\nparagraph: " + body + "\n");
  CHECK(outline("Eleven drums\n\n12 May 2019\n\n" + body) ==
        "headline1: Eleven drums\nheading2: 12 May 2019\nparagraph: " + body + "\n");
  CHECK(outline(body + "\n\nThe wall\n\n" + body).find("headline") == std::string::npos);
}

TEST_CASE("what is no heading by shape") {
  const std::string body = long_one;
  const auto kind_of_second = [&](const std::string& line) {
    return read(body + "\n\n" + line + "\n\n" + body).blocks[1].kind;
  };
  CHECK(kind_of_second("The old wall") == BlockKind::heading);
  CHECK(kind_of_second("The wall is old.") == BlockKind::paragraph);
  CHECK(kind_of_second("The old “wall”") == BlockKind::heading);
  CHECK(kind_of_second("She told them, “No.”") == BlockKind::paragraph);
  CHECK(kind_of_second("We say this:") == BlockKind::paragraph);
  CHECK(kind_of_second("and so it went") == BlockKind::paragraph);
  CHECK(kind_of_second("A boat in the harbour, May 2021. Photo: Holm") == BlockKind::paragraph);
  CHECK(read(body + "\n\nThe end").blocks[1].kind == BlockKind::paragraph);
}

TEST_CASE("a short question is a heading only in a text that has others") {
  const std::string body = long_one;
  CHECK(read(body + "\n\nBut who pays?\n\n" + body).blocks[1].kind == BlockKind::paragraph);
  CHECK(read("## Costs\n\n" + body + "\n\nBut who pays?\n\n" + body).blocks[2].kind == BlockKind::heading);
}

TEST_CASE("a lone numbered line over a paragraph is a heading, a row of them a list") {
  const std::string body = long_one;
  CHECK(outline("1. The wall\n\n" + body) == "heading2: The wall\nparagraph: " + body + "\n");
  CHECK(outline("We ask for:\n1. A wall\n2) A road\n(3) A bridge\n") ==
        "paragraph: We ask for:\nitem1: A wall\nitem1: A road\nitem1: A bridge\n");
}

TEST_CASE("lists with depth and wrapped items") {
  CHECK(outline("- one\n- two goes\n  on\n    * deep\n- three\n• four\n") ==
        "item1: one\nitem1: two goes on\nitem2: deep\nitem1: three\nitem1: four\n");
}

TEST_CASE("a dash or a year at the start of a wrapped line makes no list") {
  CHECK(plain("The old bridge was built when the town had a mill and a market\n"
              "- or so the chronicle says - and was widened in the summer of\n"
              "1914. Then the war came, and nobody spoke of bridges any more.\n")
            .find("market - or so") != std::string::npos);
}

TEST_CASE("block quotes with their depth, also as forums write them") {
  CHECK(outline("> You said so.\n>> Who did?\n\n&gt; They did.\nI did not.") ==
        "quote1: You said so.\nquote2: Who did?\nquote1: They did.\nparagraph: I did not.\n");
}

TEST_CASE("code and dividers") {
  CHECK(outline("```\n# no heading\n```\n***\n- - -\n~~~\n") == "code: # no heading\nrule: \nrule: \nrule: \n");
}

TEST_CASE("code in a quotation is not read") {
  CHECK(outline("> He writes:\n>\n> ```\n> int a;\n> ```\n> So be it.\n").find("code:") != std::string::npos);
}

TEST_CASE("indented lines are code in Markdown, and paragraphs elsewhere") {
  CHECK(outline("# Mills\n\nRun it so:\n\n    grind --all\n      now\n\n\tmore\n\nIt grinds.\n") ==
        "headline1: Mills\nparagraph: Run it so:\ncode: grind --all now\ncode: more\nparagraph: It grinds.\n");
  for (const char* text :
       {"Run it so:\n\n    The mill grinds.\n\nIt grinds.\n",               // nothing shows that it is Markdown
        "# Mills\n\n- One mill.\n\n    It grinds.\n\nAnother does too.\n",  // of the list
        "# Mills\n\nOne.\n\n    The mill grinds\nand grinds.\n\nTwo.\n",    // a paragraph that begins with an indent
        "# Mills\n\n    It grinds.\n\n    They grind.\n\nWe grind.\n\n    All grind.\n\n    So be it.\n"}) {
    CAPTURE(text);
    CHECK(outline(text).find("code") == std::string::npos);
  }
}

TEST_CASE("a name that says Markdown is a sign as well") {
  Document document;
  document.name = "mill.md";
  document.text = "Run it so:\n\n    grind --all\n\nIt grinds.\n";
  find_blocks(document);
  CHECK(outline(document) == "paragraph: Run it so:\ncode: grind --all\nparagraph: It grinds.\n");
}

TEST_CASE("tags of HTML are markup in Markdown, and elements without prose are not read") {
  const auto markdown = [](std::string text) {
    Document document;
    document.name = "mill.md";
    document.text = std::move(text);
    find_blocks(document);
    return outline(document);
  };
  CHECK(markdown("The mill<sup>1</sup> is <b class=\"big\">old</b>,<br/>\nand it <i\ntitle='a > b'>grinds</i>.") ==
        "paragraph: The mill is old, and it grinds.\n");
  CHECK(markdown("<div align=\"center\">\n<img\n  src=\"a.png\">\n</div>\n\n<p>It grinds.</p>\n<!-- so -->\n") ==
        "paragraph: It grinds.\n");
  CHECK(markdown("It grinds.\n<script>\nlet a = 1;\n\nlet b = 2;\n</script>\nIt should stop.\n\n<details>\n\nIt is "
                 "old.\n</details>\n") ==
        "paragraph: It grinds.\ncode: <script> let a = 1; let b = 2; </script>\nparagraph: It should stop.\n"
        "paragraph: It is old.\n");
  CHECK(markdown("<table>\n<tr><td>It grinds.</td></tr>\n</table>\n") ==
        "code: <table> <tr><td>It grinds.</td></tr> </table>\n");
  for (const char* text : {"It is 3 < 4 and 5 > 4.", "He <laughs> says <i.e. whispers> so.", "If a <b or not b> so.",
                           "A lone <b stays."}) {
    CHECK(markdown(text) == std::string("paragraph: ") + text + "\n");
  }
  CHECK(markdown("<pre>cious, and never closed.") == "paragraph: cious, and never closed.\n");
}

TEST_CASE("tags in a text that is no Markdown are words") {
  CHECK(plain("<b>It</b> grinds.") == "<b>It</b> grinds.");
}

TEST_CASE("front matter is no part of the text") {
  CHECK(
      outline("---\ntitle: \"A plea\"\ntags:\n  - mills\n- eels\n# old\nDate: 2024\n---\n\n# Keep the mill\n\nIt "
              "grinds.\n") ==
      "code: --- title: \"A plea\" tags: - mills - eels # old Date: 2024 ---\nheadline1: Keep the mill\nparagraph: It "
      "grinds.\n");
  CHECK(outline("---\r\nlayout: post\r\n...\r\nIt grinds.\r\n") ==
        "code: --- layout: post ...\nparagraph: It grinds.\n");
}

TEST_CASE("what only looks like front matter is read") {
  for (const char* text :
       {"---\nIt grinds.\n---\n", "---\n", "---\nnote: it grinds\n", "---\nnote: it grinds\nEels swim.\n---\n",
        "Eels swim.\n\n---\nnote: it grinds\n---\n", "---\n\nnote: it grinds\n\n---\n"}) {
    CAPTURE(text);
    CHECK(outline(text).find("code") == std::string::npos);
  }
}

TEST_CASE("emphasis, links, code spans and comments are markup and the rest is words") {
  CHECK(plain("It is *really* **very _very_ old**.") == "It is really very very old.");
  CHECK(plain("See [the map](http://example.org/a_(b) \"Map\") and ![a boat](b.png) so on.") ==
        "See the map and so on.");
  CHECK(plain("Type `a*b*c` or <https://example.org>.") == "Type a*b*c or https://example.org.");
  CHECK(plain("It costs <!-- check! --> 5 \\*.") == "It costs 5 *.");
}

TEST_CASE("a link may name an address that stands elsewhere") {
  CHECK(outline("See [the map][1], [the *old* mill][Mill] and [Hull][].\n\n[1]: http://example.org \"Map\"\n[mill]: "
                "<mill.html>\n[hull]: /hull\n") ==
        "paragraph: See the map, the old mill and Hull.\ncode: [1]: http://example.org \"Map\"\ncode: [mill]: "
        "<mill.html>\ncode: [hull]: /hull\n");
  CHECK(plain("So say Crane [1][2] and Hart [so][].") == "So say Crane [1][2] and Hart [so][].");
  CHECK(outline("So says Crane [1][2].\n\n[1]: He is right.\n").find("code") == std::string::npos);
}

TEST_CASE("a backslash takes the meaning of any mark, and no more") {
  CHECK(plain("It costs \\$3\\,000 \\- or so\\! See C:\\new.") == "It costs $3,000 - or so! See C:\\new.");
}

TEST_CASE("a box to tick is no part of the item") {
  CHECK(outline("- [ ] Mend the mill.\n- [x] Close the weir.\n- [y] Ask.\n") ==
        "item1: Mend the mill.\nitem1: Close the weir.\nitem1: [y] Ask.\n");
}

TEST_CASE("footnote marks, pictures and struck words are markup as a whole") {
  CHECK(plain("Bread is cheap.[^1] It feeds us, as ~~Bob~~ Ada says[^note-2]; so be it ![x](y \"z\").") ==
        "Bread is cheap. It feeds us, as Ada says; so be it .");
  CHECK(markup_of(read("It is ~~so~~ dear[^1] ![a *b*](c.png).")) ==
        std::vector<std::string>{"~~so~~", "[^1]", "![a *b*](c.png)"});
}

TEST_CASE("tables, pictures alone and footnotes stand beside the text") {
  CHECK(outline("Bread is cheap.\n| Town | Price |\n|---|---|\n| Hull should lead | 2 |\nIt feeds us.\n") ==
        "paragraph: Bread is cheap.\ncode: | Town | Price | |---|---| | Hull should lead | 2 |\nparagraph: It feeds "
        "us.\n");
  CHECK(outline("Bread is cheap.\n\n![a baker](b.png)\n\nIt feeds us.\n") ==
        "paragraph: Bread is cheap.\ncode: ![a baker](b.png)\nparagraph: It feeds us.\n");
  CHECK(outline("Bread is cheap.[^1]\n\n[^1]: A note.\n  It goes on.\n[^2]: Another.\n\nIt feeds us.") ==
        "paragraph: Bread is cheap.\ncode: [^1]: A note. It goes on.\ncode: [^2]: Another.\nparagraph: It feeds us.\n");
  CHECK(outline("| is a bar.\n\n[^1] stands first in this one.\n") ==
        "paragraph: | is a bar.\nparagraph: stands first in this one.\n");
}

TEST_CASE("marks that are no markup stay") {
  for (const char* text :
       {"5*3*2 is 30, and 2 * 3 * 4 is 24.", "The file is my_old_file_name here.", "It cost a lot* and more.",
        "He wrote ``old'' and `new'.", "What the f*** is that s***?", "An [aside] (not a link) stays.",
        "A lone ** stays.", "See [^ that] and [^] or ~5 to ~~ 6, ~~never struck, and [^a b]."}) {
    CHECK(plain(text) == text);
  }
}

TEST_CASE("markup is sorted and disjoint, and offsets are kept") {
  const Document document = read("> **A** [b](c)\n> *d* <!-- e -->\n\n<!-- f\n\ng -->\n1. `h`\n");
  CHECK(markup_of(document) == std::vector<std::string>{"> ", "**", "**", "[", "](c)", "> ", "*", "*", "<!-- e -->",
                                                        "<!-- f\n\ng -->", "1. ", "`", "`"});
  CHECK(std::is_sorted(document.markup.begin(), document.markup.end()));
  REQUIRE(document.blocks.size() == 2);
  CHECK(document.slice(document.blocks[1].span) == "1. `h`");
}

TEST_CASE("nothing is lost or doubled in hostile text") {
  std::string deep(3000, '>');
  std::string stars;
  for (int i = 0; i < 2000; ++i) stars += "**a *b _c [d](`";
  std::string tags;
  for (int i = 0; i < 2000; ++i) tags += "# a\n<pre>\n<a b='\n<img\n    <table>\n</b\n\n    <svg\n> ```\n";
  for (const std::string& text :
       {tags, deep + " x", stars, std::string("<!--") + stars, "``` \n" + stars + "\n~~~\n"}) {
    const Document document = read(text);
    std::uint32_t end = 0;
    for (const Block& block : document.blocks) {
      CHECK(block.span.begin >= end);
      end = block.span.end;
    }
    for (std::size_t i = 1; i < document.markup.size(); ++i) {
      REQUIRE(document.markup[i - 1].end <= document.markup[i].begin);
    }
  }
}

}  // namespace
}  // namespace argmap::text
