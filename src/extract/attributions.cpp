#include "extract/attributions.hpp"

#include <algorithm>
#include <iterator>
#include <tuple>

#include "extract/subjects.hpp"

namespace argmap::extract {
namespace {

using rules::ProposalKind;
using rules::VoiceProposal;

/// What a voice rule proposes, and where it keeps its captures.
struct Slots {
  VoiceProposal proposal = VoiceProposal::attribution;
  bool subject = false;
  int source = -1, cue = -1, content = -1, content2 = -1, role = -1, outlet = -1;
};

std::vector<Slots> slots_of(const rules::Book& book) {
  std::vector<Slots> slots(book.rules.size());
  for (std::size_t i = 0; i < book.rules.size(); ++i) {
    const rules::Rule& rule = book.rules[i];
    if (rule.propose.kind != ProposalKind::voice) continue;
    slots[i] = {rule.propose.voice,    rule.propose.source_is_subject, rule.slot("source"),   rule.slot("cue"), rule.slot("content"),
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
      if (body_.has_sentence(s)) choose_in(s, {});
    }
    return in_text_order();
  }

  /// What stands beside `given`, and in headlines and headings the attributions too.
  std::vector<Cited> run_beside(std::span<const Cited> given) {
    beside_ = true;
    for (std::uint32_t s = 0; s < document_.sentences.size(); ++s) {
      const auto here = std::ranges::equal_range(given, s, {}, &Cited::sentence);
      if (body_.has_sentence(s) || is_heading(s)) choose_in(s, here);
    }
    return in_text_order();
  }

 private:
  [[nodiscard]] bool is_heading(std::uint32_t sentence) const {
    const std::uint32_t block = document_.sentences[sentence].block;
    const BlockKind kind = document_.blocks[block].kind;
    return block == body_.headline_block || kind == BlockKind::headline || kind == BlockKind::heading;
  }

  std::vector<Cited> in_text_order() {
    std::ranges::stable_sort(chosen_, {}, [](const Cited& c) { return place(c); });
    return std::move(chosen_);
  }

  /// Attributions are looked for in the body, what is none beside it.
  [[nodiscard]] bool is_wanted(VoiceProposal proposal, std::uint32_t sentence) const {
    if (proposal == VoiceProposal::end) return false;
    if (proposal == VoiceProposal::attribution) return beside_ != body_.has_sentence(sentence);
    return beside_;
  }

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
                slots.proposal == VoiceProposal::end ? Citing::attribution : static_cast<Citing>(slots.proposal),
                {},
                {}};
    cited.votes.push_back({m.rule, index, static_cast<float>(book_.rules[m.rule].weight.value)});
    for (const int slot : {slots.content, slots.content2}) {
      const TokenRange content = trimmed(document_, up_to_end(capture(m, slot), cited.cue));
      if (!content.empty()) cited.contents.push_back(content);
    }
    std::ranges::sort(cited.contents);
    settle_quotations(cited);
    if (slots.content < 0) announce(cited);
    if (is_over(cited)) cited.contents.clear();
    return cited;
  }

  /// What follows the cue ends where a rule says so, unless the words are quoted.
  [[nodiscard]] TokenRange up_to_end(TokenRange content, TokenRange cue) const {
    if (cue.empty() || content.first < cue.last) return content;
    const bool quoted = document_.tokens[content.first].quotation != none;
    for (const std::uint32_t end : ends_) {
      const bool level = document_.tokens[end].quotation == document_.tokens[cue.first].quotation;
      const bool before = quoted && end >= cue.last;
      if (level && (end > content.first || before)) content.last = std::min(content.last, end);
    }
    return content;
  }

  /// It was "a farce," he said: the words before a quotation that ends a clause belong to what is said.
  void take_in_opening(TokenRange& content, std::uint32_t sentence) const {
    const std::uint32_t begin = document_.sentences[sentence].tokens.first;
    if (content.first <= begin || document_.tokens[content.first].quotation == none) return;
    const Token& before = document_.tokens[content.first - 1];
    if (!is_mark(before) && before.quotation == none) content.first = begin;
  }

  /// Content that ends within a quotation which it opened goes on to the end of it; a quotation that begins with a
  /// capital is a sentence of its own and continues no words before the cue.
  void settle_quotations(Cited& cited) const {
    std::vector<TokenRange>& contents = cited.contents;
    if (!contents.empty() && contents.front().last <= cited.cue.first) take_in_opening(contents.front(), cited.sentence);
    for (TokenRange& content : contents) {
      if (content.empty()) continue;
      const std::uint32_t last = document_.tokens[content.last - 1].quotation;
      if (last == none || document_.quotations[last].use != QuotationUse::speech) continue;
      const TokenRange quoted = document_.quotations[last].tokens;
      if (document_.quotations[last].closed && content.first <= quoted.first) content.last = std::max(content.last, quoted.last);
    }
    if (contents.size() != 2 || contents[1].size() < 2) return;
    const Token& first = document_.tokens[contents[1].first + 1];
    const bool opens = first.quotation != none && document_.tokens[contents[1].first].quotation == first.quotation;
    if (opens && first.capitalised && document_.tokens[contents[0].last - 1].quotation == none)
      contents.erase(contents.begin());
  }

  /// A rule without content announces the quotation that comes after the sentence: right behind it, or as the next
  /// paragraph.
  void announce(Cited& cited) const {
    const std::uint32_t next = cited.sentence + 1;
    if (next >= document_.sentences.size()) return;
    const Block& block = document_.blocks[document_.sentences[next].block];
    const TokenRange words = document_.sentences[next].tokens;
    if (block.kind == BlockKind::quote && document_.sentences[next].block != document_.sentences[cited.sentence].block) {
      cited.contents.push_back(trimmed(document_, block.tokens));
      return;
    }
    const auto quotation = std::ranges::lower_bound(document_.quotations, words.first, {},
                                                    [](const Quotation& q) { return q.tokens.first; });
    if (quotation == document_.quotations.end() || quotation->tokens.first != words.first) return;
    if (quotation->use == QuotationUse::speech) cited.contents.push_back(quotation->tokens);
  }

  [[nodiscard]] bool is_stop(std::uint32_t token) const {
    const std::string& fold = document_.word(document_.tokens[token]).fold;
    return fold == "." || fold == "!" || fold == "?";
  }

  /// “We lost.” He said nothing: what a full stop has ended is not what the next sentence says.
  [[nodiscard]] bool is_over(const Cited& cited) const {
    if (cited.contents.empty() || cited.cue.empty() || is_mark(document_.tokens[cited.cue.first])) return false;
    const TokenRange first = cited.contents.front();
    const std::uint32_t begin = document_.sentences[cited.sentence].tokens.first;
    if (first.last > begin) return false;
    std::uint32_t last = first.last - 1;
    for (int marks = 0; marks < 3 && last > first.first && !is_stop(last); ++marks) --last;
    const Token& opening = document_.tokens[begin];
    const bool new_sentence = opening.capitalised && opening.word_class != WordClass::name;
    return document_.word(document_.tokens[last]).fold == "." || (is_stop(last) && new_sentence);
  }

  /// Participles and joined verbs take the subject of the clause, but none from what somebody else says.
  void give_subject(std::size_t index, std::size_t first) {
    Cited& c = chosen_[index];
    if (!c.source.empty() || c.cue.empty() || !slots_[c.votes.front().rule].subject) return;
    std::vector<TokenRange> closed;
    for (std::size_t i = first; i < chosen_.size(); ++i) {
      if (i == index || inside(c.cue, chosen_[i].contents)) continue;
      closed.insert(closed.end(), chosen_[i].contents.begin(), chosen_[i].contents.end());
    }
    c.source = subject_before(document_, document_.sentences[c.sentence].tokens, c.cue.first, closed);
    if (is_author(c.source)) c.source = {};
  }

  [[nodiscard]] std::uint32_t place_of_end(const match::Match& match) const {
    const std::int8_t at = book_.rules[match.rule].propose.at;
    return at < 0 ? match.tokens.first : match.captures[static_cast<std::size_t>(at)].first;
  }

  void find_ends(TokenRange matches) {
    ends_.clear();
    for (std::uint32_t i = matches.first; i < matches.last; ++i) {
      if (matches_.kind(i) == ProposalKind::voice && slots_[matches_[i].rule].proposal == VoiceProposal::end)
        ends_.push_back(place_of_end(matches_[i]));
    }
  }

  void choose_in(std::uint32_t sentence, std::span<const Cited> given) {
    std::vector<Cited> readings;
    const TokenRange range = matches_.of_sentence(sentence);
    find_ends(range);
    for (std::uint32_t i = range.first; i < range.last; ++i) {
      if (matches_.kind(i) != ProposalKind::voice) continue;
      if (!is_wanted(slots_[matches_[i].rule].proposal, sentence)) continue;
      Cited cited = read(i);
      if (!cited.contents.empty() && !is_author(cited.source)) readings.push_back(std::move(cited));
    }
    join_agreeing(readings);
    std::ranges::stable_sort(readings, [](const Cited& a, const Cited& b) { return rank(a) > rank(b); });
    const std::size_t first = chosen_.size();
    chosen_.insert(chosen_.end(), given.begin(), given.end());
    for (Cited& reading : readings) place_reading(std::move(reading), first);
    for (std::size_t i = first + given.size(); i < chosen_.size(); ++i) give_subject(i, first);
    chosen_.erase(chosen_.begin() + static_cast<std::ptrdiff_t>(first),
                  chosen_.begin() + static_cast<std::ptrdiff_t>(first + given.size()));
    drop_own(first);
    drop_deep(first);
  }

  /// She said she believed that …: what she believes is what she said.
  void drop_own(std::size_t first) {
    const auto begin = chosen_.begin() + static_cast<std::ptrdiff_t>(first);
    const std::vector<Cited> all(begin, chosen_.end());
    const auto is_own = [&](const Cited& c) {
      if (!is_personal(c.source)) return false;
      return std::ranges::any_of(all, [&](const Cited& outer) {
        return !outer.source.empty() && outer.contents.back().contains(c.cue) &&
               c.source.first <= outer.contents.back().first + 1 && outer.contents.back().first <= c.source.first;
      });
    };
    chosen_.erase(std::remove_if(begin, chosen_.end(), is_own), chosen_.end());
  }

  [[nodiscard]] bool is_personal(TokenRange source) const {
    if (source.size() != 1) return false;
    const std::string& fold = document_.word(document_.tokens[source.first]).fold;
    return fold == "he" || fold == "she" || fold == "they";
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
  bool beside_ = false;
  std::vector<std::uint32_t> ends_;  // of the sentence at hand
  std::vector<Cited> chosen_;
};

}  // namespace

std::vector<Cited> choose_attributions(const Document& document, const Body& body, const rules::Book& book,
                                       const MatchIndex& matches) {
  return Chooser(document, body, book, matches).run();
}

std::vector<Cited> choose_attitudes(const Document& document, const Body& body, const rules::Book& book,
                                    const MatchIndex& matches, std::span<const Cited> cited) {
  return Chooser(document, body, book, matches).run_beside(cited);
}

}  // namespace argmap::extract
