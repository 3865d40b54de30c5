#include <algorithm>
#include <tuple>

#include "match/candidates.hpp"
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

/// Of the matches of one rule.
auto order_of(const Match& match) {
  return std::tie(match.tokens, match.captures);
}

/// Tries every pattern wherever its anchor stands, sentence by sentence.
class Finder {
 public:
  Finder(const Document& document, const Program& program, LookTable& looks)
      : document_(document),
        program_(program),
        places_(document, program, looks),
        sieve_(program, places_),
        candidates_(program.patterns.size()),
        runner_(program, places_),
        unless_(program, places_, candidates_, runner_) {}

  std::vector<Match> find() {
    matches_.reserve(document_.tokens.size() / 2);  // prose gives a little less
    for (std::uint32_t sentence = 0; sentence < document_.sentences.size(); ++sentence) {
      runner_.enter(sentence);
      unless_.enter(sentence);
      candidates_.clear();
      add_edges(document_.sentences[sentence].tokens);
      sieve_.sift(runner_.view(), candidates_);
      run_candidates();
    }
    return std::move(matches_);
  }

 private:
  void run_candidates() {
    std::size_t first = matches_.size();  // of the matches of the rule at hand
    const rules::Pattern* last = nullptr;
    candidates_.for_each_pattern(program_.first_unless, [&](std::uint32_t number) {
      const rules::Pattern& pattern = program_.patterns[number];
      if (last != nullptr && last->rule != pattern.rule) {
        if (matches_.size() > first) settle(*last, first);
        first = matches_.size();
      }
      last = &pattern;
      candidates_.for_each_place(number, [&](std::uint32_t place) {
        if (!runner_.run(pattern, place, matches_.emplace_back())) matches_.pop_back();
      });
    });
    if (last != nullptr && matches_.size() > first) settle(*last, first);
  }

  void add_edge(Edge edge, std::uint32_t place) {
    for (const std::uint32_t pattern : program_.by_edge[static_cast<std::size_t>(edge)]) {
      candidates_.add(pattern, place);
    }
  }

  /// An edge is the outermost place, and the innermost that only marks stand between.
  void add_edges(TokenRange tokens) {
    if (tokens.empty() || !program_.found_by_edges) return;
    const TokenRange inner = runner_.inner_tokens();
    add_start(tokens.first);
    if (inner.first != tokens.first) add_start(inner.first);
    add_end(tokens.last);
    if (inner.last != tokens.last) add_end(inner.last);
  }

  void add_start(std::uint32_t place) {
    add_edge(Edge::sentence_start, place);
    add_edge(Edge::block_start, place);
  }

  void add_end(std::uint32_t place) {
    add_edge(Edge::sentence_end, place);
    add_edge(Edge::block_end, place);
  }

  /// Puts the matches of the pattern's rule in a sentence in order, and takes out what was found twice and what an
  /// `unless` forbids.
  void settle(const rules::Pattern& pattern, std::size_t first) {
    const auto begin = matches_.begin() + static_cast<std::ptrdiff_t>(first);
    if (matches_.size() > first + 1) put_in_order(begin);
    if (pattern.first_unless != none) drop_forbidden(pattern, begin);
  }

  void drop_forbidden(const rules::Pattern& pattern, std::vector<Match>::iterator begin) {
    const auto is_inside = [&](const Match& match) { return runner_.tokens().contains(match.tokens); };
    if (!unless_.may_match(pattern) && std::all_of(begin, matches_.end(), is_inside)) return;
    const auto forbidden = [&](const Match& match) { return unless_.forbids(match); };
    matches_.erase(std::remove_if(begin, matches_.end(), forbidden), matches_.end());
  }

  void put_in_order(std::vector<Match>::iterator begin) {
    const auto not_before = [](const Match& a, const Match& b) { return order_of(a) >= order_of(b); };
    if (std::adjacent_find(begin, matches_.end(), not_before) == matches_.end()) return;
    std::sort(begin, matches_.end(), [](const Match& a, const Match& b) { return order_of(a) < order_of(b); });
    const auto same = [](const Match& a, const Match& b) { return order_of(a) == order_of(b); };
    matches_.erase(std::unique(begin, matches_.end(), same), matches_.end());
  }

  const Document& document_;
  const Program& program_;
  PlaceIndex places_;
  Sieve sieve_;
  Candidates candidates_;
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
