// What has been found out about words, kept from text to text.
#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "argmap/document.hpp"
#include "text/stem.hpp"
#include "text/word_class_traits.hpp"

namespace argmap::text {

/// Most words of a text have been met before. What is kept of a word depends on its spelling or fold alone, so that
/// what a text gives does not depend on those before it. A text is read from `open` to `close`.
class WordMemory {
 public:
  static WordMemory& of_this_thread();

  void open(Document& document);
  /// Fills `word`, `capitalised` and `all_caps` of the tokens from `first` on, whose spans are set; a word that is new
  /// to the text is added to its list. Quicker than one by one, since what is remembered is larger than the cache.
  void enter(Document& document, std::size_t first);
  /// Looks up what the lexicon knows of the words that are new, and gives the traits of all words of the text.
  [[nodiscard]] std::vector<Traits> close(Document& document);

 private:
  /// So that nearly all that is asked of a word stands in one line of the cache.
  struct alignas(64) Known {
    Word word;
  };
  struct Spelling {
    std::uint64_t lead = 0;  ///< its first bytes; all of a short one
    std::uint32_t hash = 0;
    std::uint32_t begin = 0;    ///< of a long one, in `spelled_`
    std::uint32_t word = none;  ///< none: a free slot
    std::uint16_t length = 0;
    bool capitalised = false;
    bool all_caps = false;
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

  /// A spelling with all but its word and capitals.
  [[nodiscard]] static Spelling spelling_at(std::string_view text, Span span);
  [[nodiscard]] bool same(const Spelling& known, const Spelling& sought, std::string_view written) const;
  [[nodiscard]] Spelling& slot_of(const Spelling& sought, std::string_view written);
  Spelling& add(const Spelling& sought, std::string_view written);
  [[nodiscard]] std::uint32_t word_of(std::string_view fold);
  void recognise(const Document& document, const Spelling& sought, Token& token);
  void number(Document& document, Token& token);
  void look_up_new();
  void forget();

  std::shared_ptr<std::deque<Known>> words_;
  std::vector<Traits> traits_;  // of the words that have been looked up, the first
  Stemmer stemmer_;
  std::vector<Spelling> sought_;     // of the tokens that are entered together
  std::vector<Spelling> spellings_;  // open addressing; size a power of two
  std::size_t spelling_count_ = 0;
  std::string spelled_;        // the long spellings, one behind the other
  std::vector<Fold> folds_;    // as the spellings
  std::vector<Place> places_;  // by word
  std::uint32_t text_ = 0;     // that is read
};

}  // namespace argmap::text
