// The distinct words of a document, each folded once.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "argmap/document.hpp"

namespace argmap::text {

/// Finds or adds words, of which nothing but the fold is filled. Keyed twice: by the bytes as written (so that a
/// repeated spelling costs one probe), and by the folded form.
class WordTable {
 public:
  explicit WordTable(Document& document);

  /// Fills `word`, `capitalised` and `all_caps` of a token whose span is set.
  void enter(Token& token);

 private:
  struct Spelling {
    std::uint64_t lead = 0;  ///< its first bytes; all of a short word
    std::uint32_t hash = 0;
    std::uint32_t begin = 0;    ///< of its first occurrence in the text
    std::uint32_t word = none;  ///< none: a free slot
    std::uint16_t length = 0;
    bool capitalised = false;
    bool all_caps = false;
  };
  struct Fold {
    std::uint32_t hash = 0;
    std::uint32_t word = none;
  };

  /// A spelling with all but its word and capitals.
  [[nodiscard]] Spelling spelling_at(Span span) const;
  [[nodiscard]] bool same(const Spelling& known, const Spelling& sought) const;
  void add(Spelling& slot, const Spelling& sought);
  std::uint32_t word_of(std::string_view fold);
  void grow_spellings();
  void grow_folds();

  Document& document_;
  std::vector<Spelling> spellings_;
  std::vector<Fold> folds_;
  std::size_t spelling_count_ = 0;
};

/// Lower case, apostrophes and hyphens made plain, soft hyphens dropped, NFC; any dash is "--", an ellipsis "...".
[[nodiscard]] std::string fold_word(std::string_view written);

}  // namespace argmap::text
