// The layout of the compiled lexicon: written by tool/wordnet_compile.cpp, embedded, read in place by lexicon.cpp.
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

namespace argmap::text {

/// Four parts follow one another: header, slots (a power of two), entries (the commonest first), words.
struct LexiconHeader {
  std::uint32_t slot_mask = 0;  ///< number of slots less one
  std::uint32_t entry_count = 0;
};

/// Open addressing with linear probing.
struct LexiconSlot {
  std::uint32_t hash = 0;
  std::uint32_t entry = 0;  ///< index + 1; 0: free
};

struct LexiconEntry {
  static constexpr std::size_t inline_bytes = 12;
  char start[inline_bytes] = {};    ///< the word where it fits, so that finding it touches no other memory
  std::uint32_t word = 0;           ///< byte offset into the words
  std::uint16_t classes = 0;        ///< bit 1 << WordClass
  std::uint8_t length = 0;          ///< bytes of the word
  std::uint8_t forms = 0;           ///< bit 1 << WordForm
  std::uint8_t commonness[4] = {};  ///< as noun, verb, adjective, adverb: 8 log2(1 + times seen)
  std::uint8_t usual = 0;           ///< WordClass
  bool closed = false;
  bool somebody = false;  ///< as a noun it most often names a person
  std::uint8_t unused = 0;
  std::uint32_t verb_lemma = 0;  ///< index + 1 of the entry of an irregular form's lemma; 0: none
  std::uint32_t noun_lemma = 0;
  std::uint32_t adjective_lemma = 0;
  std::uint32_t stem = 0;  ///< of the word itself, see Stemmer
};

/// The first eight bytes of a word, or all of a shorter one, as a number; equal for equal words of one length.
inline std::uint64_t leading_bytes(std::string_view word) {
  const std::size_t size = word.size();
  if (size >= 8) {
    std::uint64_t chunk = 0;
    std::memcpy(&chunk, word.data(), 8);
    return chunk;
  }
  if (size >= 4) {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    std::memcpy(&first, word.data(), 4);
    std::memcpy(&last, word.data() + size - 4, 4);
    return first | std::uint64_t{last} << 32;
  }
  if (size == 0) return 0;
  const auto byte = [word](std::size_t i) { return std::uint64_t{static_cast<unsigned char>(word[i])}; };
  return byte(0) | byte(size / 2) << 8 | byte(size - 1) << 16;
}

/// The same in the compiler and in the program; not for untrusted keys (a chosen text can only slow itself down).
inline std::uint32_t lexicon_hash(std::string_view word) {
  std::uint64_t hash = 0x9E3779B97F4A7C15ull ^ word.size();
  const auto mix = [&hash](std::uint64_t chunk) {
    hash = (hash ^ chunk) * 0xFF51AFD7ED558CCDull;
    hash ^= hash >> 32;
  };
  for (; word.size() > 8; word.remove_prefix(8)) mix(leading_bytes(word));
  mix(leading_bytes(word));
  return static_cast<std::uint32_t>(hash ^ hash >> 29);
}

}  // namespace argmap::text
