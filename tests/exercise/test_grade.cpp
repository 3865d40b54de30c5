// Marks that a teacher would give.
#include <doctest/doctest.h>

#include "exercise/grade.hpp"
#include "sample_sheets.hpp"

using namespace argmap;

namespace {

/// Points for one answer to an item of the sheet in which every item is worth two.
double points(const std::string& item, const std::string& answer) {
  const auto grades = exercise::grade(test::nasty_sheet(), "a.csv", "learner,item,answer\nann," + item + "," + answer);
  REQUIRE(grades.diagnostics.empty());
  REQUIRE(grades.marks.size() == 1);
  return grades.marks.front().points;
}

}  // namespace

TEST_CASE("a choice is right or wrong; two crosses where one is wanted are wrong") {
  CHECK(points("q1", "b") == 2);
  CHECK(points("Q1", " B ") == 2);
  CHECK(points("q1", "a") == 0);
  CHECK(points("q1", "a;b") == 0);
}

TEST_CASE("a choice of several gives a share for each right one and takes one for each wrong one") {
  CHECK(points("q5", "a;c") == 2);
  CHECK(points("q5", "a") == 1);
  CHECK(points("q5", "a;b") == 0);
  CHECK(points("q5", "a;b;c") == 1);
  CHECK(points("q5", "a;a") == 1);
}

TEST_CASE("a match gives a share for each row, an order what goes beyond chance") {
  CHECK(points("q2", "1=b;2=a") == 2);
  CHECK(points("q2", "1=b; 2=c") == 1);
  CHECK(points("q2", "nonsense") == 0);
  CHECK(points("q3", "2;1") == 2);
  CHECK(points("q3", "1;2") == 0);
  CHECK(points("q3", "2") == 0);
}

TEST_CASE("an open item is listed, never scored") {
  const auto grades = exercise::grade(test::nasty_sheet(), "a.csv", "learner,item,answer\nann,q4,\"long, and good\"\n");
  REQUIRE(grades.marks.size() == 1);
  CHECK_FALSE(grades.marks[0].scored);
  CHECK(grades.marks[0].answer == "long, and good");
  CHECK(grades.points == 8);
  CHECK(grades.learners.at("ann") == 0);
}

TEST_CASE("the class: difficulty is the mean share, discrimination goes with the rest of the sheet") {
  const auto grades =
      exercise::grade(test::nasty_sheet(), "a.csv",
                      "learner,item,answer\nann,q1,b\nann,q3,2;1\nbob,q1,a\nbob,q3,1;2\ncy,q1,b\ncy,q3,2;1\n");
  REQUIRE(grades.items.size() == 4);
  CHECK(grades.items[0].difficulty == doctest::Approx(2.0 / 3));
  CHECK(grades.items[0].discrimination.value() == doctest::Approx(1));
  CHECK(grades.items[1].difficulty == 0);
  CHECK_FALSE(grades.items[1].discrimination);
  CHECK(grades.learners.at("ann") == 4);
}

TEST_CASE("of two answers to one item the last counts") {
  const auto grades = exercise::grade(test::nasty_sheet(), "a.csv", "learner,item,answer\nann,q1,a\nann,q1,b\n");
  REQUIRE(grades.marks.size() == 1);
  CHECK(grades.marks[0].points == 2);
}

TEST_CASE("tables of several learners may stand below each other") {
  const auto grades = exercise::grade(test::nasty_sheet(), "a.csv",
                                      "learner,item,answer\r\nann,q1,b\r\n\nlearner,item,answer\r\nbob,q1,a\r\n");
  CHECK(grades.diagnostics.empty());
  CHECK(grades.learners.size() == 2);
}

TEST_CASE("what is wrong with the table is told by its line") {
  const auto told = [](std::string_view csv) { return exercise::grade(test::nasty_sheet(), "a.csv", csv).diagnostics; };
  CHECK(told("learner,itm,answer\n").size() == 1);
  const auto rows = told("learner,item,answer\nann,q9,b\nbob,q1\n");
  REQUIRE(rows.size() == 2);
  CHECK(rows[0].line == 2);
  CHECK(rows[0].message == "the sheet has no item 'q9'");
  CHECK(rows[1].line == 3);
}

TEST_CASE("a table without answers is told as such, and not marked") {
  const auto problem = [](const char* table) {
    const auto grades = exercise::grade(test::nasty_sheet(), "a.csv", table);
    REQUIRE(grades.diagnostics.size() == 1);
    CHECK(grades.marks.empty());
    return grades.diagnostics.front().message;
  };
  CHECK(problem("") == "the table is empty");
  CHECK(problem("learner,item,answer\n") == "no answers stand below the first line");
}
