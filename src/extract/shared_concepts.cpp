#include "extract/shared_concepts.hpp"

#include <algorithm>

namespace argmap::extract {

SharedConcepts::SharedConcepts(const Reading& reading, const std::vector<Draft>& drafts)
    : last_(reading.lexis.concepts(), none), drafts_(drafts.size()) {
  mentions_.reserve(reading.document.tokens.size() / 3);  // hardly more
  for (std::uint32_t i = 0; i < drafts.size(); ++i) {
    if (drafts[i].role != rules::UnitProposal::background) {
      add(reading, i, drafts[i].sentence, {drafts[i].core.data(), drafts[i].core.size()});
    }
  }
}

void SharedConcepts::add(const Reading& reading, std::uint32_t draft, std::uint32_t sentence,
                         std::span<const TokenRange> core) {
  const auto first = static_cast<std::uint32_t>(mentions_.size());
  for (const TokenRange range : core) {
    for (const auto& each : reading.named.of_sentence(sentence, range)) mention({each.number(), each.name()}, draft);
  }
  OfDraft& its = drafts_[draft];
  its.mentions = {first, static_cast<std::uint32_t>(mentions_.size())};
  for (const Mention& each : mentions(draft)) {
    its.signature[each.concept_number / 64 % its.signature.size()] |= std::uint64_t{1} << (each.concept_number % 64);
  }
}

inline void SharedConcepts::mention(Named named, std::uint32_t draft) {
  std::uint32_t& last = last_[named.number];
  const std::uint32_t before = last;
  if (before != none && mentions_[before].draft == draft) {
    mentions_[before].name |= named.name;
    return;
  }
  const auto here = static_cast<std::uint32_t>(mentions_.size());
  if (before != none) mentions_[before].after = here;
  mentions_.push_back({named.number, draft, before, none, named.name});
  last = here;
}

void SharedConcepts::start_from(std::uint32_t draft) {
  from_ = draft;
  near_.fill({});
  const std::uint32_t first = draft - std::min(draft, reach);
  const std::uint32_t last = draft + reach;
  for (const Mention& each : mentions(draft)) {
    for (std::uint32_t i = each.before; i != none && mentions_[i].draft >= first; i = mentions_[i].before) {
      add_near(mentions_[i], each.name);
    }
    for (std::uint32_t i = each.after; i != none && mentions_[i].draft <= last; i = mentions_[i].after) {
      add_near(mentions_[i], each.name);
    }
  }
}

SharedConcepts::Common SharedConcepts::with_far(std::uint32_t draft) {
  std::uint64_t both = 0;
  for (std::size_t i = 0; i < std::tuple_size_v<Signature>; ++i) {
    both |= drafts_[from_].signature[i] & drafts_[draft].signature[i];
  }
  if (both == 0) return {};
  holders_.resize(last_.size(), none);
  if (held_ != from_) {
    for (const Mention& each : mentions(from_)) holders_[each.concept_number] = from_ << 1U | each.name;
  }
  held_ = from_;
  Common common;
  for (const Mention& each : mentions(draft)) {
    const std::uint32_t apart = holders_[each.concept_number] ^ from_ << 1U;
    if (apart < 2) common.add(apart & each.name);
  }
  return common;
}

}  // namespace argmap::extract
