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
    unfold(static_cast<std::uint32_t>(units_.size()));
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
    if (opens == Opens::first) start(unit);
    if (opens == Opens::next && goes_on(unit)) count(unit);
  }

  void start(std::uint32_t unit) {
    unfold(unit);
    point_ = unit;
    counted_ = false;
    lead_ = last_claim_ != none && units_[last_claim_].section == units_[unit].section ? last_claim_ : none;
  }

  [[nodiscard]] bool goes_on(std::uint32_t unit) const {
    return point_ != none && units_[point_].paragraph == units_[unit].paragraph;
  }

  void count(std::uint32_t unit) {
    if (!counted_) found_[point_].lead = lead_;
    counted_ = true;
    unfold(unit);
    found_[unit].lead = lead_;
    point_ = unit;
  }

  /// What stands between the last point and this unit, in the paragraph of the point, unfolds the point.
  void unfold(std::uint32_t end) {
    if (!counted_) return;
    for (std::uint32_t i = point_ + 1; i < end && units_[i].paragraph == units_[point_].paragraph; ++i) {
      if (units_[i].sentence != units_[point_].sentence) found_[i].point = point_;
    }
  }

  const Reading& r_;
  const Units& units_;
  std::uint32_t last_claim_ = none;
  std::uint32_t point_ = none;  // the last of those that are being counted
  std::uint32_t lead_ = none;   // what they serve
  bool counted_ = false;        // there is more than one
  CountedPoints found_;
};

}  // namespace

CountedPoints find_counted_points(const Reading& reading, const Units& units) {
  return Counter(reading, units).run();
}

}  // namespace argmap::extract
