// Items about cited voices: who says it, whether the author vouches for it, what the source is worth.
#include <algorithm>

#include "exercise/task.hpp"
#include "render/escape.hpp"

namespace argmap::exercise {
namespace {

constexpr std::size_t longest_name = 120;  ///< code points

double sureness(const std::vector<Reason>& reasons) {
  double sum = 0;
  for (const Reason& each : reasons) sum += each.weight;
  return sum;
}

/// A surname with the name before it, where the text has both somewhere.
std::string in_full(const Document& document, const std::string& name) {
  for (std::size_t i = 1; i < document.tokens.size(); ++i) {
    const Token& before = document.tokens[i - 1];
    const bool fits = document.slice(document.tokens[i].span) == name && before.capitalised && !before.all_caps &&
                      before.word_class == WordClass::name && document.tokens[i].space_before;
    if (fits) return std::string(document.slice(before.span)) + " " + name;
  }
  return name;
}

/// Name and role. "Its director, Ann Ray" is called "Ann Ray".
std::string called(const Reading& reading, const Voice& voice) {
  std::string name = render::terminal_line(voice.name);
  for (const std::string_view owner : {"its ", "his ", "her ", "their ", "our ", "my "}) {
    const bool points = name.size() > owner.size() && static_cast<char>(name[0] | 0x20) == owner[0] &&
                        std::string_view(name).substr(1).starts_with(owner.substr(1));
    const auto comma = name.find(", ");
    if (points && comma != std::string::npos) name.erase(0, comma + 2);
  }
  while (name.ends_with(',')) name.pop_back();
  if (name.find(' ') == std::string::npos) name = in_full(reading.document(), name);
  if (!voice.role.empty() && voice.naming == Naming::named && name.find(voice.role) == std::string::npos) {
    const bool clause = reading.document().text.find("who " + voice.role) != std::string::npos;
    name += (clause ? ", who " : ", ") + render::terminal_line(voice.role);
  }
  return render::cut(name, longest_name);
}

/// Whether a reader can tell who is meant by the name alone.
bool is_told(const Reading& reading, const Voice& voice) {
  static const std::vector<std::string> pointing{"its",  "his", "her", "their", "this",
                                                 "they", "he",  "she", "it",    "these"};
  const std::string name = called(reading, voice);
  std::string first = name.substr(0, name.find(' '));
  std::ranges::transform(first, first.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return name.size() > 3 && voice.naming != Naming::vague && std::ranges::find(pointing, first) == pointing.end();
}

/// Whether the words that name the voice are whole and its own: nothing before them shows that they are part of a
/// longer name, and no "it" or "that" stands for it.
bool is_whole(const Reading& reading, Span source) {
  static const std::vector<std::string> things{"it", "that", "this", "which", "one"};
  if (reading.word_count(source) == 1 && reading.find(things, source)) return false;
  const Document& document = reading.document();
  auto token = std::ranges::lower_bound(document.tokens, source.begin, {}, [](const Token& t) { return t.span.begin; });
  if (token == document.tokens.begin() || token == document.tokens.end()) return true;
  const std::string& before = document.word(*(token - 1)).fold;
  return before != "for" && before != "of" && before != "by" && before != "from" && before != "in";
}

/// Whether what is said makes sense without the words that attribute it: a quotation, or a clause with "that".
bool is_clause(const Reading& reading, const Attribution& said, Span piece) {
  const Voice& voice = reading.report().voices[said.voice];
  const bool sure = voice.naming == Naming::named || voice.naming == Naming::document;
  if (said.kind == AttributionKind::direct) return sure || voice.naming == Naming::anonymous;
  return sure && said.kind == AttributionKind::indirect && reading.words(piece).starts_with("that ");
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

/// Whether the words stand inside what somebody else is said to have said.
bool is_cited(const Report& report, Span words) {
  return std::ranges::any_of(report.attributions, [&](const Attribution& each) {
    return std::ranges::any_of(each.content, [&](Span span) { return span.overlaps(words); });
  });
}

/// The longest piece of what is said, if it makes sense alone.
Span piece_of(const Attribution& said) {
  return *std::ranges::max_element(said.content, {}, [](Span span) { return span.size(); });
}

/// Rows of what voices say, a few a voice at most.
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
    std::string text = reading.words(piece);
    if (text.starts_with("that ")) text.erase(0, 5);
    if (text.find(called(reading, voice)) != std::string::npos) continue;
    if (text.front() >= 'a' && text.front() <= 'z') text.insert(0, "… ");
    rows.push_back({text, std::to_string(said.voice), reading.because(said), reading.cite(piece, said.reasons)});
  }
  return rows;
}

/// Claims of the author's own, of about the same length.
std::vector<Row> own_words(const Task& task) {
  const Reading& reading = task.reading;
  std::vector<Row> rows;
  for (std::uint32_t i = 0; i < reading.units().size(); ++i) {
    const Unit& unit = reading.unit(i);
    const bool quotes = std::ranges::any_of(reading.document().quotations,
                                            [&](const Quotation& each) { return each.span.overlaps(unit.hull()); });
    const bool own =
        !quotes && reading.own(unit.sentence) && reading.self_contained(unit) && unit.attribution == Unit::none_index;
    if (own && unit.role != Role::evidence && reading.word_count(unit.hull()) <= 30) {
      rows.push_back(row_of(reading, i, "author"));
      rows.back().because = "no reporting words and no quotation marks stand in the sentence";
    }
  }
  return rows;
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
    rows.push_back(std::move(row));
  };
  for (Row& row : drawn(sayings(task), 100, task.draw)) {
    const Voice& voice = report.voices[std::stoul(row.answer)];
    const bool same_name =
        std::ranges::any_of(options, [&](const auto& each) { return each.second == called(reading, voice); });
    if (options.size() < 3 && !same_name) add(row, called(reading, voice));
  }
  if (rows.size() < 2) return;
  task.draw.shuffle(options);
  options.emplace_back("author", task.kind.called("author"));
  for (Row& row : drawn(own_words(task), 2, task.draw)) rows.push_back(std::move(row));
  Item item = task.item(Form::match);
  set_rows(item, rows, options, task.draw);
  task.items.push_back(std::move(item));
}

void ask_stance(Task& task) {
  const Reading& reading = task.reading;
  std::vector<Row> rows;
  std::vector<std::string> seen;
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
    if (std::ranges::count(seen, stance) >= 2) continue;
    seen.push_back(stance);
    rows.push_back({"“" + reading.words(said.cue.front()) + "” in: " + reading.words(sentence->span), stance,
                    reading.because(said), reading.cite(said.cue.front(), said.reasons)});
  }
  std::ranges::sort(seen);
  const bool several = !seen.empty() && seen.front() != seen.back();
  if (rows.size() < 3 || !several) return;
  Item item = task.item(Form::match);
  set_rows(item, rows, task.kind.words, task.draw);
  task.items.push_back(std::move(item));
}

namespace {

/// Without quotation marks around it.
std::string bare(std::string text) {
  for (const std::string_view mark : {"“", "”", "\""}) {
    if (text.starts_with(mark)) text.erase(0, mark.size());
    if (text.ends_with(mark)) text.erase(text.size() - mark.size());
  }
  while (text.ends_with(',')) text.pop_back();
  return text;
}

/// What the text gives and leaves out about a source.
std::string appraisal(const Task& task, const Voice& voice) {
  const Reading& reading = task.reading;
  std::string model;
  const auto add = [&](std::string words) {
    if (!words.empty() && words.front() >= 'a' && words.front() <= 'z')
      words.front() = static_cast<char>(words.front() - 32);
    model += (model.empty() ? "" : " ") + std::move(words) + ".";
  };
  add(task.kind.called(name_of(voice.naming)));
  add(voice.role.empty() ? task.kind.called("no-role")
                         : filled(task.kind.called("role"), "role", render::terminal_line(voice.role)));
  add(voice.interest ? filled(task.kind.called("interest"), "words", bare(reading.words(voice.interest_words)))
                     : task.kind.called("no-interest"));
  bool dated = false;
  bool shares = false;
  for (const std::uint32_t index : voice.attributions) {
    for (const Span span : reading.report().attributions[index].content) {
      const std::string words = reading.words(span);
      shares = shares || words.find('%') != std::string::npos || words.find("per cent") != std::string::npos;
    }
  }
  const Attribution& first = reading.report().attributions[voice.attributions.front()];
  const Span place = first.source.empty() ? piece_of(first) : first.source.front();
  for (const Sentence& each : reading.document().sentences) {
    if (each.span.overlaps(place)) dated = reading.has_digit(each.span);
  }
  if (!dated) add(task.kind.called("no-date"));
  add(task.kind.called("no-link"));
  if (shares) add(task.kind.called("no-base"));
  return model;
}

}  // namespace

void ask_source(Task& task) {
  const Reading& reading = task.reading;
  for (const Voice& voice : reading.report().voices) {
    const bool doubtful = voice.interest || voice.naming == Naming::anonymous || voice.naming == Naming::document;
    if (!doubtful || voice.reasons.empty() || voice.attributions.empty() || !is_told(reading, voice)) continue;
    const Attribution& first = reading.report().attributions[voice.attributions.front()];
    if (first.source.empty() || first.content.empty() || sureness(first.reasons) < task.kind.margin) continue;
    const bool quoted = first.kind == AttributionKind::direct;
    const bool is_source = voice.naming == Naming::document ? first.stance != Stance::rejects : quoted;
    if (!is_source || !is_whole(reading, first.source.front()) || is_cited(reading.report(), first.source.front()))
      continue;
    Item item = task.item(Form::open);
    const Span source = first.source.front();
    item.ask = filled(item.ask, "voice",
                      called(reading, voice) + " (line " + std::to_string(reading.line(source.begin)) + ")");
    item.key.model = appraisal(task, voice);
    item.key.cites.push_back(reading.cite(source, voice.reasons));
    item.key.because = reading.because(voice.reasons);
    task.items.push_back(std::move(item));
  }
  task.draw.shuffle(task.items);
}

}  // namespace argmap::exercise
