#include "rules/pack/book_image.hpp"

#include <memory>

#include "rules/pack/embedded.hpp"
#include "rules/pack/snapshot.hpp"
#include "rules/program/image.hpp"

namespace argmap::rules {

void parts(Is<Example::Mark> auto& mark, auto& image) {
  auto& [capture, span] = mark;
  image(capture, span);
}

void parts(Is<Example> auto& example, auto& image) {
  auto& [text, marks, line] = example;
  image(text, marks, line);
}

void parts(Is<KnownMiss> auto& miss, auto& image) {
  auto& [example, because, file] = miss;
  image(example, because, file);
}

void parts(Is<Proposal> auto& proposal, auto& image) {
  auto& [kind, value, at, furniture, voice, source_is_subject, unit, has_claim_kind, claim_kind, has_basis, basis,
         naming, stance, sex, side, relation, from, to, from_capture, to_capture, any_relation, conceded, linked,
         spares] = proposal;
  image(kind, value, at, furniture, voice, source_is_subject, unit, has_claim_kind, claim_kind, has_basis, basis,
        naming, stance, sex, side, relation, from, to, from_capture, to_capture, any_relation, conceded, linked,
        spares);
}

void parts(Is<Weight> auto& weight, auto& image) {
  auto& [value, start, origin, right, of, measured_on] = weight;
  image(value, start, origin, right, of, measured_on);
}

void parts(Is<NamedPart> auto& part, auto& image) {
  auto& [name, text] = part;
  image(name, text);
}

void parts(Is<Rule> auto& rule, auto& image) {
  auto& [id, means, explain, file, line, pattern, unless, named, propose, captures, where, where_names, weight, yes, no,
         misses] = rule;
  image(id, means, explain, file, line, pattern, unless, named, propose, captures, where, where_names, weight, yes, no,
        misses);
}

void parts(Is<Genre> auto& genre, auto& image) {
  auto& [id, means, argues, weights] = genre;
  image(id, means, argues, weights);
}

void parts(Is<ExerciseKind> auto& kind, auto& image) {
  auto& [ask, hint, number, margin, signs, near, points, room, words, terms, rubric] = kind;
  image(ask, hint, number, margin, signs, near, points, room, words, terms, rubric);
}

void parts(Is<Exercises> auto& exercises, auto& image) {
  auto& [items, kinds] = exercises;
  image(items, kinds);
}

void parts(Is<Pattern> auto& pattern, auto& image) {
  auto& [rule, forward, behind, backward, glance, slots, begins, ends, begins_slot, ends_slot, may_be_phrase, scanned,
         has_scanned_unless, first_unless, last_unless, anchors] = pattern;
  image(rule, forward, behind, backward, glance, slots, begins, ends, begins_slot, ends_slot, may_be_phrase, scanned,
        has_scanned_unless, first_unless, last_unless, anchors);
}

void parts(Is<ByTest> auto& tests, auto& image) {
  auto& [word, lemma, list, trait] = tests;
  image(word, lemma, list, trait);
}

void parts(Is<TokenSets> auto& sets, auto& image) {
  auto& [count, members, at_marks] = sets;
  image(count, members, at_marks);
}

void parts(Is<TriggerTable> auto& table, auto& image) {
  auto& [triggers, anchored, before, behind, is_sought, at_first, at_last, behind_marks, before_marks, open] = table;
  image(triggers, anchored, before, behind, is_sought, at_first, at_last, behind_marks, before_marks, open);
}

void parts(Is<Program> auto& program, auto& image) {
  auto& [identity, vocabulary, lists, list_count, steps, sets, patterns, first_unless, unless, triggers, edges,
         found_by_edges] = program;
  image(vocabulary, lists, list_count, steps, sets, patterns, first_unless, unless, triggers, edges, found_by_edges);
}

/// Without the digest, which is soon worked out.
void parts(Is<Book> auto& book, auto& image) {
  auto& [attitudes, rules, genres, digest, program, misses, thresholds, exercises, fitted_on] = book;
  image(attitudes, rules, genres, program, misses, thresholds, exercises, fitted_on);
}

namespace {

/// What the names of all files in a folder begin with.
std::string beginning_of_names(const std::filesystem::path& folder) {
  return (folder / "").string();
}

template <typename Call>
void for_each_file_name(Book& book, Call call) {
  for (Rule& rule : book.rules) call(rule.file);
  for (KnownMiss& miss : book.known_misses) call(miss.file);
}

}  // namespace

std::string write_book(Book book, const std::filesystem::path& folder) {
  const std::string beginning = beginning_of_names(folder);
  for_each_file_name(book, [&](std::string& name) {
    if (name.starts_with(beginning)) name.erase(0, beginning.size());
  });
  ImageWriter image;
  image(book);
  return image.take();
}

std::optional<Book> read_book(std::string_view image, const std::filesystem::path& folder) {
  ImageReader reader(image);
  Book book;
  reader(book);
  if (!reader.is_done()) return std::nullopt;
  const std::string beginning = beginning_of_names(folder);
  for_each_file_name(book, [&](std::string& name) { name.insert(0, beginning); });
  book.digest = digest_of(book.rules, book.genres);
  book.program.identity = std::make_shared<const int>();
  return book;
}

std::optional<Book> find_embedded_book(const PackFiles& files) {
  if (!files.whole || !are_whole_snapshot(embedded_rules().trees, files.files)) return std::nullopt;
  return read_book(embedded_rules().book, files.folder);
}

}  // namespace argmap::rules
