#include "rules/program/step_writer.hpp"

namespace argmap::rules {
namespace {

/// True for a part that always takes one token, and asks for that alone.
bool is_single_test(const Sequence& part, const Literals& literals) {
  if (part.size() != 1 || part.front().optional) return false;
  const Item& item = part.front();
  if (item.kind == Item::Kind::word) return literals.tokens(item.literal).size() == 1;
  return item.kind == Item::Kind::lemma || item.kind == Item::Kind::traits;
}

/// Writes steps from the last to the first, each knowing what follows it.
class Writer {
 public:
  Writer(const StepTarget& target, bool forward)
      : steps_(target.steps), sets_(target.sets), literals_(target.literals), forward_(forward) {}

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
      case Item::Kind::part:  // other items stand in its place by now
        return next;
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

  /// Alternatives side by side that are single tokens are one step.
  std::uint32_t write_group(const Item& item, std::uint32_t next) {
    std::uint32_t entry = none;
    std::vector<Test> singles;
    const auto prefer = [&](std::uint32_t preferred) {
      entry = entry == none ? preferred : add({.op = Op::split, .next = preferred, .other = entry});
    };
    const auto write_singles = [&] {
      if (!singles.empty()) prefer(write_any_of(singles, next));
      singles.clear();
    };
    for (std::size_t i = item.alternatives.size(); i-- > 0;) {
      const Sequence& alternative = item.alternatives[i];
      if (is_single_test(alternative, literals_)) {
        singles.push_back(test_of(alternative.front(), literals_));
      } else {
        write_singles();
        prefer(write_sequence(alternative, next));
      }
    }
    write_singles();
    return entry;
  }

  std::uint32_t write_any_of(const std::vector<Test>& tests, std::uint32_t next) {
    const Test& test = tests.front();
    if (tests.size() > 1) return add({.op = Op::set, .value = sets_.number(tests), .next = next});
    return add({.op = test.op, .detail = test.detail, .value = test.value, .next = next});
  }

  std::uint32_t write_capture(const Item& item, std::uint32_t next) {
    next = write_border(forward_ ? Op::close : Op::open, item.slot, next);
    next = write_sequence(item.alternatives.front(), next);
    return write_border(forward_ ? Op::open : Op::close, item.slot, next);
  }

  std::vector<Step>& steps_;
  SetNumbers& sets_;
  const Literals& literals_;
  bool forward_;
  bool between_ = false;
};

std::uint32_t write_part(Writer& writer, const FlatPart& part, std::uint32_t next) {
  if (part.item != nullptr) return writer.write(*part.item, next);
  return part.opens >= 0 ? writer.write_border(Op::open, part.opens, next)
                         : writer.write_border(Op::close, part.closes, next);
}

}  // namespace

Test test_of(const Item& item, const Literals& literals, bool first) {
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
    case Item::Kind::span:
      return {.op = Op::span};
    default:
      break;
  }
  const auto word_class = item.word_class ? static_cast<std::uint8_t>(*item.word_class) : any_class;
  return {.op = Op::lemma, .detail = word_class, .value = literals.tokens(item.literal).front()};
}

std::uint32_t write_forward(const StepTarget& target, std::span<const FlatPart> parts) {
  Writer writer(target, true);
  std::uint32_t next = accept;
  for (std::size_t i = parts.size(); i-- > 0;) next = write_part(writer, parts[i], next);
  return next;
}

std::uint32_t write_backward(const StepTarget& target, std::span<const FlatPart> parts) {
  Writer writer(target, false);
  std::uint32_t next = accept;
  for (const FlatPart& part : parts) {
    next = write_part(writer, part, next);
    if (part.item != nullptr && first_parts(*part.item)) writer.pass_fixed_part();
  }
  return next;
}

}  // namespace argmap::rules
