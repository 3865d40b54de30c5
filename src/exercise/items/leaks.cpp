#include "exercise/items/leaks.hpp"

#include <algorithm>
#include <array>
#include <iterator>

namespace argmap::exercise {
namespace {

/// Which kinds give an answer of the first away when they print a sentence that it asks about. A connective is printed
/// by whatever prints its sentence, an order by what prints a sentence with its line.
struct Leak {
  std::string_view asked;
  std::string_view by;  ///< kinds, with blanks around each; "*": all
};
constexpr std::array table{
    Leak{"main-claim",
         " missing-evidence support-attack evidence-kind evidence-claim complete-map concession counter-argument "
         "sort-sentences "},
    Leak{"order-argument", "*"},
    Leak{"sort-sentences", " missing-evidence evidence-kind evidence-claim complete-map stance "},
    Leak{"connective", "*"},
    Leak{"concession", " connective complete-map evidence-claim support-attack "},
    Leak{"support-attack", " complete-map evidence-claim concession "},
    Leak{"evidence-kind", " connective "},
    Leak{"evidence-claim", " complete-map connective unsupported support-attack "},
    Leak{"complete-map", " evidence-claim support-attack concession "},
    Leak{"who-says",
         " stance evidence-kind concession unsupported connective complete-map evidence-claim judge-source "
         "support-attack "},
    Leak{"unsupported", " missing-evidence evidence-claim complete-map evidence-kind "},
};

bool gives_away(std::string_view asked, std::string_view by) {
  const auto leak = std::ranges::find(table, asked, &Leak::asked);
  if (leak == table.end()) return false;
  return leak->by == "*" || leak->by.find(" " + std::string(by) + " ") != std::string_view::npos;
}

/// Small letters and digits only, with a blank between words, so that marks, gaps and a capital that half a sentence
/// was given do not matter.
std::string bare(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const bool word = byte >= 0x80 || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    if (word) out += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    if (!word && !out.empty() && out.back() != ' ') out += ' ';
  }
  if (out.ends_with(' ')) out.pop_back();
  return out;
}

/// The pieces of an item's text that stand in the article without a break; all, or those with a line beside them.
std::vector<std::string> pieces_of(const Item& item, bool with_line) {
  std::vector<std::string> pieces;
  const auto add = [&](std::string_view text) {
    for (const std::string_view mark : {"…", "________", "” – “"}) {
      for (std::size_t at = text.find(mark); at != std::string_view::npos; at = text.find(mark)) {
        pieces.push_back(bare(text.substr(0, at)));
        text.remove_prefix(at + mark.size());
      }
    }
    pieces.push_back(bare(text));
  };
  if (!with_line || item.ask.find("ine ") != std::string::npos) add(item.quote);
  for (const auto* choices : {&item.rows, &item.options}) {
    for (const Choice& each : *choices) {
      if (with_line && each.line == 0) continue;
      const auto in = each.text.find("” in: ");  // of "stance", with the reporting words before it
      add(in == std::string::npos ? std::string_view(each.text) : std::string_view(each.text).substr(in + 8));
    }
  }
  for (const SheetNode& node : item.map.nodes) {
    if (!with_line || (node.line > 0 && node.blank.empty())) add(node.text);
  }
  return pieces;
}

void add_shared(const Posed& asking, const Posed& printing, Sentences& shared) {
  if (!gives_away(asking.item.kind, printing.item.kind)) return;
  const Sentences& shown = asking.item.kind == "order-argument" ? printing.lined : printing.printed;
  std::ranges::set_intersection(asking.asked, shown, std::inserter(shared, shared.end()));
}

/// Of "judge-source", where the source is looked for by its line.
bool tells_line(const Item& item) {
  return item.kind == "judge-source" && item.ask.find(" (line ") != std::string::npos;
}

/// An item about a source names it and its line: what is asked to be its words is no question any more.
void add_named(const Posed& asking, const Posed& naming, Sentences& shared) {
  if (asking.item.kind != "who-says" || !tells_line(naming.item)) return;
  const Item& item = asking.item;
  for (const Choice& option : item.options) {
    if (naming.item.ask.find(option.text) == std::string::npos) continue;
    const auto its = [&](const auto& pair) { return pair.second == option.id; };
    if (std::ranges::any_of(item.key.pairs, its)) shared.insert(asking.asked.begin(), asking.asked.end());
  }
}

}  // namespace

Sentences cited(const Reading& reading, const Item& item) {
  Sentences sentences;
  for (const Cite& cite : item.key.cites) sentences.insert(reading.sentence_of(cite));
  return sentences;
}

Poser::Poser(const Reading& reading) : reading_(reading) {
  for (std::uint32_t i = 0; i < reading.document().sentences.size(); ++i) {
    sentences_.push_back(bare(reading.sentence(i)));
  }
}

Sentences Poser::printed_in(const Item& item, bool with_line) const {
  constexpr std::size_t shortest = 12;  // bytes: a shorter piece may stand anywhere
  if (item.kind == "judge-source") return tells_line(item) ? cited(reading_, item) : Sentences{};
  Sentences printed;
  std::vector<std::string> pieces = pieces_of(item, with_line);
  std::erase_if(pieces, [](const std::string& piece) { return piece.size() < shortest; });
  for (std::uint32_t i = 0; i < sentences_.size(); ++i) {
    const std::string& sentence = sentences_[i];
    const bool is_printed = std::ranges::any_of(pieces, [&](const std::string& piece) {
      return sentence.find(piece) != std::string::npos ||
             (sentence.size() >= shortest && piece.find(sentence) != std::string::npos);
    });
    if (is_printed) printed.insert(i);
  }
  return printed;
}

/// Of "who-says" what voices say: that a sentence is the author's own shows wherever it stands.
Sentences Poser::said_in(const Item& item) const {
  Sentences said;
  for (std::size_t i = 0; i < std::min(item.key.pairs.size(), item.key.cites.size()); ++i) {
    const bool own = item.key.pairs[i].second == item.options.back().id;  // the author is the last to choose
    if (!own) said.insert(reading_.sentence_of(item.key.cites[i]));
  }
  return said;
}

Posed Poser::pose(Item item) const {
  Posed out;
  out.printed = printed_in(item, false);
  out.lined = printed_in(item, true);
  const bool by_key = item.kind == "connective" || item.kind == "concession";
  out.asked = item.kind == "who-says" ? said_in(item) : by_key ? cited(reading_, item) : out.printed;
  out.item = std::move(item);
  return out;
}

Sentences leaks(const Posed& one, const Posed& other) {
  Sentences shared;
  add_named(one, other, shared);
  add_named(other, one, shared);
  add_shared(one, other, shared);
  add_shared(other, one, shared);
  return shared;
}

}  // namespace argmap::exercise
