// Lines of the reports that people read: places, quoted words, reasons.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "argmap/report.hpp"
#include "cli/terminal/console.hpp"
#include "render/json/positions.hpp"

namespace argmap::cli {

/// Words for the readable reports on one text. Everything that it returns is safe on a terminal. Refers to all three.
class Ledger {
 public:
  Ledger(const Report& report, const Console& console) : report_(report), console_(console), places_(report.document) {}

  /// "essay.txt:12:5"
  [[nodiscard]] std::string place(Span span) const;
  [[nodiscard]] std::uint32_t line(Span span) const { return places_.line(span.begin); }
  /// The article's words in quotation marks (unless they bring their own), cut at `most` code points.
  [[nodiscard]] std::string quoted(Span span, std::size_t most = 160) const;
  /// The words of a unit in quotation marks, an ellipsis where it is interrupted, cut at `most` code points.
  [[nodiscard]] std::string quoted(const Unit& unit, std::size_t most = 160) const;
  /// The same without quotation marks of ours.
  [[nodiscard]] std::string words(Span span, std::size_t most = 160) const;
  [[nodiscard]] std::string words(const Unit& unit, std::size_t most = 160) const;
  /// "evidence (statistic)"
  [[nodiscard]] static std::string role(const Unit& unit);
  /// "u4 claim (policy), line 12: “Words”"
  [[nodiscard]] std::string unit(std::uint32_t index) const;
  /// A line a vote: its weight, the rule, its explanation, where the weight comes from, the words that it matched.
  [[nodiscard]] std::string reasons(const std::vector<Reason>& reasons, std::string_view indent) const;
  /// A line an alternative: what it was, its weight, and the rules that voted for it.
  [[nodiscard]] std::string lost(const std::vector<Alternative>& lost, std::string_view indent) const;
  /// "by relation.because +2.50, attach.previous +1.20", or "".
  [[nodiscard]] std::string votes(const std::vector<Reason>& reasons) const;

  [[nodiscard]] const Report& report() const { return report_; }
  [[nodiscard]] const Console& console() const { return console_; }
  [[nodiscard]] const render::Positions& places() const { return places_; }

 private:
  [[nodiscard]] std::string reason(const Reason& reason, std::string_view indent) const;

  const Report& report_;
  const Console& console_;
  render::Positions places_;
};

}  // namespace argmap::cli
