#include "text/tool/wordnet_files.hpp"

#include <algorithm>
#include <fstream>
#include <set>
#include <sstream>
#include <stdexcept>
#include <string_view>
#include <utility>

namespace argmap::text::tool {
namespace {

constexpr std::array<WordClass, 4> open_classes = {WordClass::noun, WordClass::verb, WordClass::adjective,
                                                   WordClass::adverb};
constexpr std::array<const char*, 4> file_endings = {"noun", "verb", "adj", "adv"};
constexpr std::uint8_t past_or_participle = static_cast<std::uint8_t>(bit(WordForm::past) | bit(WordForm::participle));
/// Verbs whose past and participle look like the bare verb; the exception lists leave them out.
constexpr std::array<std::string_view, 29> unchanging_verbs = {
    "bet", "bid",  "broadcast", "burst", "bust",   "cast",   "cost",   "cut",      "fit",   "forecast",
    "hit", "hurt", "knit",      "let",   "offset", "put",    "quit",   "read",     "reset", "rid",
    "set", "shed", "shut",      "slit",  "split",  "spread", "thrust", "undercut", "upset"};
/// Verbs whose participle looks like the bare verb, and their past.
constexpr std::array<std::pair<std::string_view, std::string_view>, 5> come_and_run = {
    {{"came", "come"}, {"became", "become"}, {"overcame", "overcome"}, {"ran", "run"}, {"overran", "overrun"}}};

std::ifstream open_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw std::runtime_error("cannot read " + path.string());
  return file;
}

std::string lower(std::string word) {
  for (char& c : word) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return word;
}

bool one_word(std::string_view word) {
  return word.find('_') == word.npos && word.size() < 64;
}

/// Adjectives carry their syntax in a bracket: "galore(ip)".
std::string without_marker(const std::string& word) {
  return word.substr(0, word.find('('));
}

void read_data_line(const std::string& line, std::size_t part, Rows& rows) {
  std::istringstream fields(line);
  std::string skipped;
  std::string count;
  fields >> skipped >> skipped >> skipped >> count;
  for (int left = std::stoi(count, nullptr, 16); left > 0; --left) {
    std::string word;
    fields >> word >> skipped;
    word = without_marker(word);
    const std::string fold = lower(word);
    if (!one_word(word)) continue;
    const bool name = part == 0 && fold != word;
    Row& row = rows[fold];
    row.classes |= bit(name ? WordClass::name : open_classes[part]);
    if (part == 1) row.forms |= bit(WordForm::base);
  }
}

/// Which finite and non-finite forms of its verb an irregular form is, given the verb's other irregular forms.
std::uint8_t verb_form(const std::string& form, const std::vector<std::string>& sisters) {
  const auto ends = [](std::string_view word, std::string_view end) { return word.ends_with(end); };
  if (ends(form, "ing")) return bit(WordForm::ing);
  if (ends(form, "s") && !ends(form, "ss")) return bit(WordForm::present);
  const auto is_participle = [&](const std::string& word) {
    return (ends(word, "n") && !ends(word, "an")) || ends(word, "ne") ||
           (word.find('u') != word.npos && !ends(word, "ed"));
  };
  const auto is_other_past = [&](const std::string& word) {
    return word != form && !ends(word, "ing") && !ends(word, "s") && word.size() <= form.size() + 2 &&
           is_participle(word) != is_participle(form);
  };
  if (ends(form, "ed") || std::none_of(sisters.begin(), sisters.end(), is_other_past)) {
    return past_or_participle;
  }
  return is_participle(form) ? bit(WordForm::participle) : bit(WordForm::past);
}

void read_verb_exceptions(const std::map<std::string, std::vector<std::string>>& forms, Rows& rows) {
  for (const auto& [lemma, sisters] : forms) {
    for (const std::string& form : sisters) rows[form].forms |= verb_form(form, sisters);
  }
  for (const std::string_view verb : unchanging_verbs) {
    rows[std::string(verb)].forms |= past_or_participle;
  }
  for (const auto& [past, verb] : come_and_run) {
    rows[std::string(past)].forms = bit(WordForm::past);
    rows[std::string(verb)].forms |= bit(WordForm::participle);
  }
}

WordClass class_named(std::string_view name) {
  constexpr std::array<std::string_view, 15> names = {
      "other",      "noun",        "name",        "pronoun",      "verb",     "auxiliary", "adjective",  "adverb",
      "determiner", "preposition", "conjunction", "subordinator", "particle", "number",    "punctuation"};
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) throw std::runtime_error("unknown class " + std::string(name));
  return static_cast<WordClass>(found - names.begin());
}

std::uint8_t form_named(std::string_view name) {
  constexpr std::array<std::string_view, 6> names = {"base", "present", "past", "participle", "ing", "plural"};
  const auto found = std::find(names.begin(), names.end(), name);
  return found == names.end() ? std::uint8_t{0} : static_cast<std::uint8_t>(1U << (found - names.begin()));
}

/// "noun verb =lemma past", what a line of the word list says of its words.
Row row_of(const std::string& description) {
  Row row;
  row.listed = true;
  std::istringstream fields(description);
  for (std::string field; fields >> field;) {
    if (field.front() == '=') {
      row.lemma.fill(field.substr(1));
    } else if (const std::uint8_t form = form_named(field)) {
      row.forms |= form;
    } else {
      const WordClass word_class = class_named(field);
      if (row.classes == 0) row.usual = word_class;
      row.classes |= bit(word_class);
    }
  }
  return row;
}

/// The listed classes and lemma replace WordNet's; frequencies stay, and for open words the verb forms too.
void lay_over(Row& row, const Row& listed, bool closed) {
  const Row before = row;
  row = listed;
  row.closed = closed;
  row.seen = before.seen;
  row.somebody = before.somebody;
  if (listed.forms == 0 && (listed.classes & bit(WordClass::verb)) != 0) row.forms = before.forms;
  if (row.lemma[0].empty() && !closed) row.lemma = before.lemma;
}

}  // namespace

void read_words(const std::filesystem::path& wordnet, Rows& rows) {
  for (std::size_t part = 0; part < file_endings.size(); ++part) {
    std::ifstream file = open_file(wordnet / (std::string("data.") + file_endings[part]));
    for (std::string line; std::getline(file, line);) {
      if (!line.starts_with(' ')) read_data_line(line, part, rows);
    }
  }
}

void read_senses(const std::filesystem::path& wordnet, Rows& rows) {
  constexpr std::string_view person = "18";  // of the lexicographers' files
  std::set<std::string> persons;             // offsets of synsets
  std::ifstream data = open_file(wordnet / "data.noun");
  for (std::string offset, file, line; data >> offset >> file && std::getline(data, line);) {
    if (file == person) persons.insert(offset);
  }
  std::ifstream index = open_file(wordnet / "index.noun");
  for (std::string line; std::getline(index, line);) {
    if (line.starts_with(' ')) continue;  // the licence
    std::istringstream fields(line);
    std::string word;
    std::string skipped;
    int pointers = 0;
    fields >> word >> skipped >> skipped >> pointers;
    for (int i = 0; i < pointers + 2; ++i) fields >> skipped;
    std::string first;  // the senses stand by how often they are meant
    fields >> first;
    const auto row = rows.find(word);
    if (row != rows.end()) row->second.somebody = persons.contains(first);
  }
}

void read_frequencies(const std::filesystem::path& wordnet, Rows& rows) {
  constexpr std::string_view part_of_type = "?01232";  // 1 noun, 2 verb, 3 adjective, 4 adverb, 5 satellite adjective
  std::ifstream file = open_file(wordnet / "cntlist.rev");
  std::string key;
  std::string sense;
  for (std::uint32_t count = 0; file >> key >> sense >> count;) {
    const std::size_t percent = key.find('%');
    const auto row = rows.find(key.substr(0, percent));
    if (row == rows.end()) continue;
    const auto type = static_cast<std::size_t>(key.at(percent + 1) - '0');
    row->second.seen.at(static_cast<std::size_t>(part_of_type.at(type) - '0')) += count;
  }
}

void read_irregular_forms(const std::filesystem::path& wordnet, Rows& rows) {
  std::map<std::string, std::vector<std::string>> verb_forms;
  for (std::size_t part = 0; part < file_endings.size(); ++part) {
    std::ifstream file = open_file(wordnet / (std::string(file_endings[part]) + ".exc"));
    for (std::string line; std::getline(file, line);) {
      std::istringstream fields(line);
      std::string form;
      std::string lemma;
      fields >> form >> lemma;
      if (form == lemma || !one_word(form) || !rows.contains(lemma)) continue;
      Row& row = rows[form];
      row.classes |= bit(open_classes[part]);
      if (std::string& slot = row.lemma[part == 0 ? 1 : part == 1 ? 0 : 2]; slot.empty()) slot = lemma;
      if (part == 0) row.forms |= bit(WordForm::plural);
      if (part == 1) verb_forms[lemma].push_back(form);
      if (part >= 2) row.forms |= bit(WordForm::comparative);
    }
  }
  read_verb_exceptions(verb_forms, rows);
}

void read_word_list(const std::filesystem::path& path, Rows& rows) {
  std::ifstream file = open_file(path);
  bool closed = true;
  std::size_t number = 0;
  for (std::string line; std::getline(file, line);) {
    ++number;
    if (line.empty() || line.front() == '#') continue;
    if (line.front() == '[') {
      closed = line == "[closed]";
      continue;
    }
    const std::size_t colon = line.find(": ");
    if (colon == line.npos) throw std::runtime_error("word list line " + std::to_string(number) + ": no colon");
    const Row listed = row_of(line.substr(colon + 2));
    std::istringstream words(line.substr(0, colon));
    for (std::string word; words >> word;) lay_over(rows[word], listed, closed);
  }
}

}  // namespace argmap::text::tool
