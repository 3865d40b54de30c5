// Items about sides: what speaks for the main claim, what against. Only what the author's own words show is asked.
#include <algorithm>

#include "exercise/items/small_maps.hpp"
#include "exercise/words/marks.hpp"

namespace argmap::exercise {
namespace {

constexpr std::size_t of_a_side = 2;
constexpr std::size_t fewest = 3;

/// The relation by which some statement of the sentence bears on the thesis as the type says.
const Relation* bearing(const Reading& reading, std::uint32_t sentence, std::uint32_t thesis, RelationType type) {
  for (const std::uint32_t i : reading.units_of(sentence)) {
    const Relation* relation = reading.outgoing(i);
    if (relation != nullptr && relation->type == type && relation->to.index == thesis) return relation;
  }
  return nullptr;
}

class Sides {
 public:
  Sides(Task& task, std::uint32_t thesis) : task_(task), reading_(task.reading), thesis_(thesis) {}

  void ask() {
    for (const Answered& answered : answered_points(task_)) weigh(answered);
    for (std::uint32_t i = 0; i < reading_.document().sentences.size(); ++i) add_reason(i);
    if (for_it_.empty() || against_.empty() || for_it_.size() + against_.size() < fewest) return;
    std::vector<Row> rows = drawn(std::move(for_it_), of_a_side, task_.draw);
    for (Row& row : drawn(std::move(against_), of_a_side, task_.draw)) rows.push_back(std::move(row));
    Item item = task_.item(Form::match);
    const auto option = [&](const std::string& name) { return std::pair(name, task_.kind.called(name)); };
    set_rows(item, std::move(rows), {option("supports"), option("attacks")}, task_.draw);
    task_.items.push_back(std::move(item));
  }

 private:
  /// A point of the other side speaks against the thesis, and so its answer for it.
  void weigh(const Answered& answered) {
    const Relation* against = bearing(reading_, answered.point, thesis_, RelationType::attacks);
    if (against == nullptr || (!answered.granted && against->margin < task_.kind.margin)) return;
    if (fits(answered.point))
      against_.push_back(
          row(answered.point, "attacks", answered.granted ? "granted" : "objecting", answered.point_mark));
    if (fits(answered.answer)) for_it_.push_back(row(answered.answer, "supports", "answering", answered.answer_mark));
  }

  void add_reason(std::uint32_t sentence) {
    const auto mark = reason_mark(task_, sentence);
    const Relation* up = bearing(reading_, sentence, thesis_, RelationType::supports);
    if (!mark || up == nullptr || up->margin < task_.kind.margin / 2 || !fits(sentence)) return;
    if (reading_.own(sentence) && reading_.units_in(sentence) == 1 && !reading_.speaks_of_itself(sentence))
      for_it_.push_back(row(sentence, "supports", "adding", *mark));
  }

  [[nodiscard]] bool fits(std::uint32_t sentence) const {
    const Sentence& it = reading_.document().sentences[sentence];
    const std::size_t count = reading_.word_count(it.span);
    return sentence != reading_.unit(thesis_).sentence && !it.question && count >= 6 && count <= 45;
  }

  [[nodiscard]] Row row(std::uint32_t sentence, std::string side, const std::string& by, Span mark) const {
    const std::string list = by == "answering" ? "connective.contrast"
                             : by == "adding"  ? "support-attack.adding"
                                               : "concession." + by;
    return {reading_.sentence(sentence), std::move(side),
            filled(task_.kind.called("why-" + by), "words", reading_.words(mark)),
            cite_mark(task_, sentence, mark, list)};
  }

  Task& task_;
  const Reading& reading_;
  std::uint32_t thesis_;
  std::vector<Row> for_it_;
  std::vector<Row> against_;
};

}  // namespace

void ask_support_attack(Task& task) {
  if (const auto thesis = task.sure_thesis()) Sides(task, *thesis).ask();
  if (!task.items.empty()) return;
  if (auto item = sided_pairs(task)) task.items.push_back(std::move(*item));
}

}  // namespace argmap::exercise
