// A loaded rule pack: the values that matching and extraction work with.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "argmap/reason.hpp"
#include "argmap/unit.hpp"
#include "rules/book/exercises.hpp"
#include "rules/book/features.hpp"
#include "rules/book/pair_tests.hpp"
#include "rules/book/thresholds.hpp"
#include "rules/book/unit_tests.hpp"
#include "rules/program/program.hpp"

namespace argmap::rules {

enum class ProposalKind : std::uint8_t {
  furniture,
  author,
  voice,
  naming,
  role,
  interest,
  stance,
  unit,
  boundary,
  connective,
  relation,
  genre,
  finding,
  kind,   ///< of a claim, whether or not it is one
  basis,  ///< of evidence
  sex,    ///< of the person whom words name
  side,   ///< of a debate, that a label opens
};
inline constexpr std::size_t proposal_kinds = 17;

/// Where an end of a proposed relation lies.
enum class End : std::uint8_t { capture, here, previous, next, earlier, later, candidate };

/// What a voice rule proposes: an attribution, something beside it (in the order of Citing), that the words attributed
/// end before the match, or that the match is no part of the words for who speaks.
enum class VoiceProposal : std::uint8_t { attribution, attitude, plan, vote, unsaid, end, aside };
enum class FurnitureScope : std::uint8_t { block, sentence, match };
enum class Sex : std::uint8_t { unknown, male, female, neither };
/// What a label says of the text below it; `neither` ends the side above.
enum class DebateSide : std::uint8_t { neither, pro, contra };
enum class UnitProposal : std::uint8_t { thesis, claim, evidence, background };

/// What a rule proposes. Which members count depends on `kind`.
struct Proposal {
  ProposalKind kind = ProposalKind::unit;
  std::string value;    ///< as written: the furniture category, the connective's sense, the genre, the finding
  std::int8_t at = -1;  ///< capture slot that the proposal is about; -1: the whole match
  FurnitureScope scope = FurnitureScope::block;
  VoiceProposal voice = VoiceProposal::attribution;
  bool source_is_subject =
      false;  ///< `source: subject`: the source is the subject of the clause where none is captured
  UnitProposal unit = UnitProposal::claim;
  bool has_claim_kind = false;  ///< `kind` was given
  ClaimKind claim_kind = ClaimKind::fact;
  bool has_basis = false;  ///< `basis` was given
  Basis basis = Basis::reasoning;
  Naming naming = Naming::named;
  Stance stance = Stance::reports;
  Sex sex = Sex::unknown;
  DebateSide side = DebateSide::neither;
  RelationType relation = RelationType::supports;
  End from = End::candidate;
  End to = End::candidate;
  std::int8_t from_capture = -1;  ///< slot, where `from` is `End::capture`
  std::int8_t to_capture = -1;
  bool any_relation = false;  ///< `relation: any`: speaks for attaching here, whatever the type
  bool conceded = false;
  bool linked = false;
  bool spares = false;  ///< a finding: that there is none

  [[nodiscard]] bool names_kind() const { return kind == ProposalKind::kind || has_claim_kind; }
  [[nodiscard]] bool names_basis() const { return kind == ProposalKind::basis || has_basis; }
};

/// Whether it proposes what is no attribution but stands beside them.
[[nodiscard]] constexpr bool is_beside(const Proposal& p) {
  return p.kind == ProposalKind::voice && p.voice != VoiceProposal::attribution && p.voice < VoiceProposal::end;
}

/// A sentence that a rule carries to prove itself.
struct Example {
  std::string text;  ///< marks taken out
  struct Mark {
    std::string capture;  ///< "" for a bare [ ]
    Span span;            ///< bytes of `text`
  };
  std::vector<Mark> marks;
  std::uint32_t line = 0;  ///< where it stands in the rule file, from 1
};

struct Weight {
  double value = 1.0;             ///< natural log-odds, as used: fitted, else judged, else counted
  double start = 1.0;             ///< judged, else counted: where a fit begins
  std::string origin = "judged";  ///< of `value`: "fitted", "judged" or "counted"
  std::uint32_t right = 0;
  std::uint32_t of = 0;  ///< 0: not counted
  std::string measured_on = "judged";
};

/// A part of patterns, as it is written.
struct NamedPart {
  std::string name;
  std::string text;
};

struct Rule {
  std::string id;
  std::string means;
  std::string explain;
  std::string file;
  std::uint32_t line = 0;        ///< of its id, from 1
  std::string pattern_text;      ///< as written, several joined by " | "; empty for a rule of `where` alone
  std::string unless_text;       ///< the same of `unless`
  std::vector<NamedPart> parts;  ///< that these name, each once
  Proposal propose;
  std::vector<std::string> captures;  ///< names, by slot
  FeatureTest where;
  std::vector<std::string> where_names;  ///< as written
  Weight weight;
  std::vector<Example> yes;
  std::vector<Example> no;
  std::vector<Example> known_miss;
  [[nodiscard]] bool has_pattern() const { return !pattern_text.empty(); }
  /// The slot of a capture, or -1.
  [[nodiscard]] int slot(std::string_view name) const;
};

/// An attribution that careful readers find and the analysis does not yet.
struct KnownMiss {
  Example example;      ///< source, cue, content and content2 marked
  std::string because;  ///< why it is missed
  std::string file;
};

/// A kind of text, and how much rules weigh in it.
struct Genre {
  std::string id;
  std::string means;
  bool argues = true;                                     ///< false: such texts argue no thesis
  std::vector<std::pair<std::uint32_t, double>> weights;  ///< by index of the rule, in place of its own
};

/// What extraction asks of a rule again and again. Rules are large and lie far apart, and a text has thousands of
/// votes.
struct Brief {
  ProposalKind kind = ProposalKind::unit;
  UnitProposal unit = UnitProposal::claim;
  ClaimKind claim_kind = ClaimKind::fact;
  Basis basis = Basis::reasoning;
  RelationType relation = RelationType::supports;
  End from = End::candidate;
  End to = End::candidate;
  std::int8_t from_capture = -1;
  std::int8_t to_capture = -1;
  std::int8_t at = -1;
  std::uint8_t captures = 0;  ///< how many there are
  std::uint8_t asks = 0;      ///< bit 1 << Scope for every scope that `where` asks for
  bool names_kind = false;
  bool names_basis = false;
  bool any_relation = false;
  bool conceded = false;
  bool linked = false;
  VoiceProposal voice = VoiceProposal::attribution;
  UnitTopics topic = 0;  ///< that it speaks for

  [[nodiscard]] bool asks_for(Scope scope) const { return (asks >> static_cast<unsigned>(scope) & 1) != 0; }
};

/// Where a rule keeps the captures that make an attribution; -1 where it has none of that name.
struct VoiceSlots {
  std::int8_t source = -1;
  std::int8_t cue = -1;
  std::int8_t content = -1;
  std::int8_t content2 = -1;
  std::int8_t role = -1;
  std::int8_t outlet = -1;
};

/// What texts ask of all rules, worked out once: a short text should not have to read them all.
struct Digest {
  std::vector<Brief> briefs;                   ///< by rule
  std::vector<VoiceSlots> voice_slots;         ///< by rule; of voice rules alone
  std::vector<float> weights;                  ///< by rule, as they are where no genre says otherwise
  std::vector<std::vector<float>> weights_in;  ///< by genre, then by rule
  std::array<std::vector<std::uint32_t>, proposal_kinds> without_pattern;  ///< by kind: the rules of `where` alone
  PairTests pairs;                                                         ///< those of them that are about relations
  UnitRules units;                                                         ///< and those about units
  RuleNotes::Shared notes;                                                 ///< by rule
};

[[nodiscard]] Digest digest_of(const std::vector<Rule>& rules, const std::vector<Genre>& genres);

struct Book {
  bool attitudes = false;               ///< holds the rules for what stands beside attributions
  std::vector<Rule> rules;              ///< by id
  std::vector<Genre> genres;            ///< by id
  Digest digest;                        ///< of the rules
  Program program;                      ///< all patterns, compiled together
  std::vector<KnownMiss> known_misses;  ///< by file and line
  Thresholds thresholds;                ///< of the findings
  Exercises exercises;                  ///< how sheets are made
  std::string fitted_on;                ///< the texts that fitted weights were fitted on, or ""

  /// The rule of that id, or nullptr.
  [[nodiscard]] const Rule* rule(std::string_view id) const;
};

}  // namespace argmap::rules
