#include "text/phrases/places.hpp"

#include <algorithm>

namespace argmap::text {
namespace {

using Sixteen = SentenceView::Sixteen;

/// Which of sixteen tokens are of one of these classes.
template <class... Classes>
auto are(Sixteen classes, Classes... wanted) {
  return ((classes == static_cast<std::uint8_t>(wanted)) | ...);
}
auto have(Sixteen roles, Role role) {
  return (roles & static_cast<std::uint8_t>(role)) != 0;
}

}  // namespace

void PhrasePlaces::mark(WordClass before) {
  const std::uint32_t size = view_.tokens().size();
  const std::size_t used = size / seen + 2;
  if (places_.size() < used) {
    places_.resize(2 * used);
    bits_.resize(2 * used);
  }
  std::fill_n(places_.begin(), used, Places());
  std::fill_n(bits_.begin(), used, Bits());
  for (std::uint32_t at = 0; at < size; at += sizeof(Sixteen)) mark_sixteen(at);
  const bool modified = before == WordClass::adjective || before == WordClass::determiner;
  if (modified && view_.has_role(view_.tokens().first, Role::joins)) bits_[0].starts |= 1;
}

void PhrasePlaces::mark_sixteen(std::uint32_t at) {
  using enum WordClass;
  const std::uint32_t first = view_.tokens().first + at;
  const Sixteen classes = view_.classes_from(first);
  const Sixteen before = view_.classes_from(first - 1);
  const Sixteen behind = view_.classes_from(first + 1);
  const Sixteen roles = view_.roles_from(first);
  const Sixteen roles_before = view_.roles_from(first - 1);
  const auto determiners = are(classes, determiner);
  const auto heads = are(classes, noun, name, WordClass::other);
  const auto modifiers = heads | are(classes, adjective);
  const auto numbers = are(classes, number);
  const auto adverbs = are(classes, adverb);
  const auto behind_adjective = are(before, adjective);
  const auto joins = have(roles, Role::joins);
  const auto special = numbers | have(roles, Role::special) | ((adverbs | joins) & behind_adjective);
  // an adverb says the degree of what follows; what joins modifiers, or quotes a term, needs one before it
  const auto starts = determiners | modifiers | numbers | are(classes, pronoun) |
                      (adverbs & are(behind, number, adverb, adjective, determiner)) |
                      (joins & (behind_adjective | are(before, determiner)));
  const auto cuts = are(classes, punctuation) & have(roles, Role::cuts);
  const auto relating = have(roles, Role::relates) | have(roles_before, Role::comma);
  const auto joints = cuts | are(classes, subordinator, conjunction) | (are(classes, pronoun, preposition) & relating);
  Places* const places = &places_[at / seen];
  const auto put = [places, shift = at % seen](std::uint64_t Places::*kind, const auto& compared) {
    const std::uint64_t bits = std::uint64_t{bits_of(compared)} << shift;
    places[0].*kind |= bits << seen;
    places[1].*kind |= bits;
  };
  put(&Places::determiners, determiners);
  put(&Places::modifiers, modifiers);
  put(&Places::heads, heads);
  put(&Places::special, special);
  const auto put_bits = [shift = at % seen](std::uint32_t& bits, const auto& compared) {
    bits |= bits_of(compared) << shift;
  };
  Bits& bits = bits_[at / seen];
  put_bits(bits.starts, starts);
  put_bits(bits.joints, joints);
  put_bits(bits.cuts, cuts);
  put_bits(bits.verbs, are(classes, verb, auxiliary));
}

}  // namespace argmap::text
