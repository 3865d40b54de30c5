#include "exercise/article.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "render/escape/escape.hpp"

namespace argmap::exercise {
namespace {

constexpr std::array<std::string_view, 7> kept_furniture{"headline",   "kicker",   "byline",    "editors-note",
                                                         "standfirst", "dateline", "disclaimer"};

std::size_t code_points(std::string_view text) {
  return static_cast<std::size_t>(
      std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

/// A short line beside the text: salutation and signature of a letter, who speaks for which side. A caption, or what a
/// page says of itself, is longer or has other signs.
bool is_short_line(const Document& document, const Block& block) {
  constexpr std::uint32_t most_words = 6;
  std::uint32_t words = 0;
  for (std::uint32_t i = block.tokens.first; i < block.tokens.last; ++i) {
    words += document.tokens[i].word_class != WordClass::punctuation ? 1U : 0U;
  }
  return words <= most_words && document.slice(block.span).find_first_of(":(/|@[") == std::string_view::npos;
}

/// A block, what furniture it is ("" for none), and how it stands on the sheet; kind "" where it does not.
struct Placed {
  const Block* block = nullptr;
  std::string_view category = {};
  std::string kind = {};
};

Placed placed(const Report& report, const Block& block) {
  for (const Furniture& furniture : report.furniture) {
    if (!furniture.span.contains(block.span)) continue;
    const std::string_view category = furniture.category;
    const bool kept = std::ranges::find(kept_furniture, category) != kept_furniture.end() ||
                      (category == "credit" && is_short_line(report.document, block));
    return {&block, category, !kept ? "" : category == "headline" ? "title" : "note"};
  }
  if (block.kind == BlockKind::headline) return {&block, "", "title"};
  if (block.kind == BlockKind::rule || block.kind == BlockKind::code || block.tokens.empty()) return {&block};
  const bool aside = report.document.slice(block.span).starts_with('[');  // "[Applause]"
  if (block.kind == BlockKind::quote) return {&block, "", "quote"};
  return {&block, "", block.kind != BlockKind::heading ? "paragraph" : aside ? "note" : "heading"};
}

/// "Remarks by Ann Ray at the winter dinner of the Friends": a line that says by whom, and more.
bool says_by_whom(const Document& document, const Block& block) {
  const std::string_view words = document.slice(block.span);
  const auto by = words.find(" by ");
  const bool name =
      by != std::string_view::npos && by + 4 < words.size() && words[by + 4] >= 'A' && words[by + 4] <= 'Z';
  return name && !is_short_line(document, block);
}

/// A short line that opens the text is its headline where the next, which was taken for it, says by whom it is.
/// Bylines, dates and names of papers are none, nor is what stands over a headline that Markdown marks.
void mend_title(const Document& document, std::vector<Placed>& blocks) {
  if (blocks.size() < 2 || blocks[0].category != "credit" || blocks[1].kind != "title") return;
  const auto words = [&](std::size_t i) { return document.slice(blocks[i].block->span); };
  const bool dated = words(0).find_first_of("0123456789") != std::string_view::npos;
  if (dated || words(1).starts_with('#') || !says_by_whom(document, *blocks[1].block)) return;
  std::swap(blocks[0].kind, blocks[1].kind);
}

/// A heading with nothing below it heads nothing: an address behind a signature.
void mend_ending(std::vector<Paragraph>& paragraphs) {
  for (auto each = paragraphs.rbegin(); each != paragraphs.rend() && each->kind != "paragraph"; ++each) {
    if (each->kind == "heading") each->kind = "note";
  }
}

/// Fills lines with the tokens of one block.
class Setter {
 public:
  Setter(const Document& document, Article& article) : document_(document), article_(article) {}

  void set(const Block& block, std::string kind) {
    paragraph_ = {std::move(kind), {}};
    for (std::uint32_t i = block.tokens.first; i < block.tokens.last; ++i) {
      const Token& token = document_.tokens[i];
      if (token.space_before || i == block.tokens.first) flush_word(), word_start_ = token.span.begin;
      word_ += render::terminal_line(document_.slice(token.span));
      if (const std::string host = link_behind(block, i); !host.empty()) {
        flush_word(), word_start_ = token.span.begin;
        word_ = "[" + host + "]";
      }
    }
    flush_word();
    flush_line();
    if (!paragraph_.lines.empty()) article_.paragraphs.push_back(std::move(paragraph_));
  }

 private:
  /// The host of a Markdown link whose words end with the token: on paper nobody sees where it leads. "" for none.
  [[nodiscard]] std::string link_behind(const Block& block, std::uint32_t token) const {
    const std::uint32_t begin = document_.tokens[token].span.end;
    const std::uint32_t end = token + 1 < block.tokens.last ? document_.tokens[token + 1].span.begin : block.span.end;
    const std::string_view between = document_.slice({begin, std::max(begin, end)});
    for (const std::string_view opening : {"](https://", "](http://"}) {
      const auto at = between.find(opening);
      if (at == std::string_view::npos) continue;
      const std::string_view rest = between.substr(at + opening.size());
      return render::terminal_line(rest.substr(0, rest.find_first_of("/) \"#?")));
    }
    return "";
  }

  void flush_word() {
    if (word_.empty()) return;
    if (!line_.empty() && code_points(line_) + 1 + code_points(word_) > line_length) flush_line();
    if (line_.empty()) line_start_ = word_start_;
    line_ += (line_.empty() ? "" : " ") + word_;
    word_.clear();
  }

  void flush_line() {
    if (line_.empty()) return;
    article_.starts.push_back(line_start_);
    paragraph_.lines.push_back(std::move(line_));
    line_.clear();
  }

  const Document& document_;
  Article& article_;
  Paragraph paragraph_;
  std::string word_;
  std::string line_;
  std::uint32_t word_start_ = 0;
  std::uint32_t line_start_ = 0;
};

}  // namespace

std::uint32_t Article::line_of(std::uint32_t byte) const {
  return static_cast<std::uint32_t>(std::ranges::upper_bound(starts, byte) - starts.begin());
}

Article set_article(const Report& report) {
  Article article;
  Setter setter(report.document, article);
  std::vector<Placed> blocks;
  for (const Block& block : report.document.blocks) {
    if (Placed each = placed(report, block); !each.kind.empty()) blocks.push_back(std::move(each));
  }
  mend_title(report.document, blocks);
  for (Placed& each : blocks) setter.set(*each.block, std::move(each.kind));
  mend_ending(article.paragraphs);
  return article;
}

}  // namespace argmap::exercise
