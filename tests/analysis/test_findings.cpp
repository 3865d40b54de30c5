#include <doctest/doctest.h>

#include <algorithm>

#include "found.hpp"

using namespace argmap;
using namespace argmap::test;

TEST_CASE("a text without units has no findings") {
  CHECK(find_findings(Report{}).empty());
}

TEST_CASE("a thesis that nothing supports is a warning") {
  ReportBuilder text;
  text.thesis("trams should run all night");
  CHECK(found(text, "unsupported") == "warning u0 nothing in the text supports the thesis\n");
}

TEST_CASE("unsupported: grave under the thesis, a note further down, none for evidence") {
  ReportBuilder text;
  const auto thesis = text.thesis("trams should run all night");
  const auto safe = text.claim("night trams are safe", ClaimKind::value);
  const auto lit = text.claim("every stop will be lit all night", ClaimKind::prediction);
  const auto count = text.evidence("eleven thefts were counted in a year", Basis::statistic);
  const auto cheap = text.claim("they cost the town very little");
  text.relate({safe}, thesis);
  text.relate({lit, count}, safe);
  text.relate({cheap}, thesis);
  CHECK(found(text, "unsupported") ==
        "note u2 says what will happen; no ground is given for it\n"
        "warning u4 stated as a fact; no reason, figure or source is given, and the thesis rests on it\n");
}

TEST_CASE("support of a restatement counts, and a restatement is not reported by itself") {
  ReportBuilder text;
  const auto thesis = text.thesis("trams should run all night");
  const auto again = text.thesis("so let the trams run");
  const auto count = text.evidence("nine in ten riders asked for it", Basis::statistic);
  text.relate({again}, thesis, RelationType::restates);
  text.relate({count}, again);
  CHECK(found(text, "unsupported").empty());
}

TEST_CASE("what directly supports a restated thesis carries the thesis") {
  ReportBuilder text;
  const auto thesis = text.thesis("trams should run all night");
  const auto again = text.thesis("so let the trams run");
  const auto good = text.claim("the whole town would thank us", ClaimKind::prediction);
  text.relate({again}, thesis, RelationType::restates);
  text.relate({good}, again);
  CHECK(found(text, "unsupported").starts_with("warning u2"));
}

TEST_CASE("positions that the author rejects are not listed, by stance, by answer and by undercut") {
  ReportBuilder text;
  const auto thesis = text.thesis("trams should run all night");
  const auto scorned = text.claim("nobody ever rides a tram at night");
  const auto answered = text.claim("the noise wakes the whole town up");
  const auto answer = text.evidence("the new rails are silent");
  const auto parried = text.claim("the drivers are much too tired already");
  const auto parry = text.evidence("they work no more hours than before", Basis::rule);
  text.relate({scorned}, thesis);
  text.relate({answered}, thesis, RelationType::attacks);
  const auto step = text.relate({parried}, thesis, RelationType::attacks);
  CHECK(std::ranges::count(found(text, "unsupported"), '\n') == 3);
  text.attribute(scorned, text.voice("critics", Naming::vague), Stance::rejects);
  text.relate({answer}, answered, RelationType::attacks);
  text.relate({parry}, step, RelationType::undercuts);
  CHECK(found(text, "unsupported").empty());
}

TEST_CASE("remarks of a few words are not listed, nor what something else may well support") {
  ReportBuilder text;
  const auto thesis = text.thesis("trams should run all night");
  const auto aside = text.claim("so be it, then");
  const auto cheap = text.claim("they cost the town very little");
  const auto count = text.evidence("eleven thefts were counted in a year", Basis::statistic);
  text.relate({aside, cheap}, thesis);
  Relation close;
  close.from = {count};
  close.to = {false, thesis};
  close.weight = 2;
  const auto listed = [&](float weight, double chance) {
    using What = Instead::What;
    close.lost = {{What::attacks, 2, -9}, {What::supports, 2, weight}, {What::supports, 98, -9}};
    Report report = text.build();
    std::vector<Relation> relations(report.graph.relations().begin(), report.graph.relations().end());
    relations.push_back(close);
    report.graph = ArgumentGraph(text.units(), relations);
    const auto findings = find_findings(report, {}, {}, {.unsupported_chance = chance});
    return std::ranges::count(findings, "unsupported", &Finding::id);
  };
  CHECK(listed(1.9F, 0) == 1);  // nothing supports it by .52
  CHECK(listed(1.9F, 0.5) == 1);
  CHECK(listed(2.1F, 0.5) == 0);
  CHECK(listed(1.9F, 0.55) == 0);
  CHECK(listed(1.7F, 0.55) == 1);
}

TEST_CASE("what the author grants he asserts, and it wants a reason; what he only answers wants none") {
  const auto listed = [](bool granted) {
    ReportBuilder text;
    const auto thesis = text.thesis("trams should run all night");
    const auto noise = text.claim("the noise wakes the whole town up");
    text.relate({noise}, thesis, RelationType::attacks, granted);
    text.relate({text.evidence("the new rails are silent")}, noise, RelationType::attacks);
    text.relate({text.evidence("a count found 900 riders", Basis::statistic)}, thesis);
    return found(text, "unsupported");
  };
  CHECK(listed(false).empty());
  CHECK(listed(true) == "note u1 stated as a fact; no reason, figure or source is given\n");
}

TEST_CASE("reasoning-only: premises all the way down, until one outside ground stands anywhere under it") {
  ReportBuilder text;
  const auto thesis = text.thesis("trams should run all night");
  const auto claim = text.claim("people want to go home");
  const auto premise = text.evidence("nobody likes to walk in the rain", Basis::reasoning);
  text.relate({claim}, thesis);
  text.relate({premise}, claim);
  CHECK(found(text, "reasoning-only") ==
        "warning u0 the thesis rests on reasoning alone: no figure, study, case, event or witness stands anywhere "
        "under it\n");
  text.relate({text.evidence("a count in May found 900 riders after midnight", Basis::study)}, claim);
  CHECK(found(text, "reasoning-only").empty());
}

TEST_CASE("single-source names the one voice, and a second voice or the author's own evidence ends it") {
  ReportBuilder text;
  const auto thesis = text.thesis("trams should run all night");
  const auto claim = text.claim("the riders are there");
  const auto first = text.evidence("I see them every night", Basis::testimony);
  const auto second = text.evidence("the cars are full at two", Basis::testimony);
  const auto driver = text.voice("Ada Brook");
  text.attribute(first, driver);
  text.attribute(second, driver);
  text.relate({claim}, thesis);
  text.relate({first}, claim);
  text.relate({second}, claim);
  CHECK(found(text, "single-source") ==
        "warning u0 all the evidence for the thesis comes from Ada Brook alone\n");  // of a chain the topmost
  text.relate({text.evidence("the meters counted 900 riders", Basis::statistic)}, thesis);
  CHECK(found(text, "single-source") == "note u1 all the evidence for this claim comes from Ada Brook alone\n");
  const auto other = text.evidence("so do I", Basis::testimony);
  text.attribute(other, text.voice("Ben Tarn"));
  text.relate({other}, claim);
  CHECK(found(text, "single-source").empty());
}

TEST_CASE("single-source: reasoning beside it and ways over several claims do not hide the one voice") {
  ReportBuilder text;
  const auto thesis = text.thesis("trams should run all night");
  const auto safe = text.claim("night trams are safe");
  const auto full = text.claim("the cars are full");
  const auto driver = text.voice("Ada Brook");
  for (const auto claim : {safe, full}) {
    const auto word = text.evidence("I see it every night", Basis::testimony);
    text.attribute(word, driver);
    text.relate({word}, claim);
    text.relate({claim}, thesis);
  }
  text.relate({text.evidence("nobody likes to walk", Basis::reasoning)}, thesis);
  CHECK(found(text, "single-source")
            .starts_with("warning u0 all outside support for the thesis runs through Ada Brook\n"));
  text.relate({text.evidence("the meters counted 900 riders", Basis::statistic)}, full);
  CHECK(found(text, "single-source") == "note u1 all the evidence for this claim comes from Ada Brook alone\n");
}

TEST_CASE("what a voice says rests on its other words without being listed: they are its own to support") {
  ReportBuilder text;
  const auto thesis = text.thesis("trams should run all night");
  const auto boss = text.voice("Carl Moss", Naming::named, "head of the tramways", true);
  const auto first = text.evidence("our trams are never late", Basis::testimony);
  const auto second = text.evidence("our drivers are the best", Basis::testimony);
  text.attribute(first, boss);
  text.attribute(second, boss);
  text.relate({second}, first);
  CHECK(found(text, "interested-source").empty());
  text.relate({first}, thesis);
  CHECK(found(text, "interested-source") == "warning u0 rests on Carl Moss alone, who has a stake in the matter\n");
}

TEST_CASE("interested and anonymous voices are named where a statement rests on them") {
  ReportBuilder text;
  const auto thesis = text.thesis("trams should run all night");
  const auto boss = text.claim("our trams are never late");
  const auto clerk = text.evidence("the books say so", Basis::testimony);
  text.attribute(boss, text.voice("Carl Moss", Naming::named, "head of the tramways", true));
  text.attribute(clerk, text.voice("a clerk", Naming::anonymous));
  text.relate({boss}, thesis);
  text.relate({clerk}, boss);
  CHECK(found(text, "interested-source") == "warning u0 rests on Carl Moss alone, who has a stake in the matter\n");
  CHECK(found(text, "anonymous-source") == "warning u1 rests on a clerk alone, whose name is not given\n");
  text.relate({text.evidence("the timetable was kept in May", Basis::statistic)}, thesis);
  CHECK(found(text, "interested-source") == "note u0 rests in part on Carl Moss, who has a stake in the matter\n");
}

TEST_CASE("a voice that the author rejects is nobody's ground") {
  ReportBuilder text;
  const auto thesis = text.thesis("trams should run all night");
  const auto word = text.evidence("all is well", Basis::testimony);
  text.attribute(word, text.voice("Carl Moss", Naming::named, {}, true), Stance::rejects);
  text.relate({word}, thesis);
  CHECK(found(text, "interested-source").empty());
}

TEST_CASE("a circle shows through the relation that was dropped to break it") {
  ReportBuilder text;
  const auto thesis = text.thesis("the paper can be trusted");
  const auto claim = text.claim("it prints only what is true");
  const auto other = text.claim("it says so itself");
  const auto first = text.relate({claim}, thesis);
  const auto second = text.relate({other}, claim);
  CHECK(found(text, "circular").empty());
  Relation back;
  back.from = {thesis};
  back.to = {false, other};
  back.reasons = {{0, 1, {60, 67}, {}}};
  CHECK(found(text, "circular", {back}).empty());  // the others are guesses from place
  text.mark(first, {0, 7});
  text.mark(second, {30, 37});
  CHECK(found(text, "circular", {back}) == "warning u0 3 statements support one another in a circle\n");
  back.type = RelationType::attacks;
  CHECK(found(text, "circular", {back}).empty());
}

TEST_CASE("an open attack on a claim names the claim by its first words") {
  ReportBuilder text;
  const auto thesis = text.thesis("trams should run all night");
  const auto claim = text.claim("the riders of the late trams are there, and they have been there for years");
  text.relate({claim}, thesis);
  const auto nobody = text.claim("nobody was seen");
  text.relate({nobody}, claim, RelationType::attacks);
  text.attribute(nobody, text.voice("a guard", Naming::anonymous));
  CHECK(
      found(text, "unanswered-attack") ==
      "note u2 speaks against “the riders of the late trams are there, and they…” (line 2), and nothing answers it\n");
}

TEST_CASE("the same words read both ways are no circle") {
  ReportBuilder text;
  const auto thesis = text.thesis("the paper can be trusted");
  const auto ground = text.claim("so that it prints only what is true");
  text.mark(text.relate({ground}, thesis), {0, 40});
  Relation back;
  back.from = {thesis};
  back.to = {false, ground};
  back.reasons = {{0, 1, {20, 60}, {}}};
  CHECK(found(text, "circular", {back}).empty());
  back.reasons = {{0, 1, {41, 60}, {}}};
  CHECK(found(text, "circular", {back}) == "warning u0 2 statements support one another in a circle\n");
}

TEST_CASE("findings stand in the order of the text and never repeat the claim") {
  ReportBuilder text;
  const auto thesis = text.thesis("trams should run all night");
  text.relate({text.claim("zebra crossings glow in the dark")}, thesis);
  text.relate({text.evidence("it stands to reason", Basis::reasoning)}, thesis);
  const auto findings = find_findings(text.build());
  REQUIRE(findings.size() == 2);
  CHECK(findings[0].id == "reasoning-only");
  CHECK(findings[1].id == "unsupported");
  CHECK(std::ranges::is_sorted(findings, {}, &Finding::span));
  for (const auto& finding : findings) CHECK(finding.message.find("zebra") == std::string::npos);
}

TEST_CASE("a chain as long as a book is no trouble") {
  ReportBuilder text;
  auto above = text.thesis("it all hangs together");
  text.units().back().margin = 5;
  for (int i = 0; i < 50000; ++i) {
    const auto next = text.claim("x");
    text.relate({next}, above);
    above = next;
  }
  text.relate({text.evidence("a fact")}, above);
  CHECK(find_findings(text.build()).empty());
}

TEST_CASE("single-source sees through chains as long as a book") {
  ReportBuilder text;
  auto above = text.thesis("trams should run all night");
  for (int i = 0; i < 50000; ++i) {
    const auto next = text.claim("x");
    text.relate({next}, above);
    above = next;
  }
  const auto word = text.evidence("I see it every night", Basis::testimony);
  text.attribute(word, text.voice("Ada Brook"));
  text.relate({word}, above);
  const auto found_single = found(text, "single-source");
  CHECK(found_single == "warning u0 all the evidence for the thesis comes from Ada Brook alone\n");
  text.relate({text.evidence("nobody likes to walk", Basis::reasoning)}, 0);
  CHECK(found(text, "single-source")
            .starts_with("warning u0 all outside support for the thesis runs through Ada Brook\n"));
}

TEST_CASE("a claim that very many voices support is judged to its end") {
  ReportBuilder text;
  const auto thesis = text.thesis("trams should run all night");
  for (int i = 0; i < 100'000; ++i) {
    const auto word = text.evidence("they should", Basis::testimony);
    text.attribute(word, text.voice("", Naming::anonymous));
    text.relate({word}, thesis);
  }
  const auto findings = find_findings(text.build());
  const auto anonymous = std::ranges::find(findings, "anonymous-source", &Finding::id);
  REQUIRE(anonymous != findings.end());
  CHECK(anonymous->voices.size() == 100'000);
}
