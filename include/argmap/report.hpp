// Everything that was found in one text.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "argmap/diagnostic.hpp"
#include "argmap/document.hpp"
#include "argmap/graph.hpp"
#include "argmap/reason.hpp"
#include "argmap/voice.hpp"

namespace argmap {

/// A part of the text that is no argument: never analysed.
struct Furniture {
  Span span;
  std::string category;  ///< "headline", "byline", "editors-note", "caption", …: as the rules name it
  std::vector<Reason> reasons;
};

/// A statement that takes no part in the argument: narration, scene setting, description, an aside.
struct Background {
  std::vector<Span> spans;  ///< its own words, as those of a unit
  Reasons reasons;
  Alternatives lost;  ///< what it might have been instead, the best first

  /// From the first to behind the last word.
  [[nodiscard]] Span hull() const { return {spans.front().begin, spans.back().end}; }
};

/// The kind of text that this reads as. Its rules may weigh more or less than in others.
struct TextGenre {
  std::string id = "general";  ///< as the rules name it; "general" where they tell no genre
  std::string means;
  bool argues = true;           ///< false: texts of this kind argue no thesis, so no units were looked for
  float weight = 0;             ///< log-odds that it is of this genre; 0 where the genre was given
  std::vector<Reason> reasons;  ///< what spoke for it and against it
};

/// A heading inside the text; it groups what stands under it.
struct Heading {
  Span span;
  std::uint32_t block = 0;
  std::uint8_t level = 1;  ///< from 1
};

/// Something that an editor or a critical reader should look at.
struct Finding {
  std::string_view id;  ///< "unsupported", as in the vocabulary; of a FindingKind, as is the suggestion
  Severity severity = Severity::note;
  Span span;                         ///< where to look
  std::vector<std::uint32_t> units;  ///< the unit concerned first
  std::vector<std::uint32_t> voices;
  std::string message;          ///< one line in plain words, without the claim itself
  std::string_view suggestion;  ///< what would mend it, in one line
  std::vector<Reason> reasons;  ///< of the rules that pointed at it; most findings follow from the graph alone
};

/// What the analysis of one text gives. Self-contained: it points into nothing but itself.
struct Report {
  Document document;
  TextGenre genre;
  std::string author;                     ///< from byline or editor's note, or empty
  std::vector<Furniture> furniture;       ///< in text order, the headline among them
  std::vector<Heading> headings;          ///< in text order
  std::vector<Background> background;     ///< in text order; none where texts of the genre argue no thesis
  std::vector<Voice> voices;              ///< by first attribution
  std::vector<Attribution> attributions;  ///< in text order
  std::vector<Attribution> attitudes;     ///< only with `RuleChoice::attitudes`; in text order
  ArgumentGraph graph;
  std::vector<Finding> findings;  ///< in text order
  RuleNotes rules;                ///< of those that a reason names; `Reason::rule` counts them
};

}  // namespace argmap
