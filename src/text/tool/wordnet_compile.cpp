// wordnet-compile WORDNET-FOLDER WORD-LIST OUTPUT: makes the table that the program embeds.
#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <exception>
#include <fstream>
#include <iostream>
#include <string>
#include <unordered_map>
#include <vector>

#include "text/tool/wordnet_files.hpp"
#include "text/words/lexicon_table.hpp"
#include "text/words/stem.hpp"

namespace {

using namespace argmap;
using namespace argmap::text;
using tool::Row;

struct Named {
  std::string word;
  Row row;
};

std::uint8_t on_log_scale(std::uint32_t seen) {
  return static_cast<std::uint8_t>(std::min(255.0, std::round(8 * std::log2(1.0 + seen))));
}

/// The class a word has most often; an irregular form counts with its lemma.
WordClass usual_class(const Row& row, const LexiconEntry& entry) {
  if (row.usual != WordClass::other) return row.usual;
  constexpr WordClass open[] = {WordClass::noun, WordClass::verb, WordClass::adjective, WordClass::adverb};
  WordClass best = WordClass::other;
  int most = -1;
  for (std::size_t i = 0; i < 4; ++i) {
    if ((row.classes & tool::bit(open[i])) == 0 || entry.commonness[i] <= most) continue;
    most = entry.commonness[i];
    best = open[i];
  }
  return best == WordClass::other && row.classes != 0 ? WordClass::name : best;
}

/// The commonest words first, so that they share pages of memory.
std::vector<Named> by_commonness(const tool::Rows& rows) {
  std::vector<Named> named;
  for (const auto& [word, row] : rows) {
    if (row.classes != 0) named.push_back({word, row});
  }
  const auto rank = [](const Row& row) {
    return row.closed ? ~0U : row.seen[0] + row.seen[1] + row.seen[2] + row.seen[3];
  };
  std::stable_sort(named.begin(), named.end(),
                   [&](const Named& a, const Named& b) { return rank(a.row) > rank(b.row); });
  return named;
}

LexiconEntry entry_of(const Named& named, const tool::Rows& rows,
                      const std::unordered_map<std::string, std::uint32_t>& places) {
  const Row& row = named.row;
  LexiconEntry entry;
  entry.length = static_cast<std::uint8_t>(named.word.size());
  entry.classes = row.classes;
  entry.forms = row.forms;
  entry.closed = row.closed;
  entry.somebody = row.somebody;
  std::array<std::uint32_t, 4> seen = row.seen;
  std::array<std::uint32_t*, 3> slots = {&entry.verb_lemma, &entry.noun_lemma, &entry.adjective_lemma};
  constexpr std::array<std::size_t, 3> part_of = {1, 0, 2};
  for (std::size_t i = 0; i < slots.size(); ++i) {
    const auto place = places.find(row.lemma[i]);
    if (place == places.end()) continue;
    const std::uint32_t lemma_seen = rows.at(row.lemma[i]).seen[part_of[i]];
    // "found" is a form of "find" rather than a verb of its own; an equal claim goes to the form itself
    if (!row.listed && seen[part_of[i]] > lemma_seen) continue;
    *slots[i] = place->second + 1;
    if (i == 0 && lemma_seen > 4 * (seen[1] + 1) && !row.listed) {
      entry.forms = static_cast<std::uint8_t>(entry.forms & ~tool::bit(WordForm::base));
    }
    seen[part_of[i]] = std::max(seen[part_of[i]], lemma_seen);
  }
  for (std::size_t i = 0; i < 4; ++i) entry.commonness[i] = on_log_scale(seen[i]);
  entry.usual = static_cast<std::uint8_t>(usual_class(row, entry));
  return entry;
}

std::vector<LexiconSlot> hashed(const std::vector<Named>& named) {
  std::size_t size = 1;
  while (size * 2 < named.size() * 3) size *= 2;
  std::vector<LexiconSlot> slots(size);
  for (std::uint32_t i = 0; i < named.size(); ++i) {
    const std::uint32_t hash = lexicon_hash(named[i].word);
    std::size_t at = hash & (size - 1);
    while (slots[at].entry != 0) at = (at + 1) & (size - 1);
    slots[at] = {hash, i + 1};
  }
  return slots;
}

template <class T>
void write(std::ofstream& out, const T* values, std::size_t count) {
  out.write(reinterpret_cast<const char*>(values), static_cast<std::streamsize>(sizeof(T) * count));
}

void compile(const tool::Rows& rows, const char* path) {
  const std::vector<Named> named = by_commonness(rows);
  std::unordered_map<std::string, std::uint32_t> places;
  for (std::uint32_t i = 0; i < named.size(); ++i) places.emplace(named[i].word, i);
  std::string words;
  std::vector<LexiconEntry> entries;
  Stemmer stemmer;
  for (const Named& each : named) {
    entries.push_back(entry_of(each, rows, places));
    each.word.copy(entries.back().start, LexiconEntry::inline_bytes);
    entries.back().word = static_cast<std::uint32_t>(words.size());
    entries.back().stem = stemmer.stem(each.word);
    words += each.word;
  }
  const std::vector<LexiconSlot> slots = hashed(named);
  const LexiconHeader header{static_cast<std::uint32_t>(slots.size() - 1), static_cast<std::uint32_t>(named.size())};
  std::ofstream out(path, std::ios::binary);
  write(out, &header, 1);
  write(out, slots.data(), slots.size());
  write(out, entries.data(), entries.size());
  write(out, words.data(), words.size());
  if (!out.flush()) throw std::runtime_error(std::string("cannot write ") + path);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 4) {
    std::cerr << "usage: wordnet-compile WORDNET-FOLDER WORD-LIST OUTPUT\n";
    return EXIT_FAILURE;
  }
  try {
    tool::Rows rows;
    tool::read_words(argv[1], rows);
    tool::read_senses(argv[1], rows);
    tool::read_frequencies(argv[1], rows);
    tool::read_irregular_forms(argv[1], rows);
    tool::read_word_list(argv[2], rows);
    compile(rows, argv[3]);
  } catch (const std::exception& error) {
    std::cerr << "wordnet-compile: " << error.what() << '\n';
    return EXIT_FAILURE;
  }
  return EXIT_SUCCESS;
}
