#include "extract/voices/following.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "extract/voices/clauses.hpp"

namespace argmap::extract {
namespace {

/// Walks the speech quotations that nothing covers yet, beside the attributions that came before them.
class Follower {
 public:
  Follower(const Document& document, const Body& body, std::vector<Cited>& cited)
      : document_(document), body_(body), cited_(cited) {
    for (std::size_t i = 0; i < cited.size(); ++i) {
      speaking_.push_back(cited[i].sentence);
      if (is_bare(cited[i]) || is_quoted(cited[i]) || is_told(i)) continue;
      for (const TokenRange content : cited[i].contents) covered_.emplace_back(content, i);
    }
    std::ranges::sort(covered_);
    std::ranges::sort(speaking_);
  }

  void run() {
    for (const Quotation& quotation : document_.quotations) {
      if (quotation.parent == none && quotation.use == QuotationUse::speech) visit(quotation);
    }
  }

  /// Quotations standing by themselves are attributions no more once they are given to others.
  void drop_given() {
    std::erase_if(cited_,
                  [&](const Cited& c) { return is_bare(c) && std::ranges::binary_search(given_, c.contents.front()); });
  }

 private:
  /// A quotation that a rule found standing by itself.
  static bool is_bare(const Cited& c) { return c.source.empty() && c.cue.empty(); }

  /// Said by somebody whom the quotation quotes; that takes nothing from the one who is quoted.
  [[nodiscard]] bool is_quoted(const Cited& c) const {
    return !c.turn && document_.tokens[c.cue.empty() ? c.source.first : c.cue.first].quotation != none;
  }

  /// Models foretell “more storms,” the miller said.: what somebody else's words tell of speaks for no quotation
  /// behind.
  [[nodiscard]] bool is_told(std::size_t index) const {
    constexpr std::size_t farthest = 4;  // attributions of its sentence on either side
    const Cited& inner = cited_[index];
    const std::size_t first = index - std::min(index, farthest);
    for (std::size_t i = first; i < std::min(index + farthest + 1, cited_.size()); ++i) {
      const Cited& outer = cited_[i];
      if (i == index || outer.sentence != inner.sentence || inner.cue.empty() || outer.cue.empty()) continue;
      if (outer.contents.front().contains(inner.cue) && !inner.contents.front().contains(outer.cue)) return true;
    }
    return false;
  }

  void visit(const Quotation& quotation) {
    while (next_ < covered_.size() && covered_[next_].first.first < quotation.tokens.last) pass(quotation);
    if (last_ == none_yet || taken_ >= quotation.tokens.last || quotation.tokens.first < last_end_) return;
    if (is_authors(quotation)) last_ = none_yet;
    if (last_ == none_yet || !follows(quotation)) return;
    const TokenRange words = with_opening(quotation);
    cited_[last_].contents.push_back(words);
    given_.push_back(quotation.tokens);
    last_end_ = words.last;
  }

  /// “It is sound,” I said.
  [[nodiscard]] bool is_authors(const Quotation& quotation) const {
    if (quotation.tokens.last >= document_.tokens.size() || !ends_in_comma(document_, quotation.tokens.last - 1)) {
      return false;
    }
    const std::string& next = document_.word(document_.tokens[quotation.tokens.last]).fold;
    return next == "i" || next == "we";
  }

  /// Remembers the last that was quoted: what is reported in between ("he said, noting that …") goes on about it.
  void pass(const Quotation& quotation) {
    const auto [content, index] = covered_[next_++];
    if (content.overlaps(quotation.tokens)) taken_ = quotation.tokens.last;
    reported_ = !is_quoted(content);
    if (reported_ && cited_[index].source.empty()) return;  // hearsay is quoted from nobody
    if (reported_ && !takes_over(content) && !leads_to(index, content, quotation)) return;
    last_ = index;
    last_end_ = std::max(last_end_, content.last);
  }

  /// What is reported speaks for the quotation behind it where nobody was quoted in its paragraph.
  [[nodiscard]] bool takes_over(TokenRange content) const {
    if (last_ == none_yet) return true;
    return document_.sentences[sentence_of(content.first)].block !=
           document_.sentences[sentence_of(last_end_ - 1)].block;
  }

  /// “It is sound,” said the miller. He added that it was old. “My father built it.”: what a later sentence reports
  /// speaks for the quotation right behind it.
  [[nodiscard]] bool leads_to(std::size_t index, TokenRange content, const Quotation& quotation) const {
    const std::uint32_t sentence = sentence_of(content.last - 1);
    if (cited_[index].sentence <= cited_[last_].sentence || sentence + 1 >= document_.sentences.size()) return false;
    const Sentence& next = document_.sentences[sentence + 1];
    return content.last + 1 >= document_.sentences[sentence].tokens.last &&
           next.block == document_.sentences[sentence].block && next.tokens.first == quotation.tokens.first;
  }

  /// The quotation opens a sentence, in the same paragraph as the attribution, or it is the very next paragraph; or it
  /// goes on with the sentence that the words before it stand in.
  [[nodiscard]] bool follows(const Quotation& quotation) const {
    const std::uint32_t sentence = sentence_of(quotation.tokens.first);
    if (!body_.has_sentence(sentence)) return false;
    const std::uint32_t then = sentence_of(last_end_ - 1);
    if (!opens_sentence(quotation)) {
      if (sentence == cited_[last_].sentence) return goes_on(quotation);
      return ends_next_sentence(quotation, sentence, then);
    }
    const std::uint32_t now = document_.sentences[sentence].block;
    if (now == document_.sentences[then].block) return sentence <= then + (reported_ ? 1 : 2);
    if (now != document_.sentences[then].block + 1) return false;
    if (reported_ && !ends_block(last_end_)) return false;
    return quotation.continued || is_whole_block(quotation, now);
  }

  [[nodiscard]] bool opens_sentence(const Quotation& quotation) const {
    return document_.sentences[sentence_of(quotation.tokens.first)].tokens.first == quotation.tokens.first;
  }

  /// With the words before it, where it ends a sentence behind the attribution's own.
  [[nodiscard]] TokenRange with_opening(const Quotation& quotation) const {
    const std::uint32_t sentence = sentence_of(quotation.tokens.first);
    if (sentence == cited_[last_].sentence) return quotation.tokens;
    return {document_.sentences[sentence].tokens.first, quotation.tokens.last};
  }

  /// The wheel is sound, said the miller. It runs “like a clock that was made to outlive us.”
  [[nodiscard]] bool ends_next_sentence(const Quotation& quotation, std::uint32_t sentence, std::uint32_t then) const {
    constexpr std::uint32_t fewest = 9;  // tokens, marks included: a word or two may be a title or a term
    const Sentence& next = document_.sentences[sentence];
    if (sentence != then + 1 || next.block != document_.sentences[then].block) return false;
    const std::string& first = document_.word(document_.tokens[next.tokens.first]).fold;
    if (first == "he" || first == "she") return false;
    if (quotation.tokens.size() < fewest || quotation.tokens.last + 1 < next.tokens.last) return false;
    return !std::ranges::binary_search(speaking_, sentence);
  }

  /// "The wheel," said the miller, who kept bees, "is sound."
  [[nodiscard]] bool goes_on(const Quotation& quotation) const {
    const Token& before = document_.tokens[quotation.tokens.first - 1];
    const std::string& mark = document_.word(before).fold;
    return before.quotation == none && (mark == "," || mark == ":");
  }

  /// Nothing but a stop stands between the token and the end of its paragraph.
  [[nodiscard]] bool ends_block(std::uint32_t behind) const {
    return behind + 1 >= document_.blocks[document_.sentences[sentence_of(behind - 1)].block].tokens.last;
  }

  [[nodiscard]] bool is_whole_block(const Quotation& quotation, std::uint32_t block) const {
    const TokenRange tokens = document_.blocks[block].tokens;
    return quotation.tokens.first == tokens.first && quotation.tokens.last + 1 >= tokens.last;
  }

  [[nodiscard]] bool is_quoted(TokenRange content) const {
    return document_.tokens[content.first].quotation != none || document_.tokens[content.last - 1].quotation != none;
  }

  [[nodiscard]] std::uint32_t sentence_of(std::uint32_t token) const {
    const auto after =
        std::ranges::upper_bound(document_.sentences, token, {}, [](const Sentence& s) { return s.tokens.first; });
    return static_cast<std::uint32_t>(after - document_.sentences.begin()) - 1;
  }

  static constexpr std::size_t none_yet = static_cast<std::size_t>(-1);
  const Document& document_;
  const Body& body_;
  std::vector<Cited>& cited_;
  std::vector<std::pair<TokenRange, std::size_t>> covered_;
  std::vector<std::uint32_t> speaking_;  // sentences with attributions of their own, ascending
  std::vector<TokenRange> given_;        // ascending: quotations are walked in text order
  std::size_t next_ = 0;
  std::size_t last_ = none_yet;
  std::uint32_t last_end_ = 0;
  std::uint32_t taken_ = 0;
  bool reported_ = false;  // the last content passed was not quoted
};

}  // namespace

void add_following_quotations(const Document& document, const Body& body, std::vector<Cited>& cited) {
  Follower follower(document, body, cited);
  follower.run();
  follower.drop_given();
}

void add_following_quotations(const Document& document, const Body& body, std::span<const Cited> given,
                              std::vector<Cited>& beside) {
  std::vector<Cited> all(given.begin(), given.end());
  all.insert(all.end(), beside.begin(), beside.end());
  Follower(document, body, all).run();
  std::ranges::copy(all.begin() + static_cast<std::ptrdiff_t>(given.size()), all.end(), beside.begin());
}

void drop_quoted_voices(const Document& document, const std::vector<Cited>& all, std::vector<Cited>& some) {
  std::vector<TokenRange> quoted;
  for (const Cited& c : all) {
    if (c.source.empty() && c.cue.empty()) continue;
    for (const TokenRange content : c.contents) {
      if (document.tokens[content.first].quotation != none) quoted.push_back(content);
    }
  }
  std::ranges::sort(quoted, {}, &TokenRange::first);
  std::erase_if(some, [&](const Cited& c) {
    if (c.turn || c.cue.empty() || document.tokens[c.cue.first].quotation == none) return false;
    const auto behind = std::ranges::upper_bound(quoted, c.cue.first, {}, &TokenRange::first);
    return behind != quoted.begin() && std::prev(behind)->contains(c.cue.first);
  });
}

void drop_told_within(const Document& document, const std::vector<Cited>& all, std::vector<Cited>& some) {
  std::vector<TokenRange> told;
  for (const Cited& c : all) told.insert(told.end(), c.contents.begin(), c.contents.end());
  std::ranges::sort(told, {}, &TokenRange::first);
  std::vector<std::uint32_t> furthest;  // where what is told ends, up to each
  furthest.reserve(told.size());
  for (const TokenRange words : told) furthest.push_back(std::max(words.last, furthest.empty() ? 0 : furthest.back()));
  const auto is_quoted = [&](const Cited& c) {
    return std::ranges::any_of(c.contents, [&](TokenRange words) {
      const auto first = document.tokens.begin() + words.first;
      return std::any_of(first, first + words.size(), [](const Token& t) { return t.quotation != none; });
    });
  };
  std::erase_if(some, [&](const Cited& c) {
    if (c.cue.empty() || (c.citing == Citing::attribution && is_quoted(c))) return false;
    const auto behind = std::ranges::upper_bound(told, c.cue.first, {}, &TokenRange::first) - told.begin();
    return behind > 0 && furthest[static_cast<std::size_t>(behind) - 1] >= c.cue.last;
  });
}

}  // namespace argmap::extract
