// From the trees of patterns to the program that src/match runs.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "rules/program/anchors.hpp"
#include "rules/program/pattern.hpp"
#include "rules/program/program.hpp"

namespace argmap::rules {

/// A pattern needs a part that it can be found by: a word, list, class test or anchor that is not optional.
[[nodiscard]] bool has_anchor(const Sequence& pattern);
inline constexpr std::string_view no_anchor = "a pattern needs a word, list, class test or anchor that is not optional";

/// Gathers the parts of a program, and puts them together in the end.
class Compiler {
 public:
  /// `phrases` are the entries of all lists, `list_count` of them; the literals have been tokenized.
  Compiler(Vocabulary vocabulary, const Literals& literals, const std::vector<Phrase>& phrases, std::size_t list_count);

  void add_pattern(std::uint32_t rule, const Sequence& pattern) { patterns_.push_back(compile(rule, pattern)); }
  void add_unless(std::uint32_t rule, const Sequence& pattern) { unless_.push_back(compile(rule, pattern)); }

  [[nodiscard]] Program finish(std::size_t rule_count);

 private:
  [[nodiscard]] Pattern compile(std::uint32_t rule, const Sequence& pattern);
  void add_anchors(Pattern& pattern, const std::vector<FlatPart>& parts, std::size_t anchor);
  [[nodiscard]] std::uint64_t frequency(const Item& item) const;
  [[nodiscard]] std::uint64_t frequency(const Test& test) const;
  [[nodiscard]] std::vector<Test> tests_of(const FirstParts& parts, bool first) const;
  [[nodiscard]] std::pair<std::uint32_t, std::uint32_t> rarest(const std::vector<Awaited>& awaited);
  void number_step_sets();
  void number_unless();
  void build_triggers();
  void mark_anchor(Pattern& pattern) const;

  Program program_;
  SetNumbers sets_;
  const Literals& literals_;
  std::vector<std::uint32_t> word_frequencies_;  // by vocabulary number
  std::vector<std::uint64_t> list_frequencies_;
  std::vector<Pattern> patterns_;
  std::vector<Pattern> unless_;
};

}  // namespace argmap::rules
