#include "cli/terminal/progress.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>

namespace argmap::cli {
namespace {

constexpr std::size_t bar_width = 20;
constexpr std::size_t longest_name = 40;  // code units that a name may take: the line must not wrap

std::string bar(std::size_t done, std::size_t total) {
  const std::size_t filled = total == 0 ? bar_width : std::min(bar_width, done * bar_width / total);
  return std::string(filled, '#') + std::string(bar_width - filled, '.');
}

}  // namespace

Progress::Progress(Console& console, std::size_t total)
    : console_(console), total_(total), wanted_(total > 1 && isatty(console.err().descriptor()) == 1) {}

void Progress::step(const std::string& name) {
  ++done_;
  if (!wanted_) return;
  clear();
  const std::string tail = name.size() > longest_name ? name.substr(name.size() - longest_name) : name;
  console_.err().write(fmt::format("[{}] {}/{} {}", bar(done_ - 1, total_), done_, total_, shown(tail)));
  console_.err().flush();
  shown_ = true;
}

void Progress::clear() {
  if (!shown_) return;
  console_.err().write("\r\x1b[K");
  console_.err().flush();
  shown_ = false;
}

}  // namespace argmap::cli
