#include "eval/voice_scores.hpp"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <vector>

#include "eval/letters.hpp"

namespace argmap::eval {
namespace {

/// An attribution as sets of letters.
struct Cited {
  LetterSet source;
  LetterSet cue;
  LetterSet content;
};

/// A found and a gold attribution that share a letter somewhere.
struct Pair {
  std::uint32_t found = 0;
  std::uint32_t gold = 0;

  [[nodiscard]] std::uint32_t distance() const { return found < gold ? gold - found : found - gold; }
};

double share(double part, double whole) {
  return whole > 0 ? part / whole : 0;
}

double overlap(const LetterSet& a, const LetterSet& b) {
  const std::uint32_t both = a.shared(b);
  return share(both, static_cast<double>(a.size()) + b.size() - both);
}

double content_overlap(const Cited& found, const Cited& gold) {
  const double ratio = overlap(found.content, gold.content);
  return ratio >= 0.5 ? ratio : 0;
}

bool near(const LetterSet& a, const LetterSet& b) {
  return !a.empty() && !b.empty() && a.ranges().front().first < b.ranges().back().last &&
         b.ranges().front().first < a.ranges().back().last;
}

bool same_source(const Cited& found, const Cited& gold) {
  return (found.source.empty() && gold.source.empty()) || found.source.shared(gold.source) > 0;
}

std::uint32_t size_of(std::size_t size) {
  return static_cast<std::uint32_t>(size);
}

class Comparison {
 public:
  Comparison(const Gold& gold, const Gold& found, Scores& scores)
      : letters_(gold.text),
        gold_text_(gold),
        found_text_(found),
        scores_(scores),
        gold_(cited(gold)),
        found_(cited(found)) {
    for (std::uint32_t i = 0; i < found_.size(); ++i) {
      for (std::uint32_t j = 0; j < gold_.size(); ++j) {
        const Cited& a = found_[i];
        const Cited& b = gold_[j];
        if (near(a.content, b.content) || near(a.cue, b.cue) || near(a.source, b.source)) pairs_.push_back({i, j});
      }
    }
  }

  void run() {
    count_sources(match(Metric::cue, [](const Cited& a, const Cited& b) { return overlap(a.cue, b.cue); }));
    for (const auto& [metric, least] : {std::pair(Metric::content_30, .3), std::pair(Metric::content_80, .8)}) {
      match(metric, [least = least](const Cited& a, const Cited& b) {
        const double ratio = share(a.content.shared(b.content), b.content.size());
        return ratio > least ? ratio : 0;
      });
    }
    count_kinds(match(Metric::content_iou50, content_overlap));
    match(Metric::content_exact,
          [](const Cited& a, const Cited& b) { return !b.content.empty() && a.content == b.content ? 1.0 : 0.0; });
    match(Metric::triple_relaxed, [](const Cited& a, const Cited& b) {
      return a.cue.shared(b.cue) > 0 && same_source(a, b) ? content_overlap(a, b) : 0;
    });
    match(Metric::triple_exact, [](const Cited& a, const Cited& b) {
      return a.cue == b.cue && a.source == b.source && a.content == b.content ? 1.0 : 0.0;
    });
    count_parts(&GoldAttribution::source, Metric::fragment_source, &Cited::source, Metric::word_source);
    count_parts(&GoldAttribution::cue, Metric::fragment_cue, &Cited::cue, Metric::word_cue);
    count_parts(&GoldAttribution::content, Metric::fragment_content, &Cited::content, Metric::word_content);
  }

 private:
  [[nodiscard]] std::vector<Cited> cited(const Gold& annotation) const {
    std::vector<Cited> all;
    for (const GoldAttribution& each : annotation.attributions) {
      all.push_back(
          {letters_.letters(each.source), letters_.letters_or_marks(each.cue), letters_.letters(each.content)});
    }
    return all;
  }

  /// One to one, the most alike first, then those nearest in rank, then the last ones.
  template <typename Alike>
  std::vector<Pair> match(Metric metric, Alike alike) {
    std::vector<std::pair<double, Pair>> candidates;
    for (const Pair pair : pairs_) {
      const double score = alike(found_[pair.found], gold_[pair.gold]);
      if (score > 0) candidates.emplace_back(score, pair);
    }
    std::ranges::sort(candidates, [](const auto& a, const auto& b) {
      return std::tuple(b.first, a.second.distance(), b.second.found, b.second.gold) <
             std::tuple(a.first, b.second.distance(), a.second.found, a.second.gold);
    });
    std::vector<bool> found(found_.size());
    std::vector<bool> gold(gold_.size());
    std::vector<Pair> matched;
    for (const auto& candidate : candidates) {
      const Pair pair = candidate.second;
      if (found[pair.found] || gold[pair.gold]) continue;
      found[pair.found] = gold[pair.gold] = true;
      matched.push_back(pair);
    }
    scores_.count(metric) += {size_of(matched.size()), size_of(found_.size()), size_of(gold_.size())};
    return matched;
  }

  void count_sources(const std::vector<Pair>& same_cue) {
    const auto add = [&](Metric metric, bool right) { scores_.count(metric) += {right ? 1U : 0U, 1, 1}; };
    for (const Pair pair : same_cue) {
      const LetterSet& found = found_[pair.found].source;
      const LetterSet& gold = gold_[pair.gold].source;
      if (gold.empty()) {
        add(Metric::source_none, found.empty());
      } else {
        add(Metric::source_overlap, found.shared(gold) > 0);
        add(Metric::source_exact, found == gold);
      }
    }
  }

  void count_kinds(const std::vector<Pair>& same_content) {
    const auto kind_of = [&](std::size_t gold) -> Count& {
      const std::string& kind = gold_text_.attributions[gold].kind;
      return scores_.kinds[kind.empty() ? "none" : kind];
    };
    for (std::size_t i = 0; i < gold_.size(); ++i) kind_of(i) += {0, 0, 1};
    for (const Pair pair : same_content) ++kind_of(pair.gold).right;
  }

  using Part = std::vector<Span> GoldAttribution::*;

  /// Each stretch of a part for itself, sorted.
  [[nodiscard]] std::vector<LetterSet> fragments(const Gold& annotation, Part part) const {
    std::vector<LetterSet> all;
    for (const GoldAttribution& each : annotation.attributions) {
      for (const Span span : each.*part) all.push_back(letters_.letters_or_marks({span}));
    }
    std::sort(all.begin(), all.end());
    return all;
  }

  void count_parts(Part part, Metric fragment, LetterSet Cited::*set, Metric word) {
    const std::vector<LetterSet> gold = fragments(gold_text_, part);
    const std::vector<LetterSet> found = fragments(found_text_, part);
    std::vector<LetterSet> both;
    std::set_intersection(gold.begin(), gold.end(), found.begin(), found.end(), std::back_inserter(both));
    scores_.count(fragment) += {size_of(both.size()), size_of(found.size()), size_of(gold.size())};
    const std::vector<bool> gold_words = words(gold_, set);
    const std::vector<bool> found_words = words(found_, set);
    for (std::size_t i = 0; i < gold_words.size(); ++i) {
      const bool shared = gold_words[i] && found_words[i];
      scores_.count(word) += {shared ? 1U : 0U, found_words[i] ? 1U : 0U, gold_words[i] ? 1U : 0U};
    }
  }

  [[nodiscard]] std::vector<bool> words(const std::vector<Cited>& all, LetterSet Cited::*set) const {
    std::vector<LetterSet> sets;
    sets.reserve(all.size());
    for (const Cited& each : all) sets.push_back(each.*set);
    return letters_.words(sets);
  }

  Letters letters_;
  const Gold& gold_text_;
  const Gold& found_text_;
  Scores& scores_;
  std::vector<Cited> gold_;
  std::vector<Cited> found_;
  std::vector<Pair> pairs_;
};

}  // namespace

void score_voices(const Gold& gold, const Gold& found, Scores& scores) {
  Comparison(gold, found, scores).run();
}

}  // namespace argmap::eval
