// Steps of the argument that no word marks: only what they speak of can show that they are some.
#include "exercise/words/statements.hpp"
#include "exercise/words/steps.hpp"

namespace argmap::exercise {

bool only_stands_behind(const Task& task, const Step& step) {
  if (!step.mark.empty()) return false;
  const Reading& reading = task.reading;
  const Span evidence = reading.document().sentences[step.from.sentence].span;
  if (reading.find(task.terms("evidence-claim", "no-reason"), reading.tokens_in(evidence).front().span)) return true;
  const bool looked_into = reading.has_digit(evidence) || reading.find(task.terms("evidence-kind", "study"), evidence);
  return shared_stems(reading, step.from.words, step.to.words) == 0 ||
         (!reading.own(step.from.sentence) && !looked_into);
}

}  // namespace argmap::exercise
