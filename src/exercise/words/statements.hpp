// What a sentence does by its own words: demand, judge, foretell, or go on from the sentence before it. Items that rest
// on one of these want it to show, whatever the analysis weighs.
#pragma once

#include "exercise/task.hpp"

namespace argmap::exercise {

/// A word of duty in a main clause behind which a verb calls for an action: "should pay", "must be banned", but not
/// "should be able to", "should have paid", "must seem".
[[nodiscard]] std::optional<Span> demand_of(const Task& task, Span sentence);
[[nodiscard]] inline bool demands(const Task& task, Span sentence) {
  return demand_of(task, sentence).has_value();
}
/// A verb in a finite form, or an auxiliary: it may be a clause.
[[nodiscard]] bool has_finite_verb(const Reading& reading, Span span);
/// The demand is the first thing that the sentence says: nothing stands before it that could be judged or checked.
[[nodiscard]] bool demands_outright(const Task& task, std::uint32_t sentence);
/// A word of duty stands there, whatever it does.
[[nodiscard]] bool names_duty(const Task& task, Span span);
/// A judging word that stands as an adjective.
[[nodiscard]] bool judges(const Task& task, Span span);
/// The judging word that the main clause of a sentence says of its subject ("is wrong", "is a shameful waste").
[[nodiscard]] std::optional<Span> verdict_of(const Task& task, Span span);
[[nodiscard]] inline bool passes_verdict(const Task& task, Span span) {
  return verdict_of(task, span).has_value();
}
/// It hands on what others say, puts words in quotation marks, or speaks of the writer.
[[nodiscard]] bool reports(const Task& task, const Unit& unit);
/// It opens with words that go on from what stands before it ("In addition, …"), or speaks to the reader ("Let us …").
[[nodiscard]] bool opens_midway(const Task& task, std::uint32_t sentence);
/// It tells of the author at the foot of the article ("Ann Ray is a columnist …").
[[nodiscard]] bool is_biography(const Task& task, std::uint32_t sentence);

}  // namespace argmap::exercise
