// What has been found out about words, kept from text to text.
#pragma once

#include <bit>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "argmap/document.hpp"
#include "text/many_bytes.hpp"
#include "text/stem.hpp"
#include "text/word_class_traits.hpp"

namespace argmap::text {

/// Most words of a text have been met before. What is kept of a word depends on its spelling or fold alone, so that
/// what a text gives does not depend on those before it. A text is read from `open` to `close`.
class WordMemory {
 public:
  /// What a spelling is looked up by.
  struct Sought {
    EightBytes lead = 0;  ///< its first bytes
    EightBytes tail = 0;  ///< the last, where there are more than eight; of more than sixteen a hash of all
    std::uint32_t hash = 0;
  };
  /// A token to be.
  struct Piece {
    Sought sought;
    Span span;
    bool space_before = false;
  };

  static WordMemory& of_this_thread();

  void open(Document& document);
  /// Has what is remembered of the spelling at the span fetched: it is larger than the cache, and so better asked for
  /// before it is needed.
  [[nodiscard]] Sought seek(std::string_view text, Span span) const {
    const bool usual = span.size() <= longest_usual && span.begin + eight <= text.size();
    const Sought sought = usual ? sought_usual(text.data(), span) : sought_any(text, span);
    __builtin_prefetch(spellings_.data() + (sought.hash & spelling_mask_));
    return sought;
  }
  /// Adds tokens to the document, whole but for class and quotation; a word that is new to the text is added to its
  /// list.
  void enter(Document& document, std::span<const Piece> pieces);
  /// Looks up what the lexicon knows of the words that are new, and gives the traits of all words of the text.
  [[nodiscard]] std::vector<Traits> close(Document& document);

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
    EightBytes tail = 0;        ///< of a spelling that is not usual, its hash and where it stands in `spelled_`
    std::uint32_t word = none;  ///< none: a free slot
    std::uint16_t length = 0;   ///< 0: a free slot
    bool capitalised = false;
    bool all_caps = false;
    std::uint32_t text = 0;    ///< that it was last met in
    std::uint32_t number = 0;  ///< of its word there
  };
  struct Fold {
    std::uint32_t hash = 0;
    std::uint32_t word = none;
  };
  /// Where a word stands in the list of the text that it was last met in.
  struct Place {
    std::uint32_t text = 0;
    std::uint32_t number = 0;
  };

  /// Bytes of a spelling that is known by its first and its last eight.
  static constexpr std::uint32_t longest_usual = 16;

  [[nodiscard]] static std::uint32_t hash_of(EightBytes lead, EightBytes tail, std::uint32_t length) {
    const std::uint64_t mixed = ((lead ^ length) + std::rotl(tail, 23)) * 0x9E3779B97F4A7C15U;
    return static_cast<std::uint32_t>(mixed >> 32 ^ mixed >> 52);
  }
  /// A spelling of at most sixteen bytes with eight bytes of the text from its begin on. Without branches: which
  /// spellings are longer than eight cannot be guessed.
  [[nodiscard]] static Sought sought_usual(const char* text, Span span) {
    const bool is_long = span.size() > eight;
    const EightBytes first = eight_bytes(text + span.begin);
    const EightBytes last = eight_bytes(text + (is_long ? span.end - eight : span.begin));
    const std::uint32_t surplus = is_long ? 0 : 8 * (eight - span.size());
    const EightBytes lead = std::endian::native == std::endian::little ? first << surplus : first >> surplus;
    const EightBytes tail = last & (EightBytes{0} - EightBytes{is_long});
    return {lead, tail, hash_of(lead, tail, span.size())};
  }
  [[nodiscard]] static Sought sought_any(std::string_view text, Span span);
  [[nodiscard]] static std::uint32_t hash_of(const Spelling& spelling);
  [[nodiscard]] bool same(const Spelling& known, const Sought& sought, std::string_view written) const;
  [[nodiscard]] Spelling& slot_of(const Sought& sought, std::string_view written);
  Spelling& add(const Sought& sought, std::string_view written);
  [[nodiscard]] std::uint32_t word_of(std::string_view fold);
  void recognise(Document& document, const Piece& piece);
  void number(Document& document, Spelling& spelling);
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
};

}  // namespace argmap::text
