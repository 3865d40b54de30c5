#include "extract/voices.hpp"

#include <algorithm>
#include <array>
#include <iterator>

#include "extract/cited_features.hpp"
#include "extract/features.hpp"
#include "extract/identity.hpp"

namespace argmap::extract {
namespace {

using rules::ProposalKind;
using rules::Scope;
using rules::VoiceFeature;

/// Set off as a quotation, without marks.
bool in_block_quote(const Document& document, TokenRange content) {
  const auto begins = [](const Block& b) { return b.tokens.first; };
  const auto behind = std::ranges::upper_bound(document.blocks, content.first, {}, begins);
  return behind != document.blocks.begin() && std::prev(behind)->kind == BlockKind::quote;
}

AttributionKind kind_of(const Document& document, const Cited& c) {
  if (c.turn) return AttributionKind::direct;
  bool any = false;
  bool all = true;
  for (const TokenRange content : c.contents) {
    const bool set_off = in_block_quote(document, content);
    for (std::uint32_t i = content.first; i < content.last; ++i) {
      const Token& t = document.tokens[i];
      const bool quoted = set_off || t.quotation != none;
      any |= quoted;
      all &= quoted || t.word_class == WordClass::punctuation;
    }
  }
  return any ? (all ? AttributionKind::direct : AttributionKind::mixed) : AttributionKind::indirect;
}

class Describer {
 public:
  Describer(const Document& document, const rules::Book& book, const MatchIndex& matches,
            const FeatureRules& feature_rules, const Lexis& lexis, const std::vector<Cited>& cited,
            ReasonWriter& reasons)
      : document_(document),
        book_(book),
        matches_(matches),
        feature_rules_(feature_rules),
        lexis_(lexis),
        cited_(cited),
        reasons_(reasons),
        gathered_(gather(document, cited, documents(), Sexes(document, book, matches))) {}

  Voices run() {
    if (!cited_.empty()) count_names();
    for (const Identity& identity : gathered_.voices) {
      Voice voice;
      voice.name = identity.name;
      out_.voices.push_back(std::move(voice));
    }
    naming_.resize(out_.voices.size());
    for (std::uint32_t i = 0; i < cited_.size(); ++i) describe(i);
    for (std::uint32_t v = 0; v < out_.voices.size(); ++v) name(v);
    return std::move(out_);
  }

 private:
  /// Up to the first comma or preposition: "Colonel Prewitt, whose letter …"
  [[nodiscard]] TokenRange opening_of(TokenRange source) const {
    TokenRange opening{source.first, source.first};
    while (opening.last < source.last) {
      const WordClass its = document_.tokens[opening.last].word_class;
      if (its == WordClass::punctuation || its == WordClass::preposition) break;
      ++opening.last;
    }
    return opening;
  }

  /// Which sources a rule calls documents.
  [[nodiscard]] std::vector<bool> documents() const {
    std::vector<bool> found(cited_.size());
    for (std::size_t i = 0; i < cited_.size(); ++i) {
      const TokenRange head = opening_of(cited_[i].source);
      const auto on_head = [&](TokenRange at) { return at.overlaps(head); };
      for_matches(cited_[i].sentence, ProposalKind::naming, {}, on_head,
                  [&](const rules::Rule& rule, TokenRange, const Vote&) {
                    if (rule.propose.naming == Naming::document) found[i] = true;
                  });
    }
    return found;
  }

  using NamingBallot = std::array<std::vector<Vote>, 5>;

  void describe(std::uint32_t index) {
    const Cited& c = cited_[index];
    const std::uint32_t v = gathered_.voice_of[index];
    Voice& voice = out_.voices[v];
    voice.attributions.push_back(index);
    if (voice.role.empty() && !c.role.empty()) voice.role = words(c.role);
    if (voice.outlet.empty() && !c.outlet.empty()) voice.outlet = words(c.outlet);
    find_role(c, voice);
    const FeatureSet features = features_of(c, voice);
    vote_naming(c, gathered_.voices[v], features, naming_[v]);
    find_interest(c, features, voice);
    out_.attributions.push_back(attribution(c, v, features));
  }

  [[nodiscard]] std::string words(TokenRange range) const { return document_.plain(document_.span(range)); }

  Attribution attribution(const Cited& c, std::uint32_t voice, const FeatureSet& features) {
    Attribution a = attribution_of(document_, c);
    a.voice = voice;
    a.reasons = reasons_.write(c.votes);
    find_stance(c, features, a);
    for (std::size_t i = 0; i < c.lost.size() && i < 3; ++i) {
      const Vote& vote = c.lost[i];
      reasons_.add(vote);
      a.lost.push_back({"another reading", vote.weight, reasons_.keep()});
    }
    return a;
  }

  /// Visits the matches of one kind whose words (of the capture that `at` names) fulfil a test.
  template <typename Test, typename Visit>
  void for_matches(std::uint32_t sentence, ProposalKind kind, const FeatureSet& features, Test test,
                   Visit visit) const {
    const TokenRange range = matches_.of_sentence(sentence, kind);
    for (std::uint32_t i = range.first; i < range.last; ++i) {
      if (matches_.kind(i) != kind) continue;
      const match::Match& m = matches_[i];
      const std::int8_t slot = book_.digest.briefs[m.rule].at;
      const TokenRange at = slot >= 0 ? m.captures[static_cast<std::size_t>(slot)] : m.tokens;
      if (at.empty() || !test(at)) continue;
      const rules::Rule& rule = book_.rules[m.rule];
      if (!rule.where.holds(Scope::voice, features.bits())) continue;
      visit(rule, at, Vote{m.rule, i, book_.digest.weights[m.rule]});
    }
  }

  template <typename Visit>
  void for_features(ProposalKind kind, const FeatureSet& features, Visit visit) {
    for (const std::uint32_t i : feature_rules_.of(kind)) {
      const rules::Rule& rule = book_.rules[i];
      if (rule.where.holds(Scope::voice, features.bits())) {
        visit(rule, Vote{i, none, static_cast<float>(rule.weight.value)});
      }
    }
  }

  void find_role(const Cited& c, Voice& voice) {
    if (c.source.empty() || !voice.role.empty()) return;
    float best = 0;
    std::uint32_t longest = 0;  // of equals the fuller one
    const auto near = [&](TokenRange at) {
      return at.overlaps(c.source) || (at.first >= c.source.last && at.first <= c.source.last + 1) ||
             (at.last <= c.source.first && at.last + 1 >= c.source.first);
    };
    Vote winner;
    for_matches(c.sentence, ProposalKind::role, {}, near, [&](const rules::Rule&, TokenRange at, const Vote& vote) {
      if (vote.weight < best || (vote.weight == best && at.size() <= longest)) return;
      best = vote.weight;
      longest = at.size();
      voice.role = words(at);
      winner = vote;
    });
    if (best > 0) voice.reasons.push_back(reasons_.write(winner));
  }

  /// A pronoun is named as what it stands for is.
  void vote_naming(const Cited& c, const Identity& identity, const FeatureSet& features, NamingBallot& ballot) {
    const bool stands_for = identity.pronoun && !identity.head.empty();
    const TokenRange named = stands_for ? identity.head : c.source;
    const std::uint32_t sentence = stands_for ? sentence_of(named.first) : c.sentence;
    const TokenRange opening = opening_of(named);
    const auto on_source = [&](TokenRange at) { return at.overlaps(named); };
    for_matches(sentence, ProposalKind::naming, features, on_source,
                [&](const rules::Rule& rule, TokenRange at, const Vote& vote) {
                  // "people familiar with the report": they are none
                  if (rule.propose.naming == Naming::document && !at.overlaps(opening)) return;
                  ballot[static_cast<std::size_t>(rule.propose.naming)].push_back(vote);
                });
    for_features(ProposalKind::naming, features, [&](const rules::Rule& rule, const Vote& vote) {
      ballot[static_cast<std::size_t>(rule.propose.naming)].push_back(vote);
    });
  }

  [[nodiscard]] std::uint32_t sentence_of(std::uint32_t token) const {
    const auto begins = [](const Sentence& s) { return s.tokens.first; };
    const auto behind = std::ranges::upper_bound(document_.sentences, token, {}, begins);
    return static_cast<std::uint32_t>(behind - document_.sentences.begin()) - 1;
  }

  /// What the rules say, counted over all mentions; without a vote a proper noun is a name and anything else is not.
  void name(std::uint32_t v) {
    Voice& voice = out_.voices[v];
    std::size_t best = gathered_.voices[v].by_name ? 0 : static_cast<std::size_t>(Naming::anonymous);
    float weight = 0;
    for (std::size_t i = 0; i < naming_[v].size(); ++i) {
      const float sum = total(naming_[v][i]);
      if (sum > weight) {
        weight = sum;
        best = i;
      }
    }
    voice.naming = static_cast<Naming>(best);
    for (const Vote& vote : naming_[v][best]) {
      voice.reasons.push_back(reasons_.write(vote));
      if (voice.reasons.size() >= 6) break;  // a voice heard a hundred times gives the same reasons again
    }
  }

  void find_interest(const Cited& c, const FeatureSet& features, Voice& voice) {
    if (voice.interest) return;
    std::vector<Vote> votes;
    Span shown;
    const auto nearby = [](TokenRange) { return true; };
    for_matches(c.sentence, ProposalKind::interest, features, nearby,
                [&](const rules::Rule&, TokenRange at, const Vote& vote) {
                  const bool touches = at.overlaps(c.source) || at.overlaps(c.cue) || at.overlaps(c.contents.front());
                  if (!touches) return;
                  votes.push_back(vote);
                  shown = document_.span(at);
                });
    for_features(ProposalKind::interest, features,
                 [&](const rules::Rule&, const Vote& vote) { votes.push_back(vote); });
    if (total(votes) <= 0) return;
    voice.interest = true;
    voice.interest_words = shown.empty() ? tie_of(c, features) : shown;
    for (const Vote& vote : votes) voice.reasons.push_back(reasons_.write(vote));
  }

  /// Where no words show the stake: the office that ties the voice to what it speaks of, else what it says.
  [[nodiscard]] Span tie_of(const Cited& c, const FeatureSet& features) const {
    const TokenRange office = c.role.empty() && c.source.size() > 1 ? c.source : c.role;
    const bool tied = features.has(VoiceFeature::own_organisation) && !office.empty();
    return document_.span(tied ? office : c.contents.front());
  }

  void find_stance(const Cited& c, const FeatureSet& features, Attribution& a) {
    std::array<std::vector<Vote>, 3> ballot;
    const auto on_cue = [&](TokenRange at) { return at.overlaps(c.cue) || at.overlaps(c.source); };
    for_matches(c.sentence, ProposalKind::stance, features, on_cue,
                [&](const rules::Rule& rule, TokenRange, const Vote& vote) {
                  ballot[static_cast<std::size_t>(rule.propose.stance)].push_back(vote);
                });
    const std::uint32_t next = c.sentence + 1;
    const bool same_block =
        next < document_.sentences.size() && document_.sentences[next].block == document_.sentences[c.sentence].block;
    if (same_block && !is_next_told(c)) vote_from_next(next, features, ballot);
    float best = 0;
    for (std::size_t i = 0; i < ballot.size(); ++i) {
      const float sum = total(ballot[i]);
      if (sum <= best) continue;
      best = sum;
      a.stance = static_cast<Stance>(i);
    }
    for (const Vote& vote : ballot[static_cast<std::size_t>(a.stance)]) a.reasons.push_back(reasons_.write(vote));
  }

  /// "But it is dear," she went on. "However, the board claims that …": the next sentence is the voice's own, or that
  /// of another whom the author does not stand by, so that its "but" is not the author's.
  [[nodiscard]] bool is_next_told(const Cited& c) const {
    const std::uint32_t next = c.sentence + 1;
    const std::uint32_t opening = document_.sentences[next].tokens.first;
    if (std::ranges::any_of(c.contents, [&](TokenRange content) { return content.contains(opening); })) return true;
    constexpr std::ptrdiff_t most = 8;  // attributions looked ahead
    const Cited* const near = &c + std::min(most + 1, std::to_address(cited_.end()) - &c);
    const auto told = [&](const Cited& other) {
      return other.sentence == next && !other.source.empty() && !is_endorsed(other);
    };
    return std::any_of(&c + 1, near, told);
  }

  [[nodiscard]] bool is_endorsed(const Cited& c) const {
    bool endorsed = false;
    const auto on_cue = [&](TokenRange at) { return at.overlaps(c.cue) || at.overlaps(c.source); };
    for_matches(c.sentence, ProposalKind::stance, {}, on_cue, [&](const rules::Rule& rule, TokenRange, const Vote&) {
      endorsed |= rule.propose.stance == Stance::endorses;
    });
    return endorsed;
  }

  /// "But this is wrong": a stance rule that opens the next sentence speaks of what was just reported.
  void vote_from_next(std::uint32_t next, const FeatureSet& features, std::array<std::vector<Vote>, 3>& ballot) {
    const std::uint32_t opening = document_.sentences[next].tokens.first;
    const auto opens = [&](TokenRange at) { return at.first <= opening + 1; };
    for_matches(next, ProposalKind::stance, features, opens,
                [&](const rules::Rule& rule, TokenRange, const Vote& vote) {
                  ballot[static_cast<std::size_t>(rule.propose.stance)].push_back(vote);
                });
  }

  [[nodiscard]] FeatureSet features_of(const Cited& c, const Voice& voice) const {
    const Identity& identity = gathered_.voices[voice_index(voice)];
    FeatureSet f = cited_features(document_, c, identity.head);
    f.set(VoiceFeature::source_name, identity.by_name);
    f.set(VoiceFeature::has_role, !voice.role.empty());
    content_features(c, identity, voice, f);
    return f;
  }

  [[nodiscard]] std::size_t voice_index(const Voice& voice) const {
    return static_cast<std::size_t>(&voice - out_.voices.data());
  }

  void content_features(const Cited& c, const Identity& identity, const Voice& voice, FeatureSet& f) const {
    bool first_person = false;
    for (const TokenRange content : c.contents) {
      for (std::uint32_t i = content.first; i < content.last; ++i) {
        const Token& t = document_.tokens[i];
        first_person |= t.quotation != none && lexis_.is(t, Lexis::first_person);
      }
    }
    f.set(VoiceFeature::first_person_content, first_person);
    f.set(VoiceFeature::content_names_source, names_in_content(c, c.source.empty() ? identity.head : c.source));
    f.set(VoiceFeature::text_subject, identity.by_name && is_subject(document_.tokens[identity.head.last - 1]));
    f.set(VoiceFeature::own_organisation, !voice.role.empty() && speaks_of_own(c, identity));
  }

  [[nodiscard]] bool is_subject(const Token& name) const {
    return name.word_class == WordClass::name && name_counts_[name.word] >= subject_count_;
  }

  /// What the role names beside the person ("the founder of X") stands in the content, or is what the text is about.
  [[nodiscard]] bool speaks_of_own(const Cited& c, const Identity& identity) const {
    TokenRange role = c.role.empty() ? c.source : c.role;
    if (identity.by_name && role.contains(identity.head)) role.first = identity.head.last;
    for (std::uint32_t i = role.first; i < role.last; ++i) {
      if (is_subject(document_.tokens[i])) return true;
    }
    return names_in_content(c, role);
  }

  /// A text is about the names that it repeats: at least four times, and a third as often as its commonest name.
  void count_names() {
    name_counts_.assign(document_.words.size(), 0);
    std::uint32_t most = 0;
    for (const Token& t : document_.tokens) {
      if (t.word_class == WordClass::name) most = std::max(most, ++name_counts_[t.word]);
    }
    subject_count_ = std::max(4u, most / 3);
  }

  /// A proper noun of the range stands in the content too.
  [[nodiscard]] bool names_in_content(const Cited& c, TokenRange range) const {
    for (std::uint32_t i = range.first; i < range.last; ++i) {
      if (document_.tokens[i].word_class != WordClass::name) continue;
      for (const TokenRange content : c.contents) {
        for (std::uint32_t j = content.first; j < content.last; ++j) {
          if (document_.tokens[j].word == document_.tokens[i].word && !range.contains(j)) return true;
        }
      }
    }
    return false;
  }

  const Document& document_;
  const rules::Book& book_;
  const MatchIndex& matches_;
  const FeatureRules& feature_rules_;
  const Lexis& lexis_;
  const std::vector<Cited>& cited_;
  ReasonWriter& reasons_;
  Gathered gathered_;
  Voices out_;
  std::vector<NamingBallot> naming_;
  std::vector<std::uint32_t> name_counts_;  // by word
  std::uint32_t subject_count_ = 0;
};

}  // namespace

Attribution attribution_of(const Document& document, const Cited& c) {
  Attribution a;
  a.voice = none;
  if (!c.source.empty()) a.source.push_back(document.span(c.source));
  if (!c.cue.empty()) a.cue.push_back(document.span(c.cue));
  for (const TokenRange content : c.contents) a.content.push_back(document.span(content));
  a.kind = kind_of(document, c);
  a.citing = c.citing;
  return a;
}

Voices describe_voices(const Document& document, const rules::Book& book, const MatchIndex& matches,
                       const FeatureRules& feature_rules, const Lexis& lexis, const std::vector<Cited>& cited,
                       ReasonWriter& reasons) {
  return Describer(document, book, matches, feature_rules, lexis, cited, reasons).run();
}

}  // namespace argmap::extract
