#include "extract/voices/readings.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

#include "extract/voices/cited_features.hpp"
#include "extract/voices/clauses.hpp"
#include "extract/voices/joined_verbs.hpp"
#include "extract/voices/main_clause.hpp"
#include "extract/voices/main_verb.hpp"
#include "extract/voices/names_given.hpp"
#include "extract/voices/object_end.hpp"
#include "extract/voices/persons.hpp"
#include "extract/voices/ruled_out.hpp"
#include "extract/voices/sources.hpp"
#include "extract/words/features.hpp"
#include "text/phrases/finite.hpp"

namespace argmap::extract {
namespace {

using rules::ProposalKind;
using rules::VoiceProposal;

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
    return mark == "," || mark == ";" || mark == ":" || mark == "-" || mark == "--" || mark == "–" || mark == "—" ||
           (t.quotation == none && (mark == "." || mark == "!" || mark == "?"));
  };
  while (!range.empty() && loose(range.first)) ++range.first;
  while (!range.empty() && loose(range.last - 1)) --range.last;
  return range;
}

}  // namespace

void Reader::enter(std::uint32_t sentence) {
  const TokenRange matches = matches_.of_sentence(sentence, ProposalKind::voice);
  ends_.enter(sentence);
  asides_.enter(sentence);
  if (matches.empty()) return;
  sentence_ = document_.sentences[sentence].tokens;
  const auto is_quoted = [](const Token& token) { return token.quotation != none; };
  has_quotation_ =
      std::ranges::any_of(std::span(document_.tokens).subspan(sentence_.first, sentence_.size()), is_quoted);
}

Cited Reader::read(std::uint32_t match) {
  const match::Match& m = matches_[match];
  const rules::VoiceSlots& slots = book_.digest.voice_slots[m.rule];
  if (lacks_quotation(m)) return {};
  Cited cited;
  cited.sentence = m.sentence;
  cited.source = capture(m, slots.source);
  cited.cue = capture(m, slots.cue);
  cited.role = capture(m, slots.role);
  cited.outlet = capture(m, slots.outlet);
  cited.citing = static_cast<Citing>(book_.digest.briefs[m.rule].voice);
  take_in_source(cited, m, capture(m, slots.content));
  take_in_name(document_, cited, {capture(m, slots.content), capture(m, slots.content2)});
  cited.votes.push_back({m.rule, match, book_.digest.weights[m.rule]});
  const bool names_nobody = names_time(document_, cited.source);
  if (names_nobody && cited.votes.front().weight < 0) return {};  // "This winter is said …": it rules nobody out
  cited.dangling = names_nobody || is_dangling(document_, cited);
  if (cited.dangling) cited.source = {};
  const TokenRange sentence = document_.sentences[cited.sentence].tokens;
  for (const std::int8_t slot : {slots.content, slots.content2}) {
    TokenRange content = capture(m, slot);
    if (slot == slots.content) content = past_dashes(document_, sentence, content, cited.cue);
    content = ends_.up_to(content, cited.cue);
    content = on_to_reason(up_to_joined_verb(document_, content, cited.cue), cited);
    content = up_to_main_clause(document_, sentence, content, cited.cue);
    content = up_to_next_act(document_, up_to_comment(content, cited.cue), cited.cue);
    content = up_to_verb_of_head(document_, content, cited);
    const bool named_before = cited.source.empty() && slot == slots.content2;
    if (named_before || follows_relative(document_, cited.source)) content = up_to_name(document_, content, cited.cue);
    if (slot == slots.content && hangs_on_noun(cited, content)) content = up_to_main_verb(document_, content);
    content = trimmed(document_, from_bracket(document_, content, cited.cue));
    if (!content.empty()) cited.contents.push_back(content);
  }
  std::ranges::sort(cited.contents, {}, &TokenRange::first);
  drop_joint(document_, cited.contents);
  settle_quotations(cited);
  if (slots.content < 0) announce(cited, m);
  if (is_ruled_out(document_, cited) || !is_asked_for(cited)) cited.contents.clear();
  for (TokenRange& content : cited.contents) content = from_clause(content, cited.cue);
  return cited;
}

/// The rule asks for quoted words, and there are none: most rules that do are soon done with. What a rule without
/// content announces stands elsewhere.
bool Reader::lacks_quotation(const match::Match& match) const {
  using rules::VoiceFeature;
  constexpr auto bit = [](VoiceFeature feature) { return std::uint64_t{1} << static_cast<unsigned>(feature); };
  constexpr std::uint64_t quoted =
      bit(VoiceFeature::quoted_content) | bit(VoiceFeature::titled_content) | bit(VoiceFeature::unclaimed);
  const auto scope = static_cast<std::size_t>(rules::Scope::voice);
  return !has_quotation_ && sentence_.contains(match.tokens) && book_.digest.voice_slots[match.rule].content >= 0 &&
         (book_.rules[match.rule].where.all[scope] & quoted) != 0;
}

/// "her claim that …", "critics who say that …": the noun is the subject of a verb that comes later.
bool Reader::hangs_on_noun(const Cited& cited, TokenRange content) const {
  if (cited.cue.empty() || content.empty() || content.first < cited.cue.last) return false;
  if (document_.tokens[content.first].quotation != none) return false;
  const auto fold = [&](std::uint32_t i) -> const std::string& { return document_.word(document_.tokens[i]).fold; };
  const bool relative =
      cited.source.size() == 1 && (fold(cited.source.first) == "who" || fold(cited.source.first) == "that");
  const bool restrictive = relative && cited.source.first > 0 && fold(cited.source.first - 1) != ",";
  std::uint32_t noun = cited.cue.last - 1;  // "the claim by the board that …": the noun and its preposition are the cue
  if (cited.source.first >= cited.cue.last && !cited.source.empty() && cited.cue.size() > 1) --noun;
  const bool behind_noun = document_.tokens[noun].word_class == WordClass::noun &&
                           (fold(content.first) == "that" || fold(content.first) == "to");
  return restrictive || behind_noun;
}

/// The source with all that belongs to it; but where the rule has words of its own before the source, it knows best.
void Reader::take_in_source(Cited& cited, const match::Match& match, TokenRange content) const {
  if (cited.source.empty() || cited.source.last > cited.cue.first) return;
  const bool content_first = !content.empty() && content.last <= cited.source.first;
  if (match.tokens.first < cited.source.first && !content_first) return;
  const bool participle =
      cited.cue.size() == 1 && document_.word(document_.tokens[cited.cue.first]).fold.ends_with("ing");
  const TokenRange whole =
      whole_source(document_, document_.sentences[cited.sentence].tokens, asides_.left_out(cited.source), participle);
  if (!whole.overlaps(content)) cited.source = whole;
}

bool Reader::is_asked_for(const Cited& cited) const {
  const rules::FeatureTest& where = book_.rules[cited.votes.front().rule].where;
  if (where.asks(rules::Scope::voice) && !can_hold(where, cited_features(document_, cited))) return false;
  return !where.asks(rules::Scope::block) ||
         where.holds(rules::Scope::block, block_features(document_, document_.sentences[cited.sentence].block).bits());
}

/// He called it "a farce" because nobody laughed: a reason or condition that follows without a pause is his.
TokenRange Reader::on_to_reason(TokenRange content, const Cited& cited) const {
  const TokenRange sentence = document_.sentences[cited.sentence].tokens;
  if (cited.cue.empty() || content.empty() || content.first < cited.cue.last || content.last >= sentence.last)
    return content;
  const Token& next = document_.tokens[content.last];
  const std::string& fold = document_.word(next).fold;
  if (fold != "because" && fold != "if" && fold != "unless" && fold != "until") return content;
  if (next.quotation != document_.tokens[cited.cue.first].quotation) return content;
  if (closes_quotation(document_, content.last - 1) && is_mark(document_.tokens[content.last - 2])) return content;
  const TokenRange reason = ends_.up_to({content.last, sentence.last}, cited.cue);
  return trimmed(document_, {content.first, reason.last});
}

/// She called it "a farce" Monday on the quay; she called it "a farce," which it was: what goes on with a verb,
/// "which", "while", "though" or "like" behind a quotation that ends with a comma is the author's, unless the clause
/// that is reported still waits for its verb.
TokenRange Reader::up_to_comment(TokenRange content, TokenRange cue) const {
  constexpr int most = 8;  // asides: each looks at the words before and behind it
  if (cue.empty() || content.size() < 3 || content.first < cue.last) return content;
  int asides = 0;
  for (std::uint32_t i = content.first + 1; i + 1 < content.last && asides < most; ++i) {
    if (!closes_quotation(document_, i)) continue;
    const Token& next = document_.tokens[i + 1];
    if (next.quotation != document_.tokens[cue.first].quotation) continue;
    const std::string& fold = document_.word(next).fold;
    if (names_day(fold)) return {content.first, i + 1};
    if (!ends_in_comma(document_, i)) continue;
    const bool verb = next.word_class == WordClass::auxiliary || next.word_class == WordClass::verb;
    const bool aside = fold == "which" || fold == "though" || fold == "while" || fold == "like";
    if (!verb && !aside) continue;
    if (!goes_on_behind(content, i + 1, aside)) return {content.first, i + 1};
    ++asides;
  }
  return content;
}

/// She said that the "green belt," which is narrow, must stay: the clause that the content opens with "that" has had
/// no verb before `token`; nor has one without "that", and its verb follows the aside.
bool Reader::goes_on_behind(TokenRange content, std::uint32_t token, bool aside) const {
  if (!awaits_verb(document_, {content.first, token})) return false;
  if (document_.word(document_.tokens[content.first]).fold == "that") return true;
  const std::uint32_t level = document_.tokens[token].quotation;
  const auto is_comma = [&](const Token& t) { return t.quotation == level && document_.word(t).fold == ","; };
  const auto end = document_.tokens.begin() + content.last;
  const auto comma = std::find_if(document_.tokens.begin() + token, end, is_comma);
  if (!aside || end - comma < 2) return false;
  return text::is_finite(document_, content.first, static_cast<std::uint32_t>(comma - document_.tokens.begin()) + 1);
}

/// She said on the “Evening Show” that it rains: what stands between the verb and the clause tells where or to whom it
/// was said. Behind a name or a quotation "that" opens a clause of its own.
TokenRange Reader::from_clause(TokenRange content, TokenRange cue) const {
  constexpr std::uint32_t farthest = 24;  // tokens before "that"
  if (cue.empty() || content.size() < 4 || content.first < cue.last) return content;
  const bool is_name = document_.tokens[content.first].word_class == WordClass::name;
  if (!is_name && (content.first != cue.last || !tells_where(content.first))) return content;
  const std::uint32_t last = std::min(content.first + farthest, content.last - 1);
  for (std::uint32_t i = content.first + 1; i < last; ++i) {
    if (!is_name && opens_speech(i, content.last)) return {i, content.last};
    if (document_.tokens[i].quotation != document_.tokens[cue.first].quotation) continue;
    if (text::is_finite(document_, content.first, i)) break;
    if (document_.word(document_.tokens[i]).fold != "that") continue;
    const bool behind_name =
        document_.tokens[i - 1].word_class == WordClass::name || closes_quotation(document_, i - 1);
    const WordClass next = document_.tokens[i + 1].word_class;
    if (behind_name && next != WordClass::verb && next != WordClass::auxiliary) return {i, content.last};
  }
  return content;
}

/// She said in a letter “it was a farce”: a quotation that is all the rest.
bool Reader::opens_speech(std::uint32_t token, std::uint32_t end) const {
  constexpr std::uint32_t fewest = 5;  // tokens, marks included
  const std::uint32_t quotation = document_.tokens[token].quotation;
  if (quotation == none) return false;
  const Quotation& quoted = document_.quotations[quotation];
  return quoted.use == QuotationUse::speech && quoted.tokens.first == token && quoted.tokens.last == end &&
         quoted.tokens.size() >= fewest;
}

bool Reader::tells_where(std::uint32_t token) const {
  const std::string& fold = document_.word(document_.tokens[token]).fold;
  return fold == "on" || fold == "in" || fold == "at" || fold == "during" || fold == "to" || fold == "after" ||
         fold == "before";
}

/// It was "a farce," he said: the words before a quotation that ends a clause belong to what is said.
void Reader::take_in_opening(TokenRange& content, std::uint32_t sentence) const {
  const std::uint32_t begin = document_.sentences[sentence].tokens.first;
  if (content.first <= begin || document_.tokens[content.first].quotation == none) return;
  const Token& before = document_.tokens[content.first - 1];
  if (before.quotation != none) return;
  if (!is_mark(before) || (document_.word(before).fold == "," && goes_on({begin, content.first})))
    content.first = begin;
}

/// The quotation behind the words need be no sentence of its own: it begins in lower case, or with a name, and nothing
/// was quoted before it; and the words do not tell when it was said, unless it begins with their verb.
bool Reader::goes_on(TokenRange opening) const {
  if (opening.last + 1 >= document_.tokens.size()) return false;
  const Token& first = document_.tokens[opening.last + 1];
  if (first.quotation != document_.tokens[opening.last].quotation) return false;
  if (first.capitalised && first.word_class != WordClass::name) return false;
  for (std::uint32_t i = opening.first; i < opening.last; ++i) {
    if (document_.tokens[i].quotation != none) return false;
  }
  return text::is_finite(document_, opening.last, opening.last + 1) || !tells_occasion(document_, opening);
}

/// Content that ends within a quotation which it opened goes on to the end of it, over sentences too; content that a
/// quotation ends with, begun in an earlier sentence, is that quotation.
void Reader::take_in_quotation(TokenRange& content, TokenRange cue) const {
  const std::uint32_t last = document_.tokens[content.last - 1].quotation;
  if (last == none) return;
  const Quotation& quotation = document_.quotations[last];
  if (quotation.closed && !quotation.tokens.overlaps(cue) && is_all_marks({content.last, quotation.tokens.last})) {
    content.last = std::max(content.last, quotation.tokens.last);
    if (is_whole(content)) content.first = quotation.tokens.first;
  }
  const bool goes_on = last + 1 < document_.quotations.size() && document_.quotations[last + 1].continued;
  if (!(quotation.closed || goes_on) || quotation.tokens.first < content.first) return;
  content.last = std::max(content.last, quotation.tokens.last);
}

/// They shouted "No more mills" and "Save the weir": a quotation joined to the one that ends the content.
void Reader::take_in_joined(TokenRange& content, std::uint32_t sentence) const {
  constexpr int most = 8;
  const std::uint32_t end = document_.sentences[sentence].tokens.last;
  for (int joined = 0; joined < most && closes_quotation(document_, content.last - 1); ++joined) {
    const std::uint32_t joint = content.last;
    if (joint + 2 >= end) return;
    const std::string& fold = document_.word(document_.tokens[joint]).fold;
    if (fold != "and" && fold != "or") return;
    const std::uint32_t next = document_.tokens[joint + 1].quotation;
    if (next == none || document_.quotations[next].tokens.first != joint + 1 || !document_.quotations[next].closed)
      return;
    content.last = document_.quotations[next].tokens.last;
  }
}

/// One quotation and nothing else.
bool Reader::is_whole(TokenRange range) const {
  const std::uint32_t quotation = document_.tokens[range.last - 1].quotation;
  return quotation != none && document_.quotations[quotation].tokens.first <= range.first;
}

bool Reader::is_unquoted(TokenRange range) const {
  return document_.tokens[range.first].quotation == none;
}

bool Reader::is_all_marks(TokenRange range) const {
  constexpr std::uint32_t most = 3;
  if (range.size() > most) return false;
  for (std::uint32_t i = range.first; i < range.last; ++i) {
    if (!is_mark(document_.tokens[i])) return false;
  }
  return true;
}

void Reader::settle_quotations(Cited& cited) const {
  std::vector<TokenRange>& contents = cited.contents;
  if (contents.empty()) return;
  if (contents.front().last <= cited.cue.first) take_in_opening(contents.front(), cited.sentence);
  for (TokenRange& content : contents) take_in_quotation(content, cited.cue);
  if (contents.back().first >= cited.cue.last) take_in_joined(contents.back(), cited.sentence);
  if (contents.size() != 2) return;
  // “No,” she said, and left: what is told behind a whole quotation is the author's
  const bool over = closes_quotation(document_, contents[0].last - 1) && is_whole(contents[0]);
  if (over && is_unquoted(contents[1]) && !is_rest_of_clause(contents[1])) contents.pop_back();
  if (contents.size() != 2 || contents[1].size() < 2) return;
  // a quotation that begins with a capital is a sentence of its own and continues no words before the cue
  const Token& first = document_.tokens[contents[1].first + 1];
  const std::uint32_t second = document_.tokens[contents[1].first].quotation;
  const bool opens =
      second != none && first.quotation == second && document_.quotations[second].use != QuotationUse::title;
  const Token& begin = document_.tokens[contents[0].first];  // Calling it “sound,” she said, “It will turn.”
  const bool acted =
      begin.quotation == none && begin.word_class == WordClass::verb && document_.word(begin).fold.ends_with("ing");
  const bool reported = acted || document_.tokens[contents[0].last - 1].quotation == none;
  if (opens && first.capitalised && reported) contents.erase(contents.begin());
}

/// "Only you," she said, would sell the wheel: what goes on with an auxiliary, "that", "because" or "to" before a verb
/// has its beginning before the cue.
bool Reader::is_rest_of_clause(TokenRange range) const {
  const Token& first = document_.tokens[range.first];
  const std::string& fold = document_.word(first).fold;
  const bool infinitive = first.word_class == WordClass::particle && fold == "to";
  return first.word_class == WordClass::auxiliary || infinitive || fold == "that" || fold == "because";
}

/// Another paragraph nearby opens with a match of the same rule: one name before a colon makes no conversation.
bool Reader::has_next_turn(const match::Match& match) const {
  constexpr std::uint32_t farthest = 3;  // paragraphs
  const std::uint32_t here = document_.sentences[match.sentence].block;
  const std::uint32_t first = here - std::min(here, farthest);
  const std::uint32_t last = std::min(here + farthest + 1, static_cast<std::uint32_t>(document_.blocks.size()));
  for (std::uint32_t block = first; block < last; ++block) {
    if (block == here || document_.blocks[block].sentences.empty()) continue;
    const TokenRange range = matches_.of_sentence(document_.blocks[block].sentences.first);
    for (std::uint32_t i = range.first; i < range.last; ++i) {
      if (matches_[i].rule == match.rule) return true;
    }
  }
  return false;
}

/// A rule without content announces the quotation that comes after the sentence, right behind it or as the next
/// paragraph; where its cue is a mark, the rest of the paragraph, as a turn of a conversation.
void Reader::announce(Cited& cited, const match::Match& match) const {
  if (!cited.cue.empty() && is_mark(document_.tokens[cited.cue.first])) {
    const std::uint32_t number = document_.sentences[cited.sentence].block;
    const TokenRange block = document_.blocks[number].tokens;
    if (document_.blocks[number].kind == BlockKind::quote) {  // the passage is signed, on a line of its own or not
      const bool apart = block.first == cited.cue.first && number > 0;
      if (apart && document_.blocks[number - 1].kind != BlockKind::quote) return;
      const std::uint32_t first = apart ? document_.blocks[number - 1].tokens.first : block.first;
      if (first < cited.cue.first) cited.contents.push_back(trimmed(document_, {first, cited.cue.first}));
      return;
    }
    cited.turn = has_next_turn(match);
    if (cited.turn) cited.contents.push_back(trimmed(document_, {cited.cue.last, block.last}));
    return;
  }
  const std::uint32_t next = cited.sentence + 1;
  if (next >= document_.sentences.size()) return;
  const Sentence& sentence = document_.sentences[next];
  const Block& block = document_.blocks[sentence.block];
  if (block.kind == BlockKind::quote && sentence.block != document_.sentences[cited.sentence].block) {
    cited.contents.push_back(trimmed(document_, block.tokens));
    return;
  }
  const std::uint32_t begin = sentence.tokens.first;
  const auto begins = [](const Quotation& q) { return q.tokens.first; };
  const auto quotation = std::ranges::lower_bound(document_.quotations, begin, {}, begins);
  if (quotation == document_.quotations.end() || quotation->tokens.first != begin) return;
  if (quotation->use == QuotationUse::speech) cited.contents.push_back(quotation->tokens);
}

}  // namespace argmap::extract
