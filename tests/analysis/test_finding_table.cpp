// The table of findings, and those that came with it.
#include <doctest/doctest.h>

#include <algorithm>

#include "argmap/findings.hpp"
#include "found.hpp"

using namespace argmap;
using namespace argmap::test;

TEST_CASE("voice-only: many say so, and until something can be looked up") {
  ReportBuilder text;
  const auto thesis = text.thesis("trams should run all night");
  for (const char* name : {"Ada Brook", "Ben Tarn"}) {
    const auto word = text.evidence("the cars are full", Basis::testimony);
    text.attribute(word, text.voice(name));
    text.relate({word}, thesis);
  }
  CHECK(found(text, "voice-only") ==
        "warning u0 the thesis rests on what Ada Brook and Ben Tarn say alone: no figure, study or event stands "
        "anywhere under it\n");
  text.relate({text.evidence("the meters counted 900 riders", Basis::statistic)}, thesis);
  CHECK(found(text, "voice-only").empty());
}

TEST_CASE("vague-source: nobody in particular supports it") {
  ReportBuilder text;
  const auto thesis = text.thesis("trams should run all night");
  const auto word = text.evidence("everybody wants it", Basis::testimony);
  text.attribute(word, text.voice("some", Naming::vague));
  text.relate({word}, thesis);
  CHECK(found(text, "vague-source") == "warning u0 rests on some alone, and nobody can tell who that is\n");
}

TEST_CASE("unanswered-attack: until it is answered, granted or rejected, and never the author's own answer") {
  ReportBuilder text;
  const auto thesis = text.thesis("trams should run all night");
  const auto noise = text.claim("the noise wakes the town");
  const auto step = text.relate({noise}, thesis, RelationType::attacks);
  CHECK(found(text, "unanswered-attack") == "warning u1 speaks against the thesis (line 1), and nothing answers it\n");
  auto answered = text;
  answered.relate({answered.evidence("the rails are new")}, noise, RelationType::attacks);
  CHECK(found(answered, "unanswered-attack").empty());
  auto parried = text;
  parried.relate({parried.evidence("towns sleep through rain too")}, step, RelationType::undercuts);
  CHECK(found(parried, "unanswered-attack").empty());
  auto rejected = text;
  rejected.attribute(noise, rejected.voice("critics", Naming::vague), Stance::rejects);
  CHECK(found(rejected, "unanswered-attack").empty());
  ReportBuilder granted;
  const auto own = granted.thesis("trams should run all night");
  granted.relate({granted.claim("it costs more")}, own, RelationType::attacks, true);
  CHECK(found(granted, "unanswered-attack").empty());
}

TEST_CASE("restated-not-argued: said again without a reason") {
  ReportBuilder text;
  const auto thesis = text.thesis("trams should run all night");
  text.relate({text.thesis("so let the trams run")}, thesis, RelationType::restates);
  CHECK(found(text, "restated-not-argued") ==
        "warning u0 the thesis is said again in line 2, and nothing supports it anywhere\n");
  text.relate({text.evidence("nine in ten riders asked for it")}, thesis);
  CHECK(found(text, "restated-not-argued").empty());
}

TEST_CASE("one-sided: two speak for it, the objection has no voice") {
  ReportBuilder text;
  const auto thesis = text.thesis("trams should run all night");
  for (const char* name : {"Ada Brook", "Ben Tarn"}) {
    const auto word = text.evidence("the cars are full", Basis::testimony);
    text.attribute(word, text.voice(name));
    text.relate({word}, thesis);
  }
  CHECK(found(text, "one-sided").empty());
  const auto noise = text.claim("the noise wakes the town");
  text.relate({noise}, thesis, RelationType::attacks);
  text.attribute(noise, text.voice("some", Naming::vague));
  CHECK(found(text, "one-sided") ==
        "note u0 Ada Brook and Ben Tarn speak for the thesis; what speaks against it (line 4) has no voice of its "
        "own\n");
  text.attribute(noise, text.voice("Carl Moss"));
  CHECK(found(text, "one-sided").empty());
}

TEST_CASE("a voice that begins a sentence has a small letter in the middle of a message") {
  ReportBuilder text;
  const auto thesis = text.thesis("trams should run all night");
  for (const char* name : {"A study by the county", "The Guardian", "The council"}) {
    const auto word = text.evidence("the cars are full", Basis::testimony);
    text.attribute(word, text.voice(name));
    text.relate({word}, thesis);
  }
  const auto noise = text.claim("the noise wakes the town");
  text.relate({noise}, thesis, RelationType::attacks);
  text.attribute(noise, text.voice("some", Naming::vague));
  CHECK(found(text, "one-sided").find("a study by the county, The Guardian and the council speak") !=
        std::string::npos);
}

TEST_CASE("thesis-missing: several claims and only a guess at the thesis") {
  ReportBuilder text;
  text.thesis("trams should run all night");
  text.claim("the rails are new");
  CHECK(found(text, "thesis-missing").empty());
  text.claim("the town is small");
  CHECK(found(text, "thesis-missing") == "note u0 no statement stands out as the thesis; this one is the best guess\n");
  text.units().front().margin = 3;
  CHECK(found(text, "thesis-missing").empty());
}

TEST_CASE("what words tell: a quantity without a number, unless a figure stands in it or under it") {
  ReportBuilder text;
  const auto thesis = text.thesis("trams should run all night");
  const auto most = text.claim("most of the riders want it");
  text.relate({most}, thesis);
  const std::vector<argmap::extract::Clue> clues{{most, "no-number", false, {}}};
  const auto listed = [&] {
    const auto findings = find_findings(text.build(), {}, clues);
    return std::ranges::count(findings, "no-number", &Finding::id);
  };
  CHECK(listed() == 1);
  text.relate({text.evidence("812 of 900 signed", Basis::event)}, most);
  CHECK(listed() == 0);
}

TEST_CASE("a rule can spare a statement from any finding") {
  ReportBuilder text;
  const auto thesis = text.thesis("trams should run all night");
  const auto safe = text.claim("night trams are as safe as any");
  text.relate({safe}, thesis);
  const std::vector<argmap::extract::Clue> clues{{safe, "unsupported", true, {}}};
  for (const auto& finding : find_findings(text.build(), {}, clues)) CHECK(finding.id != "unsupported");
}

TEST_CASE("the table: every finding has all its words, and every finding found stands in it") {
  for (const auto& kind : finding_kinds()) {
    CHECK(find_finding_kind(kind.id) == &kind);
    for (const auto words : {kind.means, kind.explanation, kind.suggestion}) {
      CHECK(!words.empty());
      CHECK(words.find('\n') == std::string_view::npos);
    }
  }
  CHECK(finding_kinds().size() == 14);
  CHECK(find_finding_kind("unsuported") == nullptr);
  ReportBuilder text;
  text.thesis("trams should run all night");
  const auto findings = find_findings(text.build());
  REQUIRE(findings.size() == 1);
  CHECK(findings.front().suggestion == find_finding_kind("unsupported")->suggestion);
}

TEST_CASE("circular: the same words are the same statement, but saying it again is no circle") {
  const auto circles = [](std::string_view words,
                          const std::vector<std::pair<std::uint32_t, std::uint32_t>>& supports) {
    Report report;
    report.document = read_document("x", words);
    std::vector<Unit> units;
    for (const Sentence& sentence : report.document.sentences) {
      units.emplace_back().spans = {sentence.span};
      units.back().role = units.size() == 1 ? Role::thesis : Role::claim;
    }
    std::vector<Relation> relations;
    for (const auto& [from, to] : supports) {
      relations.emplace_back().from = {from};
      relations.back().to = {false, to};
      relations.back().reasons = {{0, 1, {from, from + 1}, {}}};  // marked by words
    }
    report.graph = ArgumentGraph(std::move(units), std::move(relations));
    const auto findings = find_findings(report);
    return std::ranges::count(findings, "circular", &Finding::id);
  };
  const std::string_view words =
      "The gazette is trusted. It prints the truth. It prints the truth. The gazette is trusted.";
  CHECK(circles(words, {{1, 0}, {2, 0}, {3, 2}}) == 1);
  CHECK(circles(words, {{1, 0}, {2, 0}}) == 0);
  CHECK(circles("The gazette is trusted. The gazette is trusted.", {{1, 0}}) == 0);
}

TEST_CASE("a pack sets the numbers that findings go by") {
  ReportBuilder text;
  text.thesis("trams should run all night");
  text.relate({text.claim("so be it, then")}, 0);
  rules::Thresholds thresholds;
  const auto count = [&](std::string_view id) {
    return std::ranges::count(find_findings(text.build(), {}, {}, thresholds), id, &Finding::id);
  };
  CHECK(count("unsupported") == 0);
  thresholds.unsupported_fewest_words = 0;
  CHECK(count("unsupported") == 1);
  CHECK(count("thesis-missing") == 0);
  thresholds.thesis_missing_fewest_claims = 2;
  CHECK(count("thesis-missing") == 1);
  thresholds.thesis_missing_doubt = 0;
  text.units().front().margin = 0.5F;
  CHECK(count("thesis-missing") == 0);
}
