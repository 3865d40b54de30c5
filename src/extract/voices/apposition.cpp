#include "extract/voices/apposition.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "extract/voices/persons.hpp"
#include "extract/voices/sources.hpp"

namespace argmap::extract {
namespace {

using namespace std::string_view_literals;

constexpr int most_parts = 6;

class Right {
 public:
  Right(const Document& document, TokenRange sentence, const Cited& cited)
      : document_(document), source_(cited.source), end_(sentence.last) {
    for (const TokenRange content : cited.contents) {
      if (content.first >= source_.last) end_ = std::min(end_, content.first);
    }
  }

  [[nodiscard]] std::uint32_t end(std::span<const TokenRange> offices) const {
    const std::uint32_t office = behind_office(offices);
    const bool told = office != source_.last || has_comma();
    std::uint32_t at = office;
    for (int part = 0; part < most_parts; ++part) {
      const std::uint32_t next = behind_part(at, told);
      if (next == at) break;
      at = next;
    }
    return at;
  }

 private:
  [[nodiscard]] std::string_view fold(std::uint32_t i) const { return document_.word(document_.tokens[i]).fold; }
  [[nodiscard]] WordClass class_of(std::uint32_t i) const { return document_.tokens[i].word_class; }
  [[nodiscard]] bool is_mark(std::uint32_t i) const { return class_of(i) == WordClass::punctuation; }

  [[nodiscard]] bool has_comma() const {
    for (std::uint32_t i = source_.first; i < source_.last; ++i) {
      if (fold(i) == ",") return true;
    }
    return false;
  }

  /// ", a keeper of wheels": where the office ends that a comma joins to the source.
  [[nodiscard]] std::uint32_t behind_office(std::span<const TokenRange> offices) const {
    std::uint32_t last = source_.last;
    if (last + 1 >= end_ || fold(last) != "," || !document_.tokens[last - 1].capitalised) return last;
    for (const TokenRange office : offices) {
      if (office.first != source_.last + 1 || office.last > end_ || acts(office.first)) continue;
      last = std::max(last, office.last);
    }
    return last;
  }

  /// "referring to the mayor"
  [[nodiscard]] bool acts(std::uint32_t i) const {
    return class_of(i) == WordClass::verb && fold(i).ends_with("ing") && fold(i) != "acting";
  }

  /// Behind one phrase more that hangs on what ends at `i`.
  [[nodiscard]] std::uint32_t behind_part(std::uint32_t i, bool told) const {
    if (i + 1 >= end_) return i;
    if (told && (fold(i) == "and" || fold(i) == "or")) return behind_joined(i);
    if (told && fold(i) == "who") return behind_clause(i);
    if (class_of(i) != WordClass::preposition && fold(i) != "to") return i;
    const TokenRange phrase = phrase_at(i + 1);
    return !phrase.empty() && belongs(fold(i), phrase, told) ? phrase.last : i;
  }

  /// ", a keeper and friend of the mill", but not ", a keeper, and the mayor left"
  [[nodiscard]] std::uint32_t behind_joined(std::uint32_t i) const {
    const TokenRange phrase = phrase_at(i + 1);
    if (phrase.empty() || phrase.last > end_) return i;
    const bool goes_on = phrase.last < end_ && !is_mark(phrase.last) &&
                         class_of(phrase.last) != WordClass::preposition && fold(phrase.last) != "to" &&
                         fold(phrase.last) != "who";
    return goes_on ? i : phrase.last;
  }

  [[nodiscard]] std::uint32_t behind_clause(std::uint32_t i) const {
    while (i < end_ && !is_mark(i) && document_.tokens[i].quotation == document_.tokens[source_.first].quotation) ++i;
    return i;
  }

  /// "of wheels", "at the mill"; but not "in a letter", "for the first time", "with a smile".
  [[nodiscard]] bool belongs(std::string_view preposition, TokenRange phrase, bool told) const {
    constexpr std::array joining{"of"sv, "for"sv, "at"sv, "from"sv, "with"sv};
    const bool joins = std::ranges::find(joining, preposition) != joining.end();
    if (names_time(document_, phrase) || tells_when(phrase)) return false;
    const bool named = document_.tokens[phrase.last - 1].capitalised || document_.tokens[phrase.first].capitalised;
    if (told) return joins || preposition == "to" || ((preposition == "in" || preposition == "on") && named);
    if (document_.tokens[source_.last - 1].capitalised || !joins) return false;
    const bool indefinite = fold(source_.first) == "a" || fold(source_.first) == "an" || fold(source_.first) == "one";
    return preposition == "with" || preposition == "from" || preposition == "at" ? indefinite && named
                                                                                 : indefinite || named;
  }

  [[nodiscard]] bool tells_when(TokenRange phrase) const {
    constexpr std::array words{"time"sv,     "january"sv,   "february"sv, "march"sv,     "april"sv,   "may"sv,
                               "june"sv,     "july"sv,      "august"sv,   "september"sv, "october"sv, "november"sv,
                               "december"sv, "statement"sv, "letter"sv,   "interview"sv};
    const auto tells = [&](std::uint32_t i) {
      return names_day(fold(i)) || std::ranges::find(words, fold(i)) != words.end();
    };
    return tells(phrase.first) || tells(phrase.last - 1) || class_of(phrase.first) == WordClass::number;
  }

  [[nodiscard]] TokenRange phrase_at(std::uint32_t first) const {
    const auto& phrases = document_.noun_phrases;
    const auto found = std::ranges::lower_bound(phrases, first, {}, &TokenRange::first);
    if (found == phrases.end() || found->first != first || found->last > end_) return {};
    return *found;
  }

  const Document& document_;
  TokenRange source_;
  std::uint32_t end_;
};

}  // namespace

void take_in_apposition(const Document& document, std::span<const TokenRange> offices, Cited& cited) {
  if (cited.source.empty() || cited.cue.empty() || cited.cue.last != cited.source.first) return;
  if (cited.contents.empty() || cited.contents.front().last > cited.cue.first) return;
  const TokenRange sentence = document.sentences[cited.sentence].tokens;
  if (cited.source.last >= sentence.last) return;
  cited.source.last = Right(document, sentence, cited).end(offices);
}

}  // namespace argmap::extract
