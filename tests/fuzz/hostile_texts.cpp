#include "hostile_texts.hpp"

#include <random>
#include <string_view>

namespace argmap::fuzz {
namespace {

using namespace std::string_literals;
using namespace std::string_view_literals;

constexpr std::size_t usual_size = 20'000;

std::string repeated(std::string_view piece, std::size_t size = usual_size) {
  std::string text;
  while (text.size() < size) text += piece;
  return text;
}

/// What a text may consist of, again and again.
struct Piece {
  std::string_view name;
  std::string_view bytes;
};
constexpr Piece pieces[] = {
    {"no punctuation", "we must go where people live and work "},
    {"because", "because "},
    {"yes because", "yes because "},
    {"he said", "he said "},
    {"according to", "according to the report that says "},
    {"opening quotation marks", "“"},
    {"straight quotation marks", "\""},
    {"single quotation marks", " 'a"},
    {"quotations in quotations", "“He said ‘she said “"},
    {"quotations that never end", "He said, “We must. "},
    {"headings", "\n# x\n"},
    {"hashes", "#"},
    {"quoting marks", "> > > "},
    {"quoted lines", "> > > x\n"},
    {"bullets", "- x\n"},
    {"nested bullets", "  - x\n    - y\n"},
    {"fences", "```\n"},
    {"tables", "|a|b|\n"},
    {"underlined headings", "x\n=\n"},
    {"round brackets", "("},
    {"square brackets", "[a]("},
    {"emphasis", "*a _b "},
    {"tags", "<a <!-- "},
    {"character references", "&amp;&#x0;"},
    {"stops", ". "},
    {"ellipses", "… "},
    {"dots apart", ". . . "},
    {"questions", "? "},
    {"initials", "J. K. "},
    {"abbreviations", "e.g. Mr. "},
    {"commas", ", "},
    {"line ends", "\n"},
    {"carriage returns", "\r"},
    {"blanks", " "},
    {"right to left", "\u202eשלום \u2066x\u2069 "},
    {"emoji", "👩‍👩‍👧 😀"},
    {"combining marks", "e\u0301\u0302\u0303\u0304"},
    {"joiners", "\u200d"},
    {"other scripts", "我们必须走。"},
    {"broken bytes", "\xff\xc0\x80\xed\xa0\x80 "},
    {"half a character", "\xe2\x80 and "},
    {"control characters", "\x01\x02\x1b[31m "},
    {"because in every clause", "we must act because people say so "},
    {"because in every sentence", "We must act because people die. "},
    {"sentences of one word", "Go. "},
    {"paragraphs of two words", "Act now.\n\n"},
    {"therefore", "Therefore we must act. "},
    {"list items", "- We must act.\n"},
    {"quoted paragraphs", "> We must act.\n\n"},
    {"quotations in every paragraph", "“We must act, he said.\n\n"},
    {"undercuts", "But that does not mean that we must act. "},
    {"principles", "Whoever lies must go. "},
    {"headings over sentences", "## On dust\n\nWe must act because people die.\n\n"},
    {"links", "[a](http://x.y/z) "},
    {"links that never end", "[a](b \""},
    {"pictures that never end", "![a][b"},
    {"backquotes", "`a ``b ```c "},
    {"dashes", "— "},
    {"dashes between words", "we go — "},
    {"hyphens", "a-"},
    {"soft hyphens", "\u00ad"},
    {"semicolons", "; "},
    {"names", "Mara Lind "},
    {"addresses", "www.a.b a@b.c "},
    {"zero bytes in words", "a\0b "sv},
};

std::string quotes_in_quotes(std::size_t size) {
  std::string text;
  for (std::size_t depth = 1; text.size() < size; ++depth) text += std::string(depth, '>') + " we must\n";
  return text;
}

std::string lists_in_lists(std::size_t size) {
  std::string text;
  for (std::size_t depth = 0; text.size() < size; ++depth) text += std::string(2 * depth, ' ') + "- we must\n";
  return text;
}

std::string many_voices(std::size_t size) {
  std::string text;
  for (int i = 0; text.size() < size; ++i) {
    std::string name = "L";
    for (int rest = i; name.size() < 6; rest /= 26) name += static_cast<char>('a' + rest % 26);
    text += "“We must act now,” said Omar " + name + ", a nurse. ";
  }
  return text;
}

std::string wide(std::string_view ascii, bool low_first) {
  std::string text = low_first ? "\xFF\xFE"s : "\xFE\xFF"s;
  for (const char c : ascii) text += low_first ? std::string{c, '\0'} : std::string{'\0', c};
  return text;
}

std::string noise(std::uint32_t seed, std::string_view alphabet) {
  std::mt19937 random(seed);
  std::string text;
  while (text.size() < usual_size) {
    text += alphabet.empty() ? static_cast<char>(random() % 256) : alphabet[random() % alphabet.size()];
  }
  return text;
}

constexpr std::string_view article =
    "Close the old quarry\n\n"
    "By Ines Falk\n\n"
    "The town must close the quarry, because its dust makes children ill. A study by the district hospital found that "
    "one child in five coughs at night. “Nobody listened,” said Omar Lind, a nurse, “until the beds were full.”\n\n"
    "## What the owners say\n\n"
    "The owners argue that 40 jobs depend on it. But the jobs would go in any case: the stone is nearly used up. "
    "According to the county, the last lorry leaves in May.\n\n"
    "> We shall not forget the town.\n\n"
    "- First, the dust settles on every bed.\n- Second, it never sleeps.\n\n"
    "Therefore the council should act now, rather than wait for another winter.\n";

}  // namespace

std::vector<HostileText> monotonous_texts(std::size_t size) {
  std::vector<HostileText> texts;
  for (const Piece& piece : pieces) texts.push_back({std::string(piece.name), repeated(piece.bytes, size)});
  texts.push_back({"one long word", std::string(size, 'a')});
  texts.push_back({"one long number", std::string(size, '1')});
  texts.push_back({"one letter with many accents", "e" + repeated("\u0301", size)});
  texts.push_back({"brackets in brackets", std::string(size / 2, '(') + "x" + std::string(size / 2, ')')});
  texts.push_back({"links in links", std::string(size / 2, '[') + repeated("](", size / 2)});
  texts.push_back({"a heading without end", "# " + repeated("we must act now ", size)});
  texts.push_back({"quotes in quotes", quotes_in_quotes(size)});
  texts.push_back({"lists in lists", lists_in_lists(size)});
  texts.push_back({"many voices", many_voices(size)});
  return texts;
}

std::vector<HostileText> hostile_texts() {
  std::vector<HostileText> texts = monotonous_texts(usual_size);
  texts.push_back({"nothing", ""});
  texts.push_back({"a byte order mark", "\xEF\xBB\xBF"});
  texts.push_back({"zero bytes", std::string(1000, '\0')});
  texts.push_back({"ten thousand quotation marks", std::string(10'000, '"')});
  texts.push_back({"UTF-16 with half a character", "\xFF\xFE"s + std::string("a\0\0\xD8z\0", 6)});
  texts.push_back({"UTF-16 with an odd byte", wide(article, true) + "x"});
  texts.push_back({"UTF-16, low byte first", wide(article, true)});
  texts.push_back({"UTF-16, high byte first", wide(article, false)});
  texts.push_back({"an article in one line, many times", repeated(damaged_article(0))});
  texts.push_back({"noise", noise(1, {})});
  texts.push_back({"noise of marks", noise(2, "\"'()[].,;:!?- \n#>*_`aA1")});
  return texts;
}

std::string damaged_article(std::uint32_t seed) {
  std::mt19937 random(seed);
  std::string text(article);
  for (std::uint32_t wound = 0; wound < seed % 12; ++wound) {
    const std::size_t at = random() % text.size();
    const std::size_t size = random() % (text.size() - at) / 2;
    switch (random() % 5) {
      case 0:
        text[at] = static_cast<char>(random() % 256);
        break;
      case 1:
        text.erase(at, size);
        break;
      case 2:
        text.insert(at, text.substr(at, size));
        break;
      case 3:
        text = text.substr(at) + text.substr(0, at);
        break;
      default:
        text[at] = "\"'().\n#>-,;"[random() % 11];
        break;
    }
    if (text.empty()) text = article;
  }
  return text;
}

}  // namespace argmap::fuzz
