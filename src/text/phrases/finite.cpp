#include "text/phrases/finite.hpp"

#include "text/words/lexicon.hpp"

namespace argmap::text {
namespace {

constexpr std::uint32_t window = 6;  // tokens between a verb and its auxiliary

/// A verb as the words of the document tell of it.
struct ByWords {
  const Document& document;

  [[nodiscard]] const Word& word(std::uint32_t i) const { return document.word(document.tokens[i]); }
  [[nodiscard]] WordClass class_of(std::uint32_t i) const { return document.tokens[i].word_class; }
  [[nodiscard]] bool is_to(std::uint32_t i) const { return word(i).fold == "to"; }
  [[nodiscard]] bool is_be(std::uint32_t i) const { return word(i).verb_lemma() == "be"; }
  [[nodiscard]] const Word& traits(std::uint32_t i) const { return word(i); }
};
/// The same as the view of its sentence does, which is quicker.
struct ByView {
  const SentenceView& view;

  [[nodiscard]] const Word& word(std::uint32_t i) const { return view.word(i); }
  [[nodiscard]] WordClass class_of(std::uint32_t i) const { return view.class_of(i); }
  [[nodiscard]] bool is_to(std::uint32_t i) const { return view.keyword(i) == "to"; }
  [[nodiscard]] bool is_be(std::uint32_t i) const { return view.traits(i).verb_lemma == "be"; }
  [[nodiscard]] const Traits& traits(std::uint32_t i) const { return view.traits(i); }
};

bool is_subject_like(WordClass word_class) {
  switch (word_class) {
    case WordClass::noun:
    case WordClass::name:
    case WordClass::pronoun:
    case WordClass::number:
    case WordClass::determiner:
    case WordClass::other:
      return true;
    default:
      return false;
  }
}

/// Told by what is seen of the tokens from `first` on.
template <class Seen>
struct FiniteVerb {
  Seen seen;
  std::uint32_t first;
  std::uint32_t i;

  [[nodiscard]] bool is_finite() const {
    if (seen.class_of(i) == WordClass::auxiliary) return is_finite_auxiliary();
    if (seen.class_of(i) != WordClass::verb) return false;
    const auto& word = seen.traits(i);
    if (word.classes != 0 && has_form(word, WordForm::present)) return true;
    const std::uint32_t before = before_adverbs();
    const WordClass its = before == i ? WordClass::punctuation : seen.class_of(before);
    const bool served = its == WordClass::auxiliary || its == WordClass::particle || its == WordClass::preposition;
    if (word.classes == 0) return !served && !seen.word(i).fold.ends_with("ing");
    if (has_form(word, WordForm::past)) return !served && its != WordClass::determiner;
    if (!has_form(word, WordForm::base) || served) return false;
    const bool subject = before != i && is_subject_like(its);
    return subject || its == WordClass::conjunction || its == WordClass::punctuation;
  }

 private:
  [[nodiscard]] bool is_finite_auxiliary() const {
    const auto& word = seen.traits(i);
    if (has_form(word, WordForm::present) || has_form(word, WordForm::past)) return true;
    if (has_form(word, WordForm::participle) || has_form(word, WordForm::ing)) return false;
    if (!has_form(word, WordForm::base)) return true;  // a modal
    const std::uint32_t before = before_adverbs();
    return before != i && is_subject_like(seen.class_of(before)) && !seen.is_be(i);
  }

  /// The token before `i` that is neither adverb nor "not" nor a quotation mark; `i` itself where there is none.
  [[nodiscard]] std::uint32_t before_adverbs() const {
    for (std::uint32_t at = i; at > first && i - at < window; --at) {
      const WordClass its = seen.class_of(at - 1);
      const bool passes = its == WordClass::adverb || (its == WordClass::particle && !seen.is_to(at - 1));
      if (!passes) return at - 1;
    }
    return i;
  }
};

}  // namespace

bool is_finite(const Document& document, std::uint32_t first, std::uint32_t i) {
  return FiniteVerb<ByWords>{{document}, first, i}.is_finite();
}

bool is_finite(const SentenceView& view, std::uint32_t first, std::uint32_t i) {
  return FiniteVerb<ByView>{{view}, first, i}.is_finite();
}

}  // namespace argmap::text
