// Units that stand out among the drafts: what a unit attaches to when no word says so.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "extract/relations/counted_points.hpp"
#include "extract/relations/marks.hpp"
#include "extract/relations/shared_concepts.hpp"
#include "extract/units/drafts.hpp"

namespace argmap::extract {

/// The landmarks around one unit, as units or `none`. Units go by their place among all.
struct Bearings {
  std::uint32_t claim_before = none;         ///< the nearest claim before it
  std::uint32_t second_claim_before = none;  ///< the nearest claim before that one
  std::uint32_t claim_after = none;          ///< the nearest claim after it
  std::uint32_t above = none;                ///< the nearest unit before it that stands higher
  std::uint32_t second_above = none;         ///< the nearest unit before that one that stands higher still
  std::uint32_t above_on = none;             ///< the nearest unit after it that stands higher
  std::uint32_t list_lead = none;            ///< of a unit in a list the one right before the list, in its section
  std::uint32_t counted_lead = none;         ///< of a point that its paragraph counts: what these points serve
  std::uint32_t counted_point = none;        ///< of what unfolds such a point: that point
  std::uint32_t grant = none;                ///< of what unfolds a concession: what was granted first
};

struct Landmarks {
  std::uint32_t thesis = none;
  std::vector<Bearings> of;               ///< by unit
  std::vector<float> claimhood;           ///< by unit: what makes it a claim rather than evidence, in log-odds
  std::vector<char> high;                 ///< by unit: it is one of the six units of the text that stand highest
  std::vector<std::uint32_t> topic;       ///< by paragraph: its first claim, or `none`
  std::vector<std::uint32_t> point;       ///< by paragraph: the claim in it that stands highest, or `none`
  std::uint32_t rival = none;             ///< the claim likeliest to be the thesis after the thesis itself
  std::vector<char> answered;             ///< by unit: words set the next unit against it
  std::vector<char> granted;              ///< by unit: words grant it
  std::vector<std::uint32_t> grant;       ///< by unit: what it goes on granting before the text turns, or `none`
  std::vector<char> says_no;              ///< by unit: it holds a negation
  std::vector<char> added;                ///< by unit: words add it to what was said before
  std::vector<std::uint32_t> reason_for;  ///< by unit: what words make it a reason for, or `none`
  CountedPoints counted;                  ///< the points that are counted, and what unfolds them
};

/// A unit stands above another where more speaks for its being a claim and the thesis, all told; the thesis stands
/// above every other one, and is one of the highest only where as much speaks for it.
[[nodiscard]] Landmarks find_landmarks(const Reading& reading, const Units& units, std::uint32_t thesis,
                                       std::span<const Mark> marks, SharedConcepts& concepts);

/// Takes another unit for the thesis, and finds its rival and what stands above what.
void move_thesis(const Units& units, std::uint32_t thesis, Landmarks& landmarks);

}  // namespace argmap::extract
