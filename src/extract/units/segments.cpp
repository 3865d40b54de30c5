#include <algorithm>
#include <array>
#include <span>

#include "extract/units/core_edges.hpp"
#include "extract/units/cue_words.hpp"
#include "extract/units/dashes.hpp"
#include "extract/units/drafts.hpp"
#include "extract/units/repeated.hpp"
#include "extract/units/statements.hpp"
#include "extract/units/surroundings.hpp"
#include "extract/words/themes.hpp"
#include "extract/words/unit_features.hpp"

namespace argmap::extract {
namespace {

using rules::End;
using rules::ProposalKind;
using rules::UnitFeature;

class Cutter {
 public:
  Cutter(const Reading& reading, std::size_t most)
      : r_(reading),
        document_(reading.document),
        edges_(reading.document, reading.lexis),
        cues_(reading.document, reading.lexis),
        dashes_(reading.document),
        themes_(reading.document, reading.body, reading.lexis, reading.named),
        judge_(reading.document, reading.body, reading.lexis, reading.named, themes_),
        clauses_(reading.document, reading.lexis),
        most_(most) {
    constexpr std::size_t usual = 16;  // in a sentence, hardly more
    joints_.reserve(usual);
    statements_.reserve(usual);
    pieces_.reserve(usual);
    connectives_.reserve(usual);
  }

  std::vector<Draft> run() {
    const std::size_t sentences = document_.sentences.size();
    drafts_.reserve(std::min(sentences + sentences / 2, most_));
    for (std::uint32_t s = 0; s < document_.sentences.size() && drafts_.size() < most_; ++s) {
      if (r_.body.has_sentence(s)) cut(s);
    }
    if (drafts_.size() > most_) drafts_.resize(most_);
    mark_repeated(document_, drafts_);
    mark_surroundings(r_, drafts_);
    return std::move(drafts_);
  }

 private:
  void cut(std::uint32_t sentence) {
    advance_attributions(sentence);
    const FeatureSet features = judge_.features(sentence);
    const std::size_t first = drafts_.size();
    find_pieces(sentence, features);
    for (TokenRange piece : pieces_) {
      while (!piece.empty()) piece = add(sentence, piece, features);
    }
    const std::size_t count = drafts_.size() - first;
    for (std::size_t i = first; i < drafts_.size(); ++i) {
      FeatureSet& f = drafts_[i].features;
      f.set(UnitFeature::whole_sentence, count == 1);
      f.set(UnitFeature::first_part, count > 1 && i == first);
      f.set(UnitFeature::last_part, count > 1 && i + 1 == drafts_.size());
    }
  }

  /// What stands between the joints that rules propose.
  void find_pieces(std::uint32_t sentence, FeatureSet features) {
    const TokenRange whole = r_.body.sentence_tokens[sentence];
    clauses_.enter(judge_.words());
    read_matches(sentence, whole, features);
    std::ranges::sort(joints_);
    pieces_.clear();
    std::uint32_t begin = whole.first;
    for (const TokenRange joint : joints_) {
      if (joint.first > begin) join_piece({begin, joint.first});
      begin = std::max(begin, joint.last);
    }
    if (begin < whole.last) join_piece({begin, whole.last});
  }

  /// Collects the joints of a sentence, and which of its matches are connectives.
  void read_matches(std::uint32_t sentence, TokenRange whole, FeatureSet features) {
    joints_.clear();
    connectives_.clear();
    kept_.clear();
    const TokenRange found = r_.matches.of_sentence(sentence);
    for (std::uint32_t i = found.first; i < found.last; ++i) {
      const ProposalKind kind = r_.matches.kind(i);
      if (!holds_in_sentence(r_.matches[i].rule, features)) continue;
      if (kind == ProposalKind::connective) connectives_.push_back(i);
      if (kind == ProposalKind::boundary || kind == ProposalKind::relation) collect_joints(i, whole);
      const std::int8_t at = r_.book.digest.briefs[r_.matches[i].rule].at;
      if (kind == ProposalKind::boundary && at >= 0)
        kept_.push_back(r_.matches[i].captures[static_cast<std::size_t>(at)]);
    }
  }

  /// Of what a rule asks for the rest is known only once there are units.
  [[nodiscard]] bool holds_in_sentence(std::uint32_t rule, FeatureSet features) const {
    return !r_.book.digest.briefs[rule].asks_for(rules::Scope::sentence) ||
           r_.book.rules[rule].where.holds(rules::Scope::sentence, features.bits());
  }

  /// The words of a match that stand outside its statements are joints: "because", ", but", the comma after a fronted
  /// clause. A match cuts only where all that it names are statements.
  void collect_joints(std::uint32_t index, TokenRange whole) {
    const match::Match& m = r_.matches[index];
    const rules::Brief& brief = r_.book.digest.briefs[m.rule];
    statements_.clear();
    for (std::size_t slot = 0; slot < brief.captures; ++slot) {
      if (!is_statement_slot(brief, slot) || m.captures[slot].empty()) continue;
      const TokenRange range = m.captures[slot];
      if (!whole.contains(range) || !clauses_.is_clause(range) || inside_quotation(range)) return;
      statements_.push_back(range);
    }
    if (statements_.size() < 2) return;
    std::ranges::sort(statements_);
    for (std::size_t i = 1; i < statements_.size(); ++i) {
      if (leaves_open(statements_[i - 1]) || clauses_.lacks_subject(statements_[i])) return;
      if (dashes_.part_nothing({statements_[i - 1].last, statements_[i].first})) return;
    }
    if (m.tokens.first < statements_[0].first) joints_.push_back({m.tokens.first, statements_[0].first});
    for (std::size_t i = 1; i < statements_.size(); ++i)
      joints_.push_back({statements_[i - 1].last, statements_[i].first});
  }

  /// "The council admitted that, since …": what is admitted is still to come.
  [[nodiscard]] bool leaves_open(TokenRange statement) const {
    return document_.word(document_.tokens[statement.last - 1]).fold == "that";
  }

  [[nodiscard]] static bool is_statement_slot(const rules::Brief& p, std::size_t slot) {
    const auto s = static_cast<std::int8_t>(slot);
    return p.kind == ProposalKind::boundary || (p.from == End::capture && p.from_capture == s) ||
           (p.to == End::capture && p.to_capture == s);
  }

  [[nodiscard]] WordClass class_of(std::uint32_t token) const { return document_.tokens[token].word_class; }

  [[nodiscard]] bool is(std::uint32_t token, Lexis::Trait trait) const {
    return r_.lexis.is(document_.tokens[token], trait);
  }

  /// Words of somebody else are not cut up: a quotation counts as one statement with its sentence.
  [[nodiscard]] bool inside_quotation(TokenRange range) const {
    const std::uint32_t q = document_.tokens[range.first].quotation;
    return q != none && document_.quotations[q].tokens.contains(range) &&
           document_.quotations[q].tokens.size() > range.size() + 2;
  }

  /// A piece that states nothing by itself stays with the piece before it, or waits for the one after.
  void join_piece(TokenRange piece) {
    if (pieces_.empty() || (clauses_.states_something(piece) && clauses_.states_something(pieces_.back()))) {
      pieces_.push_back(piece);
    } else {
      pieces_.back().last = piece.last;
    }
  }

  TokenRange add(std::uint32_t sentence, TokenRange piece, const FeatureSet& in_sentence) {
    Draft& draft = drafts_.emplace_back();
    draft.sentence = sentence;
    const std::uint32_t block = document_.sentences[sentence].block;
    draft.paragraph = r_.body.paragraph_of_block[block];
    draft.section = r_.body.section_of_block[block];
    draft.piece = piece;
    draft.in_sentence = in_sentence;
    const bool follows = piece.first != r_.body.sentence_tokens[sentence].first;
    const TokenRange core = without_connectives(edges_.trimmed(piece), follows);
    if (edges_.has_words(core)) attribute(draft, core);
    if (draft.core.empty() || draft.core.front().empty()) {
      drafts_.pop_back();
      return {};
    }
    TokenRange rest{piece.last, piece.last};
    if (draft.attribution != none) rest = behind_foreign_words(r_.cited[draft.attribution], draft.core, piece);
    draft.piece.last = rest.first;
    describe(draft);
    return rest;
  }

  /// "Though the mayor says that it pays, the books show a loss": what the author goes on to say behind the words of
  /// somebody else; empty at the end of the piece where that is nothing.
  [[nodiscard]] TokenRange behind_foreign_words(const Cited& cited, const Core& within, TokenRange piece) const {
    const TokenRange nothing{piece.last, piece.last};
    if (within.empty() || within.back().last >= piece.last || cited.cue.empty() || cited.turn) return nothing;
    if (std::max(cited.cue.first, cited.source.first) > within.front().first) return nothing;
    const TokenRange rest{within.back().last, piece.last};
    return goes_on_by_itself(rest) ? rest : nothing;
  }

  /// A comma or a dash, then a statement with a subject of its own that is no mere apposition ("a charge he denies").
  [[nodiscard]] bool goes_on_by_itself(TokenRange rest) const {
    if (class_of(rest.first) != WordClass::punctuation) return false;
    const TokenRange core = edges_.trimmed(rest);
    if (core.empty() || !clauses_.is_clause(core) || is(core.first, Lexis::relative)) return false;
    const std::string& fold = document_.word(document_.tokens[core.first]).fold;
    if ((fold == "a" || fold == "an") && core.first == rest.first + 1 && dashes_.is_dash(rest.first)) return false;
    constexpr std::array subjects{WordClass::determiner, WordClass::noun, WordClass::name, WordClass::pronoun};
    return std::ranges::find(subjects, class_of(core.first)) != subjects.end();
  }

  /// Takes the words that connective rules mark off the start and the end, as long as there are any. At the start
  /// of its sentence a piece holds what its reason is for as well, and keeps its "since" or "now that".
  [[nodiscard]] TokenRange without_connectives(TokenRange core, bool follows) const {
    for (bool again = true; again;) {
      again = false;
      for (std::size_t i = 0; i < connectives_.size() && !again; ++i) {
        const match::Match& m = r_.matches[connectives_[i]];
        if (!follows && r_.book.rules[m.rule].propose.value == "cause") continue;
        const std::int8_t at = r_.book.digest.briefs[m.rule].at;
        const TokenRange words = at >= 0 ? m.captures[static_cast<std::size_t>(at)] : m.tokens;
        const TokenRange rest = edges_.cut_off(core, words);
        again = rest != core && rest.size() >= fewest_words;
        if (again) core = rest;
      }
    }
    return core;
  }

  /// An attribution whose content may reach what is cut next.
  struct Open {
    std::uint32_t index;  ///< into the cited
    std::uint32_t last;   ///< where its last content ends
    TokenRange contents;  ///< from the first to the last of them
    TokenRange cue;
  };

  /// Attributions are in text order; the window holds those whose content may reach this sentence or a later one.
  void advance_attributions(std::uint32_t sentence) {
    const std::uint32_t start = document_.sentences[sentence].tokens.first;
    const auto& cited = r_.cited;
    std::erase_if(open_, [&](const Open& open) { return open.last <= start; });
    for (; next_ < cited.size() && cited[next_].sentence <= sentence + ahead; ++next_) {
      const Cited& c = cited[next_];
      const TokenRange all{std::ranges::min(c.contents, {}, &TokenRange::first).first,
                           std::ranges::max(c.contents, {}, &TokenRange::last).last};
      open_.push_back({next_, c.contents.back().last, all, c.cue});
    }
  }

  /// The core is what is attributed, where that is a statement; the attributing words stay outside. A piece that holds
  /// nothing but attributing words has no core.
  void attribute(Draft& draft, TokenRange core) {
    for (const Open& open : open_) {
      if (!open.contents.overlaps(core) && !core.contains(open.cue)) continue;
      const Cited& cited = r_.cited[open.index];
      if (introduces(cited)) continue;
      if (only_attributes(cited, core)) return;
      if (cited.turn && core.contains(cited.cue)) core = edges_.trimmed({cited.cue.last, core.last});  // "BR: Why …"
      if (!edges_.has_words(core)) return;
      const bool signed_so = !cited.turn && cues_.is_mark(cited.cue);  // “It pays.” — Ada Crane
      if (!cited.cue.empty() && !signed_so && cues_.is_inside_statement(cited.cue)) continue;
      Core within = content_within(cited, core);
      std::uint32_t size = 0;
      for (const TokenRange content : within) size += content.size();
      const bool halves =
          within.size() > 1 && document_.tokens[within[0].first].quotation != none;  // "No," he says, "no."
      const bool states =
          halves || std::ranges::any_of(within, [&](TokenRange part) { return clauses_.is_clause(part); });
      const std::uint32_t attributing = cited.source.size() + cited.cue.size();
      const bool little = size * 2 + attributing < core.size();
      if (!states || stays_whole(cited.cue) || (little && !is_saying(cited, core, within))) {
        if (tells_of_words(open, core)) draft.features.set(UnitFeature::tells_of_words);
        continue;
      }
      draft.features.set(UnitFeature::tells_of_words, false);
      draft.attribution = open.index;
      draft.core = std::move(within);
      return;
    }
    if (!core.empty()) draft.core.push_back(core);
  }

  /// `"It pays," said the clerk, who has run the mill for years`: outside of what is said, the statement is the saying.
  [[nodiscard]] bool is_saying(const Cited& cited, TokenRange core, const Core& within) const {
    if (cited.cue.empty() || within.empty() || document_.tokens[within.front().first].quotation == none) return false;
    const auto verb = [&](TokenRange part) {
      return part.empty() ? none : finite_verb(document_, r_.lexis, judge_.words(), part);
    };
    const std::uint32_t before = verb({core.first, within.front().first});
    return cited.cue.contains(before != none ? before : verb({within.front().last, core.last}));
  }

  /// "The agents deny that it leaks": that it leaks is nobody's statement.
  [[nodiscard]] bool stays_whole(TokenRange cue) const {
    return std::ranges::any_of(kept_, [&](TokenRange kept) { return kept.overlaps(cue); });
  }

  /// "The mayor called the pier a scandal": the statement is that somebody said something.
  [[nodiscard]] bool tells_of_words(const Open& open, TokenRange core) const {
    if (open.cue.empty() || !core.contains(open.cue)) return false;
    const std::uint32_t verb = finite_verb(document_, r_.lexis, judge_.words(), core);
    return verb != none && verb >= open.cue.first && verb < open.cue.last;
  }

  [[nodiscard]] Core content_within(const Cited& cited, TokenRange core) const {
    Core within;
    for (const TokenRange content : cited.contents) {
      TokenRange part = edges_.trimmed({std::max(content.first, core.first), std::min(content.last, core.last)});
      if (part.first >= part.last) continue;
      part = edges_.trimmed(skip_that(part));
      if (!part.empty()) within.push_back(part);
    }
    return within;
  }

  /// "The minister warned:" before a cut says only who speaks.
  [[nodiscard]] bool only_attributes(const Cited& cited, TokenRange core) const {
    if (cited.cue.empty() || core.empty() || !core.contains(cited.cue)) return false;
    const bool content_elsewhere = std::ranges::none_of(cited.contents, [&](TokenRange c) { return c.overlaps(core); });
    if (!content_elsewhere) return false;
    const bool tells_no_more = cited.cue.last == core.last &&  // "On Monday at ten, Ada Crane wrote:"
                               finite_verb(document_, r_.lexis, judge_.words(), {core.first, cited.cue.first}) == none;
    return tells_no_more || cited.cue.size() + cited.source.size() + 4 >= core.size();
  }

  /// "While the mayor praises the quay, its books tell otherwise": what is said to be told is only set against it.
  [[nodiscard]] bool introduces(const Cited& cited) const {
    const TokenRange content = cited.contents.front();
    if (cited.cue.first < content.first || cited.source.empty() || content.empty()) return false;
    if (class_of(content.first) != WordClass::subordinator || is_that(content.first)) return false;
    for (std::uint32_t i = content.first; i < content.last; ++i) {
      if (class_of(i) == WordClass::punctuation) return false;
    }
    return true;
  }

  [[nodiscard]] bool is_that(std::uint32_t token) const {
    return is(token, Lexis::that) && class_of(token) == WordClass::subordinator;
  }

  [[nodiscard]] TokenRange skip_that(TokenRange range) const {
    return is_that(range.first) ? TokenRange{range.first + 1, range.last} : range;
  }

  void describe(Draft& draft) const {
    const Block& block = document_.blocks[document_.sentences[draft.sentence].block];
    FeatureSet& f = draft.features;
    f.set(UnitFeature::in_list, block.kind == BlockKind::list_item);
    const std::span<const TokenRange> core(draft.core.data(), draft.core.size());
    const SentenceWords& words = judge_.words();
    draft.words = words_of(words, core);
    draft.all_words = words.words(draft.piece);
    draft.all_names = words.names(draft.piece);
    f.add(word_features(document_, r_.lexis, words, core));
    f.set(UnitFeature::says_i, words.any_unquoted(Lexis::author_alone));
    const TokenRange hull{core.front().first, core.back().last};
    f.add(themes_.features(themes_.marks(r_.named.of_sentence(draft.sentence, hull))));
    if (draft.attribution == none) return;
    const Attribution& a = r_.voices.attributions[draft.attribution];
    const Voice& voice = r_.voices.voices[a.voice];
    f.set(UnitFeature::in_voice);
    f.set(UnitFeature::in_direct_voice, a.kind == AttributionKind::direct);
    f.set(UnitFeature::named_voice, voice.naming == Naming::named);
    f.set(UnitFeature::document_voice, voice.naming == Naming::document);
    f.set(UnitFeature::vague_voice, voice.naming == Naming::vague);
    f.set(UnitFeature::collective_voice, voice.naming == Naming::collective);
    f.set(UnitFeature::endorsed_voice, a.stance == Stance::endorses);
    f.set(UnitFeature::rejected_voice, a.stance == Stance::rejects);
  }

  static constexpr std::uint32_t ahead = 40;  // a split quotation may open this many sentences before its cue
  const Reading& r_;
  const Document& document_;
  CoreEdges edges_;
  CueWords cues_;
  Dashes dashes_;
  Themes themes_;
  SentenceJudge judge_;
  Statements clauses_;
  std::size_t most_;
  std::vector<Draft> drafts_;
  std::vector<TokenRange> joints_;
  std::vector<TokenRange> statements_;
  std::vector<TokenRange> pieces_;          // of the sentence at hand
  std::vector<std::uint32_t> connectives_;  // matches in it
  std::vector<TokenRange> kept_;            // cues in it whose statements are not taken out
  std::vector<Open> open_;
  std::uint32_t next_ = 0;
};

}  // namespace

std::vector<Draft> cut_drafts(const Reading& reading, std::size_t most) {
  return Cutter(reading, most).run();
}

}  // namespace argmap::extract
