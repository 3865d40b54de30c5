// Items about what a source is worth. Of people it is asked who speaks, of documents who made them.
#include <algorithm>

#include "exercise/voice_names.hpp"
#include "render/escape.hpp"

namespace argmap::exercise {
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

/// Whose document it is: "the council" of "the council's own report", "the Tarn Institute" of "a survey by the Tarn
/// Institute, published in May". "" where the name does not say.
std::string owner_of(const std::string& name) {
  for (const std::string_view mark : {"’s ", "'s "}) {
    if (const auto at = name.find(mark); at != std::string::npos && at > 0) return name.substr(0, at);
  }
  const auto by = name.find(" by ");
  if (by == std::string::npos) return "";
  const std::string owner = name.substr(by + 4);
  return owner.substr(0, owner.find(','));
}

/// Something that the source says is a share, which leaves open of how many.
bool shares(const Reading& reading, const Voice& voice) {
  static const std::vector<std::string> parts{"per cent", "percent", "%"};
  return std::ranges::any_of(voice.attributions, [&](std::uint32_t index) {
    const auto& content = reading.report().attributions[index].content;
    return std::ranges::any_of(content, [&](Span span) { return reading.find(parts, span).has_value(); });
  });
}

/// A figure stands in the sentence that names the source; it may be a date.
bool is_dated(const Reading& reading, const Voice& voice) {
  const Attribution& first = reading.report().attributions[voice.attributions.front()];
  const Span place = first.source.empty() ? piece_of(first) : first.source.front();
  return std::ranges::any_of(reading.document().sentences, [&](const Sentence& each) {
    return each.span.overlaps(place) && reading.has_digit(each.span);
  });
}

/// Pieces of a model answer, a sentence each.
class Answer {
 public:
  explicit Answer(const Task& task) : task_(task) {}

  void say(std::string_view name, std::string_view place = "", std::string_view words = "") {
    std::string text = filled(task_.kind.called(name), place, words);
    if (!text.empty() && text.front() >= 'a' && text.front() <= 'z')
      text.front() = static_cast<char>(text.front() - 32);
    model_ += (model_.empty() ? "" : " ") + text + ".";
  }
  [[nodiscard]] const std::string& text() const { return model_; }

 private:
  const Task& task_;
  std::string model_;
};

/// What the text gives and leaves out about a person, a group or somebody unnamed.
std::string of_speaker(const Task& task, const Voice& voice) {
  Answer answer(task);
  answer.say(name_of(voice.naming));
  answer.say(voice.role.empty() ? "no-role" : "role", "role", render::terminal_line(voice.role));
  const bool stake = voice.interest && !voice.interest_words.empty();
  answer.say(stake ? "interest" : "ask-interest", "words", stake ? bare(task.reading.words(voice.interest_words)) : "");
  answer.say("find-speaker");
  answer.say("trace-speaker");
  if (!is_dated(task.reading, voice)) answer.say("no-date");
  if (shares(task.reading, voice)) answer.say("no-base");
  return answer.text();
}

/// The same about a report, a survey, accounts.
std::string of_document(const Task& task, const Voice& voice) {
  Answer answer(task);
  const std::string owner = owner_of(called(task.reading, voice));
  answer.say("document");
  answer.say(owner.empty() ? "no-owner" : "owner", "owner", owner);
  answer.say(owner.empty() ? "find-document" : "find-beside-owner", "owner", owner);
  answer.say("trace-document");
  if (shares(task.reading, voice)) answer.say("no-base");
  return answer.text();
}

bool is_asked(const Task& task, const Voice& voice) {
  const Reading& reading = task.reading;
  const bool doubtful = voice.interest || voice.naming == Naming::anonymous || voice.naming == Naming::document;
  if (!doubtful || voice.reasons.empty() || voice.attributions.empty() || !is_told(reading, voice)) return false;
  const Attribution& first = reading.report().attributions[voice.attributions.front()];
  if (first.source.empty() || first.content.empty() || sureness(first.reasons) < task.kind.margin) return false;
  const bool quoted = first.kind == AttributionKind::direct;
  const bool is_source = voice.naming == Naming::document ? first.stance != Stance::rejects : quoted;
  const Span source = first.source.front();
  return is_source && is_whole(reading, source) && !is_cited(reading.report(), source);
}

}  // namespace

void ask_source(Task& task) {
  const Reading& reading = task.reading;
  for (const Voice& voice : reading.report().voices) {
    if (!is_asked(task, voice)) continue;
    const bool document = voice.naming == Naming::document;
    const Span source = reading.report().attributions[voice.attributions.front()].source.front();
    const std::string name = called(reading, voice);
    Item item = task.item(Form::open);
    item.ask = filled(item.ask, "voice", name + " (line " + std::to_string(reading.line(source.begin)) + ")");
    item.ask = filled(item.ask, "investigate", task.kind.called(document ? "investigate-document" : "investigate"));
    item.ask = filled(item.ask, "trace", task.kind.called(document ? "trace-its-words" : "trace-their-words"));
    item.key.model = document ? of_document(task, voice) : of_speaker(task, voice);
    item.key.cites.push_back(reading.cite(source, voice.reasons));
    item.key.because =
        document ? filled(task.kind.called("why-document"), "voice", name) : reading.because(voice.reasons);
    task.items.push_back(std::move(item));
  }
  task.draw.shuffle(task.items);
}

}  // namespace argmap::exercise
