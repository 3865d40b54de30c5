#include "extract/units/repeated.hpp"

#include <algorithm>
#include <bit>
#include <cstdint>
#include <span>

#include "rules/book/features.hpp"

namespace argmap::extract {
namespace {

constexpr std::uint32_t fewest_words = 5;

/// A table of drafts by their words, filled as they come; open addressing, at most half full.
class Said {
 public:
  Said(const Document& document, const std::vector<Draft>& drafts)
      : document_(document), drafts_(drafts), slots_(std::bit_ceil(2 * drafts.size() + 1), none) {}

  /// A draft met before that has the same words; else remembers this one and gives `none`.
  std::uint32_t before(std::uint32_t draft) {
    constexpr std::size_t most_tries = 8;  // so that no text takes long
    const std::size_t mask = slots_.size() - 1;
    std::size_t slot = hash_of(draft);
    for (std::size_t tries = 0; tries < most_tries; ++tries, ++slot) {
      std::uint32_t& known = slots_[slot & mask];
      if (known == none) known = draft;
      if (known == draft) return none;
      if (is_same(known, draft)) return known;
    }
    return none;
  }

 private:
  [[nodiscard]] std::span<const Token> words_of(std::uint32_t draft) const {
    const TokenRange core = drafts_[draft].core.front();
    return std::span(document_.tokens).subspan(core.first, core.size());
  }

  /// Of a few of its words.
  [[nodiscard]] std::size_t hash_of(std::uint32_t draft) const {
    const auto words = words_of(draft);
    std::uint64_t hash = words.size();
    for (const std::size_t at : {std::size_t{0}, words.size() / 2, words.size() - 2, words.size() - 1}) {
      hash = (hash ^ words[at].word) * 0x9E3779B97F4A7C15U;
    }
    return static_cast<std::size_t>(hash >> 24U);
  }

  [[nodiscard]] bool is_same(std::uint32_t one, std::uint32_t other) const {
    return std::ranges::equal(words_of(one), words_of(other), {}, &Token::word, &Token::word);
  }

  const Document& document_;
  const std::vector<Draft>& drafts_;
  std::vector<std::uint32_t> slots_;
};

}  // namespace

void mark_repeated(const Document& document, std::vector<Draft>& drafts) {
  Said said(document, drafts);
  for (std::uint32_t i = 0; i < drafts.size(); ++i) {
    if (drafts[i].words < fewest_words || drafts[i].core.size() > 1) continue;
    const std::uint32_t before = said.before(i);
    if (before == none || before + 1 == i) continue;
    drafts[before].features.set(rules::UnitFeature::said_again);
    drafts[i].features.set(rules::UnitFeature::said_again);
  }
}

}  // namespace argmap::extract
