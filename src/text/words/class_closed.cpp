#include "text/words/class_closed.hpp"

#include <algorithm>
#include <array>

#include "text/words/lexicon.hpp"

namespace argmap::text {
namespace {

using enum WordClass;

template <class... Classes>
constexpr std::uint16_t any(Classes... classes) {
  return static_cast<std::uint16_t>((bit(classes) | ...));
}

/// What a closed-class word may be where its place decides.
constexpr auto choices = std::to_array<std::uint16_t>({
    any(determiner, pronoun),
    any(subordinator, pronoun, determiner),
    any(determiner, adverb),
    any(adverb, determiner, pronoun),
    any(determiner, noun, adverb),
    any(adverb, pronoun),
    any(auxiliary, noun),
    any(particle, auxiliary),
    any(auxiliary, verb),
    any(preposition, particle),
    any(preposition, adverb),
    any(preposition, subordinator),
    any(preposition, subordinator, adverb),
    any(preposition, verb),
    any(adverb, adjective),
    any(adverb, conjunction),
    any(adverb, conjunction, subordinator),
    any(subordinator, adverb),
    any(subordinator, noun),
    any(number, noun),
    any(number, pronoun),
});

/// The number of the choice between these classes.
template <class... Classes>
consteval std::uint8_t choice(Classes... classes) {
  const auto found = std::find(choices.begin(), choices.end(), any(classes...));
  if (found == choices.end()) throw "not on the list";
  return static_cast<std::uint8_t>(found - choices.begin() + 1);
}

bool clause_start(Before before) {
  return before == Before::start || before == Before::comma || before == Before::conjunction;
}

std::int16_t prior(const Traits& traits, Tag tag) {
  return traits.prior[static_cast<std::size_t>(tag)];
}

/// "this report" or "this reports"; "these show" or "these shows".
WordClass determiner_or_pronoun(const SentenceView& view, std::uint32_t i) {
  const std::uint32_t next = i + 1;
  if (view.look(next) == Look::determiner && Keywords{"all", "both", "such"}.has(view.keyword(i))) return determiner;
  if (!view.has(next) || !view.nounish(next)) return pronoun;
  const Traits& its = view.traits(next);
  const bool verb_too = (its.tags & (bit(Tag::bare_verb) | bit(Tag::present))) != 0;
  if (!verb_too || view.token(next).capitalised) return determiner;
  const Keyword word = view.keyword(i);
  if (Keywords{"this", "each", "another", "either", "neither"}.has(word)) {
    return can_be(its, Tag::plural) && can_be(its, Tag::present) ? pronoun : determiner;
  }
  if (Keywords{"these", "those", "many", "few", "several", "some", "both", "most"}.has(word)) {
    const bool bare = can_be(its, Tag::noun) && can_be(its, Tag::bare_verb);
    return bare && prior(its, Tag::bare_verb) > prior(its, Tag::noun) && !can_be(its, Tag::adjective) ? pronoun
                                                                                                      : determiner;
  }
  return determiner;
}

/// "the law that bans", "they say that rents", "that law", "that is".
WordClass that(const SentenceView& view, std::uint32_t i, Before before) {
  const Look next = view.look(i + 1);
  if (before == Before::preposition && view.keyword(i - 1) != "out") {                   // "points out that rents rise"
    if (next == Look::subject_pronoun || next == Look::determiner) return subordinator;  // "in that they"
    return view.nounish(i + 1) ? determiner : pronoun;
  }
  const std::uint32_t verb_place = view.behind_adverbs(i + 1);
  const Look behind = view.look(verb_place);
  const bool noun_before = view.class_before(i) == noun || view.class_before(i) == name;
  switch (behind) {
    case Look::mark:
    case Look::preposition:
    case Look::of:
    case Look::conjunction:
    case Look::possessive:
    case Look::finite:
      return pronoun;
    case Look::comma:
    case Look::quote:
      return clause_start(before) ? pronoun : subordinator;
    case Look::verb:
      if (can_be(view.traits(verb_place), Tag::ing) && !noun_before) return subordinator;
      if (noun_before || clause_start(before)) return pronoun;
      return subordinator;
    default:
      break;
  }
  if (!view.nounish(i + 1)) return subordinator;
  const Look object = view.look(verb_place + 1);
  const bool verb_with_object = can_be(view.traits(verb_place), Tag::present) &&
                                (object == Look::determiner || object == Look::pronoun || object == Look::adjective);
  if (noun_before && verb_with_object) return pronoun;  // "a plan that benefits the town"
  if (noun_before || next == Look::name || can_be(view.traits(i + 1), Tag::plural)) return subordinator;
  if (clause_start(before)) return next == Look::noun ? determiner : subordinator;
  return view.clause_follows(i + 1) ? subordinator : determiner;
}

/// A main verb, or the auxiliary of a participle that follows.
WordClass have(const SentenceView& view, std::uint32_t i, Before before) {
  std::uint32_t next = view.behind_adverbs(i + 1);
  if (view.look(i + 1) == Look::negation) return auxiliary;
  if (clause_start(before) && view.look(next) == Look::subject_pronoun) next = view.behind_adverbs(next + 1);
  if (clause_start(before) && view.is_question()) return auxiliary;
  if (!view.has(next)) return verb;
  if (view.traits(next).closed) return has_form(view.traits(next), WordForm::participle) ? auxiliary : verb;
  const Traits& its = view.traits(next);
  if (!can_be(its, Tag::participle)) return verb;
  const bool attribute = can_be(its, Tag::adjective) && prior(its, Tag::adjective) > prior(its, Tag::participle);
  return attribute && view.nounish(next + 1) ? verb : auxiliary;
}

WordClass do_(const SentenceView& view, std::uint32_t i, Before before) {
  if (view.look(i + 1) == Look::negation) return auxiliary;
  if (before == Before::wants_bare || before == Before::have) return verb;
  const bool asked = clause_start(before) || view.class_before(i) == pronoun || view.class_before(i) == subordinator ||
                     view.class_before(i) == adverb;
  if (asked && view.is_question() && view.look(i + 1) != Look::mark) return auxiliary;
  const std::uint32_t next = view.behind_adverbs(i + 1);
  if (!view.has(next)) return verb;
  if (view.look(next) == Look::subject_pronoun) return auxiliary;
  const bool bare = view.traits(next).closed ? has_form(view.traits(next), WordForm::base)
                                             : can_be(view.traits(next), Tag::bare_verb);
  return bare && view.look(next) != Look::noun ? auxiliary : verb;
}

WordClass to(const SentenceView& view, std::uint32_t i) {
  const std::uint32_t next = view.behind_adverbs(i + 1);
  if (!view.has(next)) return preposition;
  if (view.traits(next).closed) return has_form(view.traits(next), WordForm::base) ? particle : preposition;
  const Traits& its = view.traits(next);
  if (!can_be(its, Tag::bare_verb) || (view.token(next).capitalised && !view.token(i).capitalised)) return preposition;
  constexpr int margin = 12;  // "to work", but "to school"
  const int as_other = std::max(prior(its, Tag::noun), prior(its, Tag::adjective));
  if (prior(its, Tag::bare_verb) + margin >= as_other) return particle;
  const Look behind = view.look(next + 1);
  const bool object =
      behind == Look::determiner || behind == Look::pronoun || behind == Look::subject_pronoun || behind == Look::that;
  return object ? particle : preposition;
}

/// "one reason", "one talks"; behind "no" whoever "talks" is nobody.
WordClass number_or_pronoun(const SentenceView& view, std::uint32_t i) {
  const std::uint32_t next = i + 1;
  const bool behind_no = i > view.tokens().first && view.keyword(i - 1) == "no";
  if (behind_no && view.has(next) && can_be(view.traits(next), Tag::present)) return pronoun;
  const Look look = view.look(next);
  return view.nounish(next) || look == Look::of || look == Look::preposition ? number : pronoun;
}

/// The possessive, or "is" and "has".
WordClass possessive_or_is(const SentenceView& view, std::uint32_t i) {
  if (i == view.tokens().first || view.token(i).space_before) return particle;
  const Keyword host = view.keyword(i - 1);
  if (host == "let") return pronoun;
  if (view.class_before(i) == pronoun ||
      Keywords{"it", "he", "she", "that", "there", "what", "who", "here", "where", "how", "when", "this"}.has(host)) {
    return Keywords{"one", "other", "everyone", "someone", "anyone", "everybody", "somebody"}.has(host) &&
                   view.nounish(i + 1)
               ? particle
               : auxiliary;
  }
  switch (view.look(i + 1)) {
    case Look::determiner:
    case Look::negation:
    case Look::subject_pronoun:
    case Look::preposition:
      return auxiliary;
    case Look::adverb:
      return view.nounish(i + 1) ? particle : auxiliary;
    default:
      return particle;
  }
}

/// Before a noun phrase, a subordinate clause, or nothing.
WordClass preposition_or_subordinator(const SentenceView& view, std::uint32_t i, Before before) {
  const Keyword word = view.keyword(i);
  const Look next = view.look(i + 1);
  if (word == "as") {
    if (i > view.tokens().first && view.keyword(i - 1) == "such") return preposition;
    if (Keywords{"if", "though", "well", "soon", "long", "far"}.has(view.keyword(i + 1))) {
      return view.look(i + 1) == Look::subordinator ? subordinator : adverb;
    }
    constexpr std::uint32_t near = 4;
    for (std::uint32_t j = i + 2; (next == Look::adjective || next == Look::adverb) && j < i + near && view.has(j);
         ++j) {
      if (view.keyword(j) == "as") return adverb;  // "as good as"
    }
    if (next == Look::finite) return subordinator;  // "as is", "as was shown"
  } else if (word == "for") {
    const bool opens = clause_start(before) && i > view.tokens().first;
    return opens && next == Look::subject_pronoun && view.clause_follows(i + 1) ? subordinator : preposition;
  } else if (word == "than") {
    return next == Look::subject_pronoun || next == Look::finite ? subordinator : preposition;
  }
  if (view.clause_follows(i + 1)) return subordinator;
  const bool alone = next == Look::mark || next == Look::comma || next == Look::finite;
  return alone && can_be(view.traits(i), adverb) && word != "as" ? adverb : preposition;
}

/// "in", "up": before a noun phrase, or not.
WordClass preposition_or_adverb(const SentenceView& view, std::uint32_t i) {
  switch (view.look(i + 1)) {
    case Look::mark:
    case Look::comma:
    case Look::conjunction:
    case Look::to:
    case Look::subordinator:
    case Look::preposition:
    case Look::of:
      return adverb;
    case Look::finite:
      return view.token(i + 1).capitalised ? preposition : adverb;  // "in May"
    case Look::adverb:
      return view.nounish(i + 1) ? preposition : adverb;
    case Look::number:
      return Keywords{"about", "around", "over", "under"}.has(view.keyword(i)) ? adverb : preposition;
    default:
      return preposition;
  }
}

WordClass more(const SentenceView& view, std::uint32_t i) {
  const Look next = view.look(i + 1);
  if (next == Look::of) return pronoun;
  if (next == Look::noun || next == Look::name) return determiner;
  if (next == Look::adjective || next == Look::adverb || next == Look::verb) {
    const bool object = view.class_before(i) == verb || view.class_before(i) == preposition;
    const bool counts = can_be(view.traits(i + 1), Tag::plural) || (object && can_be(view.traits(i + 1), Tag::noun));
    return counts && next == Look::verb ? determiner : adverb;
  }
  const bool wants_noun = view.class_before(i) == verb || view.class_before(i) == preposition;
  return wants_noun && view.keyword(i) != "most" && next != Look::mark ? pronoun : adverb;
}

WordClass like(const SentenceView& view, std::uint32_t i, Before before) {
  const bool verb_place = before == Before::wants_bare || before == Before::they || before == Before::who ||
                          before == Before::subject_asked;
  if (verb_place && view.look(i + 1) != Look::mark) return verb;
  return before == Before::plural && view.look(i + 1) == Look::to ? verb : preposition;
}

/// "few", "much": what "so" before it says the degree of.
bool is_measured(const SentenceView& view, std::uint32_t i) {
  return Keywords{"few", "many", "much", "little", "long", "far"}.has(view.keyword(i));
}

/// "so", "yet": joining two clauses, or an adverb.
WordClass conjunction_or_adverb(const SentenceView& view, std::uint32_t i, Before before) {
  const bool is_so = view.keyword(i) == "so";
  if (is_so && view.look(i + 1) == Look::that) return subordinator;
  const bool clause = view.look(i + 1) == Look::subject_pronoun && view.clause_follows(i + 1);
  if (is_so && clause && before != Before::conjunction) return conjunction;  // "keep it so I can read it"
  if (!clause_start(before) || before == Before::conjunction || (is_so && is_measured(view, i + 1))) return adverb;
  if (!is_so && view.look(i + 1) == Look::adjective) return conjunction;  // "small, yet useful"
  return view.clause_follows(i + 1) ? conjunction : adverb;
}

WordClass subordinator_or_adverb(const SentenceView& view, std::uint32_t i, Before before) {
  const Look next = view.look(i + 1);
  if (view.traits(i).usual == adverb) {  // "once"
    return clause_start(before) && view.clause_follows(i + 1) ? subordinator : adverb;
  }
  if (next == Look::mark || (next == Look::comma && view.keyword(i) == "though")) return adverb;
  const bool question = clause_start(before) && view.is_question();
  if (question && (next == Look::finite || view.keyword(i) == "how")) return adverb;
  return view.keyword(i) == "how" && (next == Look::adjective || next == Look::adverb) ? adverb : subordinator;
}

}  // namespace

std::uint8_t choice_of(std::uint16_t classes) {
  const auto found = std::find(choices.begin(), choices.end(), classes);
  return found == choices.end() ? std::uint8_t{0} : static_cast<std::uint8_t>(found - choices.begin() + 1);
}

WordClass class_of_closed(const SentenceView& view, std::uint32_t i, Before before) {
  const Traits& its = view.traits(i);
  const Look next = view.look(i + 1);
  switch (its.decision) {
    case choice(determiner, pronoun):
      if (its.usual == determiner) return determiner_or_pronoun(view, i);
      // "which", "what"
      return (before == Before::preposition || clause_start(before)) && next == Look::noun &&
                     view.class_before(i) != noun && its.keyword == "which"
                 ? determiner
                 : pronoun;
    case choice(subordinator, pronoun, determiner):
      return that(view, i, before);
    case choice(determiner, adverb):
      if (view.has(i + 1) && view.traits(i + 1).usual == adverb) return adverb;  // "no longer"
      return view.nounish(i + 1) ? determiner : adverb;
    case choice(adverb, determiner, pronoun):
      return more(view, i);
    case choice(determiner, noun, adverb):
      return next == Look::determiner || view.nounish(i + 1) ? determiner : noun;
    case choice(adverb, pronoun):
      return next == Look::finite || next == Look::possessive || next == Look::bare_auxiliary ? pronoun : adverb;
    case choice(auxiliary, noun): {
      const std::uint32_t behind = view.behind_adverbs(i + 1);
      const bool serves =
          view.has(behind) && has_form(view.traits(behind), WordForm::base) && view.traits(behind).closed;
      return before == Before::nominal && !serves ? noun : auxiliary;
    }
    case choice(particle, auxiliary):
      return possessive_or_is(view, i);
    case choice(auxiliary, verb):
      return its.verb_lemma == "do" ? do_(view, i, before) : have(view, i, before);
    case choice(preposition, particle):
      return to(view, i);
    case choice(preposition, adverb):
      return preposition_or_adverb(view, i);
    case choice(preposition, subordinator):
    case choice(preposition, subordinator, adverb):
      return preposition_or_subordinator(view, i, before);
    case choice(preposition, verb):
      return like(view, i, before);
    case choice(adverb, adjective):
      return before == Before::nominal && view.nounish(i + 1) ? adjective : adverb;
    case choice(adverb, conjunction):
    case choice(adverb, conjunction, subordinator):
      return conjunction_or_adverb(view, i, before);
    case choice(subordinator, adverb):
      return subordinator_or_adverb(view, i, before);
    case choice(subordinator, noun):
      return view.class_before(i) == determiner ? noun : subordinator;
    case choice(number, noun):
      return view.nounish(i + 1) ? number : noun;
    case choice(number, pronoun):
      return number_or_pronoun(view, i);
    default:
      return class_of(its.reading);
  }
}

}  // namespace argmap::text
