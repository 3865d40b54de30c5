// `undated-study`: a study is cited that nobody could find.
#include "analysis/clued.hpp"

namespace argmap::analysis {
namespace {

/// Whether four digits in a row begin with 19 or 20.
bool has_year(std::string_view words) {
  const auto digit = [&](std::size_t i) { return i < words.size() && words[i] >= '0' && words[i] <= '9'; };
  for (const std::string_view century : {"19", "20"}) {
    for (auto at = words.find(century); at != std::string_view::npos; at = words.find(century, at + 1)) {
      const bool whole = at == 0 || !digit(at - 1);
      if (whole && digit(at + 2) && digit(at + 3) && !digit(at + 4)) return true;
    }
  }
  return false;
}

}  // namespace

Findings undated_study(const Evidence& given) {
  const auto& document = given.report.document;
  return clued(given, "undated-study", "appeals to a study, and says neither whose it is nor when it was made",
               [&](std::uint32_t unit) {
                 const auto sentence = given.report.graph.units()[unit].sentence;
                 return !has_year(document.slice(document.sentences[sentence].span));
               });
}

}  // namespace argmap::analysis
