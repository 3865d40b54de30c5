#include "extract/voices/voices.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>

#include "extract/voices/cited_features.hpp"
#include "extract/voices/identity.hpp"
#include "extract/voices/roles_given.hpp"
#include "extract/voices/source_heads.hpp"
#include "extract/voices/stances.hpp"
#include "extract/voices/text_subjects.hpp"
#include "extract/voices/voice_matches.hpp"
#include "extract/words/features.hpp"

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
        stances_(document, book, matches, cited),
        documents_(documents()),
        gathered_(gather(document, cited, documents_, Sexes(document, book, matches))) {}

  Voices run() {
    if (!cited_.empty()) subjects_.count(document_);
    for (const Identity& identity : gathered_.voices) {
      Voice voice;
      voice.name = identity.name;
      out_.voices.push_back(std::move(voice));
    }
    naming_.resize(out_.voices.size());
    for (std::uint32_t i = 0; i < cited_.size(); ++i) describe(i);
    for (std::uint32_t v = 0; v < out_.voices.size(); ++v) name(v);
    for (const Voice& voice : out_.voices) carry_rejection(voice);
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
    if (!documents_[index]) find_role(c, gathered_.voices[v], voice);
    const FeatureSet features = features_of(c, voice);
    vote_naming(c, gathered_.voices[v], features, naming_[v]);
    find_interest(c, features, voice);
    out_.attributions.push_back(attribution(c, v, features));
  }

  template <typename Test, typename Visit>
  void for_matches(std::uint32_t sentence, ProposalKind kind, const FeatureSet& features, Test test,
                   Visit visit) const {
    visit_matches(book_, matches_, {sentence, kind}, features, test, visit);
  }

  [[nodiscard]] std::string words(TokenRange range) const { return document_.plain(document_.span(range)); }

  Attribution attribution(const Cited& c, std::uint32_t voice, const FeatureSet& features) {
    Attribution a = attribution_of(document_, c);
    a.voice = voice;
    a.reasons = reasons_.write(c.votes);
    const bool vague = !naming_[voice][static_cast<std::size_t>(Naming::vague)].empty();
    const Stances::Told told = stances_.of(c, features, vague);
    a.stance = told.stance;
    for (const Vote& vote : told.votes) a.reasons.push_back(reasons_.write(vote));
    for (std::size_t i = 0; i < c.lost.size() && i < 3; ++i) {
      const Vote& vote = c.lost[i];
      reasons_.add(vote);
      a.lost.push_back({"another reading", vote.weight, reasons_.keep()});
    }
    return a;
  }

  /// Whom the author rejects in one place the author hardly stands by in another. Not so where anybody may be meant.
  void carry_rejection(const Voice& voice) {
    const auto is = [&](Stance stance) {
      return [&, stance](std::size_t index) { return out_.attributions[index].stance == stance; };
    };
    if (voice.naming == Naming::vague || std::ranges::none_of(voice.attributions, is(Stance::rejects))) return;
    if (std::ranges::any_of(voice.attributions, is(Stance::endorses))) return;
    for (const std::size_t index : voice.attributions) {
      Attribution& attribution = out_.attributions[index];
      if (attribution.stance != Stance::reports) continue;
      FeatureSet features = features_of(cited_[index], voice);
      features.set(VoiceFeature::rejected_elsewhere);
      for_features(ProposalKind::stance, features, [&](const rules::Rule& rule, const Vote& vote) {
        attribution.stance = rule.propose.stance;
        attribution.reasons.push_back(reasons_.write(vote));
      });
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

  /// "a novel by the former mayor", "the critics, led by the keeper": it is another's.
  [[nodiscard]] bool hangs_on(TokenRange office, TokenRange named) const {
    if (office.first <= named.first || office.first >= named.last) return false;
    std::uint32_t before = office.first - 1;
    if (before > named.first && document_.tokens[before].word_class == WordClass::determiner) --before;
    const Token& joint = document_.tokens[before];
    return joint.word_class == WordClass::preposition && document_.word(joint).fold != "of";
  }

  /// What stands beside the source, or beside what a pronoun stands for; else what the text says of the name elsewhere.
  void find_role(const Cited& c, const Identity& identity, Voice& voice) {
    if (c.source.empty() || !voice.role.empty() || is_joined(document_, identity.head)) return;
    const bool stands_for = identity.pronoun && !identity.head.empty();
    const TokenRange named = stands_for ? identity.head : c.source;
    float best = 0;
    std::uint32_t longest = 0;  // of equals the fuller one
    const auto near = [&](TokenRange at) {
      return at.overlaps(named) || (at.first >= named.last && at.first <= named.last + 1) ||
             (at.last <= named.first && at.last + 1 >= named.first);
    };
    Vote winner;
    const std::uint32_t sentence = stands_for ? sentence_of(named.first) : c.sentence;
    for_matches(sentence, ProposalKind::role, {}, near, [&](const rules::Rule&, TokenRange at, const Vote& vote) {
      const TokenRange office = trimmed_role(document_, at);
      if (office.empty() || hangs_on(office, named) || vote.weight < best ||
          (vote.weight == best && office.size() <= longest))
        return;
      best = vote.weight;
      longest = office.size();
      voice.role = words(office);
      winner = vote;
    });
    if (best <= 0) give_role(identity, voice, winner);
    if (!voice.role.empty()) voice.reasons.push_back(reasons_.write(winner));
  }

  void give_role(const Identity& identity, Voice& voice, Vote& winner) {
    if (identity.full_name.empty()) return;
    if (!roles_given_) roles_given_.emplace(document_, book_, matches_);
    const RolesGiven::Role* given = roles_given_->of(identity.full_name);
    if (given == nullptr || given->vote.weight <= 0) return;
    if (given->name.size() == 1 && identity.shared_surname) return;  // whose it is, nobody can tell
    voice.role = words(given->words);
    winner = given->vote;
  }

  /// A pronoun is named as what it stands for is, be that another source or not.
  void vote_naming(const Cited& c, const Identity& identity, const FeatureSet& features, NamingBallot& ballot) {
    const bool points_back = features.has(VoiceFeature::source_pronoun) && !identity.head.overlaps(c.source);
    if (points_back && !identity.pronoun) return;
    const bool stands_for = identity.pronoun && !identity.head.empty();
    const TokenRange named = stands_for ? identity.head : c.source;
    const std::uint32_t sentence = stands_for ? sentence_of(named.first) : c.sentence;
    const TokenRange opening = opening_of(named);
    const auto on_source = [&](TokenRange at) { return at.overlaps(named) || follows(named, at); };
    for_matches(sentence, ProposalKind::naming, features, on_source,
                [&](const rules::Rule& rule, TokenRange at, const Vote& vote) {
                  // "officials, speaking on condition of anonymity,": only what hides a name may stand behind the
                  // source
                  if (rule.propose.naming != Naming::anonymous && !at.overlaps(named)) return;
                  // "people familiar with the report": they are none
                  if (rule.propose.naming == Naming::document && !at.overlaps(opening)) return;
                  // "a survey of nurses": it is one thing
                  if (rule.propose.naming == Naming::collective && !at.overlaps(opening) && is_one(opening)) return;
                  ballot[static_cast<std::size_t>(rule.propose.naming)].push_back(vote);
                });
    for_features(ProposalKind::naming, features, [&](const rules::Rule& rule, const Vote& vote) {
      ballot[static_cast<std::size_t>(rule.propose.naming)].push_back(vote);
    });
  }

  static bool follows(TokenRange source, TokenRange words) {
    constexpr std::uint32_t farthest = 2;  // tokens between: ", speaking"
    return words.first > source.last && words.first <= source.last + farthest;
  }

  [[nodiscard]] bool is_one(TokenRange opening) const {
    if (opening.empty()) return false;
    const Token& last = document_.tokens[opening.last - 1];
    const Word& word = document_.word(last);
    const bool counted = word.fold == "one" && opening.size() == 1;
    return counted || (last.word_class == WordClass::noun && word.fold == word.noun_lemma());
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
                  // what speaks against a stake tells who the speaker is
                  const bool beside = at.overlaps(c.cue) || (at.overlaps(c.contents.front()) && !speaks_within(at, c));
                  const bool touches = at.overlaps(c.source) || (beside && vote.weight > 0);
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

  /// She said that the council claims: what the council claims is no stake of hers.
  [[nodiscard]] bool speaks_within(TokenRange words, const Cited& c) const {
    constexpr std::size_t farthest = 4;  // attributions on either side
    const auto index = static_cast<std::size_t>(&c - cited_.data());
    const std::size_t end = std::min(index + farthest + 1, cited_.size());
    for (std::size_t i = index - std::min(index, farthest); i < end; ++i) {
      if (i != index && cited_[i].source.overlaps(words)) return true;
    }
    return false;
  }

  /// Where no words show the stake: the office that ties the voice to what it speaks of, else what it says.
  [[nodiscard]] Span tie_of(const Cited& c, const FeatureSet& features) const {
    const TokenRange office = c.role.empty() && c.source.size() > 1 ? c.source : c.role;
    const bool tied = features.has(VoiceFeature::own_organisation) && !office.empty();
    return document_.span(tied ? office : c.contents.front());
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
    f.set(VoiceFeature::content_names_source, content_names(document_, c, c.source.empty() ? identity.head : c.source));
    f.set(VoiceFeature::text_subject, identity.by_name && subjects_.has(document_.tokens[identity.head.last - 1]));
    f.set(VoiceFeature::own_organisation, !voice.role.empty() && speaks_of_own(c, identity));
  }

  /// What the role names beside the person ("the founder of X") stands in the content, or is what the text is about.
  [[nodiscard]] bool speaks_of_own(const Cited& c, const Identity& identity) const {
    TokenRange role = c.role.empty() ? c.source : c.role;
    if (identity.by_name && role.contains(identity.head)) role.first = identity.head.last;
    for (std::uint32_t i = role.first; i < role.last; ++i) {
      if (subjects_.has(document_.tokens[i])) return true;
    }
    return content_names(document_, c, role);
  }

  const Document& document_;
  const rules::Book& book_;
  const MatchIndex& matches_;
  const FeatureRules& feature_rules_;
  const Lexis& lexis_;
  const std::vector<Cited>& cited_;
  ReasonWriter& reasons_;
  Stances stances_;
  std::vector<bool> documents_;  // by attribution: the source is one
  Gathered gathered_;
  std::optional<RolesGiven> roles_given_;
  Voices out_;
  std::vector<NamingBallot> naming_;
  TextSubjects subjects_;
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
