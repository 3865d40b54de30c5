#include "extract/extract.hpp"

#include <map>
#include <optional>
#include <string>
#include <utility>

#include "extract/furniture/furniture.hpp"
#include "extract/genre.hpp"
#include "extract/relations/structure.hpp"
#include "extract/relations/thesis.hpp"
#include "extract/trace.hpp"
#include "extract/units/clue_votes.hpp"
#include "extract/units/drafts.hpp"
#include "extract/voices/attributions.hpp"
#include "extract/voices/following.hpp"
#include "extract/voices/quoted_rest.hpp"
#include "extract/voices/voices.hpp"
#include "extract/words/lexis.hpp"
#include "extract/words/named_concepts.hpp"

namespace argmap::extract {
namespace {

/// The analysis in steps, so that what was proposed on the way can be looked at as well as what came of it.
class Analysis {
 public:
  Analysis(const Document& document, const rules::Book& book, const Request& request)
      : document_(document),
        book_(book),
        matches_(document, book),
        feature_rules_(book),
        reasons_(document, book, matches_),
        apart_(set_apart(document, book, matches_, feature_rules_, reasons_)),
        lexis_(document),
        named_(document, apart_.body, lexis_),
        weights_(&weights_in(book, none)) {
    if (!document.english) return;
    cited_ = choose_attributions(document, apart_.body, book, matches_);
    go_on_to_quoted_rest(document, cited_);
    add_following_quotations(document, apart_.body, cited_);
    drop_quoted_voices(document, cited_, cited_);
    if (book.attitudes) drop_told_within(document, std::vector(cited_), cited_);
    voices_ = describe_voices(document, book, matches_, feature_rules_, lexis_, cited_, reasons_);
    drafts_ = cut_drafts(reading(), request.most);
    cut_short_ = drafts_.size() == request.most;
    judge(request.genre);
  }

  Extraction finish() {
    Extraction out;
    out.genre = describe_genre();
    Structure structure;
    if (out.genre.argues) structure = decode(reading(), drafts_, votes_, reasons_);
    out.author = std::move(apart_.author);
    out.furniture = std::move(apart_.furniture);
    out.headings = std::move(apart_.headings);
    out.voices = std::move(voices_.voices);
    out.attributions = std::move(voices_.attributions);
    if (book_.attitudes && document_.english) out.attitudes = attitudes();
    out.units = std::move(structure.units);
    out.relations = std::move(structure.relations);
    if (!out.units.empty()) out.clues = write_clues(reading(), drafts_, reasons_);
    out.background = std::move(structure.background);
    out.circular = std::move(structure.circular);
    out.rules = reasons_.take_notes();
    out.cut_short = cut_short_;
    return out;
  }

  Trace trace() {
    Trace out;
    for (const Vote& vote : genre_votes(reading(), drafts_)) {
      out.proposals.push_back({vote.rule, hull(drafts_.front()), {}, {}});
    }
    for (std::uint32_t i = 0; i < drafts_.size(); ++i) {
      const Span here = out.drafts.emplace_back(hull(drafts_[i]));
      for (const std::uint32_t rule : votes_.rules_for(i)) out.proposals.push_back({rule, here, {}, {}});
    }
    for (const DraftVote& clue : clue_votes(reading(), drafts_)) {
      out.proposals.push_back({clue.vote.rule, hull(drafts_[clue.draft]), {}, {}});
    }
    trace_pairs(out.proposals);
    if (document_.english) trace_readings(out.readings);
    for (const Furniture& f : apart_.furniture) trace_reasons(f.reasons, f.span, out.proposals);
    for (const Voice& voice : voices_.voices) {
      for (const std::uint32_t a : voice.attributions)
        trace_reasons(voice.reasons, words(voices_.attributions[a]), out.proposals);
    }
    for (const Attribution& a : voices_.attributions) trace_reasons(a.reasons, words(a), out.proposals);
    return out;
  }

 private:
  /// What a text claims tells its genre; where that has weights of its own, roles are judged once more by these.
  void judge(std::string_view genre) {
    votes_ = judge_roles(reading(), drafts_);
    genre_ = choose_genre(reading(), drafts_, genre);
    const std::vector<float>& weights = weights_in(book_, genre_.genre);
    if (weights == *weights_) return;
    weights_ = &weights;
    votes_ = judge_roles(reading(), drafts_);
  }

  std::vector<Attribution> attitudes() {
    std::vector<Attribution> out;
    std::vector<Cited> chosen = choose_attitudes(document_, apart_.body, book_, matches_, cited_);
    drop_quoted_voices(document_, cited_, chosen);
    drop_told_within(document_, cited_, chosen);
    add_following_quotations(document_, apart_.body, cited_, chosen);
    for (const Cited& c : chosen) {
      out.push_back(attribution_of(document_, c));
      out.back().reasons = reasons_.write(c.votes);
    }
    return out;
  }

  [[nodiscard]] Reading reading() const {
    return {document_, book_, matches_, feature_rules_, lexis_, apart_.body, named_, cited_, voices_, *weights_};
  }

  [[nodiscard]] TextGenre describe_genre() {
    if (genre_.genre == none) return {};
    const rules::Genre& genre = book_.genres[genre_.genre];
    return {genre.id, genre.means, genre.argues, genre_.weight, reasons_.write(genre_.votes)};
  }

  [[nodiscard]] Span hull(const Draft& draft) const {
    return {document_.span(draft.core.front()).begin, document_.span(draft.core.back()).end};
  }

  [[nodiscard]] static Span words(const Attribution& a) {
    const auto& spans = !a.source.empty() ? a.source : !a.cue.empty() ? a.cue : a.content;
    return spans.front();
  }

  void trace_pairs(std::vector<Proposed>& out) const {
    const Reading whole = reading();  // the candidates refer to it
    const Units units(drafts_);       // and to them
    std::optional<Candidates> candidates;
    static_cast<void>(choose_thesis(whole, units, candidates));
    std::vector<Vote> votes;
    for (std::uint32_t i = 0; i < candidates->edges().size(); ++i) {
      votes.clear();
      candidates->votes(i, votes);
      const Edge& pair = candidates->edges()[i];
      for (const Vote& vote : votes) out.push_back({vote.rule, {}, hull(units[pair.child]), hull(units[pair.parent])});
    }
  }

  /// A reading that stands is traced as it stands, with quotations that were given to it later.
  void trace_readings(std::vector<ProposedVoice>& out) const {
    std::map<std::uint32_t, const Cited*> standing;  // by match
    for (const Cited& c : cited_) {
      for (const Vote& vote : c.votes) standing.emplace(vote.match, &c);
    }
    for (const Cited& read : read_attributions(document_, apart_.body, book_, matches_)) {
      const Vote& vote = read.votes.front();
      const auto stands = standing.find(vote.match);
      const Cited& c = stands == standing.end() ? read : *stands->second;
      ProposedVoice voice{vote.rule, document_.span(c.source), document_.span(c.cue), {}};
      for (const TokenRange content : c.contents) voice.content.push_back(document_.span(content));
      out.push_back(std::move(voice));
    }
  }

  void trace_reasons(const std::vector<Reason>& reasons, Span here, std::vector<Proposed>& out) const {
    for (const Reason& reason : reasons) {
      out.push_back({reasons_.rule(reason.rule), here, {}, {}});
    }
  }

  const Document& document_;
  const rules::Book& book_;
  MatchIndex matches_;
  FeatureRules feature_rules_;
  ReasonWriter reasons_;
  SetApart apart_;
  Lexis lexis_;
  NamedConcepts named_;
  std::vector<Cited> cited_;
  Voices voices_;
  std::vector<Draft> drafts_;
  UnitVotes votes_;
  GenreChoice genre_;
  const std::vector<float>* weights_;
  bool cut_short_ = false;
};

}  // namespace

Extraction extract(const Document& document, const RuleBook& rules, const Request& request) {
  return Analysis(document, rules.book(), request).finish();
}

Trace trace(const Document& document, const RuleBook& rules, const Request& request) {
  return Analysis(document, rules.book(), request).trace();
}

}  // namespace argmap::extract
