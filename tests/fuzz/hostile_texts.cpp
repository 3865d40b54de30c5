#include "hostile_texts.hpp"

#include <random>
#include <string_view>

namespace argmap::fuzz {
namespace {

using namespace std::string_literals;

constexpr std::size_t usual_size = 20'000;

std::string repeated(std::string_view piece, std::size_t size = usual_size) {
  std::string text;
  while (text.size() < size) text += piece;
  return text;
}

/// What a text may consist of, again and again.
std::vector<HostileText> monotonous() {
  const HostileText pieces[] = {
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
  };
  std::vector<HostileText> texts;
  for (const HostileText& piece : pieces) texts.push_back({piece.name, repeated(piece.bytes)});
  return texts;
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

std::vector<HostileText> hostile_texts() {
  std::vector<HostileText> texts = monotonous();
  texts.push_back({"nothing", ""});
  texts.push_back({"a byte order mark", "\xEF\xBB\xBF"});
  texts.push_back({"zero bytes", std::string(1000, '\0')});
  texts.push_back({"one long word", repeated("a", 10 * usual_size)});
  texts.push_back({"one long number", repeated("1", 10 * usual_size)});
  texts.push_back({"brackets in brackets", repeated("(") + "x" + repeated(")")});
  texts.push_back({"ten thousand quotation marks", std::string(10'000, '"')});
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
