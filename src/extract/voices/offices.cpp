#include "extract/voices/offices.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>

namespace argmap::extract {
namespace {

constexpr std::uint32_t longest_office = 8;  // words before its noun: "the city's parks and recreation director"
constexpr std::uint32_t reach = 5;  // words between an office and its comma or verb: "the long-serving head of"

/// Finds the name beside one noun.
class Finder {
 public:
  explicit Finder(const Document& document) : document_(document) {}

  [[nodiscard]] TokenRange name_beside(std::uint32_t noun) const {
    for (const TokenRange name : {name_behind(noun), name_in_apposition(noun), name_before(noun)}) {
      if (!name.empty()) return name;
    }
    return {};
  }

  [[nodiscard]] std::string_view fold(std::uint32_t i) const { return document_.word(document_.tokens[i]).fold; }
  [[nodiscard]] WordClass class_of(std::uint32_t i) const {
    return i < document_.tokens.size() ? document_.tokens[i].word_class : WordClass::punctuation;
  }
  [[nodiscard]] bool is_capitalised(std::uint32_t i) const { return document_.tokens[i].capitalised; }
  [[nodiscard]] bool is_comma(std::uint32_t i) const { return i < document_.tokens.size() && fold(i) == ","; }

 private:
  [[nodiscard]] TokenRange names_from(std::uint32_t first) const {
    TokenRange name{first, first};
    while (class_of(name.last) == WordClass::name) ++name.last;
    return name;
  }

  [[nodiscard]] TokenRange names_to(std::uint32_t last) const {
    TokenRange name{last, last};
    while (name.first > 0 && class_of(name.first - 1) == WordClass::name) --name.first;
    return name;
  }

  /// "Mayor Reed", "the mayor Bo Reed"; but not "the school Lund".
  [[nodiscard]] TokenRange name_behind(std::uint32_t noun) const {
    const TokenRange name = names_from(noun + 1);
    return document_.tokens[noun].capitalised || name.size() > 1 ? name : TokenRange{};
  }

  /// "the city's mayor, Bo Reed," and "the mayor of Lund, Bo Reed,"
  [[nodiscard]] TokenRange name_in_apposition(std::uint32_t noun) const {
    std::uint32_t comma = noun + 1;
    if (class_of(comma) == WordClass::preposition) {
      const std::uint32_t last = comma + reach;
      while (++comma < last && is_in_phrase(comma)) {
      }
    }
    if (!is_comma(comma)) return {};
    const TokenRange name = names_from(comma + 1);
    const bool closed = class_of(name.last) == WordClass::punctuation;
    return closed && name.size() > 1 ? name : TokenRange{};
  }

  /// "Bo Reed, the mayor of Lund," and "Bo Reed is the mayor of Lund"
  [[nodiscard]] TokenRange name_before(std::uint32_t noun) const {
    if (class_of(noun + 1) == WordClass::noun || class_of(noun + 1) == WordClass::name) return {};
    std::uint32_t first = noun;
    while (first > 0 && noun - first < longest_office && (is_in_phrase(first - 1) || joins_fields(first - 1))) --first;
    if (first < 2) return {};
    const bool apposed = is_comma(first - 1) && class_of(first) == WordClass::determiner;
    const bool equated =
        document_.word(document_.tokens[first - 1]).verb_lemma() == "be" && class_of(first - 1) == WordClass::auxiliary;
    return apposed || equated ? names_to(first - 1) : TokenRange{};
  }

  /// "the city's parks and recreation director"
  [[nodiscard]] bool joins_fields(std::uint32_t i) const {
    const bool names_field = class_of(i) == WordClass::verb && fold(i).ends_with("ing");  // "the licensing director"
    return fold(i) == "and" || fold(i) == "'s" || fold(i) == "'" || names_field;
  }

  [[nodiscard]] bool is_in_phrase(std::uint32_t i) const {
    const WordClass its = class_of(i);
    return its == WordClass::determiner || its == WordClass::adjective || its == WordClass::name ||
           its == WordClass::noun || its == WordClass::number;
  }

  const Document& document_;
};

/// What stands before an office may make it another one: "the former mayor" is not "the mayor".
std::string_view qualifier(const Finder& finder, std::uint32_t noun) {
  if (noun == 0) return {};
  const std::string_view before = finder.fold(noun - 1);
  return makes_another(before) || finder.class_of(noun - 1) == WordClass::noun ? before : std::string_view();
}

/// "the harbour minister" is Harbour Minister Ruth Sand, in whose title the word before is written as a name is; "the
/// mayor" is Lund Mayor Bo Reed.
bool is_same_office(const Finder& finder, std::uint32_t titled, std::string_view wanted) {
  const bool in_title = titled > 0 && finder.is_capitalised(titled - 1);
  const std::string_view before = qualifier(finder, titled);
  if (!in_title) return before == wanted || (wanted.empty() && !makes_another(before));
  return wanted.empty() ? qualifier(finder, titled).empty() : finder.fold(titled - 1) == wanted;
}

/// "the deputy foreign minister" is not "the foreign minister".
bool says_another(const Finder& finder, TokenRange words) {
  for (std::uint32_t i = words.first; i + 1 < words.last; ++i) {
    if (makes_another(finder.fold(i))) return true;
  }
  return false;
}

}  // namespace

bool makes_another(std::string_view qualifier) {
  constexpr std::array others{"former", "deputy", "vice", "assistant", "acting", "ex",      "retired",
                              "shadow", "late",   "then", "prime",     "chief",  "general", "first"};
  return std::ranges::find(others, qualifier) != others.end();
}

std::uint32_t Offices::noun_of(TokenRange description) const {
  if (description.size() < 2 || document_.word(document_.tokens[description.first]).fold != "the") return none;
  const Token& noun = document_.tokens[description.last - 1];
  if (noun.word_class == WordClass::name)
    return sexes_.is_office(description) || sexes_.is_body(description) ? description.last - 1 : none;
  const bool plural = (document_.word(noun).forms >> static_cast<unsigned>(WordForm::plural) & 1U) != 0;
  return noun.word_class == WordClass::noun && !plural ? description.last - 1 : none;
}

void Offices::find(std::span<const TokenRange> descriptions) {
  std::vector<char> sought;  // by word
  for (const TokenRange description : descriptions) {
    const std::uint32_t noun = noun_of(description);
    if (noun == none) continue;
    sought.resize(document_.words.size());
    sought[document_.tokens[noun].word] = 1;
  }
  if (sought.empty()) return;
  const Finder finder(document_);
  for (std::uint32_t i = 0; i < document_.tokens.size(); ++i) {
    const Token& token = document_.tokens[i];
    if (sought[token.word] == 0 || (token.word_class != WordClass::noun && token.word_class != WordClass::name))
      continue;
    const TokenRange name = finder.name_beside(i);
    const TokenRange body = name.empty() ? body_ending(i) : TokenRange{};
    if (!name.empty() || !body.empty()) mentions_.push_back({token.word, i, body.empty() ? name : body, !body.empty()});
  }
  std::ranges::sort(mentions_, {}, [](const Mention& m) { return std::pair(m.word, m.token); });
}

TokenRange Offices::body_ending(std::uint32_t noun) const {
  TokenRange body{noun, noun + 1};
  const auto is_part = [&](std::uint32_t i) {
    const Token& token = document_.tokens[i];
    return token.capitalised && (token.word_class == WordClass::name || token.word_class == WordClass::noun);
  };
  if (!is_part(noun)) return {};
  while (body.first > 0 && is_part(body.first - 1)) --body.first;
  return body.size() > 1 ? body : TokenRange{};
}

TokenRange Offices::holder(TokenRange description) const {
  const std::uint32_t noun = noun_of(description);
  if (noun == none) return {};
  const std::uint32_t word = document_.tokens[noun].word;
  auto found = std::ranges::lower_bound(mentions_, std::pair(word, description.first), {},
                                        [](const Mention& m) { return std::pair(m.word, m.token); });
  const Finder finder(document_);
  const std::string_view wanted = qualifier(finder, noun);
  constexpr int most = 8;  // mentions looked at: of another office with the same noun
  for (int i = 0; i < most && found != mentions_.begin(); ++i) {
    --found;
    if (found->word != word) break;
    if (says_another(finder, description) && !found->body &&
        !says_another(finder, {found->token - std::min(found->token, 3U), found->token + 1}))
      continue;
    if (found->body && !sexes_.is_body(description)) continue;
    if (is_same_office(finder, found->token, wanted)) return found->name;
  }
  return {};
}

}  // namespace argmap::extract
