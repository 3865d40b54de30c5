#include "exercise/article.hpp"

#include <algorithm>
#include <array>

#include "render/escape.hpp"

namespace argmap::exercise {
namespace {

constexpr std::array<std::string_view, 6> kept_furniture{"headline",   "byline",   "editors-note",
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

/// How a block stands on the sheet; "" where it does not.
std::string kind_of(const Report& report, const Block& block) {
  for (const Furniture& furniture : report.furniture) {
    if (!furniture.span.contains(block.span)) continue;
    if (furniture.category == "credit" && is_short_line(report.document, block)) return "note";
    if (std::ranges::find(kept_furniture, furniture.category) == kept_furniture.end()) return "";
    return furniture.category == "headline" ? "title" : "note";
  }
  if (block.kind == BlockKind::headline) return "title";
  if (block.kind == BlockKind::rule || block.kind == BlockKind::code || block.tokens.empty()) return "";
  const bool aside = report.document.slice(block.span).starts_with('[');  // "[Applause]"
  return block.kind != BlockKind::heading ? "paragraph" : aside ? "note" : "heading";
}

/// A short line that opens the text, before what was taken for its headline, is the headline; the other says more.
void mend_title(std::vector<Paragraph>& paragraphs) {
  if (paragraphs.size() < 2 || paragraphs[0].kind != "note" || paragraphs[1].kind != "title") return;
  paragraphs[0].kind = "title";
  paragraphs[1].kind = "note";
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
    }
    flush_word();
    flush_line();
    if (!paragraph_.lines.empty()) article_.paragraphs.push_back(std::move(paragraph_));
  }

 private:
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
  for (const Block& block : report.document.blocks) {
    if (auto kind = kind_of(report, block); !kind.empty()) setter.set(block, std::move(kind));
  }
  mend_title(article.paragraphs);
  mend_ending(article.paragraphs);
  return article;
}

}  // namespace argmap::exercise
