// A text that has been read: decoded, cut into blocks, sentences and tokens, with nothing judged yet.
#pragma once

#include <array>
#include <cstdint>
#include <limits>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "argmap/span.hpp"

namespace argmap {

/// The likely word class of a token in its context.
enum class WordClass : std::uint8_t {
  other,  ///< unknown word, symbol
  noun,
  name,       ///< proper noun: a capitalised word that is no other class here
  pronoun,    ///< I, you, they, who, this (standing alone)
  verb,       ///< a main verb, any form
  auxiliary,  ///< be, have, do, and the modals, where they serve another verb (and any form of "be")
  adjective,
  adverb,
  determiner,    ///< the, a, this, some, his
  preposition,   ///< of, in, for, as, like (before a noun phrase)
  conjunction,   ///< and, or, but, nor, yet
  subordinator,  ///< because, that, if, although, when
  particle,      ///< to (before a verb), not, the possessive 's
  number,        ///< digits, or a number word
  punctuation,
};

/// The inflections that a word may have, as bits of `Word::forms`.
enum class WordForm : std::uint8_t {
  base,         ///< bare verb: take, be
  present,      ///< finite present that is not bare: takes, is, are
  past,         ///< took, claimed
  participle,   ///< past participle: taken, claimed
  ing,          ///< taking
  plural,       ///< a plural noun: claims, men
  comparative,  ///< larger, largest
};

inline constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

/// A distinct word, by its folded form: what is said of it depends on that alone.
struct Word {
  std::string fold;                          ///< lower case, typographic apostrophes made plain, accents kept (NFC)
  std::uint16_t classes = 0;                 ///< bit 1 << WordClass for every class that the lexicon knows it in
  std::uint8_t forms = 0;                    ///< bit 1 << WordForm for every inflection that the lexicon finds in it
  WordClass usual = WordClass::other;        ///< the class that it has most often; `other` where it is unknown
  std::array<std::uint8_t, 4> commonness{};  ///< as noun, verb, adjective, adverb: 8 log2(1 + times seen)
  bool somebody = false;                     ///< as a noun it most often names a person: nurse, owners
  bool closed = false;           ///< a closed-class word ("the", "because"), of no use for comparing content
  std::uint32_t stem = 0;        ///< hash of the Porter stem of its noun lemma; 0 for closed-class words and marks
  std::string traced_verb;       ///< its lemma as a verb where the lexicon traces it to one, else empty
  std::string traced_noun;       ///< likewise as a noun
  std::string traced_adjective;  ///< likewise as an adjective or adverb

  /// The lemma when the token is a verb or auxiliary; the fold where there is none.
  [[nodiscard]] const std::string& verb_lemma() const { return traced_verb.empty() ? fold : traced_verb; }
  /// The lemma when it is a noun; the fold where there is none.
  [[nodiscard]] const std::string& noun_lemma() const { return traced_noun.empty() ? fold : traced_noun; }
  /// The lemma when it is an adjective or adverb; the fold where there is none.
  [[nodiscard]] const std::string& adjective_lemma() const {
    return traced_adjective.empty() ? fold : traced_adjective;
  }
};

/// The distinct words of a text, by number. They stand in a memory that texts share which are read one after the other,
/// and that lives as long as one of them; a word in it never changes.
class WordList {
 public:
  /// Goes from word to word.
  struct Iterator {
    const Word* const* at = nullptr;
    [[nodiscard]] const Word& operator*() const { return **at; }
    Iterator& operator++() {
      ++at;
      return *this;
    }
    friend bool operator==(Iterator, Iterator) = default;
  };

  [[nodiscard]] std::size_t size() const { return words_.size(); }
  [[nodiscard]] const Word& operator[](std::size_t number) const { return *words_[number]; }
  [[nodiscard]] Iterator begin() const { return {words_.data()}; }
  [[nodiscard]] Iterator end() const { return {words_.data() + words_.size()}; }
  /// The number of a word of the list in the memory.
  [[nodiscard]] std::uint32_t in_memory(std::size_t number) const { return in_memory_[number]; }
  /// The same for lists whose words stand in the same memory.
  [[nodiscard]] const std::shared_ptr<const void>& memory() const { return memory_; }

  void reserve(std::size_t words) {
    words_.reserve(words);
    in_memory_.reserve(words);
  }
  void add(const Word& word, std::uint32_t in_memory) {
    words_.push_back(&word);
    in_memory_.push_back(in_memory);
  }
  void keep(std::shared_ptr<const void> memory) { memory_ = std::move(memory); }

 private:
  std::vector<const Word*> words_;
  std::vector<std::uint32_t> in_memory_;  // apart from the words, which need not be looked at for it
  std::shared_ptr<const void> memory_;
};

/// A word, number or punctuation mark. A possessive "'s" and "n't" are tokens of their own.
struct Token {
  Span span;
  std::uint32_t word = 0;          ///< index into `Document::words`
  std::uint32_t quotation = none;  ///< innermost quotation that encloses it, index into `quotations`
  WordClass word_class = WordClass::other;
  bool capitalised = false;   ///< starts with an upper-case letter
  bool all_caps = false;      ///< two letters or more, all upper case
  bool space_before = false;  ///< white space (or a line break) stands before it
};

enum class BlockKind : std::uint8_t { headline, heading, paragraph, list_item, quote, code, rule };

/// A paragraph-like part of the text, with the shape features that later stages judge by.
struct Block {
  Span span;  ///< from its first to behind its last visible byte, markup included
  BlockKind kind = BlockKind::paragraph;
  std::uint8_t level = 0;  ///< heading level from 1, or depth of the list or quote from 1; else 0
  TokenRange sentences;    ///< indices into `Document::sentences`, not tokens
  TokenRange tokens;
  std::uint32_t word_count = 0;         ///< tokens that are no punctuation
  std::uint32_t capitalised_count = 0;  ///< of these, capitalised
  std::uint32_t known_count = 0;        ///< of these, known to the English lexicon or closed-class list
  std::uint32_t closed_count = 0;       ///< of these, closed-class English words
  std::uint32_t latin_letters = 0;      ///< letters of the Latin script, in code points
  std::uint32_t other_letters = 0;      ///< letters of other scripts, in code points
  bool ends_with_stop = false;          ///< the last token, closing quotes and brackets aside, is . ! ? or an ellipsis
  bool parenthesised = false;           ///< stands wholly inside ( ) or [ ]
  bool has_url = false;
  bool has_email = false;
  bool has_handle = false;      ///< an @name
  bool markup_heading = false;  ///< a heading because Markdown says so, not because of its shape
  bool near_start = false;      ///< one of the first four, or all above it are short
  bool near_end = false;        ///< one of the last four, or fewer than four long ones stand below it
  bool foreign = false;         ///< told by script, or by the share of closed-class words over enough words
};

struct Sentence {
  Span span;  ///< from its first token to behind its final punctuation and closing quotes
  std::uint32_t block = 0;
  TokenRange tokens;
  bool question = false;  ///< ends with a question mark outside any quotation
};

enum class QuotationUse : std::uint8_t {
  speech,  ///< words that somebody may be said to have uttered
  scare,   ///< a term, a scare quote: one or a few words that no clause surrounds
  title,   ///< the title of a work
};

/// A pair of quotation marks (or an opening one that is never closed) and what stands between.
struct Quotation {
  Span span;                    ///< marks included
  Span inner;                   ///< marks left out
  TokenRange tokens;            ///< marks included
  std::uint32_t parent = none;  ///< the quotation it is nested in
  QuotationUse use = QuotationUse::speech;
  bool closed = true;
  bool continued = false;  ///< opened again at the start of a paragraph without the one before being closed
};

/// What the reader had to do to the bytes; shown in the report, never an error.
struct ReadingNote {
  std::string message;  ///< "read as windows-1252", "3 invalid byte sequences were replaced"
};

/// A text that has been read. Reading never fails: whatever the bytes, there is a document (perhaps empty).
struct Document {
  std::string name;                        ///< as shown: the file's name, "-", or the id of a JSON line
  std::string text;                        ///< valid UTF-8, without byte order mark; line ends as they came
  std::vector<Block> blocks;               ///< in text order, none overlaps another
  std::vector<Sentence> sentences;         ///< in text order
  std::vector<Token> tokens;               ///< in text order
  WordList words;                          ///< distinct words; `Token::word` indexes it
  std::vector<Quotation> quotations;       ///< by their opening mark
  std::vector<TokenRange> noun_phrases;    ///< base noun phrases with "of" phrases, in text order, disjoint
  std::vector<TokenRange> clauses;         ///< clause-like stretches, a partition of each sentence's tokens
  std::vector<Span> markup;                ///< bytes that are markup and no words ("> ", "**", "](http://…)"), and
                                           ///< the hyphen and line end inside a word ("govern-" over "ment")
  std::vector<std::uint32_t> line_starts;  ///< byte offset of every line's first byte; the first is 0
  std::vector<ReadingNote> notes;
  bool english = true;  ///< false where most of the text is in another language

  /// The bytes of a span.
  [[nodiscard]] std::string_view slice(Span span) const {
    return std::string_view(text).substr(span.begin, span.size());
  }
  [[nodiscard]] const Word& word(const Token& token) const { return words[token.word]; }
  /// The lemma that fits the token's word class.
  [[nodiscard]] const std::string& lemma(const Token& token) const;
  /// The bytes from the first to the last token of a range; an empty span for an empty range.
  [[nodiscard]] Span span(TokenRange range) const {
    if (range.empty()) return {};
    return {tokens[range.first].span.begin, tokens[range.last - 1].span.end};
  }
  /// The words of a span as a reader sees them: markup left out, runs of white space made one blank.
  [[nodiscard]] std::string plain(Span span) const;
};

/// A place as people count: line from 1, column from 1 in code points.
struct Place {
  std::uint32_t line = 1;
  std::uint32_t column = 1;
};
[[nodiscard]] Place place_of(const Document& document, std::uint32_t offset);

/// Reads any bytes as a text: UTF-8, UTF-16 or a legacy 8-bit encoding (told by ICU); plain or Markdown.
///
/// Linear in the size of `bytes`; texts of 4 GiB and more are not accepted (see `refusal`).
[[nodiscard]] Document read_document(std::string name, std::string_view bytes);

/// Why these bytes are not to be read as a text: "" where they are, else one line with a hint for the user.
/// Refused are HTML, PDF, DOCX (and other ZIP), known binary signatures, and bytes of which over a tenth of the
/// first 64 KiB are control characters after UTF-16 detection.
[[nodiscard]] std::string refusal(std::string_view name, std::string_view bytes);

}  // namespace argmap
