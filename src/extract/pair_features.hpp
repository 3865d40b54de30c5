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
  PairJudge(const Reading& reading, const std::vector<Draft>& drafts, std::uint32_t thesis, const Landmarks& landmarks);
  [[nodiscard]] FeatureSet features(std::uint32_t from, std::uint32_t to) const;

 private:
  /// A draft's concepts as part of `concepts_`.
  using Concepts = TokenRange;
  /// One bit for every concept of a draft; a bit that is not set tells that a concept is not there.
  using Signature = std::array<std::uint64_t, 8>;
  static void set_bit(Signature& s, std::uint32_t stem) { s[stem / 64 % s.size()] |= bit(stem); }
  static bool has_bit(const Signature& s, std::uint32_t stem) { return (s[stem / 64 % s.size()] & bit(stem)) != 0; }
  static std::uint64_t bit(std::uint32_t stem) { return std::uint64_t{1} << (stem % 64); }

  void take_concepts(const Draft& draft);
  void add_place(std::uint32_t draft);
  void add_landmarks(std::uint32_t draft);
  [[nodiscard]] std::span<const std::uint32_t> concepts(Concepts of) const {
    return std::span(concepts_).subspan(of.first, of.size());
  }
  /// How many concepts two drafts share.
  [[nodiscard]] std::uint32_t count_common(Concepts from, Concepts to, const Signature& of_to) const;
  void distance(std::uint32_t from, std::uint32_t to, FeatureSet& features) const;
  void place(std::uint32_t from, std::uint32_t to, FeatureSet& features) const;
  void bearings(std::uint32_t from, std::uint32_t to, FeatureSet& features) const;
  void likeness(std::uint32_t from, std::uint32_t to, FeatureSet& features) const;

  const Reading& r_;
  const std::vector<Draft>& drafts_;
  std::uint32_t thesis_;
  const Landmarks& landmarks_;
  std::vector<std::uint32_t> ordinal_;   // place among the drafts that are no background
  std::vector<std::uint32_t> concepts_;  // of all drafts, one after the other
  std::vector<Signature> signatures_;    // of the words, by draft
  std::vector<std::uint32_t> voices_;    // by draft, or `none`
  std::vector<Concepts> words_;          // by draft
  std::vector<Concepts> names_;          // of its proper nouns
  std::vector<FeatureSet> as_source_;    // what holds of a draft as `from`
  std::vector<FeatureSet> as_target_;
  std::vector<bool> heads_section_;  // by draft: whether it is the first of its section
};

}  // namespace argmap::extract
