#include "rules/program/compiler.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "rules/program/anchors.hpp"
#include "rules/program/rarity.hpp"
#include "rules/program/step_writer.hpp"

namespace argmap::rules {
namespace {

bool is_test(Op op) {
  return op == Op::word || op == Op::lemma || op == Op::traits || op == Op::set || op == Op::list;
}

TriggerDraft trigger_of(std::uint32_t index, const Pattern& pattern, const Anchor& anchor) {
  const Glance& glance = pattern.glance;
  return {index, anchor.around, std::min(glance.reach, any_distance), glance.block_start, glance.quotation};
}

/// Adds the tests of which the next token must pass one for a run from the step to succeed; false where there are none,
/// or very many.
bool add_tests(const std::vector<Step>& steps, const SetNumbers& sets, std::uint32_t index, std::vector<Test>& tests) {
  constexpr std::size_t most = 256;
  const Step& step = steps[index];
  switch (step.op) {
    case Op::word:
    case Op::lemma:
    case Op::traits:
    case Op::list:
      tests.push_back({step.op, step.detail, step.value});
      return tests.size() <= most;
    case Op::span:
      if (static_cast<SpanKind>(step.detail) != SpanKind::np) return false;
      tests.push_back({.op = Op::span});
      return tests.size() <= most;
    case Op::set:
      tests.insert(tests.end(), sets.tests(step.value).begin(), sets.tests(step.value).end());
      return tests.size() <= most;
    case Op::open:
    case Op::close:
      return add_tests(steps, sets, step.next, tests);
    case Op::split:
      return add_tests(steps, sets, step.next, tests) && add_tests(steps, sets, step.other, tests);
    default:
      return false;
  }
}

bool is_sentence(const FlatPart& part) {
  return part.item != nullptr && part.item->kind == Item::Kind::span && part.item->span == SpanKind::sentence;
}

}  // namespace

bool has_anchor(const Sequence& pattern) {
  const auto parts = flatten(pattern);
  return choose_anchor(parts, [](const Item&) { return 1U; }) || std::ranges::any_of(parts, is_sentence);
}

Compiler::Compiler(Vocabulary vocabulary, const Literals& literals, const std::vector<Phrase>& phrases,
                   std::size_t list_count)
    : literals_(literals), list_frequencies_(list_count) {
  program_.vocabulary = std::move(vocabulary);
  program_.lists = PhraseTrie(phrases, program_.vocabulary.size());
  program_.list_count = list_count;
  word_frequencies_ = frequencies_of(program_.vocabulary);
  program_.steps.push_back({.op = Op::accept});
  for (const Phrase& phrase : phrases) {  // a phrase is as rare as its rarest word
    std::uint32_t least = ~0U;
    for (const std::uint32_t word : phrase.words) least = std::min(least, word_frequencies_[word]);
    list_frequencies_[phrase.list] += least;
  }
}

Pattern Compiler::compile(std::uint32_t rule, const Sequence& sequence) {
  const std::vector<FlatPart> parts = flatten(sequence);
  const auto anchor = choose_anchor(parts, [this](const Item& item) { return frequency(item); });
  Pattern pattern;
  pattern.rule = rule;
  if (anchor) {
    add_anchors(pattern, parts, *anchor);
  } else {  // of `sentence` alone
    pattern.anchors.push_back({{.op = Op::edge, .detail = static_cast<std::uint8_t>(Edge::sentence_start)}, {}});
  }
  pattern.glance = glance_of(parts, anchor.value_or(0));
  const std::size_t first_step = program_.steps.size();
  const std::span all(parts);
  pattern.forward = write_forward({program_.steps, sets_, literals_}, all.subspan(anchor.value_or(0)));
  pattern.backward = write_backward({program_.steps, sets_, literals_}, all.first(anchor.value_or(0)));
  for (const Step& step : std::span(program_.steps).subspan(first_step)) {
    if (step.slot >= 0) pattern.slots = std::max(pattern.slots, static_cast<std::uint8_t>(step.slot + 1));
  }
  return pattern;
}

/// About how often in 10,000 tokens the item's first test is passed.
std::uint64_t Compiler::frequency(const Item& item) const {
  if (item.kind == Item::Kind::list) return list_frequencies_[item.list];
  if (item.kind == Item::Kind::traits) return frequency_of_traits(item.traits);
  if (item.kind == Item::Kind::edge) return 0;
  return word_frequencies_[literals_.tokens(item.literal).front()];
}

std::uint64_t Compiler::frequency(const Test& test) const {
  if (test.op == Op::list) return list_frequencies_[test.value];
  if (test.op == Op::traits) return frequency_of_traits(test.value);
  return word_frequencies_[test.value];
}

/// The tests of the first (or last) tokens of these parts.
std::vector<Test> Compiler::tests_of(const FirstParts& parts, bool first) const {
  std::vector<Test> tests;
  for (const Item* part : parts) tests.push_back(test_of(*part, literals_, first));
  return tests;
}

/// The set and reach of what is rarest near the anchor; to look for what is nearly always there would be vain.
std::pair<std::uint32_t, std::uint32_t> Compiler::rarest(const std::vector<Awaited>& awaited) {
  constexpr std::uint32_t sentence = 24;    // tokens
  constexpr std::uint64_t certain = 40000;  // times 1/10,000; rare words are counted for more than they are
  const Awaited* best = nullptr;
  std::uint64_t least = certain;
  for (const Awaited& each : awaited) {
    if (each.reach <= 1) continue;  // right beside it: asked for there
    std::uint64_t expected = 0;
    for (const Item* part : each.first) expected += frequency(*part) * std::min(each.reach, sentence);
    if (expected >= least) continue;
    best = &each;
    least = expected;
  }
  if (best == nullptr) return {0, any_distance};
  return {sets_.number(tests_of(best->first, true)), std::min(best->reach, any_distance)};
}

void Compiler::add_anchors(Pattern& pattern, const std::vector<FlatPart>& parts, std::size_t anchor) {
  Surroundings around;
  around.before = sets_.number(tests_of(tests_before(parts, anchor), false));
  std::tie(around.earlier, around.earlier_reach) = rarest(awaited_before(parts, anchor));
  Beginning last;
  for (Beginning& beginning : beginnings(parts, anchor)) {
    const Item& first = *beginning.first;
    const auto words =
        first.kind == Item::Kind::word ? literals_.tokens(first.literal) : std::span<const std::uint32_t>();
    const bool as_last = last.first != nullptr && last.first->kind == first.kind &&
                         last.first->longest == first.longest && last.rest == beginning.rest;
    if (!as_last) std::tie(around.later, around.later_reach) = rarest(awaited_behind(beginning));
    if (words.size() > 1) {
      around.behind = sets_.number({{.op = Op::word, .value = words[1]}});
    } else if (!as_last) {
      around.behind = sets_.number(tests_of(next_tests(beginning), true));
    }
    pattern.anchors.push_back({test_of(first, literals_), around});
    last = std::move(beginning);
  }
}

/// What an edge or a class test finds is everywhere: patterns of an `unless` that hang on it are looked for only when
/// they are asked for.
void Compiler::number_unless() {
  program_.first_unless = static_cast<std::uint32_t>(patterns_.size());
  for (Pattern& pattern : unless_) {
    pattern.scanned = std::ranges::any_of(
        pattern.anchors, [](const Test& anchor) { return anchor.op == Op::edge || anchor.op == Op::traits; });
  }
  std::ranges::stable_sort(unless_, {},
                           [](const Pattern& pattern) { return std::pair(pattern.rule, !pattern.scanned); });
  for (Pattern& pattern : unless_) patterns_.push_back(std::move(pattern));
}

void Compiler::build_triggers() {
  std::vector<AnchoredDraft> triggers;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> edges;
  for (std::uint32_t i = 0; i < patterns_.size(); ++i) {
    if (patterns_[i].scanned) continue;
    for (const Anchor& anchor : patterns_[i].anchors) {
      if (anchor.op == Op::edge) {
        edges.push_back({anchor.detail, i});
      } else {
        triggers.push_back({trigger_of(i, patterns_[i], anchor), anchor, frequency(anchor)});
      }
    }
  }
  program_.triggers =
      make_triggers(std::move(triggers), program_.vocabulary.size(), program_.list_count, program_.sets);
  program_.by_edge = Buckets<std::uint32_t>(4, edges);
  program_.found_by_edges = !edges.empty();
}

/// Tells every choice in advance which tokens it is vain for.
void Compiler::number_step_sets() {
  const auto set_before = [&](std::uint32_t step) {
    std::vector<Test> tests;
    return add_tests(program_.steps, sets_, step, tests) ? sets_.number(tests) : 0;
  };
  for (Step& step : program_.steps) {
    if (step.op == Op::split || step.op == Op::gap) step.set = set_before(step.next);
    if (step.op == Op::split) step.other_set = set_before(step.other);
  }
}

/// A run goes on behind an anchor that was seen to be there. Most rules that list words ask for nothing else, or for
/// nothing else on one side.
void Compiler::mark_anchor(Pattern& pattern) const {
  const std::vector<Step>& steps = program_.steps;
  const auto is_over = [&](std::uint32_t index, Op border, std::int8_t& slot) {
    const Step& first = steps[index];
    if (first.op != border) return first.op == Op::accept;
    slot = first.slot;
    return steps[first.next].op == Op::accept;
  };
  pattern.begins = is_over(pattern.backward, Op::open, pattern.begins_slot);
  const Step& anchor = steps[pattern.forward];
  if (!is_test(anchor.op)) return;
  pattern.behind = anchor.next;
  pattern.may_be_phrase = anchor.op == Op::list;
  pattern.ends = is_over(pattern.behind, Op::close, pattern.ends_slot);
}

Program Compiler::finish(std::size_t rule_count) {
  number_step_sets();
  number_unless();
  program_.sets = sets_.finish(program_.vocabulary.size(), program_.list_count);
  build_triggers();
  std::vector<std::pair<std::uint32_t, std::uint32_t>> unless;
  for (std::uint32_t i = program_.first_unless; i < patterns_.size(); ++i) unless.push_back({patterns_[i].rule, i});
  program_.unless = Buckets<std::uint32_t>(rule_count, unless);
  for (Pattern& pattern : patterns_) {
    mark_anchor(pattern);
    const auto its = program_.unless[pattern.rule];
    if (its.empty()) continue;
    pattern.first_unless = its.front();
    pattern.last_unless = its.back();
    pattern.has_scanned_unless = patterns_[its.front()].scanned;
  }
  program_.patterns = std::move(patterns_);
  program_.identity = std::make_shared<const int>();
  return std::move(program_);
}

}  // namespace argmap::rules
