#include "extract/voices/quoted_rest.hpp"

#include <algorithm>
#include <cstdint>
#include <string_view>

#include "extract/voices/clauses.hpp"
#include "extract/voices/main_clause.hpp"
#include "extract/voices/names_given.hpp"

namespace argmap::extract {
namespace {

class QuotedRest {
 public:
  QuotedRest(const Document& document, std::vector<Cited>& cited) : document_(document), cited_(cited) {
    for (const Cited& c : cited) {
      for (const TokenRange part : {c.source, c.cue}) add(part);
      for (const TokenRange content : c.contents) add(content);
    }
    std::ranges::sort(taken_, {}, &TokenRange::first);
    for (const TokenRange part : taken_)
      furthest_.push_back(std::max(part.last, furthest_.empty() ? 0 : furthest_.back()));
  }

  void run() {
    for (Cited& c : cited_) {
      if (can_go_on(c)) go_on(c);
    }
  }

 private:
  void add(TokenRange part) {
    if (!part.empty()) taken_.push_back(part);
  }

  [[nodiscard]] std::string_view fold(std::uint32_t i) const { return document_.word(document_.tokens[i]).fold; }

  [[nodiscard]] bool can_go_on(const Cited& c) const {
    if (c.cue.empty() || c.turn || document_.tokens[c.cue.first].quotation != none) return false;
    const TokenRange sentence = document_.sentences[c.sentence].tokens;
    const TokenRange content = c.contents.back();
    if (content.first < c.cue.last || !sentence.contains(content)) return false;
    if (content.last + 2 >= sentence.last || !has_quotation_behind(content.last, sentence.last)) return false;
    if (joins_verb(content.last, sentence.last)) return false;
    if (closes_quotation(document_, content.last - 1) && is_dash(content.last)) return false;
    return !follows_relative(document_, c.source) && !opens_sentence(document_, sentence, c.cue);
  }

  [[nodiscard]] bool is_dash(std::uint32_t i) const {
    return document_.tokens[i].word_class == WordClass::punctuation && fold(i) != "," && fold(i) != "(";
  }

  /// "… and left", "…, but said": the same subject does something else.
  [[nodiscard]] bool joins_verb(std::uint32_t i, std::uint32_t last) const {
    if (fold(i) == "," && i + 1 < last) ++i;
    if (fold(i) != "and" && fold(i) != "but" && fold(i) != "then" && fold(i) != "before" && fold(i) != "after")
      return false;
    std::uint32_t verb = i + 1;
    while (verb + 1 < last && document_.tokens[verb].word_class == WordClass::adverb) ++verb;
    const WordClass its = document_.tokens[verb].word_class;
    return its == WordClass::verb || its == WordClass::auxiliary || fold(verb).ends_with("ing");
  }

  [[nodiscard]] std::vector<Quotation>::const_iterator next_quotation(std::uint32_t token) const {
    return std::ranges::lower_bound(document_.quotations, token, {}, [](const Quotation& q) { return q.tokens.first; });
  }

  [[nodiscard]] bool has_quotation_behind(std::uint32_t token, std::uint32_t end) const {
    const auto next = next_quotation(token);
    return next != document_.quotations.end() && next->tokens.first < end;
  }

  void go_on(Cited& c) {
    constexpr int most = 8;  // quotations looked at
    const std::uint32_t end = document_.sentences[c.sentence].tokens.last;
    TokenRange& content = c.contents.back();
    auto quotation = next_quotation(content.last);
    for (int seen = 0; seen < most && quotation != document_.quotations.end(); ++quotation, ++seen) {
      if (quotation->tokens.first >= end) return;
      if (quotation->parent != none) continue;
      if (!quotation->closed || quotation->tokens.last > end) return;
      if (fold(quotation->tokens.first - 1) == ":" || !is_free({content.last, quotation->tokens.last})) return;
      const bool goes_on =
          quotation->use == QuotationUse::speech || (quotation->use == QuotationUse::scare && has_quotation(content));
      if (goes_on) content.last = quotation->tokens.last;
    }
  }

  [[nodiscard]] bool has_quotation(TokenRange content) const {
    const auto first = document_.tokens.begin() + content.first;
    return std::any_of(first, first + content.size(), [](const Token& t) { return t.quotation != none; });
  }

  /// Nothing that belongs to an attribution reaches into it.
  [[nodiscard]] bool is_free(TokenRange range) const {
    const auto behind = std::ranges::lower_bound(taken_, range.last, {}, &TokenRange::first) - taken_.begin();
    return behind == 0 || furthest_[static_cast<std::size_t>(behind) - 1] <= range.first;
  }

  const Document& document_;
  std::vector<Cited>& cited_;
  std::vector<TokenRange> taken_;        // sources, cues and contents, by where they begin
  std::vector<std::uint32_t> furthest_;  // where the furthest of them ends, up to each
};

}  // namespace

void go_on_to_quoted_rest(const Document& document, std::vector<Cited>& cited) {
  QuotedRest(document, cited).run();
}

}  // namespace argmap::extract
