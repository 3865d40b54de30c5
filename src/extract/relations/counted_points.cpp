#include "extract/relations/counted_points.hpp"

#include <string_view>

namespace argmap::extract {
namespace {

using rules::ProposalKind;
using rules::UnitProposal;

enum class Opens : std::uint8_t { nothing, first, next };

class Counter {
 public:
  Counter(const Reading& reading, const Units& units) : r_(reading), units_(units) {}

  CountedPoints run() {
    for (std::uint32_t unit = 0; unit < units_.size(); ++unit) {
      const Draft& draft = units_[unit];
      const bool opens_sentence = unit == 0 || units_[unit - 1].sentence != draft.sentence;
      if (opens_sentence) read(unit, opened_by(draft.sentence));
      if (draft.role == UnitProposal::claim) last_claim_ = unit;
    }
    return std::move(found_);
  }

 private:
  [[nodiscard]] Opens opened_by(std::uint32_t sentence) const {
    const TokenRange matches = r_.matches.of_sentence(sentence, ProposalKind::connective);
    for (std::uint32_t i = matches.first; i < matches.last; ++i) {
      if (r_.matches.kind(i) != ProposalKind::connective) continue;
      const std::string_view sense = r_.book.rules[r_.matches[i].rule].propose.value;
      if (sense == "first-point") return Opens::first;
      if (sense == "next-point") return Opens::next;
    }
    return Opens::nothing;
  }

  void read(std::uint32_t unit, Opens opens) {
    if (opens == Opens::first) {
      first_ = unit;
      lead_ = last_claim_ != none && units_[last_claim_].section == units_[unit].section ? last_claim_ : none;
    }
    const bool goes_on = first_ != none && units_[first_].paragraph == units_[unit].paragraph;
    if (opens != Opens::next || !goes_on || lead_ == none) return;
    found_.try_emplace(first_, lead_);
    found_.try_emplace(unit, lead_);
  }

  const Reading& r_;
  const Units& units_;
  std::uint32_t last_claim_ = none;
  std::uint32_t first_ = none;  // of the points that are being counted
  std::uint32_t lead_ = none;   // what they serve
  CountedPoints found_;
};

}  // namespace

CountedPoints find_counted_points(const Reading& reading, const Units& units) {
  return Counter(reading, units).run();
}

}  // namespace argmap::extract
