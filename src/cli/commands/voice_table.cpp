#include "cli/commands/voice_table.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "cli/terminal/console.hpp"
#include "render/escape/csv.hpp"
#include "render/escape/escape.hpp"
#include "render/json/words.hpp"

namespace argmap::cli {
namespace {

using render::VoiceUse;

/// "direct", "2 direct, 1 indirect"
std::string forms(const VoiceUse& use) {
  std::string out;
  const std::uint32_t all = use.direct + use.indirect + use.mixed;
  const auto add = [&](std::uint32_t count, std::string_view kind) {
    if (count == 0) return;
    if (!out.empty()) out += ", ";
    if (all > 1) out += fmt::format("{} ", count);
    out += kind;
  };
  add(use.direct, "direct");
  add(use.mixed, "mixed");
  add(use.indirect, "indirect");
  return out;
}

/// "Edmund Vasey, chairs the committee"
std::string who(const Voice& voice) {
  constexpr std::size_t most = 60;
  std::string out = voice.name.empty() ? "(nobody is named)" : voice.name;
  if (!voice.role.empty() && out.find(voice.role) == std::string::npos) out += ", " + voice.role;
  return shown(render::cut(out, most));
}

std::string words_of(const Report& report, const std::vector<std::uint32_t>& units) {
  std::string out;
  for (const std::uint32_t unit : units) {
    if (!out.empty()) out += " | ";
    out += render::words_of(report.document, report.graph.units()[unit].spans);
  }
  return out;
}

}  // namespace

std::string voice_table(const Report& report, const std::vector<VoiceUse>& uses) {
  if (uses.empty()) return "";
  std::vector<std::uint32_t> order(uses.size());
  for (std::uint32_t i = 0; i < order.size(); ++i) order[i] = i;
  std::ranges::stable_sort(order, std::greater<>(), [&](std::uint32_t i) { return uses[i].words; });
  std::string out =
      fmt::format("{:>6}  {:<24} {:<10} {:<5} {:>6}  {}\n", "words", "form", "naming", "stake", "claims", "voice");
  for (const std::uint32_t i : order) {
    const Voice& voice = report.voices[i];
    out += fmt::format("{:>4.0f} %  {:<24} {:<10} {:<5} {:>6}  {}\n", 100 * uses[i].share, forms(uses[i]),
                       name_of(voice.naming), voice.interest ? "yes" : "", uses[i].supports.size(), who(voice));
  }
  return out;
}

std::string voice_csv_head() {
  return render::csv_line({"file", "line", "name", "role", "naming", "outlet", "interest", "interest words", "direct",
                           "mixed", "indirect", "words", "share", "supports", "attacks", "claims that rest on it"});
}

std::string voice_csv(const Report& report, const std::vector<VoiceUse>& uses) {
  std::string out;
  const auto number = [](std::size_t value) { return std::to_string(value); };
  for (std::size_t i = 0; i < uses.size(); ++i) {
    const Voice& voice = report.voices[i];
    const VoiceUse& use = uses[i];
    const Span first = render::first_words(report.attributions[voice.attributions.front()]);
    const Span interest = voice.interest ? voice.interest_words : Span{};
    out +=
        render::csv_line({report.document.name, number(place_of(report.document, first.begin).line), voice.name,
                          voice.role, std::string(name_of(voice.naming)), voice.outlet, voice.interest ? "yes" : "no",
                          render::words_of(report.document, std::vector{interest}), number(use.direct),
                          number(use.mixed), number(use.indirect), number(use.words), fmt::format("{:.3f}", use.share),
                          number(use.supports.size()), number(use.attacks.size()), words_of(report, use.supports)});
  }
  return out;
}

}  // namespace argmap::cli
