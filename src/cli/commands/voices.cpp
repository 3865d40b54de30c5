// argmap voices: a ledger of who is cited, for what, and what rests on it.
#include <fmt/format.h>

#include <string>
#include <utility>
#include <vector>

#include "cli/commands/report_json.hpp"
#include "cli/commands/voice_table.hpp"
#include "cli/session/session.hpp"
#include "cli/terminal/ledger.hpp"

namespace argmap::cli {
namespace {

constexpr std::size_t longest_saying = 240;

std::string joined(const std::vector<Span>& spans, const Ledger& ledger, std::size_t most) {
  std::string out;
  for (const Span span : spans) {
    if (!out.empty()) out += " … ";
    out += ledger.words(span, most);
  }
  return out;
}

/// "named; founder of the mill; in the Courier; has a stake: “our mill”"
std::string description(const Voice& voice, const Ledger& ledger) {
  std::string out(name_of(voice.naming));
  if (!voice.role.empty() && voice.role != voice.name) out += "; " + shown(voice.role);
  if (!voice.outlet.empty()) out += "; in " + shown(voice.outlet);
  if (voice.interest) out += "; has a stake";
  if (voice.interest && !voice.interest_words.empty()) out += ": " + ledger.quoted(voice.interest_words);
  return out;
}

std::string_view attitude(Stance stance) {
  switch (stance) {
    case Stance::reports:
      return "reported";
    case Stance::endorses:
      return "endorsed by the author";
    case Stance::rejects:
      return "rejected by the author";
  }
  return "";
}

std::string saying(const Attribution& attribution, const Ledger& ledger) {
  const std::string cue = attribution.cue.empty() ? "" : " “" + joined(attribution.cue, ledger, 80) + "”";
  return fmt::format("  line {}:{} ({}, {})\n    {}\n", ledger.line(render::first_words(attribution)), cue,
                     name_of(attribution.kind), attitude(attribution.stance),
                     joined(attribution.content, ledger, longest_saying));
}

std::string uses(std::string_view heading, const std::vector<std::uint32_t>& units, const Ledger& ledger) {
  std::string out;
  for (const std::uint32_t unit : units) out += fmt::format("    {}\n", ledger.unit(unit));
  return out.empty() ? "" : fmt::format("  {}\n{}", heading, out);
}

std::string entry(std::uint32_t index, const render::VoiceUse& use, const Ledger& ledger) {
  const Voice& voice = ledger.report().voices[index];
  const std::string name = voice.name.empty() ? "(nobody is named)" : shown(voice.name);
  std::string out = ledger.console().styled(Style::strong, name) + "\n";
  out += "  " + description(voice, ledger) + "\n";
  for (const std::uint32_t each : voice.attributions) out += saying(ledger.report().attributions[each], ledger);
  return out + uses("on this rests", use.supports, ledger) + uses("this counts against", use.attacks, ledger);
}

void write_text(const Report& report, Console& console, bool name_file) {
  const Ledger ledger(report, console);
  const auto use = render::uses_of(report);
  if (name_file) console.out().write(console.styled(Style::faint, "== " + shown(report.document.name)) + "\n");
  console.out().write(voice_table(report, use));
  for (std::uint32_t i = 0; i < report.voices.size(); ++i) console.out().write("\n" + entry(i, use[i], ledger));
}

std::string as_json(const Report& report) {
  return report_json(report, false, [&](const render::JsonParts& parts) {
    const auto use = render::uses_of(report);
    parts.json.key("voices"), parts.json.begin_array();
    for (std::uint32_t i = 0; i < report.voices.size(); ++i) parts.voice(i, use[i]);
    parts.json.end_array();
    parts.json.key("attributions"), parts.json.begin_array();
    for (std::uint32_t i = 0; i < report.attributions.size(); ++i) parts.attribution(i);
    parts.json.end_array();
  });
}

}  // namespace

ExitCode run_voices(Invocation& invocation) {
  const std::string format = invocation.arguments.format("text");
  const std::vector<std::string>& files = invocation.arguments.operands;
  Console& console = invocation.console;
  bool first = true;
  return for_each_report(invocation, [&](const Report& report) {
    if (format == "json") {
      console.out().write(as_json(report));
    } else if (format == "csv") {
      if (std::exchange(first, false)) console.out().write(voice_csv_head());
      console.out().write(voice_csv(report, render::uses_of(report)));
    } else {
      write_text(report, console, files.size() > 1 || report.document.name != files.front());
    }
    return judged(invocation, report);
  });
}

}  // namespace argmap::cli
