#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "rules/files/suggest.hpp"
#include "rules/program/pattern.hpp"

namespace argmap::rules {
namespace {

using Names = std::vector<std::string_view>;

constexpr int max_depth = 12;
constexpr std::size_t max_pattern = 2000;  // bytes
constexpr int longest_gap = 120;           // of several gaps in a row

const std::array<std::pair<std::string_view, std::uint32_t>, 4> extra_traits{
    {{"cap", capitalised}, {"word", any_word}, {"past", past_form}, {"plural", plural_form}}};

Names trait_names() {
  Names names = word_class_names();
  for (const auto& [name, bit] : extra_traits) names.push_back(name);
  return names;
}

std::uint32_t trait_named(std::string_view name) {
  if (const auto c = word_class_named(name)) return trait_of(*c);
  const auto extra = std::ranges::find(extra_traits, name, &std::pair<std::string_view, std::uint32_t>::first);
  return extra == extra_traits.end() ? 0 : extra->second;
}

constexpr auto ends_word = [] {
  std::array<bool, 256> ends{};
  for (const char c : std::string_view(" \t\n()|<>?[]@~\"^$:")) ends[static_cast<unsigned char>(c)] = true;
  return ends;
}();

/// Recursive descent; the first error is thrown within this file and handed out as a value.
class Parser {
 public:
  Parser(std::string_view text, std::vector<std::string>& captures) : text_(text), captures_(captures) {}

  Sequence pattern() {
    if (text_.size() > max_pattern) fail(0, "this pattern is too long", "make it several patterns");
    Sequence result = sequence();
    if (at_ < text_.size()) fail(at_, fmt::format("`{}` closes nothing", text_[at_]));
    if (result.empty()) fail(0, "the pattern is empty");
    return result;
  }

 private:
  [[noreturn]] void fail(std::size_t offset, std::string message, std::string hint = {}, std::size_t size = 1) const {
    throw PatternError{static_cast<std::uint32_t>(offset), static_cast<std::uint32_t>(size), std::move(message),
                       std::move(hint)};
  }
  [[nodiscard]] char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }
  bool take(char c) {
    if (peek() != c) return false;
    ++at_;
    return true;
  }
  void skip_space() {
    while (peek() == ' ' || peek() == '\t' || peek() == '\n') ++at_;
  }
  std::string_view take_word() {
    const std::size_t begin = at_;
    while (at_ < text_.size() && !ends_word[static_cast<unsigned char>(text_[at_])]) ++at_;
    return text_.substr(begin, at_ - begin);
  }

  Sequence sequence() {
    Sequence items;
    for (skip_space(); at_ < text_.size() && peek() != ')' && peek() != '|' && peek() != '>'; skip_space()) {
      const std::size_t begin = at_;
      Item item = part();
      item.offset = static_cast<std::uint32_t>(begin);
      item.size = static_cast<std::uint32_t>(at_ - begin);
      if (take('?')) make_optional(item, begin);
      if (!join_gaps(items, item)) items.push_back(std::move(item));
    }
    return items;
  }

  /// Gaps that follow one another are one long gap.
  static bool join_gaps(Sequence& items, const Item& item) {
    if (item.kind != Item::Kind::gap || items.empty() || items.back().kind != Item::Kind::gap) return false;
    if (items.back().gap + item.gap > longest_gap) return false;
    items.back().gap = static_cast<std::uint8_t>(items.back().gap + item.gap);
    return true;
  }

  void make_optional(Item& item, std::size_t begin) const {
    if (item.kind == Item::Kind::gap) fail(begin, "a gap may be empty anyway", "leave out the `?`", at_ - begin);
    if (item.kind == Item::Kind::edge) fail(begin, "an optional anchor asks for nothing", "leave it out", at_ - begin);
    item.optional = true;
  }

  Item part() {
    switch (peek()) {
      case '(':
        return nested(&Parser::group);
      case '<':
        return nested(&Parser::angle);
      case '[':
        return traits();
      case '@':
        return list();
      case '~':
        return lemma();
      case '"':
        return quoted();
      case '^':
      case '$':
        return edge();
      default:
        break;
    }
    if (text_.substr(at_).starts_with("..")) return gap();
    return word();
  }

  Item nested(Item (Parser::*rule)()) {
    if (++depth_ > max_depth) fail(at_, "nested too deeply");
    Item item = (this->*rule)();
    --depth_;
    return item;
  }

  Item group() {
    const std::size_t begin = at_++;
    Item item;
    item.kind = Item::Kind::group;
    do {
      const std::size_t start = at_;
      item.alternatives.push_back(sequence());
      if (item.alternatives.back().empty())
        fail(start, "an empty alternative", "write `(a|b)?` for something optional");
    } while (take('|'));
    if (!take(')')) fail(begin, "this `(` is never closed");
    return item;
  }

  Item angle() {
    const std::size_t begin = at_++;
    skip_space();
    const std::size_t start = at_;
    const std::string_view word = take_word();
    skip_space();
    Item item = take(':') ? capture(start, word) : plain_span(start, word);
    if (!take('>')) fail(begin, "this `<` is never closed");
    return item;
  }

  /// A span, or a part with a name.
  Item plain_span(std::size_t start, std::string_view word) const {
    if (const auto item = span_named(word)) return *item;
    if (!is_plain_name(word)) {
      fail(start, "a span or part has a name of lower-case letters", "a capture is written `<name: …>`",
           std::max<std::size_t>(word.size(), 1));
    }
    Item item;
    item.kind = Item::Kind::part;
    item.text = word;
    return item;
  }

  Item capture(std::size_t start, std::string_view name) {
    if (!is_plain_name(name))
      fail(start, "a capture needs a name of lower-case letters", {}, std::max<std::size_t>(name.size(), 1));
    const int slot = slot_of(name, start);
    skip_space();
    const std::size_t body = at_;
    Item item;
    item.alternatives.push_back(sequence());
    if (item.alternatives.front().empty()) fail(body, fmt::format("the capture `{}` is empty", name));
    const Sequence& parts = item.alternatives.front();
    if (parts.size() == 1 && parts[0].kind == Item::Kind::word && text_[parts[0].offset] != '"') {
      if (auto span = span_named(parts[0].text)) item = std::move(*span);
    }
    if (item.kind != Item::Kind::span) item.kind = Item::Kind::capture;
    item.slot = slot;
    return item;
  }

  static std::optional<Item> span_named(std::string_view word) {
    const auto name = std::ranges::find(span_names(), word);
    if (name == span_names().end()) return std::nullopt;
    Item item;
    item.kind = Item::Kind::span;
    item.span = static_cast<SpanKind>(name - span_names().begin());
    return item;
  }

  int slot_of(std::string_view name, std::size_t start) {
    auto known = std::ranges::find(captures_, name);
    if (known == captures_.end()) {
      if (captures_.size() == max_captures) {
        fail(start, fmt::format("a rule has at most {} captures", max_captures), {}, name.size());
      }
      known = captures_.insert(captures_.end(), std::string(name));
    }
    return static_cast<int>(known - captures_.begin());
  }

  Item traits() {
    const std::size_t begin = at_++;
    Item item;
    item.kind = Item::Kind::traits;
    do {
      skip_space();
      const std::size_t start = at_;
      const std::string_view name = take_word();
      const std::uint32_t trait = trait_named(name);
      if (trait == 0) {
        fail(start, fmt::format("unknown word class `{}`", name), name_hint(name, trait_names(), {}),
             std::max<std::size_t>(name.size(), 1));
      }
      item.traits |= trait;
      skip_space();
    } while (take('|'));
    if (!take(']')) fail(begin, "this `[` is never closed");
    return item;
  }

  Item list() {
    const std::size_t begin = at_++;
    const std::string_view name = take_word();
    if (!is_plain_name(name)) fail(begin, "`@` is followed by the name of a list");
    Item item;
    item.kind = Item::Kind::list;
    item.text = name;
    return item;
  }

  Item lemma() {
    const std::size_t begin = at_++;
    const std::string_view word = take_word();
    const std::size_t slash = word.find('/');
    Item item;
    item.kind = Item::Kind::lemma;
    item.text = word.substr(0, slash);
    if (item.text.empty()) fail(begin, "`~` is followed by a word");
    if (slash == std::string_view::npos) return item;
    const std::string_view name = word.substr(slash + 1);
    item.word_class = word_class_named(name);
    if (!item.word_class) {
      fail(begin + 2 + slash, fmt::format("unknown word class `{}`", name), name_hint(name, word_class_names(), {}),
           std::max<std::size_t>(name.size(), 1));
    }
    return item;
  }

  Item quoted() {
    const std::size_t begin = at_++;
    const std::size_t end = text_.find('"', at_);
    if (end == std::string_view::npos) fail(begin, "this quotation mark is never closed");
    Item item;
    item.text = text_.substr(at_, end - at_);
    at_ = end + 1;
    if (item.text.find_first_not_of(' ') == std::string::npos)
      fail(begin, "nothing stands between these quotation marks", {}, 2);
    if (item.text != "--") return item;
    item.kind = Item::Kind::traits;
    item.traits = dash;
    return item;
  }

  Item edge() {
    const char c = text_[at_++];
    const bool block = take(c);
    Item item;
    item.kind = Item::Kind::edge;
    if (c == '^') item.edge = block ? Edge::block_start : Edge::sentence_start;
    if (c == '$') item.edge = block ? Edge::block_end : Edge::sentence_end;
    return item;
  }

  Item gap() {
    const std::size_t begin = at_;
    at_ += 2;
    const std::string_view digits = take_word();
    unsigned count = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), count);
    if (error != std::errc() || end != digits.data() + digits.size() || count == 0 || count > max_gap) {
      fail(begin, fmt::format("a gap is written `..1` to `..{}`", max_gap), {}, at_ - begin);
    }
    Item item;
    item.kind = Item::Kind::gap;
    item.gap = static_cast<std::uint8_t>(count);
    return item;
  }

  Item word() {
    const std::size_t begin = at_;
    Item item;
    item.text = take_word();
    if (item.text.empty())
      fail(begin, fmt::format("`{}` has no meaning here", text_[begin]), "a mark stands in quotes: \"?\"");
    const bool mark = std::string_view(",;.!-/").find(item.text.back()) != std::string_view::npos;
    if (mark && item.text.size() == 1)
      fail(begin, fmt::format("`{}` has no meaning here", item.text),
           fmt::format("a mark stands in quotes: \"{}\"", item.text));
    return item;
  }

  static std::string name_hint(std::string_view word, const Names& names, std::string_view otherwise) {
    std::string hint = did_you_mean(word, names);
    return hint.empty() ? std::string(otherwise) : hint;
  }

  std::string_view text_;
  std::vector<std::string>& captures_;
  std::size_t at_ = 0;
  int depth_ = 0;
};

}  // namespace

const std::vector<std::string_view>& span_names() {
  static const Names names{"np", "clause", "rest", "quote", "sentence"};  // in the order of SpanKind
  return names;
}

bool is_plain_name(std::string_view word) {
  const auto good = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
  return !word.empty() && std::ranges::all_of(word, good);
}

const std::vector<std::string_view>& word_class_names() {
  static const std::vector<std::string_view> names{
      "noun",       "name",        "pronoun",     "verb",         "auxiliary", "adjective", "adverb",
      "determiner", "preposition", "conjunction", "subordinator", "particle",  "number"};
  return names;
}

std::optional<WordClass> word_class_named(std::string_view name) {
  const auto& names = word_class_names();
  const auto found = std::ranges::find(names, name);
  if (found == names.end()) return std::nullopt;
  return static_cast<WordClass>(found - names.begin() + 1);  // the first enumerator is `other`
}

std::optional<PatternError> parse_pattern(std::string_view text, std::vector<std::string>& captures, Sequence& result) {
  try {
    result = Parser(text, captures).pattern();
  } catch (PatternError& error) {
    return std::move(error);
  }
  return std::nullopt;
}

}  // namespace argmap::rules
