#include "text/sentences/abbreviations.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>

namespace argmap::text {
namespace {

// All tables are sorted, for binary search.

constexpr std::array<std::string_view, 40> titles{
    "adm",   "ald", "amb", "atty", "brig", "capt", "cdr",  "cmdr", "col", "cpl", "cpt",  "del", "det",  "drs",
    "fr",    "ft",  "gen", "gov",  "govs", "hon",  "insp", "lt",   "maj", "min", "msgr", "mt",  "pres", "prof",
    "profs", "pvt", "rep", "reps", "rev",  "sec",  "sen",  "sens", "sgt", "ste", "supt", "ven"};
constexpr std::array<std::string_view, 7> courtesies{"messrs", "mlle", "mme", "mr", "mrs", "ms", "mx"};
constexpr std::array<std::string_view, 2> streets{"dr", "st"};
constexpr std::array<std::string_view, 27> numbered{
    "ch", "chap", "chaps", "cl",  "cls",  "eq", "eqs", "fig",  "figs", "no",    "nos", "p",   "para", "paras",
    "pp", "pt",   "pts",   "reg", "regs", "s",  "sch", "schs", "sect", "sects", "ss",  "vol", "vols"};
constexpr std::array<std::string_view, 6> capital_numbered{"apt", "art", "arts", "ex", "ref", "refs"};
constexpr std::array<std::string_view, 18> inner{"approx", "c",   "ca", "cf",   "e.g",  "edn",   "eg", "esp", "est",
                                                 "excl",   "i.e", "ie", "incl", "resp", "trans", "v",  "viz", "vs"};
constexpr std::array<std::string_view, 32> open{"al",   "assn",   "ave",  "b.a",  "b.sc", "blvd", "bros", "co",
                                                "corp", "d.phil", "dept", "ed",   "eds",  "esq",  "govt", "hwy",
                                                "inc",  "inst",   "intl", "jr",   "ll.d", "llc",  "ltd",  "m.a",
                                                "m.d",  "m.sc",   "natl", "ph.d", "plc",  "rd",   "sr",   "univ"};
constexpr std::array<std::string_view, 56> calendar_and_states{
    "ala",  "apr",  "ariz", "ark", "aug", "calif", "colo", "conn", "dec",  "feb", "fla",  "fri",  "ga",   "ill",
    "ind",  "jan",  "jul",  "jun", "kan", "ky",    "la",   "mar",  "mass", "md",  "mich", "minn", "miss", "mo",
    "mon",  "mont", "neb",  "nev", "nov", "oct",   "okla", "ont",  "ore",  "pa",  "penn", "que",  "sat",  "sep",
    "sept", "sun",  "tenn", "tex", "thu", "thurs", "tue",  "tues", "va",   "vt",  "wash", "wed",  "wis",  "wyo"};
constexpr std::array<std::string_view, 1> closing{"etc"};
constexpr std::array<std::string_view, 2> clock{"a.m", "p.m"};

struct Group {
  std::span<const std::string_view> words;
  Abbreviation kind;
  bool capitalised = false;  ///< count only with a capital: "Sun." but not "sun."
};

constexpr std::array groups{
    Group{titles, Abbreviation::title, true},
    Group{courtesies, Abbreviation::title},
    Group{streets, Abbreviation::street, true},
    Group{numbered, Abbreviation::numbered},
    Group{capital_numbered, Abbreviation::numbered, true},
    Group{inner, Abbreviation::inner},
    Group{open, Abbreviation::open},
    Group{calendar_and_states, Abbreviation::open, true},
    Group{closing, Abbreviation::closing},
    Group{clock, Abbreviation::clock},
};

/// By length and first letter the last letters of all abbreviations, a bit each: few other words share all.
constexpr std::array<std::array<std::uint32_t, 26>, 8> last_letters = [] {
  std::array<std::array<std::uint32_t, 26>, 8> letters{};
  for (const Group& group : groups) {
    for (const std::string_view word : group.words) {
      letters[word.size()][static_cast<std::size_t>(word[0] - 'a')] |= 1U << (word.back() - 'a');
    }
  }
  return letters;
}();

bool may_be_listed(std::string_view word) {
  const auto is_lower = [](char c) { return c >= 'a' && c <= 'z'; };
  if (word.empty() || word.size() >= last_letters.size() || !is_lower(word[0]) || !is_lower(word.back())) return false;
  return (last_letters[word.size()][static_cast<std::size_t>(word[0] - 'a')] >> (word.back() - 'a') & 1U) != 0;
}

constexpr std::array<std::string_view, 112> starters{
    "a",         "after",    "all",       "also",    "although", "an",      "and",          "another",
    "any",       "are",      "as",        "at",      "because",  "before",  "both",         "but",
    "by",        "can",      "could",     "do",      "does",     "during",  "each",         "even",
    "every",     "few",      "for",       "from",    "had",      "has",     "have",         "he",
    "her",       "here",     "his",       "how",     "however",  "i",       "if",           "in",
    "indeed",    "instead",  "is",        "it",      "its",      "just",    "let",          "many",
    "meanwhile", "moreover", "most",      "much",    "my",       "neither", "nevertheless", "no",
    "nobody",    "none",     "nor",       "not",     "nothing",  "now",     "on",           "once",
    "one",       "only",     "or",        "other",   "others",   "our",     "perhaps",      "she",
    "should",    "since",    "so",        "some",    "such",     "that",    "the",          "their",
    "then",      "there",    "therefore", "these",   "they",     "this",    "those",        "though",
    "thus",      "to",       "today",     "two",     "unless",   "until",   "we",           "were",
    "what",      "whatever", "when",      "where",   "whether",  "which",   "while",        "who",
    "whoever",   "why",      "with",      "without", "would",    "yet",     "you",          "your"};

constexpr std::array<std::string_view, 60> time_words{
    "apr",     "april",    "aug",     "august",   "bst",  "cdt",      "central", "cet",       "cst",   "ct",
    "dec",     "december", "eastern", "edt",      "est",  "et",       "feb",     "february",  "fri",   "friday",
    "gmt",     "jan",      "january", "jul",      "july", "jun",      "june",    "mar",       "march", "may",
    "mdt",     "mon",      "monday",  "mountain", "mst",  "mt",       "nov",     "november",  "oct",   "october",
    "pacific", "pdt",      "pst",     "pt",       "sat",  "saturday", "sept",    "september", "sun",   "sunday",
    "thu",     "thur",     "thurs",   "thursday", "tue",  "tues",     "tuesday", "utc",       "wed",   "wednesday"};

constexpr std::array<std::string_view, 31> sayings{
    "added",    "adds",     "answered",  "answers",  "asked",    "asks",     "continued", "cried",
    "declared", "demanded", "exclaimed", "inquired", "insisted", "joked",    "quipped",   "repeated",
    "replied",  "replies",  "responded", "said",     "says",     "screamed", "shouted",   "tells",
    "told",     "tweeted",  "wondered",  "wonders",  "writes",   "wrote",    "yelled"};

constexpr std::array<std::string_view, 50> question_openers{
    "am",      "and",  "are",   "aren",  "but",  "can",   "could", "couldn", "did",    "didn",
    "do",      "does", "doesn", "don",   "for",  "had",   "has",   "hasn",   "have",   "haven",
    "how",     "if",   "is",    "isn",   "may",  "might", "must",  "or",     "shall",  "should",
    "shouldn", "so",   "then",  "was",   "wasn", "were",  "weren", "what",   "when",   "where",
    "which",   "who",  "whom",  "whose", "why",  "will",  "won",   "would",  "wouldn", "yet"};

static_assert(std::all_of(groups.begin(), groups.end(),
                          [](const Group& group) { return std::is_sorted(group.words.begin(), group.words.end()); }));
static_assert(std::is_sorted(starters.begin(), starters.end()));
static_assert(std::is_sorted(time_words.begin(), time_words.end()));
static_assert(std::is_sorted(sayings.begin(), sayings.end()));
static_assert(std::is_sorted(question_openers.begin(), question_openers.end()));

/// Single letters with stops between: "u.s", "n.a.t.o".
bool is_acronym(std::string_view word) {
  if (word.size() < 3 || word.size() % 2 == 0) return false;
  for (std::size_t i = 1; i < word.size(); i += 2) {
    if (word[i] != '.') return false;
  }
  return true;
}

}  // namespace

Abbreviation abbreviation_of(std::string_view word, bool capitalised) {
  if (!may_be_listed(word)) return is_acronym(word) ? Abbreviation::open : Abbreviation::none;
  for (const Group& group : groups) {
    if (group.capitalised && !capitalised) continue;
    if (std::binary_search(group.words.begin(), group.words.end(), word)) return group.kind;
  }
  return is_acronym(word) ? Abbreviation::open : Abbreviation::none;
}

bool is_sentence_starter(std::string_view word) {
  return std::binary_search(starters.begin(), starters.end(), word);
}

bool is_time_word(std::string_view word) {
  return std::binary_search(time_words.begin(), time_words.end(), word);
}

bool may_open_question(std::string_view word) {
  return std::binary_search(question_openers.begin(), question_openers.end(), word.substr(0, word.find('\'')));
}

bool is_saying(std::string_view word) {
  return std::binary_search(sayings.begin(), sayings.end(), word);
}

}  // namespace argmap::text
