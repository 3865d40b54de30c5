#include "text/words/class_view.hpp"

#include <algorithm>
#include <array>

#include "text/words/lexicon.hpp"

namespace argmap::text {
namespace {

constexpr std::uint32_t window = 14;  // tokens that a decision looks ahead

constexpr Traits no_word{.look = Look::mark};

/// How a capitalised word inside a sentence looks, by how it looks in small letters.
constexpr std::array<Look, look_count> capitalised_looks = [] {
  std::array<Look, look_count> looks{};
  for (std::size_t i = 0; i < look_count; ++i) looks[i] = static_cast<Look>(i);
  for (const Look open : {Look::noun, Look::verb, Look::adjective}) looks[static_cast<std::size_t>(open)] = Look::name;
  return looks;
}();

constexpr std::uint8_t bit(Role role) {
  return static_cast<std::uint8_t>(role);
}
constexpr Keyword outward = "out";
constexpr KeywordBits roles_of{
    {bit(Role::relates), Keywords{"which", "who", "whom", "whose", "that", "what"}},
    {bit(Role::comma), Keywords{","}},
    {bit(Role::joins), Keywords{",", "and", "or", "but", "\"", "“", "”", "'"}},
    {bit(Role::goes_on), Keywords{"of", "'s", "'"}},
    {bit(Role::special), Keywords{"last", "next", "worldwide", "one", "ones", "&"}},
    {bit(Role::special), name_particles},
    {bit(Role::quotes), Keywords{"\"", "“", "”", "'", "«", "»"}},
    {bit(Role::cuts), Keywords{",", ";", ":", "-", "--", "(", ")", "[", "]"}},
    {bit(Role::relative), Keywords{"which", "who", "whom", "whose"}},
};

std::int16_t prior(const Traits& traits, Tag tag) {
  return traits.prior[static_cast<std::size_t>(tag)];
}

}  // namespace

void SentenceView::open(TokenRange tokens) {
  tokens_ = tokens;
  make_room(tokens.size() + 1 + margin);
  const Token* token = document_.tokens.data() + tokens.first;
  const Traits* const of_words = of_words_.data();
  const Traits** traits = traits_.data();
  Look* looks = looks_.data();
  Keyword* words = keywords_.data();
  std::uint8_t* roles = roles_.data();
  const std::size_t behind = tokens.size() + 1;
  for (std::size_t at = 1; at < behind; ++at, ++token) {
    const Traits& its = of_words[token->word];
    traits[at] = &its;
    looks[at] = token->capitalised ? capitalised_looks[static_cast<std::size_t>(its.look)] : its.look;
    words[at] = its.keyword;
    roles[at] = roles_of[its.keyword];
    if (looks[at] == Look::that && words[at - 1] == outward) looks[at - 1] = Look::that;  // "points out that"
  }
  if (behind > 1) looks[1] = traits[1]->look;  // any word is capitalised there
  std::fill_n(traits + behind, margin, &no_word);
  std::fill_n(looks + behind, margin, no_word.look);
  std::fill_n(words + behind, margin, Keyword());
  std::fill_n(roles + behind, margin, std::uint8_t{0});
  std::fill_n(classes_.data() + 1, tokens.size() + margin, WordClass::punctuation);
  look_ahead();
}

/// Sixteen tokens after the other, of which each is seen from the 32 before it and from its own.
void SentenceView::look_ahead() {
  const std::uint32_t size = tokens_.size();
  if (ahead_.size() < size / at_once + 2) ahead_.resize(size / at_once * 2 + 2);
  std::fill_n(ahead_.begin(), size / at_once + 2, Ahead());
  for (std::uint32_t at = 0; at <= size; at += sizeof(Sixteen)) {
    const Sixteen looks = sixteen(looks_, tokens_.first + at);
    const Sixteen before = sixteen(looks_, tokens_.first + at - 1);
    const auto is = [](Sixteen bytes, Look look) { return bytes == static_cast<std::uint8_t>(look); };
    const std::uint64_t ends = bits_of(looks >= static_cast<std::uint8_t>(Look::mark));
    const std::uint64_t finite = bits_of(is(looks, Look::finite) & ~is(before, Look::subject_pronoun));
    Ahead* const here = &ahead_[at / at_once];
    here->ends |= ends << at % at_once;
    here->finite |= finite << at % at_once;
    if (at < at_once) continue;
    here[-1].ends |= ends << at_once << at % at_once;
    here[-1].finite |= finite << at_once << at % at_once;
  }
}

void SentenceView::make_room(std::size_t places) {
  constexpr std::size_t more = sizeof(Sixteen);
  if (traits_.size() >= places + more) return;
  const std::size_t size = 2 * places + more;
  traits_.resize(size, &no_word);
  looks_.resize(size, no_word.look);
  keywords_.resize(size);
  roles_.resize(size);
  classes_.resize(size, WordClass::punctuation);
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

bool SentenceView::is_question() const {
  for (std::uint32_t i = tokens_.last; i > tokens_.first && tokens_.last - i < window; --i) {
    const Look its = look(i - 1);
    if (its != Look::mark && its != Look::quote) return false;
    if (keyword(i - 1) == "?") return true;
  }
  return false;
}

}  // namespace argmap::text
