// Items about cited voices: who says it, and whether the author vouches for it.
#include <algorithm>
#include <set>

#include "exercise/marks.hpp"
#include "exercise/quotation_marks.hpp"
#include "exercise/statements.hpp"
#include "exercise/voice_names.hpp"

namespace argmap::exercise {
namespace {

/// Whether what is said makes sense without the words that attribute it: a quotation, or a clause with "that".
bool is_clause(const Reading& reading, const Attribution& said, Span piece) {
  const Voice& voice = reading.report().voices[said.voice];
  const bool sure = voice.naming == Naming::named || voice.naming == Naming::document;
  if (said.kind == AttributionKind::direct) return sure || voice.naming == Naming::anonymous;
  const bool that = reading.words(piece).starts_with("that ");
  return sure && that;
}

/// One of several attributions may lie in another's words; then it is hard to say whose they are.
bool is_nested(const Report& report, const Attribution& one) {
  for (const Attribution& other : report.attributions) {
    if (&other == &one) continue;
    for (const Span a : one.content) {
      for (const Span b : other.content) {
        if (a.overlaps(b)) return true;
      }
    }
  }
  return false;
}

/// Behind quotation marks.
bool begins_small(std::string_view text) {
  for (const std::string_view mark : {"“", "\"", "‘"}) {
    if (text.starts_with(mark)) text.remove_prefix(mark.size());
  }
  return !text.empty() && text.front() >= 'a' && text.front() <= 'z';
}

/// What is said, so that it can be read alone: of a quotation in two halves both, of two clauses with "that" both with
/// it. "" where half a sentence would be left.
std::string said_words(const Reading& reading, const Attribution& said, Span piece) {
  std::string text = reading.words(piece);
  if (said.kind == AttributionKind::direct && begins_small(text)) {
    text = reading.words(said.content.front());
    if (said.content.size() < 2 || begins_small(text)) return "";
    for (std::size_t i = 1; i < said.content.size(); ++i) text += " … " + reading.words(said.content[i]);
    return text;
  }
  if (text.starts_with("that ")) {
    if (text.find(" that ", 5) != std::string::npos) return "";  // two clauses, of which one may be about the other
    text.erase(0, 5);
  }
  for (const std::string_view pronoun : {"he ", "she ", "it ", "they "}) {
    if (text.starts_with(pronoun)) return "";  // the speaker, or something named before
  }
  return begins_small(text) ? "… " + text : text;
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

/// Reporting words tell whose it is, not a colon alone; and a "he" or "she" stands for a person by name.
bool is_told_by_cue(const Reading& reading, const Attribution& said) {
  constexpr std::size_t longest_name = 3;
  if (!said.cue.empty() && reading.word_count(said.cue.front()) == 0) return false;
  if (!reading.source_of(said).starts_with("“")) return true;  // no pronoun
  const std::string& name = reading.report().voices[said.voice].name;
  const auto blanks = static_cast<std::size_t>(std::ranges::count(name, ' '));
  const std::string last = name.substr(name.find_last_of(' ') + 1);
  const bool shouts = std::ranges::all_of(last, [](char c) { return c >= 'A' && c <= 'Z'; });
  return blanks < longest_name && !shouts;
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

/// What is handed on without quotation marks has a verb of saying before it; "hopes" or "calculates" says less.
bool is_said(const Task& task, const Attribution& said) {
  if (said.kind == AttributionKind::direct) return true;
  if (said.cue.empty()) return false;
  return task.reading.find(task.terms("stance", "reports"), said.cue.front()) ||
         task.reading.find(task.terms("stance", "endorses"), said.cue.front()) ||
         task.reading.find(task.terms("judge-source", "saying"), said.cue.front());
}

/// "the Bellmead study", not "the polls".
bool has_name(std::string_view name) {
  return std::ranges::any_of(name.substr(std::min<std::size_t>(name.size(), 1)),
                             [](char c) { return c >= 'A' && c <= 'Z'; });
}

/// Rows of what voices say: of each voice all that can be read alone.
std::vector<Row> sayings(const Task& task) {
  const Reading& reading = task.reading;
  const Report& report = reading.report();
  std::vector<Row> rows;
  for (const Attribution& said : report.attributions) {
    if (said.content.empty() || said.source.empty() || sureness(said.reasons) < task.kind.margin) continue;
    const Voice& voice = report.voices[said.voice];
    const Span piece = piece_of(said);
    const std::size_t count = reading.word_count(piece);
    if (count < 5 || count > 35 || !is_told(reading, voice) || is_nested(report, said) ||
        said.stance == Stance::rejects)
      continue;
    if (std::ranges::any_of(said.source, [&](Span source) { return piece.overlaps(source); })) continue;
    if (!is_clause(reading, said, piece) || !is_whole(reading, said.source.front())) continue;
    if (!is_told_by_cue(reading, said) || !is_said(task, said)) continue;
    const Span first = said.content.front();
    std::string text = said_words(reading, said, piece);
    const Sentence& last = reading.document().sentences[reading.sentence_at(piece.begin)];
    if (said.kind != AttributionKind::direct && last.question) continue;  // the question is the author's
    if (voice.naming == Naming::document && !has_name(called(reading, voice))) continue;
    if (text.empty() || text.find(called(reading, voice)) != std::string::npos) continue;
    const bool whole = said.kind == AttributionKind::direct && !begins_small(reading.words(piece));
    Cite cite = reading.cite(whole ? piece : first, said.reasons);
    cite.words = said.cue.empty() ? "" : reading.words(said.cue.front());
    rows.push_back({text, std::to_string(said.voice), why(task, said), std::move(cite)});
  }
  return rows;
}

/// Claims of the author's own, of about the same length.
std::vector<Row> own_words(const Task& task) {
  const Reading& reading = task.reading;
  std::vector<Row> rows;
  for (std::uint32_t i = 0; i < reading.units().size(); ++i) {
    const Unit& unit = reading.unit(i);
    const Span sentence = reading.document().sentences[unit.sentence].span;
    const bool reports = reading.find(task.terms("fact-value-policy", "reporting"), sentence).has_value();
    const bool whose = opens_midway(task, unit.sentence) || is_biography(task, unit.sentence) ||
                       reading.speaks_of_itself(unit.sentence) || objection_mark(task, unit.sentence) ||
                       grant_mark(task, unit.sentence) || !reading.is_prose(unit.block);
    const bool own = !reports && !whose && !reading.quotes(sentence) && reading.own(unit.sentence) &&
                     reading.self_contained(unit) && unit.attribution == Unit::none_index;
    const std::size_t count = reading.word_count(unit.hull());
    const auto shouts = std::ranges::count_if(reading.tokens_in(sentence), &Token::all_caps);
    if (own && shouts < 3 && unit.role != Role::evidence && count >= 7 && count <= 30) {
      rows.push_back(row_of(reading, i, "author"));
      rows.back().because = task.kind.called("why-author");
      rows.back().cite.rules.clear(), rows.back().cite.words.clear();  // what shows it is that nobody is cited
    }
  }
  return rows;
}

}  // namespace

namespace {

/// Voices of which nothing is asked, so that one that is has company.
void add_spare_voices(const Task& task, rules::NamedTexts& options) {
  constexpr std::size_t most = 3;
  const Reading& reading = task.reading;
  const Report& report = reading.report();
  for (std::size_t i = 0; i < report.voices.size() && options.size() < most; ++i) {
    const Voice& voice = report.voices[i];
    const bool known = voice.naming == Naming::named || voice.naming == Naming::document;
    if (!known || voice.attributions.empty() || !is_told(reading, voice)) continue;
    const std::string name = called(reading, voice);
    if (name.find(' ') == std::string::npos || !has_name(name) || !is_distinct(options, name)) continue;
    options.emplace_back(std::to_string(i), name);
  }
}

}  // namespace

void ask_who_says(Task& task) {
  const Reading& reading = task.reading;
  const Report& report = reading.report();
  std::vector<Row> rows;
  rules::NamedTexts options;
  const auto add = [&](Row row, std::string_view name) {
    if (std::ranges::find(options, row.answer, &rules::NamedTexts::value_type::first) != options.end()) return;
    options.emplace_back(row.answer, name);
    row.text = bare_words(without_marks(row.text));  // the marks would tell
    rows.push_back(std::move(row));
  };
  for (Row& row : drawn(sayings(task), 100, task.draw)) {
    const Voice& voice = report.voices[std::stoul(row.answer)];
    const std::string name = called(reading, voice);
    if (name.find(' ') == std::string::npos) continue;  // one word alone may be a place that was taken for a person
    if (options.size() < 3 && is_distinct(options, name)) add(row, name);
  }
  const std::size_t fewest = rows.size() == 1 ? 3 : 2;  // one voice beside others and the author
  if (rows.size() == 1) add_spare_voices(task, options);
  if (rows.empty() || options.size() < 2) return;
  task.draw.shuffle(options);
  options.emplace_back("author", task.kind.called("author"));
  for (Row& row : drawn(own_words(task), 2, task.draw)) rows.push_back(std::move(row));
  if (rows.size() < fewest) return;
  Item item = task.item(Form::match);
  set_rows(item, rows, options, task.draw);
  task.items.push_back(std::move(item));
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
  const std::uint32_t begin = std::min(piece.begin, said.cue.front().begin);
  if (reading.find(no_saying, {begin, std::max(piece.begin, said.cue.front().end)})) return false;
  const bool clause = reading.words(piece).starts_with("that ");
  return clause || said.kind == AttributionKind::direct || reading.find(beside, said.cue.front());
}

}  // namespace

void ask_stance(Task& task) {
  const Reading& reading = task.reading;
  std::vector<Row> rows;
  std::vector<std::string> seen;
  std::vector<const Sentence*> shown_in;
  static const std::vector<std::string> supposing{"if"};
  for (const Attribution& said : reading.report().attributions) {
    const std::string stance(name_of(said.stance));
    if (said.cue.empty() || said.content.empty() || sureness(said.reasons) < task.kind.margin) continue;
    const auto shown = reading.find(task.terms(stance), said.cue.front());
    const Sentence* sentence = nullptr;
    for (const Sentence& each : reading.document().sentences) {
      if (each.span.contains(said.cue.front())) sentence = &each;
    }
    const bool inside = is_nested(reading.report(), said) || is_cited(reading.report(), said.cue.front());
    if (!shown || sentence == nullptr || inside || reading.word_count(sentence->span) > 50) continue;
    if (reading.find(supposing, {sentence->span.begin, said.cue.front().begin})) continue;
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
  if (rows.size() < 3 || !several) return;
  Item item = task.item(Form::match);
  set_rows(item, rows, options_of(task.kind), task.draw);
  task.items.push_back(std::move(item));
}

}  // namespace argmap::exercise
