// The words that are asked for by name where classes and phrases are found. Each has a number, so that to ask is to
// compare two bytes and not two strings.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <initializer_list>
#include <string_view>

namespace argmap::text {

/// Sorted.
inline constexpr auto keywords = std::to_array<std::string_view>({"\"",
                                                                  "&",
                                                                  "'",
                                                                  "'s",
                                                                  "(",
                                                                  ")",
                                                                  ",",
                                                                  "-",
                                                                  "--",
                                                                  "/",
                                                                  ":",
                                                                  ";",
                                                                  "?",
                                                                  "[",
                                                                  "]",
                                                                  "about",
                                                                  "al",
                                                                  "all",
                                                                  "almost",
                                                                  "and",
                                                                  "another",
                                                                  "any",
                                                                  "anybody",
                                                                  "anyone",
                                                                  "approximately",
                                                                  "around",
                                                                  "as",
                                                                  "ask",
                                                                  "assuming",
                                                                  "be",
                                                                  "bin",
                                                                  "both",
                                                                  "bring",
                                                                  "but",
                                                                  "buy",
                                                                  "call",
                                                                  "cause",
                                                                  "considering",
                                                                  "cost",
                                                                  "da",
                                                                  "de",
                                                                  "deem",
                                                                  "del",
                                                                  "della",
                                                                  "den",
                                                                  "der",
                                                                  "di",
                                                                  "do",
                                                                  "dos",
                                                                  "doubt",
                                                                  "du",
                                                                  "each",
                                                                  "either",
                                                                  "el",
                                                                  "especially",
                                                                  "even",
                                                                  "every",
                                                                  "everybody",
                                                                  "everyone",
                                                                  "far",
                                                                  "few",
                                                                  "find",
                                                                  "for",
                                                                  "get",
                                                                  "give",
                                                                  "given",
                                                                  "granted",
                                                                  "half",
                                                                  "have",
                                                                  "he",
                                                                  "help",
                                                                  "her",
                                                                  "here",
                                                                  "him",
                                                                  "how",
                                                                  "i",
                                                                  "ibn",
                                                                  "if",
                                                                  "in",
                                                                  "it",
                                                                  "just",
                                                                  "know",
                                                                  "la",
                                                                  "last",
                                                                  "le",
                                                                  "lend",
                                                                  "less",
                                                                  "let",
                                                                  "little",
                                                                  "long",
                                                                  "make",
                                                                  "many",
                                                                  "may",
                                                                  "me",
                                                                  "more",
                                                                  "most",
                                                                  "much",
                                                                  "name",
                                                                  "nearly",
                                                                  "neither",
                                                                  "next",
                                                                  "no",
                                                                  "not",
                                                                  "now",
                                                                  "of",
                                                                  "offer",
                                                                  "one",
                                                                  "ones",
                                                                  "only",
                                                                  "or",
                                                                  "other",
                                                                  "others",
                                                                  "out",
                                                                  "over",
                                                                  "particularly",
                                                                  "pay",
                                                                  "per",
                                                                  "please",
                                                                  "practically",
                                                                  "provided",
                                                                  "quite",
                                                                  "rather",
                                                                  "roughly",
                                                                  "see",
                                                                  "seeing",
                                                                  "send",
                                                                  "several",
                                                                  "she",
                                                                  "so",
                                                                  "some",
                                                                  "somebody",
                                                                  "someone",
                                                                  "soon",
                                                                  "such",
                                                                  "teach",
                                                                  "ter",
                                                                  "term",
                                                                  "than",
                                                                  "that",
                                                                  "them",
                                                                  "then",
                                                                  "there",
                                                                  "these",
                                                                  "this",
                                                                  "those",
                                                                  "though",
                                                                  "to",
                                                                  "too",
                                                                  "under",
                                                                  "us",
                                                                  "van",
                                                                  "very",
                                                                  "virtually",
                                                                  "von",
                                                                  "well",
                                                                  "what",
                                                                  "whatever",
                                                                  "when",
                                                                  "where",
                                                                  "whether",
                                                                  "which",
                                                                  "who",
                                                                  "whoever",
                                                                  "whom",
                                                                  "whose",
                                                                  "why",
                                                                  "will",
                                                                  "wonder",
                                                                  "worldwide",
                                                                  "you",
                                                                  "«",
                                                                  "»",
                                                                  "“",
                                                                  "”"});
static_assert(std::is_sorted(keywords.begin(), keywords.end()) && keywords.size() < 255);

/// A word of the list, or none of them.
class Keyword {
 public:
  constexpr Keyword() = default;
  /// One that must be on the list.
  consteval Keyword(const char* word) : number_(number_of(word)) {}
  /// Any word.
  [[nodiscard]] static Keyword of(std::string_view fold);

  friend constexpr bool operator==(Keyword, Keyword) = default;

 private:
  friend class Keywords;
  friend class KeywordBits;

  static consteval std::uint8_t number_of(std::string_view word) {
    const auto* const found = std::lower_bound(keywords.begin(), keywords.end(), word);
    if (found == keywords.end() || *found != word) throw "not on the list";
    return static_cast<std::uint8_t>(found - keywords.begin() + 1);
  }

  std::uint8_t number_ = 0;  ///< index + 1; 0: none
};

/// A set of them.
class Keywords {
 public:
  consteval Keywords(std::initializer_list<Keyword> words) {
    for (const Keyword word : words) bits_[word.number_ / 64] |= std::uint64_t{1} << word.number_ % 64;
  }
  [[nodiscard]] constexpr bool has(Keyword word) const {
    return (bits_[word.number_ / 64] >> word.number_ % 64 & 1) != 0;
  }

 private:
  friend class KeywordBits;

  std::array<std::uint64_t, 4> bits_{};
};

/// Eight bits for each of them, and for other words none.
class KeywordBits {
 public:
  struct Told {
    std::uint8_t bits = 0;
    Keywords words;
  };
  consteval KeywordBits(std::initializer_list<Told> told) {
    for (const auto& [bits, words] : told) {
      for (std::size_t i = 0; i < bits_.size(); ++i) {
        if ((words.bits_[i / 64] >> i % 64 & 1) != 0) bits_[i] = static_cast<std::uint8_t>(bits_[i] | bits);
      }
    }
  }
  [[nodiscard]] constexpr std::uint8_t operator[](Keyword word) const { return bits_[word.number_]; }

 private:
  std::array<std::uint8_t, 256> bits_{};
};

/// What stands inside names: "Ludwig van Beethoven".
inline constexpr Keywords name_particles{"al",  "bin", "da", "de",  "del", "della", "den", "der", "di",
                                         "dos", "du",  "el", "ibn", "la",  "le",    "ter", "van", "von"};

}  // namespace argmap::text
