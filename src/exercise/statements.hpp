// What a sentence does by its own words: demand, judge, foretell, or go on from the sentence before it. Items that rest
// on one of these want it to show, whatever the analysis weighs.
#pragma once

#include "exercise/task.hpp"

namespace argmap::exercise {

/// A word of duty in the main clause that says what should be done, and is none of the phrases that only look so
/// ("should be able to", "should have").
[[nodiscard]] std::optional<Span> demand_of(const Task& task, Span sentence);
[[nodiscard]] inline bool demands(const Task& task, Span sentence) {
  return demand_of(task, sentence).has_value();
}
/// A verb in a finite form, or an auxiliary: it may be a clause.
[[nodiscard]] bool has_finite_verb(const Reading& reading, Span span);
/// A word of duty stands there, whatever it does.
[[nodiscard]] bool names_duty(const Task& task, Span span);
/// A judging word that stands as an adjective.
[[nodiscard]] bool judges(const Task& task, Span span);
/// The judging word that a sentence says of its subject ("is wrong", "is a handsome sentence"), where nothing takes it
/// back: no if, no maybe, no "not", no comparison.
[[nodiscard]] std::optional<Span> verdict_of(const Task& task, Span span);
[[nodiscard]] inline bool passes_verdict(const Task& task, Span span) {
  return verdict_of(task, span).has_value();
}
/// It hands on what others say, puts words in quotation marks, or speaks of the writer.
[[nodiscard]] bool reports(const Task& task, const Unit& unit);
/// Why a careful reader could hold the contrary, and the words that show it.
struct Contest {
  std::string_view why;  ///< "policy", "value", "strong", "foretold"
  Span words;
};
/// It demands, judges, foretells, or says that something is always so; nothing where it does none of these.
[[nodiscard]] std::optional<Contest> contest_of(const Task& task, const Unit& unit);
[[nodiscard]] inline bool is_contestable(const Task& task, const Unit& unit) {
  return contest_of(task, unit).has_value();
}
/// It opens with words that go on from what stands before it ("In addition, …"), or speaks to the reader ("Let us …").
[[nodiscard]] bool opens_midway(const Task& task, std::uint32_t sentence);
/// It tells of the author at the foot of the article ("Ann Ray is a columnist …").
[[nodiscard]] bool is_biography(const Task& task, std::uint32_t sentence);
/// Nothing in a block looks like evidence: no figure, no quotation, no inquiry, no case, nobody who says something.
[[nodiscard]] bool looks_bare(const Task& task, std::uint32_t block);

}  // namespace argmap::exercise
