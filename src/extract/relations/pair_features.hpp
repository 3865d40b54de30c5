// The features of a pair of units that relation rules may ask for in `where`.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "extract/relations/landmarks.hpp"
#include "extract/relations/shared_concepts.hpp"
#include "extract/units/drafts.hpp"
#include "rules/book/pair_tests.hpp"

namespace argmap::extract {

/// Works out the features of pairs; prepares what depends on one unit alone. Units go by their place among all.
class PairJudge {
 public:
  /// Every unit is to be described before it is asked for, and again where the landmarks have moved.
  PairJudge(const Reading& reading, const Units& units, const Landmarks& landmarks, SharedConcepts& concepts);
  void describe(std::uint32_t unit) {
    describe_source(unit);
    describe_target(unit);
  }
  [[nodiscard]] FeatureSet as_source(std::uint32_t unit) const { return sides_[unit].as_source; }
  [[nodiscard]] FeatureSet as_target(std::uint32_t unit) const { return sides_[unit].as_target; }
  /// Settles the source of the pairs asked for next, and what the unit before it most likely attaches to (or `none`).
  void start_from(std::uint32_t unit, std::uint32_t target_of_previous);
  /// Of the pairs from there to these units, in their order; good until the next call.
  [[nodiscard]] std::span<const rules::Ties> ties(std::span<const std::uint32_t> targets);
  /// What both ends say by themselves, and these ties.
  [[nodiscard]] std::uint64_t features(std::uint32_t from, std::uint32_t to, rules::Ties ties) const {
    return sides_[from].as_source.bits() | sides_[to].as_target.bits() | ties.features();
  }

 private:
  /// What pairs ask of a unit, in one place.
  struct Side {
    FeatureSet as_source;  ///< what holds of it as `from`
    FeatureSet as_target;
    std::uint32_t sentence = 0;
    std::uint32_t paragraph = 0;
    std::uint32_t section = 0;
    std::uint32_t voice = none;
    std::uint32_t list = none;        ///< that it stands in a point of
    std::uint32_t reason_for = none;  ///< what words make it a reason for
    float claimhood = 0;
    rules::Ties bearing;  ///< as a landmark around the source
    rules::DebateSide debate = rules::DebateSide::neither;
    bool opens_paragraph = false;
    bool closes_paragraph = false;
    bool has_reasons = false;  ///< words make another unit a reason for it
  };

  void describe_source(std::uint32_t unit);
  void describe_target(std::uint32_t unit);
  void turn_bearings();
  void add_rare_ties(std::span<const std::uint32_t> targets);
  [[nodiscard]] bool opens_like_previous(std::uint32_t unit) const;
  [[nodiscard]] bool is_topic(std::uint32_t unit) const;
  [[nodiscard]] bool is_point(std::uint32_t unit) const;

  const Reading& r_;
  const Units& units_;
  const Landmarks& landmarks_;
  SharedConcepts& concepts_;
  std::vector<Side> sides_;   // by unit
  bool in_sections_ = false;  // not all units stand in the same
  std::uint32_t from_ = none;
  std::uint32_t target_of_previous_ = none;
  Bearings around_;                            // the source
  std::array<rules::Ties, 4> by_paragraph_{};  // where the target stands: the one before, the same, the next, another
  std::vector<rules::Ties> ties_;              // of the pairs asked for
};

}  // namespace argmap::extract
