// What has been found out about words, kept from text to text.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "argmap/document.hpp"
#include "text/bytes/many_bytes.hpp"
#include "text/words/stem.hpp"
#include "text/words/text_words.hpp"

namespace argmap::text {

/// Most words of a text have been met before. What is kept of a word depends on its spelling or fold alone, so that
/// what a text gives does not depend on those before it. A text is read from `open` to `close`.
class WordMemory {
 public:
  /// A token to be, and what its spelling is known by.
  struct Piece {
    EightBytes lead = 0;    ///< its first bytes
    EightBytes tail = 0;    ///< those behind the first eight; of more than sixteen a hash of all
    std::uint32_t key = 0;  ///< a hash of both; once it is recognised, its word in memory
    Span span;
    bool space_before = false;
    bool capitalised = false;  ///< these once it is recognised
    bool all_caps = false;
  };

  static WordMemory& of_this_thread();

  void open();
  /// Fills in what the spelling of the piece is looked up by, and has what is remembered of it fetched: that is larger
  /// than the cache, and so better asked for before it is needed.
  void seek(std::string_view text, Piece& piece) const {
    if (piece.span.size() > longest_usual || piece.span.begin + longest_usual > text.size())
      return seek_any(text, piece);
    seek_usual(text.data() + piece.span.begin, piece);
  }
  /// The same of at most sixteen bytes that stand at `from`, with others behind them if they are fewer.
  void seek_usual(const char* from, Piece& piece) const {
    Units<std::uint8_t>::Vector bytes;
    Units<std::uint8_t>::Vector kept;
    std::memcpy(&bytes, from, sizeof bytes);
    std::memcpy(&kept, kept_bytes.data() + longest_usual - piece.span.size(), sizeof kept);
    bytes &= kept;
    EightBytes halves[2];
    std::memcpy(halves, &bytes, sizeof halves);
    piece.lead = halves[0];
    piece.tail = halves[1];
    seek_known(piece);
  }
  /// Adds tokens to the document, whole but for class and quotation.
  void enter(Document& document, std::span<Piece> pieces);
  /// Looks up what the lexicon knows of the words that are new, and lists the words of the text.
  [[nodiscard]] TextWords close(Document& document);

 private:
  /// So that nearly all that is asked of a word stands in one line of the cache.
  struct alignas(64) Known {
    Word word;
  };
  /// Words that never move.
  class Words {
   public:
    [[nodiscard]] std::size_t size() const { return size_; }
    [[nodiscard]] Word& operator[](std::size_t number) { return chunks_[number / chunk][number % chunk].word; }
    Word& add() {
      if (size_ % chunk == 0) chunks_.push_back(std::make_unique<Known[]>(chunk));
      return (*this)[size_++];
    }

   private:
    static constexpr std::size_t chunk = 64;
    std::vector<std::unique_ptr<Known[]>> chunks_;
    std::size_t size_ = 0;
  };
  /// Half a line of the cache.
  struct alignas(32) Spelling {
    EightBytes lead = 0;
    EightBytes tail = 0;
    std::uint32_t word = none;  ///< none: a free slot
    std::uint16_t length = 0;   ///< 0: a free slot
    bool capitalised = false;
    bool all_caps = false;
    std::size_t written = 0;  ///< where it stands in `spelled_` if it is not usual
  };
  struct Fold {
    std::uint32_t hash = 0;
    std::uint32_t word = none;
  };
  /// Where a word stands in the text that it was last met in.
  struct alignas(16) Place {
    std::uint64_t number = 0;  ///< of the word in its list, and above 32 bits that of the text
    std::uint32_t times = 0;   ///< how often it was met there
  };

  /// Bytes of a spelling that is known by its first and its other eight.
  static constexpr std::uint32_t longest_usual = 16;
  /// From `longest_usual` less a number on, what keeps that many of sixteen bytes.
  static constexpr std::array<std::uint8_t, std::size_t{2}* longest_usual> kept_bytes = [] {
    std::array<std::uint8_t, std::size_t{2} * longest_usual> bytes{};
    std::fill_n(bytes.begin(), longest_usual, std::uint8_t{0xFF});
    return bytes;
  }();

  [[nodiscard]] static std::uint32_t hash_of(EightBytes lead, EightBytes tail) {
    const std::uint64_t mixed = (lead + std::rotl(tail, 23)) * 0x9E3779B97F4A7C15U;
    return static_cast<std::uint32_t>(mixed >> 32 ^ mixed >> 52);
  }
  void seek_known(Piece& piece) const {
    piece.key = hash_of(piece.lead, piece.tail);
    __builtin_prefetch(spellings_.data() + (piece.key & spelling_mask_));
  }
  void seek_any(std::string_view text, Piece& piece) const;
  [[nodiscard]] bool same(const Spelling& known, const Piece& piece, std::string_view written) const;
  [[nodiscard]] Spelling& slot_of(const Piece& piece, std::string_view written);
  [[gnu::noinline]] Spelling& add(const Piece& piece, std::string_view written);
  [[nodiscard]] std::uint32_t word_of(std::string_view fold);
  void recognise(std::string_view text, Piece& piece);
  void number(Document& document, std::span<const Piece> pieces);
  void look_up_new();
  void grow_spellings();
  void forget();

  std::shared_ptr<Words> words_;
  std::vector<Traits> traits_;  // of the words that have been looked up, the first
  Stemmer stemmer_;
  std::vector<Spelling> spellings_;  // open addressing; size a power of two
  std::size_t spelling_mask_ = 0;
  std::size_t spelling_count_ = 0;
  std::string spelled_;        // spellings that are not usual, one behind the other
  std::vector<Fold> folds_;    // as the spellings
  std::vector<Place> places_;  // by word
  std::uint32_t text_ = 0;     // that is read
  // Of the text that is read; there is room for a word more for each piece that is entered.
  std::vector<std::uint32_t> met_;       // its words, in memory
  std::vector<std::uint32_t> capitals_;  // tokens with a capital
  std::uint32_t met_count_ = 0;
  std::uint32_t capital_count_ = 0;
};

}  // namespace argmap::text
