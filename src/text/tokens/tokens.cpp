// Cuts sentences into tokens.
#include "text/tokens/tokens.hpp"

#include <algorithm>
#include <span>
#include <string_view>

#include "text/bytes/token_chars.hpp"
#include "text/tokens/hyphens.hpp"
#include "text/tokens/scan.hpp"
#include "text/tokens/word_memory.hpp"

namespace argmap::text {
namespace {

class Tokenizer {
 public:
  explicit Tokenizer(Document& document)
      : document_(document), text_(document.text), words_(WordMemory::of_this_thread()) {
    words_.open();
    document.tokens.reserve(text_.size() / 4 + 16);
  }

  /// The tokens of one sentence, stretch by stretch between its markup.
  void cut(Sentence& sentence) {
    sentence.tokens.first = count();
    sentence_begin_ = sentence.span.begin;
    space_ = false;
    piece_count_ = 0;
    std::uint32_t at = sentence.span.begin;
    const std::vector<Span>& markup = document_.markup;
    while (next_markup_ < markup.size() && markup[next_markup_].end <= at) ++next_markup_;
    for (std::size_t i = next_markup_; at < sentence.span.end; ++i) {
      const bool more = i < markup.size() && markup[i].begin < sentence.span.end;
      cut_stretch(at, more ? std::max(at, markup[i].begin) : sentence.span.end, sentence.span.end);
      at = more ? std::max(at, markup[i].end) : sentence.span.end;
    }
    words_.enter(document_, std::span(pieces_).first(piece_count_));
    sentence.tokens.last = count();
  }

  /// Adds what parts words at line ends, when the last sentence has been cut.
  void note_broken_lines() {
    std::vector<Span>& markup = document_.markup;
    const auto middle = static_cast<std::ptrdiff_t>(markup.size());
    markup.insert(markup.end(), broken_.begin(), broken_.end());
    std::inplace_merge(markup.begin(), markup.begin() + middle, markup.end());
  }
  /// Of all words, when the last sentence has been cut.
  [[nodiscard]] TextWords words() { return words_.close(document_); }
  [[nodiscard]] std::uint32_t count() const { return static_cast<std::uint32_t>(document_.tokens.size()); }

 private:
  /// A token, or two: a word and its contraction.
  struct Cut {
    Span whole;
    std::uint32_t middle = 0;  ///< where the second begins; else the end
  };

  void cut_stretch(std::uint32_t at, std::uint32_t end, std::uint32_t sentence_end) {
    const Scanner scanner(text_, end, sentence_end);
    const std::uint32_t stretch_begin = at;
    space_ = space_ || at == sentence_begin_;
    while (at < end) {
      const bool blank = text_[at] == ' ';
      const std::uint32_t begin = at + (blank ? 1 : 0);
      if (const std::uint32_t size = scanner.simple_size(begin); size > 0) {  // nearly always
        at = begin + size;
        add_simple({begin, at}, blank);
      } else {
        at = cut_other(scanner, at, {stretch_begin, end});
      }
    }
  }

  /// The next token or two behind the white space at `at`; gives the place behind.
  std::uint32_t cut_other(const Scanner& scanner, std::uint32_t at, Span stretch) {
    const std::uint32_t begin = scanner.behind_space(at);
    if (begin > at) space_ = true;
    if (scanner.ends_at(begin)) return begin;
    const Cut cut =
        text_[begin] == '@' ? cut_address(scanner, begin, stretch.begin) : cut_token(scanner, begin, stretch.end);
    if (cut.middle < cut.whole.end) {
      add({cut.whole.begin, cut.middle});
      add({cut.middle, cut.whole.end});
    } else {
      add(cut.whole);
    }
    return cut.whole.end;
  }

  [[nodiscard]] Cut cut_token(const Scanner& scanner, std::uint32_t begin, std::uint32_t end) {
    const Span token{begin, behind_broken_line(scanner, {begin, scanner.token_end(begin)}, end)};
    const bool whole = token.size() < 3 || chars::is_digit(text_[begin]);
    return {token, whole ? token.end : scanner.contraction(token)};
  }

  /// Where a word ends that goes on in the next line behind a hyphen; else the end of its first part. What stands
  /// between its parts is markup, since no letter of it is the word's.
  std::uint32_t behind_broken_line(const Scanner& scanner, Span part, std::uint32_t end) {
    const BrokenLine line = broken_line(text_, part.end, end);
    if (line.next_begin == 0) return part.end;
    const std::uint32_t behind = scanner.token_end(line.next_begin);
    const JoinedWord joined = joined_over_line_end(text_.substr(part.begin, behind - part.begin));
    if (joined.fold.empty()) return part.end;
    broken_.push_back({joined.keeps_hyphen ? line.behind : line.hyphen, line.next_begin});
    return behind;
  }

  /// An "@": the middle of an e-mail address takes back the tokens in front of it; else a handle or a mark.
  Cut cut_address(const Scanner& scanner, std::uint32_t at, std::uint32_t stretch_begin) {
    const std::uint32_t begin = space_ ? at : scanner.mail_begin(at, stretch_begin);
    const bool mail = begin < at && take_back(begin);
    const Span token = mail ? Span{begin, scanner.mail_end(at)} : Span{at, scanner.token_end(at)};
    return {token, token.end};
  }

  /// Drops the tokens from `begin` on; drops none and says so where a token stands across it.
  bool take_back(std::uint32_t begin) {
    std::size_t kept = piece_count_;
    while (kept > 0 && pieces_[kept - 1].span.begin >= begin) --kept;
    if (kept == piece_count_ || (kept > 0 && pieces_[kept - 1].span.end > begin)) return false;
    space_ = pieces_[kept].space_before;
    piece_count_ = kept;
    return true;
  }

  void add(Span span) { words_.seek(text_, next_piece(span, false)); }
  /// Of at most sixteen bytes, with others behind them if they are fewer.
  void add_simple(Span span, bool blank) { words_.seek_usual(text_.data() + span.begin, next_piece(span, blank)); }

  WordMemory::Piece& next_piece(Span span, bool blank) {
    if (piece_count_ == room_) make_room();
    WordMemory::Piece& piece = pieces_[piece_count_++];
    piece.span = span;
    piece.space_before = space_ | blank;
    space_ = false;
    return piece;
  }
  [[gnu::noinline]] void make_room() {
    room_ = 2 * room_ + 256;
    pieces_.resize(room_);
  }

  Document& document_;
  std::string_view text_;
  WordMemory& words_;
  std::vector<WordMemory::Piece> pieces_;  ///< of the sentence, the first
  std::size_t piece_count_ = 0;
  std::size_t room_ = 0;      ///< for as many pieces
  std::vector<Span> broken_;  ///< what stands between the parts of words that a line end parts
  std::size_t next_markup_ = 0;
  std::uint32_t sentence_begin_ = 0;
  bool space_ = false;
};

}  // namespace

TextWords tokenize(Document& document) {
  Tokenizer tokenizer(document);
  for (Block& block : document.blocks) {
    block.tokens.first = tokenizer.count();
    for (std::uint32_t i = block.sentences.first; i < block.sentences.last; ++i) tokenizer.cut(document.sentences[i]);
    block.tokens.last = tokenizer.count();
  }
  tokenizer.note_broken_lines();
  return tokenizer.words();
}

}  // namespace argmap::text
