// The features of a pair of drafts that relation rules may ask for in `where`.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "extract/drafts.hpp"
#include "extract/landmarks.hpp"
#include "rules/pair_tests.hpp"

namespace argmap::extract {

/// Works out the features of pairs; prepares what depends on one draft alone.
class PairJudge {
 public:
  /// Every unit is to be described before it is asked for, and again where the landmarks have moved.
  PairJudge(const Reading& reading, const std::vector<Draft>& drafts, const Landmarks& landmarks);
  void describe(std::uint32_t draft) {
    describe_source(draft);
    describe_target(draft);
  }
  [[nodiscard]] FeatureSet as_source(std::uint32_t draft) const { return sides_[draft].as_source; }
  [[nodiscard]] FeatureSet as_target(std::uint32_t draft) const { return sides_[draft].as_target; }
  /// Settles the source of the pairs asked for next, and what the unit before it most likely attaches to (or `none`).
  void start_from(std::uint32_t draft, std::uint32_t target_of_previous);
  /// Of the pair from there to this draft.
  [[nodiscard]] rules::Ties ties(std::uint32_t to) const;
  /// What both ends say by themselves, and these ties.
  [[nodiscard]] std::uint64_t features(std::uint32_t from, std::uint32_t to, rules::Ties ties) const {
    return sides_[from].as_source.bits() | sides_[to].as_target.bits() | ties.features();
  }

 private:
  /// One bit for every concept of a draft; a bit that is not set tells that a concept is not there.
  using Signature = std::array<std::uint64_t, 4>;

  /// Something, and in the last bit whether it is named as a proper noun.
  using Named = std::uint32_t;
  [[nodiscard]] static constexpr Named named(std::uint32_t what, bool name) { return what << 1U | Named{name}; }

  /// What pairs ask of a draft, in one place.
  struct Side {
    FeatureSet as_source;  ///< what holds of it as `from`
    FeatureSet as_target;
    std::uint32_t ordinal = 0;  ///< place among the drafts that are no background
    std::uint32_t sentence = 0;
    std::uint32_t paragraph = 0;
    std::uint32_t section = 0;
    std::uint32_t voice = none;
    std::uint32_t list = none;  ///< that it stands in a point of
    std::uint32_t words = 0;
    TokenRange concepts;  ///< its part of `concepts_`
    bool opens_paragraph = false;
    bool closes_paragraph = false;
    bool heads_section = false;
    float claimhood = 0;
    rules::Ties bearing;    ///< as a landmark around the source
    Signature signature{};  ///< of the concepts
  };

  /// What two drafts have in common.
  struct Common {
    std::uint32_t concepts = 0;
    bool name = false;
  };

  void describe_source(std::uint32_t draft);
  void describe_target(std::uint32_t draft);
  void take_concepts(std::uint32_t draft);
  void turn_bearings();
  [[nodiscard]] std::span<const Named> concepts(TokenRange of) const {
    return std::span(concepts_).subspan(of.first, of.size());
  }
  [[nodiscard]] Common common(const Side& a, const Side& b) const {
    std::uint64_t both = 0;
    for (std::size_t i = 0; i < a.signature.size(); ++i) both |= a.signature[i] & b.signature[i];
    return both == 0 ? Common{} : common_concepts(b);
  }
  [[nodiscard]] Common common_concepts(const Side& b) const;
  [[nodiscard]] bool opens_like_previous(std::uint32_t index) const;
  [[nodiscard]] bool is_topic(std::uint32_t draft) const;
  [[nodiscard]] bool is_point(std::uint32_t draft) const;

  const Reading& r_;
  const std::vector<Draft>& drafts_;
  const Landmarks& landmarks_;
  std::vector<Named> concepts_;  // of all drafts, one after the other, each once for a draft
  std::vector<Named> holders_;   // by concept: the last source that had it
  std::vector<Side> sides_;      // by draft
  std::uint32_t from_ = none;
  std::uint32_t target_of_previous_ = none;
  Bearings around_;                            // the source
  std::array<rules::Ties, 4> by_paragraph_{};  // where the target stands: the one before, the same, the next, another
};

}  // namespace argmap::extract
