// Finds the likely class of every token: one pass from left to right, the readings of a word weighed by what stands
// before it (decided), what stands behind it (not yet), and how common they are.
#include "text/words/word_class.hpp"

#include <array>

#include "text/words/class_closed.hpp"
#include "text/words/class_course.hpp"
#include "text/words/class_names.hpp"
#include "text/words/class_scores.hpp"
#include "text/words/class_view.hpp"
#include "text/words/class_weights.hpp"
#include "text/words/lexicon.hpp"
#include "text/words/traits.hpp"

namespace argmap::text {
namespace {

/// Where a noun phrase stands open, and the next word looks like a verb.
constexpr bool noun_expected(Before before) {
  return before == Before::nominal || before == Before::preposition || before == Before::verb;
}
constexpr std::array<std::array<bool, look_count>, before_count> may_be_noun_of_open_phrase = [] {
  std::array<std::array<bool, look_count>, before_count> made{};
  for (std::size_t i = 0; i < before_count; ++i) {
    made[i][static_cast<std::size_t>(Look::verb)] = noun_expected(static_cast<Before>(i));
  }
  return made;
}();

class Tagger {
 public:
  Tagger(SentenceView& view, const Capitals& capitals, std::uint32_t sentence)
      : capitals_(capitals), sentence_(sentence), view_(view) {}

  void run(std::vector<Token>& tokens) {
    for (std::uint32_t i = view_.tokens().first; i < view_.tokens().last; ++i) {
      const Reading reading = read(i, tokens[i]);
      const WordClass found = classes[static_cast<std::size_t>(reading)];
      tokens[i].word_class = found;
      view_.decide(i, found);
      Effect effect = effects[static_cast<std::size_t>(reading)][static_cast<std::size_t>(view_.traits(i).kind)];
      if (view_.traits(i).kind == Kind::year && is_dated(i)) effect = Effect::name;
      if (effect >= Effect::conjunction) effect = course_.here(effect, is_subject(view_.look(i + 1)));
      if (course_.may_join_adjectives(effect) && joins_adjectives(i)) continue;
      course_.go_on(effect);
    }
  }

 private:
  static constexpr std::array<WordClass, reading_count> classes = [] {
    std::array<WordClass, reading_count> made{};
    for (std::size_t i = 0; i < reading_count; ++i) made[i] = class_of(static_cast<Reading>(i));
    return made;
  }();

  Reading read(std::uint32_t i, const Token& token) {
    if (token.capitalised && capitals_.is_name(view_, sentence_, i, course_.before()))
      return reading_of(WordClass::name);
    const Traits& traits = view_.traits(i);
    switch (traits.decision) {
      case Decision::none:
        return traits.reading;
      case Decision::weighed:
        return reading_of_tag(i, weigh(i));
      case Decision::quote:
        return is_possessive_apostrophe(i) ? reading_of(WordClass::particle) : traits.reading;
      default:
        return reading_of(class_of_closed(view_, i, course_.before()));
    }
  }

  Tag weigh(std::uint32_t i) const {
    const Traits& traits = view_.traits(i);
    unsigned tags = traits.tags;
    if (traits.speaks && view_.class_before(i) != WordClass::determiner) {  // "no say"
      tags &= ~unsigned{bit(Tag::noun)};
      if (tags == 0) return static_cast<Tag>(tag_count);
    }
    if (is_speaker(i, tags)) tags &= ~unsigned{bit(Tag::adjective)};
    if (is_verb_behind_dash(i, tags)) tags &= ~unsigned{bit(Tag::noun)};
    if (goes_out(i, tags)) tags &= ~unsigned{bit(Tag::noun) | bit(Tag::plural)};
    if (course_.before() == Before::noun_behind_verb && is_verb_of_it(i, tags))
      tags &= ~unsigned{bit(Tag::noun) | bit(Tag::plural)};
    const bool finite_follows =
        !course_.finite() & is_torn(traits) & (view_.finite_auxiliary_follows(i) | view_.speaks(i + 1));
    return best_tag(traits, tags, scores_before[static_cast<std::size_t>(course_.before())],
                    scores_after[static_cast<std::size_t>(look_behind(i))], scores_parallel[course_.parallel()],
                    scores_finite[finite_follows ? 1 : 0]);
  }

  /// "The act of 1908 stands": the phrase is complete.
  bool is_dated(std::uint32_t i) const {
    return i > view_.tokens().first && view_.keyword(i - 1) == "of" && view_.look(i + 1) != Look::noun;
  }

  /// "The police chief said": who speaks is no adjective.
  bool is_speaker(std::uint32_t i, unsigned tags) const {
    if ((tags & bit(Tag::noun)) == 0 || !view_.speaks(i + 1)) return false;
    const WordClass before = view_.class_before(i);
    return before == WordClass::noun || before == WordClass::name || before == WordClass::determiner;
  }

  /// "Small renters, Hult points out, pay more": of "out" it is the verb that goes before; not "points out of reach".
  bool goes_out(std::uint32_t i, unsigned tags) const {
    if (view_.keyword(i + 1) != "out" || view_.keyword(i + 2) == "of") return false;
    const WordClass before = view_.class_before(i);
    const bool subject = before == WordClass::name || before == WordClass::noun || before == WordClass::pronoun;
    return subject && (tags & bit(Tag::present)) != 0;
  }

  /// "Critics — most of them old — claim it pays": a singular noun without a determiner opens no clause that is told of
  /// it, "claim he made", behind a mark.
  bool is_verb_behind_dash(std::uint32_t i, unsigned tags) const {
    constexpr unsigned torn = bit(Tag::noun) | bit(Tag::bare_verb);
    return (tags & torn) == torn && i > view_.tokens().first && view_.look(i + 1) == Look::subject_pronoun &&
           view_.class_before(i) == WordClass::punctuation && view_.keyword(i - 1) != ",";
  }

  /// "They say it pays": behind an "it" that is no receiver ("gave it wings") and is given no name stands no noun.
  bool is_verb_of_it(std::uint32_t i, unsigned tags) const {
    constexpr Keywords receiving{"give",  "make", "call", "find",  "name", "bring", "cost", "do",  "lend",
                                 "cause", "send", "get",  "offer", "deem", "term",  "buy",  "pay", "teach"};
    if ((tags & bit(Tag::present)) == 0 || i < view_.tokens().first + 2 || view_.keyword(i - 1) != "it") return false;
    const Traits& verb = view_.traits(i - 2);
    return view_.class_before(i - 1) == WordClass::verb && !receiving.has(verb.verb_lemma);
  }

  /// How the next word looks; where a noun phrase stands open, a word that can be its noun is taken for it, unless it
  /// hardly ever is one: "the union found".
  Look look_behind(std::uint32_t i) const {
    const Look next = view_.look(i + 1);
    if (!may_be_noun_of_open_phrase[static_cast<std::size_t>(course_.before())][static_cast<std::size_t>(next)])
      return next;
    const Traits& traits = view_.traits(i + 1);
    if ((traits.tags & (bit(Tag::noun) | bit(Tag::plural))) == 0) return next;
    const auto prior = [&](Tag tag) { return traits.prior[static_cast<std::size_t>(tag)]; };
    constexpr int hardly_ever = 32;  // sixteen times as often a verb in the past
    if (is_subject_of(i, traits)) return next;
    const bool past = (traits.tags & bit(Tag::past)) != 0 && prior(Tag::past) > prior(Tag::noun) + hardly_ever;
    return past && view_.look(i + 2) != Look::noun ? next : Look::noun;
  }

  /// "The union claims the lot", "the union claims that it …", "the union disputes that.": a noun has no determiner
  /// right behind it, nor a "that" which is all, and seldom a clause with "that" and a subject; a finite verb has.
  bool is_subject_of(std::uint32_t i, const Traits& verb) const {
    const bool may_be_noun = (view_.traits(i).tags & bit(Tag::noun)) != 0;
    if (!(!course_.finite() & may_be_noun & ((verb.tags & bit(Tag::present)) != 0))) return false;
    const Look behind = view_.look(i + 2);
    if (behind != Look::that) return behind == Look::determiner;
    const Look subject = view_.look(i + 3);
    constexpr unsigned clause_or_end =
        1U << static_cast<unsigned>(Look::determiner) | 1U << static_cast<unsigned>(Look::subject_pronoun) |
        1U << static_cast<unsigned>(Look::comma) | 1U << static_cast<unsigned>(Look::mark);
    return (clause_or_end >> static_cast<unsigned>(subject) & 1U) != 0;
  }

  /// Both a noun and a finite verb.
  static bool is_torn(const Traits& traits) {
    constexpr std::uint16_t nouns = bit(Tag::noun) | bit(Tag::plural);
    constexpr std::uint16_t verbs = bit(Tag::bare_verb) | bit(Tag::present) | bit(Tag::past);
    const bool noun = (traits.tags & nouns) != 0;
    const bool verb = (traits.tags & verbs) != 0;
    return noun & verb;
  }

  Reading reading_of_tag(std::uint32_t i, Tag tag) const {
    constexpr unsigned depends = bit(Tag::name) | bit(Tag::participle) | bit(Tag::ing);
    if ((depends >> static_cast<unsigned>(tag) & 1U) == 0) {
      return static_cast<std::size_t>(tag) == tag_count ? reading_of(WordClass::verb) : reading_of(tag);
    }
    switch (tag) {
      case Tag::name:
        return view_.token(i).capitalised ? reading_of(WordClass::name) : reading_of(Tag::noun);
      case Tag::participle:
        return !view_.traits(i).speaks && is_attribute(i) ? reading_of(WordClass::adjective) : reading_of(tag);
      default:  // in -ing
        if (course_.before() != Before::nominal) return reading_of(tag);
        return view_.nounish(i + 1) ? reading_of(WordClass::adjective) : reading_of(Tag::noun);
    }
  }

  /// A participle that stands before its noun: "the alleged fraud", "of proven value".
  bool is_attribute(std::uint32_t i) const {
    const Before before = course_.before();
    if (before == Before::nominal) return true;
    return (noun_expected(before) || before == Before::conjunction) && view_.look(i + 1) == Look::noun;
  }

  /// "the workers' rights": behind a plural, before a noun, and no quotation stands open.
  bool is_possessive_apostrophe(std::uint32_t i) {
    if (view_.keyword(i) != "'") return false;
    const bool opens = view_.space_before(i);
    const bool behind_s = i > view_.tokens().first && view_.word(i - 1).fold.ends_with('s') && !opens;
    if (opens) quote_open_ = true;
    if (behind_s && !quote_open_ && view_.nounish(i + 1)) return true;
    if (!opens) quote_open_ = false;
    return false;
  }

  bool joins_adjectives(std::uint32_t comma) const {
    return view_.class_before(comma) == WordClass::adjective && may_be_attribute(comma + 1);
  }

  /// An adjective or participle, whatever adverbs stand before it.
  bool may_be_attribute(std::uint32_t i) const {
    i = view_.behind_adverbs(i);
    constexpr std::uint16_t attributes = bit(Tag::adjective) | bit(Tag::participle) | bit(Tag::ing);
    return view_.look(i) == Look::adjective ||
           (view_.look(i) == Look::verb && (view_.traits(i).tags & attributes) != 0);
  }

  static bool is_subject(Look look) {
    constexpr unsigned subjects = 1U << static_cast<unsigned>(Look::determiner) |
                                  1U << static_cast<unsigned>(Look::subject_pronoun) |
                                  1U << static_cast<unsigned>(Look::name) | 1U << static_cast<unsigned>(Look::noun);
    return (subjects >> static_cast<unsigned>(look) & 1U) != 0;
  }

  const Capitals& capitals_;
  std::uint32_t sentence_;
  SentenceView& view_;
  Course course_;
  bool quote_open_ = false;
};

}  // namespace

void find_word_classes(SentenceView& view, const Capitals& capitals, std::uint32_t sentence,
                       std::vector<Token>& tokens) {
  Tagger(view, capitals, sentence).run(tokens);
}

}  // namespace argmap::text
