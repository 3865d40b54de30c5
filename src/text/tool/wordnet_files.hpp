// Reading the WordNet database and our word list into plain rows.
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "argmap/document.hpp"

namespace argmap::text::tool {

/// What is known of one word, by its lower-case form.
struct Row {
  std::uint16_t classes = 0;            ///< bit 1 << WordClass
  std::uint8_t forms = 0;               ///< bit 1 << WordForm
  std::array<std::uint32_t, 4> seen{};  ///< times tagged in WordNet's texts as noun, verb, adjective, adverb
  WordClass usual = WordClass::other;   ///< set only by the word list
  bool closed = false;
  bool somebody = false;             ///< the first sense of the noun is a person
  bool listed = false;               ///< in the word list, so that WordNet's classes do not count
  std::array<std::string, 3> lemma;  ///< of an irregular form: as verb, noun, adjective
};
using Rows = std::map<std::string, Row>;

inline constexpr std::uint16_t bit(WordClass word_class) {
  return static_cast<std::uint16_t>(1U << static_cast<unsigned>(word_class));
}
inline constexpr std::uint8_t bit(WordForm form) {
  return static_cast<std::uint8_t>(1U << static_cast<unsigned>(form));
}

/// The words of data.noun, data.verb, data.adj, data.adv; a noun only ever capitalised there is a name.
void read_words(const std::filesystem::path& wordnet, Rows& rows);
/// What the nouns of index.noun most often name.
void read_senses(const std::filesystem::path& wordnet, Rows& rows);
/// The frequencies of cntlist.rev.
void read_frequencies(const std::filesystem::path& wordnet, Rows& rows);
/// The irregular forms of the *.exc files, their verb forms told by their endings.
void read_irregular_forms(const std::filesystem::path& wordnet, Rows& rows);
/// Our word list, laid over the rest. Throws std::runtime_error with the line at a mistake.
void read_word_list(const std::filesystem::path& file, Rows& rows);

}  // namespace argmap::text::tool
