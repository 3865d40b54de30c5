#include "exercise/words/opinions.hpp"

#include <algorithm>
#include <span>

#include "exercise/words/main_clause.hpp"
#include "exercise/words/main_words.hpp"
#include "exercise/words/statements.hpp"

namespace argmap::exercise {
namespace {

class Marks {
 public:
  Marks(const Task& task, std::uint32_t sentence)
      : task_(task), sentence_(sentence), span_(task.reading.document().sentences[sentence].span) {}

  [[nodiscard]] Opinion all() {
    add("policy", 4, demand_of(task_, span_));
    add("value", 4, verdict_of(task_, span_));
    add("strong", 3, find_in_main(task_, task_.terms("counter-argument", "contestable"), span_));
    static const std::vector<std::string> there{"there"};
    const bool exists = task_.reading.find(there, span_).has_value();  // "There are dubious reports": that they are
    add("judges", exists ? 0 : 2, judging());
    const auto effect = acting(find_in_main(task_, task_.terms("missing-evidence", "measurable"), span_));
    opinion_.effect = effect.has_value();
    add("sweeping", 1, find_in_main(task_, task_.terms("counter-argument", "sweeping"), span_));
    add("sweeping", 1, insisting());
    add("tinged", 1, find_in_main(task_, task_.terms("counter-argument", "tinged"), span_));
    add("cause", 0, effect);
    add("foretold", 0, foretelling());
    if (compares()) ++opinion_.marks;
    if (opinion_.marks == 0) return opinion_;
    for (const std::uint32_t unit : task_.reading.units_of(sentence_)) weigh(task_.reading.unit(unit));
    opinion_.marks -= doubts();
    return opinion_;
  }

 private:
  void add(std::string_view why, int marks, std::optional<Span> words) {
    if (!words) return;
    if (opinion_.why.empty()) opinion_.why = why, opinion_.words = *words;
    opinion_.marks += marks;
  }

  [[nodiscard]] std::optional<Span> judging() const {
    const auto judging = find_in_main(task_, task_.terms("counter-argument", "judging"), span_);
    if (judging) return judging;
    for (const Span word : task_.reading.find_all(task_.terms("fact-value-policy", "verdict"), span_)) {
      const bool adjective = task_.reading.tokens_in(word).front().word_class == WordClass::adjective;
      if (adjective && is_new(word) && stands_in_main(task_, word, span_)) return word;
    }
    return std::nullopt;
  }

  /// A booster; "not only" adds more than it insists.
  [[nodiscard]] std::optional<Span> insisting() const {
    const auto found = find_in_main(task_, task_.terms("loaded-words", "booster"), span_);
    return found && task_.reading.words(*found).ends_with("ot only") ? std::nullopt : found;
  }

  /// "An insulting equivalency": what is said of it is news; "good raises" only names them.
  [[nodiscard]] bool is_new(Span word) const {
    static const std::vector<std::string> one{"a", "an", "such"};
    constexpr std::uint32_t near = 16;  // bytes before the word
    const Span before{std::max(span_.begin, word.begin - std::min(word.begin, near)), word.begin};
    if (task_.reading.find(task_.terms("loaded-words", "arguable"), word)) return false;  // "a good reason"
    return task_.reading.find(one, before).has_value();
  }

  /// "Growing", "costs" as a verb; "to restore" is only what something is for.
  [[nodiscard]] std::optional<Span> acting(std::optional<Span> words) const {
    static const std::vector<std::string> to{"to"};
    const auto before = words ? task_.reading.tokens_in({span_.begin, words->begin}) : std::span<const Token>{};
    const bool purpose = !before.empty() && task_.reading.find(to, before.back().span);
    const bool verb =
        words && !purpose &&
        (task_.reading.tokens_in(*words).front().word_class == WordClass::verb || task_.reading.word_count(*words) > 1);
    return verb ? words : std::nullopt;
  }

  [[nodiscard]] std::optional<Span> foretelling() const {
    static const std::vector<std::string> will{"will", "won't"};
    const auto found = find_in_main(task_, will, span_);
    return found && found->begin > span_.begin ? found : std::nullopt;
  }

  /// "More a shop than a school", "not a gift but a loan".
  [[nodiscard]] bool compares() const {
    static const std::vector<std::string> comparing{"than", "not just", "not merely"};
    return find_in_main(task_, comparing, span_).has_value();
  }

  void weigh(const Unit& unit) {
    const bool contested = unit.kind == ClaimKind::value || unit.kind == ClaimKind::policy ||
                           unit.kind == ClaimKind::cause || unit.kind == ClaimKind::prediction;
    const bool foretells = unit.kind == ClaimKind::prediction;
    if (unit.role == Role::evidence && unit.basis != Basis::reasoning) opinion_.marks -= 1;
    if (unit.role != Role::evidence && contested && unit.margin >= 1)
      opinion_.marks += unit.margin >= 2 && !foretells ? 2 : 1;
  }

  /// What makes it less of an opinion of the author's.
  [[nodiscard]] int doubts() const {
    static const std::vector<std::string> conditions{"if", "unless"};
    static const std::vector<std::string> unreal{"would", "could"};
    const Reading& reading = task_.reading;
    int doubts = tells() ? 2 : 0;
    doubts += reading.find(task_.terms("loaded-words", "hedge"), span_) ? 1 : 0;
    doubts += reading.find(task_.terms("counter-argument", "handed-on"), span_) ? 2 : 0;
    const bool reports = reading.find(task_.terms("fact-value-policy", "reporting"), span_).has_value();
    doubts += reports && opinion_.why != "policy" ? 1 : 0;
    if (reading.find(conditions, span_)) doubts += find_in_main(task_, unreal, span_) ? 3 : 1;
    return doubts;
  }

  /// A story, a figure or a date.
  [[nodiscard]] bool tells() const {
    const Reading& reading = task_.reading;
    const auto main = main_verb(reading.document(), reading.document().sentences[sentence_]);
    static const std::vector<std::string> could{"could", "used to", "did"};
    const bool past = main && opinion_.why != "value" &&
                      (main->past || reading.find(could, reading.document().tokens[main->finite].span));
    return past || reading.has_digit(span_) || date_in(task_, span_);
  }

  const Task& task_;
  std::uint32_t sentence_;
  Span span_;
  Opinion opinion_;
};

}  // namespace

Opinion opinion_of(const Task& task, std::uint32_t sentence) {
  return Marks(task, sentence).all();
}

}  // namespace argmap::exercise
