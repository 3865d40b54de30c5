#include "eval/letters.hpp"

#include <algorithm>

#include "text/bytes/characters.hpp"
#include "text/bytes/utf8.hpp"

namespace argmap::eval {
namespace {

bool is_word_character(char32_t c) {
  return c == '_' || text::is_letter_or_number(c);
}

}  // namespace

LetterSet::LetterSet(std::vector<TokenRange> ranges) {
  std::erase_if(ranges, [](TokenRange range) { return range.empty(); });
  std::ranges::sort(ranges);
  for (const TokenRange range : ranges) {
    if (ranges_.empty() || ranges_.back().last < range.first) {
      ranges_.push_back(range);
    } else {
      ranges_.back().last = std::max(ranges_.back().last, range.last);
    }
  }
}

std::uint32_t LetterSet::size() const {
  std::uint32_t sum = 0;
  for (const TokenRange range : ranges_) sum += range.size();
  return sum;
}

std::uint32_t LetterSet::shared(const LetterSet& other) const {
  std::uint32_t sum = 0;
  auto a = ranges_.begin();
  auto b = other.ranges_.begin();
  while (a != ranges_.end() && b != other.ranges_.end()) {
    const std::uint32_t begin = std::max(a->first, b->first);
    const std::uint32_t end = std::min(a->last, b->last);
    if (begin < end) sum += end - begin;
    if (a->last < b->last) {
      ++a;
    } else {
      ++b;
    }
  }
  return sum;
}

Letters::Letters(std::string_view text) : letters_before_(text.size() + 1), points_before_(text.size() + 1) {
  char32_t last = 0;
  char32_t one_but_last = 0;
  std::uint32_t points = 0;
  for (std::size_t at = 0; at < text.size();) {
    const text::CodePoint c = text::code_point_at(text, at);
    const bool joined = is_word_character(last) || ((last == '\'' || last == U'’') && is_word_character(one_but_last));
    if (is_word_character(c.value) && !joined) ++word_count_;
    if (text::is_letter_or_number(c.value)) word_of_.push_back(word_count_ - 1);
    ++points;
    for (std::size_t byte = at; byte < at + c.size; ++byte) {
      letters_before_[byte + 1] = static_cast<std::uint32_t>(word_of_.size());
      points_before_[byte + 1] = points;
    }
    at += c.size;
    one_but_last = last;
    last = c.value;
  }
}

LetterSet Letters::letters(const std::vector<Span>& spans) const {
  std::vector<TokenRange> ranges;
  ranges.reserve(spans.size());
  for (const Span span : spans) ranges.push_back({letters_before_[span.begin], letters_before_[span.end]});
  return LetterSet(std::move(ranges));
}

LetterSet Letters::letters_or_marks(const std::vector<Span>& spans) const {
  LetterSet found = letters(spans);
  if (!found.empty()) return found;
  const std::uint32_t behind = letters_before_.back();
  std::vector<TokenRange> ranges;
  ranges.reserve(spans.size());
  for (const Span span : spans) {
    ranges.push_back({behind + points_before_[span.begin], behind + points_before_[span.end]});
  }
  return LetterSet(std::move(ranges));
}

std::vector<bool> Letters::words(const std::vector<LetterSet>& sets) const {
  std::vector<bool> words(word_count_);
  for (const LetterSet& set : sets) {
    for (const TokenRange range : set.ranges()) {
      if (range.last > word_of_.size()) continue;  // marks
      for (std::uint32_t word = word_of_[range.first]; word <= word_of_[range.last - 1]; ++word) words[word] = true;
    }
  }
  return words;
}

}  // namespace argmap::eval
