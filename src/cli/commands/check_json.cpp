// Findings as JSON: an object a text, each on a line of its own.
#include "cli/commands/check_writers.hpp"
#include "cli/commands/report_json.hpp"

namespace argmap::cli {
namespace {

class JsonLinesWriter : public CheckWriter {
 public:
  explicit JsonLinesWriter(Console& console) : console_(console) {}

  void add(const Checked& checked) override {
    console_.out().write(report_json(checked.report, false, [&](const render::JsonParts& parts) {
      list(parts, "findings", checked.listed);
      list(parts, "suppressed", checked.suppressed);
    }));
    console_.out().flush();  // whoever reads the other end of a pipe need not wait
  }

 private:
  static void list(const render::JsonParts& parts, std::string_view key, const std::vector<const Finding*>& findings) {
    parts.json.key(key), parts.json.begin_array();
    for (const Finding* each : findings) parts.finding(*each);
    parts.json.end_array();
  }

  Console& console_;
};

}  // namespace

std::unique_ptr<CheckWriter> check_json(Console& console) {
  return std::make_unique<JsonLinesWriter>(console);
}

}  // namespace argmap::cli
