// The pattern language: a pattern's text as a tree.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "argmap/document.hpp"

namespace argmap::rules {

inline constexpr std::size_t max_captures = 6;
inline constexpr unsigned max_gap = 12;

/// What a single token is asked for: one bit a word class (`1 << WordClass`), and these.
enum Trait : std::uint32_t {
  capitalised = 1U << 16,
  any_word = 1U << 17,  ///< no punctuation
  past_form = 1U << 18,
  plural_form = 1U << 19,
  dash = 1U << 20,
};
inline constexpr std::uint32_t traits_of_words = past_form | plural_form | dash;  ///< that depend on the word itself
[[nodiscard]] constexpr std::uint32_t trait_of(WordClass c) {
  return 1U << static_cast<unsigned>(c);
}

enum class SpanKind : std::uint8_t { np, clause, rest, quote, sentence };
enum class Edge : std::uint8_t { sentence_start, sentence_end, block_start, block_end };

struct Item;
using Sequence = std::vector<Item>;

/// One part of a pattern.
struct Item {
  enum class Kind : std::uint8_t { word, lemma, traits, list, group, gap, span, capture, edge, part };
  Kind kind = Kind::word;
  bool optional = false;     ///< `x?`
  std::uint32_t offset = 0;  ///< byte of the pattern where it begins
  std::uint32_t size = 0;
  std::string text;                     ///< of a word, lemma, list or named part
  std::optional<WordClass> word_class;  ///< of a lemma: `~word/verb`
  std::uint32_t traits = 0;             ///< any of these
  std::uint8_t gap = 0;
  SpanKind span = SpanKind::np;
  Edge edge = Edge::sentence_start;
  int slot = -1;                       ///< of a capture, or of a span captured whole
  std::vector<Sequence> alternatives;  ///< of a group; of a capture exactly one
  std::uint32_t literal = 0;           ///< of a word or lemma: index into `Literals`
  std::uint32_t list = 0;              ///< of a list: its index, once it is known
  std::uint32_t longest = 0;           ///< of a word or list: the most tokens that it takes, once that is known
};

/// What is wrong with a pattern, and where in it.
struct PatternError {
  std::uint32_t offset = 0;
  std::uint32_t size = 1;
  std::string message;
  std::string hint;
};

/// A pattern's tree; or the first error. Names of captures are added to `captures` (at most `max_captures`).
[[nodiscard]] std::optional<PatternError> parse_pattern(std::string_view text, std::vector<std::string>& captures,
                                                        Sequence& result);

/// What spans are called; no named part is called so.
[[nodiscard]] const std::vector<std::string_view>& span_names();
/// Lower-case letters, digits and `-`: what captures, lists and named parts are called.
[[nodiscard]] bool is_plain_name(std::string_view word);

/// The class that a word names, as in `[noun]`, `~word/verb` and `class: verb`.
[[nodiscard]] std::optional<WordClass> word_class_named(std::string_view name);
[[nodiscard]] const std::vector<std::string_view>& word_class_names();

}  // namespace argmap::rules
