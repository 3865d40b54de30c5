#include <algorithm>
#include <span>

#include "extract/drafts.hpp"

namespace argmap::extract {
namespace {

using rules::End;
using rules::ProposalKind;
using rules::SentenceFeature;
using rules::UnitFeature;

constexpr std::uint32_t fewest_words = 3;   // a statement has a subject, a verb and something besides
constexpr std::uint32_t short_unit_words = 8;

class Cutter {
 public:
  explicit Cutter(const Reading& reading)
      : r_(reading), document_(reading.document), judge_(reading.document, reading.body, reading.lexis) {}

  std::vector<Draft> run() {
    for (std::uint32_t s = 0; s < document_.sentences.size(); ++s) {
      if (r_.body.has_sentence(s)) cut(s);
    }
    return std::move(drafts_);
  }

 private:
  void cut(std::uint32_t sentence) {
    advance_attributions(sentence);
    const FeatureSet features = judge_.features(sentence);
    const std::size_t first = drafts_.size();
    for (const TokenRange piece : pieces_of(sentence)) add(sentence, piece, features);
    const std::size_t count = drafts_.size() - first;
    for (std::size_t i = first; i < drafts_.size(); ++i) {
      FeatureSet& f = drafts_[i].features;
      f.set(UnitFeature::whole_sentence, count == 1);
      f.set(UnitFeature::first_part, count > 1 && i == first);
      f.set(UnitFeature::last_part, count > 1 && i + 1 == drafts_.size());
    }
  }

  /// The borders that rules propose, and the pieces of the sentence between them.
  std::vector<TokenRange> pieces_of(std::uint32_t sentence) {
    const TokenRange whole = r_.body.sentence_tokens[sentence];
    borders_.assign({whole.first, whole.last});
    const TokenRange found = r_.matches.of_sentence(sentence);
    for (std::uint32_t i = found.first; i < found.last; ++i) collect_borders(i, whole);
    std::ranges::sort(borders_);
    const auto repeated = std::ranges::unique(borders_);
    borders_.erase(repeated.begin(), repeated.end());
    std::vector<TokenRange> pieces;
    for (std::size_t i = 0; i + 1 < borders_.size(); ++i) join_piece({borders_[i], borders_[i + 1]}, pieces);
    return pieces;
  }

  void collect_borders(std::uint32_t index, TokenRange whole) {
    const ProposalKind kind = r_.matches.kind(index);
    if (kind != ProposalKind::boundary && kind != ProposalKind::relation) return;
    const match::Match& m = r_.matches[index];
    const rules::Rule& rule = r_.book.rules[m.rule];
    for (std::size_t slot = 0; slot < rule.captures.size(); ++slot) {
      const auto s = static_cast<std::int8_t>(slot);
      const bool cuts = kind == ProposalKind::boundary || (rule.propose.from == End::capture && rule.propose.from_capture == s) ||
                        (rule.propose.to == End::capture && rule.propose.to_capture == s);
      const TokenRange range = m.captures[slot];
      if (!cuts || !whole.contains(range) || !states_something(range) || inside_quotation(range)) continue;
      borders_.push_back(range.first);
      borders_.push_back(range.last);
    }
  }

  /// Words of somebody else are not cut up: a quotation counts as one statement with its sentence.
  [[nodiscard]] bool inside_quotation(TokenRange range) const {
    const std::uint32_t q = document_.tokens[range.first].quotation;
    return q != none && document_.quotations[q].tokens.contains(range) &&
           document_.quotations[q].tokens.size() > range.size() + 2;
  }

  /// A piece that states nothing by itself stays with the piece before it, or waits for the one after.
  void join_piece(TokenRange piece, std::vector<TokenRange>& pieces) const {
    if (pieces.empty() || (states_something(piece) && states_something(pieces.back()))) {
      pieces.push_back(piece);
    } else {
      pieces.back().last = piece.last;
    }
  }

  [[nodiscard]] bool states_something(TokenRange range) const {
    std::uint32_t words = 0;
    bool verb = false;
    for (std::uint32_t i = range.first; i < range.last; ++i) {
      const WordClass c = document_.tokens[i].word_class;
      words += c != WordClass::punctuation;
      verb |= c == WordClass::verb || c == WordClass::auxiliary;
    }
    return verb && words >= fewest_words;
  }

  void add(std::uint32_t sentence, TokenRange piece, const FeatureSet& in_sentence) {
    Draft draft;
    draft.sentence = sentence;
    const std::uint32_t block = document_.sentences[sentence].block;
    draft.paragraph = r_.body.paragraph_of_block[block];
    draft.section = r_.body.section_of_block[block];
    draft.piece = piece;
    draft.in_sentence = in_sentence;
    const TokenRange core = without_connectives(sentence, trimmed(piece));
    attribute(draft, core);
    if (draft.core.empty() || draft.core.front().empty()) return;
    describe(draft);
    drafts_.push_back(std::move(draft));
  }

  [[nodiscard]] bool is_mark(std::uint32_t token) const {
    return document_.tokens[token].word_class == WordClass::punctuation;
  }

  [[nodiscard]] bool is_quotation_edge(std::uint32_t token) const {
    const std::uint32_t q = document_.tokens[token].quotation;
    if (q == none) return false;
    const TokenRange range = document_.quotations[q].tokens;
    return range.first == token || range.last == token + 1;
  }

  /// Leaves punctuation at the edges out, and joining words at the start; quotation marks stay.
  [[nodiscard]] TokenRange trimmed(TokenRange range) const {
    while (!range.empty() && !is_quotation_edge(range.last - 1) && is_mark(range.last - 1)) --range.last;
    while (!range.empty() && !is_quotation_edge(range.first) &&
           (is_mark(range.first) || document_.tokens[range.first].word_class == WordClass::conjunction)) {
      ++range.first;
    }
    return range;
  }

  /// Takes the words that connective rules mark off the start and the end, as long as there are any.
  [[nodiscard]] TokenRange without_connectives(std::uint32_t sentence, TokenRange core) const {
    const TokenRange found = r_.matches.of_sentence(sentence);
    for (bool again = true; again;) {
      again = false;
      for (std::uint32_t i = found.first; i < found.last && !again; ++i) {
        if (r_.matches.kind(i) != ProposalKind::connective) continue;
        const match::Match& m = r_.matches[i];
        const std::int8_t at = r_.book.rules[m.rule].propose.at;
        const TokenRange words = at >= 0 ? m.captures[static_cast<std::size_t>(at)] : m.tokens;
        const TokenRange rest = cut_off(core, words);
        again = rest != core && rest.size() >= fewest_words;
        if (again) core = rest;
      }
    }
    return core;
  }

  [[nodiscard]] TokenRange cut_off(TokenRange core, TokenRange words) const {
    if (words.empty() || !core.overlaps(words)) return core;
    if (words.first <= core.first) return trimmed({words.last, core.last});
    if (words.last >= core.last) return trimmed({core.first, words.first});
    return core;
  }

  /// Attributions are in text order; the window holds those whose content may reach this sentence or a later one.
  void advance_attributions(std::uint32_t sentence) {
    const std::uint32_t start = document_.sentences[sentence].tokens.first;
    const auto& cited = r_.cited;
    std::erase_if(open_, [&](std::uint32_t a) { return cited[a].contents.back().last <= start; });
    while (next_ < cited.size() && cited[next_].sentence <= sentence + ahead) open_.push_back(next_++);
  }

  /// The core is what is attributed, where that is a statement; the attributing words stay outside.
  void attribute(Draft& draft, TokenRange core) const {
    for (const std::uint32_t a : open_) {
      std::vector<TokenRange> within;
      std::uint32_t size = 0;
      bool states = false;
      for (TokenRange content : r_.cited[a].contents) {
        content = trimmed({std::max(content.first, core.first), std::min(content.last, core.last)});
        if (content.first >= content.last) continue;
        if (content.first == core.first || is_that(content.first)) content = skip_that(content);
        within.push_back(content);
        size += content.size();
        states |= states_something(content);
      }
      if (!states || size * 2 < core.size()) continue;
      draft.attribution = a;
      draft.core = std::move(within);
      return;
    }
    if (!core.empty()) draft.core.push_back(core);
  }

  [[nodiscard]] bool is_that(std::uint32_t token) const {
    return document_.word(document_.tokens[token]).fold == "that" &&
           document_.tokens[token].word_class == WordClass::subordinator;
  }

  [[nodiscard]] TokenRange skip_that(TokenRange range) const {
    return is_that(range.first) ? TokenRange{range.first + 1, range.last} : range;
  }

  void describe(Draft& draft) const {
    std::uint32_t words = 0;
    bool quoted = true;
    for (const TokenRange range : draft.core) {
      for (std::uint32_t i = range.first; i < range.last; ++i) {
        words += !is_mark(i);
        quoted &= document_.tokens[i].quotation != none;
      }
    }
    const Block& block = document_.blocks[document_.sentences[draft.sentence].block];
    FeatureSet& f = draft.features;
    f.set(UnitFeature::short_unit, words < short_unit_words);
    f.set(UnitFeature::in_quotation, quoted);
    f.set(UnitFeature::in_list, block.kind == BlockKind::list_item);
    if (draft.attribution == none) return;
    const Attribution& a = r_.voices.attributions[draft.attribution];
    const Voice& voice = r_.voices.voices[a.voice];
    f.set(UnitFeature::in_voice);
    f.set(UnitFeature::in_direct_voice, a.kind == AttributionKind::direct);
    f.set(UnitFeature::named_voice, voice.naming == Naming::named);
    f.set(UnitFeature::document_voice, voice.naming == Naming::document);
    f.set(UnitFeature::endorsed_voice, a.stance == Stance::endorses);
    f.set(UnitFeature::rejected_voice, a.stance == Stance::rejects);
  }

  static constexpr std::uint32_t ahead = 40;  // a split quotation may open this many sentences before its cue
  const Reading& r_;
  const Document& document_;
  SentenceJudge judge_;
  std::vector<Draft> drafts_;
  std::vector<std::uint32_t> borders_;
  std::vector<std::uint32_t> open_;
  std::uint32_t next_ = 0;
};

}  // namespace

std::vector<Draft> cut_drafts(const Reading& reading) { return Cutter(reading).run(); }

std::vector<TokenRange> drafts_by_sentence(const Document& document, const std::vector<Draft>& drafts) {
  std::vector<TokenRange> by_sentence(document.sentences.size());
  for (std::uint32_t i = 0; i < drafts.size(); ++i) {
    TokenRange& range = by_sentence[drafts[i].sentence];
    if (range.empty()) range.first = i;
    range.last = i + 1;
  }
  return by_sentence;
}

std::uint32_t draft_at(const std::vector<Draft>& drafts, TokenRange among, TokenRange tokens) {
  std::uint32_t best = none;
  std::uint32_t most = 0;
  for (std::uint32_t i = among.first; i < among.last; ++i) {
    const TokenRange piece = drafts[i].piece;
    const std::uint32_t first = std::max(piece.first, tokens.first);
    const std::uint32_t last = std::min(piece.last, tokens.last);
    if (first < last && last - first > most) {
      most = last - first;
      best = i;
    }
  }
  return best;
}

}  // namespace argmap::extract
