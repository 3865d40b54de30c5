// The features of a pair of drafts that relation rules may ask for in `where`.
#pragma once

#include <cstdint>
#include <vector>

#include "extract/drafts.hpp"
#include "extract/landmarks.hpp"

namespace argmap::extract {

/// Works out the features of pairs; prepares what depends on one draft alone.
class PairJudge {
 public:
  PairJudge(const Reading& reading, const std::vector<Draft>& drafts, std::uint32_t thesis, const Landmarks& landmarks);
  [[nodiscard]] FeatureSet features(std::uint32_t from, std::uint32_t to) const;

 private:
  void distance(std::uint32_t from, std::uint32_t to, FeatureSet& features) const;
  void place(std::uint32_t from, std::uint32_t to, FeatureSet& features) const;
  void landmarks(std::uint32_t from, std::uint32_t to, FeatureSet& features) const;
  void likeness(std::uint32_t from, std::uint32_t to, FeatureSet& features) const;

  const Reading& r_;
  const std::vector<Draft>& drafts_;
  std::uint32_t thesis_;
  const Landmarks& landmarks_;
  std::vector<std::uint32_t> ordinal_;                // place among the drafts that are no background
  std::vector<std::vector<std::uint32_t>> concepts_;  // by draft
  std::vector<std::vector<std::uint32_t>> names_;     // concepts of its proper nouns
  std::vector<std::uint64_t> signatures_;             // of the concepts: no common bit, no common concept
  std::vector<FeatureSet> as_source_;                 // what holds of a draft as `from`
  std::vector<FeatureSet> as_target_;
};

}  // namespace argmap::extract
