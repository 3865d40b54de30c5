// The table of rules that goes with what was found.
#include <doctest/doctest.h>

#include <fstream>
#include <set>
#include <sstream>
#include <string>

#include "reading.hpp"

using namespace argmap;

namespace {

/// The rules that anything found names, by their place in the table.
class Named {
 public:
  explicit Named(const extract::Extraction& found) {
    take(found.genre.reasons);
    for (const Furniture& each : found.furniture) take(each.reasons);
    for (const Voice& each : found.voices) take(each.reasons);
    for (const auto* attributions : {&found.attributions, &found.attitudes}) {
      for (const Attribution& each : *attributions) take_both(each);
    }
    for (const Background& each : found.background) take_both(each);
    for (const Unit& each : found.units) take_both(each);
    for (const auto* relations : {&found.relations, &found.circular}) {
      for (const Relation& each : *relations) take_both(each);
    }
  }

  [[nodiscard]] bool has(std::uint32_t rule) const { return rules_.contains(rule); }

 private:
  void take(const std::vector<Reason>& reasons) {
    for (const Reason& each : reasons) rules_.insert(each.rule);
  }

  template <typename Thing>
  void take_both(const Thing& thing) {
    take(thing.reasons);
    for (const Alternative& each : std::vector<Alternative>(thing.lost)) take(each.reasons);
  }

  std::set<std::uint32_t> rules_;
};

}  // namespace

TEST_CASE("every rule in the table is one that a reason names") {
  for (const std::string sample : {"tram-opinion.txt", "library-editorial.txt", "four-day-week-essay.txt"}) {
    std::ostringstream text;
    text << std::ifstream(std::string(ARGMAP_SOURCE_DIR) + "/samples/" + sample).rdbuf();
    const extract::Found found = extract::read(text.str());
    const Named named(found.extraction);
    for (std::uint32_t rule = 0; rule < found.extraction.rules.size(); ++rule) {
      const std::string& id = found.extraction.rules[rule].id;
      if (!id.starts_with("finding.")) CHECK_MESSAGE(named.has(rule), sample << " " << id);  // these go by clues
    }
  }
}
