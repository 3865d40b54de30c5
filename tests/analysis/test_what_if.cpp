#include <doctest/doctest.h>

#include "../render/build_report.hpp"
#include "analysis/what_if.hpp"

using namespace argmap;
using namespace argmap::test;
using analysis::what_if;
using Indices = std::vector<std::uint32_t>;

TEST_CASE("a statement falls with its last support, and what rested on it falls after it") {
  ReportBuilder text;
  const auto thesis = text.thesis("trams should run all night");
  const auto safe = text.claim("night trams are safe");
  const auto word = text.evidence("I see it every night", Basis::testimony);
  const auto bare = text.claim("the cars are red");
  const auto driver = text.voice("Ada Brook");
  text.attribute(word, driver);
  text.relate({word}, safe);
  text.relate({safe}, thesis);
  const auto all = what_if(text.build(), {}, {driver});
  CHECK(all.dropped == Indices{word});
  CHECK(all.fallen == Indices{thesis, safe});
  text.relate({bare}, thesis);
  CHECK(what_if(text.build(), {}, {driver}).fallen == Indices{safe});
  CHECK(what_if(text.build(), {bare}, {}).fallen.empty());
  CHECK(what_if(text.build(), {bare}, {driver}).fallen == Indices{thesis, safe});
}

TEST_CASE("premises that only work together are lost together, and support of a restatement counts") {
  ReportBuilder text;
  const auto thesis = text.thesis("trams should run all night");
  const auto again = text.thesis("so let them run");
  const auto one = text.evidence("buses stop at ten");
  const auto two = text.evidence("work ends at two");
  text.relate({again}, thesis, RelationType::restates);
  text.relate({one, two}, again);
  CHECK(what_if(text.build(), {two}, {}).fallen == Indices{thesis});
}

TEST_CASE("without its attacker a statement is accepted again; an undercut goes with its step") {
  ReportBuilder text;
  const auto thesis = text.thesis("trams should run all night");
  const auto noise = text.claim("the noise wakes the town");
  const auto other = text.evidence("the rails are new");
  const auto step = text.relate({noise}, thesis, RelationType::attacks);
  auto found = what_if(text.build(), {noise}, {});
  CHECK(found.before[thesis].label == Label::rejected);
  CHECK(found.is_relabelled(thesis));
  CHECK(found.is_moved(thesis));
  CHECK_FALSE(found.is_relabelled(noise));
  CHECK_FALSE(found.is_moved(other));
  text.relate({other}, step, RelationType::undercuts);
  found = what_if(text.build(), {noise}, {});
  CHECK(found.after[thesis].strength == doctest::Approx(0.5));
  found = what_if(text.build(), {other}, {});
  CHECK(found.after[thesis].label == Label::rejected);
}

TEST_CASE("a long chain falls without a deep stack") {
  ReportBuilder text;
  auto above = text.thesis("it all hangs together");
  for (int i = 0; i < 50'000; ++i) {
    const auto next = text.claim("x");
    text.relate({next}, above);
    above = next;
  }
  CHECK(what_if(text.build(), {above}, {}).fallen.size() == 50'000);
}
