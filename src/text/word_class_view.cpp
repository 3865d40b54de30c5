#include "text/word_class_view.hpp"

#include <algorithm>

#include "text/lexicon.hpp"

namespace argmap::text {
namespace {

constexpr std::uint32_t window = 14;  // tokens that a decision looks ahead

std::int16_t prior(const Traits& traits, Tag tag) {
  return traits.prior[static_cast<std::size_t>(tag)];
}

}  // namespace

void SentenceView::open(TokenRange tokens) {
  static constexpr Traits no_word{.look = Look::mark};
  constexpr unsigned may_be_name = 1U << static_cast<unsigned>(Look::noun) | 1U << static_cast<unsigned>(Look::verb) |
                                   1U << static_cast<unsigned>(Look::adjective);
  tokens_ = tokens;
  const std::size_t needed = tokens.size() + 1 + margin;
  if (seen_.size() < needed) seen_.resize(2 * needed, {.traits = &no_word});
  SeenToken* seen = seen_.data();
  for (std::uint32_t i = tokens.first; i < tokens.last; ++i) {
    const Token& token = document_.tokens[i];
    const Traits& its = traits_[token.word];
    const bool name =
        token.capitalised && i > tokens.first && (may_be_name >> static_cast<unsigned>(its.look) & 1) != 0;
    ++seen;
    seen->traits = &its;
    seen->look = name ? Look::name : its.look;
    seen->keyword = its.keyword;
    seen->space_before = token.space_before;
    seen->relates = its.relates;
  }
  std::fill_n(++seen, margin, SeenToken{.traits = &no_word});
}

std::uint32_t SentenceView::behind_adverbs(std::uint32_t i) const {
  for (const std::uint32_t stop = i + window; i < stop; ++i) {
    if (const Look its = look(i); its != Look::adverb && its != Look::negation) break;
  }
  return i;
}

bool SentenceView::nounish(std::uint32_t i) const {
  for (const std::uint32_t stop = i + window; i < stop; ++i) {
    const Traits& its = traits(i);
    switch (look(i)) {
      case Look::noun:
      case Look::name:
      case Look::number:
        return true;
      case Look::adjective:
      case Look::quote:
      case Look::adverb:
        continue;  // "very good news"
      case Look::verb:
        if (can_be(its, Tag::noun) || can_be(its, Tag::plural)) return true;
        if (!can_be(its, Tag::participle) && !can_be(its, Tag::ing)) return false;
        continue;
      default:
        return false;
    }
  }
  return false;
}

bool SentenceView::surely_finite(std::uint32_t i) const {
  const Traits& its = traits(i);
  const Look before = look(i - 1);
  const bool behind_pronoun = before == Look::subject_pronoun;
  if (its.look == Look::finite) return true;
  constexpr std::uint16_t finite = bit(Tag::present) | bit(Tag::past);
  const int as_noun = std::max(prior(its, Tag::noun), prior(its, Tag::plural));
  const int as_verb = std::max({prior(its, Tag::bare_verb), prior(its, Tag::present), prior(its, Tag::past)});
  if (behind_pronoun) return (its.tags & (finite | bit(Tag::bare_verb))) != 0;
  if ((its.tags & finite) != 0) {
    return as_verb > as_noun && its.look == Look::verb && before != Look::determiner && before != Look::preposition;
  }
  const bool behind_plural = can_be(traits(i - 1), Tag::plural);
  return behind_plural && can_be(its, Tag::bare_verb) && as_verb > as_noun && its.look == Look::verb;
}

bool SentenceView::clause_follows(std::uint32_t i) const {
  bool subject = false;
  for (const std::uint32_t stop = i + window; i < stop; ++i) {
    const Look its = look(i);
    if (subject && surely_finite(i)) return true;
    switch (its) {
      case Look::mark:
      case Look::comma:
      case Look::that:
      case Look::subordinator:
        return false;
      case Look::finite:
        return subject;
      case Look::noun:
      case Look::name:
      case Look::pronoun:
      case Look::number:
      case Look::determiner:
      case Look::adjective:
        subject = true;
        break;
      case Look::subject_pronoun:
        if (subject) return false;  // "since the war it has …": the clause behind is another
        subject = true;
        break;
      case Look::verb:
        if (!subject && (can_be(traits(i), Tag::ing) || can_be(traits(i), Tag::bare_verb))) {
          if (!can_be(traits(i), Tag::noun)) return false;
        }
        subject = subject || can_be(traits(i), Tag::noun) || can_be(traits(i), Tag::plural);
        break;
      default:
        break;
    }
  }
  return false;
}

bool SentenceView::finite_auxiliary_follows(std::uint32_t i) const {
  constexpr std::uint32_t near = 8;
  for (const std::uint32_t stop = i + near; ++i < stop;) {
    switch (look(i)) {
      case Look::finite:
        return look(i - 1) != Look::subject_pronoun;
      case Look::mark:
      case Look::comma:
      case Look::that:
      case Look::pronoun:
      case Look::subject_pronoun:
      case Look::conjunction:
      case Look::determiner:
      case Look::subordinator:
        return false;
      default:
        break;
    }
  }
  return false;
}

bool SentenceView::is_question() const {
  for (std::uint32_t i = tokens_.last; i > tokens_.first && tokens_.last - i < window; --i) {
    const Look its = look(i - 1);
    if (its != Look::mark && its != Look::quote) return false;
    if (keyword(i - 1) == "?") return true;
  }
  return false;
}

}  // namespace argmap::text
