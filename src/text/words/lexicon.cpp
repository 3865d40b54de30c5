#include "text/words/lexicon.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "text/words/lexicon_table.hpp"

extern "C" const unsigned char argmap_lexicon[];

namespace argmap::text {
namespace {

enum Part : std::size_t { noun, verb, adjective, adverb };
constexpr std::array<WordClass, 4> class_of_part = {WordClass::noun, WordClass::verb, WordClass::adjective,
                                                    WordClass::adverb};
constexpr std::size_t longest_word = 63;

/// The embedded table, read where it lies.
struct Table {
  const LexiconHeader& header = *reinterpret_cast<const LexiconHeader*>(argmap_lexicon);
  const LexiconSlot* slots = reinterpret_cast<const LexiconSlot*>(argmap_lexicon + sizeof(LexiconHeader));
  const LexiconEntry* entries = reinterpret_cast<const LexiconEntry*>(slots + header.slot_mask + 1);
  const char* words = reinterpret_cast<const char*>(entries + header.entry_count);

  [[nodiscard]] std::string_view word(const LexiconEntry& entry) const {
    return {entry.length <= LexiconEntry::inline_bytes ? entry.start : words + entry.word, entry.length};
  }

  /// The slot at which a search begins, and mostly ends.
  [[nodiscard]] const LexiconSlot& first_slot(std::string_view word_sought) const {
    return slots[lexicon_hash(word_sought) & header.slot_mask];
  }

  [[nodiscard]] const LexiconEntry* find(std::string_view word_sought) const {
    if (word_sought.empty() || word_sought.size() > longest_word) return nullptr;
    const std::uint32_t hash = lexicon_hash(word_sought);
    for (std::uint32_t at = hash & header.slot_mask; slots[at].entry != 0; at = (at + 1) & header.slot_mask) {
      const LexiconEntry& entry = entries[slots[at].entry - 1];
      if (slots[at].hash == hash && word(entry) == word_sought) return &entry;
    }
    return nullptr;
  }
};

bool knows(const LexiconEntry* entry, Part part) {
  return entry != nullptr && (entry->classes & bit(class_of_part[part])) != 0;
}

bool is_vowel(char c) {
  return std::string_view("aeiou").find(c) != std::string_view::npos;
}

/// Traces one word to its lemmas by taking endings off.
class Tracer {
 public:
  Tracer(std::string_view fold, Word& word) : fold_(fold), word_(word) {}

  void trace() {
    take_own(table_.find(fold_));
    if (word_.closed || fold_.size() < 3 || fold_.size() > longest_word) return;
    if (fold_.ends_with('s')) {
      without_s();
    } else if (fold_.ends_with("men")) {
      adopt(table_.find(stem(2, "an")), noun, word_.traced_noun, bit(WordForm::plural));
    } else if (fold_.ends_with("children")) {
      adopt(table_.find(stem(3)), noun, word_.traced_noun, bit(WordForm::plural));
    } else if (fold_.ends_with("ed")) {
      without_verb_ending(2, static_cast<std::uint8_t>(bit(WordForm::past) | bit(WordForm::participle)));
    } else if (fold_.ends_with("ing")) {
      without_verb_ending(3, bit(WordForm::ing));
    } else if (fold_.ends_with("er") || fold_.ends_with("est")) {
      without_comparison(fold_.ends_with("er") ? 2 : 3);
    }
  }

 private:
  void take_own(const LexiconEntry* entry) {
    if (entry == nullptr) return;
    word_.classes = entry->classes;
    word_.forms = entry->forms;
    word_.closed = entry->closed;
    word_.somebody = entry->somebody;
    word_.usual = static_cast<WordClass>(entry->usual);
    word_.stem = entry->stem;
    std::copy(std::begin(entry->commonness), std::end(entry->commonness), word_.commonness.begin());
    const auto lemma = [this](std::uint32_t place) { return std::string(table_.word(table_.entries[place - 1])); };
    if (entry->verb_lemma != 0) word_.traced_verb = lemma(entry->verb_lemma);
    if (entry->noun_lemma != 0) {
      word_.traced_noun = lemma(entry->noun_lemma);
      word_.stem = table_.entries[entry->noun_lemma - 1].stem;
      word_.somebody = table_.entries[entry->noun_lemma - 1].somebody;
    }
    if (entry->adjective_lemma != 0) word_.traced_adjective = lemma(entry->adjective_lemma);
  }

  /// The fold without its last bytes, with others in their place.
  std::string_view stem(std::size_t less, std::string_view more = "") {
    const std::size_t kept = fold_.size() - less;
    fold_.copy(buffer_.data(), kept);
    more.copy(buffer_.data() + kept, more.size());
    return {buffer_.data(), kept + more.size()};
  }

  /// Takes the base's class unless the form has a commoner lemma already.
  void adopt(const LexiconEntry* base, Part part, std::string& lemma, std::uint8_t forms) {
    if (!knows(base, part)) return;
    const bool own = (word_.classes & bit(class_of_part[part])) != 0;
    if (own && (!lemma.empty() || base->commonness[part] < word_.commonness[part])) return;
    lemma = table_.word(*base);
    if (part == noun || word_.stem == 0) word_.stem = base->stem;
    if (part == noun) word_.somebody = base->somebody;
    word_.classes = static_cast<std::uint16_t>(word_.classes | bit(class_of_part[part]));
    word_.forms = static_cast<std::uint8_t>(word_.forms | forms);
    word_.commonness[part] = std::max(word_.commonness[part], base->commonness[part]);
    const auto rank = [this](WordClass usual) {
      const auto at = std::find(class_of_part.begin(), class_of_part.end(), usual);
      return at == class_of_part.end() ? -1
                                       : int{word_.commonness[static_cast<std::size_t>(at - class_of_part.begin())]};
    };
    if (rank(class_of_part[part]) > rank(word_.usual)) word_.usual = class_of_part[part];
  }

  void adopt_s(const LexiconEntry* base) {
    adopt(base, noun, word_.traced_noun, bit(WordForm::plural));
    adopt(base, verb, word_.traced_verb, bit(WordForm::present));
  }

  void without_s() {
    const std::string_view stripped = fold_.substr(0, fold_.size() - 1);
    if (stripped.ends_with('s') || (word_.classes != 0 && (stripped.ends_with('u') || stripped.ends_with('i')))) return;
    if (fold_.ends_with("ies") && fold_.size() > 4) adopt_s(table_.find(stem(3, "y")));
    adopt_s(table_.find(stripped));
    if (fold_.ends_with("es") && fold_.size() > 3) adopt_s(table_.find(stem(2)));
  }

  void without_verb_ending(std::size_t length, std::uint8_t forms) {
    if (fold_.size() < length + 2) return;
    const LexiconEntry* with_e = table_.find(stem(length, "e"));
    const LexiconEntry* bare = table_.find(stem(length));
    // "singing" is from "sing", not "singe"; "rated" from "rate", not "rat"
    const bool prefer_bare =
        knows(with_e, verb) && knows(bare, verb) && length == 3 && bare->commonness[verb] > with_e->commonness[verb];
    adopt(prefer_bare ? bare : with_e, verb, word_.traced_verb, forms);
    adopt(bare, verb, word_.traced_verb, forms);
    if (fold_.ends_with("ied")) adopt(table_.find(stem(3, "y")), verb, word_.traced_verb, forms);
    const std::string_view kept = fold_.substr(0, fold_.size() - length);
    if (kept.size() > 2 && kept.back() == kept[kept.size() - 2] && !is_vowel(kept.back())) {
      adopt(table_.find(kept.substr(0, kept.size() - 1)), verb, word_.traced_verb, forms);
    }
  }

  /// "larger", but not "number", which has a life of its own.
  void without_comparison(std::size_t length) {
    const std::uint16_t other = bit(WordClass::noun) | bit(WordClass::verb);
    if ((word_.classes & other) != 0 || fold_.size() < length + 3) return;
    const std::uint8_t forms = bit(WordForm::comparative);
    std::string& lemma = word_.traced_adjective;
    if (fold_[fold_.size() - length - 1] == 'i') adopt(table_.find(stem(length + 1, "y")), adjective, lemma, forms);
    adopt(table_.find(stem(length)), adjective, lemma, forms);
    adopt(table_.find(stem(length, "e")), adjective, lemma, forms);
    const std::string_view kept = fold_.substr(0, fold_.size() - length);
    if (word_.classes == 0 && kept.back() == kept[kept.size() - 2]) {
      adopt(table_.find(kept.substr(0, kept.size() - 1)), adjective, lemma, forms);
    }
  }

  std::string_view fold_;
  Word& word_;
  Table table_;
  std::array<char, longest_word + 2> buffer_;  // NOLINT: filled before it is read
};

/// "co-founders" is what "founders" is; "well-known" and "long-term" are adjectives first.
void trace_last_part(Word& word) {
  const std::string_view fold = word.fold;
  const std::size_t hyphen = fold.rfind('-');
  if (hyphen == fold.npos || hyphen == 0 || hyphen + 1 == fold.size()) return;
  if (fold.find_first_of("/:@") != fold.npos) return;  // an address
  const std::string_view first = fold.substr(0, hyphen + 1);
  Word last;
  Tracer(fold.substr(hyphen + 1), last).trace();
  if (last.classes == 0) return;
  for (std::string* lemma : {&last.traced_verb, &last.traced_noun, &last.traced_adjective}) {
    if (!lemma->empty()) lemma->insert(0, first);
  }
  last.fold = std::move(word.fold);
  last.stem = 0;  // the last part's, not the whole word's
  word = std::move(last);
  const std::uint16_t open = bit(WordClass::noun) | bit(WordClass::verb) | bit(WordClass::adjective);
  const bool participle = has_form(word, WordForm::participle) || has_form(word, WordForm::ing);
  word.classes = static_cast<std::uint16_t>((word.classes & open) | bit(WordClass::adjective));
  if (participle || word.usual != WordClass::noun) word.usual = WordClass::adjective;
  word.closed = false;
}

/// Whether a word tells what a text is about: no closed-class word, single sign or punctuation mark.
bool says_something(const Word& word) {
  if (word.closed || word.fold.size() < 2) return false;
  const auto first = static_cast<unsigned char>(word.fold.front());
  return first >= 0x80 || (first >= 'a' && first <= 'z') || (first >= '0' && first <= '9');
}

void look_up(Word& word, Stemmer& stemmer) {
  Tracer(word.fold, word).trace();
  if (word.classes == 0) trace_last_part(word);
  if (!says_something(word)) {
    word.stem = 0;
  } else if (word.stem == 0) {
    word.stem = stemmer.stem(word.noun_lemma());
  }
}

Word traced(std::string_view fold) {
  Word word;
  Tracer(fold, word).trace();
  return word;
}

}  // namespace

void look_up(std::span<Word* const> words, Stemmer& stemmer) {
  constexpr std::size_t ahead = 8;  // words; what is asked for so early is there when it is needed
  const Table table;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i + 2 * ahead < words.size()) __builtin_prefetch(&table.first_slot(words[i + 2 * ahead]->fold));
    if (i + ahead < words.size())
      __builtin_prefetch(table.entries + table.first_slot(words[i + ahead]->fold).entry - 1);
    look_up(*words[i], stemmer);
  }
}

void look_up(Word& word) {
  Stemmer stemmer;
  look_up(word, stemmer);
}

bool knows_word(std::string_view fold) {
  return traced(fold).classes != 0;
}

bool knows_open_word(std::string_view fold) {
  const Word word = traced(fold);
  return word.classes != 0 && !word.closed;
}

}  // namespace argmap::text
