#include "text/words/traits.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <bit>
#include <string_view>

#include "text/bytes/token_chars.hpp"
#include "text/words/class_closed.hpp"
#include "text/words/lexicon.hpp"

namespace argmap::text {
namespace {

constexpr std::int16_t guessed = 10;  // the prior of a reading guessed from an ending
constexpr std::int16_t unlikely = -40;

void allow(Traits& traits, Tag tag, int prior) {
  traits.tags = static_cast<std::uint16_t>(traits.tags | bit(tag));
  traits.prior[static_cast<std::size_t>(tag)] = static_cast<std::int16_t>(prior);
}

void allow_verb_forms(Traits& traits, const Word& word, int prior) {
  constexpr std::array<std::pair<WordForm, Tag>, 5> forms = {{{WordForm::base, Tag::bare_verb},
                                                              {WordForm::present, Tag::present},
                                                              {WordForm::past, Tag::past},
                                                              {WordForm::participle, Tag::participle},
                                                              {WordForm::ing, Tag::ing}}};
  for (const auto& [form, tag] : forms) {
    if (has_form(word, form)) allow(traits, tag, prior);
  }
}

/// The readings of a word that the lexicon has as an open-class word.
void allow_known(Traits& traits, const Word& word) {
  if (can_be(word, WordClass::noun)) {
    allow(traits, has_form(word, WordForm::plural) ? Tag::plural : Tag::noun, word.commonness[0]);
  }
  if (can_be(word, WordClass::verb)) allow_verb_forms(traits, word, word.commonness[1]);
  if (can_be(word, WordClass::adjective)) allow(traits, Tag::adjective, word.commonness[2]);
  if (can_be(word, WordClass::adverb)) allow(traits, Tag::adverb, word.commonness[3]);
  if (can_be(word, WordClass::name)) allow(traits, Tag::name, traits.tags == 0 ? 0 : unlikely);
  if (traits.tags == 0) return;
  if (word.fold.find('-') != word.fold.npos) {
    allow(traits, Tag::adjective, *std::max_element(traits.prior.begin(), traits.prior.end()) + 1);
  }
  // our list puts the usual class first, whatever WordNet has counted
  constexpr std::array<std::pair<WordClass, Tag>, 3> usual = {
      {{WordClass::noun, Tag::noun}, {WordClass::adjective, Tag::adjective}, {WordClass::adverb, Tag::adverb}}};
  const auto best = *std::max_element(traits.prior.begin(), traits.prior.end());
  for (const auto& [word_class, tag] : usual) {
    if (word.usual != word_class || !can_be(traits, tag)) continue;
    auto& prior = traits.prior[static_cast<std::size_t>(tag)];
    prior = std::max(prior, static_cast<std::int16_t>(best));
  }
}

/// The readings of an unknown word, by its ending.
void allow_guessed(Traits& traits, std::string_view fold) {
  const auto ends = [fold](std::initializer_list<std::string_view> endings) {
    return std::any_of(endings.begin(), endings.end(),
                       [fold](std::string_view end) { return fold.size() > end.size() + 2 && fold.ends_with(end); });
  };
  allow(traits, Tag::noun, 0);
  if (ends({"ly"})) allow(traits, Tag::adverb, 2 * guessed);
  if (ends({"ing"})) allow(traits, Tag::ing, guessed);
  if (ends({"ed"})) {
    allow(traits, Tag::past, guessed);
    allow(traits, Tag::participle, guessed);
    allow(traits, Tag::adjective, 0);
  }
  if (ends({"ous", "ful", "less", "able", "ible", "ical", "ish", "ive", "ic", "al", "ary"})) {
    allow(traits, Tag::adjective, guessed);
  }
  if (ends({"ise", "ize", "ify"})) allow(traits, Tag::bare_verb, guessed);
  if (ends({"ises", "izes", "ifies"})) allow(traits, Tag::present, guessed);
  if (fold.ends_with('s') && !ends({"ss", "us", "is", "ous", "less"})) {
    traits.tags = static_cast<std::uint16_t>(traits.tags & ~bit(Tag::noun));
    allow(traits, Tag::plural, guessed);
    allow(traits, Tag::present, -2 * guessed);
  } else if (!ends({"ing", "ed", "ly", "tion", "ness", "ment", "ity", "ism", "ist"})) {
    allow(traits, Tag::bare_verb, -3 * guessed);
  }
}

bool is_one_of(std::string_view fold, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), fold) != words.end();
}

Look look_of_closed(const Word& word) {
  const std::string_view fold = word.fold;
  if (is_one_of(fold, {"i", "he", "she", "we", "they", "it", "you"})) return Look::subject_pronoun;
  if (is_one_of(fold, {"not", "n't"})) return Look::negation;
  if (fold == "'s") return Look::possessive;
  if (fold == "of") return Look::of;
  if (fold == "to") return Look::to;
  if (fold == "that") return Look::that;
  switch (word.usual) {
    case WordClass::determiner:
      return Look::determiner;
    case WordClass::pronoun:
      return Look::pronoun;
    case WordClass::auxiliary:
      return is_one_of(fold, {"be", "been", "being", "having"}) ? Look::bare_auxiliary : Look::finite;
    case WordClass::preposition:
      return Look::preposition;
    case WordClass::conjunction:
      return Look::conjunction;
    case WordClass::subordinator:
      return Look::subordinator;
    case WordClass::number:
      return Look::number;
    case WordClass::adverb:
      return Look::adverb;
    case WordClass::adjective:
      return Look::adjective;
    case WordClass::noun:
      return Look::noun;
    default:
      return Look::other;
  }
}

Look look_of_open(const Traits& traits) {
  const auto best = [&] {
    std::size_t tag = 0;
    for (std::size_t i = 1; i < tag_count; ++i) {
      const bool possible = (traits.tags & (1U << i)) != 0;
      if (possible && ((traits.tags & (1U << tag)) == 0 || traits.prior[i] > traits.prior[tag])) tag = i;
    }
    return static_cast<Tag>(tag);
  }();
  switch (best) {
    case Tag::noun:
    case Tag::plural:
      return Look::noun;
    case Tag::name:
      return Look::name;
    case Tag::adjective:
      return Look::adjective;
    case Tag::adverb:
      return Look::adverb;
    default:
      return Look::verb;
  }
}

void set_name(Traits& traits) {
  traits.look = Look::name;
  traits.reading = reading_of(WordClass::name);
}

/// Marks, numbers, addresses: told by their first character.
bool is_shape(Traits& traits, std::string_view fold) {
  const auto end = static_cast<std::uint32_t>(fold.size());
  std::uint8_t length = 0;
  const UChar32 first = chars::decode(fold, 0, end, length);
  const CharKind kind = chars::kind_of(first);
  if (kind == CharKind::letter) {
    const bool address = fold.find('@') != fold.npos || fold.find("://") != fold.npos || fold.starts_with("www.");
    if (address) set_name(traits);
    return address;
  }
  const bool digits = std::any_of(fold.begin(), fold.end(), chars::is_digit);
  if (kind == CharKind::digit || (digits && kind != CharKind::hyphen)) {
    const std::size_t hyphen = fold.find('-');
    const bool compound = hyphen != fold.npos && hyphen + 1 < fold.size() && !chars::is_digit(fold[hyphen + 1]);
    if (compound) {
      traits.look = Look::adjective;
      traits.reading = reading_of(WordClass::adjective);
    } else {
      traits.look = Look::number;
      traits.reading = reading_of(WordClass::number);
    }
    return true;
  }
  if ((first == '@' || first == '#') && fold.size() > 1) {
    set_name(traits);
    return true;
  }
  const bool symbol = (U_MASK(u_charType(first)) & U_GC_S_MASK) != 0 && first != '`';
  traits.reading = reading_of(symbol ? WordClass::other : WordClass::punctuation);
  traits.look = fold == "," ? Look::comma : symbol ? Look::other : Look::mark;
  if (is_one_of(fold, {"\"", "“", "”", "‘", "'", "«", "»", "``", "''"})) traits.look = Look::quote;
  return true;
}

/// Verbs of speaking. "The said act" is so rare that to look for it costs more than it gives.
bool is_speaking(std::string_view fold) {
  return is_one_of(fold, {"said", "say", "says", "told", "tells"});
}

void allow_speaking_only(Traits& traits) {
  constexpr auto verbs =
      bit(Tag::noun) | bit(Tag::bare_verb) | bit(Tag::present) | bit(Tag::past) | bit(Tag::participle);
  traits.speaks = true;
  traits.tags &= verbs;
}

void set_traits(Traits& traits, const Word& word) {
  if (word.closed) {
    traits.closed = true;
    traits.decision = choice_of(word.classes);
    traits.look = look_of_closed(word);
    traits.reading = reading_of(word.usual);
    // a closed word with an open reading ("can", "like", "half") keeps it for the tagger to weigh
    return;
  }
  const bool shaped = word.classes == 0 || !chars::is_ascii_letter(word.fold.front());
  if (shaped && is_shape(traits, word.fold)) return;
  if (word.classes == bit(WordClass::number) || word.classes == bit(WordClass::name)) {
    traits.reading = reading_of(word.usual);
    traits.look = word.usual == WordClass::number ? Look::number : Look::name;
    return;
  }
  if (word.classes == 0) {
    allow_guessed(traits, word.fold);
  } else {
    allow_known(traits, word);
    if (is_speaking(word.fold)) allow_speaking_only(traits);
  }
  if (can_be(word, WordClass::auxiliary)) traits.reading = reading_of(WordClass::auxiliary);
  if (traits.tags == 0 && traits.reading == reading_of(WordClass::other)) traits.reading = reading_of(word.usual);
  traits.look = traits.tags == 0 ? look_of_closed(word) : look_of_open(traits);
}

/// Whether and how the class of a word that is in no closed class is decided.
void set_decision(Traits& traits) {
  if (traits.decision != Decision::none) return;
  if (traits.tags == 0) {
    if (traits.look == Look::quote) traits.decision = Decision::quote;
    return;
  }
  constexpr unsigned depends = bit(Tag::name) | bit(Tag::participle) | bit(Tag::ing);
  const bool one = std::has_single_bit(traits.tags) && (traits.tags & depends) == 0 && !traits.speaks;
  if (one) traits.reading = reading_of(static_cast<Tag>(std::countr_zero(traits.tags)));
  if (!one) traits.decision = Decision::weighed;
}

Kind kind_of_auxiliary(const Traits& traits) {
  const bool not_finite = has_form(traits, WordForm::participle) || has_form(traits, WordForm::ing);
  if (traits.verb_lemma == "be") return not_finite ? Kind::being : Kind::be;
  if (traits.verb_lemma == "have") return not_finite ? Kind::having : Kind::have;
  return not_finite ? Kind::not_finite : Kind::other;
}

bool is_year(std::string_view fold) {
  return fold.size() == 4 && (fold.front() == '1' || fold.starts_with("20")) &&
         std::all_of(fold.begin(), fold.end(), chars::is_digit);
}

Kind kind_of(const Traits& traits) {
  const Keyword word = traits.keyword;
  if (traits.look == Look::comma) return Kind::comma;
  if (traits.look == Look::quote) return Kind::quote;
  if (traits.look == Look::to) return Kind::to;
  if (traits.look == Look::possessive) return Kind::possessive;
  if (Keywords{"who", "which", "that", "what", "whoever", "whatever"}.has(word)) return Kind::relative;
  if (Keywords{"he", "she"}.has(word)) return Kind::he;
  if (word == "it") return Kind::it;
  if (word == "you") return Kind::you;
  if (traits.look == Look::subject_pronoun) return Kind::they;
  if (Keywords{"me", "him", "her", "us", "them"}.has(word)) return Kind::them;
  if (Keywords{"these", "those", "many", "some", "few", "most", "both", "several", "all", "others"}.has(word))
    return Kind::these;
  if (word == "please") return Kind::please;
  if (can_be(traits, WordClass::auxiliary)) return kind_of_auxiliary(traits);
  if (Keywords{"let", "make", "help"}.has(traits.verb_lemma)) return Kind::causing;
  return has_form(traits, WordForm::plural) ? Kind::plural : Kind::other;
}

}  // namespace

Traits traits_of(const Word& word) {
  Traits traits;
  set_traits(traits, word);
  traits.classes = word.classes;
  traits.usual = word.usual;
  traits.forms = word.forms;
  traits.known = word.closed || word.classes != 0;
  traits.keyword = Keyword::of(word.fold);
  traits.verb_lemma = word.traced_verb.empty() ? traits.keyword : Keyword::of(word.traced_verb);
  traits.kind = is_year(word.fold) ? Kind::year : kind_of(traits);
  set_decision(traits);
  return traits;
}

}  // namespace argmap::text
