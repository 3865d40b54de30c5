// CPU time from bytes in memory to a Report in memory, over 10 MB made of one file's paragraphs.
//   bench-throughput FILE
// Loading the rules, freeing the report and output are not counted. Each figure is the median of five runs.
// The tenth that the whole is compared with is taken from all over it and read as the same kind of text: in a text
// whose kind argues no thesis no units are looked for, so that two kinds would compare different work.
#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <ctime>
#include <fstream>
#include <iterator>

#include "argmap/argmap.hpp"
#include "cli/kept_memory.hpp"
#include "corpus.hpp"
#include "match/match.hpp"

namespace {

constexpr std::size_t large = 10'000'000;  // bytes
constexpr std::size_t small = large / 10;
constexpr std::size_t runs = 5;

double cpu_seconds() {
  timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

/// CPU seconds spent on a set of texts.
struct Cost {
  double read = 0;     ///< bytes to Document
  double match = 0;    ///< the matcher alone, run once more after the analysis
  double analyse = 0;  ///< Document to Report, matching included
  [[nodiscard]] double whole() const { return read + analyse; }
};

void add_cost(Cost& cost, const std::string& text, const argmap::RuleBook& rules, const std::string& genre) {
  const auto start = cpu_seconds();
  auto document = argmap::read_document("bench", text);
  const auto was_read = cpu_seconds();
  const auto report = argmap::analyse(std::move(document), rules, genre);
  const auto was_analysed = cpu_seconds();
  const auto matches = argmap::match::find_matches(report.document, rules.book());
  cost.match += cpu_seconds() - was_analysed;
  cost.analyse += was_analysed - was_read;
  cost.read += was_read - start;
}

struct Subject {
  const char* name;
  std::vector<std::string> texts;
  std::string genre{};  ///< that the texts are read as; "": told from each
  std::array<Cost, runs> costs{};

  [[nodiscard]] double megabytes() const {
    double sum = 0;
    for (const auto& text : texts) sum += static_cast<double>(text.size()) * 1e-6;
    return sum;
  }
};

/// Prints the run whose whole time is the median; gives its seconds a megabyte.
double print_median(Subject& subject) {
  std::ranges::sort(subject.costs, {}, &Cost::whole);
  const auto& cost = subject.costs[runs / 2];
  const auto megabytes = subject.megabytes();
  fmt::print("{:<24} {:6.2f} MB {:7.3f} s {:7.2f} MB/s    read {:.3f} s, match {:.3f} s, rest {:.3f} s\n", subject.name,
             megabytes, cost.whole(), megabytes / cost.whole(), cost.read, cost.match,
             std::max(0.0, cost.analyse - cost.match));
  return cost.whole() / megabytes;
}

/// All subjects in turns, so that each meets the same machine.
void measure(const std::vector<std::string>& paragraphs, const argmap::RuleBook& rules) {
  const std::string whole = bench::one_text(paragraphs, large);
  const auto genre = argmap::analyse(argmap::read_document("bench", whole), rules).genre.id;
  std::array subjects{Subject{"one document, a tenth", {bench::sample(paragraphs, small, 10)}, genre},
                      Subject{"one document", {whole}, genre},
                      Subject{"2,000 documents", bench::many_texts(paragraphs, large, 2000)}};
  for (std::size_t run = 0; run < runs; ++run) {
    for (auto& subject : subjects) {
      for (const auto& text : subject.texts) add_cost(subject.costs[run], text, rules, subject.genre);
    }
  }
  const auto for_small = print_median(subjects[0]);
  const auto for_large = print_median(subjects[1]);
  print_median(subjects[2]);
  fmt::print("ten times the text takes {:.2f} times the time (both read as {})\n", 10 * for_large / for_small, genre);
}

int give_up(std::string_view message) {
  fmt::print(stderr, "bench-throughput: {}\n", message);
  return 2;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) return give_up("usage: bench-throughput FILE");
  argmap::cli::keep_freed_memory();  // as the program does
  std::ifstream in(argv[1], std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(in), {}};
  const auto paragraphs = bench::paragraphs_of(text);
  if (paragraphs.empty()) return give_up("no text in that file");
  const auto loaded = argmap::load_rules(argmap::find_pack());
  for (const auto& diagnostic : loaded.diagnostics) fmt::print(stderr, "{}\n", argmap::format(diagnostic));
  if (!loaded.book) return give_up("the rules cannot be loaded");
  measure(paragraphs, *loaded.book);
  return 0;
}
