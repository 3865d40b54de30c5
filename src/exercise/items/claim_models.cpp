#include "exercise/items/claim_models.hpp"

#include <algorithm>

#include "exercise/words/marks.hpp"
#include "exercise/words/statements.hpp"

namespace argmap::exercise {
namespace {

/// A demand and a verdict are told by the main verb; what else a sentence does is not sure enough for a model of its
/// own.
std::string sort_of(const Task& task, const Unit& unit) {
  const Span sentence = task.reading.document().sentences[unit.sentence].span;
  if (demands(task, sentence)) return "policy";
  return passes_verdict(task, sentence) ? "value" : "any";
}

std::string line_of(const Reading& reading, std::uint32_t sentence) {
  return std::to_string(reading.line(reading.document().sentences[sentence].span.begin));
}

}  // namespace

std::string counter_model(const Task& task, std::uint32_t claim) {
  const Reading& reading = task.reading;
  const std::string sort = sort_of(task, reading.unit(claim)) == "policy" ? "policy" : "any";
  std::string model = task.kind.called("model-" + sort);
  const auto all = reading.unit(claim).role == Role::thesis ? answered_points(task) : std::vector<Answered>{};
  if (!all.empty()) {
    const std::string against = task.kind.called("model-against");
    model += " " + filled(filled(against, "line", line_of(reading, all.front().point)), "answer",
                          line_of(reading, all.front().answer));
  }
  return model + " " + task.kind.called("reply-" + sort);
}

std::string evidence_model(const Task& task, std::uint32_t claim) {
  const bool verdict = sort_of(task, task.reading.unit(claim)) == "value";
  return task.kind.called(verdict ? "model-value" : "model-any");
}

}  // namespace argmap::exercise
