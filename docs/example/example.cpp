// Prints what a text argues for:  example FILE
#include <argmap/argmap.hpp>
#include <fstream>
#include <iostream>
#include <iterator>

int main(int argc, char** argv) {
  const auto rules = argmap::load_rules(argmap::find_pack());
  for (const auto& each : rules.diagnostics) std::cerr << argmap::format(each) << '\n';
  if (argc != 2) std::cerr << "usage: example FILE\n";
  if (argc != 2 || !rules.book) return 2;
  std::ifstream in(argv[1], std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(in), {}};
  const auto report = argmap::analyse(argmap::read_document(argv[1], bytes), *rules.book);
  const auto thesis = report.graph.thesis();
  std::cout << (thesis ? report.document.plain(report.graph.units()[*thesis].hull()) : "no thesis") << '\n';
}
