#include "render/layout/layout.hpp"

#include <poll.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <cmath>
#include <csignal>
#include <cstring>

#include "render/layout/signs.hpp"

namespace argmap::render {
namespace {

constexpr rlim_t cpu_seconds = 20;
constexpr std::chrono::seconds patience{30};

void limit(int resource, rlim_t value) {
  const rlimit both{value, value};
  setrlimit(static_cast<__rlimit_resource>(resource), &both);
}

bool write_all(int to, const char* bytes, std::size_t size) {
  while (size > 0) {
    const auto written = write(to, bytes, size);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    bytes += written;
    size -= static_cast<std::size_t>(written);
  }
  return true;
}

/// What the child does: lay out, hand the numbers over, and leave without looking back.
[[noreturn]] void work(const Map& map, const MapOptions& options, int to) {
  limit(RLIMIT_CORE, 0);
  limit(RLIMIT_CPU, cpu_seconds);
#if !defined(__SANITIZE_ADDRESS__)
  limit(RLIMIT_AS, rlim_t{4} << 30U);
#endif
  bool done = false;
  try {
    if (const auto layout = lay_out_with_graphviz(map, options)) {
      const auto numbers = to_numbers(*layout);
      done = write_all(to, reinterpret_cast<const char*>(numbers.data()), numbers.size() * sizeof(double));
    }
  } catch (...) {  // out of memory: the parent draws an outline
  }
  _exit(done ? 0 : 1);
}

/// Everything that comes through the pipe until it is closed or patience ends.
std::string read_all(int from) {
  const auto end = std::chrono::steady_clock::now() + patience;
  std::string bytes;
  std::array<char, 65536> buffer{};
  while (true) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - std::chrono::steady_clock::now());
    pollfd ready{from, POLLIN, 0};
    const int state = left.count() > 0 ? poll(&ready, 1, static_cast<int>(left.count())) : 0;
    if (state < 0 && errno == EINTR) continue;
    if (state <= 0) return {};
    const auto size = read(from, buffer.data(), buffer.size());
    if (size < 0 && errno == EINTR) continue;
    if (size <= 0) return bytes;
    bytes.append(buffer.data(), static_cast<std::size_t>(size));
  }
}

bool ended_well(pid_t child) {
  int status = 0;
  while (waitpid(child, &status, 0) < 0) {
    if (errno != EINTR) return false;
  }
  return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

std::optional<Layout> lay_out_in_child(const Map& map, const MapOptions& options) {
  std::array<int, 2> ends{};
  if (pipe(ends.data()) != 0) return std::nullopt;
  const auto child = fork();
  if (child == 0) {
    close(ends[0]);
    work(map, options, ends[1]);
  }
  close(ends[1]);
  const auto bytes = child > 0 ? read_all(ends[0]) : std::string();
  close(ends[0]);
  if (child <= 0) return std::nullopt;
  if (bytes.empty()) kill(child, SIGKILL);
  if (!ended_well(child) || bytes.size() % sizeof(double) != 0) return std::nullopt;
  std::vector<double> numbers(bytes.size() / sizeof(double));
  std::memcpy(numbers.data(), bytes.data(), bytes.size());
  return from_numbers(numbers, map);
}

/// Takes numbers one after the other; every one must be there and finite.
class Numbers {
 public:
  explicit Numbers(std::span<const double> rest) : rest_(rest) {}
  double next() {
    sound_ = sound_ && !rest_.empty() && std::isfinite(rest_.front());
    if (!sound_) return 0;
    const double number = rest_.front();
    rest_ = rest_.subspan(1);
    return number;
  }
  Point point() {
    const double x = next();
    return {x, next()};
  }
  [[nodiscard]] std::size_t left() const { return sound_ ? rest_.size() : 0; }
  [[nodiscard]] bool complete() const { return sound_ && rest_.empty(); }

 private:
  std::span<const double> rest_;
  bool sound_ = true;
};

}  // namespace

std::vector<double> to_numbers(const Layout& layout) {
  std::vector<double> numbers{layout.width, layout.height};
  const auto add = [&](Point point) { numbers.insert(numbers.end(), {point.x, point.y}); };
  for (const auto node : layout.nodes) add(node);
  for (const auto& section : layout.sections) {
    add(section.upper_left);
    add(section.lower_right);
  }
  for (const auto& arrow : layout.arrows) {
    numbers.push_back(static_cast<double>(arrow.points.size()));
    for (const auto point : arrow.points) add(point);
    add(arrow.tip);
  }
  return numbers;
}

std::optional<Layout> from_numbers(std::span<const double> numbers, const Map& map) {
  Numbers source(numbers);
  Layout layout;
  layout.width = source.next();
  layout.height = source.next();
  layout.nodes.resize(map.cards.size() + map.joints);
  for (auto& node : layout.nodes) node = source.point();
  layout.sections.resize(map.sections.size());
  for (auto& section : layout.sections) {
    section.upper_left = source.point();
    section.lower_right = source.point();
  }
  layout.arrows.resize(map.arrows.size());
  for (auto& arrow : layout.arrows) {
    const double count = source.next();
    if (count < 0 || count * 2 > static_cast<double>(source.left())) return std::nullopt;
    arrow.points.resize(static_cast<std::size_t>(count));
    for (auto& point : arrow.points) point = source.point();
    arrow.tip = source.point();
  }
  if (!source.complete()) return std::nullopt;
  return layout;
}

Layout lay_out(const Map& map, const MapOptions& options) {
  if (map.cards.empty()) return {};
  if (options.arrangement == Arrangement::columns) return lay_out_in_columns(map, options);
  auto layout = lay_out_in_child(map, options);
  if (!layout) return lay_out_in_columns(map, options);
  layout->signs = place_signs(map, *layout);
  return std::move(*layout);
}

}  // namespace argmap::render
