#include "extract/voices/persons.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "extract/voices/full_names.hpp"

namespace argmap::extract {
namespace {

using namespace std::string_view_literals;

const std::string& fold(const Document& document, std::uint32_t token) {
  return document.word(document.tokens[token]).fold;
}

}  // namespace

Sex sex_of_pronoun(const Document& document, std::uint32_t token) {
  const std::string& word = fold(document, token);
  if (word == "he" || word == "him" || word == "his") return Sex::male;
  return word == "she" || word == "her" ? Sex::female : Sex::unknown;
}

Sexes::Sexes(const Document& document, const rules::Book& book, const MatchIndex& matches) {
  using rules::ProposalKind;
  const auto words_of = [&](const match::Match& match) {
    const std::int8_t slot = book.rules[match.rule].propose.at;
    return slot < 0 ? match.tokens : match.captures[static_cast<std::size_t>(slot)];
  };
  for (std::uint32_t sentence = 0; sentence < document.sentences.size(); ++sentence) {
    for (const ProposalKind kind : {ProposalKind::sex, ProposalKind::role}) {
      const TokenRange found = matches.of_sentence(sentence, kind);
      for (std::uint32_t i = found.first; i < found.last; ++i) {
        if (matches.kind(i) != kind) continue;
        const match::Match& match = matches[i];
        if (kind == ProposalKind::role) offices_.push_back(words_of(match).last);
        if (kind != ProposalKind::sex) continue;
        const Sex sex = book.rules[match.rule].propose.sex;
        if (sex == Sex::neither) {
          bodies_.push_back(words_of(match).last);
          continue;
        }
        if (sex == Sex::either) {
          titles_.push_back(words_of(match).first);
          continue;
        }
        told_.push_back({words_of(match), match.tokens.last, sex});
        note_name(document, told_.back().words, told_.back().sex);
      }
    }
  }
  std::ranges::sort(offices_);
  std::ranges::sort(bodies_);
  std::ranges::sort(titles_);
  std::ranges::stable_sort(told_, {}, [](const Told& told) { return told.words.first; });
}

/// The name that what tells it opens, or stands before: "Mrs Reed", "his sister, Ada Reed,".
void Sexes::note_name(const Document& document, TokenRange told, Sex sex) {
  const auto note = [&](auto& known, const auto& key) {
    const auto [place, fresh] = known.try_emplace(key, sex);
    if (!fresh && place->second != sex) place->second = Sex::unknown;
  };
  const bool pauses = told.last + 2 < document.tokens.size() && fold(document, told.last) == ",";
  const TokenRange name = names_from(document, pauses ? told.last + 1 : told.last);
  if (name.empty()) return;
  const std::uint32_t surname = document.tokens[name.last - 1].word;
  if (!pauses) note(by_surname_, surname);
  const bool closed =
      name.last < document.tokens.size() && document.tokens[name.last].word_class == WordClass::punctuation;
  if (name.size() > 1 && (!pauses || closed)) note(by_full_name_, std::pair(document.tokens[name.first].word, surname));
}

Sex Sexes::of_full_name(std::uint32_t forename, std::uint32_t surname) const {
  const auto known = by_full_name_.find(std::pair(forename, surname));
  return known == by_full_name_.end() ? Sex::unknown : known->second;
}

bool Sexes::is_title(std::uint32_t token) const {
  return std::ranges::binary_search(titles_, token);
}

Sex Sexes::of_name(std::uint32_t word) const {
  const auto known = by_surname_.find(word);
  return known == by_surname_.end() ? Sex::unknown : known->second;
}

bool Sexes::is_office(TokenRange phrase) const {
  return std::ranges::binary_search(offices_, phrase.last);
}

bool Sexes::is_body(TokenRange phrase) const {
  return std::ranges::binary_search(bodies_, phrase.last);
}

Sex Sexes::of(TokenRange phrase) const {
  Sex sex = Sex::unknown;
  const auto first = [](const Told& told) { return told.words.first; };
  for (auto told = std::ranges::lower_bound(told_, phrase.first, {}, first); told != told_.end(); ++told) {
    if (told->words.first >= phrase.last) break;
    if (told->needed <= phrase.last) sex = told->sex;
  }
  return sex;
}

bool is_body(const Document& document, const Sexes& sexes, TokenRange phrase) {
  if (sexes.is_body(phrase)) return true;
  if (phrase.size() < 2 || fold(document, phrase.first) != "the") return false;
  const Token& second = document.tokens[phrase.first + 1];
  return second.capitalised && !sexes.is_office(phrase) && sexes.of(phrase) == Sex::unknown &&
         document.tokens[phrase.last - 1].capitalised;
}

bool names_day(std::string_view word) {
  constexpr std::array days{"monday"sv,   "tuesday"sv, "wednesday"sv, "thursday"sv, "friday"sv,
                            "saturday"sv, "sunday"sv,  "yesterday"sv, "today"sv,    "tonight"sv};
  return std::ranges::find(days, word) != days.end();
}

bool names_date(std::string_view word) {
  constexpr std::array months{"january"sv, "february"sv, "march"sv,     "april"sv,   "may"sv,      "june"sv,
                              "july"sv,    "august"sv,   "september"sv, "october"sv, "november"sv, "december"sv};
  return names_day(word) || std::ranges::find(months, word) != months.end();
}

bool is_place(const Document& document, TokenRange phrase) {
  constexpr std::array places{"across"sv, "around"sv, "at"sv, "from"sv, "in"sv, "near"sv, "outside"sv};
  constexpr std::uint32_t most = 6;  // tokens of the places named before it
  bool listed = false;               // "Lund, Sweden"
  const std::uint32_t behind = phrase.last + 1;
  const auto leads = [](const std::string& joint) { return joint == "to" || joint == "of"; };
  if (behind < document.tokens.size() && fold(document, phrase.last) == ",")
    listed = document.tokens[behind].word_class == WordClass::name && phrase.first > 0 &&
             leads(fold(document, phrase.first - 1));
  std::uint32_t i = phrase.first;
  for (std::uint32_t back = 0; i > 0 && back < most; ++back, --i) {
    const Token& before = document.tokens[i - 1];
    const std::string& word = fold(document, i - 1);
    const bool is_comma = word == ",";
    if (is_comma && listed) return false;
    if (!is_comma && before.word_class != WordClass::name)
      return std::ranges::find(places, word) != places.end() || (listed && leads(word));
    listed |= is_comma;
  }
  return false;
}

}  // namespace argmap::extract
