#include "exercise/reading.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <functional>
#include <iterator>

#include "exercise/words/intact.hpp"
#include "exercise/words/quotation_marks.hpp"
#include "render/escape/escape.hpp"
#include "render/json/words.hpp"

namespace argmap::exercise {
namespace {

constexpr std::size_t fewest_words = 6;
constexpr std::size_t most_words = 42;
constexpr std::size_t most_rules = 3;      ///< that a key cites
constexpr std::size_t longest_words = 48;  ///< code points, of what a key quotes

/// Words at the head of a sentence that point outside it.
constexpr std::array<std::string_view, 22> pointing{"it",  "they",  "he",  "she",  "this",   "that", "these", "those",
                                                    "its", "their", "his", "her",  "such",   "then", "there", "here",
                                                    "so",  "nor",   "and", "some", "others", "both"};

/// "a 2019 study", "in May 2019", "In 2019 families": what stands before a number shows that it dates.
bool dates(const Document& document, std::size_t number) {
  constexpr std::array<std::string_view, 5> of_time{"in", "since", "until", "during", "by"};
  if (number == 0) return false;
  const Token& before = document.tokens[number - 1];
  const WordClass its = before.word_class;
  if (its == WordClass::determiner || its == WordClass::particle || its == WordClass::name) return true;
  const bool behind_day = number > 1 && document.word(before).fold == "," &&
                          document.tokens[number - 2].word_class == WordClass::number;  // "March 3, 2014"
  if (behind_day) return true;
  if (std::ranges::find(of_time, document.word(before).fold) == of_time.end()) return false;
  return number == 1 || document.tokens[number - 2].word_class == WordClass::punctuation;  // not "one in 1500"
}

/// "1500 families", "1500 poor families", "1500 million".
bool counts_what_follows(const Document& document, std::size_t number) {
  std::size_t next = number + 1;
  const auto is = [&](WordClass its) {
    return next < document.tokens.size() && document.tokens[next].word_class == its;
  };
  if (is(WordClass::number)) return !dates(document, number);  // "on March 3, 2014 two men"
  while (is(WordClass::adjective)) ++next;
  constexpr auto plural = 1U << static_cast<unsigned>(WordForm::plural);
  return is(WordClass::noun) && (document.word(document.tokens[next]).forms & plural) != 0 && !dates(document, number);
}

std::vector<Span> quotations_of(const Report& report) {
  std::vector<Span> spans;
  for (const Quotation& each : report.document.quotations) spans.push_back(each.span);
  return spans;
}

std::vector<Span> contents_of(const Report& report) {
  std::vector<Span> spans;
  for (const Attribution& each : report.attributions)
    spans.insert(spans.end(), each.content.begin(), each.content.end());
  return spans;
}

}  // namespace

Reading::Reading(const Report& report, const Article& article, const std::vector<std::string>& of_a_life)
    : report_(report),
      article_(article),
      positions_(report.document),
      full_names_(report.document),
      quoted_(quotations_of(report)),
      cited_(contents_of(report)),
      nested_(nested_attributions(report.attributions)) {
  find_own_sentences();
  find_end_of_prose();
  find_biographies(of_a_life);
  units_of_.resize(document().sentences.size());
  first_sentence_.assign(document().blocks.size(), Unit::none_index);
  for (std::uint32_t i = 0; i < document().sentences.size(); ++i) {
    std::uint32_t& first = first_sentence_[document().sentences[i].block];
    first = std::min(first, i);
  }
  for (std::uint32_t i = 0; i < units().size(); ++i) {
    units_of_[units()[i].sentence].push_back(i);
  }
}

/// A line across the page with little behind it closes the article: what follows is about the author.
void Reading::find_end_of_prose() {
  constexpr std::uint32_t most_behind = 3;
  const auto& blocks = document().blocks;
  end_of_prose_ = static_cast<std::uint32_t>(blocks.size());
  for (std::uint32_t i = end_of_prose_; i > 0 && end_of_prose_ - i <= most_behind; --i) {
    if (blocks[i - 1].kind != BlockKind::rule) continue;
    end_of_prose_ = i - 1;
    return;
  }
}

/// Of whole blocks, once: asked sentence by sentence, a long paragraph would be read as often as it has sentences.
void Reading::find_biographies(const std::vector<std::string>& of_a_life) {
  constexpr std::size_t last_blocks = 4;
  const auto& blocks = document().blocks;
  biographies_.assign(blocks.size(), false);
  for (std::size_t i = blocks.size() - std::min(blocks.size(), last_blocks); i < blocks.size(); ++i) {
    biographies_[i] = find(of_a_life, blocks[i].span).has_value();
  }
}

void Reading::find_own_sentences() {
  const auto& sentences = document().sentences;
  own_.assign(sentences.size(), true);
  const auto take = [&](Span span) {
    auto first = std::ranges::upper_bound(sentences, span.begin, {}, [](const Sentence& s) { return s.span.end; });
    for (; first != sentences.end() && first->span.begin < span.end; ++first) {
      own_[static_cast<std::size_t>(first - sentences.begin())] = false;
    }
  };
  for (const Attribution& each : report_.attributions) {
    for (const auto* spans : {&each.source, &each.cue, &each.content}) std::ranges::for_each(*spans, take);
  }
  for (const Quotation& each : document().quotations) {
    if (each.use == QuotationUse::speech) take(each.span);
  }
}

std::string Reading::words(Span span) const {
  return with_marks(render::terminal_line(document().plain(span)));
}

std::string Reading::statement(const Unit& unit) const {
  const Span sentence = document().sentences[unit.sentence].span;
  std::string words = render::terminal_line(render::words_of(document(), unit.spans));
  const Span rest{unit.hull().end, std::max(sentence.end, unit.hull().end)};
  const std::string_view tail = document().slice(rest);
  const bool only_marks =
      std::ranges::none_of(tail, [](char c) { return std::isalnum(static_cast<unsigned char>(c)); });
  const char first = words.empty() ? 'A' : words.front();
  if (first >= 'a' && first <= 'z') words.insert(0, "… ");
  return with_marks(words + (only_marks ? render::terminal_line(document().plain(rest)) : " …"));
}

std::span<const Token> Reading::tokens_in(Span span) const {
  const auto& tokens = document().tokens;
  const auto begin = [](const Token& token) { return token.span.begin; };
  const auto first = std::ranges::lower_bound(tokens, span.begin, {}, begin);
  return {first, std::ranges::lower_bound(first, tokens.end(), span.end, {}, begin)};
}

std::size_t Reading::word_count(Span span) const {
  const auto is_word = [](const Token& token) { return token.word_class != WordClass::punctuation; };
  return static_cast<std::size_t>(std::ranges::count_if(tokens_in(span), is_word));
}

bool Reading::can_be_shown(std::uint32_t index) const {
  const Sentence& sentence = document().sentences[index];
  const std::size_t count = word_count(sentence.span);
  if (!ends_whole(document(), sentence.span) || sentence.question || units_in(index) != 1) return false;
  return count >= fewest_words && count <= most_words && !points_elsewhere(sentence);
}

bool Reading::is_whole(std::uint32_t sentence) const {
  const Span span = document().sentences[sentence].span;
  const std::string_view text = document().slice(span);
  const bool in_brackets =
      std::ranges::count(text, '(') != std::ranges::count(text, ')');  // half of "(the best (5), …"
  return !in_brackets && !text.ends_with(":.") && !is_damaged(text) && ends_whole(document(), span);
}

bool Reading::stands_alone(const Unit& unit) const {
  if (!can_be_shown(unit.sentence) || unit.question) return false;
  return word_count(unit.hull()) * 4 >= word_count(document().sentences[unit.sentence].span) * 3;
}

bool Reading::points_elsewhere(const Sentence& sentence) const {
  constexpr std::array<std::string_view, 6> one_of_them{"first", "second", "third", "last", "former", "latter"};
  const auto fold = [&](std::uint32_t i) -> const std::string& { return document().word(document().tokens[i]).fold; };
  const TokenRange tokens = sentence.tokens;
  if (std::ranges::find(pointing, fold(tokens.first)) != pointing.end()) return true;
  if (fold(tokens.first) != "the" || tokens.last - tokens.first < 3) return false;
  const WordClass next = document().tokens[tokens.first + 2].word_class;  // "The first is that …"
  return std::ranges::find(one_of_them, fold(tokens.first + 1)) != one_of_them.end() &&
         (next == WordClass::verb || next == WordClass::auxiliary);
}

bool Reading::is_sentence(const Unit& unit) const {
  return is_prose(unit.block) && is_whole(unit.sentence);
}

bool Reading::speaks_of_itself(std::uint32_t sentence) const {
  static const std::vector<std::string> parts{"reason", "reasons", "question",  "answer",     "argument",
                                              "case",   "point",   "objection", "objections", "evidence",
                                              "argue",  "concern", "worry",     "complaint",  "fear"};
  return find(parts, document().sentences[sentence].span).has_value();
}

bool Reading::is_prose(std::uint32_t block) const {
  const Block& it = document().blocks[block];
  if (it.kind != BlockKind::paragraph || block >= end_of_prose_) return false;
  const auto& furniture = report_.furniture;  // in text order
  const auto next =
      std::ranges::upper_bound(furniture, it.span.begin, {}, [](const Furniture& f) { return f.span.end; });
  return next == furniture.end() || !next->span.overlaps(it.span);
}

bool Reading::self_contained(const Unit& unit) const {
  return stands_alone(unit) && reads_alone(unit.sentence);
}

bool Reading::reads_alone(std::uint32_t index) const {
  return is_whole(index) && reads_alone(document().sentences[index]);
}

bool Reading::reads_alone(const Sentence& sentence) const {
  constexpr std::uint32_t first_words = 6;
  constexpr std::array<std::string_view, 10> referring{"it",   "they",  "them",  "he",   "she",
                                                       "this", "these", "those", "such", "another"};
  constexpr std::array<std::string_view, 4> owning{"its", "their", "his", "her"};  // behind a noun that is meant
  constexpr std::array<std::string_view, 18> turning{
      "but", "yet",       "however", "nevertheless", "instead",   "still", "moreover", "besides",   "even",
      "not", "therefore", "thus",    "hence",        "meanwhile", "nor",   "or",       "otherwise", "because"};
  const std::size_t count = word_count(sentence.span);
  if (sentence.question || count < fewest_words || count > most_words) return false;
  if (points_elsewhere(sentence)) return false;
  const TokenRange tokens = sentence.tokens;
  bool named = false;
  for (std::uint32_t i = tokens.first; i < std::min(tokens.last, tokens.first + first_words); ++i) {
    const std::string& fold = document().word(document().tokens[i]).fold;
    const WordClass its = document().tokens[i].word_class;
    if (std::ranges::find(referring, fold) != referring.end()) return false;
    if (!named && std::ranges::find(owning, fold) != owning.end()) return false;
    named = named || its == WordClass::noun || its == WordClass::name;
    if (i < tokens.first + 3 && std::ranges::find(turning, fold) != turning.end()) return false;
  }
  return true;
}

bool Reading::is_year(const Token& token) const {
  const std::string_view digits = document().slice(token.span);
  const bool may = digits.size() == 4 && (digits.starts_with("1") || digits.starts_with("20")) &&
                   std::ranges::all_of(digits, [](char c) { return c >= '0' && c <= '9'; });
  const auto at = static_cast<std::size_t>(&token - document().tokens.data());
  return may && !counts_what_follows(document(), at);
}

bool Reading::has_digit(Span span) const {
  return std::ranges::any_of(document().slice(span), [](char c) { return c >= '0' && c <= '9'; });
}

std::vector<Span> Reading::find_all(const std::vector<std::string>& terms, Span span) const {
  std::vector<Span> found;
  const auto& tokens = document().tokens;
  auto first = std::ranges::lower_bound(tokens, span.begin, {}, [](const Token& t) { return t.span.begin; });
  while (first != tokens.end() && first->span.end <= span.end) {
    std::size_t longest = 0;
    const std::string& word = document().word(*first).fold;
    const std::span<const Token> rest{&*first, static_cast<std::size_t>(tokens.end() - first)};
    for (const std::string& term : terms) {
      const bool may = !term.empty() && !word.empty() && term.front() == word.front();
      if (may) longest = std::max(longest, words_of_term(term, rest, span));
    }
    if (longest > 0)
      found.push_back({first->span.begin, (first + (static_cast<std::ptrdiff_t>(longest) - 1))->span.end});
    first += longest > 0 ? static_cast<std::ptrdiff_t>(longest) : 1;
  }
  return found;
}

std::size_t Reading::words_of_term(std::string_view term, std::span<const Token> tokens, Span span) const {
  for (std::size_t n = 0; n < tokens.size() && tokens[n].span.end <= span.end; ++n) {
    const std::string& word = document().word(tokens[n]).fold;
    if (!term.starts_with(word)) return 0;
    term.remove_prefix(word.size());
    if (term.empty()) return n + 1;
    const bool blank = term.front() == ' ';
    if (n + 1 < tokens.size() && tokens[n + 1].space_before != blank) return 0;  // "it's" is two tokens
    if (blank) term.remove_prefix(1);
  }
  return 0;
}

std::optional<Span> Reading::find(const std::vector<std::string>& terms, Span span) const {
  const auto found = find_all(terms, span);
  return found.empty() ? std::nullopt : std::optional(found.front());
}

const Relation* Reading::outgoing(std::uint32_t unit) const {
  for (const std::uint32_t index : report_.graph.outgoing(unit)) {
    const Relation& relation = report_.graph.relations()[index];
    if (!relation.to.is_relation) return &relation;
  }
  return nullptr;
}

std::uint32_t Reading::sentence_at(std::uint32_t byte) const {
  const auto& sentences = document().sentences;
  const auto found = std::ranges::upper_bound(sentences, byte, {}, [](const Sentence& each) { return each.span.end; });
  const auto index = static_cast<std::uint32_t>(found - sentences.begin());
  return std::min(index, static_cast<std::uint32_t>(sentences.size()) - 1);
}

std::uint32_t Reading::sentence_of(const Cite& cite) const {
  const auto& sentences = document().sentences;
  const auto behind = std::ranges::upper_bound(
      sentences, cite.start, {}, [&](const Sentence& each) { return positions_.code_point(each.span.begin); });
  return static_cast<std::uint32_t>(std::max<std::ptrdiff_t>(behind - sentences.begin() - 1, 0));
}

Cite Reading::cite(Span span, const std::vector<Reason>& reasons) const {
  Cite cite;
  const Place place = positions_.place(span.begin);
  cite.line = line(span.begin);
  cite.file_line = place.line;
  cite.column = place.column;
  cite.start = positions_.code_point(span.begin);
  cite.end = positions_.code_point(span.end);
  std::vector<Reason> sorted = reasons;
  std::ranges::stable_sort(sorted, std::greater(), &Reason::weight);
  for (const Reason& each : sorted) {
    const std::string& id = report_.rules[each.rule].id;
    const bool is_new = std::ranges::find(cite.rules, id) == cite.rules.end();
    if (each.weight <= 0 || !is_new) continue;
    const bool shows = cite.words.empty() && !each.words.empty() && span.contains(each.words);
    if (shows) cite.words = render::cut(words(each.words), longest_words), cite.line = line(each.words.begin);
    cite.rules.insert(shows ? cite.rules.begin() : cite.rules.end(), id);
  }
  cite.rules.resize(std::min(cite.rules.size(), most_rules));
  return cite;
}

std::string Reading::source_of(const Attribution& said) const {
  constexpr std::array<std::string_view, 8> pronouns{"he", "she", "they", "it", "who", "him", "her", "them"};
  if (said.source.empty()) return "";
  const Span span = said.source.front();
  std::string source = words(span);
  while (source.ends_with(',')) source.pop_back();
  const auto token =
      std::ranges::lower_bound(document().tokens, span.begin, {}, [](const Token& t) { return t.span.begin; });
  const bool one_word = token != document().tokens.end() && token->span == span;
  if (!one_word || std::ranges::find(pronouns, document().word(*token).fold) == pronouns.end()) return source;
  const std::string& name = report_.voices[said.voice].name;
  return "“" + source + "”" + (name == source ? "" : " (" + render::terminal_line(name) + ")");
}

std::string Reading::source_of(const Unit& unit) const {
  return unit.attribution == Unit::none_index ? "" : source_of(report_.attributions[unit.attribution]);
}

std::vector<Reason> Reading::reasons_of(const std::vector<Reason>& reasons, std::string_view rules) const {
  std::vector<Reason> found;
  std::ranges::copy_if(reasons, std::back_inserter(found), [&](const Reason& each) {
    return each.weight > 0 && report_.rules[each.rule].id.starts_with(rules);
  });
  return found.empty() ? reasons : found;
}

std::string Reading::because(const std::vector<Reason>& reasons, std::string_view source) const {
  const Reason* best = nullptr;
  for (const Reason& each : reasons) {
    const bool better = best == nullptr || (best->words.empty() && !each.words.empty()) ||
                        (best->words.empty() == each.words.empty() && each.weight > best->weight);
    if (each.weight > 0 && better) best = &each;
  }
  return best == nullptr ? "" : render::terminal_line(render::explanation(report_, *best, source));
}

std::string filled(std::string text, std::string_view place, std::string_view words) {
  const std::string holder = "{" + std::string(place) + "}";
  for (auto at = text.find(holder); at != std::string::npos; at = text.find(holder, at + words.size())) {
    text.replace(at, holder.size(), words);
  }
  return text;
}

}  // namespace argmap::exercise
