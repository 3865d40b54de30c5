// Runs a single pattern over a text that is read as any text is.
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

#include "../rules/temporary_pack.hpp"
#include "argmap/document.hpp"
#include "match/match.hpp"
#include "rules/book/book.hpp"

/// A rule as its lines in YAML ("pattern: …", "unless: …"), with the word lists that it needs.
inline argmap::LoadedRules load_rule(std::string_view lines, std::string_view lists = {}) {
  const TemporaryPack pack(std::string(lists) +
                           rule_file(std::string(lines) + "\npropose: {unit: claim}\nyes: [a]\nno: [b]"));
  auto loaded = pack.load();
  for (const auto& d : loaded.diagnostics) FAIL_CHECK(argmap::format(d));
  REQUIRE(loaded.book);
  return loaded;
}

/// Every match as "whole words {name=words}…", several joined by " | ".
inline std::string matches(const argmap::LoadedRules& loaded, std::string_view text) {
  const auto document = argmap::read_document("text", text);
  const auto& book = loaded.book->book();
  std::string out;
  for (const auto& match : argmap::match::find_matches(document, book)) {
    if (!out.empty()) out += " | ";
    out += document.plain(document.span(match.tokens));
    const auto& names = book.rules[match.rule].captures;
    for (std::size_t slot = 0; slot < names.size(); ++slot) {
      if (match.captures[slot].empty()) continue;
      out += " {" + names[slot] + "=" + document.plain(document.span(match.captures[slot])) + "}";
    }
  }
  return out;
}

/// Of one pattern, written without the YAML around it.
inline std::string found(std::string_view pattern, std::string_view text, std::string_view lists = {}) {
  std::string quoted;
  for (const char c : pattern) quoted += c == '\'' ? std::string("''") : std::string(1, c);
  return matches(load_rule("pattern: '" + quoted + "'", lists), text);
}
