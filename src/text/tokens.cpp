// Cuts sentences into tokens.
#include <algorithm>

#include "text/pipeline.hpp"
#include "text/tokens_chars.hpp"
#include "text/tokens_scan.hpp"
#include "text/word_memory.hpp"

namespace argmap::text {
namespace {

class Tokenizer {
 public:
  explicit Tokenizer(Document& document) : document_(document), words_(WordMemory::of_this_thread()) {
    words_.open(document);
    document.tokens.reserve(document.text.size() / 5 + 16);
  }

  /// The tokens of one sentence, stretch by stretch between its markup.
  void cut(Sentence& sentence) {
    sentence.tokens.first = count();
    sentence_begin_ = sentence.span.begin;
    space_ = false;
    std::uint32_t at = sentence.span.begin;
    const std::vector<Span>& markup = document_.markup;
    while (next_markup_ < markup.size() && markup[next_markup_].end <= at) ++next_markup_;
    for (std::size_t i = next_markup_; at < sentence.span.end; ++i) {
      const bool more = i < markup.size() && markup[i].begin < sentence.span.end;
      cut_stretch(at, more ? std::max(at, markup[i].begin) : sentence.span.end, sentence.span.end);
      at = more ? std::max(at, markup[i].end) : sentence.span.end;
    }
    sentence.tokens.last = count();
    words_.enter(document_, sentence.tokens.first);
  }

  /// Of all words, when the last sentence has been cut.
  [[nodiscard]] std::vector<Traits> traits() { return words_.close(document_); }
  [[nodiscard]] std::uint32_t count() const { return static_cast<std::uint32_t>(document_.tokens.size()); }

 private:
  void cut_stretch(std::uint32_t at, std::uint32_t end, std::uint32_t sentence_end) {
    const Scanner scanner(document_.text, end, sentence_end);
    const std::uint32_t stretch_begin = at;
    while (at < end) {
      const std::uint32_t begin = scanner.behind_space(at);
      space_ = space_ || begin > at || begin == sentence_begin_;
      if (begin >= end) return;
      at = document_.text[begin] == '@' ? cut_address(scanner, begin, stretch_begin) : cut_token(scanner, begin);
    }
  }

  std::uint32_t cut_token(const Scanner& scanner, std::uint32_t begin) {
    if (const std::uint32_t end = scanner.simple_word_end(begin); end > begin) {
      add({begin, end});
      return end;
    }
    const std::uint32_t end = scanner.token_end(begin);
    if (end - begin < 3 || chars::is_digit(document_.text[begin])) {
      add({begin, end});
      return end;
    }
    const std::uint32_t cut_at = scanner.contraction({begin, end});
    add({begin, cut_at});
    if (cut_at < end) add({cut_at, end});
    return end;
  }

  /// An "@": the middle of an e-mail address takes back the tokens in front of it; else a handle or a mark.
  std::uint32_t cut_address(const Scanner& scanner, std::uint32_t at, std::uint32_t stretch_begin) {
    std::uint32_t end = scanner.token_end(at);
    const std::uint32_t begin = space_ ? at : scanner.mail_begin(at, stretch_begin);
    if (begin == at || !take_back(begin)) {
      add({at, end});
      return end;
    }
    end = scanner.mail_end(at);
    add({begin, end});
    return end;
  }

  /// Drops the tokens from `begin` on; drops none and says so where a token stands across it.
  bool take_back(std::uint32_t begin) {
    std::vector<Token>& tokens = document_.tokens;
    std::size_t kept = tokens.size();
    while (kept > 0 && tokens[kept - 1].span.begin >= begin) --kept;
    if (kept == tokens.size() || (kept > 0 && tokens[kept - 1].span.end > begin)) return false;
    space_ = tokens[kept].space_before;
    tokens.resize(kept);
    return true;
  }

  void add(Span span) {
    Token& token = document_.tokens.emplace_back();
    token.span = span;
    token.space_before = space_;
    space_ = false;
  }

  Document& document_;
  WordMemory& words_;
  std::size_t next_markup_ = 0;
  std::uint32_t sentence_begin_ = 0;
  bool space_ = false;
};

}  // namespace

std::vector<Traits> tokenize(Document& document) {
  Tokenizer tokenizer(document);
  for (Block& block : document.blocks) {
    block.tokens.first = tokenizer.count();
    for (std::uint32_t i = block.sentences.first; i < block.sentences.last; ++i) tokenizer.cut(document.sentences[i]);
    block.tokens.last = tokenizer.count();
  }
  return tokenizer.traits();
}

}  // namespace argmap::text
