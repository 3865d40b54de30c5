#include "match/unless.hpp"

#include <algorithm>
#include <iterator>

namespace argmap::match {
namespace {

constexpr std::uint32_t reach = 32;  // sentences on either side, where a match goes over a long quotation

}  // namespace

bool Unless::forbids(const Match& match) {
  TokenRange sentences{match.sentence, match.sentence + 1};
  if (!places_.document().sentences[match.sentence].tokens.contains(match.tokens)) {
    sentences.first = std::max(places_.sentence(match.tokens.first), match.sentence - std::min(match.sentence, reach));
    sentences.last = std::min(places_.sentence(match.tokens.last - 1), match.sentence + reach) + 1;
  }
  if (rule_ != match.rule || sentences_ != sentences) find(match.rule, sentences);
  const auto behind = std::ranges::lower_bound(stretches_, match.tokens.last, {}, &TokenRange::first);
  return behind != stretches_.begin() && std::prev(behind)->last > match.tokens.first;
}

void Unless::find(std::uint32_t rule, TokenRange sentences) {
  rule_ = rule;
  sentences_ = sentences;
  stretches_.clear();
  for (std::uint32_t s = sentences.first; s < sentences.last; ++s) {
    runner_.enter(s);
    for (const std::uint32_t number : program_.unless[rule]) {
      const rules::Pattern& pattern = program_.patterns[number];
      if (s != sentence_ || pattern.scanned) {
        scan(pattern, places_.document().sentences[s].tokens);
      } else {
        candidates_.for_each_place(number, [&](std::uint32_t place) { try_at(pattern, place); });
      }
    }
  }
  runner_.enter(sentence_);
  std::ranges::sort(stretches_);
  for (std::size_t i = 1; i < stretches_.size(); ++i) {
    stretches_[i].last = std::max(stretches_[i].last, stretches_[i - 1].last);
  }
}

void Unless::scan(const rules::Pattern& pattern, TokenRange tokens) {
  for (std::uint32_t place = tokens.first; place <= tokens.last; ++place) {
    if (runner_.could_begin(pattern, place)) try_at(pattern, place);
  }
}

void Unless::try_at(const rules::Pattern& pattern, std::uint32_t place) {
  Match match;
  if (runner_.run(pattern, place, match)) stretches_.push_back(match.tokens);
}

}  // namespace argmap::match
