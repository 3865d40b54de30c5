// Findings for spreadsheets: a row each.
#include "cli/commands/check_writers.hpp"
#include "render/escape/csv.hpp"
#include "render/json/parts.hpp"
#include "render/json/words.hpp"

namespace argmap::cli {
namespace {

std::string voices_of(const Report& report, const Finding& finding) {
  std::string out;
  for (const auto voice : finding.voices) out += (out.empty() ? "" : "; ") + report.voices[voice].name;
  return out;
}

class CsvWriter : public CheckWriter {
 public:
  explicit CsvWriter(Console& console) : console_(console) {}

  void begin() override {
    console_.out().write(
        render::csv_line({"file", "line", "column", "severity", "finding", "message", "text", "voices", "suggestion"}));
  }

  void add(const Checked& checked) override {
    const Report& report = checked.report;
    const render::Positions places(report.document);
    for (const Finding* each : checked.listed) {
      const Place place = places.place(each->span.begin);
      const auto& spans = report.graph.units()[each->units.front()].spans;
      console_.out().write(render::csv_line(
          {report.document.name, std::to_string(place.line), std::to_string(place.column),
           std::string(render::severity_name(each->severity)), std::string(each->id), each->message,
           render::words_of(report.document, spans), voices_of(report, *each), std::string(each->suggestion)}));
    }
  }

 private:
  Console& console_;
};

}  // namespace

std::unique_ptr<CheckWriter> check_csv(Console& console) {
  return std::make_unique<CsvWriter>(console);
}

}  // namespace argmap::cli
