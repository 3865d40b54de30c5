// What two units speak of both.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "extract/units/drafts.hpp"

namespace argmap::extract {

/// The concepts that units have in common. Each knows where it was named before: of units near one another these ways
/// are followed once for all, and of others their concepts are compared.
class SharedConcepts {
 public:
  SharedConcepts(const Reading& reading, const Units& units);

  /// What two units have in common.
  class Common {
   public:
    static constexpr std::size_t values = 8;
    /// How many concepts; from three on no more are counted.
    [[nodiscard]] constexpr std::uint32_t concepts() const { return value_ >> 1U; }
    /// One of them is named as a proper noun in both.
    [[nodiscard]] constexpr bool name() const { return (value_ & 1U) != 0; }
    /// A concept; `name` is 1 where both name it so.
    constexpr void add(std::uint32_t name) {
      const unsigned counted = value_ < 6 ? value_ + 2U : value_;
      value_ = static_cast<std::uint8_t>(counted | name);
    }
    [[nodiscard]] constexpr std::size_t value() const { return value_; }

   private:
    std::uint8_t value_ = 0;  // twice the concepts, one more for a name
  };

  [[nodiscard]] Common between(std::uint32_t one, std::uint32_t other) {
    const std::uint32_t later = std::max(one, other);
    const std::uint32_t apart = later - std::min(one, other) - 1;
    return apart < reach ? near_[std::size_t{later} * reach + apart] : between_far(one, other);
  }

 private:
  static constexpr std::uint32_t reach = 16;  // units before that are near

  /// One bit for every concept of a unit; a bit that is not set tells that a concept is not there.
  using Signature = std::array<std::uint64_t, 4>;

  /// A concept of a unit, once for it. The first mention of all stands for none, far before all units.
  struct Mention {
    std::uint32_t concept_number = 0;
    std::uint32_t place = 0;   ///< of the unit: its number and `behind_none`
    std::uint32_t before = 0;  ///< the mention in the nearest unit before
    std::uint32_t name = 0;    ///< 1 where it is a proper noun
  };
  static constexpr std::uint32_t behind_none = reach + 1;

  struct OfUnit {
    TokenRange mentions;
    Signature signature{};
  };

  void add(const NamedConcepts& named, std::uint32_t unit, const Draft& draft);
  void mention(const NamedConcepts::Named& named, std::uint32_t place);
  void compare_with_near(std::uint32_t unit);
  [[nodiscard]] Common between_far(std::uint32_t one, std::uint32_t other);
  [[nodiscard]] std::span<const Mention> mentions(std::uint32_t unit) const {
    const TokenRange all = units_[unit].mentions;
    return std::span(mentions_).subspan(all.first, all.size());
  }

  std::vector<Mention> mentions_;    // one unit after the other
  std::vector<std::uint32_t> last_;  // by concept: its last mention so far, or the one that stands for none
  std::vector<OfUnit> units_;
  std::vector<Common> near_;            // by unit, then by how far before it another one stands
  std::vector<std::uint32_t> holders_;  // by concept: twice the last unit that was compared, one more for a name
  std::uint32_t held_ = none;           // that unit
};

}  // namespace argmap::extract
