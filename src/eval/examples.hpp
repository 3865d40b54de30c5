// The sentences that rules carry, run.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "argmap/span.hpp"
#include "rules/book/book.hpp"

namespace argmap::eval {

enum class ExampleKind : std::uint8_t { yes, no, known_miss };

struct ExampleResult {
  std::uint32_t rule = 0;  ///< index into `Book::rules`
  std::uint32_t line = 0;  ///< of the example in the rule's file, from 1
  ExampleKind kind = ExampleKind::yes;
  bool ok = false;
  std::string message;  ///< what went wrong, one line; empty where `ok`
};

/// What the whole analysis of a text proposed by one rule. Spans are bytes of the text; those that the proposal does
/// not have are empty.
struct Proposed {
  std::uint32_t rule = 0;  ///< index into `Book::rules`
  Span here;               ///< the unit or block that it is about
  Span from;               ///< the ends of a relation
  Span to;
};
using Proposer = std::function<std::vector<Proposed>(const std::string& text)>;

/// Runs every `yes`, `no` and `known-miss`, by rule and in the order of the file. Rules with a pattern are tested by
/// the matcher alone, whatever their `where` says; rules of `where` alone by `propose`, and not at all without it.
[[nodiscard]] std::vector<ExampleResult> test_examples(const rules::Book& book, const Proposer& propose = {});

}  // namespace argmap::eval
