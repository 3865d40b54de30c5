#include "extract/attributions.hpp"

#include <algorithm>
#include <iterator>
#include <tuple>

namespace argmap::extract {
namespace {

using rules::ProposalKind;

/// Where a voice rule keeps its captures.
struct Slots {
  int source = -1, cue = -1, content = -1, content2 = -1, role = -1, outlet = -1;
};

std::vector<Slots> slots_of(const rules::Book& book) {
  std::vector<Slots> slots(book.rules.size());
  for (std::size_t i = 0; i < book.rules.size(); ++i) {
    const rules::Rule& rule = book.rules[i];
    if (rule.propose.kind != ProposalKind::voice) continue;
    slots[i] = {rule.slot("source"),   rule.slot("cue"),  rule.slot("content"),
                rule.slot("content2"), rule.slot("role"), rule.slot("outlet")};
  }
  return slots;
}

TokenRange capture(const match::Match& match, int slot) {
  return slot < 0 ? TokenRange{} : match.captures[static_cast<std::size_t>(slot)];
}

bool is_mark(const Token& token) {
  return token.word_class == WordClass::punctuation;
}

/// Leaves out punctuation at the edges that is no part of a quotation.
TokenRange trimmed(const Document& document, TokenRange range) {
  const auto loose = [&](std::uint32_t i) {
    const Token& t = document.tokens[i];
    if (!is_mark(t)) return false;
    const std::string& mark = document.word(t).fold;
    return mark == "," || mark == ";" || mark == ":" || mark == "--" || mark == "–" || mark == "—" ||
           (t.quotation == none && (mark == "." || mark == "!" || mark == "?"));
  };
  while (!range.empty() && loose(range.first)) ++range.first;
  while (!range.empty() && loose(range.last - 1)) --range.last;
  return range;
}

std::uint32_t size_of(const std::vector<TokenRange>& ranges) {
  std::uint32_t size = 0;
  for (const TokenRange range : ranges) size += range.size();
  return size;
}

bool overlap(const std::vector<TokenRange>& a, const std::vector<TokenRange>& b) {
  return std::ranges::any_of(
      a, [&](TokenRange x) { return std::ranges::any_of(b, [&](TokenRange y) { return x.overlaps(y); }); });
}

bool inside(TokenRange part, const std::vector<TokenRange>& whole) {
  return !part.empty() && std::ranges::any_of(whole, [&](TokenRange range) { return range.contains(part); });
}

bool same_reading(const Cited& a, const Cited& b) {
  return a.cue == b.cue && a.source == b.source && overlap(a.contents, b.contents);
}

class Chooser {
 public:
  Chooser(const Document& document, const Body& body, const rules::Book& book, const MatchIndex& matches)
      : document_(document), body_(body), book_(book), matches_(matches), slots_(slots_of(book)) {}

  std::vector<Cited> run() {
    for (std::uint32_t s = 0; s < document_.sentences.size(); ++s) {
      if (body_.has_sentence(s)) choose_in(s);
    }
    std::ranges::stable_sort(chosen_, {}, [](const Cited& c) { return place(c); });
    return std::move(chosen_);
  }

  [[nodiscard]] std::vector<Cited> read_all() const {
    std::vector<Cited> all;
    for (std::uint32_t s = 0; s < document_.sentences.size(); ++s) {
      if (body_.has_sentence(s)) std::ranges::move(readings_in(s), std::back_inserter(all));
    }
    return all;
  }

 private:
  static std::uint32_t place(const Cited& c) {
    std::uint32_t first = c.contents.front().first;
    if (!c.source.empty()) first = std::min(first, c.source.first);
    if (!c.cue.empty()) first = std::min(first, c.cue.first);
    return first;
  }

  [[nodiscard]] Cited read(std::uint32_t index) const {
    const match::Match& m = matches_[index];
    const Slots& slots = slots_[m.rule];
    Cited cited{m.sentence,
                capture(m, slots.source),
                capture(m, slots.cue),
                {},
                capture(m, slots.role),
                capture(m, slots.outlet),
                {},
                {}};
    cited.votes.push_back({m.rule, index, static_cast<float>(book_.rules[m.rule].weight.value)});
    for (const int slot : {slots.content, slots.content2}) {
      const TokenRange content = trimmed(document_, capture(m, slot));
      if (!content.empty()) cited.contents.push_back(content);
    }
    std::ranges::sort(cited.contents);
    return cited;
  }

  [[nodiscard]] std::vector<Cited> readings_in(std::uint32_t sentence) const {
    std::vector<Cited> readings;
    const TokenRange range = matches_.of_sentence(sentence);
    for (std::uint32_t i = range.first; i < range.last; ++i) {
      if (matches_.kind(i) != ProposalKind::voice) continue;
      Cited cited = read(i);
      if (!cited.contents.empty() && !is_author(cited.source)) readings.push_back(std::move(cited));
    }
    return readings;
  }

  void choose_in(std::uint32_t sentence) {
    std::vector<Cited> readings = readings_in(sentence);
    join_agreeing(readings);
    std::ranges::stable_sort(readings, [](const Cited& a, const Cited& b) { return rank(a) > rank(b); });
    const std::size_t first = chosen_.size();
    for (Cited& reading : readings) place_reading(std::move(reading), first);
    drop_deep(first);
  }

  /// Hearsay of hearsay of hearsay: what stands within the words of this many voices has no voice of its own, or a
  /// sentence of nothing but "he said" would be told as often as it has words.
  void drop_deep(std::size_t first) {
    constexpr int deepest = 3;
    if (chosen_.size() - first <= deepest) return;
    std::vector<Cited> kept;
    for (std::size_t i = first; i < chosen_.size(); ++i) {
      int depth = 0;
      for (std::size_t j = first; j < chosen_.size() && depth < deepest; ++j) {
        depth += i != j && inside(anchor(chosen_[i]), chosen_[j].contents);
      }
      if (depth < deepest) kept.push_back(chosen_[i]);
    }
    chosen_.resize(first);
    std::ranges::move(kept, std::back_inserter(chosen_));
  }

  /// The words that attribute; of a quotation that stands alone, the quotation.
  static TokenRange anchor(const Cited& c) {
    if (!c.cue.empty()) return c.cue;
    return c.source.empty() ? c.contents.front() : c.source;
  }

  /// A voice is somebody other than the author: "I" and "we" outside quotation marks are none.
  [[nodiscard]] bool is_author(TokenRange source) const {
    if (source.size() != 1) return false;
    const Token& t = document_.tokens[source.first];
    const std::string& fold = document_.word(t).fold;
    return t.quotation == none && (fold == "i" || fold == "we");
  }

  /// Readings that name the same source, cue and content are one, with the votes of all.
  static void join_agreeing(std::vector<Cited>& readings) {
    std::vector<Cited> joined;
    for (Cited& reading : readings) {
      const auto same = std::ranges::find_if(joined, [&](const Cited& c) { return same_reading(c, reading); });
      if (same == joined.end()) {
        joined.push_back(std::move(reading));
        continue;
      }
      if (size_of(reading.contents) > size_of(same->contents)) same->contents = reading.contents;
      if (same->role.empty()) same->role = reading.role;
      if (same->outlet.empty()) same->outlet = reading.outlet;
      same->votes.insert(same->votes.end(), reading.votes.begin(), reading.votes.end());
    }
    readings = std::move(joined);
  }

  static std::tuple<float, int, std::uint32_t> rank(const Cited& c) {
    const int parts = (c.source.empty() ? 0 : 1) + (c.cue.empty() ? 0 : 1);
    return {total(c.votes), parts, size_of(c.contents)};
  }

  void place_reading(Cited reading, std::size_t first) {
    for (std::size_t i = first; i < chosen_.size(); ++i) {
      if (!contradict(reading, chosen_[i])) continue;
      std::vector<Vote>& lost = chosen_[i].lost;
      lost.insert(lost.end(), reading.votes.begin(), reading.votes.end());
      return;
    }
    if (total(reading.votes) > 0) chosen_.push_back(std::move(reading));
  }

  /// Two readings cannot both stand where they share a cue, take the other's cue for a source, or give the same words
  /// to two voices without one speaking within what the other says. Voices within a quotation are the quoted
  /// voice's affair.
  [[nodiscard]] bool contradict(const Cited& a, const Cited& b) const {
    if (a.cue.overlaps(b.cue) || a.cue.overlaps(b.source) || a.source.overlaps(b.cue)) return true;
    const bool a_in_b = inside(a.cue, b.contents);
    if (a_in_b && document_.tokens[a.cue.first].quotation != none) return true;
    if (a_in_b || inside(b.cue, a.contents)) return false;
    return overlap(a.contents, b.contents);
  }

  const Document& document_;
  const Body& body_;
  const rules::Book& book_;
  const MatchIndex& matches_;
  std::vector<Slots> slots_;
  std::vector<Cited> chosen_;
};

/// Walks the speech quotations that nothing covers yet, beside the attributions that came before them.
class Follower {
 public:
  Follower(const Document& document, const Body& body, std::vector<Cited>& cited)
      : document_(document), body_(body), cited_(cited) {
    for (std::size_t i = 0; i < cited.size(); ++i) {
      if (is_bare(cited[i])) continue;
      for (const TokenRange content : cited[i].contents) covered_.emplace_back(content, i);
    }
    std::ranges::sort(covered_);
  }

  void run() {
    for (const Quotation& quotation : document_.quotations) {
      if (quotation.parent == none && quotation.use == QuotationUse::speech) visit(quotation);
    }
    std::erase_if(cited_,
                  [&](const Cited& c) { return is_bare(c) && std::ranges::binary_search(given_, c.contents.front()); });
  }

 private:
  /// A quotation that a rule found standing by itself.
  static bool is_bare(const Cited& c) { return c.source.empty() && c.cue.empty(); }

  void visit(const Quotation& quotation) {
    while (next_ < covered_.size() && covered_[next_].first.first < quotation.tokens.last) {
      last_ = covered_[next_].second;
      last_end_ = std::max(last_end_, covered_[next_].first.last);
      if (covered_[next_].first.overlaps(quotation.tokens)) taken_ = quotation.tokens.last;
      ++next_;
    }
    if (last_ == none_yet || taken_ >= quotation.tokens.last || !follows(quotation)) return;
    cited_[last_].contents.push_back(quotation.tokens);
    given_.push_back(quotation.tokens);
    last_end_ = quotation.tokens.last;
  }

  /// The quotation opens a sentence, in the same paragraph as the attribution or as the very next paragraph.
  [[nodiscard]] bool follows(const Quotation& quotation) const {
    const std::uint32_t sentence = sentence_of(quotation.tokens.first);
    if (!body_.has_sentence(sentence) || document_.sentences[sentence].tokens.first != quotation.tokens.first)
      return false;
    const Token& before = document_.tokens[last_end_ - 1];
    const std::uint32_t then = document_.sentences[sentence_of(last_end_ - 1)].block;
    const std::uint32_t now = document_.sentences[sentence].block;
    if (now == then) return sentence <= sentence_of(last_end_ - 1) + 2 && quoted_speech();
    return now == then + 1 &&
           (quotation.continued || (before.quotation != none && quoted_speech() && quotation.continued));
  }

  [[nodiscard]] bool quoted_speech() const {
    return document_.tokens[cited_[last_].contents.back().first].quotation != none ||
           document_.tokens[cited_[last_].contents.back().last - 1].quotation != none;
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
  std::vector<TokenRange> given_;  // ascending: quotations are walked in text order
  std::size_t next_ = 0;
  std::size_t last_ = none_yet;
  std::uint32_t last_end_ = 0;
  std::uint32_t taken_ = 0;
};

}  // namespace

std::vector<Cited> choose_attributions(const Document& document, const Body& body, const rules::Book& book,
                                       const MatchIndex& matches) {
  return Chooser(document, body, book, matches).run();
}

std::vector<Cited> read_attributions(const Document& document, const Body& body, const rules::Book& book,
                                     const MatchIndex& matches) {
  return Chooser(document, body, book, matches).read_all();
}

void add_following_quotations(const Document& document, const Body& body, std::vector<Cited>& cited) {
  Follower(document, body, cited).run();
}

}  // namespace argmap::extract
