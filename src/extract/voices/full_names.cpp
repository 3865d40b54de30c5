#include "extract/voices/full_names.hpp"

#include <algorithm>
#include <array>
#include <ranges>
#include <string_view>

#include "text/words/lexicon.hpp"

namespace argmap::extract {
namespace {

using namespace std::string_view_literals;

constexpr TokenRange several{none, none};      // empty too
constexpr std::ptrdiff_t most_looked_at = 64;  // mentions of people who share their surnames
constexpr std::uint32_t longest_name = 12;     // tokens looked at

}  // namespace

bool is_name_particle(const Document& document, std::uint32_t token) {
  constexpr std::array particles{"al"sv,  "ap"sv,  "ben"sv, "bin"sv, "da"sv,  "de"sv,  "del"sv,
                                 "den"sv, "der"sv, "di"sv,  "dos"sv, "du"sv,  "el"sv,  "ibn"sv,
                                 "la"sv,  "le"sv,  "ten"sv, "ter"sv, "van"sv, "von"sv, "zu"sv};
  constexpr std::size_t longest = 3;
  const Token& t = document.tokens[token];
  if (t.capitalised) return false;
  const std::string_view word = document.word(t).fold;
  return word.size() <= longest && std::ranges::binary_search(particles, word);
}

TokenRange names_ending(const Document& document, std::uint32_t last) {
  const auto is_name = [&](std::uint32_t i) { return document.tokens[i].word_class == WordClass::name; };
  TokenRange run{last, last};
  while (run.first > 0 && run.size() < longest_name &&
         (is_name(run.first - 1) || (!run.empty() && is_name_particle(document, run.first - 1))))
    --run.first;
  return run;
}

TokenRange names_from(const Document& document, std::uint32_t first) {
  const auto end = static_cast<std::uint32_t>(document.tokens.size());
  const auto is_name = [&](std::uint32_t i) { return i < end && document.tokens[i].word_class == WordClass::name; };
  const auto is_particle = [&](std::uint32_t i) { return i < end && is_name_particle(document, i); };
  TokenRange run{first, first};
  while (run.size() < longest_name && (is_name(run.last) || (!run.empty() && is_particle(run.last) &&
                                                             (is_name(run.last + 1) || is_particle(run.last + 1)))))
    ++run.last;
  while (!run.empty() && !is_name(run.last - 1)) --run.last;
  return run;
}

/// A forename may be a common word too.
bool FullNames::opens_name(std::uint32_t token) const {
  const WordClass its = class_of(token);
  return document_.tokens[token].capitalised &&
         (its == WordClass::name || its == WordClass::noun || its == WordClass::adjective);
}

/// "Sir", "Mrs": a word that tells a man or a woman before any name.
bool FullNames::is_title(std::uint32_t token) const {
  return sexes_.is_title(token) || sexes_.of({token, token + 1}) != Sex::unknown;
}

/// What of the run stands behind the last office in it: "British Prime Minister Bo Reed".
std::uint32_t FullNames::behind_offices(TokenRange run) const {
  for (std::uint32_t i = run.last - 1; i > run.first; --i) {
    if (sexes_.is_office({run.first, i})) return i;
  }
  return run.first;
}

/// "Republican Peter Reed": where a word that is a forename stands in the run, the name begins there, or with the
/// initial before it.
std::uint32_t FullNames::from_forename(TokenRange run) const {
  for (std::uint32_t i = run.first; i + 1 < run.last; ++i) {
    if (is_title(i) || sexes_.of({i, i + 2}) == Sex::unknown) continue;
    const bool behind_initial = i > run.first && fold(i - 1).size() <= 2;
    const bool behind_title = i > run.first && is_title(i - 1);
    return behind_initial || behind_title ? i - 1 : i;
  }
  return run.first;
}

bool FullNames::is_shared(std::uint32_t surname) const {
  if (by_surname_.empty()) find();
  return std::ranges::binary_search(shared_, surname);
}

bool FullNames::is_person(TokenRange name) const {
  return sexes_.of(name) != Sex::unknown || !by_surname(document_.tokens[name.last - 1].word).empty();
}

/// "Bo Reed" and "Bo C. Reed", "B. Reed", "Rob Reed" and "Robert Reed" may be one.
bool FullNames::may_be_one(TokenRange name, TokenRange other) const {
  constexpr std::size_t shortest = 3;  // letters of a short form
  const std::string_view a = fold(name.first);
  const std::string_view b = fold(other.first);
  const auto is_initial = [](std::string_view word) { return word.size() == 1 || word.ends_with('.'); };
  if (is_initial(a) || is_initial(b)) return a.front() == b.front();
  const bool shortened = std::min(a.size(), b.size()) >= shortest && (a.starts_with(b) || b.starts_with(a));
  return a == b || shortened || fold(name.last - 2) == fold(other.last - 2);
}

/// It begins with a forename, as far as can be told: with no word for what somebody is, such as a party or a trade.
bool FullNames::is_forename(TokenRange name) const {
  if (sexes_.of({name.first, name.first + 2}) != Sex::unknown || sexes_.is_office({0, name.first})) return true;
  const Token& first = document_.tokens[name.first];
  const Word& word = document_.word(first);
  const bool tells = word.somebody || text::can_be(word, WordClass::adjective);
  return first.word_class == WordClass::name && !tells;
}

Sex FullNames::sex_of(TokenRange name) const {
  const Sex told = sexes_.of(name);
  const auto word = [&](std::uint32_t i) { return document_.tokens[i].word; };
  return told != Sex::unknown ? told : sexes_.of_full_name(word(name.first), word(name.last - 1));
}

/// The first mention of the one who bears a name that several have a part of.
TokenRange FullNames::first_mention(TokenRange name) const {
  const std::uint32_t surname = document_.tokens[name.last - 1].word;
  for (const TokenRange mention : bearers_ | std::views::take(most_looked_at)) {
    if (mention.first >= name.first) break;
    if (document_.tokens[mention.last - 1].word == surname && may_be_one(mention, name)) return mention;
  }
  return name;
}

/// Of a surname that several have: whoever was named last who may bear the title before it, else whoever is named next.
TokenRange FullNames::bearer(TokenRange name) const {
  const std::uint32_t surname = document_.tokens[name.last - 1].word;
  const Sex title = sexes_.of(name);
  const auto fits = [&](TokenRange mention) {
    if (document_.tokens[mention.last - 1].word != surname) return false;
    const Sex sex = sex_of(mention);
    return title == Sex::unknown || sex == Sex::unknown || sex == title;
  };
  const auto behind = std::ranges::lower_bound(bearers_, name.first, {}, &TokenRange::first);
  const auto oldest = behind - std::min(behind - bearers_.begin(), most_looked_at);
  for (auto mention = behind; mention != oldest;) {
    if (fits(*--mention)) return first_mention(*mention);
  }
  const auto farthest = behind + std::min(bearers_.end() - behind, most_looked_at);
  const auto next = std::find_if(behind, farthest, fits);
  return next == farthest ? name : *next;
}

/// What "on" or "in" stands before may be a day: "on Monday Pell said".
void FullNames::note(TokenRange run) const {
  constexpr std::uint32_t longest = 4;  // tokens, particles included
  constexpr std::array before_times{"at"sv, "during"sv, "in"sv, "on"sv, "since"sv, "until"sv};
  if (run.first > 0 && std::ranges::binary_search(before_times, std::string_view(fold(run.first - 1)))) return;
  if (sexes_.is_office(run)) return;
  run.first = behind_offices(run);
  run.first = from_forename(run);
  while (run.size() > 1 && is_title(run.first)) ++run.first;
  if (run.size() < 2 || run.size() > longest || is_name_particle(document_, run.first)) return;
  const std::uint32_t surname = document_.tokens[run.last - 1].word;
  const auto words_at = [&](TokenRange name, std::uint32_t back) { return document_.tokens[name.last - back].word; };
  TokenRange& full = by_surname_[surname];
  if (full.empty()) full = run;
  note_shared(full, run);
  if (run.size() < full.size() && words_at(full, 2) == words_at(run, 2)) full = run;  // "Icon Bo Reed" is Bo Reed
  TokenRange& first = by_forename_[document_.tokens[run.first].word];
  const bool told = sexes_.is_office({0, run.first});  // the mention that shows that it is a person's name
  if (first == TokenRange{} || (told && !first.empty() && words_at(first, 1) == surname)) first = run;
  if (!first.empty() && words_at(first, 1) != surname) first = several;
}

void FullNames::note_shared(TokenRange full, TokenRange run) const {
  bearers_.push_back(run);
  if (!may_be_one(full, run) && is_forename(full) && is_forename(run)) {
    shared_.push_back(document_.tokens[run.last - 1].word);
  }
}

void FullNames::find() const {
  by_surname_.resize(document_.words.size());
  by_forename_.resize(document_.words.size());
  const auto end = static_cast<std::uint32_t>(document_.tokens.size());
  for (std::uint32_t i = 0; i < end; ++i) {
    if (!is_name(i)) continue;
    TokenRange run = names_from(document_, i);
    if (i > 0 && opens_name(i - 1)) --run.first;
    i = run.last - 1;
    note(run);
  }
  std::ranges::sort(shared_);
  const auto is_alone = [&](TokenRange name) {
    return !std::ranges::binary_search(shared_, document_.tokens[name.last - 1].word);
  };
  std::erase_if(bearers_, is_alone);
}

TokenRange FullNames::within(TokenRange phrase) const {
  TokenRange whole = phrase;
  while (whole.size() > 1 && !is_name(whole.first) && !is_name_particle(document_, whole.first)) ++whole.first;
  TokenRange name = names_ending(document_, phrase.last);
  name.first = std::max(name.first, phrase.first);
  name.first = behind_offices(name);
  const std::uint32_t forename = from_forename(name);
  if (forename > name.first) return {forename, name.last};
  if (name.first <= whole.first) return whole;
  const std::string& before = fold(name.first - 1);
  const bool behind_office =
      sexes_.is_office({phrase.first, name.first}) || class_of(name.first - 1) == WordClass::noun;
  const bool behind_owner = before == "'s" || before == "'";
  return behind_office || (behind_owner && is_person(name)) ? name : whole;
}

TokenRange FullNames::full(TokenRange name) const {
  TokenRange bare = name;
  while (bare.size() > 1 && (is_title(bare.first) || is_name_particle(document_, bare.first))) ++bare.first;
  const bool shared = is_shared(document_.tokens[bare.last - 1].word);
  if (bare.size() != 1) return shared ? first_mention(bare) : name;
  if (shared) return bearer(name);
  const std::uint32_t word = document_.tokens[bare.first].word;
  const bool knighted = bare.first > name.first && (fold(bare.first - 1) == "sir" || fold(bare.first - 1) == "dame");
  const TokenRange surname = by_surname(word);
  const TokenRange by_forename = by_forename_[word];
  if (knighted && !by_forename.empty()) return by_forename;
  if (!surname.empty()) return surname;
  const bool person =
      !by_forename.empty() && (sexes_.of(by_forename) != Sex::unknown || sexes_.is_office({0, by_forename.first}));
  return person && name.size() == 1 ? by_forename : name;
}

}  // namespace argmap::extract
