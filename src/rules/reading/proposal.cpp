#include "rules/reading/proposal.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "rules/files/suggest.hpp"

namespace argmap::rules {
namespace {

constexpr unsigned of(Scope scope) {
  return 1U << static_cast<unsigned>(scope);
}
constexpr unsigned text_scopes = of(Scope::block) | of(Scope::sentence);

const Names& furniture_scopes() {
  static const Names names{"block", "sentence", "match"};
  return names;
}
const Names& claim_kinds() {
  static const Names names{"fact", "value", "policy", "prediction", "cause", "definition"};
  return names;
}
const Names& bases() {
  static const Names names{"reasoning", "statistic", "study", "testimony", "example", "event", "rule", "common-ground"};
  return names;
}

/// One kind of proposal: a row of the table in docs/rules.md.
struct Form {
  std::string_view key;
  Names values;
  Names further;    ///< keys besides
  unsigned scopes;  ///< that `where` may ask for
  bool needs_pattern;
};

/// In the order of ProposalKind.
const std::array<Form, proposal_kinds>& forms() {
  static const std::array<Form, proposal_kinds> table{{
      {"furniture",
       {"headline", "byline", "dateline", "editors-note", "disclaimer", "caption", "credit", "call", "widget",
        "navigation", "menu", "comments", "notes", "foreign", "kicker"},
       {"at", "scope"},
       of(Scope::block),
       false},
      {"author", {"name"}, {"at"}, of(Scope::block), true},
      {"voice",
       {"attribution", "attitude", "plan", "vote", "unsaid", "end", "aside"},
       {"source", "at"},
       of(Scope::block) | of(Scope::voice),
       true},
      {"naming", {"named", "anonymous", "collective", "vague", "document"}, {"at"}, of(Scope::voice), false},
      {"role", {"office"}, {"at"}, of(Scope::voice), true},
      {"interest", {"stake"}, {"at"}, of(Scope::voice), false},
      {"stance", {"reports", "endorses", "rejects"}, {"at"}, of(Scope::voice), false},
      {"unit",
       {"thesis", "claim", "evidence", "background"},
       {"kind", "basis", "at"},
       text_scopes | of(Scope::unit),
       false},
      {"boundary", {"unit", "whole"}, {"at"}, 0, true},
      {"connective",
       {"cause", "result", "contrast", "concession", "addition", "example", "condition", "purpose", "time",
        "restatement", "conclusion", "first-point", "next-point", "turn"},
       {"at"},
       0,
       true},
      {"relation",
       {"supports", "attacks", "undercuts", "restates", "any"},
       {"from", "to", "conceded", "linked"},
       text_scopes | of(Scope::unit) | of(Scope::pair),
       false},
      {"genre", {}, {}, of(Scope::sentence) | of(Scope::text), false},
      {"finding",
       {"unsupported", "reasoning-only", "voice-only", "single-source", "interested-source", "anonymous-source",
        "vague-source", "circular", "unanswered-attack", "no-number", "undated-study", "restated-not-argued",
        "one-sided", "thesis-missing"},
       {"at", "spares"},
       text_scopes | of(Scope::unit),
       false},
      {"kind", claim_kinds(), {"at"}, text_scopes | of(Scope::unit), false},
      {"basis", bases(), {"at"}, text_scopes | of(Scope::unit), false},
      {"sex", {"male", "female", "neither"}, {"at"}, 0, true},
      {"side", {"for", "against", "neither"}, {}, of(Scope::block), true},
  }};
  return table;
}

Names form_keys() {
  Names keys;
  for (const Form& form : forms()) keys.push_back(form.key);
  return keys;
}

class ProposalReader {
 public:
  ProposalReader(const Value& propose, const std::vector<std::string>& captures, bool has_pattern,
                 Diagnostics& diagnostics)
      : map_(propose),
        captures_(captures.begin(), captures.end()),
        has_pattern_(has_pattern),
        diagnostics_(diagnostics) {}

  Proposal read() {
    const Form* form = find_form();
    if (form == nullptr) return proposal_;
    Names known = form->further;
    known.push_back(form->key);
    const MapReader reader(map_, fmt::format("`propose: {}`", form->key), known, diagnostics_);
    const Value value = *reader.get(form->key);
    proposal_.value = value.text();
    if (!form->values.empty()) {  // genres are data: the loader looks them up
      const auto index = index_of(value, form->values, form->key, diagnostics_);
      if (!index) return proposal_;
      read_value(*index);
    }
    read_at(reader);
    if (form->needs_pattern && !has_pattern_) {
      diagnostics_.error(map_.location(), fmt::format("`propose: {}` needs a pattern", form->key));
    }
    if (proposal_.kind == ProposalKind::unit) read_unit(reader);
    if (proposal_.kind == ProposalKind::relation) read_relation(reader);
    if (proposal_.kind == ProposalKind::voice) read_voice(reader);
    if (proposal_.kind == ProposalKind::finding) read_finding(reader, value);
    if (const auto scope = reader.get("scope"); scope && proposal_.kind == ProposalKind::furniture) {
      const auto found = enumerator<FurnitureScope>(*scope, furniture_scopes(), "scope", diagnostics_);
      proposal_.scope = found.value_or(proposal_.scope);
    }
    return proposal_;
  }

 private:
  /// The first form that a key names: `{unit: claim, kind: value}` is a unit.
  const Form* find_form() {
    const auto entries = map_.entries();
    for (const Form& form : forms()) {
      if (std::ranges::none_of(entries, [&](const auto& entry) { return entry.key.text() == form.key; })) continue;
      proposal_.kind = static_cast<ProposalKind>(&form - forms().data());
      return &form;
    }
    const std::string_view word = entries.empty() ? std::string_view() : entries.front().key.text();
    const Location place = entries.empty() ? map_.location() : entries.front().key.location();
    std::string hint = did_you_mean(word, form_keys());
    if (hint.empty())
      hint = fmt::format(
          "write one of {}: as in `propose: {{unit: evidence}}`",
          "furniture, author, voice, naming, "
          "role, interest, stance, unit, boundary, connective, relation, genre, finding, kind, basis, sex, side");
    diagnostics_.error(place,
                       word.empty() ? std::string("`propose` must be a map that says what is proposed")
                                    : fmt::format("unknown proposal `{}`", word),
                       std::move(hint));
    return nullptr;
  }

  void read_value(std::size_t index) {
    switch (proposal_.kind) {
      case ProposalKind::voice:
        proposal_.voice = static_cast<VoiceProposal>(index);
        break;
      case ProposalKind::naming:
        proposal_.naming = static_cast<Naming>(index);
        break;
      case ProposalKind::stance:
        proposal_.stance = static_cast<Stance>(index);
        break;
      case ProposalKind::sex:
        proposal_.sex = static_cast<Sex>(index + 1);
        break;
      case ProposalKind::side:
        proposal_.side = std::array{DebateSide::pro, DebateSide::contra, DebateSide::neither}.at(index);
        break;
      case ProposalKind::unit:
        proposal_.unit = static_cast<UnitProposal>(index);
        break;
      case ProposalKind::kind:
        proposal_.claim_kind = static_cast<ClaimKind>(index);
        break;
      case ProposalKind::basis:
        proposal_.basis = static_cast<Basis>(index);
        break;
      case ProposalKind::relation:
        proposal_.any_relation = index == 4;
        if (!proposal_.any_relation) proposal_.relation = static_cast<RelationType>(index);
        break;
      default:
        break;
    }
  }

  [[nodiscard]] std::int8_t slot_of(std::string_view name) const {
    const auto found = std::ranges::find(captures_, name);
    return found == captures_.end() ? std::int8_t{-1} : static_cast<std::int8_t>(found - captures_.begin());
  }

  void read_at(const MapReader& reader) {
    const std::string_view name = reader.text("at");
    if (name.empty()) return;
    proposal_.at = slot_of(name);
    if (proposal_.at < 0) unknown_capture(*reader.get("at"), captures_);
  }

  void unknown_capture(const Value& name, const Names& known) {
    diagnostics_.error(name.location(), fmt::format("the rule has no capture `{}`", name.text()),
                       did_you_mean(name.text(), known));
  }

  void read_unit(const MapReader& reader) {
    const bool is_claim = proposal_.unit == UnitProposal::claim || proposal_.unit == UnitProposal::thesis;
    if (const auto kind = reader.get("kind")) {
      if (!is_claim)
        diagnostics_.error(kind->location(), "only a claim or thesis has a `kind`", "evidence has a `basis`");
      const auto found = enumerator<ClaimKind>(*kind, claim_kinds(), "claim kind", diagnostics_);
      proposal_.has_claim_kind = found.has_value();
      proposal_.claim_kind = found.value_or(ClaimKind::fact);
    }
    if (const auto basis = reader.get("basis")) {
      const bool is_evidence = proposal_.unit == UnitProposal::evidence;
      if (!is_evidence) diagnostics_.error(basis->location(), "only evidence has a `basis`", "a claim has a `kind`");
      const auto found = enumerator<Basis>(*basis, bases(), "basis", diagnostics_);
      proposal_.has_basis = found.has_value();
      proposal_.basis = found.value_or(Basis::reasoning);
    }
  }

  void read_relation(const MapReader& reader) {
    read_end(reader, "from", proposal_.from, proposal_.from_capture);
    read_end(reader, "to", proposal_.to, proposal_.to_capture);
    proposal_.conceded = reader.flag("conceded");
    proposal_.linked = reader.flag("linked");
    const auto conceded = reader.get("conceded");
    if (conceded && proposal_.relation != RelationType::attacks) {
      diagnostics_.error(conceded->location(), "only an attack can be `conceded`");
    }
  }

  void read_end(const MapReader& reader, std::string_view key, End& end, std::int8_t& capture) {
    static const Names places{"here", "previous", "next", "earlier", "later"};  // in the order of End
    const auto value = reader.get(key);
    if (!value) {
      if (has_pattern_) reader.report_missing(key);
      return;
    }
    if (!has_pattern_) {
      diagnostics_.error(value->location(), fmt::format("without a pattern a relation has no `{}`", key));
      return;
    }
    const std::string_view name = reader.text(key);
    const auto place = std::ranges::find(places, name);
    if (place != places.end()) {
      end = static_cast<End>(static_cast<std::size_t>(place - places.begin()) + static_cast<std::size_t>(End::here));
      return;
    }
    end = End::capture;
    capture = slot_of(name);
    if (capture >= 0 || name.empty()) return;
    Names known = captures_;
    known.insert(known.end(), places.begin(), places.end());
    unknown_capture(*value, known);
  }

  void read_finding(const MapReader& reader, const Value& finding) {
    static const Names by_words{"no-number", "undated-study"};
    proposal_.spares = reader.flag("spares");
    if (proposal_.spares || std::ranges::find(by_words, finding.text()) != by_words.end()) return;
    diagnostics_.warning(finding.location(),
                         fmt::format("no words can tell `{}`: it follows from the graph", finding.text()),
                         "rules can only spare statements from it, with `spares: true`");
  }

  void read_voice(const MapReader& reader) {
    static const Names sources{"subject"};
    if (const auto source = reader.get("source")) {
      proposal_.source_is_subject = index_of(*source, sources, "source", diagnostics_).has_value();
    }
    if (proposal_.voice < VoiceProposal::end) check_voice_captures();
  }

  void check_voice_captures() {
    static const Names parts{"source", "cue", "content", "content2", "role", "outlet"};
    for (const std::string_view name : captures_) {
      if (std::ranges::find(parts, name) != parts.end()) continue;
      diagnostics_.error(map_.location(), fmt::format("an attribution has no part `{}`", name),
                         fmt::format("its captures are {}", "source, cue, content, content2, role, outlet"));
    }
  }

  const Value& map_;
  Names captures_;
  bool has_pattern_;
  Diagnostics& diagnostics_;
  Proposal proposal_;
};

}  // namespace

Proposal read_proposal(const Value& propose, const std::vector<std::string>& captures, bool has_pattern,
                       Diagnostics& diagnostics) {
  return ProposalReader(propose, captures, has_pattern, diagnostics).read();
}

bool has_scope(ProposalKind kind, Scope scope) {
  return (forms()[static_cast<std::size_t>(kind)].scopes & of(scope)) != 0;
}

}  // namespace argmap::rules
