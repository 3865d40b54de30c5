// The relation rules that ask for features of a pair alone, with no words of their own.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "extract/drafts.hpp"

namespace argmap::extract {

/// Every pair asks for them, so each lies under one feature that it wants: pairs without that feature pass it by.
class PairRules {
 public:
  explicit PairRules(const Reading& reading);

  /// Calls with the vote of every rule that holds of a pair with these features, always in the same order.
  template <typename Call>
  void for_each(std::uint64_t features, Call&& call) const {
    for (std::uint64_t rest = features; rest != 0; rest &= rest - 1) {
      ask(static_cast<std::size_t>(std::countr_zero(rest)), features, call);
    }
    ask(wants_none, features, call);
  }

 private:
  struct Entry {
    std::uint64_t asked = 0;   ///< features that it asks for or forbids
    std::uint64_t wanted = 0;  ///< of these, those that it asks for
    Vote vote;
  };
  static constexpr std::size_t wants_none = 64;

  template <typename Call>
  void ask(std::size_t feature, std::uint64_t features, Call& call) const {
    for (std::uint32_t i = starts_[feature]; i < starts_[feature + 1]; ++i) {
      if ((features & entries_[i].asked) == entries_[i].wanted) call(entries_[i].vote);
    }
  }

  std::array<std::uint32_t, wants_none + 2> starts_{};  // by feature: its first entry
  std::vector<Entry> entries_;
};

}  // namespace argmap::extract
