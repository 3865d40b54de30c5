// Wall time of two commands, run in turns so that both meet the same machine.
//   bench-alternate RUNS COMMAND… -- COMMAND…
// Prints the median and the fastest of each and the ratio of the medians. What the commands print is thrown away; a
// command that fails ends the measurement with exit code 2.
#include <fcntl.h>
#include <fmt/core.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <cstring>
#include <optional>
#include <vector>

namespace {

constexpr int warm_up = 3;  // runs not counted

/// Milliseconds from the start to the end of a command; nothing where it failed.
std::optional<double> time_of(char** command) {
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
  const auto start = std::chrono::steady_clock::now();
  pid_t child = 0;
  int status = posix_spawnp(&child, command[0], &actions, nullptr, command, environ);
  if (status == 0) waitpid(child, &status, 0);
  const std::chrono::duration<double, std::milli> taken = std::chrono::steady_clock::now() - start;
  posix_spawn_file_actions_destroy(&actions);
  if (status != 0) return {};
  return taken.count();
}

double print_times(char** command, std::vector<double> times) {
  std::ranges::sort(times);
  const auto median = times[times.size() / 2];
  fmt::print("{:<12} median {:7.2f} ms   fastest {:7.2f} ms   runs {}\n",
             std::strrchr(command[0], '/') != nullptr ? std::strrchr(command[0], '/') + 1 : command[0], median,
             times.front(), times.size());
  return median;
}

int give_up(const char* message) {
  fmt::print(stderr, "bench-alternate: {}\n", message);
  return 2;
}

}  // namespace

int main(int argc, char** argv) {
  const auto border = std::find_if(argv, argv + argc, [](const char* word) { return std::strcmp(word, "--") == 0; });
  if (argc < 5 || border < argv + 3 || border + 1 >= argv + argc) {
    return give_up("usage: bench-alternate RUNS COMMAND... -- COMMAND...");
  }
  const int runs = std::max(1, std::atoi(argv[1]));
  *border = nullptr;
  char** const first = argv + 2;
  char** const second = border + 1;
  std::vector<double> first_times;
  std::vector<double> second_times;
  for (int run = -warm_up; run < runs; ++run) {
    const auto a = time_of(first);
    const auto b = time_of(second);
    if (!a || !b) return give_up("a command failed");
    if (run < 0) continue;
    first_times.push_back(*a);
    second_times.push_back(*b);
  }
  const auto first_median = print_times(first, first_times);
  const auto second_median = print_times(second, second_times);
  fmt::print("ratio        {:.2f}\n", first_median / second_median);
  return 0;
}
