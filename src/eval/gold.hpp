// Gold: texts that careful readers annotated, in the interchange format, one JSON object a line.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "argmap/span.hpp"
#include "argmap/unit.hpp"

namespace argmap::eval {

enum class GoldRole : std::uint8_t { major_claim, claim, premise, none };

struct GoldUnit {
  Span span;
  GoldRole role = GoldRole::none;
  bool listed = false;       ///< of what was found: it is listed as unsupported
  bool also_thesis = false;  ///< another careful reader could have taken it for the thesis
};

struct GoldRelation {
  std::uint32_t from = 0;  ///< index into `Gold::units`
  std::uint32_t to = 0;
  RelationType type = RelationType::supports;  ///< gold does not tell attacks from undercuts: both are attacks
  bool implied = false;                        ///< left implied by the annotators; metrics leave it out
};

/// Each part may be several stretches, and source or cue may be missing.
struct GoldAttribution {
  std::vector<Span> source;
  std::vector<Span> cue;
  std::vector<Span> content;
  std::string kind;  ///< "direct", "indirect", "mixed" or whatever the annotators tell apart, or ""
};

/// One annotated text. Spans are bytes of `text`.
struct Gold {
  std::string name;   ///< its id, or ""
  std::string split;  ///< "train", "dev", or "" where it belongs to none
  std::string text;
  std::vector<GoldUnit> units;
  std::vector<GoldRelation> relations;  ///< those that the annotators left implied included
  std::vector<GoldAttribution> attributions;
  std::vector<Span> furniture;
};

struct GoldLine {
  Gold gold;
  std::string problem;  ///< what is wrong in the line, with a hint; "" where it can be used
};
/// Reads a line: `text`, and what there is of `id`, `split`, `units` {id, start, end, type, also_thesis}, `relations`,
/// `implied_relations` and `restates` {from, to, type}, `attributions` {source, cue, content, kind} and `furniture`.
/// Offsets count code points of `text` from 0; other keys are left alone.
[[nodiscard]] GoldLine read_gold_line(std::string_view line);

/// What is taken of texts in several parts where no part is asked for.
enum class Unasked : std::uint8_t { training, all };

/// The texts of the part that is wanted: of `split`; without one what `unasked` says: those of "train" where there is
/// such a part, or all. `split` then says which that is.
[[nodiscard]] std::vector<Gold> part_of(std::vector<Gold> golds, std::string& split,
                                        Unasked unasked = Unasked::training);

}  // namespace argmap::eval
