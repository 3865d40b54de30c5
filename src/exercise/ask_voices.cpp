// Items about cited voices: who says it, whether the author vouches for it, what the source is worth.
#include <algorithm>

#include "exercise/task.hpp"
#include "render/escape.hpp"

namespace argmap::exercise {
namespace {

constexpr std::size_t longest_name = 80;  ///< code points

double sureness(const std::vector<Reason>& reasons) {
  double sum = 0;
  for (const Reason& each : reasons) sum += each.weight;
  return sum;
}

std::string called(const Voice& voice) {
  std::string name = render::terminal_line(voice.name);
  while (name.ends_with(',')) name.pop_back();
  if (!voice.role.empty() && voice.naming == Naming::named && name.find(voice.role) == std::string::npos) {
    name += ", " + render::terminal_line(voice.role);
  }
  return render::cut(name, longest_name);
}

/// Whether a reader can tell who is meant by the name alone.
bool is_told(const Voice& voice) {
  const std::string name = called(voice);
  return name.size() > 3 && voice.naming != Naming::vague && name != "this" && name != "they";
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
    if (count < 5 || count > 35 || !is_told(voice) || is_nested(report, said) || said.stance == Stance::rejects) continue;
    if (std::ranges::any_of(said.source, [&](Span source) { return piece.overlaps(source); })) continue;
    std::string text = reading.words(piece);
    if (text.find(called(voice)) != std::string::npos) continue;
    if (text.front() >= 'a' && text.front() <= 'z') text.insert(0, "… ");
    rows.push_back({text, std::to_string(said.voice), reading.because(said.reasons), reading.cite(piece, said.reasons)});
  }
  return rows;
}

/// Claims of the author's own, of about the same length.
std::vector<Row> own_words(const Task& task) {
  const Reading& reading = task.reading;
  std::vector<Row> rows;
  for (std::uint32_t i = 0; i < reading.units().size(); ++i) {
    const Unit& unit = reading.unit(i);
    const bool own = reading.own(unit.sentence) && reading.stands_alone(unit) && unit.attribution == Unit::none_index;
    if (own && unit.role != Role::evidence && reading.word_count(unit.hull()) <= 30) {
      rows.push_back(row_of(reading, i, "author"));
      rows.back().because = "no reporting words and no quotation marks stand in the sentence";
    }
  }
  return rows;
}

}  // namespace

void ask_who_says(Task& task) {
  const Report& report = task.reading.report();
  std::vector<Row> rows;
  rules::NamedTexts options;
  const auto add = [&](Row row, std::string_view name) {
    if (std::ranges::find(options, row.answer, &rules::NamedTexts::value_type::first) != options.end()) return;
    options.emplace_back(row.answer, name);
    rows.push_back(std::move(row));
  };
  for (Row& row : drawn(sayings(task), 100, task.draw)) {
    const Voice& voice = report.voices[std::stoul(row.answer)];
    const bool same_name = std::ranges::any_of(options, [&](const auto& each) { return each.second == called(voice); });
    if (options.size() < 3 && !same_name) add(row, called(voice));
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
    if (!shown || sentence == nullptr || reading.word_count(sentence->span) > 50) continue;
    if (std::ranges::count(seen, stance) >= 2) continue;
    seen.push_back(stance);
    rows.push_back({"“" + reading.words(said.cue.front()) + "” in: " + reading.words(sentence->span), stance,
                    reading.because(said.reasons), reading.cite(said.cue.front(), said.reasons)});
  }
  std::ranges::sort(seen);
  const bool several = !seen.empty() && seen.front() != seen.back();
  if (rows.size() < 3 || !several) return;
  Item item = task.item(Form::match);
  set_rows(item, rows, task.kind.words, task.draw);
  task.items.push_back(std::move(item));
}

namespace {

/// What the text gives and leaves out about a source.
std::string appraisal(const Task& task, const Voice& voice) {
  const Reading& reading = task.reading;
  std::string model = task.kind.called(name_of(voice.naming)) + ".";
  const auto add = [&](std::string words) { model += " " + std::move(words) + "."; };
  add(voice.role.empty() ? task.kind.called("no-role")
                         : filled(task.kind.called("role"), "role", render::terminal_line(voice.role)));
  add(voice.interest ? filled(task.kind.called("interest"), "words", reading.words(voice.interest_words))
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
  if (model.front() >= 'a' && model.front() <= 'z') model.front() = static_cast<char>(model.front() - 'a' + 'A');
  return model;
}

}  // namespace

void ask_source(Task& task) {
  const Reading& reading = task.reading;
  for (const Voice& voice : reading.report().voices) {
    const bool doubtful = voice.interest || voice.naming == Naming::anonymous || voice.naming == Naming::document;
    if (!doubtful || voice.attributions.empty() || !is_told(voice)) continue;
    const Attribution& first = reading.report().attributions[voice.attributions.front()];
    if (first.source.empty() || first.content.empty() || sureness(first.reasons) < task.kind.margin) continue;
    Item item = task.item(Form::open);
    const Span source = first.source.front();
    item.ask = filled(item.ask, "voice", called(voice) + " (line " + std::to_string(reading.line(source.begin)) + ")");
    item.key.model = appraisal(task, voice);
    item.key.cites.push_back(reading.cite(source, voice.reasons));
    item.key.because = reading.because(voice.reasons);
    task.items.push_back(std::move(item));
  }
  task.draw.shuffle(task.items);
}

}  // namespace argmap::exercise
