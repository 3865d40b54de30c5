// The distinct words of a document: each is folded and looked up once.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "argmap/document.hpp"

namespace argmap::text {

/// Finds or adds words. Keyed twice: by the bytes as written (so that a repeated spelling costs one probe), and by
/// the folded form.
class WordTable {
 public:
  explicit WordTable(Document& document);

  /// Fills `word`, `capitalised` and `all_caps` of a token whose span is set.
  void enter(Token& token);

 private:
  struct Spelling {
    std::uint64_t lead = 0;  ///< its leading bytes; decides for short words
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

  [[nodiscard]] bool same(const Spelling& known, std::string_view written, std::uint32_t hash,
                          std::uint64_t lead) const;
  void add(Spelling& slot, std::string_view written, std::uint32_t hash, std::uint32_t begin);
  std::uint32_t word_of(std::string fold);
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
