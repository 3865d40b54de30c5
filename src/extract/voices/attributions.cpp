#include "extract/voices/attributions.hpp"

#include <algorithm>
#include <iterator>
#include <tuple>

#include "extract/voices/agreeing_readings.hpp"
#include "extract/voices/apposition.hpp"
#include "extract/voices/main_clause.hpp"
#include "extract/voices/next_speaker.hpp"
#include "extract/voices/readings.hpp"
#include "extract/voices/subjects.hpp"

namespace argmap::extract {
namespace {

using rules::ProposalKind;
using rules::VoiceProposal;

bool inside(TokenRange part, const std::vector<TokenRange>& whole) {
  return !part.empty() && std::ranges::any_of(whole, [&](TokenRange range) { return range.contains(part); });
}

class Chooser {
 public:
  Chooser(const Document& document, const Body& body, const rules::Book& book, const MatchIndex& matches)
      : document_(document),
        body_(body),
        book_(book),
        matches_(matches),
        reader_(document, book, matches),
        claimed_(document.quotations.size()) {}

  std::vector<Cited> run() {
    for (std::uint32_t s = 0; s < document_.sentences.size(); ++s) {
      if (body_.has_sentence(s)) choose_in(s, {});
    }
    return in_text_order();
  }

  std::vector<Cited> read_all() {
    std::vector<Cited> all;
    for (std::uint32_t s = 0; s < document_.sentences.size(); ++s) {
      if (body_.has_sentence(s)) std::ranges::move(readings_in(s), std::back_inserter(all));
    }
    return all;
  }

  /// What stands beside `given`, and in headlines and headings the attributions too.
  std::vector<Cited> run_beside(std::span<const Cited> given) {
    beside_ = true;
    std::vector<Cited> by_sentence(given.begin(), given.end());
    std::ranges::stable_sort(by_sentence, {}, &Cited::sentence);
    for (const Cited& c : given) claim(c);
    for (std::uint32_t s = 0; s < document_.sentences.size(); ++s) {
      const auto first = std::ranges::lower_bound(by_sentence, s, {}, &Cited::sentence);
      const auto last = std::ranges::upper_bound(by_sentence, s, {}, &Cited::sentence);
      const std::span<const Cited> here(first, last);
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
    if (proposal == VoiceProposal::end || proposal == VoiceProposal::aside) return false;
    if (proposal == VoiceProposal::attribution) return beside_ != body_.has_sentence(sentence);
    return beside_;
  }

  static std::uint32_t place(const Cited& c) {
    std::uint32_t first = c.contents.front().first;
    if (!c.source.empty()) first = std::min(first, c.source.first);
    if (!c.cue.empty()) first = std::min(first, c.cue.first);
    return first;
  }

  /// Participles and joined verbs take the subject of the clause, but none from what somebody else says.
  void give_subject(std::size_t index, std::size_t first) {
    Cited& c = chosen_[index];
    if (!c.source.empty() || c.cue.empty()) return;
    if (!c.dangling && !book_.rules[c.votes.front().rule].propose.source_is_subject) return;
    std::vector<TokenRange> closed;
    for (std::size_t i = first; i < chosen_.size(); ++i) {
      if (i == index || inside(c.cue, chosen_[i].contents)) continue;
      closed.insert(closed.end(), chosen_[i].contents.begin(), chosen_[i].contents.end());
    }
    const TokenRange sentence = document_.sentences[c.sentence].tokens;
    c.source = subject_before(document_, sentence, verb_of(c.cue), closed);
    const TokenRange spoke = speaker_behind_verb(index, first);
    if (!spoke.empty() && (c.source.empty() || c.source.first < spoke.first)) c.source = spoke;
    if (c.source.empty() && opens_sentence(document_, sentence, c.cue))
      c.source = subject_behind(document_, sentence, {c.cue.first, c.contents.back().last});
    if (!is_author(c.source)) return;
    c.source = {};
    if (index == first) c.contents.clear();  // nobody else speaks in the sentence: it is the author who does
  }

  /// Behind the adverbs of the cue.
  [[nodiscard]] std::uint32_t verb_of(TokenRange cue) const {
    std::uint32_t verb = cue.first;
    while (verb + 1 < cue.last && document_.tokens[verb].word_class == WordClass::adverb) ++verb;
    return verb;
  }

  /// “It is sound,” said the miller, adding that it was old: the last source before the cue that stands behind its
  /// verb.
  [[nodiscard]] TokenRange speaker_behind_verb(std::size_t index, std::size_t first) const {
    const std::uint32_t cue = chosen_[index].cue.first;
    TokenRange last;
    for (std::size_t i = first; i < chosen_.size(); ++i) {
      const Cited& c = chosen_[i];
      if (i == index || c.cue.empty() || c.source.first != c.cue.last || c.source.last > cue) continue;
      if (is_within_another(i, first)) continue;
      if (c.contents.front().first < c.cue.first && c.source.first >= last.first) last = c.source;
    }
    return last;
  }

  /// She said the plan proposed by the mayor …: what the mayor does is part of what she says.
  [[nodiscard]] bool is_within_another(std::size_t index, std::size_t first) const {
    for (std::size_t i = first; i < chosen_.size(); ++i) {
      if (i != index && inside(chosen_[index].cue, chosen_[i].contents)) return true;
    }
    return false;
  }

  [[nodiscard]] std::vector<Cited> readings_in(std::uint32_t sentence) {
    std::vector<Cited> readings;
    const TokenRange range = matches_.of_sentence(sentence, ProposalKind::voice);
    reader_.enter(sentence);
    for (std::uint32_t i = range.first; i < range.last; ++i) {
      if (matches_.kind(i) != ProposalKind::voice) continue;
      if (!is_wanted(book_.digest.briefs[matches_[i].rule].voice, sentence)) continue;
      Cited cited = reader_.read(i);
      if (!cited.contents.empty() && !is_author(cited.source)) readings.push_back(std::move(cited));
    }
    return readings;
  }

  void choose_in(std::uint32_t sentence, std::span<const Cited> given) {
    std::vector<Cited> readings = readings_in(sentence);
    if (readings.empty()) return;
    if (readings.size() > 1) {
      join_agreeing(document_, book_, readings);
      std::ranges::stable_sort(readings, [&](const Cited& a, const Cited& b) { return rank(a) > rank(b); });
    }
    std::size_t first = chosen_.size();
    chosen_.insert(chosen_.end(), given.begin(), given.end());
    for (Cited& reading : readings) place_reading(std::move(reading), first);
    for (std::size_t i = first + given.size(); i < chosen_.size(); ++i) give_subject(i, first);
    const auto begin = chosen_.begin() + static_cast<std::ptrdiff_t>(first);
    chosen_.erase(begin, begin + static_cast<std::ptrdiff_t>(given.size()));
    if (chosen_.size() > first && chosen_[first].contents.empty()) {
      chosen_.erase(chosen_.begin() + static_cast<std::ptrdiff_t>(first));
    }
    drop_own(first);
    drop_deep(first);
    take_in_appositions(sentence, first);
    end_at_next_speaker(document_, std::span(chosen_).subspan(std::min(first, chosen_.size())));
  }

  /// said Ada Crane, a keeper of wheels at the mill.
  void take_in_appositions(std::uint32_t sentence, std::size_t first) {
    std::vector<TokenRange> offices;
    const TokenRange range = matches_.of_sentence(sentence, ProposalKind::role);
    for (std::uint32_t i = range.first; i < range.last; ++i) {
      if (matches_.kind(i) != ProposalKind::role) continue;
      const std::int8_t at = book_.digest.briefs[matches_[i].rule].at;
      if (at >= 0) offices.push_back(matches_[i].captures[static_cast<std::size_t>(at)]);
    }
    for (std::size_t i = first; i < chosen_.size(); ++i) {
      const TokenRange short_source = chosen_[i].source;
      take_in_apposition(document_, offices, chosen_[i]);
      if (chosen_[i].source == short_source) continue;
      for (std::size_t j = first; j < chosen_.size(); ++j) {
        const TokenRange same = chosen_[j].source;
        if (same.first == short_source.first && chosen_[i].source.contains(same)) chosen_[j].source = chosen_[i].source;
      }
    }
  }

  /// She said she believed that …: what she believes is what she said.
  void drop_own(std::size_t first) {
    const auto begin = chosen_.begin() + static_cast<std::ptrdiff_t>(first);
    if (std::none_of(begin, chosen_.end(), [&](const Cited& c) { return is_personal(c.source); })) return;
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

  /// By weight, then by parts named, then the one that covers most; but of weak readings of quoted words the nearest
  /// first.
  [[nodiscard]] std::tuple<float, int, std::int64_t, int> rank(const Cited& c) const {
    const int parts = (c.source.empty() ? 0 : 1) + (c.cue.empty() ? 0 : 1);
    const std::int64_t size = size_of(c.contents);
    return asks_for_unclaimed(c) ? std::tuple{total(c.votes), 0, -size, parts}
                                 : std::tuple{total(c.votes), parts, size, parts};
  }

  void place_reading(Cited reading, std::size_t& first) {
    for (std::size_t i = first; i < chosen_.size(); ++i) {
      if (!contradict(reading, chosen_[i])) continue;
      std::vector<Vote>& lost = chosen_[i].lost;
      lost.insert(lost.end(), reading.votes.begin(), reading.votes.end());
      return;
    }
    if (total(reading.votes) <= 0 || is_taken(reading) || is_quoted_attitude(reading)) return;
    if (asks_for_unclaimed(reading) && !is_unclaimed(reading, first)) return;
    if (refuses_unclaimed(reading) && is_unclaimed(reading, first)) return;
    give_way(reading, first);
    claim(reading);
    chosen_.push_back(std::move(reading));
  }

  /// “They want to go.”: what is wished within a quotation is the affair of whoever is quoted.
  [[nodiscard]] bool is_quoted_attitude(const Cited& c) const {
    return c.citing != Citing::attribution && !c.cue.empty() && document_.tokens[c.cue.first].quotation != none;
  }

  /// “We go,” said a miller. “Now.” Another nodded.: quotations of earlier sentences that somebody has been given are
  /// not another's too.
  [[nodiscard]] bool is_taken(const Cited& c) const {
    if (c.contents.back().last > document_.sentences[c.sentence].tokens.first) return false;
    constexpr std::size_t memory = 4;
    for (std::size_t i = chosen_.size(); i > 0 && chosen_.size() - i < memory; --i) {
      const Cited& before = chosen_[i - 1];
      const bool told =
          document_.tokens[anchor(before).first].quotation != document_.tokens[c.contents.back().first].quotation;
      if (told && before.sentence < c.sentence && inside(c.contents.back(), before.contents)) return true;
    }
    return false;
  }

  /// Another nodded. “Now,” she said.: words that an earlier sentence seemed to announce, but that have a cue of their
  /// own.
  void give_way(const Cited& c, std::size_t& first) {
    if (first == 0 || c.contents.front().first >= c.cue.first || refuses_unclaimed(c)) return;
    const Cited& before = chosen_[first - 1];
    const std::uint32_t end = document_.sentences[before.sentence].tokens.last;
    const bool announced = before.contents.front().first >= end && overlap(before.contents, c.contents);
    if (!announced || total(before.votes) >= total(c.votes)) return;
    chosen_.erase(chosen_.begin() + static_cast<std::ptrdiff_t>(--first));
  }

  [[nodiscard]] bool asks_for_unclaimed(const Cited& c) const {
    return (book_.rules[c.votes.front().rule].where.all[voice_scope] & unclaimed_bit) != 0;
  }
  [[nodiscard]] bool refuses_unclaimed(const Cited& c) const {
    return (book_.rules[c.votes.front().rule].where.no[voice_scope] & unclaimed_bit) != 0;
  }

  /// The author tells it, and some of its quoted words are nobody's yet.
  [[nodiscard]] bool is_unclaimed(const Cited& c, std::size_t first) const {
    if (document_.tokens[c.cue.first].quotation != none) return false;
    for (std::size_t i = first; i < chosen_.size(); ++i) {
      if (inside(c.cue, chosen_[i].contents)) return false;
    }
    return std::ranges::any_of(quotations_in(c), [&](std::uint32_t quotation) { return !claimed_[quotation]; });
  }

  void claim(const Cited& c) {
    for (const std::uint32_t quotation : quotations_in(c)) claimed_[quotation] = true;
  }

  /// The outermost quotations that its content has a part of.
  [[nodiscard]] std::vector<std::uint32_t> quotations_in(const Cited& c) const {
    std::vector<std::uint32_t> found;
    for (const TokenRange content : c.contents) {
      for (std::uint32_t i = content.first; i < content.last; ++i) {
        std::uint32_t quotation = document_.tokens[i].quotation;
        while (quotation != none && document_.quotations[quotation].parent != none) {
          quotation = document_.quotations[quotation].parent;
        }
        if (quotation != none && (found.empty() || found.back() != quotation)) found.push_back(quotation);
      }
    }
    return found;
  }

  /// Two readings cannot both stand where they share a cue, take the other's cue for a source, or give the same words
  /// to two voices without one speaking within what the other says. Voices within a quotation are the quoted
  /// voice's affair.
  [[nodiscard]] bool contradict(const Cited& a, const Cited& b) const {
    if (a.cue.overlaps(b.cue)) return true;
    if (is_of_aside(a, b) || is_of_aside(b, a)) return false;
    if (a.cue.overlaps(b.source) || a.source.overlaps(b.cue)) return true;
    const bool a_in_b = inside(a.cue, b.contents);
    if (a_in_b && document_.tokens[a.cue.first].quotation != none) return true;
    if (a_in_b || inside(b.cue, a.contents)) return false;
    return overlap(a.contents, b.contents);
  }

  /// "The miller, who says it is sound, mends the wheel", "critics who say it is sound mend the wheel": all of it
  /// stands in an aside or relative clause within the other's source. Of "the mill, which is praised by critics, turns"
  /// what is praised is what that clause is about.
  [[nodiscard]] bool is_of_aside(const Cited& inner, const Cited& outer) const {
    const auto is_within = [&](TokenRange part) { return outer.source.contains(part); };
    if (inner.cue.empty() || !is_within(inner.cue) || inner.cue.first == outer.source.first) return false;
    if (!std::ranges::all_of(inner.contents, is_within)) return false;
    const std::string& before = document_.word(document_.tokens[inner.cue.first - 1]).fold;
    return before == "," || before == "who" || before == "which";
  }

  static constexpr auto voice_scope = static_cast<std::size_t>(rules::Scope::voice);
  static constexpr auto unclaimed_bit = std::uint64_t{1} << static_cast<unsigned>(rules::VoiceFeature::unclaimed);
  const Document& document_;
  const Body& body_;
  const rules::Book& book_;
  const MatchIndex& matches_;
  Reader reader_;
  bool beside_ = false;
  std::vector<bool> claimed_;  // by quotation: some attribution has taken it
  std::vector<Cited> chosen_;
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

std::vector<Cited> choose_attitudes(const Document& document, const Body& body, const rules::Book& book,
                                    const MatchIndex& matches, std::span<const Cited> cited) {
  return Chooser(document, body, book, matches).run_beside(cited);
}

}  // namespace argmap::extract
