#include "text/sentences/sentences.hpp"

#include <unicode/brkiter.h>
#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <memory>
#include <string>

#include "text/bytes/characters.hpp"
#include "text/bytes/utf8.hpp"
#include "text/sentences/repairs.hpp"
#include "text/sentences/stops.hpp"
#include "text/sentences/stretch.hpp"

namespace argmap::text {
namespace {

/// Building the iterator reads its rules and suppressions, so it is done once; every document works on a copy.
std::unique_ptr<icu::BreakIterator> sentence_iterator() {
  static const std::unique_ptr<const icu::BreakIterator> prototype = [] {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<const icu::BreakIterator> made(
        icu::BreakIterator::createSentenceInstance(icu::Locale("en@ss=standard"), status));
    return U_SUCCESS(status) ? std::move(made) : nullptr;
  }();
  return std::unique_ptr<icu::BreakIterator>(prototype ? prototype->clone() : nullptr);
}

class SentenceFinder {
 public:
  explicit SentenceFinder(Document& document) : document_(document), stretch_(document.text.size()) {}

  void run() {
    for (std::size_t i = 0; i < document_.blocks.size(); ++i) {
      Block& block = document_.blocks[i];
      block_ = static_cast<std::uint32_t>(i);
      block.sentences.first = static_cast<std::uint32_t>(document_.sentences.size());
      if (block.kind != BlockKind::rule) read_block(block);
      block.sentences.last = static_cast<std::uint32_t>(document_.sentences.size());
    }
  }

 private:
  void read_block(const Block& block) {
    for (std::uint32_t at = block.span.begin; at < block.span.end;) {
      const std::uint32_t behind = fill(at, block.span.end);
      const bool last = behind >= block.span.end;
      std::size_t done = block.kind == BlockKind::code ? 0 : add_sentences(last);
      if (last || done == 0) done = std::max(done, add_rest(done, last));
      at = last || done >= stretch_.size() ? behind : stretch_.byte_of(done);
    }
  }

  /// Fills the stretch, whose sentences are cut together, from the byte `at`; returns the byte behind it.
  std::uint32_t fill(std::uint32_t at, std::uint32_t end) {
    const std::string_view text = document_.text;
    stretch_.clear();
    auto markup = std::lower_bound(document_.markup.begin(), document_.markup.end(), at,
                                   [](Span span, std::uint32_t offset) { return span.end <= offset; });
    while (at < end && !stretch_.full()) {
      if (markup != document_.markup.end() && markup->begin <= at) {
        at = std::max(at, markup->end);
        ++markup;
        continue;
      }
      const std::uint32_t until = markup == document_.markup.end() ? end : std::min(end, markup->begin);
      at = stretch_.append(text, at, until);
    }
    return std::min(at, end);
  }

  /// ICU's boundaries in the stretch, ascending; none where they are at stops and no stop needs them.
  void propose(const SentenceEnds& judge) {
    proposed_.clear();
    const bool needed = !stretch_.ordinary() || std::any_of(stops_.begin(), stops_.end(), [&](const Stop& stop) {
      return judge.needs_proposal(stop);
    });
    if (!needed) return;
    if (!iterator_) iterator_ = sentence_iterator();
    if (!iterator_) return;
    const icu::UnicodeString alias(false, stretch_.text().data(), static_cast<std::int32_t>(stretch_.size()));
    iterator_->setText(alias);
    for (std::int32_t at = iterator_->next(); at != icu::BreakIterator::DONE; at = iterator_->next()) {
      proposed_.push_back(static_cast<std::size_t>(at));
    }
  }

  /// Cuts the stretch and adds all sentences but the one that its end leaves open; returns where that begins. Where
  /// the block goes on, nothing is cut so near to the end that what follows might still matter.
  std::size_t add_sentences(bool last) {
    constexpr std::size_t seen_ahead = 64;
    const SentenceEnds judge(stretch_.text());
    find_stops(stretch_.text(), stretch_.maybe_stops(), stops_);
    propose(judge);
    const std::size_t size = stretch_.size();
    auto boundary = proposed_.begin();
    std::size_t start = 0;
    std::size_t word = 0;  // its first letter or digit, or how far it has been looked for
    const auto cut = [&](std::size_t at) {
      if (!last && at + seen_ahead > size) return;
      add(start, at);
      start = word = at;
    };
    for (const Stop& stop : stops_) {
      for (; boundary != proposed_.end() && *boundary <= stop.first; ++boundary) cut(*boundary);
      const bool proposed = boundary != proposed_.end() && *boundary <= stop.next;
      while (boundary != proposed_.end() && *boundary <= stop.next) ++boundary;
      while (word < stop.first && !is_letter_or_digit(stretch_.text()[word])) ++word;
      if (stop.next < size && judge.ends(stop, word, proposed)) cut(stop.next);
    }
    for (; boundary != proposed_.end() && *boundary < size; ++boundary) cut(*boundary);
    return start;
  }

  /// Adds what is left of the stretch: whole where the block ends, else up to the last blank, since a sentence that
  /// fills the stretch is none. Returns its end.
  std::size_t add_rest(std::size_t start, bool last) {
    std::size_t end = stretch_.size();
    if (!last) {
      const std::size_t blank = stretch_.text().rfind(u' ');
      if (blank != std::u16string_view::npos && blank > end / 2) end = blank + 1;
    }
    add(start, end);
    return end;
  }

  /// Adds a sentence. One that is longer than anybody writes is cut at blanks, since what is found in a sentence is
  /// compared with everything else in it.
  void add(std::size_t begin, std::size_t end) {
    constexpr std::size_t longest = 4096;
    while (end - begin > longest) {
      const std::size_t blank = stretch_.text().substr(begin, longest).rfind(u' ');
      if (blank == std::u16string_view::npos || blank == 0) break;  // one word
      add_part(begin, begin + blank);
      begin += blank;
    }
    add_part(begin, end);
  }

  /// Adds a sentence, or lengthens the one before by what is no sentence of its own.
  void add_part(std::size_t begin, std::size_t end) {
    const std::u16string_view text = stretch_.text();
    while (begin < end && text[begin] == u' ') ++begin;
    while (begin < end && text[end - 1] == u' ') --end;
    if (begin == end) return;
    const std::uint32_t last = stretch_.byte_of(end - 1);
    const Span span{stretch_.byte_of(begin), last + code_point_at(document_.text, last).size};
    const bool words =
        std::any_of(text.begin() + static_cast<std::ptrdiff_t>(begin), text.begin() + static_cast<std::ptrdiff_t>(end),
                    [](char16_t c) { return is_letter_or_digit(c) || (c >= 0x2E80 && c < 0xE000); });
    const bool first = document_.sentences.size() == document_.blocks[block_].sentences.first;
    if (!words && !first) {
      document_.sentences.back().span.end = span.end;
      return;
    }
    Sentence& sentence = document_.sentences.emplace_back();
    sentence.span = span;
    sentence.block = block_;
  }

  Document& document_;
  std::unique_ptr<icu::BreakIterator> iterator_;  ///< none until it is needed
  Stretch stretch_;
  std::vector<Stop> stops_;
  std::vector<std::size_t> proposed_;
  std::uint32_t block_ = 0;
};

}  // namespace

void find_sentences(Document& document) {
  SentenceFinder(document).run();
}

}  // namespace argmap::text
