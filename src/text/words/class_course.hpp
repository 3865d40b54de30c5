// What the words of a sentence so far lead one to expect, and what each word changes about it.
//
// There are few states in which this can be, and few kinds of words that change it: what comes of each state and kind
// is worked out by the compiler, so that to go on is to look into a table.
#pragma once

#include <array>
#include <cstdint>

#include "text/words/class_effects.hpp"
#include "text/words/class_weights.hpp"
#include "text/words/traits.hpp"

namespace argmap::text {

/// What is expected.
struct Expected {
  Before before = Before::start;
  Before head = Before::start;  ///< the subject's number, while phrases follow its head; else `start`
  bool finite = false;          ///< the clause has its finite verb
  bool asked = false;           ///< an auxiliary stands before its subject
  bool coordinated = false;     ///< "and" has joined two noun phrases
  bool causative = false;       ///< the last verb takes an object and a bare verb
};

/// For the tag of the word before, which what "and" joins with it is likely to have too: none; as it was; as it was,
/// but look whether the comma joins adjectives.
inline constexpr std::uint8_t no_parallel = tag_count;
inline constexpr std::uint8_t kept_parallel = 0xFE;
inline constexpr std::uint8_t kept_by_comma = 0xFF;

namespace course {

/// What comes behind a word.
struct Outcome {
  Expected expected;
  std::uint8_t parallel = kept_parallel;
};

constexpr std::uint8_t parallel_to(Tag tag) {
  return static_cast<std::uint8_t>(tag);
}

constexpr void open_clause(Outcome& result) {
  result.expected = {.causative = result.expected.causative};
  result.parallel = no_parallel;
}

constexpr void behind_noun(Outcome& result, Effect effect) {
  Expected& its = result.expected;
  const bool plural = effect == Effect::plural || (its.coordinated && its.head == Before::start);
  result.parallel = parallel_to(effect == Effect::name ? Tag::name : plural ? Tag::plural : Tag::noun);
  if (its.asked) {
    its.before = Before::subject_asked;
  } else if (its.finite) {
    its.before = Before::noun_behind_verb;
  } else if (its.head != Before::start) {
    its.before = its.head;
  } else {
    its.before = plural ? Before::plural : Before::noun;
  }
}

constexpr void behind_pronoun(Outcome& result, Effect effect) {
  Expected& its = result.expected;
  const bool object =
      its.before == Before::verb || its.before == Before::verb_of_who || its.before == Before::preposition;
  const bool subject =
      effect == Effect::he || effect == Effect::they || (!object && (effect == Effect::it || effect == Effect::you));
  if (its.asked) {
    its.before = Before::subject_asked;
    return;
  }
  if (effect == Effect::relative) {
    open_clause(result);
    its.before = Before::who;
  } else if (subject) {
    its.finite = false;
    its.before = effect == Effect::he || effect == Effect::it ? Before::he : Before::they;
  } else if (object || its.finite || effect == Effect::them) {
    its.before = its.causative ? Before::subject_asked : Before::noun_behind_verb;
  } else {
    its.before = effect == Effect::these ? Before::plural : Before::he;
  }
  result.parallel = parallel_to(Tag::noun);
}

constexpr void behind_verb(Outcome& result, Effect effect) {
  Expected& its = result.expected;
  its.causative = effect >= Effect::causing_bare_verb;
  if (its.causative)
    effect = effect + (static_cast<int>(Effect::bare_verb) - static_cast<int>(Effect::causing_bare_verb));
  const bool bare =
      effect == Effect::bare_verb && (its.before == Before::wants_bare || its.before == Before::subject_asked);
  if (!bare && effect != Effect::participle && effect != Effect::ing) its.finite = true;
  const int tag = static_cast<int>(Tag::bare_verb) + static_cast<int>(effect) - static_cast<int>(Effect::bare_verb);
  result.parallel = effect == Effect::verb ? no_parallel : static_cast<std::uint8_t>(tag);
  its.asked = its.coordinated = false;
  its.head = Before::start;
  its.before = its.before == Before::who ? Before::verb_of_who : Before::verb;
}

constexpr void behind_auxiliary(Outcome& result, Effect effect) {
  Expected& its = result.expected;
  if (effect == Effect::be || effect == Effect::being) {
    its.before = Before::be;
  } else if (effect == Effect::have || effect == Effect::having) {
    its.before = Before::have;
  } else {
    const bool asks = its.before == Before::start || its.before == Before::comma || its.before == Before::conjunction;
    its.asked = asks && effect >= Effect::asking_auxiliary;
    its.before = Before::wants_bare;
  }
  const bool not_finite = effect == Effect::being || effect == Effect::having || effect == Effect::not_finite ||
                          effect == Effect::asking_not_finite;
  if (!not_finite) its.finite = true;
  its.coordinated = false;
  its.head = Before::start;
}

constexpr void behind_preposition(Outcome& result) {
  Expected& its = result.expected;
  if (its.before == Before::noun || its.before == Before::plural) {
    its.head = its.before;
  } else if (its.head == Before::start) {
    its.head = Before::noun_behind_verb;  // "despite the media hype": no subject
  }
  its.before = Before::preposition;
}

constexpr void behind_conjunction(Outcome& result, Effect effect) {
  Expected& its = result.expected;
  its.coordinated = effect == Effect::conjunction_of_nouns;
  if (its.before == Before::wants_bare) return;
  its.before = Before::conjunction;
  its.finite = false;
  its.head = Before::start;
}

constexpr Outcome outcome(const Expected& expected, Effect effect) {
  Outcome result{expected};
  Expected& its = result.expected;
  const auto between = [effect](Effect first, Effect last) { return effect >= first && effect <= last; };
  if (effect == Effect::open_clause) open_clause(result);
  if (effect == Effect::comma) {
    if (its.before == Before::nominal) result.parallel = kept_by_comma;
    its.before = Before::comma;
    its.finite = false;
    its.head = Before::start;
  }
  if (between(Effect::before_noun, Effect::adjective)) its.before = Before::nominal;
  if (effect == Effect::adjective) result.parallel = parallel_to(Tag::adjective);
  if (effect == Effect::preposition) behind_preposition(result);
  if (between(Effect::noun, Effect::name)) behind_noun(result, effect);
  if (between(Effect::relative, Effect::pronoun)) behind_pronoun(result, effect);
  if (between(Effect::bare_verb, Effect::causing_verb)) behind_verb(result, effect);
  if (between(Effect::be, Effect::asking_not_finite)) behind_auxiliary(result, effect);
  if (between(Effect::conjunction, Effect::conjunction_of_nouns)) behind_conjunction(result, effect);
  if (effect == Effect::to) its.before = Before::wants_bare;
  if (effect == Effect::please && its.before == Before::start) its.before = Before::subject_asked;
  return result;
}

/// The states, and what comes of each.
struct Machine {
  static constexpr std::size_t most_states = 256;
  struct Step {
    std::uint8_t state = 0;
    std::uint8_t parallel = kept_parallel;
  };

  std::array<Expected, most_states> states{};
  std::array<std::array<Step, most_states>, effect_count> steps{};
  std::size_t count = 1;
};

constexpr std::size_t code_of(const Expected& its) {
  const std::size_t head = its.head == Before::start    ? 0
                           : its.head == Before::noun   ? 1
                           : its.head == Before::plural ? 2
                                                        : 3;
  const std::size_t flags =
      (its.finite ? 1U : 0U) | (its.asked ? 2U : 0U) | (its.coordinated ? 4U : 0U) | (its.causative ? 8U : 0U);
  return (static_cast<std::size_t>(its.before) * 4 + head) * 16 + flags;
}

consteval Machine machine() {
  Machine made;
  std::array<std::uint8_t, before_count * 64> numbers{};  // by code; one more than the number of the state
  numbers[code_of(made.states[0])] = 1;
  for (std::size_t state = 0; state < made.count; ++state) {
    for (std::size_t effect = 0; effect < effect_count; ++effect) {
      const Outcome result = outcome(made.states[state], static_cast<Effect>(effect));
      std::uint8_t& number = numbers[code_of(result.expected)];
      if (number == 0) {
        if (made.count + 1 == Machine::most_states) throw "too many states";
        made.states[made.count] = result.expected;
        number = static_cast<std::uint8_t>(++made.count);
      }
      made.steps[effect][state] = {static_cast<std::uint8_t>(number - 1), result.parallel};
    }
  }
  return made;
}

inline constexpr Machine all = machine();

}  // namespace course

/// Goes from word to word of a sentence.
class Course {
 public:
  [[nodiscard]] Before before() const { return its().before; }
  [[nodiscard]] bool finite() const { return its().finite; }
  /// The row of what is likely for the next word because of the word that "and" joins it to.
  [[nodiscard]] std::size_t parallel() const { return before() == Before::conjunction ? parallel_ : no_parallel; }

  /// Whether a comma here may stand between adjectives, and change nothing then: "a long, hard road".
  [[nodiscard]] bool may_join_adjectives(Effect effect) const { return step(effect).parallel == kept_by_comma; }
  /// The effect of a conjunction or auxiliary here, before a subject or not.
  [[nodiscard]] Effect here(Effect effect, bool subject_follows) const {
    if (effect == Effect::conjunction)
      return parallel_ <= static_cast<std::uint8_t>(Tag::name) ? Effect::conjunction_of_nouns : effect;
    return effect >= Effect::auxiliary && subject_follows ? effect + 2 : effect;
  }
  /// Goes on behind a word.
  void go_on(Effect effect) {
    const auto [state, parallel] = step(effect);
    state_ = state;
    parallel_ = parallel >= kept_parallel ? parallel_ : parallel;
  }

 private:
  [[nodiscard]] course::Machine::Step step(Effect effect) const {
    return course::all.steps[static_cast<std::size_t>(effect)][state_];
  }
  [[nodiscard]] const Expected& its() const { return course::all.states[state_]; }

  std::uint8_t state_ = 0;
  std::uint8_t parallel_ = no_parallel;
};

}  // namespace argmap::text
