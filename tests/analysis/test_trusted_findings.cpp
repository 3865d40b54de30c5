// What keeps findings from crying wolf: they are about what the text shows, not about what the map had to guess.
#include <doctest/doctest.h>

#include <algorithm>

#include "found.hpp"

using namespace argmap;
using namespace argmap::test;

namespace {

std::string found_with(const ReportBuilder& builder, std::string_view id, const rules::Thresholds& thresholds) {
  std::string lines;
  for (const auto& finding : find_findings(builder.build(), {}, {}, thresholds)) {
    if (finding.id == id) lines += finding.message + "\n";
  }
  return lines;
}

}  // namespace

TEST_CASE("what the author himself says behind a but is what he holds, and no objection to a lesser claim") {
  ReportBuilder text;
  const auto thesis = text.thesis("trams should run all night");
  const auto claim = text.claim("the last tram is often empty");
  const auto but = text.claim("the first one is full to the doors");
  text.relate({claim}, thesis);
  text.relate({but}, claim, RelationType::attacks);
  CHECK(found(text, "unanswered-attack").empty());
  text.relate({but}, thesis, RelationType::attacks);
  CHECK(found(text, "unanswered-attack") == "warning u2 speaks against the thesis (line 1), and nothing answers it\n");
}

TEST_CASE("one who corrects his own words raises no objection, nor does one whom the author vouches for") {
  ReportBuilder text;
  const auto thesis = text.thesis("trams should run all night");
  const auto claim = text.claim("the riders are there");
  const auto but = text.claim("nobody was seen");
  const auto guard = text.voice("Ada Brook");
  text.relate({claim}, thesis);
  text.relate({but}, claim, RelationType::attacks);
  text.attribute(but, guard, Stance::endorses);
  CHECK(found(text, "unanswered-attack").empty());
  text.report().attributions.back().stance = Stance::reports;
  CHECK(!found(text, "unanswered-attack").empty());
  text.attribute(claim, guard);
  CHECK(found(text, "unanswered-attack").empty());
}

TEST_CASE("of a thesis that is a guess nothing is said as of the thesis, and nothing is a warning") {
  ReportBuilder text;
  const auto thesis = text.thesis("the trams should run all night long");
  text.relate({text.claim("night trams are as safe as any")}, thesis);
  rules::Thresholds thresholds;
  thresholds.thesis_missing_sure = 4;
  const auto listed = [&] { return found_with(text, "unsupported", thresholds); };
  text.units().front().margin = 3.9F;
  CHECK(listed() == "stated as a fact; no reason, figure or source is given\n");
  CHECK(found_with(text, "reasoning-only", thresholds).starts_with("this claim rests on reasoning alone"));
  text.units().front().margin = 4;
  CHECK(listed() == "stated as a fact; no reason, figure or source is given, and the thesis rests on it\n");
  CHECK(found_with(text, "reasoning-only", thresholds).starts_with("the thesis rests on reasoning alone"));
}

TEST_CASE("reasoning-only: outside evidence in the paragraph, or just behind it, may bear a claim out") {
  const auto listed = [](int between) {
    ReportBuilder text;
    const auto thesis = text.thesis("trams should run all night");
    text.relate({text.evidence("a count in May found 900 riders", Basis::study)}, thesis);
    const auto claim = text.claim("people want to go home when they are tired");
    text.relate({text.evidence("nobody likes to walk in the rain", Basis::reasoning)}, claim);
    for (int i = 0; i < between; ++i) text.claim("so it goes");
    text.relate({text.evidence("eleven thefts were counted", Basis::statistic)}, thesis);
    rules::Thresholds thresholds;
    thresholds.reasoning_only_paragraphs = 3;
    return !found_with(text, "reasoning-only", thresholds).empty();
  };
  CHECK(!listed(0));  // the reason, and then the thefts
  CHECK(listed(1));
}

TEST_CASE("reasoning-only: a remark, or what a rule says wants no reason, wants no better one") {
  ReportBuilder text;
  const auto thesis = text.thesis("trams should run all night");
  text.relate({text.evidence("a count in May found 900 riders", Basis::study)}, thesis);
  const auto claim = text.claim("take the tram when you are tired");
  text.relate({text.evidence("nobody likes to walk in the rain", Basis::reasoning)}, claim);
  const auto aside = text.claim("so be it then");
  text.relate({text.evidence("nobody likes to wait in the rain", Basis::reasoning)}, aside);
  CHECK(found(text, "reasoning-only").starts_with("note u2"));
  CHECK(std::ranges::count(found(text, "reasoning-only"), '\n') == 1);
  const std::vector<argmap::extract::Clue> clues{{claim, "unsupported", true, {}}};
  for (const auto& finding : find_findings(text.build(), {}, clues)) CHECK(finding.id != "reasoning-only");
}

TEST_CASE("single-source: that one quotation bears a claim is plain to see, where the rules say so") {
  ReportBuilder text;
  const auto thesis = text.thesis("trams should run all night");
  text.relate({text.evidence("the meters counted 900 riders", Basis::statistic)}, thesis);
  const auto claim = text.claim("the riders are there");
  text.relate({claim}, thesis);
  const auto driver = text.voice("Ada Brook");
  const auto say = [&](std::string_view words) {
    const auto word = text.evidence(words, Basis::testimony);
    text.attribute(word, driver);
    text.relate({word}, claim);
  };
  rules::Thresholds thresholds;
  thresholds.single_source_fewest_supports = 2;
  say("I see them every night");
  CHECK(found_with(text, "single-source", thresholds).empty());
  say("the cars are full at two");
  CHECK(found_with(text, "single-source", thresholds) ==
        "all the evidence for this claim comes from Ada Brook alone\n");
}

TEST_CASE("single-source says nothing where it is also said what is the matter with the voice") {
  ReportBuilder text;
  const auto thesis = text.thesis("trams should run all night");
  const auto word = text.evidence("our trams are never late", Basis::testimony);
  text.attribute(word, text.voice("Carl Moss", Naming::named, "head of the tramways", true));
  text.relate({word}, thesis);
  CHECK(found(text, "interested-source") == "warning u0 rests on Carl Moss alone, who has a stake in the matter\n");
  CHECK(found(text, "single-source").empty());
}

TEST_CASE("anonymous-source: somebody new who is brought in without a name, and nobody else") {
  const auto said_by = [](std::string name) {
    ReportBuilder text;
    const auto thesis = text.thesis("trams should run all night");
    const auto word = text.evidence("the cars are full at two", Basis::testimony);
    text.attribute(word, text.voice(std::move(name), Naming::anonymous));
    text.relate({word}, thesis);
    return found(text, "anonymous-source");
  };
  CHECK(said_by("a driver") == "warning u0 rests on a driver alone, whose name is not given\n");
  CHECK(said_by("port officials") == "warning u0 rests on port officials alone, whose names are not given\n");
  CHECK(!said_by("two of her neighbours").empty());
  CHECK(!said_by("Drivers in Hale").empty());
  for (const char* other : {"the driver", "This trade group", "my father", "its plain language", "Hale’s mood",
                            "some 38 percent of those asked", "almost a third of riders", "he", "restitution"}) {
    CHECK_MESSAGE(said_by(other).empty(), other);
  }
}

TEST_CASE("a document has no stake, and a group is several people") {
  ReportBuilder text;
  const auto thesis = text.thesis("trams should run all night");
  const auto report = text.evidence("the trams are never late", Basis::study);
  text.attribute(report, text.voice("a report of the tramways", Naming::document, {}, true));
  text.relate({report}, thesis);
  CHECK(found(text, "interested-source").empty());
  const auto drivers = text.evidence("we are the best", Basis::testimony);
  text.attribute(drivers, text.voice("the drivers of Hale", Naming::collective, {}, true));
  text.relate({drivers}, thesis);
  CHECK(found(text, "interested-source") ==
        "note u0 rests in part on the drivers of Hale, who have a stake in the matter\n");
}

TEST_CASE("what a doubtful voice bears alone is a warning only under the thesis") {
  ReportBuilder text;
  const auto thesis = text.thesis("trams should run all night");
  const auto safe = text.claim("night trams are as safe as any");
  const auto lit = text.claim("every stop will be lit all night");
  const auto word = text.evidence("I saw the lamps", Basis::testimony);
  text.relate({safe}, thesis);
  text.relate({lit}, safe);
  text.relate({word}, lit);
  text.attribute(word, text.voice("a clerk", Naming::anonymous));
  CHECK(found(text, "anonymous-source") == "note u2 rests on a clerk alone, whose name is not given\n");
}

TEST_CASE("one-sided: somebody of the other side must be told of, not only a but of the author's") {
  ReportBuilder text;
  const auto thesis = text.thesis("trams should run all night");
  for (const char* name : {"Ada Brook", "Ben Tarn"}) {
    const auto word = text.evidence("I need them", Basis::testimony);
    text.attribute(word, text.voice(name));
    text.relate({word}, thesis);
  }
  const auto but = text.claim("they cost a little");
  text.relate({but}, thesis, RelationType::attacks, true);
  CHECK(found(text, "one-sided").empty());
  text.attribute(but, text.voice("critics", Naming::vague));
  CHECK(!found(text, "one-sided").empty());
}

TEST_CASE("single-source: some or critics are no single voice") {
  const auto said_by = [](Naming naming) {
    ReportBuilder text;
    const auto thesis = text.thesis("trams should run all night");
    const auto some = text.voice("some", naming);
    for (const auto* words : {"I see them every night", "the cars are full at two"}) {
      const auto word = text.evidence(words, Basis::testimony);
      text.attribute(word, some);
      text.relate({word}, thesis);
    }
    return found(text, "single-source");
  };
  CHECK(!said_by(Naming::collective).empty());
  CHECK(said_by(Naming::vague).empty());
}

TEST_CASE("unsupported: what something else may well support is no warning, though the thesis rests on it") {
  ReportBuilder text;
  const auto thesis = text.thesis("trams should run all night");
  const auto cheap = text.claim("they cost the town very little");
  const auto count = text.evidence("eleven thefts were counted in a year", Basis::statistic);
  text.relate({cheap}, thesis);
  Relation close;
  close.from = {count};
  close.to = {false, thesis};
  close.weight = 2;
  using What = Instead::What;
  close.lost = {{What::supports, cheap, 1.9F}};  // nothing supports it by .52
  Report report = text.build();
  std::vector<Relation> relations(report.graph.relations().begin(), report.graph.relations().end());
  relations.push_back(close);
  report.graph = ArgumentGraph(text.units(), relations);
  const auto severity = [&](double warning) {
    const auto findings = find_findings(report, {}, {}, {.unsupported_warning = warning});
    return std::ranges::find(findings, "unsupported", &Finding::id)->severity;
  };
  CHECK(severity(0.5) == Severity::warning);
  CHECK(severity(0.55) == Severity::note);
}
