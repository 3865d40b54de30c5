// How the time of the analysis grows on texts that say one thing again and again, or nest it.
//   bench-growth [BYTES [NAME]]
// Each text, or that of the name, is read at a tenth of the size (default 1,000,000 bytes) and whole, with the built-in
// rules; CPU time of the analysis and of a sheet of exercises, the best of three. Linear is 10; the square would be
// 100.
#include <fmt/core.h>

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <limits>
#include <string_view>

#include "../tests/fuzz/hostile_texts.hpp"
#include "argmap/argmap.hpp"

namespace {

double seconds_since(std::clock_t begin) {
  return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
}

struct Seconds {
  double analysis = std::numeric_limits<double>::max();
  double sheet = std::numeric_limits<double>::max();  ///< of exercises, behind the analysis
};

Seconds seconds_for(const std::string& text, const argmap::RuleBook& rules) {
  Seconds best;
  for (int run = 0; run < 3; ++run) {
    std::clock_t begin = std::clock();
    const auto report = argmap::analyse(argmap::read_document("bench", text), rules);
    best.analysis = std::min(best.analysis, seconds_since(begin));
    begin = std::clock();
    const auto sheet = argmap::make_sheet(report, rules, {});
    best.sheet = std::min(best.sheet, seconds_since(begin));
  }
  return best;
}

void compare(std::size_t size, std::string_view name, const argmap::RuleBook& rules) {
  const auto small = argmap::fuzz::monotonous_texts(size / 10);
  const auto large = argmap::fuzz::monotonous_texts(size);
  for (std::size_t i = 0; i < large.size(); ++i) {
    if (!name.empty() && large[i].name != name) continue;
    const Seconds before = seconds_for(small[i].bytes, rules);
    const Seconds after = seconds_for(large[i].bytes, rules);
    fmt::print("{:6.1f} times   {:8.1f} ms   sheet {:6.1f} times   {:8.1f} ms   {}\n",
               after.analysis / std::max(before.analysis, 1e-6), after.analysis * 1e3,
               after.sheet / std::max(before.sheet, 1e-6), after.sheet * 1e3, large[i].name);
  }
}

}  // namespace

int main(int argc, char** argv) {
  const auto loaded = argmap::load_rules(argmap::find_pack());
  if (!loaded.book) {
    fmt::print(stderr, "bench-growth: the built-in rules cannot be read\n");
    return 2;
  }
  compare(argc > 1 ? std::strtoull(argv[1], nullptr, 10) : 1'000'000, argc > 2 ? argv[2] : "", *loaded.book);
  return 0;
}
