#include "text/quotations/quotations.hpp"

#include <algorithm>

#include "text/bytes/characters.hpp"
#include "text/bytes/utf8.hpp"
#include "text/quotations/marks.hpp"
#include "text/quotations/use.hpp"

namespace argmap::text {
namespace {

/// A quotation that nobody closes in its own paragraph may be closed in one of this many that follow.
constexpr std::uint32_t paragraphs_to_close = 4;

/// Pairs the marks of one block after the other. At most one quotation of a family is open at a time, so that the
/// depth of nesting is bounded and a forgotten mark does little harm.
class QuotationFinder {
 public:
  explicit QuotationFinder(Document& document) : document_(document), quotations_(document.quotations) {}

  void run() {
    for (const Block& block : document_.blocks) {
      if (block.kind == BlockKind::code || block.kind == BlockKind::rule) continue;
      if (block.kind == BlockKind::heading || block.kind == BlockKind::headline) pending_ = none;
      read_block(block);
    }
    drop_void();
  }

 private:
  struct Open {
    std::uint32_t quotation = 0;
    MarkFamily family = MarkFamily::straight;
  };

  void read_block(const Block& block) {
    find_marks(document_, block.span, marks_);
    first_word_ = first_visible(block);
    for (const Mark& mark : marks_) read(mark);
    if (pending_ != none && ++pending_age_ > paragraphs_to_close) pending_ = none;
    if (!open_.empty()) leave_open(block.span.end);
    shortened_ = none;
  }

  std::uint32_t first_visible(const Block& block) const {
    return block.sentences.empty() ? block.span.begin : document_.sentences[block.sentences.first].span.begin;
  }

  void read(const Mark& mark) {
    const bool is_open = find_open(mark.family) != open_.size();
    switch (mark.side) {
      case MarkSide::opens:
        return open(mark);
      case MarkSide::closes:
        return close(mark);
      case MarkSide::either:
        return is_open ? close(mark) : open(mark);
    }
  }

  std::size_t find_open(MarkFamily family) const {
    for (std::size_t i = open_.size(); i-- > 0;) {
      if (open_[i].family == family) return i;
    }
    return open_.size();
  }

  void open(const Mark& mark) {
    const std::size_t same = find_open(mark.family);
    if (same != open_.size()) {
      const std::uint32_t forgotten = open_[same].quotation;
      while (open_.size() > same) end_unclosed(mark.span.begin);
      shortened_ = forgotten;
      shortened_family_ = mark.family;
    }
    Quotation& quotation = quotations_.emplace_back();
    quotation.span = mark.span;
    quotation.inner = {mark.span.end, mark.span.end};
    quotation.closed = false;
    families_.push_back(mark.family);
    const auto index = static_cast<std::uint32_t>(quotations_.size() - 1);
    if (pending_ != none && !is_single(mark.family)) {
      quotation.continued = mark.span.begin == first_word_ && families_[pending_] == mark.family;
      pending_ = none;
    }
    open_.push_back({index, mark.family});
  }

  void close(const Mark& mark) {
    std::size_t match = find_open(mark.family);
    if (match == open_.size()) match = find_mixed(mark);
    if (match != open_.size()) {
      if (is_apostrophe(mark, match)) return;
      while (open_.size() > match + 1) end_unclosed(mark.span.begin);
      end_closed(open_.back().quotation, mark);
      forget_shortened(open_.back().quotation);
      open_.pop_back();
    } else if (is_single(mark.family)) {
      return;  // an apostrophe
    } else if (shortened_ != none && shortened_family_ == mark.family) {
      revive(mark);
    } else if (mark.looks_opening) {
      open(mark);
    } else if (pending_ != none && families_[pending_] == mark.family) {
      while (!open_.empty()) end_unclosed(mark.span.begin);
      end_closed(pending_, mark);
      pending_ = none;
    }
  }

  /// A straight mark may close what a curly one opened, and the other way round.
  std::size_t find_mixed(const Mark& mark) const {
    switch (mark.family) {
      case MarkFamily::curly:
      case MarkFamily::tex:
        return find_open(MarkFamily::straight);
      case MarkFamily::straight:
        return find_open(MarkFamily::curly);
      case MarkFamily::single_straight:
        return mark.after_stop ? find_open(MarkFamily::single_curly) : open_.size();
      default:
        return open_.size();
    }
  }

  /// A single mark is one inside double marks that its partner stands outside of, and in "the workers’ pay" where a
  /// later mark can close.
  bool is_apostrophe(const Mark& mark, std::size_t match) const {
    if (!is_single(mark.family)) return false;
    return match + 1 < open_.size() || (mark.maybe_possessive && mark.closer_follows);
  }

  /// A quotation in the same marks as the one around it had seemed to end that one.
  void revive(const Mark& mark) {
    while (!open_.empty() && open_.back().quotation > shortened_) end_unclosed(mark.span.begin);
    end_closed(shortened_, mark);
    shortened_ = none;
  }

  /// What was shortened inside a quotation cannot go on behind its end.
  void forget_shortened(std::uint32_t ended) {
    if (shortened_ != none && ended < shortened_) shortened_ = none;
  }

  void end_closed(std::uint32_t index, const Mark& mark) {
    Quotation& quotation = quotations_[index];
    quotation.inner.end = mark.span.begin;
    quotation.span.end = mark.span.end;
    quotation.closed = true;
  }

  /// Ends what is open at the end of a block; a later block may yet close the outermost.
  void leave_open(std::uint32_t end) {
    const Open outermost = open_.front();
    while (!open_.empty()) end_unclosed(end);
    const bool may_go_on = !is_single(outermost.family) && !quotations_[outermost.quotation].span.empty();
    pending_ = may_go_on ? outermost.quotation : none;
    pending_age_ = 0;
  }

  /// Ends the innermost open quotation before `at`. A straight single mark without partner was an apostrophe.
  void end_unclosed(std::uint32_t at) {
    const Open last = open_.back();
    open_.pop_back();
    forget_shortened(last.quotation);
    Quotation& quotation = quotations_[last.quotation];
    while (at > quotation.inner.begin) {
      const CodePoint c = code_point_before(document_.text, at);
      if (!is_blank(c.value)) break;
      at -= c.size;
    }
    quotation.inner.end = quotation.span.end = at;
    const bool is_void = last.family == MarkFamily::single_straight || at <= quotation.inner.begin;
    if (is_void) quotation.span.end = quotation.span.begin;
  }

  void drop_void() {
    std::erase_if(quotations_, [](const Quotation& quotation) { return quotation.span.empty(); });
  }

  Document& document_;
  std::vector<Quotation>& quotations_;
  std::vector<MarkFamily> families_;  ///< of each quotation
  std::vector<Mark> marks_;
  std::vector<Open> open_;          ///< from the outermost to the innermost
  std::uint32_t shortened_ = none;  ///< ended because another opened in the same marks, in this block
  MarkFamily shortened_family_ = MarkFamily::straight;
  std::uint32_t pending_ = none;   ///< left open at the end of an earlier block
  std::uint32_t pending_age_ = 0;  ///< blocks since then
  std::uint32_t first_word_ = 0;   ///< first visible byte of the block
};

void set_token_ranges(Document& document) {
  const std::vector<Token>& tokens = document.tokens;
  for (Quotation& quotation : document.quotations) {
    const auto first = std::partition_point(tokens.begin(), tokens.end(),
                                            [&](const Token& token) { return token.span.end <= quotation.span.begin; });
    const auto last = std::partition_point(first, tokens.end(),
                                           [&](const Token& token) { return token.span.begin < quotation.span.end; });
    quotation.tokens = {static_cast<std::uint32_t>(first - tokens.begin()),
                        static_cast<std::uint32_t>(last - tokens.begin())};
  }
}

/// Quotations come by their opening marks, so the inner ones overwrite the outer.
void set_nesting(Document& document) {
  std::vector<std::uint32_t> around;
  for (std::uint32_t i = 0; i < document.quotations.size(); ++i) {
    Quotation& quotation = document.quotations[i];
    while (!around.empty() && document.quotations[around.back()].span.end <= quotation.span.begin) around.pop_back();
    if (!around.empty()) quotation.parent = around.back();
    around.push_back(i);
    for (std::uint32_t t = quotation.tokens.first; t < quotation.tokens.last; ++t) document.tokens[t].quotation = i;
  }
}

/// Whether the sentence ends with a question mark that no quotation encloses; brackets may stand behind it.
bool is_question(const Document& document, const Sentence& sentence) {
  for (std::uint32_t i = sentence.tokens.last; i-- > sentence.tokens.first;) {
    const Token& token = document.tokens[i];
    const std::string_view mark = document.slice(token.span);
    if (mark.find('?') != std::string_view::npos)
      return token.quotation == none && token.word_class == WordClass::punctuation;
    if (mark != ")" && mark != "]" && mark != "!") return false;
  }
  return false;
}

}  // namespace

void find_quotations(Document& document) {
  QuotationFinder(document).run();
  set_token_ranges(document);
  set_nesting(document);
  for (Quotation& quotation : document.quotations) quotation.use = use_of(document, quotation);
  for (Sentence& sentence : document.sentences) sentence.question = is_question(document, sentence);
}

}  // namespace argmap::text
