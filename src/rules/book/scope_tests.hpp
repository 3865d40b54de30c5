// Many rules at once: which of them the features of one scope leave open.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace argmap::rules {

/// What a rule wants of the features of one scope.
struct Wanted {
  std::uint64_t all = 0;  ///< every one of these bits must be set
  std::uint64_t no = 0;   ///< none of these may be
};

/// By the value of a byte of features: the rules that it leaves open, a bit for each.
using ByteTable = std::array<std::uint64_t, 256>;

/// `all` are the rules that are asked at all; `with` and `without` are by bit of the byte: the rules that it rules out
/// where it is set, and where it is not.
[[nodiscard]] ByteTable byte_table(std::uint64_t all, std::span<const std::uint64_t, 8> with,
                                   std::span<const std::uint64_t, 8> without);

/// Looks a table up for every byte that some rule asks for. Rules come in banks of 64, a bit for each.
class ScopeTests {
 public:
  static constexpr std::size_t bank_size = 64;

  ScopeTests() = default;
  explicit ScopeTests(std::span<const Wanted> rules);

  [[nodiscard]] std::uint64_t open(std::size_t bank, std::uint64_t features) const {
    const ByteTable* table = tables_.data() + bank * shifts_.size();
    std::uint64_t rules = ~std::uint64_t{0};
    for (const std::uint8_t shift : shifts_) rules &= (*table++)[features >> shift & 0xFF];
    return rules;
  }

 private:
  std::vector<std::uint8_t> shifts_;  // of the bytes
  std::vector<ByteTable> tables_;     // by bank, then by byte
};

}  // namespace argmap::rules
