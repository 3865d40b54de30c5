#include "extract/relations/landmarks.hpp"

#include <algorithm>
#include <limits>
#include <tuple>
#include <utility>

namespace argmap::extract {
namespace {

using rules::UnitProposal;

constexpr float firm = 1.5F;  // a semicolon may join either to the other; "because" may not

/// Words name the reason and what it is a reason for.
bool gives_reason(const rules::Brief& p, const Mark& mark) {
  return mark.vote.weight > firm && p.from == rules::End::capture && p.to == rules::End::capture && !p.any_relation &&
         p.relation == RelationType::supports;
}

/// "But" at the start of a paragraph turns against the paragraph before, not against its last sentence.
bool turns_from_paragraph(const Units& units, const rules::Brief& p, const Mark& mark) {
  return p.from == rules::End::here && units[mark.from].paragraph != units[mark.to].paragraph;
}

/// What somebody says whom the author does not follow, and no report.
bool is_others_view(const Draft& draft) {
  return draft.attribution != none && !draft.features.has(rules::UnitFeature::endorsed_voice) &&
         !draft.features.has(rules::UnitFeature::document_voice);
}

/// A paragraph that lays out what others say, and that the next one turns from with its first word, is granted: its
/// opening and what they say.
void grant_what_is_turned_from(const Units& units, std::uint32_t last, Landmarks& found) {
  std::uint32_t first = last;
  std::uint32_t others = 0;
  for (;; --first) {
    others += is_others_view(units[first]);
    if (first == 0 || units[first - 1].paragraph != units[last].paragraph) break;
  }
  if (is_others_view(units[last])) found.granted[last] = 1;
  if (others * 2 <= last - first + 1) return;
  found.granted[first] = 1;
  for (std::uint32_t i = first; i <= last; ++i) {
    if (is_others_view(units[i])) found.granted[i] = 1;
  }
}

/// Who grants a point may unfold it before turning: what answers the last unit of the sentence answers the point.
void answer_what_is_granted(const Units& units, Landmarks& found) {
  for (std::uint32_t i = 1; i < units.size(); ++i) {
    const bool goes_on = units[i].sentence == units[i - 1].sentence;
    if (goes_on && found.answered[i] != 0 && found.granted[i] == 0) {
      for (std::uint32_t k = i; k-- > 0 && units[k].sentence == units[i].sentence;) {
        if (found.granted[k] != 0) found.answered[k] = 1;
      }
    }
  }
}

bool asks(const rules::FeatureTest& where, rules::PairFeature feature) {
  FeatureSet wanted;
  wanted.set(feature, true);
  return (where.all[static_cast<std::size_t>(rules::Scope::pair)] & wanted.bits()) != 0;
}

/// False where the rule asks for a target that somebody says, or that was granted, and this one is not.
bool may_be_answered(const Draft& target, const rules::FeatureTest& where, bool granted) {
  using rules::PairFeature;
  if (asks(where, PairFeature::to_voice) && target.attribution == none) return false;
  const bool rejected = target.features.has(rules::UnitFeature::rejected_voice);
  if (asks(where, PairFeature::to_rejected_voice) && !rejected) return false;
  return granted || !asks(where, PairFeature::to_granted);
}

/// Who grants a point may go on granting for some sentences: what stands up to the turn unfolds the point. The turn may
/// open the next paragraph. What is granted only where something turns from it is so now.
void unfold_grants(const Units& units, std::span<const char> turns, std::span<const char> grants, Landmarks& found) {
  constexpr std::uint32_t longest = 8;
  found.grant.assign(units.size(), none);
  std::uint32_t grant = none;
  for (std::uint32_t i = 0; i < units.size(); ++i) {
    if (grant != none && (units[i - 1].paragraph != units[grant].paragraph || i - grant > longest)) grant = none;
    if (turns[i] != 0 && grant != none) {
      found.granted[grant] = 1;
      for (std::uint32_t k = grant + 1; k < i; ++k) {
        const bool opens = units[k].sentence != units[k - 1].sentence;  // what follows in it may be a reason for that
        if (opens) found.grant[k] = grant;
      }
      grant = none;
    }
    const bool goes_on = grant != none && units[grant].paragraph == units[i].paragraph;
    if (grants[i] != 0 && !goes_on) grant = i;
  }
}

void note_turns(const Units& units, const rules::Book& book, std::span<const Mark> marks, Landmarks& found) {
  found.answered.assign(units.size(), 0);
  found.granted.assign(units.size(), 0);
  found.added.assign(units.size(), 0);
  found.reason_for.assign(units.size(), none);
  std::vector<char> grants(units.size());  // whole sentences do, if need be
  for (const Mark& mark : marks) {
    const rules::Brief& p = book.digest.briefs[mark.vote.rule];
    if (p.any_relation && p.from == rules::End::here) found.added[mark.from] = 1;
    if (gives_reason(p, mark)) found.reason_for[mark.from] = mark.to;
    if (!p.any_relation && p.relation == RelationType::attacks && p.conceded) {
      const bool at_once = !asks(book.rules[mark.vote.rule].where, rules::PairFeature::from_answered);
      if (at_once) found.granted[mark.from] = 1;
      if (p.to != rules::End::capture) grants[mark.from] = 1;
    }
  }
  std::vector<char> turns(units.size());
  for (const Mark& mark : marks) {
    const rules::Brief& p = book.digest.briefs[mark.vote.rule];
    if (p.any_relation || p.relation != RelationType::attacks || p.conceded || mark.from < mark.to) continue;
    if (!may_be_answered(units[mark.to], book.rules[mark.vote.rule].where, found.granted[mark.to] != 0)) continue;
    if (p.from == rules::End::here || p.from == rules::End::capture) turns[mark.from] = 1;
    if (mark.from != mark.to + 1) continue;
    const bool from_paragraph = turns_from_paragraph(units, p, mark);
    if (from_paragraph) grant_what_is_turned_from(units, mark.to, found);
    if (!from_paragraph) found.answered[mark.to] = 1;
  }
  answer_what_is_granted(units, found);
  unfold_grants(units, turns, grants, found);
  for (auto& [unit, counted] : found.counted) {
    if (turns[unit] != 0) counted.point = none;
  }
}

void note_negations(const Reading& reading, const Units& units, Landmarks& found) {
  const auto says_no = [&](TokenRange range) {
    const auto first = reading.document.tokens.begin() + range.first;
    const auto negates = [&](const Token& token) { return reading.lexis.is(token, Lexis::negation); };
    return std::any_of(first, first + range.size(), negates);
  };
  found.says_no.resize(units.size());
  for (std::uint32_t i = 0; i < units.size(); ++i) found.says_no[i] = std::ranges::any_of(units[i].core, says_no);
}

/// What others say is answered without any word that turns where the author, soon after, speaks of the same and just
/// one of the two says no: "Fees keep idlers out, say the deans. Nobody is kept out by a fee."
void note_denials(const Units& units, SharedConcepts& concepts, Landmarks& found) {
  constexpr std::uint32_t reach = 4;
  for (std::uint32_t i = 0; i < units.size(); ++i) {
    const FeatureSet features = units[i].features;
    const bool of_a_side =
        !features.has(rules::UnitFeature::named_voice) && !features.has(rules::UnitFeature::in_direct_voice);
    if (!of_a_side || !is_others_view(units[i]) || found.answered[i] != 0) continue;
    const auto end = std::min(i + 1 + reach, static_cast<std::uint32_t>(units.size()));
    for (std::uint32_t k = i + 1; k < end && found.answered[i] == 0; ++k) {
      const std::uint32_t fewest = k == i + 1 ? 1 : 2;  // words in common
      const bool denies = units[k].attribution == none && found.says_no[i] != found.says_no[k];
      found.answered[i] = denies && concepts.between(i, k).concepts() >= fewest;
    }
  }
}

float score(const Draft& draft, UnitProposal role) {
  return draft.score[static_cast<std::size_t>(role)];
}

float as_thesis(const Draft& draft) {
  return score(draft, UnitProposal::thesis);
}

/// What makes it a claim rather than evidence.
float as_claim(const Draft& draft) {
  return score(draft, UnitProposal::claim) - score(draft, UnitProposal::evidence);
}

void note_highest(const Units& units, Landmarks& found) {
  constexpr std::size_t most = 6;
  std::vector<std::pair<float, std::uint32_t>> standing;  // negative, so that the highest and earliest come first
  standing.reserve(units.size());
  for (std::uint32_t i = 0; i < units.size(); ++i) {
    standing.emplace_back(-(as_thesis(units[i]) + as_claim(units[i])), i);
  }
  const auto middle = standing.begin() + static_cast<std::ptrdiff_t>(std::min(standing.size(), most));
  std::partial_sort(standing.begin(), middle, standing.end());
  found.high.assign(units.size(), 0);
  for (auto each = standing.begin(); each != middle; ++each) found.high[each->second] = 1;
}

/// Walks the units once in text order and once back.
class Surveyor {
 public:
  Surveyor(const Units& units, Landmarks& found) : units_(units), found_(found) {
    found_.of.assign(units.size(), {});
    found_.topic.clear();
    found_.point.clear();
    found_.claimhood.resize(units.size());
    standing_.resize(units.size());
    for (std::uint32_t i = 0; i < units.size(); ++i) {
      found_.claimhood[i] = as_claim(units[i]);
      standing_[i] = as_thesis(units[i]) + found_.claimhood[i];
    }
    if (found_.thesis != none) standing_[found_.thesis] = std::numeric_limits<float>::infinity();
  }

  void run() {
    for (std::uint32_t i = 0; i < units_.size(); ++i) look_back(i);
    higher_.clear();
    std::uint32_t claim = none;
    for (auto i = static_cast<std::uint32_t>(units_.size()); i-- > 0;) {
      found_.of[i].claim_after = claim;
      found_.of[i].above_on = climb(i).first;
      if (units_[i].role == UnitProposal::claim) claim = i;
    }
  }

 private:
  [[nodiscard]] float standing(std::uint32_t i) const { return standing_[i]; }

  void look_back(std::uint32_t i) {
    Bearings& of = found_.of[i];
    of.claim_before = last_claim_;
    of.second_claim_before = last_claim_but_one_;
    std::tie(of.above, of.second_above) = climb(i);
    of.list_lead = lead_of(i);
    if (const auto counted = found_.counted.find(i); counted != found_.counted.end()) {
      of.counted_lead = counted->second.lead;
      of.counted_point = counted->second.point;
    }
    of.grant = found_.grant[i];
    if (units_[i].role != UnitProposal::claim) return;
    last_claim_but_one_ = last_claim_;
    last_claim_ = i;
    note_claim(i, units_[i].paragraph);
  }

  [[nodiscard]] std::uint32_t lead_of(std::uint32_t i) const {
    const auto in_list = [&](std::uint32_t unit) { return units_[unit].features.has(rules::UnitFeature::in_list); };
    if (i == 0 || !in_list(i)) return none;
    if (in_list(i - 1)) return found_.of[i - 1].list_lead;
    return units_[i - 1].section == units_[i].section ? i - 1 : none;
  }

  void note_claim(std::uint32_t i, std::uint32_t paragraph) {
    if (found_.topic.size() <= paragraph) {
      found_.topic.resize(paragraph + std::size_t{1}, none);
      found_.point.resize(paragraph + std::size_t{1}, none);
    }
    if (found_.topic[paragraph] == none) found_.topic[paragraph] = i;
    std::uint32_t& point = found_.point[paragraph];
    if (point == none || standing(i) > standing(point)) point = i;
  }

  /// The last two of those passed so far that stand higher than this one, each higher than all between.
  std::pair<std::uint32_t, std::uint32_t> climb(std::uint32_t i) {
    while (!higher_.empty() && standing(higher_.back()) <= standing(i)) higher_.pop_back();
    const std::size_t count = higher_.size();
    const std::pair found(count > 0 ? higher_[count - 1] : none, count > 1 ? higher_[count - 2] : none);
    higher_.push_back(i);
    return found;
  }

  const Units& units_;
  Landmarks& found_;
  std::vector<float> standing_;
  std::vector<std::uint32_t> higher_;  // what was passed, each higher than all after it
  std::uint32_t last_claim_ = none;
  std::uint32_t last_claim_but_one_ = none;
};

}  // namespace

Landmarks find_landmarks(const Reading& reading, const Units& units, std::uint32_t thesis, std::span<const Mark> marks,
                         SharedConcepts& concepts) {
  Landmarks found;
  found.counted = find_counted_points(reading, units);
  note_turns(units, reading.book, marks, found);
  note_negations(reading, units, found);
  note_denials(units, concepts, found);
  note_highest(units, found);
  move_thesis(units, thesis, found);
  return found;
}

void move_thesis(const Units& units, std::uint32_t thesis, Landmarks& landmarks) {
  landmarks.thesis = thesis;
  landmarks.rival = none;
  for (std::uint32_t i = 0; i < units.size(); ++i) {
    if (units[i].role != UnitProposal::claim || i == thesis) continue;
    const bool better = landmarks.rival == none || as_thesis(units[i]) > as_thesis(units[landmarks.rival]);
    if (better) landmarks.rival = i;
  }
  Surveyor(units, landmarks).run();
}

}  // namespace argmap::extract
