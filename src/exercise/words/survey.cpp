#include "exercise/words/survey.hpp"

#include <algorithm>

namespace argmap::exercise {

Survey survey_of(const Task& task) {
  const Document& document = task.reading.document();
  Survey survey{find_sayings(task), {}};
  survey.others_from.assign(document.blocks.size(), static_cast<std::uint32_t>(document.sentences.size()));
  for (std::uint32_t i = 0; i < document.sentences.size(); ++i) {
    const Sentence& sentence = document.sentences[i];
    const auto found = task.reading.find(task.terms("counter-argument", "viewed-by"), sentence.span);
    std::uint32_t& first = survey.others_from[sentence.block];
    if (found && found->begin == sentence.span.begin) first = std::min(first, i);
  }
  return survey;
}

}  // namespace argmap::exercise
