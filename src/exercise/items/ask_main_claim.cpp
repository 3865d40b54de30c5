// Items about the main claim.
#include <algorithm>
#include <array>
#include <iterator>

#include "exercise/words/main_clause.hpp"
#include "exercise/words/marks.hpp"
#include "exercise/words/opinions.hpp"
#include "exercise/words/statements.hpp"
#include "exercise/words/thesis_signs.hpp"

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

/// Short lines between the paragraphs give the word to one side and to the other.
bool has_sides(const Task& task) {
  constexpr std::size_t most_words = 3;
  const auto gives_word = [&](Span line) {
    return task.reading.word_count(line) <= most_words && task.reading.find(task.terms("sides"), line);
  };
  return std::ranges::any_of(task.reading.report().furniture,
                             [&](const Furniture& each) { return gives_word(each.span); }) ||
         std::ranges::any_of(task.reading.document().blocks, [&](const Block& each) {
           return each.kind == BlockKind::heading && gives_word(each.span);
         });
}

/// A sentence that may say what the article is there for, and what speaks for that.
struct Candidate {
  std::uint32_t sentence = 0;
  std::uint32_t unit = 0;
  double score = 0;
};

/// The sentences of an article by how near they come to its main claim.
class Nearness {
 public:
  Nearness(const Task& task, const ThesisSigns& signs) : task_(task), reading_(task.reading), signs_(signs) {}

  /// The one that comes nearest; nothing where none is near enough.
  [[nodiscard]] std::optional<Candidate> nearest(Draw& draw) const {
    std::optional<Candidate> best;
    for (const Held& held : held_opinions(task_, 1, draw)) {
      const Candidate each{held.sentence, held.unit, score(held.sentence, held.unit, held.opinion)};
      const bool earlier = best && each.score == best->score && each.sentence < best->sentence;
      if (may_be_main(held) && (!best || each.score > best->score || earlier)) best = each;
    }
    return best && best->score >= task_.kind.near ? best : std::nullopt;
  }

  [[nodiscard]] double score(std::uint32_t sentence, std::uint32_t index, const Opinion& opinion) const {
    constexpr int most_marks = 5;
    const Unit& unit = reading_.unit(index);
    const std::string place = signs_.place(sentence);
    double score = std::min(opinion.marks, most_marks);
    score += place == "why-last" || place == "why-first" ? 2 : place.empty() ? 0 : 1;
    score += says_headline(reading_, unit) || signs_.echoes_headline(sentence) ? 2 : 0;
    score += signs_.gathers_themes(sentence) ? 2 : 0;
    score += reading_.find(task_.terms("gathering"), reading_.document().sentences[sentence].span) ? 1 : 0;
    return score + (unit.role == Role::thesis ? (unit.margin >= task_.kind.margin ? 3 : 1) : 0);
  }

 private:
  [[nodiscard]] bool may_be_main(const Held& held) const {
    const Unit& unit = reading_.unit(held.unit);
    if (turn_mark(task_, held.sentence)) return false;  // "But it would be wrong …"
    const std::uint32_t next = held.sentence + 1;
    if (next < reading_.document().sentences.size() && turn_mark(task_, next)) return false;  // it is granted
    constexpr std::array<std::string_view, 4> plain{"policy", "value", "strong", "judges"};
    const bool wills = std::ranges::find(plain, held.opinion.why) != plain.end() ||
                       signs_.echoes_headline(held.sentence) || reading_.find(task_.terms("gathering"), held.shown);
    const bool foretells =
        unit.kind == ClaimKind::prediction && held.opinion.why != "policy" && held.opinion.why != "value";
    const bool adds = reading_.find(task_.terms("adding"), reading_.document().sentences[held.sentence].span)
                          .has_value();  // to the main claim, whichever that is
    return wills && !foretells && !unit.question && unit.role != Role::evidence && !adds;
  }

  const Task& task_;
  const Reading& reading_;
  const ThesisSigns& signs_;
};

/// Sentences that plainly are no main claim, of about the length of the one that is: lesser claims, and what only tells
/// or is somebody else's.
struct Others {
  std::vector<Row> claims;  ///< of the author's, which could be disputed, or of somebody who is cited
  std::vector<Row> plain;   ///< other claims of the author's
  std::vector<Row> told;
};

class OtherSentences {
 public:
  OtherSentences(const Task& task, const ThesisSigns& signs, const Nearness& near, const Candidate& main)
      : task_(task),
        reading_(task.reading),
        signs_(signs),
        near_(near),
        main_(main),
        length_(words_of(main.sentence)) {}

  [[nodiscard]] Others all() const {
    Others found;
    for (std::uint32_t i = 0; i < reading_.document().sentences.size(); ++i) {
      if (i == main_.sentence || reading_.units_of(i).empty() || !fits(i)) continue;
      const Row row = sentence_row(reading_, reading_.units_of(i).front());
      const bool lesser = is_lesser(i);
      if ((lesser && is_disputable(i)) || is_said(i)) {
        found.claims.push_back(row);
      } else if (lesser) {
        found.plain.push_back(row);
      } else if (is_told(i)) {
        found.told.push_back(row);
      }
    }
    return found;
  }

 private:
  [[nodiscard]] Span span_of(std::uint32_t sentence) const { return reading_.document().sentences[sentence].span; }
  [[nodiscard]] std::size_t words_of(std::uint32_t sentence) const { return reading_.word_count(span_of(sentence)); }

  [[nodiscard]] bool fits(std::uint32_t sentence) const {
    constexpr std::size_t fewest_words = 7;
    const std::size_t words = words_of(sentence);
    const bool like = words >= fewest_words && words * 3 >= length_ && words <= length_ * 3;
    return like && opens_clean(sentence) && reading_.is_prose(reading_.document().sentences[sentence].block) &&
           reading_.reads_alone(sentence) && !opens_midway(task_, sentence) && !is_biography(task_, sentence) &&
           !names_duty(task_, span_of(sentence));
  }

  /// With a letter, or a quotation that does: not ". [S]ome say".
  [[nodiscard]] bool opens_clean(std::uint32_t sentence) const {
    return reading_.sentence(sentence).find_first_of(".,;[") > 2;
  }

  /// A claim of the author's inside the article for which far less speaks.
  [[nodiscard]] bool is_lesser(std::uint32_t sentence) const {
    constexpr double far = 5;
    const std::uint32_t index = reading_.units_of(sentence).front();
    const Unit& unit = reading_.unit(index);
    const Relation* up = reading_.outgoing(index);
    const bool again = up != nullptr && up->type == RelationType::restates;
    const std::string place = signs_.place(sentence);
    const bool stands_high = (!place.empty() && place != "why-first") || signs_.echoes_headline(sentence);
    const Opinion opinion = opinion_of(task_, sentence);
    const bool faint = opinion.marks <= 0 && !opinion.effect && !signs_.gathers_themes(sentence);
    const bool late =
        sentence > reading_.document().sentences.size() * 3 / 5 && !faint;  // where main claims come again
    if (unit.role != Role::claim || again || !reading_.own(sentence) || stands_high || late) return false;
    if (reading_.find(task_.terms("counter-argument", "handed-on"), span_of(sentence))) return false;  // "Critics …"
    constexpr int plain = 1;
    const bool goes_far = opinion.why == "policy" || opinion.why == "value" ||
                          reading_.find(task_.terms("counter-argument", "sweeping"), span_of(sentence));
    return !goes_far && opinion.marks <= plain && near_.score(sentence, index, opinion) + far <= main_.score;
  }

  [[nodiscard]] bool is_disputable(std::uint32_t sentence) const {
    const Opinion opinion = opinion_of(task_, sentence);
    return opinion.effect || opinion.marks >= 1;
  }

  /// A fact, or a piece of a story that the analysis takes for evidence.
  [[nodiscard]] bool is_told(std::uint32_t sentence) const {
    if (!reading_.own(sentence)) return false;
    if (fact_of(task_, sentence)) return true;
    const Unit& unit = reading_.unit(reading_.units_of(sentence).front());
    const auto verb = main_verb(reading_.document(), reading_.document().sentences[sentence]);
    const bool event = unit.role == Role::evidence && unit.basis != Basis::reasoning && unit.margin >= 1;
    return event && verb && verb->past && opinion_of(task_, sentence).marks <= 0;
  }

  /// It names somebody who says so.
  [[nodiscard]] bool is_said(std::uint32_t sentence) const {
    const auto& units = reading_.units_of(sentence);
    return std::ranges::any_of(units, [&](std::uint32_t each) {
      const Unit& unit = reading_.unit(each);
      if (unit.attribution == Unit::none_index) return false;
      const Attribution& said = reading_.report().attributions[unit.attribution];
      return !said.source.empty() && !said.cue.empty() && span_of(sentence).contains(said.source.front()) &&
             span_of(sentence).contains(said.cue.front()) && !reading_.source_of(said).starts_with("“") &&
             reading_.find(task_.terms("unsupported", "saying"), said.cue.front());
    });
  }

  const Task& task_;
  const Reading& reading_;
  const ThesisSigns& signs_;
  const Nearness& near_;
  const Candidate& main_;
  std::size_t length_ = 0;
};

}  // namespace

void ask_main_claim(Task& task) {
  constexpr std::size_t variants = 12;  // of the wrong options, so that one may stand beside other items
  if (has_sides(task)) return;
  const ThesisSigns signs(task);
  const Nearness near(task, signs);
  const auto main = near.nearest(task.draw);
  if (!main) return;
  const Reading& reading = task.reading;
  Others wrong = OtherSentences(task, signs, near, *main).all();
  std::vector<Row>& claims = wrong.claims.empty() ? wrong.plain : wrong.claims;
  if (claims.empty()) return;  // beside evidence alone it is found unread
  if (&claims != &wrong.plain) std::ranges::move(wrong.plain, std::back_inserter(wrong.told));
  if (claims.size() + wrong.told.size() < wrong_options) return;
  const Span sentence = reading.document().sentences[main->sentence].span;
  const auto reasons = reading.reasons_of(reading.unit(main->unit).reasons, "thesis.");
  const std::string why = why_main(task, signs, main->unit) + " " + task.kind.called("why-others");
  const Row right{reading.words(sentence), "", why, reading.cite(sentence, reasons), reading.line(sentence.begin)};
  for (std::size_t i = 0; i < variants; ++i) {
    Item item = task.item(Form::choice);
    const std::size_t needed = wrong_options - std::min(wrong.told.size(), wrong_options - 1);
    std::vector<Row> others = drawn(claims, std::max(needed, 1 + i % 2), task.draw);
    std::ranges::move(drawn(wrong.told, wrong_options - others.size(), task.draw), std::back_inserter(others));
    set_options(item, right, others, task.draw);
    task.items.push_back(std::move(item));
  }
}

}  // namespace argmap::exercise
