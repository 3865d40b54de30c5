// Cited voices: who is said to have said what.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "argmap/reason.hpp"
#include "argmap/span.hpp"

namespace argmap {

enum class AttributionKind : std::uint8_t { direct, indirect, mixed };
enum class Naming : std::uint8_t { named, anonymous, collective, vague, document };
/// What the author makes of the attributed content.
enum class Stance : std::uint8_t { reports, endorses, rejects };
/// What the attributing words do. Only attributions are voices; the rest is no speech: what somebody feels or wants,
/// means to do or decided, how somebody votes, and speech that did not take place ("would say", "if he claims").
enum class Citing : std::uint8_t { attribution, attitude, plan, vote, unsaid };

[[nodiscard]] std::string_view name_of(AttributionKind kind);
[[nodiscard]] std::string_view name_of(Naming naming);
[[nodiscard]] std::string_view name_of(Stance stance);
[[nodiscard]] std::string_view name_of(Citing citing);

/// One act of citing: these words attribute that content to this voice.
struct Attribution {
  std::uint32_t voice = 0;    ///< index into `Report::voices`; `none` for one of `Report::attitudes`
  std::vector<Span> source;   ///< the words that name the voice here; empty where the text leaves it out
  std::vector<Span> cue;      ///< the attributing words; empty for a quotation that simply stands there
  std::vector<Span> content;  ///< what is attributed, quotation marks included
  AttributionKind kind = AttributionKind::indirect;
  Stance stance = Stance::reports;
  Citing citing = Citing::attribution;
  std::vector<Reason> reasons;
  std::vector<Alternative> lost;
};

/// Somebody other than the author to whom the text attributes words, a belief or a judgement.
struct Voice {
  std::string name;  ///< fullest form in the text
  Naming naming = Naming::named;
  std::string role;                         ///< office or expertise in the text's words, or empty
  bool interest = false;                    ///< the text itself shows a stake
  Span interest_words;                      ///< the words that show it; empty without interest
  std::string outlet;                       ///< where it was said ("China Daily"), or empty
  std::vector<std::uint32_t> attributions;  ///< indices into `Report::attributions`, in text order
  std::vector<Reason> reasons;              ///< for naming, role and interest
};

}  // namespace argmap
