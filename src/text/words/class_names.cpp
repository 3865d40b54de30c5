#include "text/words/class_names.hpp"

#include "text/words/lexicon.hpp"

namespace argmap::text {
namespace {

/// Fewer capitals are no title.
constexpr std::uint32_t least_in_title = 3;

/// The tokens of a sentence whose classes nobody has looked at yet.
struct RawSentence {
  const std::vector<Token>& all;
  const std::vector<Traits>& of_words;
  TokenRange tokens;

  [[nodiscard]] const Traits& traits(std::uint32_t i) const { return of_words[all[i].word]; }
  /// A quotation mark that stands close behind what is before it, and nothing close behind it.
  [[nodiscard]] bool closes_quotation(std::uint32_t i) const {
    return traits(i).look == Look::quote && !all[i].space_before &&
           (!tokens.contains(i + 1) || all[i + 1].space_before);
  }
};

/// A place where any word is capitalised: the start of a sentence, or behind an opening mark.
bool opens(const RawSentence& sentence, std::uint32_t i) {
  const std::uint32_t first = sentence.tokens.first;
  if (i == first) return true;
  const Traits& before = sentence.traits(i - 1);
  if (before.look != Look::mark && before.look != Look::quote) return false;
  if (sentence.closes_quotation(i - 1)) {  // “We won,” Will Hart said
    std::uint32_t marks = i - 1;
    while (marks > first && sentence.traits(marks - 1).look == Look::quote) --marks;
    if (marks > first && sentence.traits(marks - 1).look == Look::comma) return false;
  }
  return !Keywords{")", "/", "&", "]"}.has(before.keyword);
}

/// An unknown word whose ending is that of no name: "Groundbreaking", "Unhurriedly".
bool looks_common(const std::string& fold) {
  return fold.ends_with("ing") || fold.ends_with("ed") || fold.ends_with("ly") || fold.find('-') != fold.npos;
}

/// Nearly every word that may be small is capitalised, or all of it is in capitals.
bool is_title_case(const RawSentence& sentence) {
  std::uint32_t open = 0;
  std::uint32_t capitalised = 0;
  std::uint32_t words = 0;
  std::uint32_t shouted = 0;
  const std::uint32_t size = sentence.tokens.size();
  for (std::uint32_t i = sentence.tokens.first; i < sentence.tokens.last; ++i) {
    // however the rest is written
    if ((open - capitalised) * 10 > size && (words - shouted) * 10 > size * 2) return false;
    const Traits& traits = sentence.traits(i);
    const Look look = traits.look;
    if (look == Look::mark || look == Look::comma || look == Look::quote || look == Look::number) continue;
    ++words;
    shouted += sentence.all[i].all_caps ? 1 : 0;
    if (traits.closed) continue;
    ++open;
    capitalised += sentence.all[i].capitalised ? 1 : 0;
  }
  return (open >= least_in_title && capitalised * 10 >= open * 9) ||
         (words > least_in_title && shouted * 10 >= words * 8);
}

}  // namespace

Capitals::Capitals(const Document& document, const TextWords& words)
    : tokens_(document.tokens), words_(words), capitalised_(words.times.size()), lower_(words.times) {
  title_case_.reserve(document.sentences.size());
  std::size_t capital = 0;
  for (const Sentence& sentence : document.sentences) {
    const std::size_t first = capital;
    while (capital < words.capitals.size() && words.capitals[capital] < sentence.tokens.last) ++capital;
    count(sentence, first, capital);
  }
}

/// Of the sentence, which has these of the tokens with a capital.
void Capitals::count(const Sentence& its, std::size_t first_capital, std::size_t next_capital) {
  const RawSentence sentence{tokens_, words_.traits, its.tokens};
  const bool few = next_capital - first_capital < least_in_title;
  title_case_.push_back(!few && is_title_case(sentence));
  if (title_case_.back()) {
    for (std::uint32_t i = its.tokens.first; i < its.tokens.last; ++i) --lower_[tokens_[i].word];
    return;
  }
  for (std::size_t k = first_capital; k < next_capital; ++k) {
    const std::uint32_t i = words_.capitals[k];
    const Token& token = tokens_[i];
    if (!token.capitalised) continue;
    --lower_[token.word];
    if (!opens(sentence, i)) ++capitalised_[token.word];
  }
}

bool Capitals::opens_told_name(const SentenceView& view, std::uint32_t i) {
  constexpr std::uint32_t longest = 3;  // names behind the first
  std::uint32_t behind = i + 1;
  while (behind <= i + longest && view.has(behind) && view.token(behind).capitalised && !view.traits(behind).closed) {
    ++behind;
  }
  if (behind == i + 1 || !view.has(behind) || view.token(behind).capitalised) return false;
  const Traits& verb = view.traits(behind);
  if (verb.look == Look::comma && view.has(behind + 1)) {  // "Rob Pell, 43," and "Rob Pell, of Lund,"
    const Traits& next = view.traits(behind + 1);
    return next.look == Look::number || next.keyword == "of";
  }
  const bool finite = has_form(verb, WordForm::past) || has_form(verb, WordForm::present);
  return verb.speaks || (finite && can_be(verb, WordClass::verb) && !has_form(verb, WordForm::plural));
}

bool Capitals::is_name(const SentenceView& view, std::uint32_t sentence, std::uint32_t i, Before before) const {
  const Token& token = view.token(i);
  const Traits& traits = view.traits(i);
  const bool unknown = traits.classes == 0 || traits.classes == bit(WordClass::name);
  if (!token.capitalised || (traits.tags == 0 && !traits.closed && !unknown)) return false;
  if (title_case_[sentence]) return !traits.closed && (unknown || mostly_capitalised(token.word));
  const bool anywhere = opens({tokens_, words_.traits, view.tokens()}, i);
  const bool name_follows = view.has(i + 1) && view.token(i + 1).capitalised && !view.traits(i + 1).closed;
  if (traits.closed) {
    if (anywhere) return Keywords{"may", "per", "will"}.has(traits.keyword) && opens_told_name(view, i);
    if (token.all_caps && traits.keyword != "i")
      return traits.keyword == "us" || (traits.keyword == "who" && before == Before::nominal);
    return traits.keyword == "may" || traits.keyword == "will" || (traits.keyword == "per" && name_follows);
  }
  const bool attribute =
      can_be(traits, WordClass::adjective) && !name_follows && !view.speaks(i + 1) && view.nounish(i + 1);
  if (attribute && view.class_before(i) != WordClass::name) return false;  // "European farmers"
  if (!anywhere) return true;
  if (mostly_capitalised(token.word)) return true;
  if (view.speaks(i + 1) && traits.usual != WordClass::noun && !has_form(traits, WordForm::plural) &&
      lower_[token.word] == 0)
    return true;
  if (traits.classes == 0) return !looks_common(view.word(i).fold) && lower_[token.word] == 0;
  return unknown || (name_follows && (traits.usual == WordClass::noun || opens_told_name(view, i)));
}

}  // namespace argmap::text
