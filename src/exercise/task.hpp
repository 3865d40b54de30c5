// What the maker of one kind of items is given, and the pieces that items are put together from.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "exercise/draw.hpp"
#include "exercise/reading.hpp"
#include "rules/book/exercises.hpp"

namespace argmap::exercise {

struct Survey;

/// Words of the article with the answer that they call for.
struct Row {
  std::string text;
  std::string answer;  ///< the name of an option
  std::string because;
  Cite cite;
  std::uint32_t line = 0;  ///< where the text begins; 0 where that is the line of the cite

  [[nodiscard]] std::uint32_t first_line() const { return line != 0 ? line : cite.line; }
  /// What shows the answer are these words, which may stand on a later line than the text begins.
  void show(const Reading& reading, Span words) {
    line = first_line();
    cite.words = reading.words(words);
    cite.line = reading.line(words.begin);
  }
  /// No words show the answer.
  void show_none() {
    cite.words.clear();
    cite.line = first_line();
  }
};

class Task {
 public:
  Task(const Reading& reading, const Survey& survey, const rules::Exercises& exercises, std::string_view name,
       const SheetOptions& options);

  const Reading& reading;
  const Survey& survey;
  const rules::ExerciseKind& kind;
  Draw draw;                ///< of this kind alone, so that other kinds on the sheet do not change it
  std::vector<Item> items;  ///< what the maker made, best first

  /// An item of this kind without an answer.
  [[nodiscard]] Item item(Form form) const;
  /// Terms of this or another kind; empty where the rules give none.
  [[nodiscard]] const std::vector<std::string>& terms(std::string_view kind, std::string_view name) const;
  [[nodiscard]] const std::vector<std::string>& terms(std::string_view name) const { return terms(name_, name); }
  /// The thesis, where the analysis is as sure of it as the rules for "main-claim" want, as many signs speak for it,
  /// and no other sentence could be it as well.
  [[nodiscard]] std::optional<std::uint32_t> sure_thesis() const;
  /// What the rules say of another kind.
  [[nodiscard]] const rules::ExerciseKind& of_kind(std::string_view kind) const;
  /// Draws from the whole sheet's seed, the same for every kind.
  [[nodiscard]] Draw shared_draw() const { return Draw(options_.seed); }

 private:
  const rules::Exercises& exercises_;
  std::string_view name_;
  const SheetOptions& options_;
};

/// The maker of a kind; adds to `Task::items`.
using Maker = void (*)(Task&);
void ask_main_claim(Task& task);
void ask_order(Task& task);
void ask_sort(Task& task);
void ask_fact_value_policy(Task& task);
void ask_connective(Task& task);
void ask_concession(Task& task);
void ask_support_attack(Task& task);
void ask_evidence_claim(Task& task);
void ask_evidence_kind(Task& task);
void ask_map(Task& task);
void ask_who_says(Task& task);
void ask_stance(Task& task);
void ask_source(Task& task);
void ask_unsupported(Task& task);
void ask_missing_evidence(Task& task);
void ask_loaded_words(Task& task);
void ask_counter_argument(Task& task);

/// "a", "b"… "z", "aa"…
[[nodiscard]] std::string letter_of(std::size_t index);

/// Gives a choice its options in drawn order: the right row and those that are wrong.
void set_options(Item& item, const Row& right, const std::vector<Row>& wrong, Draw& draw);
/// Gives a match its rows in drawn order, and options by name: those of `names`, with what they are called.
void set_rows(Item& item, std::vector<Row> rows, const rules::NamedTexts& options, Draw& draw);

/// What the options of a kind are called: its words without those that are part of a key.
[[nodiscard]] rules::NamedTexts options_of(const rules::ExerciseKind& kind);

/// A row that shows a unit's whole sentence, or its statement where the sentence holds more.
[[nodiscard]] Row row_of(const Reading& reading, std::uint32_t unit, std::string answer = {});
/// A row that shows the whole sentence, with who is cited in it.
[[nodiscard]] Row sentence_row(const Reading& reading, std::uint32_t unit, std::string answer = {});
/// The first `most` rows of a list in drawn order.
[[nodiscard]] std::vector<Row> drawn(std::vector<Row> rows, std::size_t most, Draw& draw);

/// A claim at the head of its paragraph, and evidence right behind it, both of which the analysis is sure of.
struct Pair {
  std::uint32_t evidence = 0;
  std::uint32_t claim = 0;
};
[[nodiscard]] std::vector<Pair> sure_pairs(const Task& task);

}  // namespace argmap::exercise
