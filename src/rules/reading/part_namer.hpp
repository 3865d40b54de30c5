// Between parsing and compiling: the words and lists of patterns get the numbers that the compiler works with.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "rules/files/yaml.hpp"
#include "rules/program/lists.hpp"
#include "rules/program/pattern.hpp"
#include "rules/program/vocabulary.hpp"

namespace argmap::rules {

/// Gives lists their index, and words their literal. Alternatives that are plain words or lists become one alternative,
/// a list without a name, so that the trie finds them all at once.
class PartNamer {
 public:
  /// `whole` is false where a file is missing, so that an unknown list may only be the consequence.
  PartNamer(const ListTable& lists, Literals& literals, bool whole, Diagnostics& diagnostics);

  /// `source` is the scalar that the pattern came from.
  void name(Sequence& pattern, const Value& source);

  /// How many lists there are, those without a name included.
  [[nodiscard]] std::size_t list_count() const { return entries_.size(); }
  /// The entries of all lists, for the trie.
  [[nodiscard]] std::vector<Phrase> phrases() const;

 private:
  void name_word(Item& item, const Value& source);
  void name_list(Item& item, const Value& source);
  void make_inline_lists(Item& group);
  [[nodiscard]] Item inline_list(const std::vector<Sequence>& alternatives);
  void note_longest(std::uint32_t list);

  const ListTable& lists_;
  Literals& literals_;
  bool whole_;
  Diagnostics& diagnostics_;
  std::vector<std::vector<ListEntry>> entries_;                  // by list: those with a name, then those without
  std::vector<std::uint32_t> longest_;                           // by list: the most tokens of an entry
  std::unordered_map<std::string, std::uint32_t> inline_lists_;  // by what is written
};

}  // namespace argmap::rules
