#include "match/unless.hpp"

#include <algorithm>

namespace argmap::match {

bool Unless::forbids(const Match& match) {
  if (program_.unless[match.rule].empty()) return false;
  const TokenRange sentences{places_.sentence(match.tokens.first), places_.sentence(match.tokens.last - 1) + 1};
  if (rule_ != match.rule || sentences_ != sentences) find(match.rule, sentences);
  return std::ranges::any_of(stretches_, [&](TokenRange stretch) { return stretch.overlaps(match.tokens); });
}

void Unless::find(std::uint32_t rule, TokenRange sentences) {
  rule_ = rule;
  sentences_ = sentences;
  stretches_.clear();
  for (std::uint32_t s = sentences.first; s < sentences.last; ++s) {
    const TokenRange tokens = places_.document().sentences[s].tokens;
    runner_.enter(s);
    for (const std::uint32_t pattern : program_.unless[rule]) {
      for (std::uint32_t place = tokens.first; place <= tokens.last; ++place) {
        const auto match = runner_.run(program_.patterns[pattern], place);
        if (match) stretches_.push_back(match->tokens);
      }
    }
  }
}

}  // namespace argmap::match
