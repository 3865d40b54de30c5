#include "match/place_index.hpp"

#include <algorithm>
#include <array>
#include <iterator>

#include "match/marks.hpp"

namespace argmap::match {
namespace {

using rules::Compare;

/// The range that holds a token among disjoint ranges in text order.
TokenRange range_at(std::span<const TokenRange> ranges, std::uint32_t token) {
  const auto behind = std::ranges::upper_bound(ranges, token, {}, &TokenRange::first);
  if (behind == ranges.begin() || !std::prev(behind)->contains(token)) return {};
  return *std::prev(behind);
}

/// By word class: the marks of a token in a noun phrase. Quotation marks may stand at the edge of a part of one.
constexpr auto marks_in_phrase = [] {
  std::array<std::uint32_t, 16> marks{};
  for (std::size_t c = 0; c < marks.size(); ++c) {
    const auto word_class = static_cast<WordClass>(c);
    const bool is_mark = word_class == WordClass::punctuation;
    if (is_mark || may_begin_part(word_class)) marks[c] |= PlaceMark::part_begins;
    if (is_mark || may_end_part(word_class)) marks[c] |= PlaceMark::part_ends;
  }
  return marks;
}();

}  // namespace

PlaceIndex::PlaceIndex(const Document& document, const rules::Program& program, LookTable& looks)
    : document_(document), looks_(looks), words_(looks.words()), quotation_marks_(document.tokens.size()) {
  mark_quotations();
  cells_.reserve(document.tokens.size());
  windows_.reserve(document.sentences.size() + 1);
  for (const Sentence& sentence : document.sentences) {  // one by one, while its tokens are in the cache
    open_window(sentence.tokens.first);
    read_sentence(sentence.tokens);
    for (const std::uint32_t begin : beginnings_) find_phrases(program.lists, begin, sentence.tokens.last);
  }
  open_window(static_cast<std::uint32_t>(document.tokens.size()));
  mark_noun_phrases();
  read_quotation_marks();
}

/// Where a noun phrase stands, patterns may jump into its midst and out of it.
void PlaceIndex::mark_noun_phrases() {
  for (const TokenRange phrase : document_.noun_phrases) {
    for (std::uint32_t token = phrase.first; token < phrase.last; ++token) {
      cells_[token].traits |= marks_in_phrase[static_cast<std::size_t>(document_.tokens[token].word_class)];
    }
  }
}

void PlaceIndex::mark_quotations() {
  for (std::uint32_t i = 0; i < document_.quotations.size(); ++i) {
    const Quotation& quotation = document_.quotations[i];
    if (quotation.tokens.empty()) continue;
    quotation_marks_[quotation.tokens.first] |= 1U;
    if (!quotation.closed) continue;
    quotation_marks_[quotation.tokens.last - 1] |= 2U;
    by_last_token_.push_back(i);
  }
  std::ranges::stable_sort(by_last_token_, {}, [&](std::uint32_t i) { return document_.quotations[i].tokens.last; });
}

std::uint32_t PlaceIndex::quotation_from(std::uint32_t token) const {
  const auto first = [](const Quotation& q) { return q.tokens.first; };
  const auto found = std::ranges::lower_bound(document_.quotations, token, {}, first);
  if (found == document_.quotations.end() || found->tokens.first != token) return none;
  return static_cast<std::uint32_t>(found - document_.quotations.begin());
}

std::uint32_t PlaceIndex::quotation_to(std::uint32_t token) const {
  const auto last = [&](std::uint32_t i) { return document_.quotations[i].tokens.last; };
  const auto found = std::ranges::lower_bound(by_last_token_, token + 1, {}, last);
  return found == by_last_token_.end() || last(*found) != token + 1 ? none : *found;
}

inline Cell PlaceIndex::cell_of(const Token& token, std::uint32_t word, std::uint32_t marks) {
  const LookTable::Look& look = looks_.look(word, token);
  return {&look, look.form, look.traits | marks, token.quotation, token.quotation, none};
}

/// Fills the cells, and finds where a word follows another as it does in some phrase.
void PlaceIndex::read_sentence(TokenRange tokens) {
  beginnings_.clear();
  std::uint32_t all_marks = 0;
  std::uint64_t next_forms = 0;
  std::uint64_t next_lemmas = 0;
  const Token* token = document_.tokens.data() + tokens.first;
  for (std::uint32_t t = tokens.first; t < tokens.last; ++t, ++token) {
    const std::uint32_t word = words_.number(token->word);
    const std::uint32_t marks = quotation_marks_[t] * std::uint32_t{PlaceMark::opens_quotation};
    cells_.push_back(cell_of(*token, word, marks));
    all_marks |= marks;
    const WordIndex::Entry& entry = words_.entry(word);
    if (((next_forms & entry.form_bits) | (next_lemmas & entry.lemma_bits)) != 0) beginnings_.push_back(t - 1);
    next_forms = entry.next_forms;
    next_lemmas = entry.next_lemmas;
  }
  windows_.back().quoted = all_marks != 0;
}

void PlaceIndex::read_quotation_marks() {
  for (const Quotation& quotation : document_.quotations) {
    if (quotation.tokens.empty()) continue;
    read_quotation_mark(quotation.tokens.first);
    if (quotation.closed) read_quotation_mark(quotation.tokens.last - 1);
  }
}

void PlaceIndex::read_quotation_mark(std::uint32_t token) {
  Cell& cell = cells_[token];
  const std::uint32_t quotation = opens_quotation(token) ? quotation_from(token) : quotation_to(token);
  cell.around = quotation == none ? none : document_.quotations[quotation].parent;
  cell.region = mark_region;
  if (const std::uint32_t comma = comma_inside(token); comma != none) read_as_comma(cell, comma);
}

std::uint32_t PlaceIndex::comma_inside(std::uint32_t token) const {
  if (token < 2 || !closes_quotation(token) || opens_quotation(token)) return none;
  const auto fold = [&](std::uint32_t i) -> const std::string& { return document_.word(document_.tokens[i]).fold; };
  const std::uint32_t last = fold(token) == "'" && fold(token - 1) == "'" ? token - 2 : token - 1;  // a mark of two
  return fold(last) == "," ? last : none;
}

/// “Rotten,” she said: the comma before a closing mark parts what stands around the quotation, as if it stood behind.
void PlaceIndex::read_as_comma(Cell& cell, std::uint32_t comma) {
  cell.look = &looks_.look(document_.tokens[comma]);
  cell.form = cell.look->form;
  cell.region = cell.around;
}

/// Of a sentence from this token on; all hits before it have been found.
void PlaceIndex::open_window(std::uint32_t token) {
  Window window = windows_.empty() ? Window() : windows_.back();
  const auto pass = [token](const std::vector<TokenRange>& ranges, std::uint32_t& index) {
    while (index < ranges.size() && ranges[index].first < token) ++index;
  };
  pass(document_.noun_phrases, window.phrase);
  pass(document_.clauses, window.clause);
  window.hit = static_cast<std::uint32_t>(hits_.size());
  windows_.push_back(window);
}

TokenRange PlaceIndex::noun_phrase(std::uint32_t token, std::uint32_t sentence) const {
  const std::uint32_t first = windows_[sentence].phrase;
  return range_at(std::span(document_.noun_phrases).subspan(first, windows_[sentence + 1].phrase - first), token);
}

TokenRange PlaceIndex::clause(std::uint32_t token, std::uint32_t sentence) const {
  const std::uint32_t first = windows_[sentence].clause;
  return range_at(std::span(document_.clauses).subspan(first, windows_[sentence + 1].clause - first), token);
}

std::uint32_t PlaceIndex::sentence(std::uint32_t token) const {
  const auto first = [](const Sentence& s) { return s.tokens.first; };
  const auto behind = std::ranges::upper_bound(document_.sentences, token, {}, first);
  return static_cast<std::uint32_t>(behind - document_.sentences.begin()) - 1;
}

std::span<const PhraseHit> PlaceIndex::hits_from(std::uint32_t token, std::uint32_t sentence) const {
  constexpr std::size_t few = 16;
  const auto first = [](const PhraseHit& hit) { return hit.tokens.first; };
  const auto hits = hits_in(sentence);
  if (hits.size() > few) return {std::ranges::lower_bound(hits, token, {}, first), hits.end()};
  return {std::ranges::find_if(hits, [&](const PhraseHit& hit) { return hit.tokens.first >= token; }), hits.end()};
}

void PlaceIndex::find_phrases(const rules::PhraseTrie& trie, std::uint32_t begin, std::uint32_t end) {
  const std::uint32_t next = look(begin + 1).word;
  for (const WordIndex::Start& start : words_.starts(look(begin).word)) {
    if (words_.may_follow(next, start.next_bits, start.compare)) follow(trie, begin, end, start);
  }
}

/// Walks on from a first word through all entries that the text spells out; a list entry keeps within one quotation.
void PlaceIndex::follow(const rules::PhraseTrie& trie, std::uint32_t begin, std::uint32_t end, WordIndex::Start start) {
  struct Open {
    std::uint32_t node;
    std::uint32_t next;
  };
  constexpr std::size_t most_open = 64;  // few entries share their first words
  std::array<Open, most_open> open;      // NOLINT: filled before it is read
  open[0] = {start.node, begin + 1};
  std::size_t count = 1;
  while (count > 0) {
    const std::uint32_t node = open[--count].node;
    const std::uint32_t next = open[count].next;
    if (next >= end || is_quotation_mark(next)) continue;
    const std::uint32_t number = words_.number(document_.tokens[next].word);
    if (!words_.may_follow(number, trie.next_bits(node), start.compare)) continue;
    const WordIndex::Entry& word = words_.entry(number);
    const auto visit = [&](std::uint32_t sought) {
      if (sought == none) return;
      const std::uint32_t child = trie.child(node, sought, start.compare);
      if (child == none || count == most_open) return;
      add_hits(trie, child, {begin, next + 1}, start.kinds);
      open[count++] = {child, next + 1};
    };
    if (start.compare == Compare::form) {
      visit(word.form);
      continue;
    }
    for (const std::uint32_t* lemma = word.lemmas; lemma != std::end(word.lemmas); ++lemma) {
      if (std::find(word.lemmas, lemma, *lemma) == lemma) visit(*lemma);
    }
  }
}

void PlaceIndex::add_hits(const rules::PhraseTrie& trie, std::uint32_t node, TokenRange tokens, std::uint8_t kinds) {
  const auto word_class = static_cast<std::uint8_t>(document_.tokens[tokens.first].word_class);
  for (const auto& entry : trie.entries(node)) {
    const bool fitting = entry.word_class == rules::any_class || entry.word_class == word_class;
    if (!fitting || !fits(entry.word_class, kinds)) continue;
    if (!phrase_begins(tokens.first)) cells_[tokens.first].hit = static_cast<std::uint32_t>(hits_.size());
    hits_.push_back({tokens, entry.list});
    cells_[tokens.first].traits |= PlaceMark::phrase_begins;
    cells_[tokens.last - 1].traits |= PlaceMark::phrase_ends;
    longest_ = std::max(longest_, tokens.size());
  }
}

}  // namespace argmap::match
