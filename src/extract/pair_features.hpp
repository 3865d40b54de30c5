// The features of a pair of drafts that relation rules may ask for in `where`.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "extract/drafts.hpp"
#include "extract/landmarks.hpp"

namespace argmap::extract {

/// Works out the features of pairs; prepares what depends on one draft alone.
class PairJudge {
 public:
  /// The landmarks may move; every unit is then to be described again.
  PairJudge(const Reading& reading, const std::vector<Draft>& drafts, const Landmarks& landmarks);
  [[nodiscard]] FeatureSet features(std::uint32_t from, std::uint32_t to) const;
  void describe(std::uint32_t draft) {
    describe_source(draft);
    describe_target(draft);
  }

 private:
  /// One bit for every concept of a draft; a bit that is not set tells that a concept is not there.
  using Signature = std::array<std::uint64_t, 8>;
  static void set_bit(Signature& s, std::uint32_t number) { s[number / 64 % s.size()] |= bit(number); }
  static bool has_bit(const Signature& s, std::uint32_t number) {
    return (s[number / 64 % s.size()] & bit(number)) != 0;
  }
  static std::uint64_t bit(std::uint32_t number) { return std::uint64_t{1} << (number % 64); }
  static bool may_share(const Signature& a, const Signature& b);

  /// A concept, and whether it is named as a proper noun.
  struct Concept {
    std::uint32_t number = 0;
    bool name = false;
  };

  /// What pairs ask of a draft, in one place.
  struct Side {
    FeatureSet as_source;  ///< what holds of it as `from`
    FeatureSet as_target;
    std::uint32_t ordinal = 0;  ///< place among the drafts that are no background
    std::uint32_t sentence = 0;
    std::uint32_t paragraph = 0;
    std::uint32_t section = 0;
    std::uint32_t voice = none;
    std::uint32_t words = 0;
    TokenRange concepts;  ///< its part of `concepts_`
    bool opens_paragraph = false;
    bool closes_paragraph = false;
    bool heads_section = false;
  };

  /// What two drafts have in common.
  struct Common {
    std::uint32_t concepts = 0;
    bool name = false;
  };

  void describe_source(std::uint32_t draft);
  void describe_target(std::uint32_t draft);
  void take_concepts(std::uint32_t draft);
  [[nodiscard]] std::span<const Concept> concepts(TokenRange of) const {
    return std::span(concepts_).subspan(of.first, of.size());
  }
  [[nodiscard]] Common common(std::uint32_t from, std::uint32_t to) const;
  [[nodiscard]] FeatureSet bearings(std::uint32_t from, std::uint32_t to) const;
  [[nodiscard]] bool is_topic(std::uint32_t draft) const;
  [[nodiscard]] bool is_point(std::uint32_t draft) const;

  const Reading& r_;
  const std::vector<Draft>& drafts_;
  const Landmarks& landmarks_;
  std::vector<Concept> concepts_;      // of all drafts, one after the other; of each ascending
  std::vector<std::uint32_t> places_;  // by concept: where it stands last in `concepts_`
  std::vector<Signature> signatures_;  // of the concepts, by draft
  std::vector<Side> sides_;            // by draft
};

}  // namespace argmap::extract
