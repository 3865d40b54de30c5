#include "extract/relations/marks.hpp"

#include <algorithm>

namespace argmap::extract {
namespace {

using rules::End;
using rules::ProposalKind;
using rules::UnitProposal;

constexpr std::uint32_t reach = 4;  // how many units "earlier" and "later" in a rule go

class Marker {
 public:
  Marker(const Reading& reading, const Units& units)
      : r_(reading),
        drafts_(units.drafts()),
        units_(units),
        by_sentence_(drafts_by_sentence(reading.document, drafts_)) {
    places_.reserve(drafts_.size() + 1);
    std::uint32_t place = 0;
    for (const Draft& draft : drafts_) {
      places_.push_back(place);
      place += draft.role != UnitProposal::background;
    }
    places_.push_back(place);
  }

  std::vector<Mark> run() {
    for (std::uint32_t s = 0; s < by_sentence_.size(); ++s) {
      if (!by_sentence_[s].empty()) read_sentence(s);
    }
    const auto ends = [](const Mark& mark) { return std::uint64_t{mark.from} << 32U | mark.to; };
    if (!std::ranges::is_sorted(marks_, {}, ends)) std::ranges::stable_sort(marks_, {}, ends);
    return std::move(marks_);
  }

 private:
  void read_sentence(std::uint32_t sentence) {
    const TokenRange found = r_.matches.of_sentence(sentence, ProposalKind::relation);
    for (std::uint32_t i = found.first; i < found.last; ++i) {
      if (r_.matches.kind(i) == ProposalKind::relation) read(sentence, i);
    }
  }

  void read(std::uint32_t sentence, std::uint32_t index) {
    const match::Match& m = r_.matches[index];
    const rules::Brief& p = r_.book.digest.briefs[m.rule];
    const std::uint32_t here = draft_at(drafts_, by_sentence_[sentence], m.tokens);
    if (here == none) return;
    if (!fits(r_, m.rule, drafts_[here])) return;
    const TokenRange from = ends(p.from, p.from_capture, m, sentence, here);
    const TokenRange to = ends(p.to, p.to_capture, m, sentence, here);
    const Vote vote{m.rule, index, r_.weights[m.rule]};
    for (std::uint32_t a = from.first; a < from.last; ++a) {
      for (std::uint32_t b = to.first; b < to.last; ++b) {
        if (a != b) marks_.push_back({a, b, vote});
      }
    }
  }

  /// The units, that an end of a proposed relation may be.
  [[nodiscard]] TokenRange ends(End end, std::int8_t slot, const match::Match& m, std::uint32_t sentence,
                                std::uint32_t here) const {
    const auto count = static_cast<std::uint32_t>(units_.size());
    switch (end) {
      case End::capture:
        return one(draft_at(drafts_, by_sentence_[sentence], m.captures[static_cast<std::size_t>(slot)]));
      case End::here:
        return one(here);
      case End::previous: {
        const std::uint32_t before = place(here);
        return before > 0 ? TokenRange{before - 1, before} : TokenRange{};
      }
      case End::next: {
        const std::uint32_t after = place(here + 1);
        return after < count ? TokenRange{after, after + 1} : TokenRange{};
      }
      case End::earlier: {
        const std::uint32_t before = place(by_sentence_[sentence].first);
        return {before > reach ? before - reach : 0, before};
      }
      case End::later: {
        const std::uint32_t after = place(here + 1);
        return {after, std::min(after + reach, count)};
      }
      case End::candidate:
        break;
    }
    return {};
  }

  /// Place of the first unit that is the draft or comes after it.
  [[nodiscard]] std::uint32_t place(std::uint32_t draft) const { return places_[draft]; }

  [[nodiscard]] TokenRange one(std::uint32_t draft) const {
    if (draft == none || drafts_[draft].role == UnitProposal::background) return {};
    return {places_[draft], places_[draft] + 1};
  }

  const Reading& r_;
  const std::vector<Draft>& drafts_;
  const Units& units_;
  std::vector<TokenRange> by_sentence_;
  std::vector<std::uint32_t> places_;  // by draft: of the first unit that is it or comes after it
  std::vector<Mark> marks_;
};

}  // namespace

std::vector<Mark> find_marks(const Reading& reading, const Units& units) {
  return Marker(reading, units).run();
}

}  // namespace argmap::extract
