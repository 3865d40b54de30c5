// Maps of small arguments made by hand, so that better rules never change them. The whole way from a text to its map is
// held by two samples only (tests/samples), which change with every rule.
#include "argmap/render.hpp"
#include "build_report.hpp"
#include "golden_map.hpp"

using namespace argmap;
using namespace argmap::test;

namespace {

/// One of everything that a map can show.
Report everything() {
  ReportBuilder text;
  text.headline("Trams at night");
  text.report().author = "Ada Brook";
  const auto thesis = text.thesis("trams should run all night");
  const auto aside = text.claim("the town is not a museum", ClaimKind::value);
  text.heading("The riders");
  const auto claim = text.claim("riders want it");
  const auto poll = text.evidence("nine in ten riders asked for it in May", Basis::statistic);
  const auto again = text.evidence("they asked for it again in June", Basis::event);
  const auto doubt = text.claim("they were asked on a warm evening");
  text.heading("The noise");
  const auto noise = text.claim("trams wake the town", ClaimKind::prediction);
  const auto answer = text.evidence("rubber wheels are quiet", Basis::study);
  const auto end = text.claim("so let them run until morning, every night of the week, in summer and in winter too");
  text.relate({aside}, thesis);
  text.relate({claim}, thesis);
  text.relate({doubt}, text.relate({poll, again}, claim), RelationType::undercuts);
  text.relate({noise}, thesis, RelationType::attacks, true);
  text.relate({answer}, noise, RelationType::attacks);
  text.relate({end}, thesis, RelationType::restates);
  text.relate({answer}, claim);
  text.attribute(noise, text.voice("a neighbour", Naming::anonymous, "", true));
  text.attribute(answer, text.voice("The wheel report", Naming::document), Stance::endorses);
  auto report = text.build();
  Finding finding;
  finding.id = "unsupported";
  finding.units = {aside};
  report.findings.push_back(finding);
  return report;
}

}  // namespace

TEST_CASE("golden maps: one of everything, in every theme and direction") {
  const auto report = everything();
  MapOptions options;
  check_golden("everything.svg", render_svg(report));
  check_golden("everything.dot", render_dot(report));
  options.theme = Theme::dark;
  options.direction = Direction::right;
  check_golden("everything-right-dark.svg", render_svg(report, options));
  options = {};
  options.theme = Theme::print;
  options.arrangement = Arrangement::layers;
  check_golden("everything-layers-print.svg", render_svg(report, options));
}

TEST_CASE("golden maps: a text without any argument") {
  ReportBuilder text;
  text.headline("Nothing");
  check_golden("nothing.svg", render_svg(text.build()));
}
