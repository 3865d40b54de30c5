#include "rules/book/scope_tests.hpp"

#include <algorithm>
#include <bit>

namespace argmap::rules {
namespace {

constexpr std::size_t features = 64;
using Ruled = std::array<std::uint64_t, features>;  // by feature: the rules of a bank that it rules out

/// Sets the bit of a rule for each of these features.
void note(std::uint64_t wanted, std::size_t rule, Ruled& ruled) {
  for (; wanted != 0; wanted &= wanted - 1) {
    ruled[static_cast<std::size_t>(std::countr_zero(wanted))] |= std::uint64_t{1} << rule;
  }
}

}  // namespace

ByteTable byte_table(std::uint64_t all, std::span<const std::uint64_t, 8> with,
                     std::span<const std::uint64_t, 8> without) {
  ByteTable open{};
  open[0] = all;
  for (std::size_t bit = 0; bit < 8; ++bit) {  // each bit doubles what is known
    const std::size_t known = std::size_t{1} << bit;
    for (std::size_t value = 0; value < known; ++value) {
      open[known + value] = open[value] & ~with[bit];
      open[value] &= ~without[bit];
    }
  }
  return open;
}

ScopeTests::ScopeTests(std::span<const Wanted> rules) {
  std::uint64_t asked = 0;
  for (const Wanted& each : rules) asked |= each.all | each.no;
  for (std::uint8_t shift = 0; shift < features; shift += 8) {
    if ((asked >> shift & 0xFF) != 0) shifts_.push_back(shift);
  }
  for (std::size_t first = 0; first < rules.size(); first += bank_size) {
    const auto bank = rules.subspan(first, std::min(rules.size() - first, bank_size));
    Ruled with{};
    Ruled without{};
    for (std::size_t i = 0; i < bank.size(); ++i) {
      note(bank[i].no, i, with);
      note(bank[i].all, i, without);
    }
    for (const std::uint8_t shift : shifts_) {
      tables_.push_back(byte_table(~std::uint64_t{0}, std::span(with).subspan(shift).first<8>(),
                                   std::span(without).subspan(shift).first<8>()));
    }
  }
}

}  // namespace argmap::rules
