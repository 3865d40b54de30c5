// Items about the main claim.
#include <algorithm>
#include <iterator>

#include "exercise/marks.hpp"
#include "exercise/statements.hpp"
#include "exercise/thesis_signs.hpp"

namespace argmap::exercise {
namespace {

constexpr std::size_t wrong_options = 3;

/// Why a sentence is the main claim, in words that a teacher would use.
std::string why_main(const Task& task, const ThesisSigns& signs, std::uint32_t thesis) {
  const Reading& reading = task.reading;
  const Unit& unit = reading.unit(thesis);
  const auto& says = task.of_kind("main-claim");
  const Span sentence = reading.document().sentences[unit.sentence].span;
  const auto duty = reading.find(task.terms("fact-value-policy", "policy"), sentence);
  std::string why = demands(task, sentence) ? filled(says.called("why-policy"), "words", reading.words(*duty))
                                            : says.called("why-view");
  const std::string place = signs.place(unit.sentence);
  if (!place.empty()) why += " " + says.called(place);
  if (says_headline(reading, unit)) why += " " + says.called("why-headline");
  return why;
}

/// Claims that serve or oppose the thesis and have next to nothing that speaks for a main claim, of about its length:
/// those that could be disputed as it could, and the rest.
struct LesserClaims {
  std::vector<Row> disputable;
  std::vector<Row> plain;
};

class Lesser {
 public:
  Lesser(const Task& task, const ThesisSigns& signs, std::uint32_t thesis)
      : task_(task), reading_(task.reading), signs_(signs), thesis_(thesis) {
    length_ = words_of(reading_.unit(thesis).sentence);
  }

  [[nodiscard]] LesserClaims claims() const {
    LesserClaims found;
    for (std::uint32_t i = 0; i < reading_.units().size(); ++i) {
      if (!fits(i)) continue;
      auto& rows = is_disputable(reading_.unit(i)) ? found.disputable : found.plain;
      const Row row = sentence_row(reading_, i);
      if (std::ranges::find(rows, row.text, &Row::text) == rows.end()) rows.push_back(row);
    }
    return found;
  }

 private:
  [[nodiscard]] std::size_t words_of(std::uint32_t sentence) const {
    return reading_.word_count(reading_.document().sentences[sentence].span);
  }

  /// It could be disputed, calls something good or bad, or says what leads to what.
  [[nodiscard]] bool is_disputable(const Unit& unit) const {
    const Span sentence = reading_.document().sentences[unit.sentence].span;
    const auto contest = contest_of(task_, unit);
    const bool contested = contest && contest->why != "foretold";  // a date in May is no claim
    return contested || unit.kind == ClaimKind::value || unit.kind == ClaimKind::cause || judges(task_, sentence) ||
           reading_.find(task_.terms("loaded-words", "loaded"), sentence) ||
           reading_.find(task_.terms("loaded-words", "booster"), sentence);
  }

  [[nodiscard]] bool fits(std::uint32_t index) const {
    constexpr std::size_t fewest_words = 7;
    constexpr std::size_t most_signs = 1;
    const Unit& unit = reading_.unit(index);
    if (unit.sentence == reading_.unit(thesis_).sentence || unit.role != Role::claim) return false;
    if (!reading_.own(unit.sentence) || !reading_.reads_alone(unit.sentence)) return false;
    if (opens_midway(task_, unit.sentence) || !reading_.is_prose(unit.block)) return false;
    const std::size_t words = words_of(unit.sentence);
    const bool like = words >= fewest_words && words * 5 >= length_ * 2 && words <= length_ * 2;
    const bool late = unit.sentence > reading_.document().sentences.size() / 3 * 2;  // where main claims come again
    return like && is_below(index) && signs_.count(index) <= most_signs &&
           !(late && signs_.gathers_themes(unit.sentence));
  }

  /// It bears on another statement, and restates nothing.
  [[nodiscard]] bool is_below(std::uint32_t index) const {
    const Relation* up = reading_.outgoing(index);
    return up != nullptr && up->type != RelationType::restates && up->margin > 0;
  }

  const Task& task_;
  const Reading& reading_;
  const ThesisSigns& signs_;
  std::uint32_t thesis_;
  std::size_t length_ = 0;
};

}  // namespace

void ask_main_claim(Task& task) {
  constexpr std::size_t variants = 12;  // of the wrong options, so that one may stand beside other items
  constexpr std::size_t longest = 60;
  constexpr std::size_t fewest_disputable = 2;  // beside evidence alone a claim is found without reading
  const auto thesis = task.sure_thesis();
  if (!thesis) return;
  const Reading& reading = task.reading;
  const Unit& unit = reading.unit(*thesis);
  const Span sentence = reading.document().sentences[unit.sentence].span;
  if (opens_midway(task, unit.sentence)) return;
  const ThesisSigns signs(task);
  const LesserClaims wrong = Lesser(task, signs, *thesis).claims();
  if (wrong.disputable.size() < fewest_disputable || reading.word_count(sentence) > longest) return;
  if (wrong.disputable.size() + wrong.plain.size() < wrong_options) return;
  const auto reasons = reading.reasons_of(unit.reasons, "thesis.");
  const std::string why = why_main(task, signs, *thesis) + " " + task.kind.called("why-others");
  const Row right{reading.words(sentence), "", why, reading.cite(sentence, reasons)};
  for (std::size_t i = 0; i < variants; ++i) {
    Item item = task.item(Form::choice);
    std::vector<Row> others = drawn(wrong.disputable, wrong_options, task.draw);
    std::ranges::move(drawn(wrong.plain, wrong_options - others.size(), task.draw), std::back_inserter(others));
    set_options(item, right, others, task.draw);
    task.items.push_back(std::move(item));
  }
}

}  // namespace argmap::exercise
