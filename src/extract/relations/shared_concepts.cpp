#include "extract/relations/shared_concepts.hpp"

namespace argmap::extract {

SharedConcepts::SharedConcepts(const Reading& reading, const Units& units)
    : last_(reading.lexis.concepts(), 0), units_(units.size()), near_(units.size() * reach) {
  mentions_.reserve(reading.named.size() + 1);
  mentions_.emplace_back();
  for (std::uint32_t unit = 0; unit < units.size(); ++unit) add(reading.named, unit, units[unit]);
}

void SharedConcepts::add(const NamedConcepts& named, std::uint32_t unit, const Draft& draft) {
  const auto first = static_cast<std::uint32_t>(mentions_.size());
  for (const TokenRange range : draft.core) {
    for (const auto& each : named.of_sentence(draft.sentence, range)) mention(each, unit + behind_none);
  }
  units_[unit].mentions = {first, static_cast<std::uint32_t>(mentions_.size())};
  compare_with_near(unit);
}

inline void SharedConcepts::mention(const NamedConcepts::Named& named, std::uint32_t place) {
  std::uint32_t& last = last_[named.number()];
  const std::uint32_t before = last;
  if (mentions_[before].place == place) {
    mentions_[before].name |= named.name();
    return;
  }
  last = static_cast<std::uint32_t>(mentions_.size());
  mentions_.push_back({named.number(), place, before, named.name()});
}

inline void SharedConcepts::compare_with_near(std::uint32_t unit) {
  Common* near = &near_[std::size_t{unit} * reach];
  const Mention* all = mentions_.data();
  Signature signature{};
  for (const Mention& each : mentions(unit)) {
    signature[each.concept_number / 64 % signature.size()] |= std::uint64_t{1} << (each.concept_number % 64);
    const Mention* other = all + each.before;
    for (std::uint32_t apart = each.place - other->place - 1; apart < reach; apart = each.place - other->place - 1) {
      near[apart].add(other->name & each.name);
      other = all + other->before;
    }
  }
  units_[unit].signature = signature;
}

SharedConcepts::Common SharedConcepts::between_far(std::uint32_t one, std::uint32_t other) {
  std::uint64_t both = 0;
  for (std::size_t i = 0; i < std::tuple_size_v<Signature>; ++i) {
    both |= units_[one].signature[i] & units_[other].signature[i];
  }
  if (both == 0) return {};
  holders_.resize(last_.size(), none);
  if (held_ != one) {
    for (const Mention& each : mentions(one)) holders_[each.concept_number] = one << 1U | each.name;
  }
  held_ = one;
  Common common;
  for (const Mention& each : mentions(other)) {
    const std::uint32_t apart = holders_[each.concept_number] ^ one << 1U;
    if (apart < 2) common.add(apart & each.name);
  }
  return common;
}

}  // namespace argmap::extract
