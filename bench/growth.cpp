// How the time of the analysis grows on texts that say one thing again and again, or nest it.
//   bench-growth [BYTES]
// Each text is read at a tenth of the size (default 1,000,000 bytes) and whole, with the built-in rules; CPU time, the
// better of three. Linear is 10; the square would be 100.
#include <fmt/core.h>

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <limits>

#include "../tests/fuzz/hostile_texts.hpp"
#include "argmap/argmap.hpp"

namespace {

double analysis_seconds(const std::string& text, const argmap::RuleBook& rules) {
  double best = std::numeric_limits<double>::max();
  for (int run = 0; run < 3; ++run) {
    const std::clock_t begin = std::clock();
    const auto report = argmap::analyse(argmap::read_document("bench", text), rules);
    best = std::min(best, static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC);
  }
  return best;
}

void compare(std::size_t size, const argmap::RuleBook& rules) {
  const auto small = argmap::fuzz::monotonous_texts(size / 10);
  const auto large = argmap::fuzz::monotonous_texts(size);
  for (std::size_t i = 0; i < large.size(); ++i) {
    const double before = analysis_seconds(small[i].bytes, rules);
    const double after = analysis_seconds(large[i].bytes, rules);
    fmt::print("{:6.1f} times   {:8.1f} ms   {}\n", after / std::max(before, 1e-6), after * 1e3, large[i].name);
  }
}

}  // namespace

int main(int argc, char** argv) {
  const auto loaded = argmap::load_rules(argmap::find_pack());
  if (!loaded.book) {
    fmt::print(stderr, "bench-growth: the built-in rules cannot be read\n");
    return 2;
  }
  compare(argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 1'000'000, *loaded.book);
  return 0;
}
