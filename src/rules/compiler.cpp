#include "rules/compiler.hpp"

#include <algorithm>
#include <utility>

#include "rules/anchors.hpp"
#include "rules/rarity.hpp"

namespace argmap::rules {
namespace {

constexpr std::uint32_t accept = 0;  // the one step that both halves of every pattern end in

/// Tests a single token for a word (of several the first, or the last), lemma, trait or list; or a place for an edge.
Test test_of(const Item& item, const Literals& literals, bool first = true) {
  switch (item.kind) {
    case Item::Kind::word:
      return {.op = Op::word,
              .value = first ? literals.tokens(item.literal).front() : literals.tokens(item.literal).back()};
    case Item::Kind::traits:
      return {.op = Op::traits, .value = item.traits};
    case Item::Kind::list:
      return {.op = Op::list, .value = item.list};
    case Item::Kind::edge:
      return {.op = Op::edge, .detail = static_cast<std::uint8_t>(item.edge)};
    default:
      break;
  }
  const auto word_class = item.word_class ? static_cast<std::uint8_t>(*item.word_class) : any_class;
  return {.op = Op::lemma, .detail = word_class, .value = literals.tokens(item.literal).front()};
}

Anchor anchor_of(const Item& item, const Literals& literals) {
  Anchor anchor{test_of(item, literals)};
  if (item.kind != Item::Kind::word) return anchor;
  const auto words = literals.tokens(item.literal);
  if (words.size() > 1) anchor.second = words[1];
  return anchor;
}

Program::Trigger trigger_of(std::uint32_t index, const Pattern& pattern, const Anchor& anchor) {
  Program::Trigger trigger{.pattern = index, .second = anchor.second};
  if (anchor.op == Op::lemma) trigger.word_class = anchor.detail;
  const Glance& glance = pattern.glance;
  if (glance.reach < trigger.reach) {
    trigger.reach = static_cast<std::uint16_t>(glance.reach);
    if (glance.block_start) trigger.needs |= need_block_start;
  }
  if (glance.quotation) trigger.needs |= need_quotation;
  return trigger;
}

/// Writes steps from the last to the first, each knowing what follows it.
class Writer {
 public:
  Writer(std::vector<Step>& steps, const Literals& literals, bool forward)
      : steps_(steps), literals_(literals), forward_(forward) {}

  /// Written backward, what follows stands between two fixed parts.
  void pass_fixed_part() { between_ = true; }

  std::uint32_t write(const Item& item, std::uint32_t next) {
    const std::uint32_t entry = write_needed(item, next);
    if (!item.optional) return entry;
    Step split{.op = Op::split, .next = entry};
    split.other = next;
    return add(split);
  }

  std::uint32_t write_border(Op op, int slot, std::uint32_t next) {
    return add({.op = op, .slot = static_cast<std::int8_t>(slot), .next = next});
  }

 private:
  std::uint32_t add(Step step) {
    steps_.push_back(step);
    return static_cast<std::uint32_t>(steps_.size() - 1);
  }

  std::uint32_t write_needed(const Item& item, std::uint32_t next) {
    switch (item.kind) {
      case Item::Kind::word:
        return write_words(item, next);
      case Item::Kind::group:
        return write_group(item, next);
      case Item::Kind::capture:
        return write_capture(item, next);
      case Item::Kind::lemma:
      case Item::Kind::traits:
      case Item::Kind::list:
        break;
      case Item::Kind::gap:
        return add({.op = Op::gap, .detail = item.gap, .next = next});
      case Item::Kind::edge:
        return add({.op = Op::edge, .detail = static_cast<std::uint8_t>(item.edge), .next = next});
      case Item::Kind::span:
        return add({.op = Op::span,
                    .detail = static_cast<std::uint8_t>(item.span),
                    .slot = static_cast<std::int8_t>(item.slot),
                    .value = between_ ? 1U : 0U,
                    .next = next});
    }
    const Test test = test_of(item, literals_);
    return add({.op = test.op, .detail = test.detail, .value = test.value, .next = next});
  }

  std::uint32_t write_words(const Item& item, std::uint32_t next) {
    const auto words = literals_.tokens(item.literal);
    for (std::size_t i = 0; i < words.size(); ++i) {
      const std::uint32_t word = forward_ ? words[words.size() - 1 - i] : words[i];
      next = add({.op = Op::word, .value = word, .next = next});
    }
    return next;
  }

  std::uint32_t write_sequence(const Sequence& sequence, std::uint32_t next) {
    const bool was_between = between_;
    for (std::size_t i = 0; i < sequence.size(); ++i) {
      const Item& item = forward_ ? sequence[sequence.size() - 1 - i] : sequence[i];
      next = write(item, next);
      if (first_parts(item)) between_ = true;
    }
    between_ = was_between;
    return next;
  }

  std::uint32_t write_group(const Item& item, std::uint32_t next) {
    std::uint32_t entry = write_sequence(item.alternatives.back(), next);
    for (std::size_t i = item.alternatives.size() - 1; i-- > 0;) {
      const std::uint32_t preferred = write_sequence(item.alternatives[i], next);
      entry = add({.op = Op::split, .next = preferred, .other = entry});
    }
    return entry;
  }

  std::uint32_t write_capture(const Item& item, std::uint32_t next) {
    next = write_border(forward_ ? Op::close : Op::open, item.slot, next);
    next = write_sequence(item.alternatives.front(), next);
    return write_border(forward_ ? Op::open : Op::close, item.slot, next);
  }

  std::vector<Step>& steps_;
  const Literals& literals_;
  bool forward_;
  bool between_ = false;
};

std::uint32_t write_part(Writer& writer, const FlatPart& part, std::uint32_t next) {
  if (part.item != nullptr) return writer.write(*part.item, next);
  return part.opens >= 0 ? writer.write_border(Op::open, part.opens, next)
                         : writer.write_border(Op::close, part.closes, next);
}

std::uint32_t write_forward(Writer writer, std::span<const FlatPart> parts) {
  std::uint32_t next = accept;
  for (std::size_t i = parts.size(); i-- > 0;) next = write_part(writer, parts[i], next);
  return next;
}

std::uint32_t write_backward(Writer writer, std::span<const FlatPart> parts) {
  std::uint32_t next = accept;
  for (const FlatPart& part : parts) {
    next = write_part(writer, part, next);
    if (part.item != nullptr && first_parts(*part.item)) writer.pass_fixed_part();
  }
  return next;
}

/// Adds the tests of which the next token must pass one for a run from the step to succeed; false where there are none,
/// or so many that they cost as much as the run that they may spare.
bool add_tests(const std::vector<Step>& steps, std::uint32_t index, std::vector<Test>& tests, std::size_t most) {
  const Step& step = steps[index];
  switch (step.op) {
    case Op::word:
    case Op::lemma:
    case Op::traits:
    case Op::list:
      tests.push_back({step.op, step.detail, step.value});
      return tests.size() <= most;
    case Op::open:
    case Op::close:
      return add_tests(steps, step.next, tests, most);
    case Op::split:
      return add_tests(steps, step.next, tests, most) && add_tests(steps, step.other, tests, most);
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
  const auto frequency = [this](const Item& item) -> std::uint64_t {
    if (item.kind == Item::Kind::list) return list_frequencies_[item.list];
    if (item.kind == Item::Kind::traits) return frequency_of_traits(item.traits);
    return word_frequencies_[literals_.tokens(item.literal).front()];
  };
  const auto anchor = choose_anchor(parts, frequency);
  Pattern pattern;
  pattern.rule = rule;
  Item sentence_start;  // a pattern of `sentence` alone is found there
  sentence_start.kind = Item::Kind::edge;
  const Item& first = anchor ? *parts[*anchor].item : sentence_start;
  for (const Item* part : first_parts(first).value_or(FirstParts{&first})) {
    pattern.anchors.push_back(anchor_of(*part, literals_));
  }
  pattern.glance = glance_of(parts, anchor.value_or(0));
  if (anchor) add_neighbours(pattern, parts, *anchor);
  const std::span all(parts);
  pattern.forward = write_forward({program_.steps, literals_, true}, all.subspan(anchor.value_or(0)));
  pattern.backward = write_backward({program_.steps, literals_, false}, all.first(anchor.value_or(0)));
  return pattern;
}

void Compiler::add_neighbours(Pattern& pattern, const std::vector<FlatPart>& parts, std::size_t anchor) const {
  constexpr std::size_t worthwhile = 8;  // tests; more cost as much as the run that they may spare
  const FirstParts before = neighbours(parts, anchor, false);
  const FirstParts behind = neighbours(parts, anchor, true);
  if (before.size() <= worthwhile) {
    for (const Item* part : before) pattern.before.push_back(test_of(*part, literals_, false));
  }
  const Item& item = *parts[anchor].item;
  if (item.kind == Item::Kind::word) pattern.anchor_tokens = item.longest;
  if (item.kind == Item::Kind::list || item.kind == Item::Kind::lemma || item.kind == Item::Kind::traits) {
    pattern.anchor_tokens = 1;
  }
  if (pattern.anchor_tokens == 0 || behind.size() > worthwhile) return;
  for (const Item* part : behind) pattern.behind.push_back(test_of(*part, literals_, true));
}

/// What an edge or a class test finds is everywhere: patterns of an `unless` that hang on it are looked for only when
/// they are asked for.
void Compiler::number_unless() {
  program_.first_unless = static_cast<std::uint32_t>(patterns_.size());
  for (Pattern& pattern : unless_) {
    pattern.scanned = std::ranges::any_of(
        pattern.anchors, [](const Test& anchor) { return anchor.op == Op::edge || anchor.op == Op::traits; });
    patterns_.push_back(std::move(pattern));
  }
}

void Compiler::build_triggers() {
  using Trigger = Program::Trigger;
  std::vector<std::pair<std::uint32_t, Trigger>> words;
  std::vector<std::pair<std::uint32_t, Trigger>> lemmas;
  std::vector<std::pair<std::uint32_t, Trigger>> lists;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> traits;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> edges;
  for (std::uint32_t i = 0; i < patterns_.size(); ++i) {
    if (patterns_[i].scanned) continue;
    for (const Anchor& anchor : patterns_[i].anchors) {
      const Trigger trigger = trigger_of(i, patterns_[i], anchor);
      if (anchor.op == Op::word) words.push_back({anchor.value, trigger});
      if (anchor.op == Op::lemma) lemmas.push_back({anchor.value, trigger});
      if (anchor.op == Op::list) lists.push_back({anchor.value, trigger});
      if (anchor.op == Op::edge) edges.push_back({anchor.detail, i});
      if (anchor.op == Op::traits) program_.trigger_traits |= anchor.value;
      for (std::uint32_t bit = 0; anchor.op == Op::traits && bit < 32; ++bit) {
        if ((anchor.value >> bit & 1U) != 0) traits.push_back({bit, i});
      }
    }
  }
  program_.by_word = Buckets<Trigger>(program_.vocabulary.size(), words);
  program_.by_lemma = Buckets<Trigger>(program_.vocabulary.size(), lemmas);
  program_.by_list = Buckets<Trigger>(list_frequencies_.size(), lists);
  program_.by_trait = Buckets<std::uint32_t>(32, traits);
  program_.by_edge = Buckets<std::uint32_t>(4, edges);
}

/// Tells every choice in advance which tokens it is vain for.
void Compiler::add_step_tests() {
  constexpr std::size_t most = 8;
  for (Step& step : program_.steps) {
    const std::size_t first = program_.tests.size();
    if (step.op != Op::split && step.op != Op::gap) continue;
    if (add_tests(program_.steps, step.next, program_.tests, first + most)) {
      step.tests = static_cast<std::uint32_t>(first);
      step.test_count = static_cast<std::uint8_t>(program_.tests.size() - first);
    } else {
      program_.tests.resize(first);
    }
  }
}

Program Compiler::finish(std::size_t rule_count) {
  add_step_tests();
  number_unless();
  build_triggers();
  std::vector<std::pair<std::uint32_t, std::uint32_t>> unless;
  for (std::uint32_t i = program_.first_unless; i < patterns_.size(); ++i) unless.push_back({patterns_[i].rule, i});
  program_.unless = Buckets<std::uint32_t>(rule_count, unless);
  program_.patterns = std::move(patterns_);
  program_.identity = std::make_shared<const int>();
  return std::move(program_);
}

}  // namespace argmap::rules
