#include <algorithm>
#include <tuple>

#include "match/look_table.hpp"
#include "match/match.hpp"
#include "match/place_index.hpp"
#include "match/runner.hpp"
#include "match/sieve.hpp"
#include "match/unless.hpp"

namespace argmap::match {
namespace {

using rules::Edge;
using rules::Program;

auto order_of(const Match& match) {
  return std::tie(match.rule, match.tokens, match.captures);
}

/// Tries every pattern wherever its anchor stands, sentence by sentence.
class Finder {
 public:
  Finder(const Document& document, const Program& program, LookTable& looks)
      : document_(document),
        program_(program),
        places_(document, program, looks),
        sieve_(program, places_),
        runner_(program, places_),
        unless_(program, places_, runner_) {}

  std::vector<Match> find() {
    matches_.reserve(document_.tokens.size() / 2);  // prose gives a little less
    for (std::uint32_t sentence = 0; sentence < document_.sentences.size(); ++sentence) {
      const std::size_t first = matches_.size();
      const TokenRange tokens = document_.sentences[sentence].tokens;
      runner_.enter(sentence);
      unless_.enter(sentence);
      try_candidates();
      try_edges(tokens);
      settle(first);
    }
    return std::move(matches_);
  }

 private:
  void try_pattern(std::uint32_t pattern, std::uint32_t place) {
    if (pattern >= program_.first_unless) return unless_.note(pattern, place);
    if (runner_.run(program_.patterns[pattern], place)) matches_.push_back(runner_.match());
  }

  void try_candidates() {
    for (const Sieve::Candidate& candidate : sieve_.sift(runner_.view())) {
      try_pattern(candidate.pattern, candidate.place);
    }
  }

  void try_edge(Edge edge, std::uint32_t place) {
    for (const std::uint32_t pattern : program_.by_edge[static_cast<std::size_t>(edge)]) try_pattern(pattern, place);
  }

  /// An edge is the outermost place, and the innermost that only marks stand between.
  void try_edges(TokenRange tokens) {
    if (tokens.empty()) return;
    const TokenRange inner = runner_.inner_tokens();
    try_start(tokens.first);
    if (inner.first != tokens.first) try_start(inner.first);
    try_end(tokens.last);
    if (inner.last != tokens.last) try_end(inner.last);
  }

  void try_start(std::uint32_t place) {
    try_edge(Edge::sentence_start, place);
    try_edge(Edge::block_start, place);
  }

  void try_end(std::uint32_t place) {
    try_edge(Edge::sentence_end, place);
    try_edge(Edge::block_end, place);
  }

  /// Takes out what an `unless` forbids and what was found twice, and puts a sentence's matches in order.
  void settle(std::size_t first) {
    const auto begin = matches_.begin() + static_cast<std::ptrdiff_t>(first);
    std::sort(begin, matches_.end(), [](const Match& a, const Match& b) { return order_of(a) < order_of(b); });
    const auto same = [](const Match& a, const Match& b) { return order_of(a) == order_of(b); };
    const auto last = std::unique(begin, matches_.end(), same);
    const auto forbidden = [&](const Match& match) { return unless_.forbids(match); };
    matches_.erase(std::remove_if(begin, last, forbidden), matches_.end());
  }

  const Document& document_;
  const Program& program_;
  PlaceIndex places_;
  Sieve sieve_;
  Runner runner_;
  Unless unless_;
  std::vector<Match> matches_;
};

}  // namespace

std::vector<Match> find_matches(const Document& document, const rules::Book& book) {
  if (document.tokens.empty() || book.program.patterns.empty()) return {};
  thread_local LookTable looks;
  looks.read(document, book.program);
  auto matches = Finder(document, book.program, looks).find();
  looks.forget_if_large();
  return matches;
}

}  // namespace argmap::match
