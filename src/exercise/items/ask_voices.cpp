// Items about cited voices: who says it, and whether the author vouches for it.
#include <algorithm>
#include <array>
#include <set>

#include "exercise/words/marks.hpp"
#include "exercise/words/quotation_marks.hpp"
#include "exercise/words/sayings.hpp"
#include "exercise/words/statements.hpp"
#include "exercise/words/survey.hpp"
#include "exercise/words/voice_names.hpp"

namespace argmap::exercise {
namespace {

/// Behind quotation marks.
bool begins_small(std::string_view text) {
  for (const std::string_view mark : {"“", "\"", "‘"}) {
    if (text.starts_with(mark)) text.remove_prefix(mark.size());
  }
  return !text.empty() && text.front() >= 'a' && text.front() <= 'z';
}

/// Of a long quotation the first sentence, where that is long enough.
Span first_of(const Reading& reading, Span piece) {
  constexpr std::size_t fewest = 8;  // words
  const Span first = reading.document().sentences[reading.sentence_at(piece.begin)].span;
  const Span shown{piece.begin, std::min(first.end, piece.end)};
  return shown.begin < shown.end && reading.word_count(shown) >= fewest ? shown : piece;
}

/// "It is well over a third now and": the words were cut before they had said it.
bool ends_open(std::string_view text) {
  const std::string_view last = text.substr(text.find_last_of(' ') + 1);
  constexpr std::array<std::string_view, 8> joints{"and", "or", "but", "that", "which", "because", "of", "to"};
  return std::ranges::find(joints, last) != joints.end();
}

/// What is said, so that it can be read alone: of a quotation in two halves both, of two clauses with "that" both with
/// it. "" where half a sentence would be left.
std::string said_words(const Reading& reading, const Attribution& said, Span piece) {
  std::string text = reading.words(piece);
  if (said.kind == AttributionKind::direct && (begins_small(text) || said.content.size() > 1)) {
    constexpr std::size_t most = 40;  // words
    text = reading.words(said.content.front());
    if (said.content.size() < 2 || begins_small(text)) return "";
    std::size_t count = 0;
    for (const Span each : said.content) count += reading.word_count(each);
    if (count > most) return reading.words(first_of(reading, said.content.front()));
    for (std::size_t i = 1; i < said.content.size(); ++i) text += " … " + reading.words(said.content[i]);
    return text;
  }
  if (text.starts_with("that ")) {
    if (text.find(" that ", 5) != std::string::npos) return "";  // two clauses, of which one may be about the other
    text.erase(0, 5);
  }
  static const std::vector<std::string> pointing{"he",    "she",   "it",  "they", "this",  "these",
                                                 "those", "there", "his", "her",  "their", "its"};
  const auto first = text.substr(0, text.find_first_of(" '’"));
  if (std::ranges::find(pointing, first) != pointing.end()) return "";  // the speaker, or something named before
  return ends_open(text) ? "" : begins_small(text) ? "… " + text : text;
}

/// Which words give it to whom.
std::string why(const Task& task, const Attribution& said) {
  if (said.cue.empty()) return task.reading.because(said);
  std::string source = task.reading.source_of(said);
  for (const std::string_view article :
       {"A ", "An ", "The ", "Your ", "Its ", "My ", "Our ", "Their ", "His ", "Her "}) {
    if (source.starts_with(article)) source.front() = static_cast<char>(source.front() | 0x20);
  }
  const bool marked = task.reading.quotes(said.content.front());
  const bool direct = said.kind == AttributionKind::direct;
  const std::string text = task.kind.called(!direct ? "why-indirect" : marked ? "why-direct" : "why-set-off");
  return filled(filled(text, "words", task.reading.words(said.cue.front())), "source", source);
}

/// A name that nobody takes for another's: what two names share is a word of both, or one of them stands in the other.
bool is_distinct(const rules::NamedTexts& options, const std::string& name) {
  const auto words = [](const std::string& text) {
    std::set<std::string> found;
    std::string word;
    for (const char c : text + " ") {
      if (c != ' ' && c != ',') {
        word += static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
      } else {
        if (word.size() > 3) found.insert(word);
        word.clear();
      }
    }
    return found;
  };
  const auto its = words(name);
  return std::ranges::none_of(options, [&](const auto& each) {
    const auto other = words(each.second);
    return std::ranges::any_of(its, [&](const std::string& word) { return other.contains(word); });
  });
}

/// The words name the source themselves, by its last word.
bool names(const std::string& text, const std::string& name) {
  const std::string head = name.substr(0, name.find(','));
  return text.find(head.substr(head.find_last_of(' ') + 1)) != std::string::npos;
}

/// Rows of what voices say: of each voice all that can be read alone. The answer is the name of the source.
std::vector<Row> sayings(const Task& task) {
  constexpr std::size_t fewest = 5;
  constexpr std::size_t most = 35;
  const Reading& reading = task.reading;
  std::vector<Row> rows;
  for (const Saying& saying : task.survey.sayings) {
    const Attribution& said = reading.report().attributions[saying.attribution];
    const Span piece = said.kind == AttributionKind::direct ? first_of(reading, piece_of(said)) : piece_of(said);
    const std::size_t count = reading.word_count(piece);
    const bool retold = said.stance == Stance::rejects && said.kind == AttributionKind::indirect;  // perhaps with scorn
    if (count < fewest || count > most || retold || !is_clause(reading, said, piece)) continue;
    if (std::ranges::any_of(said.source, [&](Span source) { return piece.overlaps(source); })) continue;
    if (said.kind != AttributionKind::direct && reading.document().sentences[saying.sentence].question) continue;
    const std::string text = said_words(reading, said, piece);
    if (text.find(" / ") != std::string::npos) continue;  // verse
    if (text.empty() || names(text, saying.name) || reading.find(task.terms("coarse"), piece)) continue;
    const bool halves = begins_small(reading.words(piece)) || said.content.size() > 1;
    Span shown = said.kind == AttributionKind::direct && halves ? said.content.front() : piece;
    if (reading.words(shown).starts_with("that ")) shown.begin = reading.tokens_in(shown)[1].span.begin;
    rows.push_back({text, saying.name, why(task, said), reading.cite(shown, said.reasons)});
    rows.back().show(reading, said.cue.front());
  }
  return rows;
}

/// Statements of the author's own, of about the same length: claims, or else evidence in their words.
std::vector<Row> own_words(const Task& task, bool claims) {
  const Reading& reading = task.reading;
  std::vector<Row> rows;
  for (std::uint32_t i = 0; i < reading.units().size(); ++i) {
    const Unit& unit = reading.unit(i);
    const Span sentence = reading.document().sentences[unit.sentence].span;
    const bool reports = reading.find(task.terms("fact-value-policy", "reporting"), sentence).has_value();
    const bool whose = opens_midway(task, unit.sentence) || is_biography(task, unit.sentence) ||
                       reading.speaks_of_itself(unit.sentence) || objection_mark(task, unit.sentence) ||
                       grant_mark(task, unit.sentence) || !reading.is_prose(unit.block) ||
                       reading.find(task.terms("no-own"), sentence) || reading.find(task.terms("saying"), sentence);
    const bool own = !reports && !whose && !reading.quotes(sentence) && reading.own(unit.sentence) &&
                     reading.self_contained(unit) && unit.attribution == Unit::none_index;
    const std::size_t count = reading.word_count(unit.hull());
    const auto shouts = std::ranges::count_if(reading.tokens_in(sentence), &Token::all_caps);
    if (own && shouts < 3 && (unit.role != Role::evidence) == claims && count >= 7 && count <= 30) {
      rows.push_back(row_of(reading, i, "author"));
      rows.back().because = task.kind.called("why-author");
      rows.back().cite.rules.clear(), rows.back().show_none();  // what shows it is that nobody is cited
    }
  }
  return rows;
}

}  // namespace

namespace {

/// A name, and not only what somebody is.
bool has_name(const std::string& name) {
  return std::ranges::any_of(name, [](char c) { return c >= 'A' && c <= 'Z'; });
}

/// More words than anybody is called by: a clause that was taken for a name.
bool is_long(const std::string& name) {
  constexpr auto most_blanks = 8;
  return std::ranges::count(name, ' ') > most_blanks;
}

/// "The newspaper" may be one of those who are named.
bool may_be_another(const std::string& name, const std::vector<Row>& rows) {
  const bool bare = name.starts_with("the ") && name.find(' ', 4) == std::string::npos && !has_name(name);
  return bare && std::ranges::any_of(rows, [](const Row& row) { return has_name(row.answer); });
}

/// Names of others in the article, so that one who is asked about has company: first of those who are cited.
void add_spare_names(const Task& task, std::size_t most, rules::NamedTexts& options) {
  std::vector<std::string> names;
  for (const Saying& saying : task.survey.sayings) {
    if (has_name(saying.name)) names.push_back(saying.name);
  }
  for (std::string& name : names_that_act(task)) names.push_back(std::move(name));
  for (const Voice& voice : task.reading.report().voices) {
    if (voice.naming == Naming::named && is_told(task.reading, voice)) names.push_back(called(task.reading, voice));
  }
  for (const std::string& name : names) {
    const bool fits = options.size() < most && name.find(' ') != std::string::npos && is_distinct(options, name);
    if (fits) options.emplace_back(name, name);
  }
}

}  // namespace

namespace {

/// One row of each voice, as many as names can be told apart, some rows of the author's, and other names beside them.
std::optional<Item> who_says(Task& task, const std::vector<Row>& said, std::size_t most_voices) {
  constexpr std::size_t most_names = 3;
  constexpr std::size_t fewest_names = 2;  // beside the author
  std::vector<Row> rows;
  rules::NamedTexts options;
  for (Row& row : drawn(said, said.size(), task.draw)) {
    if (options.size() == most_voices || !is_distinct(options, row.answer)) continue;
    if (may_be_another(row.answer, said) || is_long(row.answer)) continue;
    options.emplace_back(row.answer, row.answer);
    row.text = bare_words(without_marks(row.text));  // the marks would tell
    row.text.erase(0, row.text.find_first_not_of(" .,:;"));
    rows.push_back(std::move(row));
  }
  if (rows.empty()) return std::nullopt;
  if (options.size() < most_names) add_spare_names(task, most_names, options);
  if (options.size() < fewest_names) return std::nullopt;
  task.draw.shuffle(options);
  options.emplace_back("author", task.kind.called("author"));
  std::vector<Row> own = drawn(own_words(task, true), 2, task.draw);
  if (own.size() < 2) {
    for (Row& row : drawn(own_words(task, false), 2 - own.size(), task.draw)) own.push_back(std::move(row));
  }
  if (own.empty() && rows.size() < 2) return std::nullopt;
  rows.insert(rows.end(), own.begin(), own.end());
  Item item = task.item(Form::match);
  set_rows(item, rows, options, task.draw);
  return item;
}

}  // namespace

void ask_who_says(Task& task) {
  constexpr std::size_t most = 3;      // voices
  constexpr std::size_t variants = 6;  // of fewer voices, where another item prints what one says
  const std::vector<Row> said = sayings(task);
  for (std::size_t i = 0; i < variants && i < 2 * said.size(); ++i) {
    auto item = who_says(task, said, i == 0 ? most : 1 + i % 2);
    if (item) task.items.push_back(std::move(*item));
  }
}

namespace {

/// Quotation marks open and close within the words.
bool has_pairs(std::string_view words) {
  const auto count = [&](std::string_view mark) {
    std::size_t n = 0;
    for (auto at = words.find(mark); at != std::string_view::npos; at = words.find(mark, at + mark.size())) ++n;
    return n;
  };
  const bool opens_well = words.find_first_of("([") > 1 && words.substr(0, 2).find('.') == std::string_view::npos;
  return opens_well && count("\"") % 2 == 0 && count("“") == count("”");
}

/// A whole statement is handed on: a quotation, a clause with "that", or what stands beside "according to"; and the
/// reporting words are not denied.
bool hands_on(const Task& task, const Attribution& said) {
  constexpr std::size_t fewest_words = 4;
  static const std::vector<std::string> denied{"not", "n't", "never", "neither", "nor", "no"};
  static const std::vector<std::string> beside{"according to"};
  const Reading& reading = task.reading;
  const Span piece = piece_of(said);
  if (said.source.empty() || reading.word_count(piece) < fewest_words || reading.find(denied, said.cue.front()))
    return false;
  if (reading.find(denied, said.source.front())) return false;
  static const std::vector<std::string> no_saying{"titled", "entitled", "called"};
  if (names_a_work(reading, said)) return false;
  const std::uint32_t begin = std::min(piece.begin, said.cue.front().begin);
  if (reading.find(no_saying, {begin, std::max(piece.begin, said.cue.front().end)})) return false;
  if (!reading.find(beside, said.cue.front())) return is_clause(reading, said, piece);
  const auto& plain = task.survey.sayings;  // "according to Ann Ray", not "according to plan"
  return std::ranges::any_of(
      plain, [&](const Saying& each) { return &reading.report().attributions[each.attribution] == &said; });
}

/// What the reporting words say of the truth, by their list: what vouches also tells. "" where none is in a list.
std::string stance_of(const Task& task, Span cue) {
  for (const std::string_view stance : {"rejects", "endorses", "reports"}) {
    if (task.reading.find(task.terms(stance), cue)) return std::string(stance);
  }
  return "";
}

}  // namespace

void ask_stance(Task& task) {
  constexpr std::size_t fewest = 2;
  const Reading& reading = task.reading;
  std::vector<Row> rows;
  std::vector<std::string> seen;
  std::vector<const Sentence*> shown_in;
  static const std::vector<std::string> supposing{"if"};
  static const std::vector<std::string> relative{"who", "that"};
  const auto& all = reading.report().attributions;
  for (std::uint32_t i = 0; i < all.size(); ++i) {
    const Attribution& said = all[i];
    const std::string stance = said.cue.empty() ? "" : stance_of(task, said.cue.front());
    if (said.cue.empty() || said.content.empty() || sureness(said.reasons) < task.kind.margin) continue;
    const Sentence* sentence = &reading.document().sentences[reading.sentence_at(said.cue.front().begin)];
    const bool whole = sentence->span.contains(said.cue.front());
    const bool inside = reading.is_nested(i) || reading.is_cited(said.cue.front());
    if (stance.empty() || !whole || inside || reading.word_count(sentence->span) > 60) continue;
    if (reading.find(task.terms("who-says", "coarse"), sentence->span)) continue;
    const Span before{sentence->span.begin, said.cue.front().begin};
    const auto tokens = reading.tokens_in(before);
    if (!tokens.empty() && reading.find(relative, tokens.back().span)) continue;  // "somebody who thinks"
    if (reading.find(supposing, before)) continue;
    if (!hands_on(task, said) || !has_pairs(reading.document().slice(sentence->span)) ||
        std::ranges::find(shown_in, sentence) != shown_in.end())
      continue;
    const std::string cue = reading.words(said.cue.front());
    const auto same = [&](const Row& row) { return row.cite.words == cue; };  // the one would tell the other
    if (std::ranges::count(seen, stance) >= 2 || std::ranges::any_of(rows, same)) continue;
    shown_in.push_back(sentence);
    seen.push_back(stance);
    rows.push_back({"“" + reading.words(said.cue.front()) + "” in: " + reading.words(sentence->span), stance,
                    filled(task.kind.called("why-" + stance), "words", reading.words(said.cue.front())),
                    reading.cite(said.cue.front(), reading.reasons_of(said.reasons, "stance."))});
    rows.back().cite.words = cue;
  }
  std::ranges::sort(seen);
  const bool several = !seen.empty() && seen.front() != seen.back();
  if (rows.size() < fewest || !several) return;
  Item item = task.item(Form::match);
  set_rows(item, rows, options_of(task.kind), task.draw);
  task.items.push_back(std::move(item));
}

}  // namespace argmap::exercise
