#include "text/measure.hpp"

#include <unicode/uscript.h>

#include <algorithm>
#include <span>

#include "text/bytes/characters.hpp"
#include "text/bytes/many_bytes.hpp"
#include "text/bytes/utf8.hpp"

namespace argmap::text {
namespace {

/// Words from which the share of closed-class words tells a language.
constexpr std::uint32_t enough_words = 40;
/// English prose has 40 to 50 closed-class words in a hundred, hardly ever under 25; other languages share a few of
/// their forms, up to 12.
constexpr std::uint32_t least_closed_percent = 18;

/// Whether a byte, or each of many, with the next begins "@", "://" or "www", or looks so.
auto may_be_address(auto here, auto next) {
  return (here == '@') | ((here == ':') & (next == '/')) | ((here == 'w') & (next == 'w'));
}

/// Counts letters and looks for addresses, over the visible bytes of a block.
class LetterCounter {
 public:
  LetterCounter(const Document& document, Block& block)
      : text_(document.text), markup_(document.markup), block_(block) {}

  void run() {
    auto markup = std::lower_bound(markup_.begin(), markup_.end(), block_.span.begin,
                                   [](Span span, std::uint32_t at) { return span.end <= at; });
    std::uint32_t at = block_.span.begin;
    for (; markup != markup_.end() && markup->begin < block_.span.end; ++markup) {
      if (at < markup->begin) read({at, markup->begin});
      at = std::max(at, markup->end);
    }
    if (at < block_.span.end) read({at, block_.span.end});
  }

 private:
  void read(Span stretch) {
    look_through(stretch);
    if (seen_.non_ascii) count_other_letters(stretch);
    if (!seen_.address) return;  // nearly always
    for_each("@", stretch, [&](std::uint32_t at) { read_at_sign(at, stretch); });
    for_each("://", stretch, [&](std::uint32_t at) { block_.has_url |= is_name_byte(at - 1, stretch); });
    for_each("www.", stretch, [&](std::uint32_t at) { block_.has_url |= !is_name_byte(at - 1, stretch); });
  }

  /// Counts ASCII letters, and sees whether there is anything else to look for.
  void look_through(Span stretch) {
    using Bytes = Units<std::uint8_t>;
    constexpr std::uint32_t most = 255 * Bytes::count;  // bytes whose letters fit into the sums of bytes
    seen_ = {};
    std::uint32_t at = stretch.begin;
    while (at + Bytes::count < stretch.end) {
      Bytes::Vector letters{};
      Bytes::Vector all{};
      Bytes::Vector addresses{};
      const std::uint32_t stop = std::min(stretch.end, at + most);
      for (; at + Bytes::count < stop; at += Bytes::count) {
        const Bytes::Vector here = sixteen_bytes(text_.data() + at);
        const Bytes::Vector next = sixteen_bytes(text_.data() + at + 1);
        letters -= are_letters(here);
        all |= here;
        addresses |= may_be_address(here, next);
      }
      for (std::size_t i = 0; i < Bytes::count; ++i) block_.latin_letters += letters[i];
      seen_.non_ascii |= any_unit(all & 0x80);
      seen_.address |= any_unit(addresses);
    }
    for (; at < stretch.end; ++at) {
      const auto byte = static_cast<std::uint8_t>(text_[at]);
      const auto next = static_cast<std::uint8_t>(at + 1 < stretch.end ? text_[at + 1] : ' ');
      block_.latin_letters += byte < 0x80 && is_letter(byte) ? 1 : 0;
      seen_.non_ascii |= byte >= 0x80;
      seen_.address |= may_be_address(byte, next);
    }
  }
  void count_other_letters(Span stretch) {
    const auto is_lead = [](auto byte) { return byte >= 0xC0; };
    for (std::size_t at = find_unit(text_, stretch.begin, stretch.end, is_lead); at < stretch.end;
         at = find_unit(text_, at + 1, stretch.end, is_lead)) {
      count_other_letter(code_point_at(text_, at).value);
    }
  }

  void count_other_letter(char32_t c) {
    if (!is_letter(c)) return;
    UErrorCode status = U_ZERO_ERROR;
    const bool latin = uscript_getScript(static_cast<UChar32>(c), &status) == USCRIPT_LATIN;
    ++(latin ? block_.latin_letters : block_.other_letters);
  }

  /// Calls `found` with every place of the words in the stretch.
  template <class Found>
  void for_each(std::string_view words, Span stretch, Found found) const {
    const std::string_view bytes = text_.substr(0, stretch.end);
    for (std::size_t at = bytes.find(words, stretch.begin); at != bytes.npos; at = bytes.find(words, at + 1)) {
      found(static_cast<std::uint32_t>(at));
    }
  }

  bool is_name_byte(std::uint32_t at, Span stretch) const {
    if (at < stretch.begin || at >= stretch.end) return false;  // also before the first byte of all
    const auto byte = static_cast<unsigned char>(text_[at]);
    return byte < 0x80 && (is_letter_or_digit(byte) || byte == '_');
  }

  /// name@host.tld is an address, @name behind no letter a handle.
  void read_at_sign(std::uint32_t at, Span stretch) {
    const bool before = is_name_byte(at - 1, stretch);
    const bool after = is_name_byte(at + 1, stretch);
    block_.has_email |= before && after;
    block_.has_handle |= !before && after;
  }

  struct Seen {
    bool non_ascii = false;
    bool address = false;  ///< or what looks like one at first sight
  };

  std::string_view text_;
  const std::vector<Span>& markup_;
  Block& block_;
  Seen seen_;  ///< in a stretch
};

bool is_punctuation(const Token& token) {
  return token.word_class == WordClass::punctuation;
}

void count_words(const std::vector<Token>& tokens, const std::vector<Traits>& traits, Block& block) {
  std::uint32_t words = 0;
  std::uint32_t capitalised = 0;
  std::uint32_t closed = 0;
  std::uint32_t known = 0;
  for (const Token& token : std::span(tokens).subspan(block.tokens.first, block.tokens.size())) {
    const Traits& its = traits[token.word];
    const unsigned is_word = is_punctuation(token) ? 0 : 1;  // a number, since it cannot be guessed
    words += is_word;
    capitalised += is_word & unsigned{token.capitalised};
    closed += is_word & unsigned{its.closed};
    known += is_word & unsigned{its.known};
  }
  block.word_count = words;
  block.capitalised_count = capitalised;
  block.closed_count = closed;
  block.known_count = known;
}

/// Whether the last token, closing quotes and brackets aside, is a stop.
bool ends_with_stop(const Document& document, const Block& block) {
  for (std::uint32_t i = block.tokens.last; i-- > block.tokens.first;) {
    const char32_t last = code_point_before(document.text, document.tokens[i].span.end).value;
    if (is_stop(last)) return true;
    if (!is_closing_mark(last)) return false;
  }
  return false;
}

/// Whether the bracket that opens the block closes at its end, and not before.
bool is_parenthesised(const Document& document, const Block& block) {
  std::uint32_t depth = 0;
  for (std::uint32_t i = block.tokens.first; i < block.tokens.last; ++i) {
    const std::string_view mark = document.slice(document.tokens[i].span);
    if (mark == "(" || mark == "[") ++depth;
    if (depth == 0) return false;
    if (mark == ")" || mark == "]") --depth;
    if (depth == 0) return i + 1 == block.tokens.last;
  }
  return false;
}

/// Words in lower case that English does not have: a misspelling or two, or another language.
std::uint32_t count_strange(const Document& document, const Block& block) {
  std::uint32_t strange = 0;
  for (std::uint32_t i = block.tokens.first; i < block.tokens.last; ++i) {
    const Token& token = document.tokens[i];
    const Word& word = document.word(token);
    const char32_t first = code_point_at(document.text, token.span.begin).value;
    strange += !token.capitalised && is_letter(first) && !word.closed && word.classes == 0;
  }
  return strange;
}

/// A line in another language ("read this in …"), too short for its share of closed-class words to tell.
bool is_foreign_line(const Document& document, const Block& block) {
  if (block.ends_with_stop || block.word_count >= enough_words) return false;
  if (block.has_url || block.has_email || block.has_handle) return false;
  const std::uint32_t strange = count_strange(document, block);
  return strange >= 2 && strange * 3 >= block.word_count;
}

/// A few sentences in another language: too few words for its share of closed-class words to tell, but half of them are
/// unknown, which is more than misspellings make.
bool is_foreign_passage(const Document& document, const Block& block) {
  constexpr std::uint32_t fewest_words = 8;
  if (block.word_count < fewest_words || block.word_count >= enough_words) return false;
  return count_strange(document, block) * 2 >= block.word_count;
}

bool is_foreign(const Document& document, const Block& block) {
  if (block.other_letters > block.latin_letters || is_foreign_passage(document, block)) return true;
  if (is_foreign_line(document, block)) return true;
  const bool names = block.capitalised_count * 2 > block.word_count;  // a list of people is no language
  return block.word_count >= enough_words && !names &&
         block.closed_count * 100 < block.word_count * least_closed_percent;
}

constexpr std::uint32_t more_than_a_line = 25;  // words
constexpr std::uint32_t more_than_a_call = 10;

/// More than what pages set below a text, and they set much: a line that ends, or several lines.
bool is_text_by_length(const Block& block) {
  return block.word_count > more_than_a_line || (block.ends_with_stop && block.word_count > more_than_a_call);
}

/// Behind the first block with which the text has surely begun: several lines, or a second that ends (one sentence may
/// stand between headline and byline). None where neither is there.
std::size_t text_begin(const std::vector<Block>& blocks) {
  std::size_t texts = 0;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    texts += is_text_by_length(blocks[i]) ? 1 : 0;
    if (texts == 2 || blocks[i].word_count > more_than_a_line) return i + 1;
  }
  return 0;
}

void mark_edges(std::vector<Block>& blocks) {
  constexpr std::size_t edge = 4;  // blocks
  const std::size_t begin = std::max(edge, text_begin(blocks));
  for (std::size_t i = 0; i < blocks.size(); ++i) blocks[i].near_start = i < begin;
  std::size_t texts_below = 0;
  for (std::size_t i = blocks.size(); i-- > 0;) {
    blocks[i].near_end = i + edge >= blocks.size() || texts_below < edge;
    texts_below += is_text_by_length(blocks[i]) ? 1 : 0;
  }
}

}  // namespace

void measure_blocks(Document& document, const TextWords& text_words) {
  std::uint64_t letters = 0;
  std::uint64_t foreign = 0;
  for (Block& block : document.blocks) {
    LetterCounter(document, block).run();
    count_words(document.tokens, text_words.traits, block);
    block.ends_with_stop = ends_with_stop(document, block);
    block.parenthesised = is_parenthesised(document, block);
    block.foreign = block.kind != BlockKind::code && is_foreign(document, block);
    const std::uint64_t here = block.latin_letters + block.other_letters;
    letters += here;
    if (block.foreign) foreign += here;
  }
  mark_edges(document.blocks);
  document.english = foreign * 2 <= letters;
}

}  // namespace argmap::text
