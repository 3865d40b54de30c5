#include "extract/units/surroundings.hpp"

#include <cstddef>

#include "rules/book/features.hpp"

namespace argmap::extract {
namespace {

using rules::UnitFeature;

bool tells_of_past(const Draft& draft) {
  return draft.features.has(UnitFeature::past_unit) && !draft.features.has(UnitFeature::in_voice);
}

}  // namespace

void mark_surroundings(std::vector<Draft>& drafts) {
  constexpr std::size_t reach = 2;
  constexpr unsigned around = 3;  // of twice as many as the reach
  const auto says_i = [&](std::size_t i) { return i < drafts.size() && drafts[i].features.has(UnitFeature::says_i); };
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    unsigned others = 0;
    for (std::size_t off = 1; off <= reach; ++off) {
      others += says_i(i + off);
      others += off <= i && says_i(i - off);
    }
    FeatureSet& f = drafts[i].features;
    f.set(UnitFeature::i_around, others >= around);
    f.set(UnitFeature::past_before, i > 0 && tells_of_past(drafts[i - 1]));
    f.set(UnitFeature::past_after, i + 1 < drafts.size() && tells_of_past(drafts[i + 1]));
  }
}

}  // namespace argmap::extract
