#include "extract/subjects.hpp"

#include <algorithm>
#include <string_view>

namespace argmap::extract {
namespace {

constexpr std::uint32_t reach = 60;        // tokens
constexpr std::uint32_t most_asides = 30;  // tokens of an apposition between the phrase and its verb

bool is_relative(std::string_view word) {
  return word == "who" || word == "which" || word == "that" || word == "whom" || word == "what";
}

class SubjectFinder {
 public:
  SubjectFinder(const Document& document, std::uint32_t place) : document_(document), place_(place) {}

  [[nodiscard]] bool is_subject(TokenRange phrase) const {
    const Token& first = document_.tokens[phrase.first];
    if (first.quotation != document_.tokens[place_].quotation) return false;
    if (is_relative(document_.word(first).fold)) return false;
    const std::uint32_t next = behind_adverbs(phrase.last);
    if (next >= place_) return false;
    const bool is_asked =
        phrase.first > 0 && class_of(phrase.first - 1) == WordClass::auxiliary;  // "are we still asking"
    return is_verb(next) || (is_asked && class_of(next) == WordClass::verb);
  }

  /// With what hangs on it by prepositions: "voters in the town".
  [[nodiscard]] TokenRange with_head(std::vector<TokenRange>::const_iterator phrase) const {
    TokenRange whole = *phrase;
    const auto begin = document_.noun_phrases.begin();
    while (whole.first > 1 && class_of(whole.first - 1) == WordClass::preposition) {
      if (phrase == begin || std::prev(phrase)->last + 1 != whole.first) return {};
      --phrase;
      whole.first = phrase->first;
    }
    return whole;
  }

 private:
  [[nodiscard]] WordClass class_of(std::uint32_t i) const { return document_.tokens[i].word_class; }
  [[nodiscard]] bool is_verb(std::uint32_t i) const {
    if (class_of(i) == WordClass::auxiliary) return true;
    return class_of(i) == WordClass::verb && !document_.word(document_.tokens[i]).fold.ends_with("ing");
  }
  [[nodiscard]] std::uint32_t behind_adverbs(std::uint32_t i) const {
    while (i < place_ && class_of(i) == WordClass::adverb) ++i;
    return i < place_ && document_.word(document_.tokens[i]).fold == "," ? behind_aside(i) : i;
  }
  /// "The board, which met on Friday, refused": behind the comma that closes what the comma at `i` opens.
  [[nodiscard]] std::uint32_t behind_aside(std::uint32_t i) const {
    for (std::uint32_t at = i + 2; at < place_ && at < i + most_asides; ++at) {
      if (document_.word(document_.tokens[at]).fold == "," && at + 1 < place_ && is_verb(at + 1)) return at + 1;
    }
    return i;
  }

  const Document& document_;
  std::uint32_t place_;
};

}  // namespace

TokenRange subject_before(const Document& document, TokenRange sentence, std::uint32_t place,
                          std::span<const TokenRange> closed) {
  const SubjectFinder finder(document, place);
  const auto& phrases = document.noun_phrases;
  const std::uint32_t oldest = std::max(sentence.first, place - std::min(place, reach));
  for (auto it = std::ranges::lower_bound(phrases, place, {}, &TokenRange::first); it != phrases.begin();) {
    --it;
    if (it->first < oldest) break;
    if (std::ranges::any_of(closed, [&](TokenRange range) { return range.contains(*it); })) continue;
    if (!finder.is_subject(*it)) continue;
    if (const TokenRange whole = finder.with_head(it); !whole.empty()) return whole;
  }
  return {};
}

}  // namespace argmap::extract
